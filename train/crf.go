// Package train is what learning needs whatever is learned: vocabularies of
// features, conditional random fields, logistic regressions.
package train

import (
	"context"
	"math"
	"math/rand/v2"

	"onrecord/linear"
)

// A Sequence is one training example of a CRF: the numbers of the features of
// each position, end to end, and its label.
type Sequence struct {
	Features []uint32
	Ends     []uint32 // by position: where its features end
	Labels   []uint8
}

// CRFOptions are what the training of a CRF may be told.
type CRFOptions struct {
	Rate   float64 // AdaGrad's
	Drop   float32 // share of the features of a position that a step leaves out
	Start  float64 // of the sums of squared gradients
	Epochs int
	Seed   uint64
	// After is called after each epoch with the log loss of a position.
	After func(epoch int, logLoss float64)
}

// A CRF is a linear-chain conditional random field (Lafferty et al. 2001).
type CRF struct {
	Labels      int
	Weights     []float32 // by feature*Labels + label
	Transitions []float32 // by from*Labels + to
}

// crfTrainer holds the state of training: a weight and the sum of its squared
// gradients side by side, and the sum of what weights were for the average.
type crfTrainer struct {
	labels     int
	cells      []float32 // by feature: labels weights, then labels sums
	total      []float32 // by feature*labels+label: sum over epochs
	trans      []float64
	transSum   []float64
	transTotal []float64
	options    CRFOptions
}

// LearnCRF learns a CRF from sequences by stochastic gradient steps, one a
// sequence, with AdaGrad (Duchi et al. 2011), feature dropout, and averaging
// over the epochs behind the first third. allowed says which labels may
// follow each other.
func LearnCRF(ctx context.Context, sequences []Sequence, features, labels int, allowed func(from, to int) bool, options CRFOptions) (*CRF, error) {
	t := &crfTrainer{labels: labels, cells: make([]float32, features*labels*2), options: options,
		trans: make([]float64, labels*labels), transSum: make([]float64, labels*labels), transTotal: make([]float64, labels*labels)}
	t.total = make([]float32, features*labels)
	for f := range features {
		for l := range labels {
			t.cells[f*labels*2+labels+l] = float32(options.Start)
		}
	}
	for i := range t.transSum {
		t.transSum[i] = options.Start
		if !allowed(i/labels, i%labels) {
			t.trans[i] = math.Inf(-1)
		}
	}
	random := rand.New(rand.NewPCG(options.Seed, 7))
	order := make([]int, len(sequences))
	for i := range order {
		order[i] = i
	}
	averaged := 0
	var scratch linear.ChainScratch
	for epoch := range options.Epochs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, positions := 0.0, 0
		for _, i := range order {
			loss += t.step(&sequences[i], random, &scratch)
			positions += len(sequences[i].Labels)
		}
		if epoch >= options.Epochs/3 {
			averaged++
			t.accumulate()
		}
		if options.After != nil {
			options.After(epoch, loss/float64(positions))
		}
	}
	return t.model(averaged), nil
}

func (t *crfTrainer) accumulate() {
	for f := range len(t.total) / t.labels {
		for l := range t.labels {
			t.total[f*t.labels+l] += t.cells[f*t.labels*2+l]
		}
	}
	for i, w := range t.trans {
		t.transTotal[i] += w
	}
}

// model returns the average over n epochs.
func (t *crfTrainer) model(n int) *CRF {
	m := &CRF{Labels: t.labels, Weights: t.total, Transitions: make([]float32, len(t.trans))}
	for i := range m.Weights {
		m.Weights[i] /= float32(n)
	}
	for i := range m.Transitions {
		m.Transitions[i] = float32(t.transTotal[i] / float64(n))
	}
	return m
}

// step makes one gradient step on a sequence and returns its log loss.
func (t *crfTrainer) step(seq *Sequence, random *rand.Rand, scratch *linear.ChainScratch) float64 {
	labels, n := t.labels, len(seq.Labels)
	kept := make([]uint32, 0, len(seq.Features))
	ends := make([]uint32, n)
	scores := make([]float32, n*labels)
	first := uint32(0)
	scale := 1 / (1 - t.options.Drop)
	drop := uint32(t.options.Drop * (1 << 16))
	var bits uint64
	left := 0
	for i, end := range seq.Ends {
		row := scores[i*labels : (i+1)*labels]
		for _, f := range seq.Features[first:end] {
			if left == 0 {
				bits, left = random.Uint64(), 4
			}
			chance := uint32(bits & 0xffff)
			bits >>= 16
			left--
			if chance < drop {
				continue
			}
			kept = append(kept, f)
			cell := t.cells[int(f)*labels*2:][:labels]
			for l, w := range cell {
				row[l] += w
			}
		}
		for l := range row {
			row[l] *= scale
		}
		ends[i] = uint32(len(kept))
		first = end
	}
	transitions := make([]float32, len(t.trans))
	for i, w := range t.trans {
		transitions[i] = float32(w)
	}
	chain := linear.NewChain(labels, transitions)
	marginals := make([]float64, n*labels)
	expected := make([]float64, labels*labels)
	logZ := chain.Marginals(marginals, scores, scratch, func(_, from, to int, p float64) { expected[from*labels+to] += p })
	gold, previous := 0.0, 0
	for i, label := range seq.Labels {
		gold += float64(scores[i*labels+int(label)]) + t.trans[previous*labels+int(label)]
		expected[previous*labels+int(label)]--
		previous = int(label)
	}
	gold += t.trans[previous*labels]
	expected[previous*labels]--
	for i, g := range expected {
		if math.IsInf(t.trans[i], -1) || g == 0 {
			continue
		}
		t.transSum[i] += g * g
		t.trans[i] -= t.options.Rate * g / math.Sqrt(t.transSum[i])
	}
	first = 0
	rate := float32(t.options.Rate)
	gradient := make([]float32, labels)
	active := make([]int, 0, labels)
	for i, end := range ends {
		active = active[:0]
		for l := range labels {
			g := float32(marginals[i*labels+l])
			if l == int(seq.Labels[i]) {
				g--
			}
			gradient[l] = g
			if g > 1e-3 || g < -1e-3 {
				active = append(active, l)
			}
		}
		if len(active) > 0 {
			for _, f := range kept[first:end] {
				cell := t.cells[int(f)*labels*2:][: labels*2 : labels*2]
				for _, l := range active {
					g := gradient[l]
					sum := cell[labels+l] + g*g
					cell[labels+l] = sum
					cell[l] -= rate * g / float32(math.Sqrt(float64(sum)))
				}
			}
		}
		first = end
	}
	return logZ - gold
}

// Renumber gives the features their new numbers and drops those whose new
// number is negative.
func (s *Sequence) Renumber(numbers []int32) {
	n, first := 0, uint32(0)
	for k, end := range s.Ends {
		for _, f := range s.Features[first:end] {
			if numbers[f] >= 0 {
				s.Features[n] = uint32(numbers[f])
				n++
			}
		}
		first = end
		s.Ends[k] = uint32(n)
	}
	s.Features = append([]uint32(nil), s.Features[:n]...)
}
