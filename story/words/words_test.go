package words_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/story/words"
)

func reading(text string) *onrecord.Reading {
	return &onrecord.Reading{Report: onrecord.Report{Text: text}}
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		name, text string
		form       onrecord.Form
		want       string
	}{
		{"contractions", "We won't say we're sure it's shut", onrecord.Indirect, "we will not/n say we are sure it is shut"},
		{"contractions cut apart", "We wo n't say we 're sure of Lund 's word", onrecord.Indirect, "we will not/n say we are sure of lund/N word"},
		{"a contraction cut in three", "We hadn ’ t the time", onrecord.Indirect, "we had not/n the time"},
		{"numbers", "About two million of 1,200 and forty-one, 5bn", onrecord.Indirect, "about 2000000/# of 1200/# and 41/# 5000000000/#"},
		{"names", "The ferry to Port Alder, says the U.S., or us", onrecord.Indirect, "the ferry to port/N alder/N says the america/N or us"},
		{"hedges", "They may reportedly come", onrecord.Indirect, "they may/h reportedly/h come"},
		{"spelling", "The colour of the harbour for four", onrecord.Indirect, "the color of the harbor for 4/#"},
		{"quoted parts", "The plan was “a 'bad' deal” for Alder's “men” here", onrecord.Mixed, "the plan was a\" bad\" deal\" for alder/N men\" here"},
		{"quoted with two single marks", "The plan was ''a bad deal'' for a `man'' here", onrecord.Mixed, "the plan was a\" bad\" deal\" for a man here"},
		{"all quoted", "“Shut it”", onrecord.Direct, "shut\" it\""},
	} {
		text := words.NewText(reading(c.text))
		var got []string
		for _, w := range text.Words([]onrecord.Span{{Start: 0, End: len(c.text)}}, c.form) {
			s := w.Exact
			for _, mark := range []struct {
				class words.Class
				sign  string
			}{{words.Negation, "/n"}, {words.Hedge, "/h"}, {words.Number, "/#"}, {words.Name, "/N"}} {
				if w.Class.In(mark.class) {
					s += mark.sign
				}
			}
			if w.Quoted {
				s += `"`
			}
			got = append(got, s)
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestConflict(t *testing.T) {
	quantity := func(s string) words.Quantity {
		text := words.NewText(reading(s))
		return words.Quantities(s, text.Words([]onrecord.Span{{Start: 0, End: len(s)}}, onrecord.Indirect))[0]
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"41 passengers", "14 passengers", true},
		{"41 passengers", "14 ferries", false},
		{"1,203 passengers", "1,200 passengers", false},
		{"about forty passengers", "41 passengers", false},
		{"about forty passengers", "90 passengers", true},
		{"6.2 miles", "6 miles", false},
		{"$2 million", "$3m", true},
		{"5% of it", "5 percent of it", false},
		{"5% of it", "7 percent of it", true},
	} {
		a, b := quantity(c.a), quantity(c.b)
		if got := a.Conflict(&b); got != c.want || b.Conflict(&a) != got {
			t.Errorf("%q and %q in conflict: %v", c.a, c.b, got)
		}
	}
}

func TestHoldsAndShare(t *testing.T) {
	text := words.NewText(reading("The gates were open. Nobody warned the town of the flood."))
	of := func(s string) []words.Word {
		return words.NewText(reading(s)).Words([]onrecord.Span{{Start: 0, End: len(s)}}, onrecord.Indirect)
	}
	if !text.Holds(of("warned the towns")) || text.Holds(of("warned a town")) {
		t.Error("Holds")
	}
	if share := text.Share(of("gates flood mayor bridge")); share != .5 {
		t.Errorf("Share = %v", share)
	}
}

func TestExcerpt(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"“The dam is safe,”", "“The dam is safe”"},
		{"a “shabby” deal", "“a ‘shabby’ deal”"},
		{"``The dam is safe, ''", "“The dam is safe”"},
		{"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen", "“one two three four five six seven eight nine ten … thirteen fourteen fifteen sixteen seventeen”"},
	} {
		if got := words.Excerpt(c.text, onrecord.Span{Start: 0, End: len(c.text)}); got != c.want {
			t.Errorf("Excerpt(%q) = %s", c.text, got)
		}
	}
}

func TestOutlet(t *testing.T) {
	for _, c := range []struct {
		report onrecord.Report
		want   string
	}{
		{onrecord.Report{Outlet: "Harbour Post", URL: "https://news.example/ferry"}, "harbour post"},
		{onrecord.Report{URL: "https://News.example/ferry"}, "news.example"},
		{onrecord.Report{URL: "%"}, ""},
		{onrecord.Report{}, ""},
	} {
		if got := words.Outlet(&c.report); got != c.want {
			t.Errorf("the outlet of %+v is %q, want %q", c.report, got, c.want)
		}
	}
}
