package syntax

import (
	"context"
	"testing"

	"onrecord/linear"
	"onrecord/text"
)

// smallNamer returns the bytes of a namer that takes words with capitals for
// persons, and what follows one with a capital for the rest of a name.
func smallNamer(t testing.TB) []byte {
	t.Helper()
	var features []linear.Feature
	var weights []float32
	for before := range uint64(NumNameLabels) {
		row := make([]float32, NumNameLabels)
		row[text.PersonName] = 1
		row[NameLabel(text.PersonName, false)] = 2
		features = append(features, linear.Of(26, before|caseTitle<<8), linear.Of(26, before|caseLower<<8))
		weights = append(append(weights, row...), row...)
	}
	data, err := linear.AppendTable(nil, features, weights, NumNameLabels, 1)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestNames(t *testing.T) {
	tagger, _, err := ParseTagger(smallTagger(t))
	if err != nil {
		t.Fatal(err)
	}
	namer, _, err := ParseNamer(smallNamer(t))
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string][]string{
		"no capital here.":                              nil,
		"we met Anna Berg and then left Peter.":         {"Anna Berg", "Peter"},
		"the Bank of Norland is here":                   {"Bank of Norland"},
		"we saw Anna Berg, Carl Dahl and other people.": {"Anna Berg", "Carl Dahl"},
	} {
		doc := segmented(t, in)
		for _, stage := range []text.Stage{Tags{tagger}, Names{Model: namer}} {
			if err := stage.Annotate(context.Background(), doc); err != nil {
				t.Fatal(err)
			}
		}
		var got []string
		for _, name := range doc.Names {
			span := name.Span
			got = append(got, doc.Text[span.Start:span.End])
			if name.Kind != text.PersonName || doc.Tokens[name.First].Start != span.Start || doc.Tokens[name.Next-1].End != span.End {
				t.Errorf("%q: %+v does not fit its tokens", in, name)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%q: %q, want %q", in, got, want)
			continue
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%q: %q, want %q", in, got, want)
			}
		}
	}
}

func TestParseNamerRefusesDamage(t *testing.T) {
	data := smallNamer(t)
	for n := range data {
		if _, _, err := ParseNamer(data[:n]); err == nil {
			t.Errorf("%d bytes of %d made a namer", n, len(data))
		}
	}
	if _, _, err := ParseNamer([]byte{2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 128, 63, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}); err == nil {
		t.Error("a table of two labels made a namer")
	}
}
