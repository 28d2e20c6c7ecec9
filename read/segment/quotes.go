package segment

import (
	"context"

	"onrecord"
	"onrecord/text"
)

// Quotes is the stage that finds the quotation marks of a text, tells them
// from apostrophes, and pairs them.
type Quotes struct{}

// Name implements text.Stage.
func (Quotes) Name() string { return "quotes" }

// Requires implements text.Stage.
func (Quotes) Requires() []text.Layer { return []text.Layer{text.LayerShape} }

// Provides implements text.Stage.
func (Quotes) Provides() text.Layer { return text.LayerQuotes }

// Annotate implements text.Stage.
func (Quotes) Annotate(_ context.Context, doc *text.Document) error {
	var marks []candidate
	ends := make([]int, len(doc.Paragraphs))
	for i := range doc.Paragraphs {
		paragraph := &doc.Paragraphs[i]
		marks = candidatesIn(doc.Text, paragraph.Span, paragraph.SaysFrom(), marks)
		ends[i] = len(marks)
	}
	if len(marks) == 0 {
		return nil
	}
	choices, goingOn := pair(doc.Text, doc.Paragraphs, marks, ends)
	b := builder{doc: doc}
	mark := 0
	for i := range doc.Paragraphs {
		b.paragraph = &doc.Paragraphs[i]
		b.quotedHere = len(b.open) > 0
		for ; mark < ends[i]; mark++ {
			b.add(&marks[mark], choices[mark])
		}
		b.endParagraph(goingOn[i])
	}
	return nil
}

// A builder turns choices into the marks and quotations of a document.
type builder struct {
	doc        *text.Document
	open       []int // indices of the open quotations, outermost first
	paragraph  *text.Paragraph
	quotedHere bool // a quotation stands in the paragraph already
}

func (b *builder) add(c *candidate, chosen choice) {
	doc := b.doc
	switch chosen {
	case chooseOpen:
		parent := -1
		if len(b.open) > 0 {
			parent = b.open[len(b.open)-1]
		}
		doc.Quotes = append(doc.Quotes, text.Quote{
			Span: onrecord.Span{Start: c.Start}, Inner: onrecord.Span{Start: c.End}, Parent: parent, Depth: len(b.open),
		})
		b.open = append(b.open, len(doc.Quotes)-1)
		b.mark(c, text.Opens, len(doc.Quotes)-1)
		b.quotedHere = true
	case chooseReopen:
		b.mark(c, text.Reopens, b.open[len(b.open)-1])
	case chooseClose:
		quote := b.pop()
		doc.Quotes[quote].End, doc.Quotes[quote].Inner.End = c.End, c.Start
		b.mark(c, text.Closes, quote)
	case chooseNone:
		if c.apostrophe {
			return
		}
		doc.Unpaired = append(doc.Unpaired, c.Span)
		if quote := b.unopened(c); quote >= 0 {
			b.mark(c, text.Closes, quote)
		} else {
			b.mark(c, text.Unpaired, -1)
		}
	}
}

func (b *builder) mark(c *candidate, role text.MarkRole, quote int) {
	b.doc.Marks = append(b.doc.Marks, text.Mark{Span: c.Span, Role: role, Quote: quote})
}

// pop ends the innermost open quotation.
func (b *builder) pop() int {
	quote := b.open[len(b.open)-1]
	b.open = b.open[:len(b.open)-1]
	return quote
}

// unopened makes the quotation that the stray mark c closes, when it looks
// like a closing mark and nothing before it in its paragraph is quoted. It
// returns its index, or -1.
func (b *builder) unopened(c *candidate) int {
	start := b.paragraph.SaysFrom()
	if c.glyph.level != double || c.asClose > tight || c.asOpen <= tight || b.quotedHere || c.Start <= start {
		return -1
	}
	b.doc.Quotes = append(b.doc.Quotes, text.Quote{
		Span: onrecord.Span{Start: start, End: c.End}, Inner: onrecord.Span{Start: start, End: c.Start}, Parent: -1, Unopened: true,
	})
	b.quotedHere = true
	return len(b.doc.Quotes) - 1
}

// endParagraph ends the quotations that are open, except the outermost ones
// that the next paragraph goes on with.
func (b *builder) endParagraph(keep int) {
	for len(b.open) > keep {
		quote := &b.doc.Quotes[b.pop()]
		quote.Unclosed = true
		quote.End, quote.Inner.End = b.paragraph.End, b.paragraph.End
		b.unpair(onrecord.Span{Start: quote.Start, End: quote.Inner.Start})
	}
}

// unpair enters the opening mark of an unclosed quotation among the unpaired
// ones, in its place.
func (b *builder) unpair(mark onrecord.Span) {
	at := len(b.doc.Unpaired)
	for at > 0 && b.doc.Unpaired[at-1].Start > mark.Start {
		at--
	}
	b.doc.Unpaired = append(b.doc.Unpaired, onrecord.Span{})
	copy(b.doc.Unpaired[at+1:], b.doc.Unpaired[at:])
	b.doc.Unpaired[at] = mark
}
