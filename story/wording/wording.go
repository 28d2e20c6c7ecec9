// Package wording holds the words of two statements against each other: which
// they share, and what one says that the other does not or says otherwise.
package wording

import (
	"cmp"
	"slices"

	"onrecord"
	"onrecord/story"
	"onrecord/story/words"
)

// A Comparison holds statements of the reports of one story against each other.
// It is safe for use by several goroutines.
type Comparison struct {
	readings []*onrecord.Reading
	texts    []*words.Text
	labels   []string
}

// New takes a pass over the reports.
func New(readings []*onrecord.Reading) *Comparison {
	return &Comparison{readings: readings, texts: words.NewTexts(readings), labels: words.Labels(readings)}
}

func (c *Comparison) statement(ref story.Ref) *onrecord.Statement {
	return &c.readings[ref.Report].Statements[ref.Statement]
}

func (c *Comparison) text(ref story.Ref) string { return c.readings[ref.Report].Report.Text }

func (c *Comparison) words(ref story.Ref) []words.Word {
	return c.texts[ref.Report].Content(c.statement(ref))
}

// Compare fills in what the wordings of an utterance have to say to each other:
// it puts the fullest first, parts all into pieces, and finds the changes.
func (c *Comparison) Compare(u *story.Utterance) {
	full := c.fullest(u.Wordings)
	slices.SortStableFunc(u.Wordings, func(a, b []story.Ref) int {
		return cmp.Compare(rank(slices.Contains(b, full)), rank(slices.Contains(a, full)))
	})
	u.Pieces = c.pieces(u.Wordings)
	u.Changes = c.Changes(u)
}

func rank(first bool) int {
	if first {
		return 1
	}
	return 0
}

// pieces parts the wordings, of which the fullest is the first. Words are the
// same whatever their case, accents and marks.
func (c *Comparison) pieces(wordings [][]story.Ref) [][]story.Piece {
	fullest := c.words(wordings[0][0])
	owned := make([]bool, len(fullest)) // words of the fullest that no other has
	for i := range owned {
		owned[i] = true
	}
	all := make([][]story.Piece, len(wordings))
	for n, wording := range wordings[1:] {
		list := c.words(wording[0])
		own := make([]bool, len(list))
		for _, p := range align(fullest, list) {
			same := p.a >= 0 && p.b >= 0 && alike(&fullest[p.a], &list[p.b])
			if same {
				owned[p.a] = false
			} else if p.b >= 0 {
				own[p.b] = true
			}
		}
		all[n+1] = runs(list, own, c.statement(wording[0]).Content)
	}
	all[0] = runs(fullest, owned, c.statement(wordings[0][0]).Content)
	return all
}

// runs makes pieces of words, of which own says which are a wording's own. No
// piece goes over the edge of a span of the content.
func runs(list []words.Word, own []bool, content []onrecord.Span) []story.Piece {
	for i := 1; i < len(list); i++ { // both words of a contraction stand in one piece
		if list[i].Span == list[i-1].Span {
			own[i-1] = own[i-1] || own[i]
			own[i] = own[i-1]
		}
	}
	var pieces []story.Piece
	last := -1 // number of the span of content in which the last word stands
	for i := range list {
		at := spanOf(content, list[i].Span)
		if n := len(pieces); n > 0 && at == last && pieces[n-1].Own == own[i] {
			pieces[n-1].End = list[i].End
		} else {
			pieces = append(pieces, story.Piece{Span: list[i].Span, Own: own[i]})
		}
		last = at
	}
	return pieces
}

func spanOf(content []onrecord.Span, word onrecord.Span) int {
	return slices.IndexFunc(content, func(span onrecord.Span) bool { return span.Contains(word) })
}

// A region is a passage of an alignment: words that both have, or words that
// stand against each other. Numbers of words, the last excluded.
type region struct {
	same                   bool
	fromA, toA, fromB, toB int
}

// regions parts an alignment into passages that both sides have and passages
// that they do not, in turn.
func regions(a, b []words.Word, pairs []pair) []region {
	var found []region
	i, j := 0, 0 // of the next words
	for _, p := range pairs {
		same := p.a >= 0 && p.b >= 0 && alike(&a[p.a], &b[p.b])
		if n := len(found); n == 0 || found[n-1].same != same {
			found = append(found, region{same: same, fromA: i, toA: i, fromB: j, toB: j})
		}
		last := &found[len(found)-1]
		if p.a >= 0 {
			i++
			last.toA = i
		}
		if p.b >= 0 {
			j++
			last.toB = j
		}
	}
	return found
}
