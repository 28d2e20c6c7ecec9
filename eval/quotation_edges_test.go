package eval_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"onrecord"
	"onrecord/internal/sharedtest"
)

// TestContentsDoNotCutQuotations looks at every piece of content that begins
// or ends between curly marks: the same piece must hold the marks, unless the
// statement stands inside the quotation, cue and all.
func TestContentsDoNotCutQuotations(t *testing.T) {
	shared := sharedtest.Open(t)
	readings, err := shared.PolNeARReadings(context.Background(), newReader(t))
	if err != nil {
		t.Fatal(err)
	}
	pieces, cut := 0, []string{}
	for article, reading := range readings {
		unpaired := map[int]bool{}
		for _, mark := range reading.Unpaired {
			unpaired[mark.Start] = true
		}
		for i := range reading.Statements {
			stmt := &reading.Statements[i]
			for _, piece := range stmt.Content {
				pieces++
				for _, end := range []int{piece.Start, piece.End} {
					if quote, ok := curly(reading.Report.Text, end, unpaired); ok && !inside(quote, stmt) && !piece.Contains(quote) {
						cut = append(cut, fmt.Sprintf("%s: %q", article, piece.In(reading.Report.Text)))
					}
				}
			}
		}
	}
	if pieces < 1000 {
		t.Fatalf("only %d pieces of content", pieces)
	}
	if len(cut) > 0 {
		t.Errorf("%d of %d pieces of content cut a quotation:\n%s", len(cut), pieces, strings.Join(cut, "\n"))
	}
}

// curly returns the quotation in curly marks, in one paragraph, that offset
// lies strictly inside.
func curly(text string, offset int, unpaired map[int]bool) (onrecord.Span, bool) {
	open := strings.LastIndexAny(text[:offset], "“”\n")
	if open < 0 || !strings.HasPrefix(text[open:], "“") || unpaired[open] || offset == open {
		return onrecord.Span{}, false
	}
	length := strings.IndexAny(text[offset:], "“”\n")
	if length < 0 || !strings.HasPrefix(text[offset+length:], "”") || unpaired[offset+length] {
		return onrecord.Span{}, false
	}
	return onrecord.Span{Start: open, End: offset + length + len("”")}, true
}

// inside reports whether the cue of a statement stands inside a quotation.
func inside(quote onrecord.Span, stmt *onrecord.Statement) bool {
	return len(stmt.Cue) > 0 && quote.Contains(stmt.Cue[0])
}
