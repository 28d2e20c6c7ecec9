package lang

import "strings"

// Foreign holds frequent words of other languages in Latin script. Words
// that are also English, or stand in names and abbreviations ("la", "on",
// "war", "DA"), are left out. Its share tells a short text in such a language
// from an English headline, which has few function words of its own.
var Foreign = func() map[string]bool {
	words := map[string]bool{}
	for _, list := range []string{
		/* German */ "der und nicht ist dem mit von ein eine einen sich auf für im zu auch dass sie werden wird hat nach bei aus sind noch wie über sagte",
		/* French */ "les des du que qui est dans pas une avec il ce sont aux ont été cette mais elle nous vous leur selon",
		/* Spanish */ "los las que del por una para su más como pero sus este entre cuando sobre también fue hasta dijo según tras está lo jueves",
		/* Italian */ "il che della del gli alla sono nel più anche come dei delle è una dal questo detto dopo",
		/* Portuguese */ "uma não ao dos são mais foi pelo pela também é às já disse",
		/* Dutch */ "het een van dat niet zijn op voor ook maar aan naar uit bij worden wordt deze zei hij",
		/* Swedish */ "och att det som på är inte till har för ett han sade",
		/* Danish, Norwegian */ "og ikke til det på ikke vil sig blev også efter gå sa sagde",
		/* Polish */ "nie się na że jest przez jak od po już tym który oraz została powiedział",
		/* Turkish */ "bir ve bu için ile olarak daha olan gibi kadar dedi",
		/* Finnish */ "ei että oli myös kun mutta ovat hän sanoi",
		/* Czech, Slovak */ "že jsou byl podle které který aby řekl",
		/* Romanian */ "și nu că pentru din au fost sunt spus",
		/* Hungarian */ "és hogy nem egy meg már csak volt mondta",
		/* Indonesian, Malay */ "yang dan dengan untuk tidak dari ini akan pada itu kata",
	} {
		for word := range strings.FieldsSeq(list) {
			words[word] = true
		}
	}
	return words
}()
