package syntax

import (
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	"onrecord/read/syntax"
	"onrecord/text"
	"onrecord/train/corpus"
)

// nameKinds names the kinds for the tables.
var nameKinds = [text.NumNameKinds]string{"all", "persons", "organisations", "places", "others"}

// nameScores counts, by kind, the names that were found, that the corpus has,
// and that are in both, span and kind; 0 counts all kinds.
func nameScores(sentences []corpus.Sentence) (found, there, both [text.NumNameKinds]int) {
	type name struct {
		doc        *text.Document
		first, end int
		kind       text.NameKind
	}
	gold := map[name]bool{}
	docs := map[*text.Document]bool{}
	for i := range sentences {
		s := &sentences[i]
		docs[s.Doc] = true
		for j := 0; j < len(s.Tokens); j++ {
			if kind := s.Tokens[j].Name; kind != text.NoName {
				end := j + 1
				for end < len(s.Tokens) && s.Tokens[end].Name == kind && !s.Tokens[end].NameBegins {
					end++
				}
				gold[name{s.Doc, s.First + j, s.First + end, kind}] = true
				there[kind]++
				there[0]++
				j = end - 1
			}
		}
	}
	for doc := range docs {
		for _, n := range doc.Names {
			found[n.Kind]++
			found[0]++
			if gold[name{doc, n.First, n.Next, n.Kind}] {
				both[n.Kind]++
				both[0]++
			}
		}
	}
	return found, there, both
}

func TestMeasureNames(t *testing.T) {
	c := openCorpora(t)
	held, rest := c.fold(0)
	var tagger *syntax.Tagger
	if data, err := os.ReadFile(os.Getenv("ONRECORD_TAGGER")); err == nil {
		tagger, _, _ = syntax.ParseTagger(data)
	} else {
		data, err := TrainTags(slices.Concat(c.ewt, c.gum, rest), DefaultTagOptions)
		if err != nil {
			t.Fatal(err)
		}
		tagger, _, _ = syntax.ParseTagger(data)
	}
	train := slices.Concat(c.gum, rest)
	for _, sentences := range [][]corpus.Sentence{train, held, c.gumDev} {
		annotate(t, syntax.Tags{Model: tagger}, sentences)
	}
	begin := time.Now()
	data, err := TrainNames(train, DefaultNameOptions)
	if err != nil {
		t.Fatal(err)
	}
	namer, _, err := syntax.ParseNamer(data)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("trained in %v, %d bytes\n", time.Since(begin), len(data))
	for _, set := range []struct {
		name      string
		sentences []corpus.Sentence
	}{{"GUM dev", c.gumDev}, {"silver held out", held}} {
		speed := annotate(t, syntax.Names{Model: namer}, set.sentences)
		fmt.Printf("%s: %.0f tokens/s\n", set.name, speed)
		found, there, both := nameScores(set.sentences)
		for kind, name := range nameKinds {
			p, r := float64(both[kind])/float64(max(1, found[kind])), float64(both[kind])/float64(max(1, there[kind]))
			fmt.Printf("  %-14s P %.1f R %.1f F1 %.1f (%d)\n", name, 100*p, 100*r, 200*p*r/max(1e-9, p+r), there[kind])
		}
	}
	if path := os.Getenv("ONRECORD_SAVE"); path != "" {
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
