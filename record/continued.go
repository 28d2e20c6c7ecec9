package record

import (
	"cmp"
	"context"
	"slices"
)

// Continued returns which stories of a new grouping go on from stories that are
// kept: the ID to be kept by the ID in the grouping, which is that of the story's
// first report and changes when that report is revised or removed. A story goes
// on from the one in which most of its reports stood, of those that stood in any
// (a new version stands where the old one did), unless the grouping has a story of
// that ID; of several that might, the one with the most of its reports does, and
// of those the one whose first report was added first. It takes the stories by the
// IDs of their reports.
//
// Where keeping was stopped, the same stories go on from the same ones: reports
// move into those, and none out of them.
func (r *Record) Continued(ctx context.Context, of map[string]string) (map[string]string, error) {
	type step struct{ from, to string }
	var steps []step // in the order of their first reports
	var moves map[step]int
	var stood map[string]int // how many reports of a new story stood in one
	err := r.home.View(ctx, func(v View) error {
		steps, moves, stood = nil, map[step]int{}, map[string]int{}
		return eachHead(ctx, v, func(head *Report) {
			s := step{head.Story, of[head.ID]}
			if s.from == "" || s.to == "" {
				return
			}
			if moves[s] == 0 {
				steps = append(steps, s)
			}
			moves[s]++
			stood[s.to]++
		})
	})
	taken := map[string]bool{}
	for _, story := range of {
		taken[story] = true
	}
	slices.SortStableFunc(steps, func(a, b step) int { return cmp.Compare(moves[b], moves[a]) })
	continued := map[string]string{}
	for _, s := range steps {
		if 2*moves[s] > stood[s.to] && !taken[s.from] {
			taken[s.from] = true
			continued[s.to] = s.from
		}
	}
	return continued, err
}
