package onrecord

import (
	"strings"
	"unicode/utf8"
)

// A Span is the half-open range [Start, End) of byte offsets into the text of
// one report. Both ends lie on rune boundaries.
type Span struct {
	Start, End int
}

// Len returns the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// In returns the part of text that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Contains reports whether every byte of t lies in s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Hull returns the smallest span that contains all of spans, and an empty
// span when there are none.
func Hull(spans ...Span) Span {
	if len(spans) == 0 {
		return Span{}
	}
	hull := spans[0]
	for _, span := range spans[1:] {
		hull.Start = min(hull.Start, span.Start)
		hull.End = max(hull.End, span.End)
	}
	return hull
}

// Quote returns the words of text that spans cover in one line, pieces parted by
// an ellipsis, as people quote them.
func Quote(text string, spans []Span) string {
	pieces := make([]string, len(spans))
	for i, span := range spans {
		pieces[i] = strings.Join(strings.Fields(span.In(text)), " ")
	}
	return strings.Join(pieces, " … ")
}

// pointStride is the distance in bytes between two places at which a
// PointIndex knows the count. It trades memory (four bytes a stride) for the
// bytes that a lookup has to count.
const pointStride = 256

// A PointIndex converts byte offsets of one text into counts of Unicode code
// points, the unit of the W3C Web Annotation model and of brat files. Making
// one takes a pass over the text; a lookup takes constant time.
type PointIndex struct {
	text   string
	points []int32 // points[i]: code points before byte i*pointStride, counted at rune starts
}

// NewPointIndex returns the index of text, which must be valid UTF-8 for its
// answers to agree with those of other programs.
func NewPointIndex(text string) *PointIndex {
	index := &PointIndex{text: text, points: make([]int32, len(text)/pointStride+1)}
	var count int32
	for i := range len(text) {
		if i%pointStride == 0 {
			index.points[i/pointStride] = count
		}
		if utf8.RuneStart(text[i]) {
			count++
		}
	}
	if len(text)%pointStride == 0 {
		index.points[len(text)/pointStride] = count
	}
	return index
}

// Point returns how many code points stand before byte offset, which must be
// a rune boundary between 0 and the length of the text.
func (x *PointIndex) Point(offset int) int {
	slot := offset / pointStride
	count := int(x.points[slot])
	for i := slot * pointStride; i < offset; i++ {
		if utf8.RuneStart(x.text[i]) {
			count++
		}
	}
	return count
}

// Points returns span in code points.
func (x *PointIndex) Points(span Span) Span {
	return Span{Start: x.Point(span.Start), End: x.Point(span.End)}
}
