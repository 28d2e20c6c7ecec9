package train

import (
	"math"
	"math/rand/v2"

	"onrecord/linear"
)

// An Interner numbers features. Features that were seen fewer times than a
// least count are dropped.
type Interner struct {
	counts map[linear.Feature]int32
	ids    map[linear.Feature]uint32
}

// NewInterner returns an interner that counts.
func NewInterner() *Interner { return &Interner{counts: map[linear.Feature]int32{}} }

// Count counts the features of one token.
func (in *Interner) Count(features []linear.Feature) {
	for _, f := range features {
		in.counts[f]++
	}
}

// Freeze ends the counting and numbers the features that were seen at least
// this many times. It returns how many there are.
func (in *Interner) Freeze(least int32) int {
	in.ids = map[linear.Feature]uint32{}
	for f, n := range in.counts {
		if n >= least {
			in.ids[f] = 0
		}
	}
	in.counts = nil
	// Numbers must not depend on the order of a map.
	keys := sortedFeatures(in.ids)
	for i, f := range keys {
		in.ids[f] = uint32(i)
	}
	return len(keys)
}

// Intern appends the numbers of the features that are known.
func (in *Interner) Intern(out []uint32, features []linear.Feature) []uint32 {
	for _, f := range features {
		if id, ok := in.ids[f]; ok {
			out = append(out, id)
		}
	}
	return out
}

// Features returns the features by their numbers.
func (in *Interner) Features() []linear.Feature { return sortedFeatures(in.ids) }

// A Classifier is a multinomial logistic regression over sparse binary
// features, learned by AdaGrad (Duchi et al. 2011).
type Classifier struct {
	labels int
	w, g   []float32 // weights and sums of squared gradients, labels per feature
	rate   float32
	drop   float32
	random *rand.Rand
	scores []float64
	kept   []uint32
}

// NewClassifier returns a classifier of features into labels.
func NewClassifier(features, labels int, rate, drop float32) *Classifier {
	c := &Classifier{labels: labels, w: make([]float32, features*labels), g: make([]float32, features*labels), rate: rate, drop: drop,
		random: rand.New(rand.NewPCG(1, 2)), scores: make([]float64, labels)}
	for i := range c.g {
		c.g[i] = 1
	}
	return c
}

// Learn makes one step on an example.
func (c *Classifier) Learn(features []uint32, label int, weight float32) {
	c.kept = c.kept[:0]
	for _, f := range features {
		if c.random.Float32() >= c.drop {
			c.kept = append(c.kept, f)
		}
	}
	c.probabilities(c.kept, 1/(1-c.drop))
	for l, p := range c.scores {
		g := float32(p)
		if l == label {
			g -= 1
		}
		if g < 1e-4 && g > -1e-4 {
			continue
		}
		g *= weight
		for _, f := range c.kept {
			i := int(f)*c.labels + l
			c.g[i] += g * g
			c.w[i] -= c.rate * g / float32(math.Sqrt(float64(c.g[i])))
		}
	}
}

func (c *Classifier) probabilities(features []uint32, scale float32) {
	for l := range c.scores {
		c.scores[l] = 0
	}
	for _, f := range features {
		row := c.w[int(f)*c.labels : (int(f)+1)*c.labels]
		for l, w := range row {
			c.scores[l] += float64(w)
		}
	}
	top := math.Inf(-1)
	for l := range c.scores {
		c.scores[l] *= float64(scale)
		top = max(top, c.scores[l])
	}
	total := 0.0
	for l, s := range c.scores {
		c.scores[l] = math.Exp(s - top)
		total += c.scores[l]
	}
	for l := range c.scores {
		c.scores[l] /= total
	}
}

// Best returns the likeliest label.
func (c *Classifier) Best(features []uint32) int {
	c.probabilities(features, 1)
	best := 0
	for l, p := range c.scores {
		if p > c.scores[best] {
			best = l
		}
	}
	return best
}
