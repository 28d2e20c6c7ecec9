package en

import "strings"

// BookishWords are words that people write rather than say, and that books of
// synonyms have for what they say: "individuals" for people, "commence" for start.
var BookishWords = func() map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsSeq(`
acquire acquires acquiring additionally adequate adequately adverse affirm affirms affluent aged alter altered alters amongst arduous ascertain assert asserts assist
assists attempting attire automobile beneficial bestow bestowed beverage cease ceased ceases cognizant commence commenced commences commencing companion companions
compel compelled compensate comprehend comprehends concerning conclude concludes consequently construct constructed constructs consume contemplate contemplates
converse conversing deem deemed demonstrate demonstrates denote depart departed departs desire desires desirous destitute detest diminish diminished discard
discontinue dispatch dreadful dwell dwelling dwellings effortless elevate elucidate encounter encounters endeavor endeavors endeavour enquire enraged erect erected
erroneous evident evidently exceedingly exhibit exhibits extremely facilitate facilitates favorable feeble foe foes foolish forfeit formidable fracture frail furnish
furthermore garments gaze glance hasten hence immense impoverished incorrect indigent individuals infants inform informs initiate initiated inquire inquired inquires
insufficient irate joyful juvenile laborers laboring likewise loathe lofty maiden manner mend merely merriment metropolis moreover nevertheless nonetheless notion
notions notwithstanding numerous observe observes obstacle obstacles obtain obtained obtaining obtains occupation occupations offspring opt ought peculiar perceive
perceives peril perilous permit permits persons pertaining physician ponder portion portions possess possesses predicament presumably prevail prevails proclaim
proclaims procure prohibit prohibits pupil pupils purchase purchasing quarrel rapidly reckon reckons rectify regarding relinquish remark remedy remuneration renowned
request requested reside residence residences resides retain retains safeguard scarcely select selected selects shatter slay slumber sorrow strenuous stroll
sufficient sufficiently supper swift swiftly terminate terminated terminates thereafter thereby therefore thus tranquil transmit transpire unfavorable untrue upon
utilize utilized utilizes utilizing utterly vacant vanish vehicle vend veracious wealthy weary whilst wholly woe yearn youngsters youthful
`) {
		words[word] = true
	}
	return words
}()
