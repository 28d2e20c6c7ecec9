package hometest

import (
	"context"
	"strings"
	"testing"

	"onrecord/record"
	"onrecord/record/terms"
)

// phrase is the term of some words, and facet that of a facet.
func phrase(words string) terms.Term { return terms.Term{Words: strings.Fields(words)} }
func facet(name string) terms.Term   { return terms.Term{Facet: name} }

// is and not are the clauses of terms.
func is(one ...terms.Term) terms.Clause  { return terms.Clause{Any: one} }
func not(one ...terms.Term) terms.Clause { return terms.Clause{Any: one, Not: true} }

// find returns the contents of the statements found, newest first.
func find(t *testing.T, home record.Home, q terms.Query, limit int) []string {
	t.Helper()
	return get(t, home, func(ctx context.Context, v record.View) ([]string, error) {
		keys, err := v.Find(ctx, q, 0, limit)
		if err != nil {
			return nil, err
		}
		statements, err := v.StatementsByKey(ctx, keys)
		contents := make([]string, len(statements))
		for i, stmt := range statements {
			contents[i] = stmt.Content
		}
		return contents, err
	})
}

func testFind(t *testing.T, home record.Home) {
	reports := fillWith(t, home, []string{"the tax is too high", "the tax is too low", "too high the tax is", "number1"})
	change(t, home, func(ctx context.Context, c record.Change) error {
		hidden := statement(reports[0], 9, "the", "tax")
		hidden.Index = terms.Index{}
		bare := statement(reports[0], 10)
		bare.Index.Facets = []string{"bare", "too"}
		return c.AddStatements(ctx, []*record.Statement{hidden, bare})
	})
	const high, low, inverted, number, bare = "the tax is too high", "the tax is too low", "too high the tax is", "number1", ""
	for _, test := range []struct {
		name string
		q    terms.Query
		want []string
	}{
		{"everything", terms.Query{}, []string{bare, number, inverted, low, high}},
		{"a word", terms.Query{is(phrase("high"))}, []string{inverted, high}},
		{"two words", terms.Query{is(phrase("high")), is(phrase("tax"))}, []string{inverted, high}},
		{"a phrase", terms.Query{is(phrase("too high"))}, []string{inverted, high}},
		{"a longer phrase", terms.Query{is(phrase("is too high"))}, []string{high}},
		{"a phrase over the end", terms.Query{is(phrase("high number0"))}, nil},
		{"words the other way round", terms.Query{is(phrase("high too"))}, nil},
		{"one of two", terms.Query{is(phrase("low"), phrase("high the"))}, []string{inverted, low}},
		{"not", terms.Query{is(phrase("tax")), not(phrase("low"))}, []string{inverted, high}},
		{"not a phrase", terms.Query{is(phrase("high")), not(phrase("is too high"))}, []string{inverted}},
		{"neither", terms.Query{is(phrase("tax")), not(phrase("low"), phrase("is too high"))}, []string{inverted}},
		{"only not", terms.Query{not(phrase("low"))}, []string{bare, number, inverted, high}},
		{"only nots", terms.Query{not(phrase("low")), not(phrase("is too high"), facet("bare"))}, []string{number, inverted}},
		{"a facet", terms.Query{is(facet("number1"))}, []string{low}},
		{"a facet is no word", terms.Query{is(phrase("number1"))}, []string{number}},
		{"a word is no facet", terms.Query{is(facet("too"))}, []string{bare}},
		{"facets", terms.Query{is(facet("number0"), facet("number2"))}, []string{inverted, high}},
		{"a word with a facet", terms.Query{is(phrase("high")), is(facet("number0"))}, []string{high}},
		{"a word or a facet", terms.Query{is(phrase("low"), facet("number0"))}, []string{low, high}},
		{"not a facet", terms.Query{is(phrase("high")), not(facet("number0"))}, []string{inverted}},
		{"a part of a word", terms.Query{is(phrase("hig"))}, nil},
		{"an unknown word", terms.Query{is(phrase("high")), is(phrase("unknown"))}, nil},
		{"not an unknown word", terms.Query{is(phrase("high")), not(phrase("unknown"))}, []string{inverted, high}},
		{"one of none", terms.Query{is()}, nil},
		{"none of none", terms.Query{is(phrase("high")), not()}, []string{inverted, high}},
		{"a term that is none", terms.Query{is(terms.Term{}, phrase("low"))}, []string{low}},
		{"many terms", terms.Query{is(many(300)...), is(phrase("low"))}, []string{low}},
	} {
		t.Run(test.name, func(t *testing.T) { same(t, "found", find(t, home, test.q, 99), test.want) })
	}
	same(t, "none at all", find(t, home, nil, 0), []string{})
}

// many returns n terms, one of which is known.
func many(n int) []terms.Term {
	all := []terms.Term{phrase("tax")}
	for len(all) < n {
		all = append(all, facet("x"+strings.Repeat("y", len(all)%50)+string(rune('a'+len(all)%26))))
	}
	return all
}

func testFindScripts(t *testing.T, home record.Home) {
	long := strings.Repeat("длинное", 1000)
	words := []string{
		"élan", "elan", "е́лка", "ёлка", "Straße", "strasse", "東京都", "東京", "سلام", "שלום", "ภาษาไทย", "한국어", "नमस्ते", "𝒳", "🕊", "🕊️", "ﬁn", "fin",
		"ı", "i", "I", "İ", "x²", "½", "№5", "naïve", "naive", "\ue000", "\ue080", "\ue081", "\ue082x", "\ue07a", "z", "\u200d", "a\u0301", "á", long, long + "и", long + "й",
	}
	fillWith(t, home, words)
	for _, word := range words {
		want := []string{word}
		same(t, "found by "+word, find(t, home, terms.Query{is(terms.Term{Words: []string{word}})}, 99), want)
	}
}

func testFindOperators(t *testing.T, home record.Home) {
	words := []string{
		"AND", "OR", "NOT", "NEAR", "and", "or", "not", "near", `"`, `""`, "'", "''", `\`, `\\`, `'\`, "(", ")", "*", "a*", "^a", "a:*", "a:b", "tokens:a", "-", "-a", "+", "+a", "&", "|", "!", "!a",
		"!=a", "=", "=a", "a=", "<->", "<1>", "{tokens}", "a", "{", "}", "[", ";", "--", "/*", "%", "_", "?", "$1", "@x", "#", "~", "`", ",", ".", "a.b", "it's", "o'neill", "e-mail", "\x00", "a\x00b", "\x1b", "\ufdd1",
	}
	fillWith(t, home, words)
	for _, word := range words {
		one := terms.Term{Words: []string{word}}
		same(t, "found by "+word, find(t, home, terms.Query{is(one)}, 99), []string{word})
		same(t, "found but for "+word, len(find(t, home, terms.Query{not(one)}, 99)), len(words)-1)
		same(t, "found by phrase with "+word, find(t, home, terms.Query{is(terms.Term{Words: []string{word, word}})}, 99), []string{})
	}
}

func testFindPages(t *testing.T, home record.Home) {
	contents := make([]string, 25)
	for i := range contents {
		contents[i] = "common"
		if i%2 == 0 {
			contents[i] += " rare"
		}
	}
	fillWith(t, home, contents)
	for _, q := range []terms.Query{nil, {is(phrase("common"))}, {is(phrase("rare"))}, {not(phrase("rare"))}} {
		all := get(t, home, func(ctx context.Context, v record.View) ([]record.Key, error) { return v.Find(ctx, q, 0, 99) })
		var paged []record.Key
		for before := record.Key(0); ; before = paged[len(paged)-1] {
			page := get(t, home, func(ctx context.Context, v record.View) ([]record.Key, error) { return v.Find(ctx, q, before, 4) })
			if paged = append(paged, page...); len(page) < 4 {
				break
			}
		}
		same(t, "pages", paged, all)
	}
}

func testFindAfterChanges(t *testing.T, home record.Home) {
	fillWith(t, home, []string{"old words", "old", "words"})
	change(t, home, func(ctx context.Context, c record.Change) error {
		all, err := c.StatementsByKey(ctx, []record.Key{1, 2, 3})
		if err != nil {
			return err
		}
		all[0].Content, all[0].Index = "new words", terms.Index{Words: []string{"new", "words"}}
		all[1].Index = terms.Index{}
		if err := c.UpdateStatements(ctx, all[:2]); err != nil {
			return err
		}
		return c.RemoveStatements(ctx, []record.Key{3})
	})
	same(t, "old", find(t, home, terms.Query{is(phrase("old"))}, 9), []string{})
	same(t, "words", find(t, home, terms.Query{is(phrase("words"))}, 9), []string{"new words"})
	same(t, "all", find(t, home, nil, 9), []string{"new words"})
	same(t, "facet that went", find(t, home, terms.Query{is(facet("number0"))}, 9), []string{})
	change(t, home, func(ctx context.Context, c record.Change) error { // one that was not to be found is
		all, err := c.StatementsByKey(ctx, []record.Key{2})
		if err != nil {
			return err
		}
		all[0].Index = terms.Index{Words: []string{"back"}}
		return c.UpdateStatements(ctx, all)
	})
	same(t, "back", find(t, home, terms.Query{is(phrase("back"))}, 9), []string{"old"})
}
