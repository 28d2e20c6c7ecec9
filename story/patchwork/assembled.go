package patchwork

import (
	"slices"
	"strings"

	"onrecord/story"
)

// What each source of an assembled report has of it at least, that the others
// lack: so many words, outside quotation marks and in all, or paragraphs.
const (
	leastOwn        = 30
	leastWords      = 60
	leastParagraphs = 2
)

// mostCommon is how many words two sources may share with each other. Beyond,
// both likely have one text, cut in two ways: ten papers with one agency's report
// are one source.
const mostCommon = 40

// mostAnchors is with how many sources, those with the most first, others are
// put together; and mostSources with how many.
const (
	mostAnchors = 8
	mostSources = 6
)

// An assembly is how a report is made up of what several others have.
type assembly struct {
	units     []unit
	sources   []*source // each with something that the others lack
	from      []int     // by unit: the source that alone has it; -1 for the rest
	common    bool      // yet another source has what several of them have
	direction direction
	strength  float64 // with which it speaks for a patchwork, from 0 to mostOf
}

// A library is the reports that are compared, and what they share.
type library struct {
	pages  []*page
	labels []string
	own    []float64       // by report: the probability that it was put together, after what it shows alone
	reused [][]story.Reuse // by report
	common map[[2]int]int  // words that two reports share, by their numbers in order
	first  map[[2]int]int  // which of two reports had what they share first, where anything tells
	texts  []int           // by report: a report before it with the same text, or itself
}

// newLibrary returns the library of some pages.
func newLibrary(pages []*page, labels []string, reused []story.Reuse) *library {
	l := &library{
		pages: pages, labels: labels, own: make([]float64, len(pages)), reused: make([][]story.Reuse, len(pages)),
		common: map[[2]int]int{}, first: map[[2]int]int{},
	}
	for _, r := range reused {
		l.reused[r.A.Report] = append(l.reused[r.A.Report], r)
		l.reused[r.B.Report] = append(l.reused[r.B.Report], r)
		key := [2]int{r.A.Report, r.B.Report}
		l.common[key] += len(strings.Fields(pages[r.A.Report].text(r.A.Span)))
		if r.From >= 0 {
			l.first[key] = r.From
		}
	}
	l.findTexts(reused)
	return l
}

// apart reports whether two sources share too little with each other to have
// one text.
func (l *library) apart(a, b *source) bool {
	shared := 0
	for _, x := range a.reports {
		for _, y := range b.reports {
			shared = max(shared, l.common[[2]int{min(x, y), max(x, y)}])
		}
	}
	return shared <= mostCommon
}

// assembly returns how a report is made up of what others have, or nil where
// it is not, or where that speaks for nothing.
func (l *library) assembly(number int) *assembly {
	if len(l.reused[number]) == 0 {
		return nil
	}
	units := l.pages[number].units()
	sources := sources(l.pages, number, units, l.reused[number])
	var best []*source
	most := 0
	for i := range min(len(sources), mostAnchors) {
		chosen := []*source{sources[i]}
		for _, s := range sources {
			if len(chosen) == mostSources {
				break
			}
			if slices.ContainsFunc(chosen, func(other *source) bool { return other == s || !l.apart(other, s) }) {
				continue
			}
			if with := append(slices.Clone(chosen), s); enough(with, units) {
				chosen = with
			}
		}
		if words := exclusive(chosen, units); len(chosen) > 1 && words > most {
			best, most = chosen, words
		}
	}
	if best == nil {
		return nil
	}
	a := &assembly{units: units, sources: best, from: givers(best, units)}
	a.common, a.direction = slices.ContainsFunc(sources, a.several), l.direction(number, best)
	for _, s := range best {
		s.name = l.nameOf(s.reports)
	}
	if a.strength = a.weigh(); a.strength == 0 {
		return nil
	}
	return a
}

// several reports whether a source has much of what each of several others gives.
func (a *assembly) several(other *source) bool {
	of := make([]int, len(a.sources))
	for i, s := range a.from {
		if s >= 0 && other.has[i] >= hasShare {
			of[s] += a.units[i].own
		}
	}
	return len(slices.DeleteFunc(of, func(n int) bool { return n < leastOwn })) > 1
}

// share is how much of the words of the body its sources have.
func (a *assembly) share() float64 {
	taken, whole := 0, 0
	for i := range a.units {
		whole += a.units[i].words
		if slices.ContainsFunc(a.sources, func(s *source) bool { return s.has[i] >= hasShare }) {
			taken += a.units[i].words
		}
	}
	return float64(taken) / float64(max(1, whole))
}

// givers returns by unit the source that has it, while all others lack it; or
// -1.
func givers(sources []*source, units []unit) []int {
	from := make([]int, len(units))
	for i := range units {
		from[i] = -1
		some := 0 // sources that do not lack it
		for s := range sources {
			if sources[s].has[i] >= lacksShare {
				some++
			}
			if sources[s].has[i] >= hasShare {
				from[i] = s
			}
		}
		if some != 1 {
			from[i] = -1
		}
	}
	return from
}

// exclusive is how many words of a report one of the sources has alone.
func exclusive(sources []*source, units []unit) int {
	n := 0
	for i, s := range givers(sources, units) {
		if s >= 0 {
			n += units[i].own
		}
	}
	return n
}

// enough reports whether each of the sources has enough that the others lack.
func enough(sources []*source, units []unit) bool {
	own, all, paragraphs, last := make([]int, len(sources)), make([]int, len(sources)), make([]int, len(sources)), make([]int, len(sources))
	for i, s := range givers(sources, units) {
		if s < 0 {
			continue
		}
		own[s] += units[i].own
		all[s] += units[i].words
		if last[s] != units[i].paragraph+1 {
			last[s] = units[i].paragraph + 1
			paragraphs[s]++
		}
	}
	for s := range sources {
		if own[s] < leastOwn || all[s] < leastWords && paragraphs[s] < leastParagraphs {
			return false
		}
	}
	return true
}
