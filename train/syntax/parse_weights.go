package syntax

import (
	"cmp"
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

// A perceptron is an averaged perceptron over features (Collins 2002).
type perceptron struct {
	slots    *featureSlots
	features []linear.Feature
	labels   int
	weights  []float32 // labels a feature
	sums     []float32 // of each change times the step it was made at
	steps    float64   // in millions
	found    []int32   // the features of the last score
	scores   []float32
}

func newPerceptron(features []linear.Feature, labels int) *perceptron {
	p := &perceptron{features: features, labels: labels, slots: newFeatureSlots(len(features)), weights: make([]float32, len(features)*labels),
		sums: make([]float32, len(features)*labels), steps: 1, scores: make([]float32, labels)}
	for i, f := range features {
		p.slots.add(f, int32(i))
	}
	return p
}

// score sets scores to those of the labels.
func (p *perceptron) score(features []linear.Feature) {
	p.found = p.found[:0]
	clear(p.scores)
	for _, f := range features {
		n := p.slots.find(f)
		if n < 0 {
			continue
		}
		p.found = append(p.found, n)
		for l, w := range p.weights[int(n)*p.labels:][:p.labels] {
			p.scores[l] += w
		}
	}
}

// best returns the label with the highest score.
func (p *perceptron) best() int {
	best := 0
	for l, score := range p.scores {
		if score > p.scores[best] {
			best = l
		}
	}
	return best
}

// step counts a decision, right or wrong.
func (p *perceptron) step() { p.steps += 1e-6 }

// update makes one label likelier than another for the features of the last
// score.
func (p *perceptron) update(right, wrong int) {
	now := float32(p.steps)
	for _, n := range p.found {
		at := int(n) * p.labels
		p.weights[at+right]++
		p.sums[at+right] += now
		p.weights[at+wrong]--
		p.sums[at+wrong] -= now
	}
}

// average returns the mean of a weight over all steps.
func (p *perceptron) average(i int) float32 { return p.weights[i] - p.sums[i]/float32(p.steps) }

// prune keeps the features whose weights differ most.
func (p *perceptron) prune(most int) {
	type ranked struct {
		number int32
		spread float32
	}
	order := make([]ranked, 0, len(p.features))
	for n := range p.features {
		low, high := p.average(n*p.labels), p.average(n*p.labels)
		for l := 1; l < p.labels; l++ {
			w := p.average(n*p.labels + l)
			low, high = min(low, w), max(high, w)
		}
		if high > low {
			order = append(order, ranked{int32(n), high - low})
		}
	}
	slices.SortFunc(order, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.spread, a.spread), cmp.Compare(a.number, b.number))
	})
	order = order[:min(most, len(order))]
	slices.SortFunc(order, func(a, b ranked) int { return cmp.Compare(a.number, b.number) })
	kept := make([]linear.Feature, len(order))
	for i, o := range order {
		kept[i] = p.features[o.number]
	}
	next := newPerceptron(kept, p.labels)
	next.steps = p.steps
	for i, o := range order {
		copy(next.weights[i*p.labels:][:p.labels], p.weights[int(o.number)*p.labels:])
		copy(next.sums[i*p.labels:][:p.labels], p.sums[int(o.number)*p.labels:])
	}
	*p = *next
}

// appendTable appends the averaged weights as a table.
func (p *perceptron) appendTable(data []byte) ([]byte, error) {
	weights := make([]float32, len(p.weights))
	sizes := make([]float32, len(p.weights))
	for n := range p.features {
		row, mean := weights[n*p.labels:][:p.labels], float32(0)
		for l := range row {
			row[l] = p.average(n*p.labels + l)
			mean += row[l] / float32(p.labels)
		}
		for l := range row {
			row[l] -= mean // the same for all labels changes nothing
			sizes[n*p.labels+l] = max(row[l], -row[l])
		}
	}
	largest := float32(1)
	if len(sizes) > 0 {
		slices.Sort(sizes)
		largest = sizes[len(sizes)-1-len(sizes)/5000] // what lies beyond is cut to it
	}
	return linear.AppendTable(data, p.features, weights, p.labels, max(largest, 1e-6)/127)
}
