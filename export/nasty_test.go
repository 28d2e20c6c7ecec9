package export_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"onrecord"
	"onrecord/export"
)

// nasty is a reading with what formats stumble over: characters of four
// bytes, combining ones, line ends inside a content of three pieces, formulas,
// quotes, NUL, and nothing known of the report.
func nasty() *onrecord.Reading {
	const text = "=cmd() \U0001F98A e\u0301\r\n\"One\r\n\r\n\x00two\u2028\tthree\", =she said,\n“four &amp; _x0041_” and\t'five \U0001F469\u200D\U0001F692' \"\"\"."
	at := func(from, to string) onrecord.Span {
		start := strings.Index(text, from)
		return onrecord.Span{Start: start, End: start + strings.Index(text[start:], to) + len(to)}
	}
	reading := &onrecord.Reading{
		Report: onrecord.Report{Path: "../a/=x y\x00.txt", Text: text, Headline: "=1+1\n\"x\"", Outlet: "+49"},
		Statements: []onrecord.Statement{{
			Source: []onrecord.Span{at("=she", "she")}, Cue: []onrecord.Span{at("said", "said")},
			Content:  []onrecord.Span{at("\"One", "three\""), at("“four", "”"), at("'five", "' ")},
			Form:     onrecord.Direct,
			Speakers: []onrecord.Speaker{{Name: "=cmd|' /C calc'!A0", Basis: onrecord.Pronoun, Description: "a\tb\nc"}},
			Venue:    "@\nhall", Said: onrecord.Period{Start: onrecord.Date{Year: 1899, Month: 12, Day: 31}, End: onrecord.Date{Year: 1899, Month: 12, Day: 31}},
		}},
	}
	named(reading)
	return reading
}

// named gives the statements of a reading the IDs that they have in life.
func named(reading *onrecord.Reading) {
	index := onrecord.NewPointIndex(reading.Report.Text)
	points := func(spans []onrecord.Span) (points []onrecord.Span) {
		for _, span := range spans {
			points = append(points, index.Points(span))
		}
		return points
	}
	for i := range reading.Statements {
		stmt := &reading.Statements[i]
		stmt.ID = onrecord.StatementID(reading.Report.ID(), points(stmt.Source), points(stmt.Cue), points(stmt.Content))
	}
}

// readings are those that every format writes and an independent reader reads
// back: one with everything, one with nothing known, one without statements,
// one with the path of the first, and one of an empty text.
func readings() []*onrecord.Reading {
	other := sample()
	other.Report.Text += "\nOf another day."
	for i := range other.Statements {
		other.Statements[i].ID, other.Statements[i].Parent = "o"+other.Statements[i].ID, ""
	}
	return []*onrecord.Reading{
		sample(), nasty(), {Report: onrecord.Report{Path: "b.txt", Text: "Nothing."}}, other, {Report: onrecord.Report{Path: "-"}},
	}
}

// written returns what a format makes of readings.
func written(t *testing.T, format func(io.Writer) export.Writer, readings ...*onrecord.Reading) []byte {
	t.Helper()
	var out bytes.Buffer
	write(t, format(&out), readings...)
	return out.Bytes()
}

// write gives readings to a writer and ends its output.
func write(t *testing.T, w export.Writer, readings ...*onrecord.Reading) {
	t.Helper()
	for _, reading := range readings {
		if err := w.Write(reading); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if holder, ok := w.(io.Closer); ok {
		if err := holder.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// pointsOf returns the part of text between two code points, as an outside
// program finds it.
func pointsOf(text string, start, end int) string { return string([]rune(text)[start:end]) }

// TestDocumentsWithoutFlushHaveNoEnd writes readings and stops, as a run does
// that is interrupted: what is there begins like the whole and is not whole.
func TestDocumentsWithoutFlushHaveNoEnd(t *testing.T) {
	for _, format := range export.Formats {
		if !format.Document {
			continue
		}
		t.Run(format.Name, func(t *testing.T) {
			var out bytes.Buffer
			w := format.New(&out, false)
			for range 200 {
				if err := w.Write(nasty()); err != nil {
					t.Fatal(err)
				}
			}
			if holder, ok := w.(io.Closer); ok {
				if err := holder.Close(); err != nil {
					t.Fatal(err)
				}
			}
			cut := out.Bytes()
			for _, end := range []string{"]}\n", "}\n", "PAR1", "PK\x05\x06"} {
				if len(cut) > 4 && bytes.HasSuffix(cut, []byte(end)) {
					t.Errorf("it ends in %q", end)
				}
			}
		})
	}
}
