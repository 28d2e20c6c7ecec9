package group

// A house is what one outlet's reports have in common whatever they tell of:
// what it prints under each of them, and the words of its style. Two reports
// that share these share nothing of an event. A nil house knows of nothing.
type house struct {
	met     int // reports
	counted int // of these, those that seen counts
	seen    map[termID]int32
}

const (
	// housePatience is patience with an outlet: an archive has hundreds of
	// reports of many, so that less is needed than for all of them.
	housePatience = 30
	// elsewhere is how many reports of other outlets are taken to have any term,
	// beside those that do: as long as there are few others, nothing is style.
	elsewhere = 10
	// strangers is how many reports of an outlet are not counted. Of most
	// outlets there are one or two, which tell nothing and would cost most.
	strangers = 2
	// forgetting is after how many reports a house drops terms that no more than
	// ownShare had: this is lossy counting (Manku and Motwani 2002), which bounds
	// what is kept by what is common, and counts too little by that share at most.
	forgetting = 16
)

// house returns the house of an outlet, or nil where it is not known.
func (v *vocabulary) house(outlet string) *house {
	if outlet == "" {
		return nil
	}
	h := v.houses[outlet]
	if h == nil {
		h = &house{}
		v.houses[outlet] = h
	}
	return h
}

// count counts the terms of a report.
func (h *house) count(terms vector) {
	if h == nil {
		return
	}
	h.met++
	if h.met <= strangers {
		return
	}
	if h.seen == nil {
		h.seen = map[termID]int32{}
	}
	h.counted++
	for _, w := range terms {
		h.seen[w.term]++
	}
	if h.counted%forgetting == 0 {
		common := map[termID]int32{} // a map that is emptied keeps its room
		for id, n := range h.seen {
			if float64(n) > ownShare*float64(h.counted) {
				common[id] = n
			}
		}
		h.seen = common
	}
}

// share returns the share of the outlet's reports that a term is expected to be
// in whatever they tell of, where in all there are so many reports and so many
// that have it. What reports of other outlets have as often is no style but a
// story that all tell of.
func (h *house) share(id termID, expected, seen, reports float64) float64 {
	if h == nil {
		return 0
	}
	own, counted := float64(h.seen[id]), float64(h.counted)
	others := (seen - own + elsewhere) / (reports - counted + elsewhere)
	excess := max(0, own-max(ownShare, others)*counted)
	return (expected*housePatience + excess) / (housePatience + counted)
}
