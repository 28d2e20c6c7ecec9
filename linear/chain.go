package linear

import "math"

// A Chain scores sequences of labels: each position has a score for each
// label, and so has each pair of neighbours. Pairs that are not allowed score
// minus infinity.
type Chain struct {
	Labels      int
	Transitions []float32 // by from*Labels + to
	from        [][]int   // by label: those that may stand before it
}

// NewChain returns a chain with these transitions, by from*labels + to.
func NewChain(labels int, transitions []float32) *Chain {
	c := &Chain{Labels: labels, Transitions: transitions, from: make([][]int, labels)}
	for to := range labels {
		for from := range labels {
			if !math.IsInf(float64(transitions[from*labels+to]), -1) {
				c.from[to] = append(c.from[to], from)
			}
		}
	}
	return c
}

// Impossible is the score of what is not allowed.
var Impossible = float32(math.Inf(-1))

// Best appends the labels of the best sequence (Viterbi 1967) to out, given the
// scores of n positions, Labels for each. Label 0 is taken to stand before
// the first and behind the last. The scratch space is grown as needed.
func (c *Chain) Best(out []uint8, scores []float32, scratch *ChainScratch) []uint8 {
	labels := c.Labels
	n := len(scores) / labels
	if n == 0 {
		return out
	}
	scratch.grow(n, labels)
	best, back := scratch.best, scratch.back
	for to := range labels {
		best[to] = scores[to] + c.Transitions[to]
		back[to] = 0
	}
	for i := 1; i < n; i++ {
		before, now := best[((i-1)&1)*labels:][:labels], best[(i&1)*labels:][:labels]
		for to := range labels {
			top, arg := Impossible, 0
			for _, from := range c.from[to] {
				if s := before[from] + c.Transitions[from*labels+to]; s > top {
					top, arg = s, from
				}
			}
			now[to] = top + scores[i*labels+to]
			back[i*labels+to] = uint8(arg)
		}
	}
	last := best[((n-1)&1)*labels:][:labels]
	at, top := 0, Impossible
	for from := range labels {
		if s := last[from] + c.Transitions[from*labels]; s > top {
			at, top = from, s
		}
	}
	start := len(out)
	for range n {
		out = append(out, 0)
	}
	for i := n - 1; i >= 0; i-- {
		out[start+i] = uint8(at)
		at = int(back[i*labels+at])
	}
	return out
}

// A ChainScratch holds the working memory of a chain between calls.
type ChainScratch struct {
	best      []float32
	back      []uint8
	alpha     []float64
	beta      []float64
	local     []float64
	scale     []float64
	marginals []float64
}

func (s *ChainScratch) grow(n, labels int) {
	if len(s.best) < 2*labels {
		s.best = make([]float32, 2*labels)
	}
	if len(s.back) < n*labels {
		s.back = make([]uint8, n*labels)
	}
}

// Marginals writes the probability of each label at each position into out
// (forward-backward, Rabiner 1989), which has the length of scores, and calls
// pair, unless it is nil, with the probability of each pair of neighbours;
// i is the position of the second, and position n means the end. It returns
// the logarithm of the sum over all sequences.
func (c *Chain) Marginals(out []float64, scores []float32, scratch *ChainScratch, pair func(i, from, to int, p float64)) float64 {
	labels := c.Labels
	n := len(scores) / labels
	if n == 0 {
		return 0
	}
	if len(scratch.alpha) < n*labels {
		scratch.alpha, scratch.beta, scratch.local = make([]float64, n*labels), make([]float64, n*labels), make([]float64, n*labels)
		scratch.scale = make([]float64, n)
	}
	alpha, beta, local := scratch.alpha[:n*labels], scratch.beta[:n*labels], scratch.local[:n*labels]
	trans := make([]float64, labels*labels)
	for i, t := range c.Transitions {
		trans[i] = math.Exp(float64(t))
	}
	logZ := 0.0
	for i := range n {
		row := scores[i*labels : (i+1)*labels]
		top := row[0]
		for _, s := range row[1:] {
			top = max(top, s)
		}
		logZ += float64(top)
		for l, s := range row {
			local[i*labels+l] = math.Exp(float64(s - top))
		}
	}
	for i := range n {
		total := 0.0
		for to := range labels {
			sum := 0.0
			if i == 0 {
				sum = trans[to]
			} else {
				for _, from := range c.from[to] {
					sum += alpha[(i-1)*labels+from] * trans[from*labels+to]
				}
			}
			a := sum * local[i*labels+to]
			alpha[i*labels+to] = a
			total += a
		}
		scratch.scale[i] = total
		logZ += math.Log(total)
		for to := range labels {
			alpha[i*labels+to] /= total
		}
	}
	end := 0.0
	for from := range labels {
		end += alpha[(n-1)*labels+from] * trans[from*labels]
	}
	logZ += math.Log(end)
	for from := range labels {
		beta[(n-1)*labels+from] = trans[from*labels] / end
	}
	for i := n - 1; i > 0; i-- {
		before := beta[(i-1)*labels : i*labels]
		clear(before)
		for to := range labels {
			b := beta[i*labels+to] * local[i*labels+to] / scratch.scale[i]
			if b == 0 {
				continue
			}
			for _, from := range c.from[to] {
				p := trans[from*labels+to] * b
				before[from] += p
				if pair != nil {
					pair(i, from, to, alpha[(i-1)*labels+from]*p)
				}
			}
		}
	}
	for i := range out[:n*labels] {
		out[i] = alpha[i] * beta[i]
	}
	if pair != nil {
		for l := range labels {
			pair(0, 0, l, out[l])
			pair(n, l, 0, out[(n-1)*labels+l])
		}
	}
	return logZ
}
