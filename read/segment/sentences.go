package segment

import (
	"context"
	"sort"
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
			if last || doc.Tokens[token].Start >= paragraph.Lead.End && doc.Tokens[first].Start < paragraph.Lead.End || endsAt(doc, paragraph, first, token) {
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
func endsAt(doc *text.Document, paragraph *text.Paragraph, first, next int) bool {
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
	case strings.HasPrefix(word, "..") || word == "…":
		apart := last > first && doc.Tokens[last-1].End < token.Start // "Well … I don't know"
		return beginsSentence(doc, next) && !apart
	}
	switch word {
	case ".":
		// "1. Close the bridge": the number of an item.
		if last == first+1 && doc.Tokens[first].Kind == text.Number {
			return false
		}
	case "!", "?", "。", "！", "？", "۔", "؟":
	default:
		return false
	}
	goesOn := closed && saidFollows(doc, paragraph, word, next)
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
		second, _ := utf8.DecodeRuneInString(word[min(size, len(word)):])
		return !unicode.IsLower(r) || unicode.IsUpper(second) // iPhone
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
	follower := strings.ToLower(doc.Tokens[next].In(doc.Text))
	starter := sentenceStarters[follower]
	if lower := strings.ToLower(word); lower == "a.m" || lower == "p.m" {
		return !isWeekday(follower) && en.Months[strings.TrimRight(follower, ".")] == 0 && !isClockWord(follower)
	}
	switch abbreviationOf(word) {
	case title, numbered:
		return false
	case maybeFinal:
		return starter || doc.Tokens[next].Kind == text.OpenMark
	}
	return starter
}

// saidWithin is how many tokens may stand between a quotation and its verb.
const saidWithin = 10

// saidFollows reports whether the sentence goes on behind a quotation that
// ends it in form only: “Where is it?” Mayor Ortiz asked. A full stop inside
// the marks mostly ends the sentence in earnest, so that behind one the
// quotation must open its paragraph.
func saidFollows(doc *text.Document, paragraph *text.Paragraph, stop string, next int) bool {
	if stop == "." && !opensParagraph(doc, paragraph, next-1) {
		return false
	}
	commas := 0
	for i := next; i < min(next+saidWithin, len(doc.Tokens)); i++ {
		token := &doc.Tokens[i]
		word := token.In(doc.Text)
		switch {
		case token.Kind == text.Punct && word == "," && i > next:
			commas++ // “Is it over?” Ruiz, the mayor, asked.
		case token.Kind != text.Word:
			return false
		case i > next && lang.English.Verb(word).Takes(en.Quote) && (i-next < 5 || commas > 0):
			return lang.English.Verb(word).Takes(en.Addressee) && startsName(doc, i+1) || saysNoMore(doc, i+1)
		}
	}
	return false
}

// opensParagraph reports whether the closing mark at a token ends a quotation
// that its paragraph begins with.
func opensParagraph(doc *text.Document, paragraph *text.Paragraph, mark int) bool {
	i := sort.Search(len(doc.Marks), func(i int) bool { return doc.Marks[i].Start >= doc.Tokens[mark].Start })
	return i < len(doc.Marks) && doc.Marks[i].Quote >= 0 && doc.Quotes[doc.Marks[i].Quote].Start == paragraph.SaysFrom()
}

// startsName reports whether the token is a word with a capital.
func startsName(doc *text.Document, token int) bool {
	if token >= len(doc.Tokens) || doc.Tokens[token].Kind != text.Word {
		return false
	}
	r, _ := utf8.DecodeRuneInString(doc.Tokens[token].In(doc.Text))
	return unicode.IsUpper(r)
}

// saysNoMore reports whether no content of its own follows a verb of saying
// at a token: the sentence ends, or an adverbial or a person follows.
func saysNoMore(doc *text.Document, token int) bool {
	if token >= len(doc.Tokens) {
		return true
	}
	word := lang.Fold(doc.Tokens[token].In(doc.Text))
	switch doc.Tokens[token].Kind {
	case text.Punct:
		return doc.Tokens[token].In(doc.Text) != ":"
	case text.Word:
		classes := lang.English.Classes(word)
		return word != "that" && word != "whether" && word != "if" && (classes.In(lang.Weekday|lang.Preposition|lang.VerbAdverb|lang.ObjectPronoun) || strings.HasSuffix(word, "ers"))
	}
	return false
}
