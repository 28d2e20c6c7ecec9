package patchwork

import (
	"cmp"
	"context"
	"slices"

	"onrecord"
	"onrecord/read/segment"
	"onrecord/story/words"
	"onrecord/text"
)

// A page is a report as its signs are looked for: paragraphs, sentences and
// quotations of its text, with its statements and the people it names.
type page struct {
	number  int // of the reading
	reading *onrecord.Reading
	doc     *text.Document
	body    []paragraph
	people  []*person
	foreign *bool // it says that it translates what it quotes; nil until it is asked
}

// A paragraph is one of the body, in order.
type paragraph struct {
	onrecord.Span
	sentences []onrecord.Span
	tokens    []text.Token
	mentions  []mention
	terms     map[string]bool // stems of the words that tell something
}

// stages cut a text; none of them needs a model.
var stages = []text.Stage{segment.Shape{}, segment.Quotes{}, segment.Tokens{}, segment.Sentences{}}

// newPage cuts the report of a reading.
func newPage(number int, reading *onrecord.Reading) *page {
	p := &page{number: number, reading: reading, doc: text.NewDocument(&reading.Report)}
	for _, stage := range stages {
		_ = stage.Annotate(context.Background(), p.doc) // these stages cannot fail
	}
	at := map[int]int{} // by number of the document's paragraph: that of the body's
	for i, whole := range p.doc.Paragraphs {
		if whole.Kind == text.Body {
			at[i] = len(p.body)
			p.body = append(p.body, paragraph{Span: onrecord.Span{Start: whole.SaysFrom(), End: whole.End}})
		}
	}
	for _, sentence := range p.doc.Sentences {
		i, ok := at[sentence.Paragraph]
		if !ok || sentence.Start < p.body[i].Start {
			continue
		}
		p.body[i].sentences = append(p.body[i].sentences, sentence.Span)
		p.body[i].tokens = append(p.body[i].tokens, p.doc.Tokens[sentence.FirstToken:sentence.EndToken]...)
	}
	for i := range p.body {
		p.body[i].terms = terms(p.text(p.body[i].Span))
	}
	p.findPeople()
	return p
}

// text returns what a span covers.
func (p *page) text(span onrecord.Span) string { return span.In(p.doc.Text) }

// excerpt returns what a span covers as sentences quote it.
func (p *page) excerpt(span onrecord.Span) string { return words.Excerpt(p.doc.Text, span) }

// quoted reports whether a byte stands inside a quotation.
func (p *page) quoted(at int) bool { return p.quoteAt(at) != nil }

// quoteAt returns the outermost quotation that holds a byte, or nil.
func (p *page) quoteAt(at int) *text.Quote {
	i, _ := slices.BinarySearchFunc(p.doc.Quotes, at+1, func(q text.Quote, at int) int { return cmp.Compare(q.Start, at) })
	for i--; i >= 0; i-- {
		if quote := &p.doc.Quotes[i]; quote.Depth == 0 {
			if at < quote.End {
				return quote
			}
			return nil
		}
	}
	return nil
}

// tokensIn returns the tokens of a paragraph that begin in a span.
func (p *page) tokensIn(paragraph int, span onrecord.Span) []text.Token {
	tokens := p.body[paragraph].tokens
	at := func(token text.Token, at int) int { return cmp.Compare(token.Start, at) }
	from, _ := slices.BinarySearchFunc(tokens, span.Start, at)
	to, _ := slices.BinarySearchFunc(tokens, span.End, at)
	return tokens[from:to]
}

// paragraphAt returns the number of the paragraph of the body that holds a
// byte, or -1.
func (p *page) paragraphAt(at int) int {
	i, ok := slices.BinarySearchFunc(p.body, at, func(b paragraph, at int) int { return cmp.Compare(b.Start, at) })
	if !ok {
		i--
	}
	if i >= 0 && at < p.body[i].End {
		return i
	}
	return -1
}
