package dispute

import (
	"maps"
	"slices"
	"unicode"
	"unicode/utf8"

	"onrecord"
	"onrecord/folding"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/story"
	"onrecord/story/words"
)

// A position is a statement that takes a stance to a proposition, which is kept
// as the terms that carry it.
type position struct {
	story.Position
	stmt    *onrecord.Statement
	words   []words.Word
	terms   map[string]bool // stems, and the names of countries for all that is of them
	sorted  []string        // the terms, once they were asked for in order
	names   map[string]bool // those of terms that are names
	side    map[string]bool // terms of who speaks, their name and what they are
	target  map[string]bool // terms of who is accused
	alleged bool            // names what it denies as an allegation: "the accusations"
	negated bool            // the first clause of what is said has a negation
	weak    bool            // denies by no more than that
	core    map[string]bool // of a weak denial, the terms of that clause
	points  bool            // only points at what was said before: "rejected the accusations", "We did not do it"
	nobody  bool            // holds possible that nobody in particular did it: "Anyone could have"
}

var (
	allegings    = stems(en.Allegings)
	involvements = stems(en.Involvements)
	proposals    = stems(en.Proposals)
	wrongs       = stems(en.Wrongs, en.Faults)
	pointers     = setOf(en.Pointers)
	deeds        = setOf(en.Deeds)
	quarters     = setOf(en.Quarters)
	unknowns     = setOf(en.Unknowns)
)

func stems(lists ...[]string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for _, word := range list {
			set[folding.Stem(word)] = true
		}
	}
	return set
}

// aWrong stands for all words of wrongs: who is said to have meddled denies to
// have interfered.
const aWrong = "*"

// positions returns the statements that take a stance, in the order of the
// reports.
func (r *reports) positions() []*position {
	compounds := r.compounds()
	var all []*position
	for i, reading := range r.readings {
		for j := range reading.Statements {
			ref := story.Ref{Report: i, Statement: j}
			if p := r.position(ref, compounds); p != nil {
				all = append(all, p)
			}
		}
	}
	return all
}

// position returns what stance a statement takes to what; nil for one that
// takes none.
func (r *reports) position(ref story.Ref, compounds map[string][2]string) *position {
	p := &position{stmt: r.statement(ref), words: r.words(ref)}
	p.Statement = ref
	if len(p.words) == 0 || p.stmt.Confidence < leastRead && !p.stmt.Headline || r.noProposition(p) {
		return nil
	}
	clause := r.firstClause(p)
	p.negated = slices.ContainsFunc(p.words[:min(clause, openingWords)], func(w words.Word) bool { return w.Class.In(words.Negation) && w.Exact != "without" })
	if p.Stance = r.stance(p); p.Stance == "" {
		return nil
	}
	p.Confidence = p.stmt.Confidence
	p.terms, p.names = map[string]bool{}, map[string]bool{}
	pointing := false
	for i := range p.words {
		if p.add(i, compounds); p.weak && (i == clause-1 || i == len(p.words)-1 && evidence[p.words[clause-1].Stem]) {
			p.core = maps.Clone(p.terms)
		}
		pointing = pointing || p.pointer(i)
	}
	pointing = pointing && (p.alleged || p.stmt.Act == onrecord.Deny && p.stmt.Form != onrecord.Direct || p.ofDeed())
	p.points = p.Stance == story.Denies && (pointing || p.alleged && p.opensWithCharge()) && len(p.terms)-len(p.names) <= maxPointing
	if p.nobody = p.Stance != story.Denies && nobody(p.words); p.nobody {
		p.Stance = story.Suggests
	}
	p.side, p.target = map[string]bool{}, map[string]bool{}
	for i, s := range p.stmt.Speakers {
		if i == 0 {
			p.Speaker = s.Name
		}
		addNames(p.side, s.Name, s.Kind == onrecord.Person)
		addNames(p.side, s.Description, false)
	}
	for _, target := range p.stmt.Target {
		addNames(p.target, target, false)
	}
	return p
}

// leastRead is the confidence that a statement needs to be a position.
const leastRead = .35

// order returns the terms in one order: sums of weights must not depend on that
// of a map.
func (p *position) order() []string {
	if len(p.sorted) != len(p.terms) {
		p.sorted = slices.Sorted(maps.Keys(p.terms))
	}
	return p.sorted
}

// maxPointing is how many words besides names a statement may have that only
// points at what was said before: "We are not doing this on the state level".
const maxPointing = 3

// opensWithCharge reports whether what is denied is named at once: "the
// accusations made against Russia".
func (p *position) opensWithCharge() bool {
	return slices.ContainsFunc(p.words[:min(len(p.words), 3)], func(w words.Word) bool { return allegings[w.Stem] })
}

// ofDeed reports whether what is said speaks of something as done, or as so: "We
// did not do this", "That never happened".
func (p *position) ofDeed() bool {
	for i := range p.words {
		done := i > 0 && pointers[p.words[i].Exact] && slices.Contains(en.DoForms, p.words[i-1].Exact)
		if done || deeds[p.words[i].Exact] {
			return true
		}
	}
	return false
}

// pointer reports whether word i points at what was said before. The "that" that
// opens what somebody said does not.
func (p *position) pointer(i int) bool {
	word := &p.words[i]
	return pointers[word.Exact] && !word.Class.In(words.Name) && (i > 0 || word.Exact != "that" || p.stmt.Form == onrecord.Direct)
}

// add adds a word to the terms.
func (p *position) add(i int, compounds map[string][2]string) {
	word := &p.words[i]
	switch {
	case unknowns[word.Exact]:
	case allegings[word.Stem] && !word.Class.In(words.Name):
		p.alleged = true
	case word.Class.In(words.Function | words.Negation | words.Hedge), involvements[word.Stem], len(word.Exact) < 2:
	case words.Country(word.Exact) != "":
		country := words.Country(word.Exact)
		if i > 0 && quarters[p.words[i-1].Exact] {
			delete(p.terms, p.words[i-1].Stem)
			delete(p.names, p.words[i-1].Stem)
			country = p.words[i-1].Exact + " " + country
		}
		p.terms[country], p.names[country] = true, true
	default:
		parts := []string{word.Stem}
		if both, ok := compounds[word.Stem]; ok {
			parts = both[:]
		}
		for _, part := range parts {
			p.terms[part] = true
			if wrongs[part] {
				p.terms[aWrong] = true
			}
		}
		if word.Class.In(words.Name) {
			p.names[word.Stem] = true
		}
	}
}

// addNames adds the words of a name or of what somebody is: countries as such,
// of a person's name the last word, else all that tell.
func addNames(set map[string]bool, name string, person bool) {
	tokens := folding.Tokens(name)
	for i, token := range tokens {
		first, _ := utf8.DecodeRuneInString(name[token.Start:])
		switch country := words.Country(token.Exact); {
		case country != "" && unicode.IsUpper(first):
			if i > 0 && quarters[tokens[i-1].Exact] {
				country = tokens[i-1].Exact + " " + country
			}
			set[country] = true
		case i < len(tokens)-1 && quarters[token.Exact] && words.Country(tokens[i+1].Exact) != "":
		case person && i < len(tokens)-1, lang.English.Classes(token.Exact) != 0, !unicode.IsUpper(first):
		default:
			set[token.Term] = true
		}
	}
}

// compounds returns the words that one report writes as one and another with a
// hyphen, with the stems of their parts: "cyberattacks", "cyber-attacks".
func (r *reports) compounds() map[string][2]string {
	found := map[string][2]string{}
	for i, reading := range r.readings {
		for j := range reading.Statements {
			list := r.words(story.Ref{Report: i, Statement: j})
			for k := 1; k < len(list); k++ {
				if list[k].Joined {
					found[folding.Stem(list[k-1].Exact+list[k].Exact)] = [2]string{list[k-1].Stem, list[k].Stem}
				}
			}
		}
	}
	return found
}
