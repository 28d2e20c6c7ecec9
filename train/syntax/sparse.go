package syntax

import (
	"cmp"
	"math"
	"slices"

	"onrecord/linear"
	"onrecord/read/syntax"
)

// A sparseModel learns weights for sparse binary features in two parts. First
// it is a perceptron whose features come into being when a mistake is made on
// them, which finds the features that matter; keep drops the others. Then it
// is a multinomial logistic regression over those. The result is the average
// over all steps of the second part (Collins 2002).
type sparseModel struct {
	labels  int
	keys    []linear.Feature // a hash table: 0 is empty
	values  []int32
	names   []linear.Feature // by number
	w       []float32        // by number*labels + label
	sum     []float64        // of what weights were, up to stamp
	stamp   []int64
	used    []int32   // by number: how often it was changed
	squares []float32 // sums of squared gradients
	steps   int64
	frozen  bool
	scores  []float32
	rows    []int32 // of the features that were scored last; -1: none yet
	last    []linear.Feature
}

func newSparseModel(labels int) *sparseModel {
	return &sparseModel{labels: labels, keys: make([]linear.Feature, 1<<16), values: make([]int32, 1<<16), scores: make([]float32, labels)}
}

func (m *sparseModel) slot(f linear.Feature) uint64 {
	mask := uint64(len(m.keys) - 1)
	at := uint64(f) * 0x9e3779b97f4a7c15 >> 20 & mask
	for m.keys[at] != f && m.keys[at] != 0 {
		at = (at + 1) & mask
	}
	return at
}

// score returns the scores of the labels.
func (m *sparseModel) score(features []linear.Feature) []float32 {
	clear(m.scores)
	m.rows, m.last = m.rows[:0], features
	for _, f := range features {
		at := m.slot(f)
		if m.keys[at] == 0 {
			m.rows = append(m.rows, -1)
			continue
		}
		row := m.values[at]
		m.rows = append(m.rows, row)
		for l, w := range m.w[int(row)*m.labels:][:m.labels] {
			m.scores[l] += w
		}
	}
	return m.scores
}

// How the second part learns: AdaGrad's rate, and the share of the
// perceptron's weights that it goes on from.
const (
	sparseRate  = 0.2
	sparseStart = 0.05
)

// learn makes one step on the features that were scored last, where label got
// was the best of those that are allowed.
func (m *sparseModel) learn(want, got int, allowed uint32) {
	if m.frozen {
		m.descend(want, allowed)
	} else if want != got {
		m.update(want, got)
	}
	m.steps++
}

// update moves the features that were scored last from one label to another.
func (m *sparseModel) update(want, got int) {
	for i, row := range m.rows {
		if row < 0 {
			row = m.add(m.last[i])
		}
		m.used[row]++
		m.change(int(row)*m.labels+want, 1)
		m.change(int(row)*m.labels+got, -1)
	}
}

// descend moves the features that were scored last down the gradient of the
// logistic loss (AdaGrad, Duchi et al. 2011).
func (m *sparseModel) descend(want int, allowed uint32) {
	top := m.scores[syntax.BestTagLabel(m.scores, allowed)]
	total := float32(0)
	for l, score := range m.scores {
		m.scores[l] = 0
		if allowed == 0 || allowed>>l&1 == 1 {
			m.scores[l] = float32(math.Exp(float64(score - top)))
			total += m.scores[l]
		}
	}
	for l := range m.scores {
		g := m.scores[l] / total
		if l == want {
			g--
		}
		if g < 0.005 && g > -0.005 {
			continue
		}
		for _, row := range m.rows {
			if row >= 0 {
				i := int(row)*m.labels + l
				m.squares[i] += g * g
				m.change(i, -sparseRate*g/float32(math.Sqrt(float64(m.squares[i]))))
			}
		}
	}
}

func (m *sparseModel) change(i int, by float32) {
	m.sum[i] += float64(m.w[i]) * float64(m.steps-m.stamp[i])
	m.stamp[i] = m.steps
	m.w[i] += by
}

// add makes a row for a feature.
func (m *sparseModel) add(f linear.Feature) int32 {
	if len(m.names)*2 >= len(m.keys) {
		m.keys, m.values = make([]linear.Feature, 2*len(m.keys)), make([]int32, 2*len(m.keys))
		for i, name := range m.names {
			at := m.slot(name)
			m.keys[at], m.values[at] = name, int32(i)
		}
	}
	at := m.slot(f)
	if m.keys[at] == 0 {
		m.keys[at], m.values[at] = f, int32(len(m.names))
		m.names = append(m.names, f)
		m.used = append(m.used, 0)
		for range m.labels {
			m.w, m.sum, m.stamp = append(m.w, 0), append(m.sum, 0), append(m.stamp, 0)
		}
	}
	return m.values[at]
}

// mean returns the averaged weights of a row.
func (m *sparseModel) mean(row int) []float32 {
	out := make([]float32, m.labels)
	for l := range out {
		i := row*m.labels + l
		out[l] = float32((m.sum[i] + float64(m.w[i])*float64(m.steps-m.stamp[i])) / float64(max(1, m.steps)))
	}
	return out
}

// keep keeps the features that matter most: those with large weights that
// were changed often.
func (m *sparseModel) keep(most int) {
	type candidate struct {
		row   int
		worth float64
	}
	candidates := make([]candidate, 0, len(m.names))
	for row := range m.names {
		size := 0.0
		for _, w := range m.mean(row) {
			size += math.Abs(float64(w))
		}
		candidates = append(candidates, candidate{row, size * math.Log2(1+float64(m.used[row]))})
	}
	slices.SortFunc(candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(m.names[a.row], m.names[b.row]))
	})
	smaller := newSparseModel(m.labels)
	for _, c := range candidates[:min(most, len(candidates))] {
		row := smaller.add(m.names[c.row])
		for l, w := range m.mean(c.row) {
			smaller.w[int(row)*m.labels+l] = w * sparseStart
		}
	}
	smaller.squares = make([]float32, len(smaller.w))
	for i := range smaller.squares {
		smaller.squares[i] = 1
	}
	smaller.frozen = true
	*m = *smaller
}

// appendTable appends the averaged weights as a table.
func (m *sparseModel) appendTable(data []byte) ([]byte, error) {
	rows := make([]int, len(m.names))
	for i := range rows {
		rows[i] = i
	}
	slices.SortFunc(rows, func(a, b int) int { return cmp.Compare(m.names[a], m.names[b]) })
	features, weights := make([]linear.Feature, 0, len(rows)), make([]float32, 0, len(rows)*m.labels)
	var sizes []float64
	for _, row := range rows {
		features = append(features, m.names[row])
		mean := m.mean(row)
		weights = append(weights, mean...)
		for _, w := range mean {
			sizes = append(sizes, math.Abs(float64(w)))
		}
	}
	step := float32(1)
	if len(sizes) > 0 {
		slices.Sort(sizes)
		step = max(1e-6, float32(sizes[len(sizes)-1-len(sizes)/5000])/127) // the few that are larger are cut
	}
	return linear.AppendTable(data, features, weights, m.labels, step)
}
