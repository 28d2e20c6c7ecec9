package syntax

import (
	"fmt"
	"math/rand/v2"

	"onrecord/linear"
	"onrecord/read/syntax"
	"onrecord/train/corpus"
)

// NameOptions say how a namer is trained.
type NameOptions struct {
	Search   int // times over the texts to find the features that matter
	Epochs   int // times after that, with these alone
	Features int // the most features kept
}

// DefaultNameOptions are those of the namer that comes with the program.
var DefaultNameOptions = NameOptions{Search: 4, Epochs: 10, Features: 95_000}

// TrainNames returns the bytes of a namer (read/syntax.ParseNamer) that
// learned from the sentences. Those of one document stand together, and their
// documents have morphs, best those of a tagger that has not seen them. The
// same sentences and options give the same bytes.
func TrainNames(sentences []corpus.Sentence, options NameOptions) ([]byte, error) {
	var texts [][]corpus.Sentence
	for i := range sentences {
		doc := sentences[i].Doc
		if len(doc.Morphs) != len(doc.Tokens) {
			return nil, fmt.Errorf("a text to learn names from has no morphs")
		}
		if n := len(texts); n > 0 && texts[n-1][0].Doc == doc {
			texts[n-1] = sentences[i-len(texts[n-1]) : i+1]
		} else {
			texts = append(texts, sentences[i:i+1])
		}
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("no sentences to learn names from")
	}
	t := nameTrainer{model: newSparseModel(syntax.NumNameLabels)}
	random := rand.New(rand.NewPCG(3, 7))
	for epoch := range options.Search + options.Epochs {
		if epoch == options.Search {
			t.model.keep(options.Features)
		}
		random.Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
		for _, sentences := range texts {
			t.sheet.Forget()
			for i := range sentences {
				t.learn(&sentences[i])
			}
		}
	}
	return t.model.appendTable(nil)
}

type nameTrainer struct {
	model    *sparseModel
	sheet    syntax.NameSheet
	features []linear.Feature
}

// learn goes through a sentence.
func (t *nameTrainer) learn(s *corpus.Sentence) {
	if !t.sheet.Reset(s.Doc, s.First, s.First+len(s.Tokens)) {
		return
	}
	for i, token := range s.Tokens {
		if !t.sheet.Open(i) {
			t.sheet.Set(i, 0)
			continue
		}
		t.features = t.sheet.Features(t.features[:0], i)
		allowed := t.sheet.Allowed(i)
		got := syntax.BestTagLabel(t.model.score(t.features), allowed)
		want := syntax.NameLabel(token.Name, token.NameBegins)
		if allowed>>want&1 == 0 { // the beginning was missed
			want = syntax.NameLabel(token.Name, true)
		}
		t.model.learn(want, got, allowed)
		t.sheet.Set(i, got)
	}
}
