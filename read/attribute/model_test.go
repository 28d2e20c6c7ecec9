package attribute

import (
	"testing"

	"onrecord/linear"
)

// smallWeights are weights for three features.
func smallWeights(t testing.TB) *Weights {
	t.Helper()
	table := func(labels int) []byte {
		features := []linear.Feature{linear.Of(1, 1), linear.Of(1, 2), linear.Of(1, 3)}
		data, err := linear.AppendTable(nil, features, make([]float32, len(features)*labels), labels, 0.1)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	w := &Weights{
		Cues: linear.AppendDictionary(nil, []linear.Feature{7}, []uint8{3}), Sources: linear.AppendDictionary(nil, nil, nil),
		Labels: table(NumLabels), Spans: table(1), Pairs: table(1), Sure: make([]float64, NumEvidence),
	}
	for i := range NumLabels * NumLabels {
		score := linear.Impossible
		if MayFollow(i/NumLabels, i%NumLabels) {
			score = 0
		}
		w.Transitions = append(w.Transitions, score)
	}
	return w
}

func TestParseModelRefusesWhatIsNotWhole(t *testing.T) {
	whole := smallWeights(t).Append(nil)
	if _, err := ParseModel(whole); err != nil {
		t.Fatal(err)
	}
	for n := range whole {
		if _, err := ParseModel(whole[:n]); err == nil {
			t.Errorf("%d bytes of %d made a model", n, len(whole))
		}
	}
	for name, damage := range map[string]func(*Weights){
		"no rescorer":                func(w *Weights) { w.Spans = nil },
		"no joiner":                  func(w *Weights) { w.Pairs = nil },
		"no confidence":              func(w *Weights) { w.Sure = nil },
		"other evidence":             func(w *Weights) { w.Sure = w.Sure[1:] },
		"a table of other labels":    func(w *Weights) { w.Labels = w.Pairs },
		"a transition that is none":  func(w *Weights) { w.Transitions[0] = linear.Impossible },
		"a transition too many":      func(w *Weights) { w.Transitions = append(w.Transitions, 0) },
		"something behind the cues":  func(w *Weights) { w.Cues = append(w.Cues, 1) },
		"something behind the pairs": func(w *Weights) { w.Pairs = append(w.Pairs, 1) },
	} {
		w := smallWeights(t)
		damage(w)
		if _, err := ParseModel(w.Append(nil)); err == nil {
			t.Errorf("%s: it made a model", name)
		}
	}
}

func FuzzParseModel(f *testing.F) {
	f.Add(smallWeights(f).Append(nil))
	f.Fuzz(func(_ *testing.T, data []byte) {
		if m, err := ParseModel(data); err == nil {
			m.labels.Scores(make([]int32, NumLabels), []linear.Feature{1, 2})
			m.lexicon.source(5)
		}
	})
}
