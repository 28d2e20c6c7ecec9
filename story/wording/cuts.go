package wording

import (
	"slices"
	"strings"

	"onrecord"
	"onrecord/folding"
	"onrecord/story"
	"onrecord/story/words"
)

// minCut is from how many words on a passage that one side lacks is a part cut
// out and not a word dropped.
const minCut = 4

// alone returns the change in a passage that one side lacks.
func (c *Comparison) alone(a, b *side, r region) []story.Change {
	has, lacks, from, to, at := a, b, r.fromA, r.toA, r.fromB
	if from == to {
		has, lacks, from, to, at = b, a, r.fromB, r.toB, r.fromA
	}
	if from, to = withoutMoved(has, lacks, from, to); from == to {
		return nil
	}
	if has == a {
		r.fromA, r.toA = from, to
	} else {
		r.fromB, r.toB = from, to
	}
	passage := has.words[from:to]
	change := story.Change{A: a.ref, B: b.ref, SpanA: a.span(r.fromA, r.toA), SpanB: b.span(r.fromB, r.toB), Quoted: true}
	if len(passage) < minCut {
		found := kinds(a.words, b.words, r)
		edge := from == 0 || to == len(has.words)
		if edge && anyIn(named(passage), lacks.words) {
			return nil
		}
		if found[0] == story.Words && (edge || has.stmt.Headline || lacks.stmt.Headline || len(passage) == 1 && c.writtenOtherwise(&passage[0], lacks, at)) {
			return nil // "Well," and where a report begins to quote
		}
		return told(a, b, change, found)
	}
	if !cuts(has, lacks, at) {
		return nil
	}
	if from, to = c.notElsewhere(lacks, has.words, from, to); from == to || besides(lacks, has.words[from:to]) {
		return nil
	}
	if has == a {
		change.SpanA = a.span(from, to)
	} else {
		change.SpanB = b.span(from, to)
	}
	return told(a, b, change, []story.ChangeKind{story.Cut})
}

// withoutMoved returns the words from..to without those at either end that the
// other side has in another place: of "for forty years I have" nothing is lacking
// in "I have for forty years". What turns or holds back a sentence does so where it
// stands.
func withoutMoved(has, lacks *side, from, to int) (int, int) {
	balance := map[string]int{} // how much oftener lacks has a word
	for i := range lacks.words {
		balance[lacks.words[i].Stem]++
	}
	for i := range has.words {
		balance[has.words[i].Stem]--
	}
	moved := func(word *words.Word) bool {
		return balance[word.Stem] >= 0 && !word.Class.In(words.Negation) && !word.Class.In(words.Hedge)
	}
	telling := func(word *words.Word) bool { return word.Class != words.Function }
	for i := from; i < to && (!telling(&has.words[i]) || moved(&has.words[i])); i++ {
		if telling(&has.words[i]) {
			from = i + 1
		}
	}
	end := to
	for i := to - 1; i >= from && (!telling(&has.words[i]) || moved(&has.words[i])); i-- {
		if telling(&has.words[i]) {
			end = i
		}
	}
	for end < to && end > from && !telling(&has.words[end-1]) {
		end--
	}
	return from, end
}

// writtenOtherwise reports whether a word is on the side that lacks it in other
// writing: in a contraction, or as what stands in brackets there.
func (c *Comparison) writtenOtherwise(word *words.Word, lacks *side, at int) bool {
	if contracted(word, lacks, at-1) {
		return true
	}
	place := lacks.span(at, at)
	return word.Class.In(words.Function) && strings.ContainsAny(near(lacks.text, place), "[(")
}

// cuts reports whether a passage that one side lacks was cut there. A report has
// what it has once, and where it tells it again it need not tell all; a headline
// and a few quoted words within a sentence of the report's own are not what was
// left of a quotation, unless the passage is missing in their midst.
func cuts(has, lacks *side, at int) bool {
	if lacks.ref.Report == has.ref.Report || lacks.stmt.Headline {
		return false
	}
	inside := at > 0 && at < len(lacks.words) && lacks.words[at-1].Quoted && lacks.words[at].Quoted
	return inside || lacks.stmt.Form == onrecord.Direct
}

// mostHeld is the share of the telling words of a sentence in one paragraph of a
// report from which on the report has the sentence there.
const mostHeld = .7

// notElsewhere returns the words from..to without the sentences at either end
// that the report of the other side has in another place: it cut nothing there.
func (c *Comparison) notElsewhere(lacks *side, list []words.Word, from, to int) (int, int) {
	text := c.texts[lacks.ref.Report]
	for from < to {
		end := from
		for end < to && list[end].Sentence == list[from].Sentence {
			end++
		}
		if !holds(text, list[from:end]) {
			break
		}
		from = end
	}
	for from < to {
		start := to
		for start > from && list[start-1].Sentence == list[to-1].Sentence {
			start--
		}
		if !holds(text, list[start:to]) {
			break
		}
		to = start
	}
	return from, to
}

// holds reports whether a report has a sentence, be it in other words.
func holds(text *words.Text, list []words.Word) bool {
	var telling []words.Word
	for _, word := range list {
		if !word.Class.In(words.Function) {
			telling = append(telling, word)
		}
	}
	return len(telling) > 1 && text.Share(telling) >= mostHeld || text.Holds(list)
}

// beyond is how many bytes before and behind a statement a report may tell what
// it has not in it.
const beyond = 300

// besides reports whether a report has the words that tell of a passage near a
// statement, though not in it: "could be proud" in its own words.
func besides(lacks *side, passage []words.Word) bool {
	extent := lacks.stmt.Extent()
	near := map[string]bool{}
	for _, token := range folding.Tokens(lacks.text) {
		if token.Start >= extent.Start-beyond && token.End <= extent.End+beyond && !slices.ContainsFunc(lacks.stmt.Content, func(span onrecord.Span) bool {
			return span.Start <= token.Start && token.End <= span.End
		}) {
			near[token.Term] = true
		}
	}
	telling := 0
	for i := range passage {
		if passage[i].Class.In(words.Function) {
			continue
		}
		if !near[passage[i].Stem] {
			return false
		}
		telling++
	}
	return telling > 0
}
