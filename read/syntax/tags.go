package syntax

import (
	"context"
	"fmt"
	"sync"

	"onrecord/linear"
	"onrecord/text"
)

// A Tagger gives words their parts of speech and lemmas. It goes from left to
// right and never back; for words that are always the same it asks nobody.
type Tagger struct {
	lexicon *Lexicon
	weights *linear.Table // by label
}

// ParseTagger returns the tagger at the beginning of data and what follows it.
// The tagger goes on using data. It returns an error when data is no tagger.
func ParseTagger(data []byte) (*Tagger, []byte, error) {
	lexicon, data, err := ParseLexicon(data)
	if err != nil {
		return nil, nil, err
	}
	weights, data, err := linear.ParseTable(data)
	if err != nil {
		return nil, nil, fmt.Errorf("the tagger: %w", err)
	}
	if weights.Labels() != len(lexicon.labels) {
		return nil, nil, fmt.Errorf("a tagger with weights for %d tags and a lexicon for %d", weights.Labels(), len(lexicon.labels))
	}
	return &Tagger{lexicon, weights}, data, nil
}

// Tags is the stage that finds the part of speech and the lemma of each token.
type Tags struct{ Model *Tagger }

// Name implements text.Stage.
func (Tags) Name() string { return "tags" }

// Requires implements text.Stage.
func (Tags) Requires() []text.Layer { return []text.Layer{text.LayerTokens, text.LayerSentences} }

// Provides implements text.Stage.
func (Tags) Provides() text.Layer { return text.LayerMorphs }

// Annotate implements text.Stage.
func (t Tags) Annotate(ctx context.Context, doc *text.Document) error {
	doc.Morphs = make([]text.Morph, len(doc.Tokens))
	low := Small(doc.Text)
	scratch := tagScratches.Get().(*tagScratch)
	defer tagScratches.Put(scratch)
	for i := range doc.Sentences {
		if err := ctx.Err(); err != nil {
			return err
		}
		first, end := doc.Sentences[i].FirstToken, doc.Sentences[i].EndToken
		scratch.sheet.Reset(t.Model.lexicon, doc, low, first, end)
		t.Model.tag(scratch, doc.Morphs[first:end])
	}
	scratch.sheet.forget()
	return nil
}

// A tagScratch is what tagging a sentence needs besides the tagger.
type tagScratch struct {
	sheet    TagSheet
	features [maxTagFeatures]linear.Feature
	scores   [MaxTagLabels]int32
}

var tagScratches = sync.Pool{New: func() any { return new(tagScratch) }}

// tag writes the morphs of the sentence that lies on the sheet.
func (t *Tagger) tag(s *tagScratch, morphs []text.Morph) {
	labels := t.lexicon.labels
	scores := s.scores[:len(labels)]
	before, before2 := text.NoTag, text.NoTag
	for i := range morphs {
		tag, forced := s.sheet.Forced(i)
		if !forced {
			t.weights.Scores(scores, s.sheet.Features(s.features[:0], i, before, before2))
			tag = labels[BestTagLabel(scores, s.sheet.Allowed(i))]
		}
		w := &s.sheet.words[i+2]
		morphs[i] = text.Morph{Norm: w.norm, Lemma: t.lexicon.lemma(w.entry, w.norm, tag), Tag: tag}
		before, before2 = tag, before
	}
}

// BestTagLabel returns the best of the labels that are allowed, a bit for
// each; 0 allows all.
func BestTagLabel[N int32 | float32](scores []N, allowed uint32) int {
	best := -1
	for l, score := range scores {
		if (allowed == 0 || allowed>>l&1 == 1) && (best < 0 || score > scores[best]) {
			best = l
		}
	}
	return max(best, 0)
}

// forget lets go of the text of the last sentence.
func (s *TagSheet) forget() { clear(s.words[:cap(s.words)]) }
