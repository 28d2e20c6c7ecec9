package patchwork

import (
	"fmt"
	"slices"

	"onrecord"
	"onrecord/story"
)

// swapped finds, by report, words inside quotations that their other witnesses
// have otherwise. Of two wordings alone nothing tells which one is the speaker's: a
// report has it wrong where two independent texts have it otherwise and no more
// than its own has it so, or where it has its text from a report that has it
// otherwise, and nobody confirms it. Copies of a text are one witness. What was said
// in another language has as many wordings as translators, and tells nothing.
func (l *library) swapped(utterances []story.Utterance, changes []story.Change) [][]finding {
	of := map[story.Ref]*story.Utterance{}
	for i := range utterances {
		for _, ref := range utterances[i].Statements {
			of[ref] = &utterances[i]
		}
	}
	found := make([][]finding, len(l.pages))
	told := map[held]bool{}
	for i := range changes {
		change := &changes[i]
		if !change.Quoted || change.A.Report == change.B.Report || change.Kind == story.Cut || change.Kind == story.Verb {
			continue
		}
		refs := []story.Ref{change.A, change.B}
		if u := of[change.A]; u != nil {
			refs = append(refs, u.Statements[:min(len(u.Statements), mostWitnesses)]...)
		}
		if slices.ContainsFunc(refs, func(ref story.Ref) bool { return l.pages[ref.Report].translated() }) {
			continue
		}
		sides := l.sides(change, refs)
		texts := l.independent(sides)
		for side := range sides {
			if other := 1 - side; texts[side] <= 1 && texts[other] > texts[side] {
				for _, h := range sides[side] {
					if !told[h] {
						told[h] = true
						found[h.ref.Report] = append(found[h.ref.Report], l.otherwise(h, sides[other], change.Confidence))
					}
				}
			}
		}
	}
	return found
}

// otherwise tells of words that others have otherwise.
func (l *library) otherwise(h held, others []held, confidence float64) finding {
	var reports []int
	for _, other := range others {
		if !slices.Contains(reports, other.ref.Report) {
			reports = append(reports, other.ref.Report)
		}
	}
	have := "has"
	if len(reports) > 1 {
		have = "have"
	}
	return finding{otherWords, confidence, []int{h.ref.Statement}, []onrecord.Span{h.span}, fmt.Sprintf("Inside a quotation stands %s, where %s %s %s.",
		l.pages[h.ref.Report].excerpt(h.span), l.nameOf(reports), have, l.pages[others[0].ref.Report].excerpt(others[0].span))}
}
