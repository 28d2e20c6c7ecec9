package syntax

import (
	"fmt"
	"math/rand/v2"

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
// bytes. The trainer goes on from the tags that it gives itself, so that it learns
// to live with its mistakes.
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
			if want := t.label[s.Tokens[i].Tag]; want >= 0 && (allowed == 0 || allowed>>want&1 == 1) {
				t.model.learn(want, got, allowed)
			}
		}
		before, before2 = tag, before
	}
}
