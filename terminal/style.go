package terminal

import (
	"fmt"
	"strings"

	"onrecord"
)

// A style is how letters look: the parameters of an SGR sequence (ECMA-48).
type style string

// The styles. Colours are of the 256 that terminals have had since xterm,
// chosen to be legible on black and on white; bold and underlined letters say
// the same to those who do not see them.
const (
	normal    style = ""
	faint     style = "2"
	strong    style = "1"
	blue      style = "1;38;5;33"
	palerBlue style = "38;5;33"
	vermilion style = "4;38;5;166"
	green     style = "38;5;29"
	numbered  style = "1;38;5;29"
	orange    style = "1;38;5;166"
	purple    style = "1;38;5;163"
	found     style = "1;4;38;5;29"
)

// A role is what a piece of text is in a statement. Where pieces overlap, the
// higher role is shown.
type role uint8

const (
	nothing role = iota
	content
	cue
	source
)

func (r role) style() style {
	switch r {
	case content:
		return green
	case cue:
		return vermilion
	case source:
		return blue
	}
	return normal
}

// brackets returns what stands around a piece of text in this role where
// there are no colours.
func (w *Writer) brackets(r role) (open, end string) {
	if w.color {
		return "", ""
	}
	switch r {
	case content:
		return "[", "]"
	case cue:
		return "_", "_"
	case source:
		return "<", ">"
	}
	return "", ""
}

// styled writes s in a style.
func (w *Writer) styled(style style, s string) {
	if !w.color || style == normal || s == "" {
		fmt.Fprint(w.out, s)
		return
	}
	fmt.Fprintf(w.out, "\x1b[%sm%s\x1b[0m", style, s)
}

// superscript writes a number in raised digits.
func superscript(n int) string {
	return strings.Map(func(r rune) rune { return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0'] }, fmt.Sprint(n))
}

// A piece is a span of the text with its role and the number of its statement.
type piece struct {
	onrecord.Span
	role   role
	number int
}

// piecesOf returns the spans of all statements of a reading.
func piecesOf(reading *onrecord.Reading) []piece {
	var pieces []piece
	for i := range reading.Statements {
		stmt := &reading.Statements[i]
		for _, part := range []struct {
			role  role
			spans []onrecord.Span
		}{{source, stmt.Source}, {cue, stmt.Cue}, {content, stmt.Content}} {
			for _, span := range part.spans {
				pieces = append(pieces, piece{span, part.role, i + 1})
			}
		}
	}
	return pieces
}
