package act

import (
	"onrecord"
	"onrecord/text"
)

// faultReach is how many tokens of a run of content are searched for faults.
const faultReach = 60

// accuses reports whether what is said finds fault with somebody else.
func (s *saying) accuses(j *judgement) bool {
	if s.is(j.signal.word, praising) {
		return false
	}
	naming := s.is(j.signal.word, naming)
	for _, r := range s.content {
		for i := r.first; i < min(r.end, r.first+faultReach); i++ {
			if (s.is(i, fault) || s.wrongs(i)) && s.faultOfOthers(i, &j.said, naming) {
				return true
			}
		}
	}
	return false
}

// wrongs reports whether a token is a verb of wrong with a subject of its own.
func (s *saying) wrongs(token int) bool {
	return s.is(token, wrong) && s.tag(token).Verb() && s.clauseOf(token).subject >= 0
}

// faultOfOthers reports whether the word of fault at a token is said of
// somebody other than the source, and not denied.
func (s *saying) faultOfOthers(token int, c *said, naming bool) bool {
	for i := token - 1; i >= token-2 && i >= 0; i-- {
		switch s.norm(i) {
		case "not", "n't", "never", "no", "if":
			return false
		}
	}
	holder := -1
	for at, steps := token, 0; at >= 0 && steps < 4 && in(s.content, at); at, steps = s.head(at), steps+1 {
		cl := s.clauseOf(at)
		if cl.negated && at == token {
			return false
		}
		if cl.subject >= 0 && in(s.content, cl.subject) {
			holder = cl.subject
			break
		}
	}
	switch {
	case holder < 0:
		return naming || c.quoted && token == c.main.predicate && !s.tag(token).Verb() // “Liar,” she said
	case s.spellsSource(holder), s.suffers(token, holder), s.foundByOthers(c, token):
		return false
	}
	s.holder = holder
	switch s.personOf(holder) {
	case first:
		return false
	case second, named:
		return true
	case third:
		return c.quoted || !s.sourceIsPerson()
	}
	return c.names || s.wrongs(token) && s.somebody(holder)
}

// suffers reports whether a wrong is done to its subject: "the mayor was
// betrayed".
func (s *saying) suffers(token, subject int) bool {
	return s.is(token, wrong) && s.head(subject) == token && s.child(token, text.RelAuxPass) >= 0 && s.somebody(subject)
}

// foundByOthers reports whether the source only tells of somebody else who
// finds fault: "she said that the mayor had called it a fraud".
func (s *saying) foundByOthers(c *said, token int) bool {
	for range 6 {
		head := s.head(token)
		if head < 0 || !in(s.content, head) {
			return false
		}
		if s.doc.Arcs[token].Relation == text.RelCcomp && s.tag(head).Verb() {
			if word := cues[s.lemma(head)]; word != nil && word.act != "" && word.act != onrecord.OtherAct {
				switch finder := s.clauseOf(head); finder.person {
				case named, described:
					return !finder.asSource
				case third:
					return !c.quoted && !s.sourceIsPerson()
				}
			}
		}
		token = head
	}
	return false
}

// sourceIsPerson reports whether the source may be whom "he", "she" or "they"
// mean in what is said.
func (s *saying) sourceIsPerson() bool {
	root := s.rootOf(s.source)
	return root >= 0 && (s.tag(root).Proper() || s.tag(root) == text.PRP)
}
