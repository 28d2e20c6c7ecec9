package attribute

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"onrecord"
	"onrecord/lang"
	"onrecord/text"
)

// An element is what the rules see of a text: a token outside quotation
// marks, or a whole quotation. Elements are numbered through the document.
type element struct {
	first, end int32      // its tokens
	quote      int32      // the quotation that it is, or -1
	classes    lang.Class // of a word
	folded     string     // a token's word as the lexicon spells it; empty for a quotation
	verb       *lang.Verb // the reporting verb that the token is a form of, or lang.NoVerb
	capital    bool       // begins with a capital letter
	word       bool       // a word or number rather than a mark or sign
}

// A view is a document as the rules see it.
type view struct {
	doc      *text.Document
	lexicon  *lang.Lexicon
	elements []element
	units    []unit
}

// A unit is a sentence as its reader hears it: a quotation counts as one
// word, however many sentences it holds.
type unit struct {
	first, end int // its elements
	paragraph  int // in which it begins
	last       int // paragraph in which it ends, since a quotation in it may go on below
}

func newView(doc *text.Document, lexicon *lang.Lexicon) *view {
	v := &view{doc: doc, lexicon: lexicon}
	v.addElements()
	v.addUnits()
	return v
}

func (v *view) addElements() {
	quotes := topQuotes(v.doc)
	v.elements = make([]element, 0, len(v.doc.Tokens))
	for token := 0; token < len(v.doc.Tokens); {
		start := v.doc.Tokens[token].Start
		for len(quotes) > 0 && v.doc.Quotes[quotes[0]].End <= start {
			quotes = quotes[1:]
		}
		if len(quotes) == 0 || v.doc.Quotes[quotes[0]].Start != start {
			v.elements = append(v.elements, v.tokenElement(token))
			token++
			continue
		}
		quote, first := quotes[0], token
		end := v.quoteEnd(quote, token)
		for token < len(v.doc.Tokens) && v.doc.Tokens[token].Start < end {
			token++
		}
		v.elements = append(v.elements, element{first: int32(first), end: int32(token), quote: int32(quote), verb: lang.NoVerb})
		quotes = quotes[1:]
	}
}

// topQuotes returns the quotations that stand in no other.
func topQuotes(doc *text.Document) []int {
	var top []int
	for i := range doc.Quotes {
		if doc.Quotes[i].Depth == 0 {
			top = append(top, i)
		}
	}
	return top
}

func (v *view) tokenElement(token int) element {
	t := v.doc.Tokens[token]
	word := t.In(v.doc.Text)
	e := element{first: int32(token), end: int32(token + 1), quote: -1, folded: word, verb: lang.NoVerb}
	if t.Kind == text.Word || t.Kind == text.Number {
		e.word = true
		e.folded = lang.Fold(word)
		first, _ := utf8.DecodeRuneInString(word)
		e.capital = unicode.IsUpper(first)
		e.classes = v.lexicon.Classes(e.folded)
		e.verb = v.lexicon.Verb(e.folded)
	}
	return e
}

// quoteEnd returns where a quotation ends for the rules. One that was never
// closed is taken to end before "..., he said" when its paragraph has that.
func (v *view) quoteEnd(quote, token int) int {
	q := &v.doc.Quotes[quote]
	if !q.Unclosed {
		return q.End
	}
	for i := token + 2; i+2 < len(v.doc.Tokens) && v.doc.Tokens[i+2].End <= q.End; i++ {
		if mark := v.doc.Tokens[i].In(v.doc.Text); mark != "," && mark != "?" && mark != "!" {
			continue
		}
		for j := i + 1; j < i+5 && j < len(v.doc.Tokens) && v.doc.Tokens[j].Kind == text.Word && v.doc.Tokens[j].End <= q.End; j++ {
			switch v.lexicon.Verb(lang.Fold(v.doc.Tokens[j].In(v.doc.Text))).Lemma {
			case "say", "tell", "add", "ask":
				return v.doc.Tokens[i].End
			}
		}
	}
	return q.End
}

// longestUnit is how many elements a unit may have. No sentence comes near;
// what does is a table or worse, and the rules look through whole units.
const longestUnit = 300

func (v *view) addUnits() {
	sentence := 0
	sentenceOf := func(token int) int {
		for v.doc.Sentences[sentence].EndToken <= token {
			sentence++
		}
		return sentence
	}
	for i := range v.elements {
		e := &v.elements[i]
		first := sentenceOf(int(e.first))
		if len(v.units) == 0 || first != v.lastSentence(i-1, first) || i-v.units[len(v.units)-1].first >= longestUnit {
			v.units = append(v.units, unit{first: i, paragraph: v.doc.Sentences[first].Paragraph})
		}
		v.units[len(v.units)-1].end = i + 1
		v.units[len(v.units)-1].last = v.doc.Sentences[sentenceOf(int(e.end)-1)].Paragraph
	}
}

// lastSentence returns the sentence that the last token of element i lies in,
// given that it is at most sentence upTo.
func (v *view) lastSentence(i, upTo int) int {
	last := int(v.elements[i].end) - 1
	for v.doc.Sentences[upTo].FirstToken > last {
		upTo--
	}
	return upTo
}

// span returns the text from element first up to, and without, element end.
func (v *view) span(first, end int) onrecord.Span {
	return onrecord.Span{
		Start: v.doc.Tokens[v.elements[first].first].Start,
		End:   v.doc.Tokens[v.elements[end-1].end-1].End,
	}
}

// is reports whether element i is a token spelt as one of words.
func (v *view) is(i int, words ...string) bool {
	if i < 0 || i >= len(v.elements) || v.elements[i].quote >= 0 {
		return false
	}
	for _, word := range words {
		if v.elements[i].folded == word {
			return true
		}
	}
	return false
}

// in reports whether element i is a word of one of classes.
func (v *view) in(i int, classes lang.Class) bool {
	return i >= 0 && i < len(v.elements) && v.elements[i].classes.In(classes)
}

// isQuote reports whether element i is a quotation.
func (v *view) isQuote(i int) bool {
	return i >= 0 && i < len(v.elements) && v.elements[i].quote >= 0
}

// kindAt returns the kind of the paragraph that holds the byte at offset.
func (v *view) kindAt(offset int) text.ParagraphKind {
	i := sort.Search(len(v.doc.Paragraphs), func(i int) bool { return offset < v.doc.Paragraphs[i].End })
	return v.doc.Paragraphs[i].Kind
}

// says reports whether statements are to be looked for in unit u: in the
// body, its headings and the headline, but not in a dateline.
func (v *view) says(u unit) bool {
	paragraph := &v.doc.Paragraphs[u.paragraph]
	switch paragraph.Kind {
	case text.Byline, text.DateLine, text.Boilerplate:
		return false
	}
	return v.span(u.first, u.end).End > paragraph.Lead.End
}

// isDash reports whether element i is a dash.
func (v *view) isDash(i int) bool { return v.is(i, "-", "--", "---", "—", "–", "―") }
