package attribute

import (
	"math"

	"onrecord/linear"
	"onrecord/text"
)

// The labeller sees one token at a time. The rescorer looks at each span that
// it holds possible as a whole: whether it is a constituent, what it leaves
// hanging outside, whether there is a cue for it. It corrects the probability
// of the span (reranking, Collins 2000, of spans rather than sequences).

// A rescorer lists the features of spans.
type rescorer struct {
	*sheet
	guesses []guess
	starts  [numRoles][]float32 // by token: the largest probability of a span of the role that begins there
	stops   [numRoles][]float32 // by token: and of one that ends before it
	out     []linear.Feature
	next    uint64
}

// index notes where spans begin and end.
func (x *rescorer) index() {
	for r := range numRoles {
		x.starts[r], x.stops[r] = resize(x.starts[r], len(x.rows)+1), resize(x.stops[r], len(x.rows)+1)
		clear(x.starts[r])
		clear(x.stops[r])
	}
	for i := range x.guesses {
		g := &x.guesses[i]
		x.starts[g.Role][g.First] = max(x.starts[g.Role][g.First], float32(g.p))
		x.stops[g.Role][g.End] = max(x.stops[g.Role][g.End], float32(g.p))
	}
}

// odds puts a probability into one of about twenty buckets of its log odds.
func odds(p float64) uint64 {
	if p <= 0 {
		return 63
	}
	return uint64(math.Floor(2*logit(p)) + 20)
}

func (x *rescorer) add(a, b, c uint64) {
	x.out = append(x.out, linear.Of3(x.next, a, b, c))
	x.next++
}

// features returns the features of a guess, in memory that the next call uses
// again.
func (x *rescorer) features(n int) []linear.Feature {
	g := &x.guesses[n]
	x.out, x.next = x.out[:0], 2000+300*uint64(g.Role)
	first, last := x.at(g.First), x.at(g.End-1)
	before, after := x.at(g.First-1), x.at(g.End)
	p := odds(g.p)
	size := distance((g.End - g.First) / 2)
	if g.End-g.First <= 2 {
		size = uint64(g.End-g.First) + 10
	}
	x.add(p, 0, 0)
	x.add(p, size, 0)
	x.add(first.tag, last.tag, size)
	x.add(before.tag, first.tag, p>>1)
	x.add(last.tag, after.tag, p>>1)
	x.add(before.norm, first.norm, 0)
	x.add(last.norm, after.norm, 0)
	x.add(last.lemma, after.tag, 0)
	x.add(before.lemma, first.tag, 0)
	x.add(last.tag, after.tag, x.at(g.End+1).tag)
	x.add(x.at(g.First-2).tag, before.tag, first.tag)
	x.add(first.quote<<8|last.quote, before.quote<<8|after.quote, p>>1)
	x.tree(g, p)
	x.inside(g, p)
	x.rivals(n, p)
	x.support(g, p)
	return x.out
}

func (x *rescorer) at(i int) *row {
	if i < 0 || i >= len(x.rows) {
		return &beyond
	}
	return &x.rows[i]
}

// tree tells how the span lies in the tree.
func (x *rescorer) tree(g *guess, p uint64) {
	roots, head := uint64(0), -1
	for i := g.First; i < g.End; i++ {
		if h := int(x.rows[i].head); h < g.First || h >= g.End {
			if x.rows[i].relation == uint64(text.RelPunct) && g.End-g.First > 1 {
				continue
			}
			if roots++; head < 0 {
				head = i
			}
		}
	}
	start, end := x.around(g)
	hangs := func(from, to, step int) (n, relation uint64) {
		for i := from; i != to && n < 3; i += step {
			if h := int(x.rows[i].head); h >= g.First && h < g.End && x.rows[i].relation != uint64(text.RelPunct) {
				if n++; n == 1 {
					relation = x.rows[i].relation
				}
			}
		}
		return n, relation
	}
	right, rightRelation := hangs(g.End, end, 1)
	left, leftRelation := hangs(g.First-1, start-1, -1)
	roots = min(roots, 3)
	x.add(roots, left, right)
	x.add(roots, rightRelation, right)
	x.add(roots, leftRelation, left)
	x.add(rightRelation, x.at(g.End).norm, 0)
	x.add(rightRelation, x.at(g.End).tag, p>>1)
	x.add(roots<<4|left<<2|right, p, 0)
	h := x.at(head)
	up := x.at(int(h.head))
	side := uint64(0)
	if int(h.head) >= g.End {
		side = 1
	}
	x.add(h.relation, up.cue, side)
	x.add(h.relation, up.lemma, side)
	x.add(h.relation, h.tag, roots)
	x.add(h.relation, h.lemma, 0)
	x.add(h.tag, roots, p>>1)
}

// inside tells what the span holds.
func (x *rescorer) inside(g *guess, p uint64) {
	var verbs, commas, cues, marks uint64
	open := 0
	for i := g.First; i < g.End; i++ {
		r := &x.rows[i]
		switch text.Tag(r.tag) {
		case text.VBD, text.VBP, text.VBZ, text.MD:
			verbs++
		case text.Comma:
			commas++
		case text.Left:
			open++
		case text.Right:
			open--
		}
		if r.cue >= cueEnough && r.quote == outside {
			cues++
		}
		if r.quote == atOpen || r.quote == atClose {
			marks++
		}
	}
	sentences := uint64(min(x.sentence[g.End-1]-x.sentence[g.First], 3))
	x.add(min(verbs, 3), min(commas, 3), sentences)
	x.add(min(cues, 3), min(verbs, 3), p>>1)
	x.add(min(marks, 4), sentences, uint64(open+8))
	left := uint64(min(g.First-x.doc.Sentences[x.sentence[g.First]].FirstToken, 3))
	right := uint64(min(x.doc.Sentences[x.sentence[g.End-1]].EndToken-g.End, 3))
	x.add(left, right, min(marks, 4))
	x.add(left, right, p>>1)
	agrees := uint64(0)
	if len(x.rules) > 0 {
		same := func(i, part int) bool {
			l := x.rules[i]
			return l != none && roleOf(l) == role(g.Role) && (partOf(l) == part || partOf(l) == alone)
		}
		if same(g.First, begins) {
			agrees |= 1
		}
		if same(g.End-1, ends) {
			agrees |= 2
		}
		if l := x.rules[g.First]; l != none && roleOf(l) == role(g.Role) {
			agrees |= 4
		}
		x.add(agrees, uint64(x.ruleSure[g.First]), p)
	}
	x.add(agrees, p, 0)
}

// rivals tells how likely the other spans are that overlap it.
func (x *rescorer) rivals(n int, p uint64) {
	g := &x.guesses[n]
	same, other, longer := 0.0, 0.0, 0.0
	// Guesses stand in the order of their beginning.
	scan := func(i int) bool {
		o := &x.guesses[i]
		if o.First >= g.End {
			return false
		}
		if o.End > g.First && i != n {
			switch {
			case o.Role != g.Role:
				other = max(other, o.p)
			case o.End-o.First > g.End-g.First:
				longer = max(longer, o.p)
				fallthrough
			default:
				same = max(same, o.p)
			}
		}
		return true
	}
	for i := n + 1; i < len(x.guesses) && scan(i); i++ {
	}
	for i := n - 1; i >= 0 && i > n-60; i-- {
		scan(i)
	}
	x.add(p, odds(same), 0)
	x.add(odds(same), odds(longer), 0)
	x.add(p, odds(other), 0)
	x.add(odds(math.Max(0, g.p-same)), 0, 0)
}

// farthestToken is how far from a span its sentence is looked at. No sentence
// comes near; what does is a table or worse.
const farthestToken = 300

// around returns the tokens, half-open, of the sentences that a span begins
// and ends in.
func (x *rescorer) around(g *guess) (start, end int) {
	start = max(x.doc.Sentences[x.sentence[g.First]].FirstToken, g.First-farthestToken)
	return start, min(x.doc.Sentences[x.sentence[g.End-1]].EndToken, g.End+farthestToken)
}

// reach is how far from a span its partners are looked for.
const reach = 4

// support tells how likely the partners are that should stand beside it.
func (x *rescorer) support(g *guess, p uint64) {
	start, end := x.around(g)
	for r := range numRoles {
		if r == g.Role {
			continue
		}
		var left, right, far float32
		for i := max(0, g.First-reach); i <= g.First; i++ {
			left = max(left, x.stops[r][i])
		}
		for i := g.End; i <= min(len(x.rows), g.End+reach); i++ {
			right = max(right, x.starts[r][i])
		}
		for i := start; i <= g.First; i++ {
			far = max(far, x.stops[r][i])
		}
		for i := g.End; i < end; i++ {
			far = max(far, x.starts[r][i])
		}
		x.add(uint64(r), odds(float64(left)), odds(float64(right)))
		x.add(uint64(r), odds(float64(max(left, right))), p)
		x.add(uint64(r), odds(float64(far)), p)
		x.add(uint64(r), odds(float64(x.stops[r][g.First]))<<8|odds(float64(x.starts[r][min(g.End, len(x.rows))])), 0)
	}
}
