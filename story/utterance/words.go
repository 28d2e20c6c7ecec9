package utterance

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord"
	"onrecord/folding"
	"onrecord/lang/en"
)

// A word is one of the content of a statement.
type word struct {
	onrecord.Span        // in the report
	exact         string // folded
	term          string // its stem, contractions undone
	short         string // the initials of the name that it belongs to: "un" for the words of "United Nations"
	quoted        bool
}

// A term is a word of a statement, once.
type term struct {
	word
	weight float64
}

// readWords reads the words of the content.
func (w *witness) readWords() {
	text := w.reading.Report.Text
	for _, span := range w.stmt.Content {
		part := span.In(text)
		from := len(w.words)
		quoted := quotedBytes(part, w.stmt.Form)
		var capitals []bool
		for _, token := range folding.Folded(part) {
			spelt := part[token.Start:token.End]
			first, _ := utf8.DecodeRuneInString(spelt)
			at := onrecord.Span{Start: span.Start + token.Start, End: span.Start + token.End}
			for _, exact := range uncontracted(spelt, token.Exact) {
				term, ok := en.Respellings[exact]
				if !ok {
					term = folding.Stem(exact)
				}
				w.words = append(w.words, word{Span: at, exact: exact, term: term, quoted: quoted(token.Start)})
				capitals = append(capitals, unicode.IsUpper(first))
			}
		}
		shorten(w.words[from:], capitals)
	}
	w.terms, w.shorts, w.roots = map[string]*term{}, map[string]bool{}, map[string][]string{}
	for _, word := range w.words {
		if word.quoted {
			w.quoted++
		}
		if t := w.terms[word.term]; t != nil {
			t.quoted = t.quoted || word.quoted
			continue
		}
		t := &term{word: word}
		w.terms[word.term], w.ordered = t, append(w.ordered, t)
		w.negated = w.negated || negations[word.term]
		if word.short != "" {
			w.shorts[word.short] = true
		}
		w.roots[root(word.term)] = append(w.roots[root(word.term)], word.term)
	}
}

var negations = func() map[string]bool {
	set := map[string]bool{}
	for _, list := range [][]string{en.Negations, en.Noes} {
		for _, word := range list {
			set[word] = true
		}
	}
	return set
}()

// uncontracted returns a folded word, or two for one that is spelt like
// "don't", which some write apart ("do n't").
func uncontracted(spelt, exact string) []string {
	if exact == "cannot" {
		return []string{"can", "not"}
	}
	if small := strings.ToLower(spelt); strings.HasSuffix(small, "n't") || strings.HasSuffix(small, "n’t") {
		if rest := strings.TrimSuffix(exact, "nt"); rest != "" {
			return []string{rest, "not"}
		}
		return []string{"not"}
	}
	return []string{exact}
}

// shorten gives the words of names of several words their initials.
func shorten(words []word, capitals []bool) {
	for i := 0; i < len(words); {
		end := i
		var initials []rune
		for end < len(words) && capitals[end] {
			first, _ := utf8.DecodeRuneInString(words[end].exact)
			initials = append(initials, first)
			end++
		}
		if end-i >= 2 {
			for k := i; k < end; k++ {
				words[k].short = string(initials)
			}
		}
		i = max(end, i+1)
	}
}

func isNumber(term string) bool { return term[0] >= '0' && term[0] <= '9' }
