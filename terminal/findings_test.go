package terminal_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"onrecord/internal/storytest"
	"onrecord/story"
	"onrecord/terminal"
)

func renderFindings(t *testing.T, options terminal.Options, f *story.Findings) string {
	t.Helper()
	var out bytes.Buffer
	w := terminal.New(&out, options)
	if err := w.Findings(f); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestFindings(t *testing.T) {
	for _, width := range []int{44, 80, 100} {
		for _, color := range []bool{false, true} {
			name := fmt.Sprint("findings", width)
			if color {
				name += "color"
			}
			t.Run(name, func(t *testing.T) {
				golden(t, name, renderFindings(t, terminal.Options{Width: width, Color: color}, storytest.Findings()))
			})
		}
	}
}

// TestFindingsOfNothing compares reports that have nothing to do with each
// other, and none at all.
func TestFindingsOfNothing(t *testing.T) {
	f := storytest.Findings()
	golden(t, "findings0", renderFindings(t, terminal.Options{}, &story.Findings{Readings: f.Readings[:2]})+renderFindings(t, terminal.Options{}, &story.Findings{}))
}

func TestFindingsKeepTheWidth(t *testing.T) {
	for _, width := range []int{40, 44, 61, 80, 100} {
		for _, color := range []bool{false, true} {
			for line := range strings.Lines(escapes.ReplaceAllString(renderFindings(t, terminal.Options{Width: width, Color: color}, storytest.Findings()), "")) {
				if got := displaywidth.String(strings.TrimRight(line, "\n")); got > width {
					t.Errorf("width %d: a line of %d columns: %q", width, got, line)
				}
			}
		}
	}
}

// TestFirstScreenHoldsTheOverview counts lines up to the first section, of
// which a terminal shows 24.
func TestFirstScreenHoldsTheOverview(t *testing.T) {
	before, _, _ := strings.Cut(renderFindings(t, terminal.Options{}, storytest.Findings()), "── Utterances")
	if lines := strings.Count(before, "\n"); lines > 24 {
		t.Errorf("the overview has %d lines", lines)
	}
}

// TestFindingsCannotCommandTheTerminal compares reports with control
// characters in all that others have written.
func TestFindingsCannotCommandTheTerminal(t *testing.T) {
	f := storytest.Hostile("\x1b[31mred\x1b]0;title\x07 \u009b2J \u202eesrever\u2066 \x00\x7f")
	for _, r := range renderFindings(t, terminal.Options{}, f) {
		if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
			t.Errorf("%U reaches the terminal", r)
		}
	}
}

func FuzzFindings(f *testing.F) {
	f.Add("“Yes,” he said.", 60)
	f.Add("橋 👩‍👩‍👧\r\nx", 40)
	f.Fuzz(func(t *testing.T, words string, width int) {
		found := storytest.Hostile(strings.ToValidUTF8(words, "?"))
		renderFindings(t, terminal.Options{Width: width % 200, Color: true}, found)
		renderFindings(t, terminal.Options{Width: width % 200}, found)
	})
}
