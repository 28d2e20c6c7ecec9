package syntax

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"onrecord/linear"
	"onrecord/read/syntax"
	"onrecord/text"
	"onrecord/train/corpus"
)

// TagOptions say how a tagger is trained.
type TagOptions struct {
	Least    int // words seen fewer times are not in the lexicon
	Search   int // times over the sentences to find the features that matter
	Epochs   int // times after that, with these alone
	Features int // the most features kept
}

// DefaultTagOptions are those of the tagger that comes with the program.
var DefaultTagOptions = TagOptions{Least: 3, Search: 3, Epochs: 6, Features: 70_000}

// TrainTags returns the bytes of a tagger (read/syntax.ParseTagger) that
// learned from the sentences. The same sentences and options give the same
// bytes. It is an averaged perceptron (Collins 2002) that sees in training
// the mistakes that it makes itself.
func TrainTags(sentences []corpus.Sentence, options TagOptions) ([]byte, error) {
	if len(sentences) == 0 {
		return nil, fmt.Errorf("no sentences to learn tags from")
	}
	data := lexiconOf(sentences, options.Least)
	lexicon, _, err := syntax.ParseLexicon(data)
	if err != nil {
		return nil, err
	}
	t := &tagTrainer{lexicon: lexicon, labels: lexicon.Labels(), random: rand.New(rand.NewPCG(3, 5)), small: map[*text.Document]string{}}
	t.model = newSparseModel(len(t.labels))
	for i := range t.label {
		t.label[i] = -1
	}
	for l, tag := range t.labels {
		t.label[tag] = l
	}
	order := make([]*corpus.Sentence, 0, len(sentences))
	for i := range sentences {
		order = append(order, &sentences[i])
	}
	for epoch := range options.Search + options.Epochs {
		if epoch == options.Search {
			t.model.keep(options.Features)
		}
		t.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, s := range order {
			t.learn(s)
		}
	}
	return t.model.appendTable(data)
}

type tagTrainer struct {
	lexicon  *syntax.Lexicon
	labels   []text.Tag
	label    [text.NumTags]int // -1: not one of the labels
	model    *sparseModel
	random   *rand.Rand
	sheet    syntax.TagSheet
	features []linear.Feature
	small    map[*text.Document]string // texts in small letters
}

// learn goes through a sentence.
func (t *tagTrainer) learn(s *corpus.Sentence) {
	low, ok := t.small[s.Doc]
	if !ok {
		low = syntax.Small(s.Doc.Text)
		t.small[s.Doc] = low
	}
	t.sheet.Reset(t.lexicon, s.Doc, low, s.First, s.First+len(s.Tokens))
	for i := range s.Tokens {
		if t.random.IntN(3) == 0 {
			t.sheet.Blind(i)
		}
	}
	before, before2 := text.NoTag, text.NoTag
	for i := range s.Tokens {
		tag, forced := t.sheet.Forced(i)
		if !forced {
			t.features = t.sheet.Features(t.features[:0], i, before, before2)
			allowed := t.sheet.Allowed(i)
			got := syntax.BestTagLabel(t.model.score(t.features), allowed)
			tag = t.labels[got]
			if want := t.label[s.Tokens[i].Tag]; want >= 0 && want != got && (allowed == 0 || allowed>>want&1 == 1) {
				t.model.update(want, got)
			}
			t.model.steps++
		}
		before, before2 = tag, before
	}
}

// A sparseModel is a perceptron whose features come into being when a mistake
// is made on them.
type sparseModel struct {
	labels int
	keys   []linear.Feature // a hash table: 0 is empty
	values []int32
	names  []linear.Feature // by number
	w      []float32        // by number*labels + label
	sum    []float64        // of what weights were, up to stamp
	stamp  []int64
	used   []int32 // by number: how often it was changed
	steps  int64
	frozen bool
	scores []float32
	rows   []int32 // of the features that were scored last; -1: none yet
	last   []linear.Feature
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

// update moves the features that were scored last from one label to another.
func (m *sparseModel) update(want, got int) {
	for i, row := range m.rows {
		if row < 0 {
			if m.frozen {
				continue
			}
			row = m.add(m.last[i])
		}
		m.used[row]++
		m.change(int(row)*m.labels+want, 1)
		m.change(int(row)*m.labels+got, -1)
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
// were changed often. Weights go on from their means.
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
		copy(smaller.w[int(row)*m.labels:], m.mean(c.row))
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
