package group

import (
	"cmp"
	"slices"
)

// A termID numbers a term within one grouper.
type termID int32

// A vocabulary numbers the terms of reports and knows in how many each was.
type vocabulary struct {
	ids     map[string]termID // by key
	spelt   [][]string        // how reports spell it, in the order in which they came, by termID
	common  []float32         // share of reports expected to have the term, by termID
	seen    []int32           // reports that had it, by termID
	reports int
	houses  map[string]*house // by outlet
}

func newVocabulary() *vocabulary {
	return &vocabulary{ids: map[string]termID{}, houses: map[string]*house{}}
}

// id returns the number of a term.
func (v *vocabulary) id(term *Term) termID {
	key := term.key()
	id, known := v.ids[key]
	if !known {
		id = termID(len(v.spelt))
		v.ids[key] = id
		v.spelt = append(v.spelt, nil)
		v.common = append(v.common, float32(commonness(key)))
		v.seen = append(v.seen, 0)
	}
	return id
}

// A spelling is that a report spells a term as the nth of those that spell it
// otherwise than the first one that had it.
type spelling struct {
	term termID
	nth  int32
}

// spellings returns how a report spells its terms, which are those of its lesson,
// where the first to have them spelt them otherwise, in the order of the terms.
func (v *vocabulary) spellings(report *Report, l lesson) []spelling {
	var own []spelling
	for i, w := range l.stress {
		word, id := report.Terms[i].spelt(), w.term
		nth := slices.Index(v.spelt[id], word)
		if nth < 0 {
			nth = len(v.spelt[id])
			v.spelt[id] = append(v.spelt[id], word)
		}
		if nth > 0 {
			own = append(own, spelling{id, int32(nth)})
		}
	}
	slices.SortFunc(own, func(a, b spelling) int { return cmp.Compare(a.term, b.term) })
	return slices.Clip(own)
}

// Where a term is much more common among the reports than in English, it
// tells less: "Trump" in an archive of campaigns. The reports count against
// patience as many that are like English. A term's first reports do not count,
// since a few stories with many reports each must not lose their own words,
// least of all where all the reports there are tell of two or three.
const (
	patience   = 300
	ownReports = 25  // so many at least
	ownShare   = 0.1 // of all reports, if that is more
)

// rarity returns how much a term tells in a report of this house, as things
// stand.
func (v *vocabulary) rarity(id termID, h *house) float64 {
	expected, seen, reports := float64(v.common[id]), float64(v.seen[id]), float64(v.reports)
	excess := max(0, seen-max(ownReports, ownShare*reports))
	known := (expected*patience + excess) / (patience + reports)
	return rarity(max(expected, known, h.share(id, expected, seen, reports)))
}
