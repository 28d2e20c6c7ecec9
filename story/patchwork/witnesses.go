package patchwork

import (
	"slices"

	"onrecord"
	"onrecord/folding"
	"onrecord/story"
)

// mostWitnesses is how many statements of an utterance are asked what they have
// in a place, besides the two that differ: more of them would tell nothing new.
const mostWitnesses = 32

// surroundings is how many words on either side of a place must be the same for two
// statements to have the same words there.
const surroundings = 2

// A held is one statement on a side of a change, and where it has the words of
// that side: those around the place, where a side has none there.
type held struct {
	ref  story.Ref
	span onrecord.Span
}

// A variant is what one side of a change has: words with their context.
type variant struct {
	words    []folding.Token
	from, to int  // the words without their context
	around   bool // one of the sides has no words: they are shown with a word around them
}

// sides returns which of some statements have a place as the first side of a
// change has it, and which as the second. Those that have neither or do not quote
// are on none.
func (l *library) sides(change *story.Change, refs []story.Ref) (sides [2][]held) {
	around := change.SpanA.Empty() || change.SpanB.Empty()
	variants := [2]variant{l.variant(change.A, change.SpanA, around), l.variant(change.B, change.SpanB, around)}
	asked := map[story.Ref]bool{}
	for _, ref := range refs {
		stmt := &l.pages[ref.Report].reading.Statements[ref.Statement]
		if asked[ref] || stmt.Form == onrecord.Indirect || stmt.Headline {
			continue
		}
		asked[ref] = true
		words := l.contentOf(ref)
		first, hasFirst := variants[0].in(words)
		second, hasSecond := variants[1].in(words)
		switch {
		case hasFirst && (!hasSecond || ref == change.A):
			sides[0] = append(sides[0], held{ref, first})
		case hasSecond && (!hasFirst || ref == change.B):
			sides[1] = append(sides[1], held{ref, second})
		}
	}
	return sides
}

// contentOf returns the folded words of what a statement says.
func (l *library) contentOf(ref story.Ref) []folding.Token {
	p := l.pages[ref.Report]
	var words []folding.Token
	for _, span := range p.reading.Statements[ref.Statement].Content {
		first := len(words)
		words = folding.AppendFolded(words, p.text(span))
		for i := first; i < len(words); i++ {
			words[i].Start += span.Start
			words[i].End += span.Start
		}
	}
	return words
}

// variant returns what a statement has in a span, which is empty where it has
// nothing.
func (l *library) variant(ref story.Ref, span onrecord.Span, around bool) variant {
	words := l.contentOf(ref)
	from := 0
	for from < len(words) && words[from].Start < span.Start {
		from++
	}
	to := from
	for to < len(words) && words[to].Start < span.End {
		to++
	}
	first := max(0, from-surroundings)
	return variant{words[first:min(len(words), to+surroundings)], from - first, to - first, around}
}

// in returns where the words of a variant stand among others.
func (v *variant) in(words []folding.Token) (onrecord.Span, bool) {
	for at := range max(0, len(words)-len(v.words)+1) {
		if !slices.EqualFunc(words[at:at+len(v.words)], v.words, func(a, b folding.Token) bool { return a.Exact == b.Exact }) {
			continue
		}
		from, to := v.from, v.to
		if v.around {
			from, to = max(0, from-1), min(len(v.words), to+1)
		}
		if from < to {
			return onrecord.Span{Start: words[at+from].Start, End: words[at+to-1].End}, true
		}
	}
	return onrecord.Span{}, false
}

// independent counts the independent texts of the sides. A text that is on both,
// in copies, counts for the side where it stood first, and for none where nothing
// tells that.
func (l *library) independent(sides [2][]held) (texts [2]int) {
	copies := map[int]*[2][]int{} // by text: its reports on either side
	for side := range sides {
		for _, h := range sides[side] {
			text := l.text(h.ref.Report)
			if copies[text] == nil {
				copies[text] = &[2][]int{}
			}
			copies[text][side] = append(copies[text][side], h.ref.Report)
		}
	}
	for _, of := range copies {
		switch first := l.firstSide(of); {
		case len(of[1]) == 0:
			texts[0]++
		case len(of[0]) == 0:
			texts[1]++
		case first >= 0:
			texts[first]++
		}
	}
	return texts
}

// firstSide returns on which side the copies of a text had it before those on
// the other, as far as dates or credits tell; -1 where they do not.
func (l *library) firstSide(copies *[2][]int) int {
	var before [2]bool
	for _, a := range copies[0] {
		for _, b := range copies[1] {
			if first, ok := l.first[[2]int{min(a, b), max(a, b)}]; ok {
				before[0] = before[0] || first == a
				before[1] = before[1] || first == b
			}
		}
	}
	switch {
	case before[0] == before[1]:
		return -1
	case before[0]:
		return 0
	}
	return 1
}

// text returns the number of the first report that has the text of a report, or
// its own.
func (l *library) text(report int) int {
	for l.texts[report] != report {
		report = l.texts[report]
	}
	return report
}

// findTexts finds which reports have one text: those that share too much to be
// independent, or have it from one agency.
func (l *library) findTexts(reused []story.Reuse) {
	l.texts = make([]int, len(l.pages))
	for i := range l.texts {
		l.texts[i] = i
	}
	for _, r := range reused {
		if key := [2]int{r.A.Report, r.B.Report}; r.Kind == story.Wire || l.common[key] > mostCommon {
			a, b := l.text(key[0]), l.text(key[1])
			l.texts[max(a, b)] = min(a, b)
		}
	}
}
