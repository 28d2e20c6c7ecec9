package wording

import (
	"slices"
	"strings"
	"unicode/utf8"

	"onrecord"
	"onrecord/story"
	"onrecord/story/words"
)

func excerpt(text string, span onrecord.Span) string { return words.Excerpt(text, span) }

// says tells a change in a sentence that quotes the words of both reports.
func says(a, b *side, change *story.Change) string {
	if a.ref.Report == b.ref.Report {
		return inOneReport(a, b, change)
	}
	switch {
	case change.SpanA.Empty():
		return missing(change.Kind, a.label, b.label, b, change.SpanB, near(a.text, change.SpanA))
	case change.SpanB.Empty():
		return missing(change.Kind, b.label, a.label, a, change.SpanA, near(b.text, change.SpanB))
	}
	return a.label + " has " + excerpt(a.text, change.SpanA) + ", where " + b.label + " has " + excerpt(b.text, change.SpanB) + "."
}

// inOneReport tells a change between two places of one report.
func inOneReport(a, b *side, change *story.Change) string {
	switch {
	case change.SpanA.Empty():
		return b.label + " has " + excerpt(b.text, change.SpanB) + " in one place, and not in the other."
	case change.SpanB.Empty():
		return a.label + " has " + excerpt(a.text, change.SpanA) + " in one place, and not in the other."
	}
	return a.label + " has " + excerpt(a.text, change.SpanA) + " in one place and " + excerpt(b.text, change.SpanB) + " in the other."
}

// missing tells that the report labelled lacks has nothing for the words of the
// other.
func missing(kind story.ChangeKind, lacks, has string, other *side, span onrecord.Span, place string) string {
	switch {
	case kind != story.Cut:
		return has + " has " + excerpt(other.text, span) + " in " + excerpt(other.text, other.around(span)) + ", which " + lacks + " lacks."
	case ellipsis(place):
		return lacks + " has an ellipsis in the place of " + excerpt(other.text, span) + ", which " + has + " has."
	}
	return lacks + " leaves out " + excerpt(other.text, span) + ", which " + has + " has."
}

// beside is how many words are told around a passage.
const beside = 4

// around returns the passage with words on either side: as many on both, and
// more before where its sentence, or the span of the content, ends behind it.
func (s *side) around(span onrecord.Span) onrecord.Span {
	from := slices.IndexFunc(s.words, func(word words.Word) bool { return word.Start == span.Start })
	if from < 0 {
		return span
	}
	within, to := spanOf(s.stmt.Content, span), from
	belongs := func(i int) bool {
		return i >= 0 && i < len(s.words) && s.words[i].Sentence == s.words[from].Sentence && spanOf(s.stmt.Content, s.words[i].Span) == within
	}
	for belongs(to) && s.words[to].Start < span.End {
		to++
	}
	left, behind := beside, to
	for ; behind < to+beside/2 && belongs(behind); behind++ {
		left--
	}
	before := from
	for ; left > 0 && belongs(before-1); before-- {
		left--
	}
	return onrecord.Span{Start: s.words[before].Start, End: max(span.End, s.words[max(behind-1, from)].End)}
}

// reach is how many bytes on either side of a place an ellipsis may stand.
const reach = 6

// near returns the text around a place.
func near(text string, span onrecord.Span) string {
	start, end := max(span.Start-reach, 0), min(span.End+reach, len(text))
	for start > 0 && !utf8.RuneStart(text[start]) {
		start--
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
	}
	return text[start:end]
}

func ellipsis(text string) bool {
	return strings.Contains(text, "…") || strings.Contains(text, "...")
}
