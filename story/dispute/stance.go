package dispute

import (
	"slices"
	"strings"

	"onrecord"
	"onrecord/folding"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/story"
	"onrecord/story/words"
)

// stance returns how a statement stands to what it says, "" where it takes no
// stance. An assertion that something is not so denies it.
func (r *reports) stance(p *position) story.Stance {
	switch p.stmt.Act {
	case onrecord.Deny:
		return story.Denies
	case onrecord.Accuse:
		return story.Accuses
	case onrecord.Suggest:
		return story.Suggests
	case onrecord.Assert:
		if p.negated {
			p.weak = true
			return story.Denies
		}
		return story.Asserts
	case onrecord.Believe:
		if r.cueDenies(p.stmt, p.Statement) {
			return story.Denies
		}
		return story.Asserts
	}
	return ""
}

// nobody reports whether words begin by holding it possible of nobody in
// particular: "Just about anyone could be behind it", "They may be abroad".
func nobody(list []words.Word) bool {
	agent := false
	for i := range list[:min(len(list), openingWords)] {
		switch exact := list[i].Exact; {
		case unknowns[exact], exact == "some", exact == "they" && i == 0:
			agent = true
		case agent && slices.Contains(en.Possibilities, exact):
			return true
		case list[i].Class == 0 && !list[i].Class.In(words.Name) && agent:
			return false
		}
	}
	return false
}

// openingWords is how far into what is said a negation turns all of it.
const openingWords = 8

// firstClause returns how many words the first clause of what is said has.
func (r *reports) firstClause(p *position) int {
	text := r.text(p.Statement)
	for i := 1; i < len(p.words); i++ {
		classes := lang.English.Classes(p.words[i].Exact)
		if classes.In(lang.Subordinator|lang.Coordinator) || p.words[i].Start >= p.words[i-1].End && strings.ContainsAny(text[p.words[i-1].End:p.words[i].Start], ",;:.") {
			return i
		}
	}
	return len(p.words)
}

// fewWords is below how many words of a report's own, with no verb that shows by
// its form, what is said is a thing and not a proposition: "the attack on the
// school".
const fewWords = 7

// noProposition reports whether what is said holds nothing: it is a question,
// something proposed, or but a thing.
func (r *reports) noProposition(p *position) bool {
	first := 0
	for first < len(p.words)-1 && (p.words[first].Exact == "that" || lang.English.Classes(p.words[first].Exact).In(lang.Determiner)) {
		first++
	}
	opening := &p.words[first]
	if slices.Contains(en.Questions, opening.Exact) || slices.Contains(en.Questions, p.words[0].Exact) {
		return true
	}
	fragment := p.words[0].Exact == "to" || lang.English.Classes(p.words[0].Exact).In(lang.Auxiliary) // "is behind the sale": of whom?
	if fragment && p.stmt.Form == onrecord.Indirect && p.stmt.Act != onrecord.Deny {
		return true
	}
	if p.stmt.Form != onrecord.Direct && p.proposes(first) {
		return true
	}
	return p.stmt.Form != onrecord.Direct && p.stmt.Act != onrecord.Deny && len(p.words) < fewWords && !showsVerb(p.words) && !p.ofDoing()
}

// ofDoing reports whether somebody is charged "of" what a verb tells, however
// short: "of lying to them".
func (p *position) ofDoing() bool {
	for i := 1; i < len(p.words); i++ {
		if p.words[i-1].Exact == "of" && strings.HasSuffix(p.words[i].Exact, "ing") {
			return p.stmt.Act == onrecord.Accuse
		}
	}
	return false
}

// proposes reports whether what is said is something that one may be for or
// against, and nothing that is so or not: "his offer of an exception", "the police
// to be able to use the file".
func (p *position) proposes(first int) bool {
	opening := p.words[first:min(len(p.words), first+fewWords)]
	if p.stmt.Act == onrecord.Deny && strings.HasSuffix(opening[0].Exact, "ing") {
		return false // a deed: "lying to the council"
	}
	for i := range opening {
		switch word := &opening[i]; {
		case allegings[word.Stem], lang.English.Classes(word.Exact).In(lang.Auxiliary) && word.Exact != "to", strings.HasSuffix(word.Exact, "ed") && p.stmt.Act != onrecord.Deny:
			return false
		case proposals[word.Stem] && !word.Class.In(words.Name), word.Exact == "to" && i > 0 && p.stmt.Act != onrecord.Assert && p.stmt.Act != onrecord.Accuse:
			return true
		}
	}
	return false
}

// showsVerb reports whether words have a verb that shows by its form.
func showsVerb(list []words.Word) bool {
	return slices.ContainsFunc(list, func(w words.Word) bool {
		switch {
		case lang.English.Classes(w.Exact).In(lang.Auxiliary):
			return w.Exact != "to"
		case w.Class.In(words.Name):
			return false
		}
		return len(w.Exact) > len("bring") && (strings.HasSuffix(w.Exact, "ing") || strings.HasSuffix(w.Exact, "ed"))
	})
}

// cueDenies reports whether the words around what is said turn it: "don't
// believe".
func (r *reports) cueDenies(stmt *onrecord.Statement, ref story.Ref) bool {
	for _, span := range stmt.Cue {
		cue := strings.ToLower(span.In(r.text(ref)))
		if strings.Contains(cue, "n't") || strings.Contains(cue, "n’t") {
			return true
		}
		for _, token := range folding.Folded(cue) {
			if slices.Contains(en.Nots, token.Exact) {
				return true
			}
		}
	}
	return false
}
