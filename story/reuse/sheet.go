package reuse

import (
	"context"

	"onrecord"
	"onrecord/folding"
	"onrecord/read/segment"
	"onrecord/text"
)

// A sheet is a report as passages are looked for: the folded words of its body.
type sheet struct {
	reading *onrecord.Reading
	tokens  []folding.Token
	quoted  []bool // by token: inside quotation marks
	agency  string // that the report credits or is of, or ""
	owns    bool   // it is the agency's own report
}

// newSheet cuts the body of a report into words.
func newSheet(reading *onrecord.Reading) *sheet {
	s := &sheet{reading: reading}
	s.agency, s.owns = agencyOf(reading)
	doc := text.NewDocument(&reading.Report)
	for _, stage := range []text.Stage{segment.Shape{}, segment.Quotes{}} {
		_ = stage.Annotate(context.Background(), doc) // these stages cannot fail
	}
	var inside []onrecord.Span
	for i := range doc.Quotes {
		if doc.Quotes[i].Depth == 0 {
			inside = append(inside, doc.Quotes[i].Span)
		}
	}
	for _, paragraph := range doc.Paragraphs {
		if paragraph.Kind != text.Body {
			continue
		}
		first := len(s.tokens)
		s.tokens = folding.AppendFolded(s.tokens, doc.Text[paragraph.SaysFrom():paragraph.End])
		for i := first; i < len(s.tokens); i++ {
			token := &s.tokens[i]
			token.Start += paragraph.SaysFrom()
			token.End += paragraph.SaysFrom()
			for len(inside) > 0 && inside[0].End <= token.Start {
				inside = inside[1:]
			}
			s.quoted = append(s.quoted, len(inside) > 0 && inside[0].Start <= token.Start)
		}
	}
	return s
}

// A stretch is a run of words of a sheet, the last excluded.
type stretch struct{ from, to int }

func (r stretch) len() int { return r.to - r.from }

// span returns the bytes of a stretch.
func (s *sheet) span(r stretch) onrecord.Span {
	return onrecord.Span{Start: s.tokens[r.from].Start, End: s.tokens[r.to-1].End}
}

// text returns the words of a stretch as they stand.
func (s *sheet) text(r stretch) string { return s.span(r).In(s.reading.Report.Text) }
