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
			changes = append(changes, c.between(fullest, wording[0], wordsA)...)
		}
	}
	changes = append(changes, c.verbs(u)...)
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

// between returns the changes between two statements.
func (c *Comparison) between(refA, refB story.Ref, wordsA []words.Word) []story.Change {
	a, b := c.side(refA, wordsA), c.side(refB, c.words(refB))
	if len(a.words) == 0 || len(b.words) == 0 {
		return nil
	}
	pairs := align(a.words, b.words)
	share := shared(a.words, b.words, pairs)
	if a.stmt.Form == onrecord.Direct && b.stmt.Form == onrecord.Direct && share < fewShared {
		change := story.Change{
			Kind: story.Words, A: refA, B: refB, SpanA: a.span(0, len(a.words)), SpanB: b.span(0, len(b.words)), Quoted: true, Confidence: .6,
		}
		change.Says = says(&a, &b, &change)
		return []story.Change{change}
	}
	var changes []story.Change
	for _, r := range merged(regions(a.words, b.words, pairs), a.words) {
		switch {
		case r.same:
		case quoted(a.words, r.fromA, r.toA) && quoted(b.words, r.fromB, r.toB):
			changes = append(changes, c.inQuotation(&a, &b, r)...)
		case share >= mostShared && !a.stmt.Headline && !b.stmt.Headline:
			changes = append(changes, inParaphrase(&a, &b, r)...)
		}
	}
	return changes
}

// shared returns the share of the telling words of the shorter side that stand
// against words of the same stem.
func shared(a, b []words.Word, pairs []pair) float64 {
	count := func(list []words.Word) (n int) {
		for i := range list {
			if !list[i].Class.In(words.Function) {
				n++
			}
		}
		return n
	}
	least := min(count(a), count(b))
	if least == 0 {
		return 0
	}
	same := 0
	for _, p := range pairs {
		if p.a >= 0 && p.b >= 0 && a[p.a].Stem == b[p.b].Stem && !a[p.a].Class.In(words.Function) {
			same++
		}
	}
	return float64(same) / float64(least)
}

// merged joins passages that only a word like "the" parts.
func merged(all []region, a []words.Word) []region {
	var out []region
	for i := 0; i < len(all); i++ {
		r := all[i]
		if n := len(out); n > 0 && r.same && i+1 < len(all) && r.toA-r.fromA == 1 && a[r.fromA].Class == words.Function && bothSides(out[n-1]) && bothSides(all[i+1]) {
			out[n-1].toA, out[n-1].toB = all[i+1].toA, all[i+1].toB
			i++
			continue
		}
		out = append(out, r)
	}
	return out
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

// minCut is from how many words on a passage that one side lacks is a part cut
// out and not a word dropped.
const minCut = 4

// maxTelling is how many words may stand against others for one of them to be
// told as the change.
const maxTelling = 6

// inQuotation returns the changes in a passage that stands inside quotation
// marks on both sides.
func (c *Comparison) inQuotation(a, b *side, r region) []story.Change {
	if r.toA == r.fromA || r.toB == r.fromB {
		return c.alone(a, b, r)
	}
	edge := r.fromA == 0 || r.fromB == 0 || r.toA == len(a.words) || r.toB == len(b.words)
	if max(r.toA-r.fromA, r.toB-r.fromB) >= minCut && edge { // one begins earlier, the other ends later
		return append(c.alone(a, b, region{fromA: r.fromA, toA: r.toA, fromB: r.toB, toB: r.toB}), c.alone(a, b, region{fromA: r.toA, toA: r.toA, fromB: r.fromB, toB: r.toB})...)
	}
	change := story.Change{A: a.ref, B: b.ref, SpanA: a.span(r.fromA, r.toA), SpanB: b.span(r.fromB, r.toB), Quoted: true}
	if max(r.toA-r.fromA, r.toB-r.fromB) > maxTelling {
		return told(a, b, change, []story.ChangeKind{story.Words})
	}
	return told(a, b, change, kinds(a.words[r.fromA:r.toA], b.words[r.fromB:r.toB]))
}

// alone returns the change in a passage that one side lacks.
func (c *Comparison) alone(a, b *side, r region) []story.Change {
	has, lacks, from, to := a, b, r.fromA, r.toA
	if from == to {
		has, lacks, from, to = b, a, r.fromB, r.toB
	}
	passage := has.words[from:to]
	change := story.Change{A: a.ref, B: b.ref, SpanA: a.span(r.fromA, r.toA), SpanB: b.span(r.fromB, r.toB), Quoted: true}
	edge := from == 0 || to == len(has.words)
	if len(passage) < minCut {
		found := kinds(passage, nil)
		if edge && found[0] == story.Words {
			return nil // "Well," and where a report begins to quote
		}
		return told(a, b, change, found)
	}
	if lacks.ref.Report != has.ref.Report {
		from, to = c.notElsewhere(lacks, has.words, from, to)
	}
	if from == to {
		return nil
	}
	if has == a {
		change.SpanA = a.span(from, to)
	} else {
		change.SpanB = b.span(from, to)
	}
	return told(a, b, change, []story.ChangeKind{story.Cut})
}

// notElsewhere returns the words from..to without the sentences at either end
// that the report of the other side has in another place: it cut nothing there.
func (c *Comparison) notElsewhere(lacks *side, list []words.Word, from, to int) (int, int) {
	text := c.texts[lacks.ref.Report]
	for from < to {
		end := from
		for end < to && list[end].Sentence == list[from].Sentence {
			end++
		}
		if !text.Holds(list[from:end]) {
			break
		}
		from = end
	}
	for from < to {
		start := to
		for start > from && list[start-1].Sentence == list[to-1].Sentence {
			start--
		}
		if !text.Holds(list[start:to]) {
			break
		}
		to = start
	}
	return from, to
}
