package terminal

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"onrecord"
)

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
	insert := func(upTo int) {
		for len(insertions) > 0 && insertions[0].at <= upTo {
			first := insertions[0]
			insertions = insertions[1:]
			cells = append(cells, cell{first.text, displayWidth(first.text), first.style})
		}
	}
	graphemes := displaywidth.StringGraphemes(paragraph.In(text))
	at := paragraph.Start
	insert(at - 1)
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
		insert(at)
		shown := clean(graphemes.Value())
		cells = append(cells, cell{shown, displayWidth(shown), style})
		at += len(graphemes.Value())
	}
	insert(paragraph.End)
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

// wrap writes cells in lines of the writer's width.
func (w *Writer) wrap(cells []cell) {
	room := w.width - len(w.indent)
	for len(cells) > 0 {
		var line []cell
		line, cells = breakLine(cells, room)
		w.line(line)
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
