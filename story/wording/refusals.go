package wording

import (
	"slices"

	"onrecord"
	"onrecord/folding"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/story"
)

// refusals returns where one report has somebody do by saying so what another
// has them refuse: "promised that it would open" here and "refused to promise
// that" there, "ruled out a delay" and "did not rule out a delay". Each two
// reports are told once.
func (c *Comparison) refusals(u *story.Utterance) []story.Change {
	if len(u.Statements) < 2 || u.Confidence < sameSaying {
		return nil
	}
	var changes []story.Change
	first := u.Statements[0]
	verb, refused, spanA := c.doing(first)
	if verb == "" {
		return nil
	}
	seen := map[int]bool{first.Report: true}
	for _, ref := range u.Statements[1:] {
		other, refuses, spanB := c.doing(ref)
		if seen[ref.Report] || other != verb || refuses == refused {
			continue
		}
		seen[ref.Report] = true
		a, b := c.side(first, nil), c.side(ref, nil)
		change := story.Change{Kind: story.Negation, A: first, B: ref, SpanA: spanA, SpanB: spanB, Confidence: .9}
		change.Says = says(&a, &b, &change)
		changes = append(changes, change)
	}
	return changes
}

// doing returns the verb of a cue that somebody does or refuses to do by what
// they say, and the words that tell it; where the cue ends with the refusal, the
// verb opens what is said: "refused | to rule out a delay".
func (c *Comparison) doing(ref story.Ref) (verb string, refused bool, at onrecord.Span) {
	stmt, text := c.statement(ref), c.text(ref)
	spans := slices.Clone(stmt.Cue)
	if len(stmt.Content) > 0 && len(spans) > 0 && spans[len(spans)-1].End <= stmt.Content[0].Start {
		spans = append(spans, stmt.Content[0])
	}
	for n, span := range spans {
		for i, token := range folding.Folded(span.In(text)) {
			where := onrecord.Span{Start: span.Start + token.Start, End: span.Start + token.End}
			lemma := lang.English.Verb(token.Exact).Lemma
			_, contracted := en.NegatedAuxiliaries[token.Exact]
			switch {
			case n == len(stmt.Cue) && (!refused || i > 1 || i == 0 && token.Exact != "to"):
				return "", false, onrecord.Span{}
			case slices.Contains(en.Nots, token.Exact), contracted, refusings[folding.Stem(token.Exact)]:
				refused = true
				if at.Empty() {
					at.Start = where.Start
				}
			case lemma != "" && !lang.English.Classes(token.Exact).In(lang.Auxiliary):
				if at.Empty() && at.Start == 0 {
					at.Start = where.Start
				}
				at.End = where.End
				return lemma, refused, at
			}
		}
	}
	return "", false, onrecord.Span{}
}
