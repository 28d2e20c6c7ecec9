package syntax

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"onrecord/read/syntax"
	"onrecord/text"
	"onrecord/train/corpus"
)

// small is a treebank of our own: form, tag, lemma and entity of each word.
const small = `
The DT the _|minister NN minister _|denied VBD deny _|claims NNS claim _|. . . _
Anna NNP anna (1-person-new-x-cf1-1,2-sgl|Berg NNP berg 1)|said VBD say _|she PRP she _|denied VBD deny _|it PRP it _|. . . _
The DT the _|minister NN minister _|claims VBZ claim _|she PRP she _|said VBD say _|it PRP it _|. . . _
She PRP she _|met VBD meet _|Anna NNP anna (1-person-new-x-cf1-1,2-sgl|Berg NNP berg 1)|in IN in _|Norland NNP norland (2-place-new-x-cf1-1-sgl)|. . . _
She PRP she _|claims VBZ claim _|the DT the _|claims NNS claim _|. . . _
`

// smallTreebank reads small, each sentence twenty times.
func smallTreebank(t testing.TB) []corpus.Sentence {
	t.Helper()
	var out strings.Builder
	for line := range strings.SplitSeq(strings.TrimSpace(small), "\n") {
		words := strings.Split(line, "|")
		var forms, rows []string
		for i, word := range words {
			f := strings.Fields(word)
			forms = append(forms, f[0])
			rows = append(rows, fmt.Sprintf("%d\t%s\t%s\t_\t%s\t_\t%d\tdep\t_\tEntity=%s", i+1, f[0], f[2], f[1], min(i, 1), f[3]))
		}
		for range 20 {
			fmt.Fprintf(&out, "# text = %s\n%s\n\n", strings.Join(forms, " "), strings.Join(rows, "\n"))
		}
	}
	sentences, err := corpus.ReadTreebank(strings.NewReader(out.String()))
	if err != nil {
		t.Fatal(err)
	}
	return sentences
}

func TestTrainTags(t *testing.T) {
	sentences := smallTreebank(t)
	data, err := TrainTags(sentences, DefaultTagOptions)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := TrainTags(sentences, DefaultTagOptions); err != nil || !bytes.Equal(data, again) {
		t.Errorf("the same sentences gave other bytes: %v", err)
	}
	tagger, rest, err := syntax.ParseTagger(data)
	if err != nil || len(rest) > 0 {
		t.Fatalf("%v, %d bytes left", err, len(rest))
	}
	annotate(t, syntax.Tags{Model: tagger}, sentences)
	for i := range sentences {
		s := &sentences[i]
		for j, token := range s.Tokens {
			if got := s.Doc.Morphs[s.First+j]; got.Tag != token.Tag || got.Lemma != token.Lemma {
				t.Fatalf("%q in %q is %v %q, want %v %q", token.Form, s.Doc.Text, got.Tag, got.Lemma, token.Tag, token.Lemma)
			}
		}
	}
	if _, err := TrainTags(nil, DefaultTagOptions); err == nil {
		t.Error("no sentences made a tagger")
	}
}

func TestTrainNames(t *testing.T) {
	sentences := smallTreebank(t)
	if _, err := TrainNames(sentences, DefaultNameOptions); err == nil {
		t.Error("names were learned without morphs")
	}
	data, err := TrainTags(sentences, DefaultTagOptions)
	if err != nil {
		t.Fatal(err)
	}
	tagger, _, err := syntax.ParseTagger(data)
	if err != nil {
		t.Fatal(err)
	}
	annotate(t, syntax.Tags{Model: tagger}, sentences)
	data, err = TrainNames(sentences, DefaultNameOptions)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := TrainNames(sentences, DefaultNameOptions); err != nil || !bytes.Equal(data, again) {
		t.Errorf("the same sentences gave other bytes: %v", err)
	}
	namer, _, err := syntax.ParseNamer(data)
	if err != nil {
		t.Fatal(err)
	}
	annotate(t, syntax.Names{Model: namer}, sentences)
	found, there, both := nameScores(sentences)
	if found != there || both != there || there[text.PersonName] != 40 || there[text.PlaceName] != 20 {
		t.Errorf("found %v of %v, right %v", found, there, both)
	}
}

// BenchmarkTags and BenchmarkNames measure on news; the models learn from a
// treebank first.
func BenchmarkTags(b *testing.B) {
	docs, tagger, _ := benchmarked(b)
	benchmark(b, docs, syntax.Tags{Model: tagger})
}

func BenchmarkNames(b *testing.B) {
	docs, _, namer := benchmarked(b)
	benchmark(b, docs, syntax.Names{Model: namer})
}

// benchmarked returns tagged documents and models.
func benchmarked(b *testing.B) ([]*text.Document, *syntax.Tagger, *syntax.Namer) {
	b.Helper()
	c := openCorpora(b)
	train := slices.Clone(c.gum)
	var docs []*text.Document
	for _, article := range c.articles[:200] {
		train = append(train, article.Sentences...)
		docs = append(docs, article.Doc)
	}
	data, err := TrainTags(train, DefaultTagOptions)
	if err != nil {
		b.Fatal(err)
	}
	tagger, _, err := syntax.ParseTagger(data)
	if err != nil {
		b.Fatal(err)
	}
	annotate(b, syntax.Tags{Model: tagger}, train)
	if data, err = TrainNames(train, DefaultNameOptions); err != nil {
		b.Fatal(err)
	}
	namer, _, err := syntax.ParseNamer(data)
	if err != nil {
		b.Fatal(err)
	}
	return docs, tagger, namer
}

func benchmark(b *testing.B, docs []*text.Document, stage text.Stage) {
	b.ReportAllocs()
	tokens := 0
	for b.Loop() {
		for _, doc := range docs {
			if err := stage.Annotate(context.Background(), doc); err != nil {
				b.Fatal(err)
			}
			tokens += len(doc.Tokens)
		}
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}
