package group

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"onrecord"
)

func TestTermsOf(t *testing.T) {
	for _, c := range []struct {
		text string
		want []Term // Word and Kind
	}{
		{"Officers met Rosa Quispe's team.", []Term{{Word: "Rosa Quispe", Kind: FullName}, {Word: "Quispe", Kind: Name}, {Word: "officers"}, {Word: "met"}}},
		{"It cost 1,250,000 euros on May 4.", []Term{{Word: "1250000", Kind: Number}, {Word: "4", Kind: Number}, {Word: "cost"}}},
		// Capitals of a title tell nothing: English decides, and later sentences.
		{"Mayor Opens New Bridge\n\nThe mayor of Braunton opened a bridge.", []Term{{Word: "bridge"}, {Word: "opens"}, {Word: "mayor"}, {Word: "Braunton", Kind: Name}}},
		// Tokenised text.
		{"the mayor 's car did n't stop", []Term{{Word: "mayor"}, {Word: "car"}}},
		{"O’Malley and O'Malley", []Term{{Word: "O'Malley", Kind: Name}}},
	} {
		terms := Of(reading("", c.text, onrecord.Date{})).Terms
		for _, want := range c.want {
			if !slices.ContainsFunc(terms, func(t Term) bool { return t.Word == want.Word && t.Kind == want.Kind }) {
				t.Errorf("%q: no %q of kind %d in %+v", c.text, want.Word, want.Kind, terms)
			}
		}
	}
}

func TestOfLeavesOutWhatOutletsAdd(t *testing.T) {
	text := "Follow Ann Teller @annteller\nThe dam burst."
	r := reading("", text, onrecord.Date{})
	r.Layout = onrecord.Layout{Paragraphs: []onrecord.Span{{Start: 0, End: 28}, {Start: 29, End: len(text)}}, Boilerplate: []onrecord.Span{{Start: 0, End: 28}}}
	for _, term := range Of(r).Terms {
		if strings.Contains(strings.ToLower(term.Word), "teller") {
			t.Errorf("%q is a term", term.Word)
		}
	}
}

func FuzzOf(f *testing.F) {
	for _, text := range reports {
		f.Add("A Headline", text)
	}
	f.Add("", "ǅ 1,000.5.6 ''s İstanbul's n't ½ ２０ \xff\xc3(")
	f.Fuzz(func(t *testing.T, headline, text string) {
		report := Of(&onrecord.Reading{Report: onrecord.Report{Headline: headline, Text: text}})
		if len(report.Terms) > mostTerms {
			t.Errorf("%d terms", len(report.Terms))
		}
		seen := map[string]bool{}
		for i := range report.Terms {
			term := &report.Terms[i]
			if term.Word == "" || seen[term.key()] || !(0 < term.Often && term.Often < 1) {
				t.Errorf("term %+v of %q", term, text)
			}
			if utf8.ValidString(text) && utf8.ValidString(headline) && !utf8.ValidString(term.Word) {
				t.Errorf("term %q is cut inside a character", term.Word)
			}
			seen[term.key()] = true
		}
		g := New()
		g.Add(report)
		if stories := g.Stories(); len(stories) != 1 || len(stories[0].Reports) != 1 {
			t.Errorf("one report is in %+v", stories)
		}
	})
}

func TestTitlesMakeNoNames(t *testing.T) {
	terms := Of(reading("", "He met the former Braunton Gov. Joan Pike and Mr Pike of Saltmarsh King.", onrecord.Date{})).Terms
	var names []string
	for _, term := range terms {
		if term.Kind == FullName {
			names = append(names, term.Word)
		}
	}
	slices.Sort(names)
	if want := []string{"Joan Pike", "Saltmarsh King"}; !slices.Equal(names, want) {
		t.Errorf("the names are %q, not %q", names, want)
	}
}

// TestSaints shows a saint's name with the word before it, which a street has not.
func TestSaints(t *testing.T) {
	for text, want := range map[string]string{
		"The fire in St. Aubin spread.":     "St. Aubin",
		"The fire in Saint Aubin spread.":   "Saint Aubin",
		"The fire in St Aubin spread.":      "St Aubin",
		"The fire in Saint-Aubin spread.":   "Saint-Aubin",
		"The fire in Aubin spread.":         "Aubin",
		"The fire in Dock St. Aubin feared": "Aubin",
		"He saw a st. Aubin feared it.":     "Aubin",
	} {
		got := ""
		for _, term := range termsOf([]string{text}) {
			if term.Word == "Aubin" {
				got = term.spelt()
			}
		}
		if got != want {
			t.Errorf("%q is shown as %q, want %q", text, got, want)
		}
	}
}

func TestTellsNothing(t *testing.T) {
	for term, want := range map[string]bool{
		"Monday": true, "Lee Monday": true, "Monday night": true, "March": true, "said": true, "telling": true, "St": true, "she": true, "yesterday": true,
		"Black Friday": false, "Sunday Times": false, "march": false, "Theresa May": false, "bridge": false, "St. Aubin": false, "accused": false,
	} {
		if got := tellsNothing(term); got != want {
			t.Errorf("%s: %v", term, got)
		}
	}
}
