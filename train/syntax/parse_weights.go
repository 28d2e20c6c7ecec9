package syntax

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"onrecord/linear"
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
// last prune. The trees that it learns from follow one of two conventions, so
// each weight is the sum of one that all trees share and one of their
// convention's own (Daumé 2007); a table has the sums for one convention.
type arcModel struct {
	slots    *featureSlots
	features []linear.Feature
	labels   int
	weights  []float32 // by feature: shared, of the first convention, of the second; labels each
	squares  []float32 // of gradients, summed
	drift    []float32 // of each change times the step it was made at
	steps    float64   // in millions
	found    []int32   // the features of the last score
	other    bool      // the last score was by the second convention
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
	m := &arcModel{features: features, labels: labels, slots: newFeatureSlots(len(features)), weights: make([]float32, len(features)*labels*3),
		squares: make([]float32, len(features)*labels*3), drift: make([]float32, len(features)*labels*3), scores: make([]float32, labels), gradient: make([]float32, labels)}
	for i, f := range features {
		m.slots.add(f, int32(i))
	}
	for i := range m.squares {
		m.squares[i] = arcSquare
	}
	return m
}

// row returns where the weights of a feature begin, and those of it that are
// of a convention's own.
func (m *arcModel) row(n int, other bool) (shared, own int) {
	shared = n * m.labels * 3
	if other {
		return shared, shared + 2*m.labels
	}
	return shared, shared + m.labels
}

// score sets scores to those of the labels by the first convention or the other.
func (m *arcModel) score(features []linear.Feature, other bool) {
	m.found, m.other = m.found[:0], other
	clear(m.scores)
	for _, f := range features {
		n := m.slots.find(f)
		if n < 0 {
			continue
		}
		m.found = append(m.found, n)
		shared, own := m.row(int(n), other)
		for l := range m.scores {
			m.scores[l] += m.weights[shared+l] + m.weights[own+l]
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
	for _, n := range m.found {
		shared, own := m.row(int(n), m.other)
		m.descend(shared)
		m.descend(own)
	}
}

// descend changes the weights of the labels that begin at from by the gradient.
func (m *arcModel) descend(from int) {
	now := float32(m.steps)
	for l, g := range m.gradient {
		if g > -0.001 && g < 0.001 {
			continue
		}
		at := from + l
		m.squares[at] += g * g
		change := arcRate * g / float32(math.Sqrt(float64(m.squares[at])))
		m.weights[at] -= change
		m.drift[at] -= change * now
	}
}

// prune keeps the features whose weights differ most by the first convention,
// and begins the means anew.
func (m *arcModel) prune(most int) {
	order := make([]int, 0, len(m.features))
	spread := make([]float32, len(m.features))
	sums := make([]float32, m.labels)
	for n := range m.features {
		shared, own := m.row(n, false)
		for l := range sums {
			sums[l] = m.weights[shared+l] + m.weights[own+l]
		}
		if spread[n] = slices.Max(sums) - slices.Min(sums); spread[n] > 0 {
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
	next, width := newArcModel(kept, m.labels), 3*m.labels
	for i, n := range order {
		copy(next.weights[i*width:][:width], m.weights[n*width:])
		copy(next.squares[i*width:][:width], m.squares[n*width:])
	}
	*m = *next
}

// mean returns the mean of a weight since the last prune.
func (m *arcModel) mean(at int) float32 {
	return m.weights[at] - m.drift[at]/float32(max(m.steps, 1e-6))
}

// appendTable appends the means of the weights by a convention as a table.
func (m *arcModel) appendTable(data []byte, other bool) ([]byte, error) {
	weights := make([]float32, len(m.features)*m.labels)
	sizes := make([]float32, len(weights))
	for n := range m.features {
		row, all := weights[n*m.labels:][:m.labels], float32(0)
		shared, own := m.row(n, other)
		for l := range row {
			row[l] = m.mean(shared+l) + m.mean(own+l)
			all += row[l]
		}
		for l := range row {
			row[l] -= all / float32(m.labels) // the same for all labels changes nothing
			sizes[n*m.labels+l] = max(row[l], -row[l])
		}
	}
	largest := float32(1)
	if len(sizes) > 0 {
		slices.Sort(sizes)
		largest = sizes[len(sizes)-1-len(sizes)/5000] // what lies beyond is cut to it
	}
	return linear.AppendTable(data, m.features, weights, m.labels, max(largest, 1e-6)/127)
}
