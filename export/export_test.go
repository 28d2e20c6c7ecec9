package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/export"
)

var update = flag.Bool("update", false, "write the golden files")

// sample is a reading with everything in it that a format has to carry.
func sample() *onrecord.Reading {
	text := "Calder: “It’s over”\n\n“No — 100 €,” she said; “<b>&”"
	at := func(s string) onrecord.Span {
		start := strings.Index(text, s)
		return onrecord.Span{Start: start, End: start + len(s)}
	}
	return &onrecord.Reading{
		Report: onrecord.Report{
			Path: "dir/a.txt", URL: "https://news.example/a", Text: text, Outlet: "Courier", Headline: "Calder: “It’s over”", Byline: []string{"Ana Ruiz"},
			Published: onrecord.Date{Year: 2026, Month: time.March, Day: 4}, Language: "en", Encoding: "windows-1252",
		},
		Statements: []onrecord.Statement{
			{
				ID: "s1", Source: []onrecord.Span{at("Calder")}, Cue: []onrecord.Span{at(":")}, Content: []onrecord.Span{at("“It’s over”")}, Form: onrecord.Direct,
				Confidence: 0.62, Headline: true, Speakers: []onrecord.Speaker{{Name: "Calder", Basis: onrecord.Surname, Kind: onrecord.Person, Confidence: 0.5}},
			},
			{
				ID: "s2", Source: []onrecord.Span{at("she")}, Cue: []onrecord.Span{at("said")}, Content: []onrecord.Span{at("“No — 100 €,”"), at("“<b>&”")}, Form: onrecord.Direct,
				Confidence: 0.85, Parent: "s1", Act: onrecord.Accuse, Target: []string{"Abara & Sons", "Tom Reyes"}, Addressee: []string{"reporters"}, Venue: "town hall",
				Said: onrecord.Period{Start: onrecord.Date{Year: 2026, Month: time.March, Day: 1}, End: onrecord.Date{Year: 2026, Month: time.March, Day: 31}, Basis: "this month"},
				Speakers: []onrecord.Speaker{
					{Name: "Ines Calder", Basis: onrecord.Pronoun, Kind: onrecord.Person, Confidence: 0.93, Description: "mayor of Port Alder", Gender: onrecord.Female},
					{Name: "Harbour Watch", Basis: onrecord.Named, Kind: onrecord.Organisation},
				},
			},
			{
				ID: "s3", Content: []onrecord.Span{at("“<b>&”")}, Form: onrecord.Direct, Act: onrecord.Assert,
				Speakers: []onrecord.Speaker{{Name: "Ines Calder", Basis: onrecord.Inferred, Confidence: 0.5, Why: "Ines Calder speaks just before"}},
			},
			{ID: "s4", Content: []onrecord.Span{at("“<b>&”")}, Form: onrecord.Direct},
		},
		Unpaired: []onrecord.Span{at(";")},
		Reader:   onrecord.ReaderInfo{Version: "1.0", Model: "rules-1"},
		Story:    "t1",
	}
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

func TestJSONL(t *testing.T) {
	var out bytes.Buffer
	w := export.NewJSONL(&out, false)
	if err := w.Write(sample()); err != nil {
		t.Fatal(err)
	}
	if err := w.Write(&onrecord.Reading{Report: onrecord.Report{Path: "b.txt", Text: "Nothing."}}); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/sample.jsonl", out.Bytes())
}

// TestJSONLOffsetsAreCodePoints reads the format back as another program would.
func TestJSONLOffsetsAreCodePoints(t *testing.T) {
	var out bytes.Buffer
	w := export.NewJSONL(&out, false)
	if err := w.Write(sample()); err != nil {
		t.Fatal(err)
	}
	_ = w.Flush()
	var report struct {
		Text       string
		Statements []struct {
			Source, Cue, Content []struct {
				Start, End int
				Text       string
			}
		}
	}
	if err := json.Unmarshal(out.Bytes(), &report); err != nil {
		t.Fatal(err)
	}
	points := []rune(report.Text)
	spans := 0
	for _, stmt := range report.Statements {
		for _, role := range [][]struct {
			Start, End int
			Text       string
		}{stmt.Source, stmt.Cue, stmt.Content} {
			for _, span := range role {
				spans++
				if got := string(points[span.Start:span.End]); got != span.Text {
					t.Errorf("code points %d to %d are %q, and the span says %q", span.Start, span.End, got, span.Text)
				}
			}
		}
	}
	if spans != 9 {
		t.Errorf("%d spans were checked, want 9", spans)
	}
}

func TestJSONLWithoutText(t *testing.T) {
	var out bytes.Buffer
	w := export.NewJSONL(&out, true)
	_ = w.Write(sample())
	_ = w.Flush()
	var keys map[string]any
	if err := json.Unmarshal(out.Bytes(), &keys); err != nil {
		t.Fatal(err)
	}
	if _, there := keys["text"]; there {
		t.Error("the text was not left out")
	}
}

func TestCSV(t *testing.T) {
	var out bytes.Buffer
	w := export.NewCSV(&out)
	if err := w.Write(sample()); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/sample.csv", out.Bytes())
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil || len(rows) != 5 {
		t.Fatalf("%d rows, %v; want 5", len(rows), err)
	}
}

func TestCSVOfNothingHasItsHeader(t *testing.T) {
	var out bytes.Buffer
	w := export.NewCSV(&out)
	if err := w.Flush(); err != nil || !strings.HasPrefix(out.String(), "path,report,") {
		t.Errorf("got %q, %v", out.String(), err)
	}
}

// TestCSVRunsNoFormulas gives cells that spreadsheets would run.
func TestCSVRunsNoFormulas(t *testing.T) {
	for _, evil := range []string{"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"https://evil.example\")", "\x00=1"} {
		reading := &onrecord.Reading{
			Report:     onrecord.Report{Path: evil, Outlet: evil, URL: evil, Headline: evil, Text: evil},
			Statements: []onrecord.Statement{{ID: evil, Source: []onrecord.Span{{End: len(evil)}}, Content: []onrecord.Span{{End: len(evil)}}, Speakers: []onrecord.Speaker{{Name: evil, Description: evil}}, Target: []string{evil}, Addressee: []string{evil}, Venue: evil, Said: onrecord.Period{Basis: evil}}},
		}
		var out bytes.Buffer
		w := export.NewCSV(&out)
		if err := w.Write(reading); err != nil {
			t.Fatal(err)
		}
		_ = w.Flush()
		rows, err := csv.NewReader(&out).ReadAll()
		if err != nil || len(rows) != 2 {
			t.Fatalf("%q: %d rows, %v", evil, len(rows), err)
		}
		for i, cell := range rows[1] {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r\x00") {
				t.Errorf("%q: the cell of %s begins with %q", evil, rows[0][i], cell[:1])
			}
		}
	}
}
