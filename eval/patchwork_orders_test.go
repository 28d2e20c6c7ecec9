package eval

import (
	"slices"
)

// An order lays paragraphs of donors one behind the other, about n of them.
type order struct {
	name    string
	arrange func(p *planner, donors []*Article, n int) []Part
}

// orders are the ways to splice: runs of paragraphs shuffled, runs that keep
// the order of their report, the opening of one with the endings of others, and
// one report with runs of others inside.
var orders = []order{{"shuffled", shuffledRuns}, {"kept", keptRuns}, {"halves", halves}, {"host", host}}

// shuffledRuns opens with the lead of a donor half of the time.
func shuffledRuns(p *planner, donors []*Article, n int) []Part {
	runs := p.runs(donors, n)
	p.random.Shuffle(len(runs), func(i, j int) { runs[i], runs[j] = runs[j], runs[i] })
	parts := slices.Concat(runs...)
	if lead := partsOf(donors[0]); len(lead) > 0 && p.random.IntN(2) == 0 {
		parts = slices.Concat(lead[:1], parts)
	}
	return parts
}

// keptRuns deals runs of the donors in turns, so that each stands in its order.
func keptRuns(p *planner, donors []*Article, n int) []Part {
	runs := p.runs(donors, n)
	of := map[string][][]Part{}
	for _, run := range runs {
		of[run[0].Article] = append(of[run[0].Article], run)
	}
	var parts []Part
	for range runs {
		donor := donors[p.random.IntN(len(donors))].ID
		for i := range donors { // the next that has any left
			if len(of[donor]) > 0 {
				break
			}
			donor = donors[i].ID
		}
		parts = append(parts, of[donor][0]...)
		of[donor] = of[donor][1:]
	}
	return parts
}

// halves takes the first paragraphs of one donor and the last of the others.
func halves(p *planner, donors []*Article, n int) []Part {
	each := max(2, n/len(donors))
	opening := partsOf(donors[0])
	parts := opening[:min(len(opening), each)]
	for _, donor := range donors[1:] {
		ending := partsOf(donor)
		parts = slices.Concat(parts, ending[max(0, len(ending)-each):])
	}
	return parts
}

// host takes the first paragraphs of one donor, for half of the report or more,
// and puts runs of the others between them.
func host(p *planner, donors []*Article, n int) []Part {
	own := partsOf(donors[0])
	parts := own[:min(len(own), n/2+p.random.IntN(n/4+1))]
	for _, run := range p.runs(donors[1:], n-len(parts)) {
		if len(parts) < 2 {
			break
		}
		at := 1 + p.random.IntN(len(parts)-1)
		parts = slices.Concat(parts[:at], run, parts[at:])
	}
	return parts
}

// runs draws runs of one to three paragraphs from each donor, in the order of
// each, about n paragraphs of all together.
func (p *planner) runs(donors []*Article, n int) [][]Part {
	var runs [][]Part
	each := (n + len(donors) - 1) / len(donors)
	for _, donor := range donors {
		paragraphs := partsOf(donor)
		want := each
		gap := max(0, len(paragraphs)-each)
		for at := p.random.IntN(gap/3 + 1); want > 0 && at < len(paragraphs); {
			n := min(1+p.random.IntN(3), want, len(paragraphs)-at)
			runs = append(runs, paragraphs[at:at+n])
			want -= n
			at += n + 1 + p.random.IntN(gap/3+1)
		}
	}
	return runs
}
