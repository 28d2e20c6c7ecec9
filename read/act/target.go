package act

import (
	"onrecord"
	"onrecord/text"
)

// target returns the mentions of those whom the statement accuses.
func (s *saying) target(j *judgement) []onrecord.Span {
	head := -1
	if j.signal.act == onrecord.Accuse {
		head = s.accused(j.signal.word)
	} else if s.is(j.signal.word, naming) {
		if head = s.blamed(s.objectOf(j.signal.word)); head < 0 {
			head = s.blamed(s.behind(j.signal.word))
		}
	}
	if head < 0 {
		head = s.blamed(s.holder)
	}
	if head < 0 {
		head = s.firstNamed()
	}
	switch {
	case head < 0 || in(s.source, head):
		return nil
	case s.norm(head) == "you" || s.norm(head) == "your":
		return s.addressee(j)
	}
	return s.mentions(nil, head)
}

// accused returns whom a word of accusing is directed at, -1 when the words
// around it do not tell.
func (s *saying) accused(word int) int {
	if s.tag(word).Verb() && s.child(word, text.RelAuxPass) >= 0 {
		return s.blamed(s.child(word, text.RelNsubjPass))
	}
	if head := s.blamed(s.objectOf(word)); head >= 0 {
		return head
	}
	if head := s.blamed(s.behind(word)); head >= 0 {
		return head
	}
	if head := s.blamed(s.under(word, "against", "at", "on", "toward", "towards", "after", "into")); head >= 0 {
		return head
	}
	if !s.tag(word).Verb() {
		if head := s.blamed(s.under(word, "of", "about", "from")); head >= 0 {
			return head
		}
	}
	root := s.rootOf(s.content)
	if root < 0 {
		return -1
	}
	if s.tag(root).Noun() {
		return s.blamed(root)
	}
	if subject := s.clauseOf(root).subject; subject >= 0 {
		return s.blamed(subject)
	}
	return -1
}

// objectOf returns the object of a verb, of its predicate in "call him a
// liar", -1 when there is none.
func (s *saying) objectOf(word int) int {
	if word < 0 {
		return -1
	}
	for _, relation := range []text.Relation{text.RelObj, text.RelIobj} {
		if object := s.child(word, relation); object >= 0 {
			return object
		}
	}
	for _, relation := range []text.Relation{text.RelXcomp, text.RelCcomp} {
		if under := s.child(word, relation); under >= 0 && in(s.content, under) {
			return s.clauseOf(under).subject
		}
	}
	return -1
}

// blamed returns the person or organisation that a noun stands for, or that
// what it stands for belongs to: of "the mayor's speech", the mayor. It is -1
// when there is none.
func (s *saying) blamed(token int) int {
	for steps := 0; token >= 0 && steps < 3; steps++ {
		if s.somebody(token) {
			return token
		}
		if other := s.child(token, text.RelAppos); other >= 0 && s.somebody(other) {
			return other
		}
		if owner := s.child(token, text.RelNmodPoss); owner >= 0 && s.norm(owner) != "its" {
			token = owner
			if s.tag(token) == text.PRPS {
				return token
			}
			continue
		}
		owner := s.under(token, "of", "by", "from", "against")
		if owner < 0 && (s.name(token) != nil || s.tag(token).Proper()) {
			return token
		}
		token = owner
	}
	return -1
}

// firstNamed returns the head of the first name of a person or organisation
// in the content that is not the source's.
func (s *saying) firstNamed() int {
	for _, r := range s.content {
		for i := r.first; i < min(r.end, r.first+faultReach); i++ {
			if name := s.name(i); name != nil && (name.Kind == text.PersonName || name.Kind == text.OrganisationName) && !s.spellsSource(name.Next-1) {
				return name.Next - 1
			}
		}
	}
	return -1
}
