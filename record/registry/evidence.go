package registry

import (
	"cmp"
	"slices"
)

// How much a report that names a speaker in full speaks for that speaker in
// another one, by the days between them; where the outlet is the same and the
// reports are near, more. In the same report it is little more: there the
// reader would have joined the names if nothing had spoken against it.
const (
	everWeight   = 0.4
	yearWeight   = 0.2 // besides, within 400 days
	seasonWeight = 0.4 // besides, within 60
	weekWeight   = 1.0 // besides, within 7
	outletWeight = 1.0 // besides, within 7 in the same outlet
	reportWeight = 2.0
)

// An evidence says how well each speaker of a block fits what a report says
// of one that it does not name in full. It is asked in the order of days.
type evidence struct {
	known    []*candidate       // whom full names stand for, in the order of their IDs
	fitting  map[string][]int32 // by key of a partial name: the speakers it fits, as found so far
	about    map[string][]int32 // by word of descriptions: the speakers described by it
	reports  map[string][]int32 // by report: the speakers whom it names in full
	year     window
	season   window
	week     window
	shared   []uint8   // how many words the appearance at hand has in common with each speaker
	bonus    []float64 // what its report and outlet add for each speaker
	weighing []rival   // room for the rivals of one appearance
}

// A dated is a report with a day that names a speaker in full.
type dated struct {
	day     int
	speaker int32
	outlet  string
}

// newEvidence indexes what full names say of speakers.
func newEvidence(known []*candidate) *evidence {
	e := &evidence{
		known: known, fitting: map[string][]int32{}, about: map[string][]int32{}, reports: map[string][]int32{},
		shared: make([]uint8, len(known)), bonus: make([]float64, len(known)),
	}
	var all []dated
	for n, s := range known {
		i := int32(n)
		for _, a := range s.members {
			if a.day != noDay {
				all = append(all, dated{a.day, i, a.outlet})
			}
			if in := e.reports[a.report]; len(in) == 0 || in[len(in)-1] != i {
				e.reports[a.report] = append(in, i)
			}
		}
		for word := range s.words {
			e.about[word] = append(e.about[word], i)
		}
	}
	slices.SortFunc(all, func(a, b dated) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.speaker, b.speaker)) })
	for w, distance := range map[*window]int{&e.year: 400, &e.season: 60, &e.week: 7} {
		*w = window{distance: distance, all: all, counts: make([]int32, len(known))}
	}
	return e
}

// look turns to an appearance, none before whose day may follow.
func (e *evidence) look(a *appearance) {
	clear(e.shared)
	for _, word := range a.about {
		for _, i := range e.about[word] {
			e.shared[i] = min(e.shared[i]+1, 3)
		}
	}
	clear(e.bonus)
	if a.day != noDay {
		e.year.move(a.day)
		e.season.move(a.day)
		e.week.move(a.day)
		for _, d := range e.week.all[e.week.from:e.week.to] {
			if a.outlet != "" && d.outlet == a.outlet {
				e.bonus[d.speaker] = outletWeight
			}
		}
	}
	for _, i := range e.reports[a.report] {
		e.bonus[i] += reportWeight
	}
}

// weight returns how much speaks for a speaker at the appearance turned to,
// descriptions and genders aside.
func (e *evidence) weight(i int32, a *appearance) float64 {
	weight := everWeight*float64(len(e.known[i].members)) + e.bonus[i]
	if a.day != noDay {
		weight += yearWeight*float64(e.year.counts[i]) + seasonWeight*float64(e.season.counts[i]) + weekWeight*float64(e.week.counts[i])
	}
	return weight
}

// A window counts the reports around a day by the speakers they name.
type window struct {
	distance int
	all      []dated // by day
	from, to int     // of those around the day
	counts   []int32 // by speaker
}

// move goes to a later day, or the same.
func (w *window) move(day int) {
	for ; w.to < len(w.all) && w.all[w.to].day <= day+w.distance; w.to++ {
		w.counts[w.all[w.to].speaker]++
	}
	for ; w.from < w.to && w.all[w.from].day < day-w.distance; w.from++ {
		w.counts[w.all[w.from].speaker]--
	}
}
