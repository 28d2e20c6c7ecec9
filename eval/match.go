package eval

import (
	"cmp"
	"slices"

	"onrecord"
)

// contentOverlap is the least share of joint content tokens of two matching
// statements.
const contentOverlap = 0.8

// A pairing is a gold statement and the predicted one that is taken for it.
type pairing struct {
	overlap   float64
	gold, got int
}

// match counts the pairs of predicted and gold statements. Gold and
// predictions without cue and content do not count.
func match(covered func(onrecord.Span) []int, gold, got []Label) PRF {
	return PRF{Right: len(pairs(covered, gold, got)), Predicted: counted(covered, got), Gold: counted(covered, gold)}
}

// counted returns how many statements have a token of cue or content.
func counted(covered func(onrecord.Span) []int, labels []Label) int {
	n := 0
	for _, sets := range roleSets(covered, labels) {
		if len(sets[Cue])+len(sets[Content]) > 0 {
			n++
		}
	}
	return n
}

// pairs pairs predicted statements with gold ones whose cue shares a token
// with theirs, whose sources share a token or are both absent, and whose
// content has a Jaccard overlap of contentOverlap; best content first, one to
// one.
func pairs(covered func(onrecord.Span) []int, gold, got []Label) []pairing {
	goldSets, gotSets := roleSets(covered, gold), roleSets(covered, got)
	var all []pairing
	for i, g := range goldSets {
		for j, p := range gotSets {
			if shared(g[Cue], p[Cue]) == 0 || shared(g[Source], p[Source]) == 0 && len(g[Source])+len(p[Source]) > 0 {
				continue
			}
			if overlap := jaccard(g[Content], p[Content]); overlap >= contentOverlap {
				all = append(all, pairing{overlap, i, j})
			}
		}
	}
	slices.SortFunc(all, func(a, b pairing) int {
		return cmp.Or(cmp.Compare(b.overlap, a.overlap), cmp.Compare(a.gold, b.gold), cmp.Compare(a.got, b.got))
	})
	usedGold, usedGot := map[int]bool{}, map[int]bool{}
	return slices.DeleteFunc(all, func(p pairing) bool {
		used := usedGold[p.gold] || usedGot[p.got]
		if !used {
			usedGold[p.gold], usedGot[p.got] = true, true
		}
		return used
	})
}

// roleSets returns the tokens of the roles of each statement.
func roleSets(covered func(onrecord.Span) []int, labels []Label) []map[Role]pointSet {
	var out []map[Role]pointSet
	for i := range labels {
		sets := map[Role]pointSet{}
		for _, role := range Roles {
			sets[role] = pointSet{}
			for _, span := range labels[i].role(role) {
				for _, token := range covered(span) {
					sets[role][token] = true
				}
			}
		}
		out = append(out, sets)
	}
	return out
}
