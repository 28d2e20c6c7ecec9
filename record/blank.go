package record

import (
	"slices"
	"strings"
	"unicode/utf8"

	"onrecord"
)

// blank takes out of a report the text that no statement covers: of each code
// point a space is left, so that offsets in code points hold, and line ends, so
// that paragraphs do. It returns the statements with their spans, in bytes, where
// their words stand now; the layout moves with them.
func blank(report *Report, stmts []onrecord.Statement) []onrecord.Statement {
	text := report.Report.Text
	kept := make([]bool, len(text))
	for i := range stmts {
		for _, spans := range [][]onrecord.Span{stmts[i].Source, stmts[i].Cue, stmts[i].Content} {
			for _, span := range spans {
				for b := span.Start; b < span.End; b++ {
					kept[b] = true
				}
			}
		}
	}
	moved := make([]int, len(text)+1) // by old offset: the new one
	var b strings.Builder
	for i, r := range text {
		for k := range utf8.RuneLen(r) {
			moved[i+k] = b.Len()
		}
		if kept[i] || r == '\n' {
			b.WriteRune(r)
		} else {
			b.WriteByte(' ')
		}
	}
	moved[len(text)] = b.Len()

	report.Report.BlankedID, report.Report.Text, report.Whole = report.ID, b.String(), false
	move := func(spans []onrecord.Span) []onrecord.Span {
		out := slices.Clone(spans)
		for i := range out {
			out[i] = onrecord.Span{Start: moved[out[i].Start], End: moved[out[i].End]}
		}
		return out
	}
	stmts = slices.Clone(stmts)
	for i := range stmts {
		stmts[i].Source, stmts[i].Cue, stmts[i].Content = move(stmts[i].Source), move(stmts[i].Cue), move(stmts[i].Content)
	}
	layout := &report.Layout
	layout.Paragraphs, layout.Byline, layout.Boilerplate = move(layout.Paragraphs), move(layout.Byline), move(layout.Boilerplate)
	layout.Headline, layout.DateLine = move([]onrecord.Span{layout.Headline})[0], move([]onrecord.Span{layout.DateLine})[0]
	return stmts
}
