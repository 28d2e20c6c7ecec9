package recipe

import (
	"context"

	"onrecord"
	"onrecord/eval"
	"onrecord/model"
	"onrecord/read/speaker"
	syntaxread "onrecord/read/syntax"
	"onrecord/text"
	"onrecord/train/corpus"
	speakertrain "onrecord/train/speaker"
)

// How much an example of each corpus counts when the ranker of pronouns
// learns. CoreNLP's chains are many and often wrong; the statements that were
// read by hand are few, right, and what the ranker is for.
const (
	silverWeight   = 0.06
	treebankWeight = 0.8
	passageWeight  = 4
	handReadWeight = 12
)

// mentions trains the ranker of pronouns, first on what a pronoun means where
// nothing is known of the pronouns before it, then with those decided by the
// first ranker.
func (k *kitchen) mentions(ctx context.Context) error {
	data, err := k.step(ctx, string(model.Mentions), func() ([]byte, error) {
		lesson, err := k.lesson(ctx)
		if err != nil {
			return nil, err
		}
		first, err := speakertrain.TrainRanker(lesson.choices(nil), speakertrain.Defaults)
		if err != nil {
			return nil, err
		}
		ranker, _, err := speaker.ParseRanker(first)
		if err != nil {
			return nil, err
		}
		return speakertrain.TrainRanker(lesson.choices(ranker), speakertrain.Defaults)
	})
	k.parts[model.Mentions] = data
	return err
}

// A lesson is what the ranker learns from: documents with answers.
type lesson []exercise

// An exercise is a document with what is known of its pronouns.
type exercise struct {
	doc    *text.Document
	names  []onrecord.Span // which are known to be persons'
	answer func(pronoun int) (same func(token int) int, weight float32)
}

func (l lesson) choices(ranker *speaker.Ranker) []speakertrain.Weighted {
	var choices []speakertrain.Weighted
	for _, e := range l {
		var weights []float32
		for i, choice := range speaker.Observe(e.doc, e.names, ranker, func(pronoun int) (func(int) int, bool) {
			same, weight := e.answer(pronoun)
			if same != nil {
				weights = append(weights, weight)
			}
			return same, same != nil
		}) {
			choices = append(choices, speakertrain.Weighted{Choice: choice, Weight: weights[i]})
		}
	}
	even(choices)
	return choices
}

// even makes the pronouns of women count as much in all as those of men, of
// whom the news has more.
func even(choices []speakertrain.Weighted) {
	var feminine, masculine float32
	for i := range choices {
		if choices[i].Feminine {
			feminine += choices[i].Weight
		} else {
			masculine += choices[i].Weight
		}
	}
	for i := range choices {
		if choices[i].Feminine && feminine > 0 {
			choices[i].Weight *= masculine / feminine
		}
	}
}

// lesson reads the corpora with the tagger, parser and namer that were made.
func (k *kitchen) lesson(ctx context.Context) (lesson, error) {
	tagger, _, err := syntaxread.ParseTagger(k.parts[model.Tags])
	if err != nil {
		return nil, err
	}
	parser, _, err := syntaxread.ParseParser(k.parts[model.Arcs])
	if err != nil {
		return nil, err
	}
	namer, _, err := syntaxread.ParseNamer(k.parts[model.Names])
	if err != nil {
		return nil, err
	}
	read := func(segmented *text.Document) (*text.Document, error) {
		doc := *segmented
		for _, stage := range []text.Stage{syntaxread.Tags{Model: tagger}, syntaxread.Arcs{Model: parser}, syntaxread.Names{Model: namer}} {
			if err := stage.Annotate(ctx, &doc); err != nil {
				return nil, err
			}
		}
		return &doc, nil
	}
	var l lesson
	for _, part := range []struct {
		articles []corpus.Article
		weight   float32
	}{{k.corpora.Articles, silverWeight}, {k.corpora.Chains, treebankWeight}} {
		for i := range part.articles {
			article := &part.articles[i]
			doc, err := read(article.Doc)
			if err != nil {
				return nil, err
			}
			hand, err := k.handRead(article.ID, doc)
			if err != nil {
				return nil, err
			}
			l = append(l, exercise{doc: doc, answer: chainAnswers(doc, article.Chains, hand, part.weight)})
		}
	}
	for i := range k.corpora.Passages {
		row := &k.corpora.Passages[i]
		segmented, err := corpus.Segment(row.Text)
		if err != nil {
			return nil, err
		}
		doc, err := read(segmented)
		if err != nil {
			return nil, err
		}
		l = append(l, exercise{doc, row.Names[:], passageAnswers(doc, row)})
	}
	return l, nil
}

// handRead returns the pronouns that an article has as sources of statements
// and that were read by hand, by their tokens, with the name that each stands
// for.
func (k *kitchen) handRead(id string, doc *text.Document) (map[int]onrecord.Span, error) {
	article := k.corpora.labels[id]
	if article == nil {
		return nil, nil
	}
	hand, ok, err := eval.HandTrain.Of(article)
	if err != nil || !ok {
		return nil, err
	}
	bytes, tokens := offsets(doc.Text), tokensByStart(doc)
	found := map[int]onrecord.Span{}
	for i := range hand.Statements {
		stmt := &hand.Statements[i]
		if stmt.Basis != onrecord.Pronoun || len(stmt.SpeakerSpans) != 1 || len(stmt.Source) != 1 {
			continue
		}
		if token, ok := tokens[bytes[stmt.Source[0].Start]]; ok {
			found[token] = onrecord.Span{Start: bytes[stmt.SpeakerSpans[0].Start], End: bytes[stmt.SpeakerSpans[0].End]}
		}
	}
	return found, nil
}

// offsets returns the byte of each code point of a text, and its length.
func offsets(s string) []int {
	var at []int
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}

func tokensByStart(doc *text.Document) map[int]int {
	tokens := make(map[int]int, len(doc.Tokens))
	for t := range doc.Tokens {
		tokens[doc.Tokens[t].Start] = t
	}
	return tokens
}

// chainAnswers answers from what was read by hand, else from the chains of a
// corpus.
func chainAnswers(doc *text.Document, chains [][]onrecord.Span, hand map[int]onrecord.Span, weight float32) func(int) (func(int) int, float32) {
	tokens, chainOf := tokensByStart(doc), map[int]int{}
	for number, chain := range chains {
		for _, span := range chain {
			if token, ok := tokens[span.Start]; ok {
				chainOf[token] = number + 1
			}
		}
	}
	return func(pronoun int) (func(int) int, float32) {
		if name, ok := hand[pronoun]; ok {
			return func(token int) int {
				if doc.Tokens[token].Overlaps(name) {
					return 1
				}
				return 0
			}, handReadWeight
		}
		number := chainOf[pronoun]
		if number == 0 {
			return nil, 0
		}
		return func(token int) int {
			if chainOf[token] == number {
				return 1
			}
			return 0
		}, weight
	}
}

// passageAnswers answers for the pronoun of a passage: of the two names it is
// known whether it stands for them.
func passageAnswers(doc *text.Document, row *eval.GapRow) func(int) (func(int) int, float32) {
	return func(pronoun int) (func(int) int, float32) {
		if !doc.Tokens[pronoun].Overlaps(row.Pronoun) {
			return nil, 0
		}
		return func(token int) int {
			said := 0
			for k, name := range row.Names {
				if doc.Tokens[token].Overlaps(name) {
					if row.Right[k] {
						return 1
					}
					said = -1
				}
			}
			return said
		}, passageWeight
	}
}
