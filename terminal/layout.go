package terminal

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"onrecord"
)

// A cell is one character as readers count them, or a mark put in between.
type cell struct {
	text  string
	width int
	style style
	glue  bool // stands with the cell before it: no line breaks between them
}

// An insertion is a bracket or number that stands before a byte of the text.
type insertion struct {
	at    int
	text  string
	style style
}

// text writes the paragraphs of the report with its statements marked.
func (w *Writer) text(reading *onrecord.Reading) {
	pieces := piecesOf(reading)
	insertions := w.insertions(pieces)
	slices.SortStableFunc(pieces, func(a, b piece) int { return cmp.Compare(a.Start, b.Start) })
	open := 0 // pieces before it have ended before the present paragraph
	for _, paragraph := range reading.Layout.Paragraphs {
		for open < len(pieces) && pieces[open].End <= paragraph.Start {
			open++
		}
		here := 0
		for here < len(insertions) && insertions[here].at <= paragraph.End {
			here++
		}
		cells := w.cells(reading, paragraph, pieces[open:], insertions[:here])
		insertions = insertions[here:]
		w.wrap(cells)
		fmt.Fprintln(w.out)
	}
}

// insertions returns the brackets and numbers of pieces, in the order of the
// text; where some meet, what ends comes before what begins, and inner ones
// lie inside outer ones.
func (w *Writer) insertions(pieces []piece) []insertion {
	type end struct {
		insertion
		opens bool
		span  onrecord.Span
	}
	var ends []end
	type place struct {
		onrecord.Span
		role role
	}
	seen := map[place]bool{} // statements may share a source and a cue
	for _, p := range pieces {
		if key := (place{p.Span, p.role}); p.role != content && seen[key] {
			continue
		} else {
			seen[key] = true
		}
		open, closing := w.brackets(p.role)
		if open != "" {
			ends = append(ends, end{insertion{p.Start, open, p.role.style()}, true, p.Span})
		}
		if p.role == content {
			closing += superscript(p.number)
		}
		if closing != "" {
			style := p.role.style()
			if p.role == content {
				style = numbered
			}
			ends = append(ends, end{insertion{p.End, closing, style}, false, p.Span})
		}
	}
	slices.SortStableFunc(ends, func(a, b end) int {
		switch {
		case a.at != b.at:
			return cmp.Compare(a.at, b.at)
		case a.opens != b.opens:
			if b.opens {
				return -1
			}
			return 1
		case a.opens:
			return cmp.Compare(b.span.End, a.span.End)
		}
		return cmp.Compare(b.span.Start, a.span.Start)
	})
	insertions := make([]insertion, len(ends))
	for i, e := range ends {
		insertions[i] = e.insertion
	}
	return insertions
}

// cells returns the characters of a paragraph with their styles. pieces are
// sorted by their beginnings, insertions by their places.
func (w *Writer) cells(reading *onrecord.Reading, paragraph onrecord.Span, pieces []piece, insertions []insertion) []cell {
	text, base := reading.Report.Text, styleOf(reading, paragraph)
	var cells []cell
	insert := func(upTo int, closing bool) {
		for len(insertions) > 0 && insertions[0].at <= upTo {
			first := insertions[0]
			insertions = insertions[1:]
			cells = append(cells, cell{first.text, displayWidth(first.text), first.style, closing})
		}
	}
	graphemes := displaywidth.StringGraphemes(paragraph.In(text))
	at := paragraph.Start
	insert(at-1, false)
	var open []piece
	for graphemes.Next() {
		for len(pieces) > 0 && pieces[0].Start <= at {
			open = append(open, pieces[0])
			pieces = pieces[1:]
		}
		open = slices.DeleteFunc(open, func(p piece) bool { return p.End <= at })
		role := nothing
		for _, p := range open {
			role = max(role, p.role)
		}
		style := base
		if role != nothing {
			style = role.style()
		}
		insert(at, len(cells) > 0 && cells[len(cells)-1].text != " ")
		shown := clean(graphemes.Value())
		cells = append(cells, cell{shown, displayWidth(shown), style, false})
		at += len(graphemes.Value())
	}
	insert(paragraph.End, true)
	return cells
}

// styleOf returns the style of a paragraph outside statements.
func styleOf(reading *onrecord.Reading, paragraph onrecord.Span) style {
	layout := &reading.Layout
	switch {
	case layout.Headline.Contains(paragraph):
		return strong
	case slices.Contains(layout.Byline, paragraph), slices.Contains(layout.Boilerplate, paragraph), layout.DateLine == paragraph:
		return faint
	}
	return normal
}

// wrap writes cells in lines of the writer's width, broken at spaces where
// there are any.
func (w *Writer) wrap(cells []cell) {
	room := w.width - len(w.indent)
	for len(cells) > 0 {
		width, end, space := 0, 0, -1
		for end < len(cells) && width+cells[end].width <= room {
			if cells[end].text == " " {
				space = end
			}
			width += cells[end].width
			end++
		}
		next := end
		if end < len(cells) && cells[end].text != " " {
			if space > 0 {
				end, next = space, space+1
			} else if end == 0 {
				end, next = 1, 1 // wider than the line
			}
		}
		w.line(cells[:end])
		for next < len(cells) && cells[next].text == " " {
			next++
		}
		cells = cells[next:]
	}
}

// line writes one line, each run of cells of a style at once.
func (w *Writer) line(cells []cell) {
	fmt.Fprint(w.out, w.indent)
	for len(cells) > 0 {
		var run strings.Builder
		n := 0
		for n < len(cells) && cells[n].style == cells[0].style {
			run.WriteString(cells[n].text)
			n++
		}
		w.styled(cells[0].style, run.String())
		cells = cells[n:]
	}
	fmt.Fprintln(w.out)
}

// clean returns s with white space made plain and characters that would
// command the terminal, or turn the direction of its letters, made visible.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return -1
		case r == '\n', r == '\t', r == '\v', r == '\f', r == '\u00a0', r == '\u0085', r == '\u2028', r == '\u2029':
			return ' '
		case r < ' ':
			return '␀' + r
		case r == 0x7f:
			return '␡'
		case r >= 0x80 && r < 0xa0, r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069', r == '\u200e', r == '\u200f':
			return '\ufffd'
		}
		return r
	}, s)
}

func displayWidth(s string) int { return displaywidth.String(s) }

// cut returns s, shortened to width with an ellipsis where it is longer.
func cut(s string, width int) string {
	if displayWidth(s) <= width {
		return s
	}
	return displaywidth.TruncateString(s, width, "…")
}

// pad returns s cut or filled up to width.
func pad(s string, width int) string {
	s = cut(s, width)
	return s + strings.Repeat(" ", max(0, width-displayWidth(s)))
}

// firstWords returns the beginning of s, in one line of at most width.
func firstWords(s string, width int) string {
	s = clean(strings.ToValidUTF8(s[:min(len(s), 4*width)], ""))
	return displaywidth.TruncateString(s, width, "")
}

// lastWords returns the end of s, in one line of at most width.
func lastWords(s string, width int) string {
	s = clean(strings.ToValidUTF8(s[max(0, len(s)-4*width):], ""))
	for displayWidth(s) > width {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	return s
}
