package act

import (
	"onrecord"
	"onrecord/text"
)

// refuses reports whether those who say it say that they will tell nothing, or
// that they decline something: "she would not answer", "it had no comment".
func (s *saying) refuses(c *said, main *clause) bool {
	switch {
	case c.quoted && s.norm(c.first) == "no" && s.lemma(c.first+1) == "comment":
		return true
	case main.predicate < 0 || !s.ofItself(c, main):
		return false
	case s.lemma(s.noneOf(main.predicate)) == "comment":
		return true
	case s.is(main.predicate, refusing) && !main.negated && main.modal == "":
		act, _ := s.lookUp(main.predicate)
		return act == onrecord.OtherAct // and not "refused to accept that"
	}
	return main.negated && (!main.past || s.lemma(main.predicate) == "comment") && s.tag(main.predicate) == text.VB && s.is(main.predicate, answering) && s.saysNothing(main.predicate)
}

// saysNothing reports whether a verb of answering that is negated keeps
// something back, unlike "I would not say that it is late".
func (s *saying) saysNothing(verb int) bool {
	if s.lemma(verb) != "say" {
		return true
	}
	next := verb + 1
	return next >= len(s.doc.Tokens) || s.doc.Tokens[next].Kind != text.Word || s.wh(next) != ""
}
