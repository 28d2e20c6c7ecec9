package dispute

import (
	"cmp"
	"math"
	"slices"

	"onrecord/story"
)

// A grouping joins positions to one proposition.
type grouping struct {
	all    []*position
	parent []int
	weight map[string]float64 // of each term: the rarer among the positions, the more
	holds  map[string][]int   // of each term, the positions that have it
	link   []float64          // of each position: how surely it stands where it was put

	grounding []*position // those that speak of evidence or give a reason
}

func newGrouping(all []*position) *grouping {
	g := &grouping{all: all, parent: make([]int, len(all)), weight: map[string]float64{}, holds: map[string][]int{}, link: make([]float64, len(all))}
	for i, p := range all {
		g.parent[i], g.link[i] = i, 1
		if speaks, _, reason := speaksOfEvidence(p.words, false); speaks || reason {
			g.grounding = append(g.grounding, p)
		}
		for term := range p.terms {
			g.holds[term] = append(g.holds[term], i)
		}
	}
	for term, holders := range g.holds {
		g.weight[term] = 1 + math.Log(float64(1+len(all))/float64(1+len(holders)))/2
	}
	return g
}

func (g *grouping) find(i int) int {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

// join puts i to where j stands.
func (g *grouping) join(i, j int, sure float64) {
	a, b := g.find(i), g.find(j)
	if a != b {
		g.parent[max(a, b)] = min(a, b)
	}
	g.link[i] = min(g.link[i], sure)
}

// maxHolders bounds how many positions a term may have for it to lead from one
// to another.
const maxHolders = 200

// near returns the positions that share a term with position i.
func (g *grouping) near(i int) []int {
	seen := map[int]bool{i: true}
	var found []int
	for term := range g.all[i].terms {
		if len(g.holds[term]) > maxHolders {
			continue
		}
		for _, j := range g.holds[term] {
			if !seen[j] {
				seen[j] = true
				found = append(found, j)
			}
		}
	}
	slices.Sort(found)
	return found
}

// best returns the position among candidates with the highest worth.
func best(candidates []int, worth func(j int) float64) (at int, most float64) {
	at = -1
	for _, j := range candidates {
		if w := worth(j); w > most {
			at, most = j, w
		}
	}
	return at, most
}

// group joins the positions: first the charges with each other, then what is
// denied with what was charged or asserted, then denials among themselves, what
// only points back, and at last suggestions and assertions.
func (g *grouping) group(utterances []story.Utterance) [][]int {
	g.joinUtterances(utterances)
	g.each(func(p *position) bool { return p.Stance == story.Accuses }, func(i int, p *position) {
		if j, sure := best(g.near(i), func(j int) float64 {
			if g.all[j].Stance != story.Accuses {
				return 0
			}
			return g.agrees(p, g.all[j])
		}); j >= 0 {
			g.join(i, j, sure)
		}
	})
	var alone, pointing []int
	g.each(func(p *position) bool { return p.Stance == story.Denies }, func(i int, p *position) {
		j, sure := best(g.near(i), func(j int) float64 { return g.answers(p, g.all[j]) })
		if j < 0 {
			switch {
			case p.points:
				pointing = append(pointing, i)
			case p.weak:
				p.Stance = story.Asserts
			default:
				alone = append(alone, i)
			}
			return
		}
		g.join(i, j, min(sure, 1))
	})
	for _, i := range alone {
		p := g.all[i]
		if j, sure := best(g.near(i), func(j int) float64 {
			if g.all[j].Stance != story.Denies {
				return 0
			}
			return g.agrees(p, g.all[j])
		}); j >= 0 {
			g.join(i, j, sure)
		}
	}
	g.pointBack(pointing)
	g.pointElsewhere()
	g.each(func(p *position) bool { return p.Stance == story.Suggests || p.Stance == story.Asserts }, func(i int, p *position) {
		if j, sure := best(g.near(i), func(j int) float64 {
			if q := g.all[j]; q.Stance == p.Stance || q.Stance == story.Accuses || q.Stance == story.Asserts {
				return g.agrees(p, q)
			}
			return 0
		}); j >= 0 {
			g.join(i, j, sure)
		}
	})
	return g.groups()
}

func (g *grouping) each(is func(*position) bool, do func(i int, p *position)) {
	for i, p := range g.all {
		if is(p) {
			do(i, p)
		}
	}
}

// joinUtterances joins statements of one utterance that take one stance.
func (g *grouping) joinUtterances(utterances []story.Utterance) {
	at := map[story.Ref]int{}
	for i, p := range g.all {
		at[p.Statement] = i
	}
	for u := range utterances {
		first := map[story.Stance]int{}
		for _, ref := range utterances[u].Statements {
			i, ok := at[ref]
			if !ok || g.all[i].Stance == story.Asserts || g.all[i].weak {
				continue
			}
			if j, ok := first[g.all[i].Stance]; ok {
				g.join(i, j, utterances[u].Confidence)
			} else {
				first[g.all[i].Stance] = i
			}
		}
	}
}

// pointed is how sure it is what a denial in words like "it" points at.
const pointed = .6

// pointBack joins denials that only point back to what they point at: what the
// same speaker denied just before, else the nearest charge against who denies
// or against whom the denial names.
func (g *grouping) pointBack(pointing []int) {
	for _, i := range pointing {
		p := g.all[i]
		for back := i - 1; back >= 0; back-- {
			q := g.all[back]
			if q.Statement.Report != p.Statement.Report {
				break
			}
			if !p.alleged && q.Stance == story.Denies && sameSide(p, q) && p.Statement.Statement-q.Statement.Statement <= 2 {
				g.join(i, back, pointed)
				break
			}
			if q.Stance == story.Accuses && !sameSide(p, q) && p.Statement.Statement-q.Statement.Statement <= 2*closeBehind && (meets(p.side, q.target) || meets(p.names, q.target)) {
				g.join(i, back, pointed)
				break
			}
		}
	}
}

// pointElsewhere joins what one who is accused says to the effect that it may
// have been anybody.
func (g *grouping) pointElsewhere() {
	accused := map[string]bool{}
	for _, c := range g.all {
		if c.Stance == story.Accuses {
			for term := range c.target {
				accused[term] = true
			}
		}
	}
	first := map[string]int{}
	for i, p := range g.all {
		if !p.nobody || p.Speaker == "" || !meets(p.side, accused) {
			continue
		}
		if j, ok := first[p.Speaker]; ok {
			g.join(i, j, pointed)
		} else {
			first[p.Speaker] = i
		}
	}
}

// groups returns the positions that were joined, each group in their order, the
// largest first.
func (g *grouping) groups() [][]int {
	at := map[int]int{}
	var groups [][]int
	for i := range g.all {
		root := g.find(i)
		n, ok := at[root]
		if !ok {
			n = len(groups)
			at[root] = n
			groups = append(groups, nil)
		}
		groups[n] = append(groups[n], i)
	}
	slices.SortStableFunc(groups, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
	return groups
}
