package syntax

import (
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"onrecord/eval"
	"onrecord/internal/sharedtest"
	"onrecord/read/syntax"
	"onrecord/text"
	"onrecord/train/corpus"
)

// corpora holds what taggers are measured with.
type corpora struct {
	ewt, gum, ewtDev, gumDev []corpus.Sentence
	articles                 []corpus.Article
}

// openCorpora reads the corpora, or skips the test where nobody asked to
// measure: it takes minutes.
func openCorpora(t testing.TB) corpora {
	t.Helper()
	if os.Getenv("ONRECORD_MEASURE") == "" {
		t.Skip("SKIPPED: set ONRECORD_MEASURE=1 to train and measure")
	}
	shared := sharedtest.Open(t)
	open := func(name string) *gzip.Reader {
		f, err := os.Open(shared.Path("data/" + name))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		unzipped, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		return unzipped
	}
	treebank := func(name string) []corpus.Sentence {
		sentences, err := corpus.ReadTreebank(open("ud/" + name + ".conllu.gz"))
		if err != nil {
			t.Fatal(err)
		}
		return sentences
	}
	c := corpora{
		ewt: treebank("en_ewt-ud-train"), ewtDev: treebank("en_ewt-ud-dev"), gum: treebank("gum_cc_by-train"), gumDev: treebank("gum_cc_by-dev"),
	}
	texts := map[string]string{}
	for article, err := range eval.ReadArticles(open("polnear/train.jsonl.gz")) {
		if err != nil {
			t.Fatal(err)
		}
		texts[article.ID] = article.Text
	}
	var err error
	if c.articles, err = corpus.ReadSilver(open("polnear/silver/train.conll.gz"), texts); err != nil {
		t.Fatal(err)
	}
	return c
}

// fold returns the sentences of the articles in fold k of 5, and of the others.
func (c *corpora) fold(k int) (in, out []corpus.Sentence) {
	for i, article := range c.articles {
		if i%5 == k {
			in = append(in, article.Sentences...)
		} else {
			out = append(out, article.Sentences...)
		}
	}
	return in, out
}

// annotate runs a stage over the documents of sentences and returns how many
// tokens it did a second.
func annotate(t testing.TB, stage text.Stage, sentences []corpus.Sentence) float64 {
	t.Helper()
	var docs []*text.Document
	tokens := 0
	for _, s := range sentences {
		if len(docs) == 0 || docs[len(docs)-1] != s.Doc {
			docs = append(docs, s.Doc)
			tokens += len(s.Doc.Tokens)
		}
	}
	begin := time.Now()
	for _, doc := range docs {
		if err := stage.Annotate(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
	}
	return float64(tokens) / time.Since(begin).Seconds()
}

// tagScores compares the morphs of the documents with what the corpus says.
func tagScores(sentences []corpus.Sentence, confusions map[string]int) (tags, lemmas float64) {
	right, lemma, n := 0, 0, 0
	for i := range sentences {
		s := &sentences[i]
		for j, token := range s.Tokens {
			if token.Tag == text.NoTag {
				continue
			}
			n++
			got := s.Doc.Morphs[s.First+j]
			if got.Tag == token.Tag {
				right++
			} else if confusions != nil {
				confusions[token.Tag.String()+">"+got.Tag.String()]++
				confusions[token.Tag.String()+">"+got.Tag.String()+" "+token.Form]++
			}
			if got.Lemma == token.Lemma {
				lemma++
			} else if confusions != nil {
				confusions["lemma "+strings.Join([]string{token.Form, token.Tag.String(), token.Lemma, got.Lemma}, " ")]++
			}
		}
	}
	return float64(right) / float64(n), float64(lemma) / float64(n)
}

func TestMeasureTags(t *testing.T) {
	c := openCorpora(t)
	held, rest := c.fold(0)
	begin := time.Now()
	train := slices.Concat(c.ewt, c.gum, rest)
	data, err := TrainTags(train, DefaultTagOptions)
	if err != nil {
		t.Fatal(err)
	}
	took := time.Since(begin)
	if path := os.Getenv("ONRECORD_SAVE"); path != "" {
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tagger, _, err := syntax.ParseTagger(data)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("trained in %v, %d bytes\n", took, len(data))
	confusions := map[string]int{}
	for _, set := range []struct {
		name      string
		sentences []corpus.Sentence
	}{{"EWT dev", c.ewtDev}, {"GUM dev", c.gumDev}, {"silver held out", held}} {
		speed := annotate(t, syntax.Tags{Model: tagger}, set.sentences)
		tags, lemmas := tagScores(set.sentences, confusions)
		fmt.Printf("%s: tags %.2f%%, lemmas %.2f%%, %.0f tokens/s\n", set.name, 100*tags, 100*lemmas, speed)
		if os.Getenv("ONRECORD_MEASURE") == "2" {
			printTop(confusions, 60)
		}
		clear(confusions)
	}
}

func printTop(counts map[string]int, most int) {
	for n := range most {
		best := ""
		for key, count := range counts {
			if best == "" || count > counts[best] || count == counts[best] && key < best {
				best = key
			}
		}
		fmt.Printf("  %d %s;", counts[best], best)
		delete(counts, best)
		if n%4 == 3 {
			fmt.Println()
		}
	}
	fmt.Println()
}
