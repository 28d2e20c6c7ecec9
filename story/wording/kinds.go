package wording

import (
	"slices"
	"strings"

	"onrecord/lang/en"
	"onrecord/story"
	"onrecord/story/words"
)

// kinds returns in what words differ, and Words where nothing that matters more
// does.
func kinds(a, b []words.Word) []story.ChangeKind {
	var found []story.ChangeKind
	for _, test := range []struct {
		kind  story.ChangeKind
		class words.Class
	}{{story.Negation, words.Negation}, {story.Hedge, words.Hedge}, {story.Number, words.Number}, {story.Name, words.Name}} {
		x, y := of(test.class, a), of(test.class, b)
		differ := !slices.Equal(x, y)
		if test.class.In(words.Negation | words.Hedge) {
			differ = (len(x) > 0) != (len(y) > 0)
		}
		if differ && test.kind == story.Name && (shortens(x, y) || shortens(y, x)) {
			continue
		}
		if differ && test.kind == story.Hedge && (holdsBack(x, b) || holdsBack(y, a)) {
			continue
		}
		if differ {
			found = append(found, test.kind)
		}
	}
	if len(found) == 0 {
		found = append(found, story.Words)
	}
	return found
}

// shortens reports whether a name is the first letters of another: "IE" for
// "Internet Explorer".
func shortens(short, long []string) bool {
	if len(short) != 1 || len(long) != len(short[0]) {
		return false
	}
	for _, word := range long {
		if !strings.Contains(short[0], word[:1]) {
			return false
		}
	}
	return true
}

// of returns the words of a class, sorted.
func of(class words.Class, list []words.Word) []string {
	var found []string
	for i := range list {
		if list[i].Class.In(class) {
			found = append(found, list[i].Exact)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// holdsBack reports whether the hedges are but the past of what the other side
// has: "could" for "can".
func holdsBack(hedges []string, other []words.Word) bool {
	if len(hedges) == 0 {
		return false
	}
	for _, hedge := range hedges {
		present, ok := en.PastHolders[hedge]
		if !ok || !slices.ContainsFunc(other, func(w words.Word) bool { return w.Exact == present }) {
			return false
		}
	}
	return true
}

// told returns one change of each kind, with its sentence.
func told(a, b *side, change story.Change, kinds []story.ChangeKind) []story.Change {
	changes := make([]story.Change, 0, len(kinds))
	for _, kind := range kinds {
		change.Kind = kind
		switch {
		case kind == story.Words && change.SpanA.Len() <= smallWord && change.SpanB.Len() <= smallWord:
			change.Confidence = .6
		case kind == story.Cut && !ellipsis(near(a.text, change.SpanA)) && !ellipsis(near(b.text, change.SpanB)):
			change.Confidence = .8
		default:
			change.Confidence = .95
		}
		change.Says = says(a, b, &change)
		changes = append(changes, change)
	}
	return changes
}

// smallWord is the length in bytes of the longest words that reports set right
// in passing: "the", "in".
const smallWord = 3
