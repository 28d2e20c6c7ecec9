package attribute

import (
	"onrecord/linear"
)

// A guess is a span of tokens that may be a piece, with its probability.
type guess struct {
	Piece
	p float64
}

// Spans that are less likely than this are not looked at, nor ones of more
// tokens. Training sees unlikelier ones, since it learns from what is wrong.
const (
	leastSpan    = 0.08
	leastTrained = 0.03
	longestSpan  = 400
)

// A decoder finds the set of spans that do not overlap and of which most are
// likely to be right: the one with the largest sum of probabilities above a
// threshold for each role (minimum Bayes risk under span F1; Goodman 1996 has
// the idea for parses).
type decoder struct {
	chain      *linear.Chain
	scratch    linear.ChainScratch
	guesses    []guess
	best       []float64 // by token: the best sum up to it
	choice     []int32   // by token: the guess that ends before it, or -1
	byEnd      []int32   // by token: where the guesses that end before it begin in order
	order      []int32   // guesses by their end
	filled     []int32
	thresholds [numRoles]float64
	least      float64           // probability of a span to be looked at
	fit        func(*Piece) bool // moves a span's ends to where they may stand, or reports that it may not stand
}

// collect adds the spans that may be pieces, in the order of their beginning,
// of the tokens from first on that have these scores.
func (d *decoder) collect(scores []float32, first int) {
	d.chain.Segments(scores, &d.scratch, d.least, longestSpan, numRoles, func(begin, end, role int, p float64) {
		piece := Piece{first + begin, first + end, role}
		if d.fit(&piece) {
			d.guesses = append(d.guesses, guess{piece, p})
		}
	})
}

// choose appends the chosen spans of n tokens, in order, to out.
func (d *decoder) choose(out []guess, n int) []guess {
	d.best, d.choice, d.byEnd = resize(d.best, n+1), resize(d.choice, n+1), resize(d.byEnd, n+2)
	// Guesses by their end: count, then place.
	clear(d.byEnd)
	for i := range d.guesses {
		d.byEnd[d.guesses[i].End+1]++
	}
	for i := 1; i < len(d.byEnd); i++ {
		d.byEnd[i] += d.byEnd[i-1]
	}
	d.order, d.filled = resize(d.order, len(d.guesses)), resize(d.filled, n+2)
	order, fill := d.order, d.filled
	copy(fill, d.byEnd)
	for i := range d.guesses {
		end := d.guesses[i].End
		order[fill[end]] = int32(i)
		fill[end]++
	}
	d.best[0] = 0
	for end := 1; end <= n; end++ {
		d.best[end], d.choice[end] = d.best[end-1], -1
		for _, i := range order[d.byEnd[end]:d.byEnd[end+1]] {
			g := &d.guesses[i]
			if sum := d.best[g.First] + g.p - d.thresholds[g.Role]; sum > d.best[end] {
				d.best[end], d.choice[end] = sum, i
			}
		}
	}
	start := len(out)
	for end := n; end > 0; {
		if i := d.choice[end]; i >= 0 {
			out = append(out, d.guesses[i])
			end = d.guesses[i].First
		} else {
			end--
		}
	}
	for i, j := start, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}
