package group

import "cmp"

// The bounds of a search for what is near, which make its cost independent of
// how many reports there are.
const (
	mostAsked   = 16  // terms that are looked up, the largest weights of what is asked for
	mostPosted  = 256 // reports that are looked at for each term: the last that came
	mostNearest = 12  // clusters that are compared
)

// An index knows which reports have a term among those with the largest
// weights.
type index struct {
	posted [][]int32 // reports by termID, in the order in which they came
}

// add posts a report.
func (x *index) add(report int32, v vector) {
	for _, w := range v.ranked(mostAsked) {
		if missing := int(w.term) + 1 - len(x.posted); missing > 0 {
			x.posted = append(x.posted, make([][]int32, missing)...)
		}
		list := x.posted[w.term]
		if len(list) == 2*mostPosted {
			list = list[:copy(list, list[mostPosted:])]
		}
		x.posted[w.term] = append(list, report)
	}
}

// near returns reports that share telling terms with v, those that share most
// first, one for each cluster.
func (x *index) near(v vector, home []*cluster) []*cluster {
	shared := map[int32]float32{}
	for _, w := range v.ranked(mostAsked) {
		if int(w.term) >= len(x.posted) {
			continue
		}
		list := x.posted[w.term]
		for _, report := range list[max(0, len(list)-mostPosted):] {
			shared[report] += w.size * w.size
		}
	}
	best := map[*cluster]float32{}
	for report, share := range shared {
		if c := home[report]; share > best[c] {
			best[c] = share
		}
	}
	near := foremost[*cluster]{n: mostNearest, compare: func(a, b *cluster) int {
		return cmp.Or(cmp.Compare(best[b], best[a]), cmp.Compare(a.members[0], b.members[0]))
	}}
	for c := range best {
		near.offer(c)
	}
	return near.kept
}
