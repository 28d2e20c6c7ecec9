package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord"
)

// Reports come with a blank line between paragraphs, with a line for each
// paragraph, or wrapped at some column by a mail program or terminal. The
// first two are told from the third by where lines end: a wrapped line ends
// in the middle of a sentence.
const (
	wrapColumn     = 40  // bytes; a shorter line is a heading, a byline or the end of a paragraph
	wrapWidest     = 120 // bytes; no program wraps at a column beyond
	wrapEvidence   = 3   // this many lines must break off in the middle of a sentence
	wrapProportion = 0.4 // and this part of all lines that could
)

// paragraphs returns the runs of text between breaks, without the white space
// around them. Whatever is not white space lies in one of them.
func paragraphs(text string) []onrecord.Span {
	lines := lines(text)
	if !wrapped(text, lines) {
		out := lines[:0]
		for _, line := range lines {
			if !line.Empty() {
				out = append(out, line)
			}
		}
		return out
	}
	var out []onrecord.Span
	var open onrecord.Span
	for _, line := range lines {
		switch {
		case line.Empty():
			if !open.Empty() {
				out = append(out, open)
			}
			open = onrecord.Span{}
		case open.Empty():
			open = line
		case len(open.In(text)) < wrapColumn || shortLast(text, open):
			out = append(out, open)
			open = line
		default:
			open.End = line.End
		}
	}
	if !open.Empty() {
		out = append(out, open)
	}
	return out
}

// shortLast reports whether the last line of a wrapped paragraph is too short
// to have been wrapped, so that the paragraph ends there without a blank line.
func shortLast(text string, paragraph onrecord.Span) bool {
	s := paragraph.In(text)
	last := s[strings.LastIndexAny(s, "\r\n")+1:]
	return len(last) < wrapColumn && endsSentence(last)
}

// lines returns the lines of text without the white space around them; a
// blank line is an empty span.
func lines(text string) []onrecord.Span {
	var out []onrecord.Span
	start := 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if breaksLine(r) {
			out = append(out, trim(text, onrecord.Span{Start: start, End: i}))
			if r == '\r' && strings.HasPrefix(text[i+1:], "\n") {
				size++
			}
			start = i + size
		}
		i += size
	}
	return append(out, trim(text, onrecord.Span{Start: start, End: len(text)}))
}

func breaksLine(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// wrapped reports whether the lines were broken at some column.
func wrapped(text string, lines []onrecord.Span) bool {
	could, did := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		if lines[i].Len() > wrapWidest {
			return false
		}
		if lines[i].Len() < wrapColumn || lines[i+1].Empty() {
			continue
		}
		could++
		if !endsSentence(lines[i].In(text)) {
			did++
		}
	}
	return did >= wrapEvidence && float64(did) >= wrapProportion*float64(could)
}

// endsSentence reports whether s ends in a full stop, question or exclamation
// mark, or colon, closing marks and brackets put aside.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.In(r, unicode.Pf, unicode.Pi, unicode.Pe) || r == '"' || r == '\'' || unicode.IsSpace(r)
	})
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;…。！？", r)
}

// trim returns span without the white space, marks of byte order and other
// characters without a width at its ends.
func trim(text string, span onrecord.Span) onrecord.Span {
	s := span.In(text)
	left := strings.TrimLeftFunc(s, isBlank)
	span.Start += len(s) - len(left)
	span.End = span.Start + len(strings.TrimRightFunc(left, isBlank))
	return span
}

// isBlank reports whether r shows nothing: white space, control characters,
// and format characters such as the zero-width space and marks of direction.
func isBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return r <= ' ' || r == 0x7f
	}
	// U+0091 to U+0094 are quotation marks of Windows-1252 that were decoded as Latin-1.
	return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Cc, r) && (r < 0x91 || r > 0x94)
}
