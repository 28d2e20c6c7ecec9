package syntax

import (
	"context"
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	"onrecord/read/syntax"
	"onrecord/text"
	"onrecord/train/corpus"
)

// TestMeasureArcs trains on treebanks and news, every tenth article apart, and
// prints how well each convention's parser agrees with what was held out. With
// ONRECORD_TAGGER, the path of a tagger's bytes, what is held out has the
// tagger's morphs instead of the corpus's. ONRECORD_SAVE is where to put the
// parsers.
func TestMeasureArcs(t *testing.T) {
	c := openCorpora(t)
	var held, news []corpus.Sentence
	for i, article := range c.articles {
		if i%10 == 9 {
			held = append(held, article.Sentences...)
		} else {
			news = append(news, article.Sentences...)
		}
	}
	if path := os.Getenv("ONRECORD_TAGGER"); path != "" {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		tagger, _, err := syntax.ParseTagger(data)
		if err != nil {
			t.Fatal(err)
		}
		annotate(t, syntax.Tags{Model: tagger}, slices.Concat(c.ewtDev, c.gumDev, held))
	}
	begin := time.Now()
	trainer, err := trainArcs(slices.Concat(c.ewt, c.gum), news, DefaultArcOptions)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("trained in %v\n", time.Since(begin).Round(time.Second))
	for i, name := range []string{"treebanks", "news"} {
		data, err := trainer.parser(i == 1)
		if err != nil {
			t.Fatal(err)
		}
		if path := os.Getenv("ONRECORD_SAVE"); path != "" {
			if err := os.WriteFile(path+"."+name, data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		parser, _, err := syntax.ParseParser(data)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Printf("by the convention of %s, %d bytes:\n", name, len(data))
		printArcScores(t, "EWT dev", parser, c.ewtDev)
		printArcScores(t, "GUM dev", parser, c.gumDev)
		printArcScores(t, "silver held out", parser, held)
	}
}

// printArcScores prints how a parser's arcs agree with those of the
// sentences, marks apart.
func printArcScores(t *testing.T, name string, parser *syntax.Parser, sentences []corpus.Sentence) {
	t.Helper()
	var gold, got, both [text.NumRelations]int
	words, heads, arcs, tokens := 0, 0, 0, 0
	var spent time.Duration
	for i := range sentences {
		s := &sentences[i]
		doc := &text.Document{Morphs: Morphs(s), Sentences: []text.Sentence{{EndToken: len(s.Tokens)}}}
		begin := time.Now()
		if err := (syntax.Arcs{Model: parser}).Annotate(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
		spent += time.Since(begin)
		tokens += len(s.Tokens)
		for j, token := range s.Tokens {
			if token.Head == corpus.Unknown || token.Relation == text.RelPunct || syntax.Punctuation(token.Tag) {
				continue
			}
			words++
			arc := doc.Arcs[j]
			gold[token.Relation]++
			got[arc.Relation]++
			if int(arc.Head) == token.Head {
				heads++
				if arc.Relation == token.Relation {
					arcs++
					both[token.Relation]++
				}
			}
		}
	}
	fmt.Printf("  %s: UAS %.2f, LAS %.2f; F1", name, 100*float64(heads)/float64(words), 100*float64(arcs)/float64(words))
	for _, r := range []struct {
		name     string
		relation text.Relation
	}{
		{"root", text.RelRoot}, {"nsubj", text.RelNsubj}, {"obj", text.RelObj}, {"ccomp", text.RelCcomp}, {"xcomp", text.RelXcomp}, {"advcl", text.RelAdvcl},
		{"parataxis", text.RelParataxis}, {"relcl", text.RelRelcl}, {"obl", text.RelObl}, {"nmod", text.RelNmod}, {"conj", text.RelConj}, {"appos", text.RelAppos},
	} {
		fmt.Printf(" %s %.1f", r.name, 200*float64(both[r.relation])/float64(max(1, gold[r.relation]+got[r.relation])))
	}
	fmt.Printf("; %.0f tokens/s\n", float64(tokens)/spent.Seconds())
}

// BenchmarkArcs parses the news with the parser whose bytes stand at the path
// ONRECORD_PARSER.
func BenchmarkArcs(b *testing.B) {
	data, err := os.ReadFile(os.Getenv("ONRECORD_PARSER"))
	if err != nil {
		b.Skip("SKIPPED: ONRECORD_PARSER names no parser")
	}
	parser, _, err := syntax.ParseParser(data)
	if err != nil {
		b.Fatal(err)
	}
	var docs []*text.Document
	tokens := 0
	for _, article := range openCorpora(b).articles[:200] {
		doc := &text.Document{Sentences: article.Doc.Sentences, Morphs: make([]text.Morph, len(article.Doc.Tokens))}
		for i := range article.Sentences {
			s := &article.Sentences[i]
			copy(doc.Morphs[s.First:], Morphs(s))
		}
		docs = append(docs, doc)
		tokens += len(doc.Morphs)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, doc := range docs {
			if err := (syntax.Arcs{Model: parser}).Annotate(context.Background(), doc); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
