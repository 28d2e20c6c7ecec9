package terminal_test

import (
	"bytes"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/clipperhouse/displaywidth"
	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/terminal"
)

var update = flag.Bool("update", false, "write the golden files")

// span returns where s stands in text for the nth time, from 0.
func span(text, s string, n int) onrecord.Span {
	start := 0
	for range n {
		start += strings.Index(text[start:], s) + len(s)
	}
	start += strings.Index(text[start:], s)
	return onrecord.Span{Start: start, End: start + len(s)}
}

// paragraphs returns the spans between blank lines.
func paragraphs(text string) []onrecord.Span {
	var spans []onrecord.Span
	start := 0
	for _, part := range strings.Split(text, "\n\n") {
		spans = append(spans, onrecord.Span{Start: start, End: start + len(part)})
		start += len(part) + 2
	}
	return spans
}

// sample is a reading with nested statements, a shared source, a quotation
// over paragraphs, one that nobody says, and a stray mark.
func sample() *onrecord.Reading {
	text := "Bridge stays shut, mayor says\n\nBy Ana Ruiz\n\n“It began in March.\n\n“It ended in May,” said Ines Calder, adding that Reyes claimed it was safe.\n\n“She knew all along, and nobody in the town hall ever asked her about it.”\n\nA stray ” mark. 橋は春まで閉鎖 👩‍👩‍👧\n\nRead more"
	spans := func(s string, n int) []onrecord.Span { return []onrecord.Span{span(text, s, n)} }
	all := paragraphs(text)
	return &onrecord.Reading{
		Report: onrecord.Report{Path: "a.txt", Text: text, Byline: []string{"Ana Ruiz"}, Outlet: "Courier", Published: onrecord.Date{Year: 2026, Month: time.March, Day: 4}},
		Statements: []onrecord.Statement{
			{Source: spans("mayor", 0), Cue: spans("says", 0), Content: spans("Bridge stays shut", 0), Act: onrecord.Assert, Speakers: calder(onrecord.Title, 0.9)},
			{Source: spans("Ines Calder", 0), Cue: spans("said", 0), Content: spans("“It began in March.\n\n“It ended in May,”", 0), Act: onrecord.Assert, Speakers: calder(onrecord.Named, 0.95)},
			{Source: spans("Ines Calder", 0), Cue: spans("adding", 0), Content: spans("that Reyes claimed it was safe", 0), Act: onrecord.Accuse, Target: []string{"Tom Reyes"}, Speakers: calder(onrecord.Named, 0.95)},
			{Source: spans("Reyes", 0), Cue: spans("claimed", 0), Content: spans("it was safe", 0), Act: onrecord.Deny},
			{Content: spans("“She knew all along, and nobody in the town hall ever asked her about it.”", 0)},
		},
		Unpaired: spans("”", 2),
		Layout:   onrecord.Layout{Paragraphs: all, Headline: all[0], Byline: all[1:2], Boilerplate: all[len(all)-1:]},
	}
}

func calder(basis onrecord.Basis, confidence float64) []onrecord.Speaker {
	return []onrecord.Speaker{{Name: "Ines Calder", Kind: onrecord.Person, Basis: basis, Confidence: confidence}}
}

func render(t *testing.T, options terminal.Options, readings ...*onrecord.Reading) string {
	t.Helper()
	var out bytes.Buffer
	w := terminal.New(&out, options)
	for _, reading := range readings {
		if err := w.Write(reading); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestTerminal(t *testing.T) {
	for _, c := range []struct {
		name    string
		options terminal.Options
	}{
		{"plain", terminal.Options{}},
		{"narrow", terminal.Options{Width: 44}},
		{"color", terminal.Options{Color: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			golden(t, c.name, render(t, c.options, sample(), &onrecord.Reading{Report: onrecord.Report{Path: "b.txt", Text: "Nothing."}, Layout: onrecord.Layout{Paragraphs: []onrecord.Span{{End: 8}}}}))
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := "testdata/" + name + ".txt"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

var escapes = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestLinesKeepTheWidth(t *testing.T) {
	for _, width := range []int{40, 44, 61, 80, 100} {
		for _, color := range []bool{false, true} {
			for line := range strings.Lines(escapes.ReplaceAllString(render(t, terminal.Options{Width: width, Color: color}, sample(), record()), "")) {
				if got := displaywidth.String(strings.TrimRight(line, "\n")); got > width {
					t.Errorf("width %d: a line of %d columns: %q", width, got, line)
				}
			}
		}
	}
}

func TestColorAndPlainShowTheSameWords(t *testing.T) {
	words := func(s string) string {
		return strings.Join(strings.Fields(strings.NewReplacer("<", "", ">", "", "_", "", "[", "", "]", "").Replace(escapes.ReplaceAllString(s, ""))), " ")
	}
	wide := terminal.Options{Width: 100}
	colored := wide
	colored.Color = true
	reading := sample()
	reading.Statements = reading.Statements[:3]
	if diff := cmp.Diff(words(render(t, wide, reading)), words(render(t, colored, reading))); diff != "" {
		t.Errorf("(-plain +color):\n%s", diff)
	}
}

// TestTextCannotCommandTheTerminal gives texts with control characters.
func TestTextCannotCommandTheTerminal(t *testing.T) {
	evil := "He said \x1b[31mred\x1b]0;title\x07 \u009b2J \u202eesrever\u2066 \x00\x7f and left."
	reading := &onrecord.Reading{
		Report: onrecord.Report{Path: "a\x1b[2J.txt", Text: evil, Outlet: "\x1b[5m", Byline: []string{"\u202eA"}},
		Statements: []onrecord.Statement{{
			Source: []onrecord.Span{{End: len(evil)}}, Cue: []onrecord.Span{{End: len(evil)}}, Content: []onrecord.Span{{End: len(evil)}},
			Target: []string{evil}, Addressee: []string{evil}, Venue: evil, Speakers: []onrecord.Speaker{{Name: evil, Basis: onrecord.Pronoun}, {Name: evil, Basis: onrecord.Inferred, Why: evil}},
		}},
		Unpaired: []onrecord.Span{{Start: 8, End: 9}},
		Layout:   onrecord.Layout{Paragraphs: []onrecord.Span{{End: len(evil)}}},
	}
	for _, r := range render(t, terminal.Options{}, reading) {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
			t.Errorf("%U reaches the terminal", r)
		}
	}
}

func FuzzTerminal(f *testing.F) {
	f.Add("“Yes,” he said.", 3, 7, 60)
	f.Add("橋 👩‍👩‍👧\r\nx", 0, 1, 40)
	f.Fuzz(func(t *testing.T, text string, a, b, width int) {
		text = strings.ToValidUTF8(text, "?")
		boundary := func(n int) int {
			n = max(0, min(n, len(text)))
			for n < len(text) && text[n]&0xc0 == 0x80 {
				n++
			}
			return n
		}
		from, to := boundary(min(a, b)), boundary(max(a, b))
		whole := onrecord.Span{End: len(text)}
		reading := &onrecord.Reading{Report: onrecord.Report{Path: "p", Text: text}, Layout: onrecord.Layout{Paragraphs: []onrecord.Span{whole}}}
		if from < to {
			part := []onrecord.Span{{Start: from, End: to}}
			words := part[0].In(text)
			reading.Statements = []onrecord.Statement{
				{Source: part, Content: []onrecord.Span{whole}, Speakers: []onrecord.Speaker{{Name: words, Basis: onrecord.Pronoun}, {Name: text, Basis: onrecord.Inferred, Why: words}}},
				{Cue: part, Content: part, Act: onrecord.Accuse, Target: []string{words, text}, Addressee: []string{words}, Venue: words},
				{Venue: words, Said: onrecord.Period{Start: onrecord.Date{Year: a, Month: 1, Day: 1}, End: onrecord.Date{Year: b, Month: 12, Day: 31}}},
			}
			reading.Unpaired = part
		}
		render(t, terminal.Options{Width: width % 200, Color: true}, reading)
		render(t, terminal.Options{Width: width % 200}, reading)
	})
}
