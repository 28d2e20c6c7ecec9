package query

import (
	"slices"
	"strings"

	"onrecord/folding"
	"onrecord/record/terms"
)

// A words is a term that looks for words one after the other in the content.
// Most often it is a single word; "well-known" is two. Words are found by
// their stems, those of a phrase in quotation marks as they are.
type words struct {
	text   string
	tokens []folding.Token
	phrase bool
}

// newWords returns the term that looks for text, with white space as it is
// written: one space between words.
func newWords(text string, phrase bool) *words {
	text = strings.Join(strings.FieldsFunc(text, isSpace), " ")
	return &words{text, folding.Tokens(text), phrase}
}

func (w *words) String() string {
	if w.phrase {
		return `"` + w.text + `"`
	}
	return w.text
}

func (w *words) term() terms.Term {
	var term terms.Term
	for _, token := range w.tokens {
		term.Words = append(term.Words, token.Term)
	}
	return term
}

func (w *words) needs(resolved) [][]terms.Term { return [][]terms.Term{{w.term()}} }

func (w *words) proves(resolved) []terms.Term {
	if w.phrase {
		return nil
	}
	return []terms.Term{w.term()}
}

func (w *words) holds(f *facts, _ resolved) bool {
	return len(hits(f.content(), []*words{w}, f.stems)) > 0 || w.isPiece(f)
}

// isPiece reports whether the term is a single word that stands in the content
// on one side of an apostrophe.
func (w *words) isPiece(f *facts) bool {
	if len(w.tokens) != 1 {
		return false
	}
	want := w.tokens[0]
	return slices.ContainsFunc(folding.Pieces(f.Content), func(piece string) bool {
		return piece == want.Exact || !w.phrase && f.stems.of(piece) == want.Term
	})
}

// at reports whether the words stand in tokens from number i, and how many of
// them with the same ending.
func (w *words) at(tokens []folding.Token, i int, known stems) (exact int, ok bool) {
	if i+len(w.tokens) > len(tokens) || tokens[i].Exact[0] != w.tokens[0].Exact[0] {
		return 0, false
	}
	for j, want := range w.tokens {
		switch token := tokens[i+j]; {
		case token.Exact == want.Exact:
			exact++
		case w.phrase, token.Exact[0] != want.Exact[0], known.of(token.Exact) != want.Term:
			return 0, false
		}
	}
	return exact, true
}

// A stems remembers the stems of folded words. A stem begins with the letter
// that its word begins with, so that few words are asked about.
type stems map[string]string

func (s stems) of(exact string) string {
	stem, ok := s[exact]
	if !ok {
		stem = folding.Stem(exact)
		s[exact] = stem
	}
	return stem
}
