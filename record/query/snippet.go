package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/folding"

	"github.com/clipperhouse/uax29/v2/graphemes"
	uax29 "github.com/clipperhouse/uax29/v2/words"

	"onrecord"
)

// ellipsis stands where a snippet leaves something out.
const ellipsis = "…"

// A Snippet is the part of a content that shows best why it was found.
type Snippet struct {
	Text  string
	Marks []onrecord.Span // what the query's words found, in bytes of Text, in order
}

// NewSnippet returns the stretch of at most width (3 or more) code points of a
// content in which most different words of the query stand, and of those the
// most words; the start where there are none. It is cut between words, and
// within a word that is too long between what readers see as characters (UAX
// #29), with an ellipsis for what is left out.
func NewSnippet(content string, q *Query, width int) Snippet {
	tokens := folding.Folded(content)
	found := hits(tokens, q.words(), stems{})
	span := onrecord.Span{Start: 0, End: len(content)}
	if utf8.RuneCountInString(content) > width {
		span = window(content, densest(content, tokens, found, width-2), width-2)
	}
	snippet := Snippet{}
	if span.Start > 0 {
		snippet.Text = ellipsis
	}
	shift := len(snippet.Text) - span.Start
	snippet.Text += span.In(content)
	if span.End < len(content) {
		snippet.Text += ellipsis
	}
	for _, h := range found {
		mark := onrecord.Span{Start: tokens[h.first].Start, End: tokens[h.last].End}
		if span.Contains(mark) {
			snippet.Marks = appendMark(snippet.Marks, onrecord.Span{Start: mark.Start + shift, End: mark.End + shift})
		}
	}
	return snippet
}

// appendMark appends a mark that starts no earlier than the last one, or
// joins the two where they overlap.
func appendMark(marks []onrecord.Span, mark onrecord.Span) []onrecord.Span {
	if len(marks) > 0 && marks[len(marks)-1].Overlaps(mark) {
		marks[len(marks)-1] = onrecord.Hull(marks[len(marks)-1], mark)
		return marks
	}
	return append(marks, mark)
}

// densest returns the bytes from the first to the last hit of the stretch of
// at most width code points with the most different words, and of those the
// one with the most hits; the start of the content where there are none.
func densest(content string, tokens []folding.Token, found []hit, width int) onrecord.Span {
	best, bestDistinct, bestCount := onrecord.Span{}, 0, 0
	index := onrecord.NewPointIndex(content)
	for i := range found {
		seen := map[int]bool{}
		span := onrecord.Span{Start: tokens[found[i].first].Start}
		for j := i; j < len(found); j++ {
			end := max(span.End, tokens[found[j].last].End)
			if index.Point(end)-index.Point(span.Start) > width && j > i {
				break
			}
			span.End = end
			seen[found[j].wanted] = true
			if count := j - i + 1; len(seen) > bestDistinct || len(seen) == bestDistinct && count > bestCount {
				best, bestDistinct, bestCount = span, len(seen), count
			}
		}
	}
	return best
}

// window returns the stretch of at most width code points around span, with
// about as much before it as behind, without white space at its ends.
func window(content string, span onrecord.Span, width int) onrecord.Span {
	segments := segments(content)
	first := 0
	for first < len(segments) && segments[first].End <= span.Start {
		first++
	}
	last := first // segments[first:last] are in the window
	for ; last < len(segments) && segments[last].Start < span.End; last++ {
		span = onrecord.Hull(span, segments[last])
	}
	room := width - utf8.RuneCountInString(span.In(content))
	if room < 0 {
		return prefix(content, span, width)
	}
	take := func(segment onrecord.Span) bool {
		n := utf8.RuneCountInString(segment.In(content))
		if n <= room {
			room -= n
			span = onrecord.Hull(span, segment)
			return true
		}
		return false
	}
	left, right := true, true
	for left || right {
		if left = left && first > 0 && take(segments[first-1]); left {
			first--
		}
		if right = right && last < len(segments) && take(segments[last]); right {
			last++
		}
	}
	if span.Empty() {
		return prefix(content, onrecord.Span{Start: 0, End: len(content)}, width)
	}
	return trim(content, span)
}

// segments returns the words of Unicode and what stands between them.
func segments(content string) []onrecord.Span {
	var all []onrecord.Span
	segments := uax29.FromString(content)
	for segments.Next() {
		all = append(all, onrecord.Span{Start: segments.Start(), End: segments.End()})
	}
	return all
}

// prefix returns the start of span that has at most width code points, cut
// between characters as readers see them.
func prefix(content string, span onrecord.Span, width int) onrecord.Span {
	start := onrecord.Span{Start: span.Start, End: span.Start}
	characters := graphemes.FromString(span.In(content))
	for characters.Next() {
		n := utf8.RuneCountInString(characters.Value())
		if n > width {
			break
		}
		start.End, width = span.Start+characters.End(), width-n
	}
	return start
}

// trim returns span without the white space at its ends, and without the signs
// that end what stands before it.
func trim(content string, span onrecord.Span) onrecord.Span {
	text := span.In(content)
	if span.Start > 0 {
		text = strings.TrimLeft(text, ",;:.")
	}
	text = strings.TrimLeftFunc(text, unicode.IsSpace)
	span.Start = span.End - len(text)
	span.End -= len(text) - len(strings.TrimRightFunc(text, unicode.IsSpace))
	return span
}
