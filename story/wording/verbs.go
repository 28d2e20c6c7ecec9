package wording

import (
	"slices"

	"onrecord"
	"onrecord/folding"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/story"
)

// sameSaying is how sure it must be that statements tell of one saying for their
// verbs to be held against each other.
const sameSaying = .6

// verbs returns where a statement has a verb that adds something to "said" and
// another, which it is held against, has none or one that adds something else:
// the same words "said" here and "admitted" there. Each such verb of each report
// is told once.
func (c *Comparison) verbs(u *story.Utterance) []story.Change {
	if len(u.Statements) < 2 || u.Confidence < sameSaying {
		return nil
	}
	base, baseSpan, baseVerb := c.plainest(u.Statements)
	if baseVerb == "" {
		return nil
	}
	var changes []story.Change
	type told struct {
		report int
		verb   string
	}
	seen := map[told]bool{}
	for _, ref := range u.Statements {
		span, verb := c.verb(ref)
		colour := en.Colours[verb]
		if verb == "" || colour == en.Colours[baseVerb] || colour == "" || seen[told{ref.Report, verb}] || ref.Report == base.Report {
			continue
		}
		seen[told{ref.Report, verb}] = true
		changes = append(changes, story.Change{
			Kind: story.Verb, A: base, B: ref, SpanA: baseSpan, SpanB: span, Confidence: .9,
			Says: c.labels[base.Report] + " has " + excerpt(c.text(base), baseSpan) + ", where " + c.labels[ref.Report] + " has " + excerpt(c.text(ref), span) + ", which adds " + colour + ".",
		})
	}
	return changes
}

// plainest returns the first statement whose verb adds nothing, and where all
// add something, the first with a verb.
func (c *Comparison) plainest(refs []story.Ref) (base story.Ref, at onrecord.Span, verb string) {
	for _, ref := range refs {
		span, lemma := c.verb(ref)
		if lemma == "" {
			continue
		}
		if slices.Contains(en.NeutralVerbs, lemma) {
			return ref, span, lemma
		}
		if verb == "" && en.Colours[lemma] != "" {
			base, at, verb = ref, span, lemma
		}
	}
	return base, at, verb
}

// verb returns the verb of a statement's cue, and "" where the cue has none or
// denies it ("did not admit").
func (c *Comparison) verb(ref story.Ref) (at onrecord.Span, lemma string) {
	for _, span := range c.statement(ref).Cue {
		for _, token := range folding.Folded(span.In(c.text(ref))) {
			if slices.Contains(en.Nots, token.Exact) {
				return onrecord.Span{}, ""
			}
			if found := lang.English.Verb(token.Exact); lemma == "" && found.Reports() {
				at, lemma = onrecord.Span{Start: span.Start + token.Start, End: span.Start + token.End}, found.Lemma
			}
		}
	}
	return at, lemma
}
