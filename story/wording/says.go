package wording

import (
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

// around returns the passage with two words on either side, as far as they
// stand in the same span of the content.
func (s *side) around(span onrecord.Span) onrecord.Span {
	within := spanOf(s.stmt.Content, span)
	wide := span
	for i, word := range s.words {
		if word.Start != span.Start {
			continue
		}
		for back := i; back >= max(i-2, 0) && spanOf(s.stmt.Content, s.words[back].Span) == within; back-- {
			wide.Start = s.words[back].Start
		}
		behind := 0
		for _, next := range s.words[i:] {
			if next.Start >= span.End && behind < 2 && spanOf(s.stmt.Content, next.Span) == within {
				wide.End = next.End
				behind++
			}
		}
		break
	}
	return wide
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
