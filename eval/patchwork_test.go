package eval

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestOperations(t *testing.T) {
	for _, c := range []struct {
		name string
		op   operation
		text string
		want []string // every result, in order
	}{
		{"who says it", unsaid, "“We won the cup at last, didn't we,” she said.", []string{"“We won the cup at last, didn't we.”"}},
		{"a title is no end", unsaid, "“We won the cup at last,” said Gov. Dana Lund, who was there.", nil},
		{"said before", unsaid, "Dana Lund said, “We won.”", []string{"“We won.”"}},
		{"who says it, carelessly", careless, "“We won the cup at last,” she said.", []string{"“We won the cup at last,”"}},
		{"straight marks", unsaid, `"We won the cup at last, you see," said Dana Lund.`, []string{`"We won the cup at last, you see."`}},
		{"a pronoun before", pronominal, "Dana Lund said, “We won.”", []string{"He said, “We won.”"}},
		{"a pronoun behind", pronominal, "“We won,” said Dana Lund. “Indeed,” Lund added.", []string{"“We won,” said he. “Indeed,” Lund added.", "“We won,” said Dana Lund. “Indeed,” he added."}},
		{"words outside", reworded(millWords[0], true), "A big day. “A big day for the people of Sorn.”", []string{"A large day. “A big day for the people of Sorn.”"}},
		{"marks", unmarked, "“We won the cup at last. They lost.”", []string{"We won the cup at last. “They lost.”", "We won the cup at last. They lost."}},
		{"part of a sentence has no marks to lose", unmarked, "She called it “the worst day of all our lives” again.", nil},
		{"words", swapped(millWords[0], true), "A big day. “A big day for the people of Sorn.”", []string{"A big day. “A large day for the people of Sorn.”", "A big day. “A big day for the individuals of Sorn.”"}},
		{"its article", swapped(millWords[0], true), "“This is a big thing and an issue too, Lund.”", []string{"“This is a large thing and an issue too, Lund.”", "“This is a big matter and an issue too, Lund.”", "“This is a big thing and a matter too, Lund.”"}},
		{"its article left alone", swapped(millWords[0], false), "“This is an issue for all of us, Lund.”", []string{"“This is an matter for all of us, Lund.”"}},
		{"a name is left alone", swapped(millWords[0], true), "“We all went to New Sorn by the ferry.”", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, place := range c.op(c.text) {
				got = append(got, c.text[:place.start]+place.text+c.text[place.end:])
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFitting(t *testing.T) {
	for text, want := range map[string]string{
		`PORT ALDER (AP) -- "It's ''fine''," he said.`: "“It’s “fine”,” he said.",
		"DES MOINES - Lund won.":                       "Lund won.",
		"Lund - alone - won.":                          "Lund — alone — won.",
	} {
		if got := fitting(text); got != want {
			t.Errorf("fitting(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestCompose(t *testing.T) {
	article := &Article{ID: "a", Text: "Title.\n\n“We won the cup at last. They lost.”\n\nNobody came."}
	recipe := PatchworkRecipe{ID: "x", Seed: 1, Headline: "a", Parts: []Part{{"a", 46, 58}, {"a", 8, 44}}, Unmarked: 1}
	articles := map[string]*Article{"a": article}
	got, err := recipe.compose(articles)
	if err != nil || !strings.HasPrefix(got, "Nobody came.\n\n") || strings.Count(got, "“") > 1 {
		t.Errorf("composed %q, %v", got, err)
	}
	for _, part := range []Part{{"b", 0, 1}, {"a", 5, 5}, {"a", 0, utf8.RuneCountInString(article.Text) + 1}} {
		recipe.Parts = []Part{part}
		if _, err := recipe.compose(articles); err == nil {
			t.Errorf("part %+v is taken", part)
		}
	}
}

func TestOperateStopsWhereNothingIsLeft(t *testing.T) {
	if got := operate("“Nothing to swap here at all, Lund.”", 3, rand.New(rand.NewPCG(1, 1)), unsaid); got != "“Nothing to swap here at all, Lund.”" {
		t.Errorf("got %q", got)
	}
}

func TestWilson(t *testing.T) {
	for _, c := range []struct {
		k, n int
		want string
	}{{0, 0, "0.0–100.0"}, {0, 10, "0.0–27.8"}, {5, 10, "23.7–76.3"}, {300, 300, "98.7–100.0"}} {
		if got := Wilson(c.k, c.n).String(); got != c.want {
			t.Errorf("Wilson(%d, %d) = %s, want %s", c.k, c.n, got, c.want)
		}
	}
}
