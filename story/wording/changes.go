package wording

import (
	"cmp"
	"slices"

	"onrecord"
	"onrecord/story"
	"onrecord/story/words"
)

// Changes returns what differs between the fullest wording of an utterance and
// each of its others, in their order, and where the verbs that report it differ.
//
// Between quotations every word counts. Where one of the two reports in its own
// words, only a negation, a hedge, a number or a name that is surely another is
// a change: the rest is what paraphrase does.
func (c *Comparison) Changes(u *story.Utterance) []story.Change {
	var changes []story.Change
	if len(u.Wordings) > 1 {
		fullest := c.fullest(u.Wordings)
		wordsA := c.words(fullest)
		for _, wording := range u.Wordings {
			if slices.Contains(wording, fullest) {
				continue
			}
			changes = append(changes, c.between(fullest, wording[0], wordsA, u.Confidence)...)
		}
	}
	changes = append(append(changes, c.refusals(u)...), c.verbs(u)...)
	for i := range changes {
		changes[i].Confidence *= u.Confidence
	}
	return changes
}

// fullest returns the statement that gives most of the words: one inside
// quotation marks before one that is not, a longer one before a shorter.
func (c *Comparison) fullest(wordings [][]story.Ref) story.Ref {
	return slices.MaxFunc(wordings, func(a, b []story.Ref) int {
		x, y := c.statement(a[0]), c.statement(b[0])
		return cmp.Or(cmp.Compare(marked(x), marked(y)), cmp.Compare(length(x), length(y)), cmp.Compare(b[0].Report, a[0].Report), cmp.Compare(b[0].Statement, a[0].Statement))
	})[0]
}

func marked(stmt *onrecord.Statement) int {
	if stmt.Headline {
		return -1
	}
	return map[onrecord.Form]int{onrecord.Direct: 2, onrecord.Mixed: 1}[stmt.Form]
}

func length(stmt *onrecord.Statement) int {
	n := 0
	for _, span := range stmt.Content {
		n += span.Len()
	}
	return n
}

// side is one of two statements under comparison.
type side struct {
	ref   story.Ref
	text  string
	label string
	stmt  *onrecord.Statement
	words []words.Word
}

func (c *Comparison) side(ref story.Ref, list []words.Word) side {
	return side{ref: ref, text: c.text(ref), label: c.labels[ref.Report], stmt: c.statement(ref), words: list}
}

// Shares of the telling words of the shorter wording that the other has.
const (
	fewShared  = .35 // below: other words for all of it
	mostShared = .6  // from here on a paraphrase follows closely enough to tell what it lost
)

// leastQuoted is how many words a side has at least for it to be a wording of
// the other, and not a word or two of it.
const leastQuoted = 3

// surelyJoined is how sure it must be that two quotations are one for their being
// in other words altogether to be a change, and no sign that they are not.
const surelyJoined = .9

// between returns the changes between two statements, which tell of one saying
// with the probability joined.
func (c *Comparison) between(refA, refB story.Ref, wordsA []words.Word, joined float64) []story.Change {
	a, b := c.side(refA, wordsA), c.side(refB, c.words(refB))
	if min(len(a.words), len(b.words)) == 0 || len(a.words) != len(b.words) && min(len(a.words), len(b.words)) < leastQuoted {
		return nil
	}
	a.words, b.words = withoutGlosses(a.text, a.words), withoutGlosses(b.text, b.words)
	a.words, b.words = compounded(a.words, b.words), compounded(b.words, a.words)
	pairs := align(a.words, b.words)
	share := shared(a.words, b.words, pairs)
	if a.stmt.Form == onrecord.Direct && b.stmt.Form == onrecord.Direct && share < fewShared {
		if refA.Report == refB.Report || joined < surelyJoined {
			return nil
		}
		change := story.Change{
			Kind: story.Words, A: refA, B: refB, SpanA: a.span(0, len(a.words)), SpanB: b.span(0, len(b.words)), Quoted: true, Confidence: .6,
		}
		change.Says = says(&a, &b, &change)
		return []story.Change{change}
	}
	var changes []story.Change
	all := regions(a.words, b.words, pairs)
	slide(a.text, b.text, a.words, b.words, all)
	for _, r := range merged(all, a.words) {
		switch {
		case r.same:
		case quoted(a.words, r.fromA, r.toA) && quoted(b.words, r.fromB, r.toB):
			changes = append(changes, c.inQuotation(&a, &b, r)...)
		case share >= mostShared && refA.Report != refB.Report && !a.stmt.Headline && !b.stmt.Headline:
			changes = append(changes, inParaphrase(&a, &b, r)...)
		}
	}
	return changes
}

// shared returns the share of the telling words of the shorter side, or of all
// where it has none, that stand against words of the same stem.
func shared(a, b []words.Word, pairs []pair) float64 {
	count := func(list []words.Word, all bool) (n int) {
		for i := range list {
			if all || !list[i].Class.In(words.Function) {
				n++
			}
		}
		return n
	}
	all := min(count(a, false), count(b, false)) == 0 // "Is that all there is?"
	same := 0
	for _, p := range pairs {
		if p.a >= 0 && p.b >= 0 && a[p.a].Stem == b[p.b].Stem && (all || !a[p.a].Class.In(words.Function)) {
			same++
		}
	}
	return float64(same) / float64(max(min(count(a, all), count(b, all)), 1))
}

// chance is of how many words on, on one side of it, a passage is long enough
// for single words in the midst of it to be the same by chance.
const chance = 6

// merged joins passages that only a word like "the" parts, and long ones that a
// single word or two do.
func merged(all []region, a []words.Word) []region {
	var out []region
	for i := 0; i < len(all); i++ {
		r := all[i]
		if n := len(out); n > 0 && r.same && i+1 < len(all) && parts(out[n-1], r, all[i+1], a) {
			out[n-1].toA, out[n-1].toB = all[i+1].toA, all[i+1].toB
			i++
			continue
		}
		out = append(out, r)
	}
	return out
}

// parts reports whether the words that both sides have between two passages are
// none that hold the sides together.
func parts(before, r, behind region, a []words.Word) bool {
	switch n := r.toA - r.fromA; {
	case n == 1 && a[r.fromA].Class == words.Function && bothSides(before) && bothSides(behind):
		return true
	case n <= 2 && longest(before) >= minCut && longest(behind) >= minCut:
		return longest(before)+longest(behind) >= 2*chance
	case n <= 2 && bothSides(before) && longest(before) >= minCut:
		return !slices.ContainsFunc(a[r.fromA:r.toA], func(w words.Word) bool { return !w.Class.In(words.Function) })
	case n == 1 && a[r.fromA].Class == words.Function:
		return longest(before) >= chance && bothEmpty(before, behind)
	}
	return false
}

func longest(r region) int { return max(r.toA-r.fromA, r.toB-r.fromB) }

// bothEmpty reports whether one side has nothing in either passage.
func bothEmpty(r, s region) bool {
	return r.fromA == r.toA && s.fromA == s.toA || r.fromB == r.toB && s.fromB == s.toB
}

func bothSides(r region) bool { return r.toA > r.fromA && r.toB > r.fromB }

// quoted reports whether words, or where there are none the words around the
// place, stand inside quotation marks.
func quoted(list []words.Word, from, to int) bool {
	if from == to {
		return (from == 0 || list[from-1].Quoted) && (to == len(list) || list[to].Quoted)
	}
	for _, word := range list[from:to] {
		if !word.Quoted {
			return false
		}
	}
	return true
}

// span returns the bytes of words as far as they stand in one span of the
// content; of no words, the place where they would stand.
func (s *side) span(from, to int) onrecord.Span {
	if from == to {
		at := s.words[0].Start
		if from > 0 {
			at = s.words[from-1].End
		}
		return onrecord.Span{Start: at, End: at}
	}
	span, within := s.words[from].Span, spanOf(s.stmt.Content, s.words[from].Span)
	for _, word := range s.words[from:to] {
		if spanOf(s.stmt.Content, word.Span) == within {
			span.End = max(span.End, word.End)
		}
	}
	return span
}

// maxTelling is how many words may stand against others for one of them to be
// told as the change.
const maxTelling = 6

// inQuotation returns the changes in a passage that stands inside quotation
// marks on both sides.
func (c *Comparison) inQuotation(a, b *side, r region) []story.Change {
	if r.toA == r.fromA || r.toB == r.fromB {
		return c.alone(a, b, r)
	}
	if a.stmt.Headline || b.stmt.Headline {
		return headlined(a, b, r) // it shortens
	}
	if abbreviates(a.words[r.fromA:r.toA], b.words[r.fromB:r.toB]) || abbreviates(b.words[r.fromB:r.toB], a.words[r.fromA:r.toA]) {
		return nil
	}
	switch one := min(r.toA-r.fromA, r.toB-r.fromB) == 1 && longest(r) > minCut; { // "The" stands against what was cut
	case one && r.toB-r.fromB == 1 && b.words[r.fromB].Class == words.Function:
		return c.alone(a, b, region{fromA: r.fromA, toA: r.toA, fromB: r.fromB, toB: r.fromB})
	case one && r.toA-r.fromA == 1 && a.words[r.fromA].Class == words.Function:
		return c.alone(a, b, region{fromA: r.fromA, toA: r.fromA, fromB: r.fromB, toB: r.toB})
	}
	edge := r.fromA == 0 || r.fromB == 0 || r.toA == len(a.words) || r.toB == len(b.words)
	if longest(r) >= minCut && edge { // one begins earlier, the other ends later
		return append(c.alone(a, b, region{fromA: r.fromA, toA: r.toA, fromB: r.toB, toB: r.toB}), c.alone(a, b, region{fromA: r.toA, toA: r.toA, fromB: r.fromB, toB: r.toB})...)
	}
	change := story.Change{A: a.ref, B: b.ref, SpanA: a.span(r.fromA, r.toA), SpanB: b.span(r.fromB, r.toB), Quoted: true}
	if longest(r) > maxTelling {
		return told(a, b, change, []story.ChangeKind{story.Words})
	}
	return told(a, b, change, kinds(a.words, b.words, r))
}

// headlined returns what a headline has otherwise than a report, but for words
// that it lacks for being short.
func headlined(a, b *side, r region) []story.Change {
	change := story.Change{A: a.ref, B: b.ref, SpanA: a.span(r.fromA, r.toA), SpanB: b.span(r.fromB, r.toB), Quoted: true}
	found := kinds(a.words, b.words, r)
	return told(a, b, change, slices.DeleteFunc(found, func(kind story.ChangeKind) bool { return kind == story.Words }))
}
