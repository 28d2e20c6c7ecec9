package group

// A termID numbers a term within one grouper.
type termID int32

// A vocabulary numbers the terms of reports and knows in how many each was.
type vocabulary struct {
	ids     map[string]termID // by key
	spelt   []string          // how the first report that had it spells it, by termID
	common  []float32         // share of reports expected to have the term, by termID
	seen    []int32           // reports that had it, by termID
	reports int
}

func newVocabulary() *vocabulary { return &vocabulary{ids: map[string]termID{}} }

// id returns the number of a term.
func (v *vocabulary) id(term *Term) termID {
	key := term.key()
	id, known := v.ids[key]
	if !known {
		id = termID(len(v.spelt))
		v.ids[key] = id
		v.spelt = append(v.spelt, term.Word)
		v.common = append(v.common, float32(commonness(key)))
		v.seen = append(v.seen, 0)
	}
	return id
}

// Where a term is much more common among the reports than in English, it
// tells less: "Trump" in an archive of campaigns. The reports count against
// patience as many that are like English, and a term's first share of them
// does not count, since a few stories with many reports each must not lose
// their own words.
const (
	patience = 300
	ownShare = 0.06
)

// rarity returns how much a term tells, as things stand.
func (v *vocabulary) rarity(id termID) float64 {
	expected := float64(v.common[id])
	excess := max(0, float64(v.seen[id])-ownShare*float64(v.reports))
	return rarity(max(expected, (expected*patience+excess)/float64(patience+v.reports)))
}
