package terminal

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// A cell is one character as readers count them, or a mark put in between.
type cell struct {
	text  string
	width int
	style style
}

// breakLine parts the first line of cells from the rest, at a space where
// there is one.
func breakLine(cells []cell, room int) (line, rest []cell) {
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
	for next < len(cells) && cells[next].text == " " {
		next++
	}
	return cells[:end], cells[next:]
}

// fold returns cells in lines, at most so many; what there is no room for
// becomes an ellipsis.
func fold(cells []cell, room, most int) [][]cell {
	var lines [][]cell
	for len(cells) > 0 {
		line, rest := breakLine(cells, room)
		if len(lines) == most-1 && len(rest) > 0 {
			line, rest = shorten(cells, room), nil
		}
		lines = append(lines, trimmed(line))
		cells = rest
	}
	return lines
}

// shorten returns the beginning of cells, of which there are more, with an
// ellipsis: after a word, unless a long one would leave much of the line
// empty.
func shorten(cells []cell, room int) []cell {
	line, _ := breakLine(cells, room-1)
	if widthOf(line) < room*2/3 {
		line = cells[:0]
		for width := 0; len(line) < len(cells) && width+cells[len(line)].width < room; {
			width += cells[len(line)].width
			line = cells[:len(line)+1]
		}
	}
	for len(line) > 0 && slices.Contains(dangling, line[len(line)-1].text) {
		line = line[:len(line)-1]
	}
	style := faint
	if len(line) > 0 {
		style = line[len(line)-1].style
	}
	return append(slices.Clone(line), cell{"…", 1, style})
}

// dangling is what does not stand before an ellipsis.
var dangling = []string{" ", ",", ";", ":", "…"}

// trimmed returns cells without the spaces at their end.
func trimmed(cells []cell) []cell {
	for len(cells) > 0 && cells[len(cells)-1].text == " " {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// cellsOf returns the characters of s, which is clean, in one style.
func cellsOf(s string, style style) []cell {
	var cells []cell
	graphemes := displaywidth.StringGraphemes(s)
	for graphemes.Next() {
		cells = append(cells, cell{graphemes.Value(), displayWidth(graphemes.Value()), style})
	}
	return cells
}

// widthOf returns how many columns cells take.
func widthOf(cells []cell) int {
	width := 0
	for i := range cells {
		width += cells[i].width
	}
	return width
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

// Clean returns s in one line in which nothing commands a terminal.
func Clean(s string) string { return clean(s) }

func displayWidth(s string) int { return displaywidth.String(s) }

// cut returns s, shortened to width with an ellipsis where it is longer.
func cut(s string, width int) string {
	if displayWidth(s) <= width {
		return s
	}
	return displaywidth.TruncateString(s, width, "…")
}

// cutWords is cut, after a word where one ends in reach.
func cutWords(s string, width int) string {
	short := cut(s, width)
	if short == s {
		return s
	}
	short = strings.TrimSuffix(short, "…")
	if space := strings.LastIndexByte(short, ' '); space > len(short)*2/3 {
		short = short[:space]
	}
	return strings.TrimRight(short, " ,;:") + "…"
}

// beginning returns as much of s as has more than width columns, or all of
// it: what is longer is cut anyhow, and need not be measured.
func beginning(s string, width int) string {
	end := min(len(s), 8*width)
	for end < len(s) && !utf8.RuneStart(s[end]) {
		end++
	}
	return s[:end]
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
