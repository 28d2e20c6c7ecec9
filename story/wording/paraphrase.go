package wording

import (
	"slices"

	"onrecord"
	"onrecord/folding"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/story"
	"onrecord/story/words"
)

// sure is the confidence of a change between a quotation and a report in other
// words.
const sure = .7

// maxReplaced is how many words may stand against each other in a paraphrase
// for one to have replaced the other.
const maxReplaced = 4

// inParaphrase returns the changes in a passage of which one side is not a
// quotation, where they are sure: the words before and behind are the same.
func inParaphrase(a, b *side, r region) []story.Change {
	if r.toA-r.fromA > maxReplaced || r.toB-r.fromB > maxReplaced {
		return nil
	}
	change := story.Change{A: a.ref, B: b.ref, SpanA: a.span(r.fromA, r.toA), SpanB: b.span(r.fromB, r.toB), Confidence: sure}
	var found []story.Change
	add := func(kind story.ChangeKind) {
		change.Kind = kind
		change.Says = says(a, b, &change)
		found = append(found, change)
	}
	if turned(a, b, r) {
		add(story.Negation)
	}
	if held(a, b, r) {
		add(story.Hedge)
	}
	if numbers(a, b, r) || otherUnit(a.words, b.words, r) {
		add(story.Number)
	}
	if otherName(a, b, r) {
		add(story.Name)
	}
	return found
}

// turned reports whether one side denies what the other says, and the word that
// is denied stands behind the passage on both: "They did not close the bridge",
// and that they closed it. That they "denied closing it" denies as well.
func turned(a, b *side, r region) bool {
	if !turns(a.words, b.words, r) || !anchored(a.words, b.words, r) {
		return false
	}
	other := b
	if len(denials(b.words, r.fromB, r.toB)) > 0 {
		other = a
	}
	return len(of(words.Negation, other.words)) == 0 && !deniesOutside(other)
}

// deniesOutside reports whether the words around what is said deny it.
func deniesOutside(s *side) bool {
	if s.stmt.Act == onrecord.Deny {
		return true
	}
	for _, span := range s.stmt.Cue {
		for _, token := range folding.Folded(span.In(s.text)) {
			if slices.Contains(en.Nots, token.Exact) || slices.Contains(en.DenyingCues, lang.English.Verb(token.Exact).Lemma) {
				return true
			}
		}
	}
	return false
}

// held reports whether one side holds back what the other says outright, and
// what is held back stands behind the passage on both. What stands for "can" in
// reported speech, and words that hold nothing back when they stand elsewhere
// ("some", "if"), are not enough.
func held(a, b *side, r region) bool {
	inA, inB := firmHedges(a.words[r.fromA:r.toA]), firmHedges(b.words[r.fromB:r.toB])
	if inA == inB || !anchored(a.words, b.words, r) {
		return false
	}
	other := b
	if inB {
		other = a
	}
	return !firmHedges(other.words) && other.stmt.Act != onrecord.Suggest && other.stmt.Act != onrecord.Believe
}

func firmHedges(list []words.Word) bool {
	return slices.ContainsFunc(of(words.Hedge, list), func(word string) bool {
		_, past := en.PastHolders[word]
		return !past && word != "some" && word != "if" && word != "likely"
	})
}

// anchorage is within how many words behind a passage one that carries
// something stands: "may" and "will" stand before "have to leave".
const anchorage = 4

// anchored reports whether both sides go on behind a passage in the same words,
// up to one that carries something.
func anchored(a, b []words.Word, r region) bool {
	for i := range min(anchorage, len(a)-r.toA, len(b)-r.toB) {
		if x, y := &a[r.toA+i], &b[r.toB+i]; x.Stem != y.Stem {
			return false
		} else if !x.Class.In(words.Function) {
			return true
		}
	}
	return false
}

// closes reports whether both sides end with a passage, and go up to it in as
// many words on end as hold them together.
func closes(a, b []words.Word, r region) bool {
	if r.toA < len(a) || r.toB < len(b) || min(r.fromA, r.fromB) < inFront {
		return false
	}
	for back := 1; back <= inFront; back++ {
		if a[r.fromA-back].Stem != b[r.fromB-back].Stem {
			return false
		}
	}
	return true
}

// inFront is how many words before a passage at the end of what is said are the
// same for it to stand in the same place.
const inFront = 3

// numbers reports whether both sides count the same there and come to other
// results. A number against a number in the same place counts the same, be it
// left unsaid what.
func numbers(a, b *side, r region) bool {
	placed := anchored(a.words, b.words, r) || closes(a.words, b.words, r)
	for _, x := range words.Quantities(a.text, a.words) {
		for _, y := range words.Quantities(b.text, b.words) {
			if !within(a, r.fromA, r.toA, x.Span) || !within(b, r.fromB, r.toB, y.Span) {
				continue
			}
			if placed && x.Unit == "" && y.Unit == "" {
				x.Unit, y.Unit = "1", "1"
			}
			if x.Conflict(&y) {
				return true
			}
		}
	}
	return false
}

func within(s *side, from, to int, span onrecord.Span) bool {
	return from < to && s.words[from].Start <= span.Start && span.End <= s.words[to-1].End
}

// otherName reports whether one name stands in the place of another: nothing
// but names there, the same words around, and neither side has the other's name
// elsewhere.
func otherName(a, b *side, r region) bool {
	x, y := a.words[r.fromA:r.toA], b.words[r.fromB:r.toB]
	placed := r.fromA > 0 && (anchored(a.words, b.words, r) || closes(a.words, b.words, r))
	if !onlyNames(x) || !onlyNames(y) || !placed || a.words[r.fromA-1].Class.In(words.Name) {
		return false
	}
	return !anyIn(x, b.words) && !anyIn(y, a.words) && !abbreviates(x, y) && !abbreviates(y, x)
}

// named returns those of words that are names.
func named(list []words.Word) []words.Word {
	return slices.DeleteFunc(slices.Clone(list), func(w words.Word) bool { return !w.Class.In(words.Name) })
}

func onlyNames(list []words.Word) bool {
	for i := range list {
		if !list[i].Class.In(words.Name) {
			return false
		}
	}
	return len(list) > 0
}

// anyIn reports whether one of names stands among list, or is of one country
// with a word there.
func anyIn(names, list []words.Word) bool {
	for i := range names {
		country := words.Country(names[i].Exact)
		for j := range list {
			if names[i].Stem == list[j].Stem || country != "" && country == words.Country(list[j].Exact) {
				return true
			}
		}
	}
	return false
}
