package linear

import "math"

// A Chain scores sequences of labels: each position has a score for each
// label, and so has each pair of neighbours. Pairs that are not allowed score
// minus infinity.
type Chain struct {
	Labels      int
	Transitions []float32 // by from*Labels + to
	factors     []float64 // exponentials of the transitions
	before      [][]step  // by label: those that may stand before it
}

// A step leads from one label to the next.
type step struct {
	from   int
	factor float64
}

// NewChain returns a chain with these transitions, by from*labels + to.
func NewChain(labels int, transitions []float32) *Chain {
	c := &Chain{Labels: labels, Transitions: transitions, before: make([][]step, labels)}
	for _, t := range transitions {
		c.factors = append(c.factors, math.Exp(float64(t)))
	}
	for to := range labels {
		for from := range labels {
			if !math.IsInf(float64(transitions[from*labels+to]), -1) {
				c.before[to] = append(c.before[to], step{from, c.factors[from*labels+to]})
			}
		}
	}
	return c
}

// Impossible is the score of a pair of labels that is not allowed.
var Impossible = float32(math.Inf(-1))

// A ChainScratch holds the working memory of a chain between calls.
type ChainScratch struct {
	alpha, beta []float64 // by position*labels + label, scaled
	local       []float64 // exponentials of the scores, scaled
	scale       []float64 // by position
	marginals   []float64
}

func (s *ChainScratch) grow(n, labels int) {
	if len(s.scale) < n {
		s.alpha, s.beta, s.local = make([]float64, n*labels), make([]float64, n*labels), make([]float64, n*labels)
		s.marginals, s.scale = make([]float64, n*labels), make([]float64, n)
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
	scratch.grow(n, labels)
	alpha, beta, local := scratch.alpha[:n*labels], scratch.beta[:n*labels], scratch.local[:n*labels]
	trans := c.factors
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
				previous := alpha[(i-1)*labels : i*labels]
				for _, step := range c.before[to] {
					sum += previous[step.from] * step.factor
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
			if pair == nil {
				for _, step := range c.before[to] {
					before[step.from] += step.factor * b
				}
				continue
			}
			for _, step := range c.before[to] {
				p := step.factor * b
				before[step.from] += p
				pair(i, step.from, to, alpha[(i-1)*labels+step.from]*p)
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
