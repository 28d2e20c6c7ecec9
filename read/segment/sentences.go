package segment

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// Sentences is the stage that groups the tokens of each paragraph into
// sentences.
type Sentences struct{}

// Name implements text.Stage.
func (Sentences) Name() string { return "sentences" }

// Requires implements text.Stage.
func (Sentences) Requires() []text.Layer { return []text.Layer{text.LayerShape, text.LayerTokens} }

// Provides implements text.Stage.
func (Sentences) Provides() text.Layer { return text.LayerSentences }

// Annotate implements text.Stage.
func (Sentences) Annotate(_ context.Context, doc *text.Document) error {
	token := 0
	for i := range doc.Paragraphs {
		paragraph := &doc.Paragraphs[i]
		first := token
		for token < len(doc.Tokens) && doc.Tokens[token].Start < paragraph.End {
			token++
			last := token == len(doc.Tokens) || doc.Tokens[token].Start >= paragraph.End
			if last || doc.Tokens[token].Start >= paragraph.Lead.End && doc.Tokens[first].Start < paragraph.Lead.End || endsAt(doc, first, token) {
				doc.Sentences = append(doc.Sentences, text.Sentence{
					Span:      onrecord.Span{Start: doc.Tokens[first].Start, End: doc.Tokens[token-1].End},
					Paragraph: i, FirstToken: first, EndToken: token,
				})
				first = token
			}
		}
	}
	return nil
}

// endsAt reports whether a sentence that began with token first ends before
// token next, which lies in the same paragraph.
func endsAt(doc *text.Document, first, next int) bool {
	if closesSentence(doc, next) {
		return false // a mark or bracket that belongs to what it ends
	}
	last := next - 1
	for last > first && closesSentence(doc, last) {
		last--
	}
	closed := last < next-1
	token := doc.Tokens[last]
	word := token.In(doc.Text)
	switch {
	case token.Kind == text.Word && strings.HasSuffix(word, "."):
		return abbreviationEnds(doc, strings.TrimSuffix(word, "."), next)
	case token.Kind != text.Punct:
		return false
	case strings.HasPrefix(word, ".."):
		return beginsSentence(doc, next) // an ellipsis
	}
	switch word {
	case ".":
		// "1. Close the bridge": the number of an item.
		if last == first+1 && doc.Tokens[first].Kind == text.Number {
			return false
		}
	case "!", "?", "…", "。", "！", "？", "۔", "؟":
	default:
		return false
	}
	goesOn := closed && saidFollows(doc, next)
	return beginsSentence(doc, next) && !goesOn
}

// closesSentence reports whether the token is a mark or bracket that belongs
// to the sentence it closes.
func closesSentence(doc *text.Document, token int) bool {
	switch t := doc.Tokens[token]; t.Kind {
	case text.CloseMark:
		return true
	case text.StrayMark: // it closes when it touches what stands before it
		return token > 0 && doc.Tokens[token-1].End == t.Start
	case text.Punct:
		return t.In(doc.Text) == ")" || t.In(doc.Text) == "]"
	}
	return false
}

// beginsSentence reports whether a sentence may begin with the token: it does
// not begin with a small letter.
func beginsSentence(doc *text.Document, token int) bool {
	word := doc.Tokens[token].In(doc.Text)
	switch doc.Tokens[token].Kind {
	case text.Word:
		r, size := utf8.DecodeRuneInString(word)
		if isApostrophe(r) || r == '@' || r == '#' {
			r, _ = utf8.DecodeRuneInString(word[size:])
		}
		return !unicode.IsLower(r)
	case text.Punct:
		return !strings.ContainsAny(word[:1], ",;:.!?)-") && !strings.HasPrefix(word, "—") && !strings.HasPrefix(word, "–")
	}
	return true
}

// abbreviationEnds reports whether a sentence ends with an abbreviation.
func abbreviationEnds(doc *text.Document, word string, next int) bool {
	if !beginsSentence(doc, next) {
		return false
	}
	starter := sentenceStarters[strings.ToLower(doc.Tokens[next].In(doc.Text))]
	switch abbreviationOf(word) {
	case title, numbered:
		return false
	case maybeFinal:
		return starter || doc.Tokens[next].Kind == text.OpenMark
	}
	return starter
}

// saidWithin is how many tokens a short source may have between a quotation
// that ends in a full stop or question mark and its verb.
const saidWithin = 5

// saidFollows reports whether the sentence goes on behind a quotation that
// ends it in form only: “Where is it?” Mayor Ortiz asked.
func saidFollows(doc *text.Document, next int) bool {
	for i := next; i < min(next+saidWithin, len(doc.Tokens)); i++ {
		if doc.Tokens[i].Kind != text.Word {
			return false
		}
		if i > next && lang.English.Verb(doc.Tokens[i].In(doc.Text)).Takes(en.Quote) {
			return i+1 == len(doc.Tokens) || doc.Tokens[i+1].Kind == text.Punct && doc.Tokens[i+1].In(doc.Text) != ":"
		}
	}
	return false
}
