package syntax

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"onrecord/linear"
	"onrecord/read/syntax"
)

// featureCounts finds the features that are seen at least a few times, in two
// passes over the same features: one that counts them by a hash, and one that
// collects those whose count is high enough.
type featureCounts struct {
	counts   []uint8
	least    uint8
	collect  bool
	known    *featureSlots
	features []linear.Feature
}

// countBits is the size of the hash by which features are counted.
const countBits = 27

func newFeatureCounts(least int) *featureCounts {
	return &featureCounts{counts: make([]uint8, 1<<countBits), least: uint8(max(1, min(250, least))), known: newFeatureSlots(1 << 16)}
}

// add counts or collects features.
func (c *featureCounts) add(features []linear.Feature) {
	for _, f := range features {
		n := &c.counts[uint64(f)*0x9e3779b97f4a7c15>>(64-countBits)]
		switch {
		case !c.collect:
			if *n < c.least {
				*n++
			}
		case *n >= c.least && c.known.find(f) < 0:
			c.known.add(f, int32(len(c.features)))
			c.features = append(c.features, f)
		}
	}
}

// featureSlots numbers features. It is a hash table with open addressing.
type featureSlots struct {
	keys    []linear.Feature
	numbers []int32 // one more than the number; 0 is free
	used    int
	shift   int
}

func newFeatureSlots(size int) *featureSlots {
	n := bits.Len(uint(2 * size))
	return &featureSlots{keys: make([]linear.Feature, 1<<n), numbers: make([]int32, 1<<n), shift: 64 - n}
}

// find returns the number of a feature, or -1.
func (s *featureSlots) find(f linear.Feature) int32 {
	for at := uint64(f) * 0x9e3779b97f4a7c15 >> s.shift; ; at++ {
		if at == uint64(len(s.keys)) {
			at = 0
		}
		if n := s.numbers[at]; n == 0 || s.keys[at] == f {
			return n - 1
		}
	}
}

// add numbers a new feature.
func (s *featureSlots) add(f linear.Feature, number int32) {
	if s.used++; 2*s.used > len(s.keys) {
		old := *s
		*s = *newFeatureSlots(len(old.keys))
		for i, n := range old.numbers {
			if n != 0 {
				s.add(old.keys[i], n-1)
			}
		}
		s.used++
	}
	at := uint64(f) * 0x9e3779b97f4a7c15 >> s.shift
	for s.numbers[at] != 0 {
		if at++; at == uint64(len(s.keys)) {
			at = 0
		}
	}
	s.keys[at], s.numbers[at] = f, number+1
}

// An arcModel is a logistic regression over features, learned by AdaGrad
// (Duchi et al. 2011). Its weights are the means of those on the way since the
// last prune.
type arcModel struct {
	slots    *featureSlots
	features []linear.Feature
	labels   int
	weights  []float32 // labels a feature
	squares  []float32 // of gradients, summed
	drift    []float32 // of each change times the step it was made at
	steps    float64   // in millions
	found    []int32   // the features of the last score
	scores   []float32
	gradient []float32
}

// How fast an arcModel learns, and from what losses on: a decision that is
// right and sure changes nothing.
const (
	arcRate   = 0.1
	arcSquare = 0.1
	arcSure   = 0.02
)

func newArcModel(features []linear.Feature, labels int) *arcModel {
	m := &arcModel{features: features, labels: labels, slots: newFeatureSlots(len(features)), weights: make([]float32, len(features)*labels),
		squares: make([]float32, len(features)*labels), drift: make([]float32, len(features)*labels), scores: make([]float32, labels), gradient: make([]float32, labels)}
	for i, f := range features {
		m.slots.add(f, int32(i))
	}
	for i := range m.squares {
		m.squares[i] = arcSquare
	}
	return m
}

// score sets scores to those of the labels.
func (m *arcModel) score(features []linear.Feature) {
	m.found = m.found[:0]
	clear(m.scores)
	for _, f := range features {
		n := m.slots.find(f)
		if n < 0 {
			continue
		}
		m.found = append(m.found, n)
		for l, w := range m.weights[int(n)*m.labels:][:m.labels] {
			m.scores[l] += w
		}
	}
}

// learn makes one step towards the labels that are right, however the model
// divides among them, for the features of the last score. Labels that are not
// allowed have no part in it.
func (m *arcModel) learn(allowed, right func(label int) bool) {
	m.steps += 1e-6
	top := float32(math.Inf(-1))
	for l, score := range m.scores {
		if allowed(l) {
			top = max(top, score)
		}
	}
	all, good := float32(0), float32(0)
	for l, score := range m.scores {
		m.gradient[l] = 0
		if allowed(l) {
			m.gradient[l] = float32(math.Exp(float64(score - top)))
			all += m.gradient[l]
			if right(l) {
				good += m.gradient[l]
			}
		}
	}
	if good/all > 1-arcSure {
		return
	}
	for l, g := range m.gradient {
		m.gradient[l] = g / all
		if allowed(l) && right(l) {
			m.gradient[l] -= g / max(good, 1e-30)
		}
	}
	now := float32(m.steps)
	for _, n := range m.found {
		at := int(n) * m.labels
		for l, g := range m.gradient {
			if g > -0.001 && g < 0.001 {
				continue
			}
			m.squares[at+l] += g * g
			change := arcRate * g / float32(math.Sqrt(float64(m.squares[at+l])))
			m.weights[at+l] -= change
			m.drift[at+l] -= change * now
		}
	}
}

// prune keeps the features whose weights differ most, and begins the means
// anew.
func (m *arcModel) prune(most int) {
	order := make([]int, 0, len(m.features))
	spread := make([]float32, len(m.features))
	for n := range m.features {
		row := m.weights[n*m.labels:][:m.labels]
		if spread[n] = slices.Max(row) - slices.Min(row); spread[n] > 0 {
			order = append(order, n)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(spread[b], spread[a]), cmp.Compare(a, b)) })
	order = order[:min(most, len(order))]
	slices.Sort(order)
	kept := make([]linear.Feature, len(order))
	for i, n := range order {
		kept[i] = m.features[n]
	}
	next := newArcModel(kept, m.labels)
	for i, n := range order {
		copy(next.weights[i*m.labels:][:m.labels], m.weights[n*m.labels:])
		copy(next.squares[i*m.labels:][:m.labels], m.squares[n*m.labels:])
	}
	*m = *next
}

// appendTable appends the means of the weights as a table with room for this
// many pairs of rows.
func (m *arcModel) appendTable(data []byte, pairs int) ([]byte, error) {
	weights := make([]float32, len(m.weights))
	sizes := make([]float32, len(m.weights))
	for n := range m.features {
		row, mean := weights[n*m.labels:][:m.labels], float32(0)
		for l := range row {
			at := n*m.labels + l
			row[l] = m.weights[at] - m.drift[at]/float32(max(m.steps, 1e-6))
			mean += row[l] / float32(m.labels)
		}
		for l := range row {
			row[l] -= mean // the same for all labels changes nothing
			sizes[n*m.labels+l] = max(row[l], -row[l])
		}
	}
	largest := float32(1)
	if len(sizes) > 0 {
		slices.Sort(sizes)
		largest = sizes[len(sizes)-1-len(sizes)/5000] // what lies beyond is cut to it
	}
	return syntax.AppendArcTable(data, m.features, weights, m.labels, pairs, max(largest, 1e-6)/127)
}
