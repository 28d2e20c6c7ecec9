package dispute

import (
	"maps"
	"slices"

	"onrecord"
	"onrecord/story"
	"onrecord/story/words"
)

// An overlap is what two positions share.
type overlap struct {
	share   float64 // of the weight of the terms of the one with fewer
	both    float64 // of the weight of the terms of either
	content int     // terms in common that are no names
	names   int     // and that are
}

func (g *grouping) overlap(p, q *position) (o overlap) {
	var shared, weightP, weightQ float64
	for _, term := range p.order() {
		weightP += g.weight[term]
		if !q.terms[term] {
			continue
		}
		shared += g.weight[term]
		if p.names[term] {
			o.names++
		} else {
			o.content++
		}
	}
	for _, term := range q.order() {
		weightQ += g.weight[term]
	}
	if shared > 0 {
		o.share = shared / min(weightP, weightQ)
		o.both = shared / (weightP + weightQ - shared)
	}
	return o
}

func meets(a, b map[string]bool) bool {
	if len(b) < len(a) {
		a, b = b, a
	}
	for term := range a {
		if b[term] {
			return true
		}
	}
	return false
}

// closeBehind is how many statements behind a charge its answer stands.
const closeBehind = 5

// answers is how well denial d answers the charge or assertion c; 0 when it does
// not. The one who is accused, or whose side is, needs fewer of the same words.
func (g *grouping) answers(d, c *position) float64 {
	if d.Statement == c.Statement || c.Stance == story.Denies {
		return 0
	}
	if c.negated && d.negated && !d.alleged || d.weak && anyNegation(c) {
		return 0 // both say that it is not so
	}
	o := g.overlap(d, c)
	if d.weak {
		o = g.overlap(&position{terms: d.core, names: d.names}, c)
	}
	if d.alleged { // "the Port's claims that ..." names who made them
		o = g.overlap(d, &position{terms: union(c.terms, c.side)})
	}
	least := 1 // terms besides names
	if d.weak {
		least = 2
	}
	accused := c.Stance == story.Accuses && (meets(d.side, c.target) || len(c.target) == 0 && meets(d.side, c.names))
	ofThem := d.alleged && (meets(d.names, c.side) || meets(d.terms, c.side))
	switch {
	case accused && o.content >= least && o.content+o.names >= 2 && o.share >= .3:
		worth := .5 + o.share/2
		if apart := d.Statement.Statement - c.Statement.Statement; d.Statement.Report == c.Statement.Report && apart > 0 && apart <= closeBehind {
			worth += .3 // an answer stands behind its charge
		}
		return worth
	case c.Stance == story.Accuses && ofThem && o.content >= least && o.share >= .3:
		return .4 + o.share/2
	case sameSide(d, c) && c.Stance != story.Suggests:
		return 0 // nobody denies what they assert
	case d.weak && (o.share < .7 || o.both < .4):
		return 0 // that something is not so answers nothing but that it is
	case o.content >= 2 && o.content+o.names >= 3 && o.share >= .6 && o.both >= .3:
		return (o.share + o.both) / 2
	}
	return 0
}

func union(a, b map[string]bool) map[string]bool {
	both := maps.Clone(a)
	maps.Copy(both, b)
	return both
}

func anyNegation(p *position) bool {
	return slices.ContainsFunc(p.words, func(w words.Word) bool { return w.Class.In(words.Negation) })
}

// otherCounts reports whether both positions count something and come to other
// numbers: they may agree on all else.
func otherCounts(p, q *position) bool {
	few, many := p.counts(), q.counts()
	if len(many) < len(few) {
		few, many = many, few
	}
	for number := range few {
		if !many[number] {
			return true
		}
	}
	return false
}

func (p *position) counts() map[string]bool {
	found := map[string]bool{}
	for i := range p.words {
		if p.words[i].Class.In(words.Number) {
			found[p.words[i].Exact] = true
		}
	}
	return found
}

func sameSide(p, q *position) bool { return p.Speaker != "" && p.Speaker == q.Speaker }

// agrees is how well two positions of like stance hold the same.
func (g *grouping) agrees(p, q *position) float64 {
	o := g.overlap(p, q)
	same := p.Stance == q.Stance
	if p.Stance == story.Asserts && p.negated != q.negated {
		return 0
	}
	if p.stmt.Form == onrecord.Direct && q.stmt.Form == onrecord.Direct && p.Stance == story.Asserts && o.share >= .8 {
		return 0 // the same words: one saying, which reports lay to different mouths
	}
	switch {
	case otherCounts(p, q):
		return 0
	case p.Stance == story.Accuses && same && meets(p.target, q.target) && o.content >= 2 && o.share >= .55 && o.both >= .25:
		return o.share
	case same && (sameSide(p, q) || meets(p.side, q.side)) && p.Stance != story.Asserts && o.content >= 2 && o.share >= .5:
		return o.share
	case same && o.content >= 2 && o.content+o.names >= 3 && o.share >= .6 && o.both >= .45:
		return (o.share + o.both) / 2
	case p.Stance == story.Denies != (q.Stance == story.Denies):
		return 0
	case o.content >= 3 && o.share >= .6 && o.both >= .45 && !meets(p.side, q.target) && !meets(q.side, p.target):
		return (o.share + o.both) / 2
	}
	return 0
}
