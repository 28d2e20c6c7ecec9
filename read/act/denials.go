package act

import (
	"onrecord"
	"onrecord/text"
)

// quarrelReach is how many tokens before a statement are searched for what it
// may answer.
const quarrelReach = 60

// questionReach is how many tokens before a "no" are searched for the question.
const questionReach = 30

// denies reports whether what is said disputes a claim, says that somebody had
// no part in something, or answers an allegation by saying that something is
// not so.
func (s *saying) denies(c *said, main *clause) bool {
	switch {
	case main.predicate < 0:
		return false
	case s.is(main.predicate, untruth) && s.is(main.subject, claim) && !main.negated, s.alone(c, untruth), s.rejects(c, main):
		return true
	case s.alone(c, nay):
		return s.before == onrecord.Deny || s.before == onrecord.Ask || s.answers() || s.asked()
	case s.is(main.predicate, innocence) && !main.negated && s.ofItself(c, main):
		return true
	}
	object := s.noneOf(main.predicate)
	if s.is(object, part) || s.is(object, merit) && (s.norm(object+1) == "in" || s.norm(object+1) == "to") {
		return true
	}
	return (s.is(object, ground) || s.negates(c, main)) && (s.before == onrecord.Deny || s.answers())
}

// alone reports whether a quotation begins with a word of a list that stands by
// itself: “No,” or “Nonsense!”
func (s *saying) alone(c *said, sort wordSort) bool {
	next := c.first + 1
	return c.quoted && s.is(c.first, sort) && (next >= len(s.doc.Tokens) || s.doc.Tokens[next].Kind != text.Word)
}

// rejects reports whether those who say it call what they do a denial: "she
// rejected the claim", "I deny it", "they would plead not guilty".
func (s *saying) rejects(c *said, main *clause) bool {
	if !s.ofItself(c, main) || c.quoted && main.past {
		return false
	}
	act, phrase := s.lookUp(main.predicate)
	return act == onrecord.Deny && (!main.negated || phrase && s.norm(main.predicate+1) == "not")
}

// asked reports whether a question stands close before the statement, or what
// was asked in its sentence.
func (s *saying) asked() bool {
	start, end := s.extent()
	for i := start - 1; i >= 0 && i >= start-questionReach; i-- {
		if s.norm(i) == "?" {
			return true
		}
	}
	for i := start - 1; i < s.sentence(end).end; i++ {
		if i < start || i >= end {
			if s.lemma(i) == "ask" || s.lemma(i) == "question" {
				return true
			}
		}
	}
	return false
}

// extent returns the tokens from the first of the cue or the content to the
// last.
func (s *saying) extent() (start, end int) {
	start, end = s.content[0].first, 0
	for _, runs := range [][]run{s.cue, s.content} {
		for _, r := range runs {
			start, end = min(start, r.first), max(end, r.end)
		}
	}
	return start, end
}

// answers reports whether an allegation or a denial stands close before the
// statement.
func (s *saying) answers() bool {
	start, _ := s.extent()
	for i := start - 1; i >= 0 && i >= start-quarrelReach; i-- {
		if s.is(i, quarrel) {
			return true
		}
	}
	return false
}

// noneOf returns the object of a predicate, or the subject of "there is",
// where it is said to be none: "had no role". It returns -1 when there is no
// such noun.
func (s *saying) noneOf(predicate int) int {
	for _, relation := range []text.Relation{text.RelObj, text.RelNsubj} {
		noun := s.child(predicate, relation)
		if noun < 0 {
			continue
		}
		for _, relation := range []text.Relation{text.RelDet, text.RelNeg} {
			if no := s.child(noun, relation); no >= 0 && s.norm(no) == "no" {
				return noun
			}
		}
	}
	return -1
}

// negates reports whether the main clause says of the source, or of nobody in
// particular, that something is not or was not so.
func (s *saying) negates(c *said, main *clause) bool {
	if !main.negated || main.modal != "" || s.is(main.predicate, mind) {
		return false
	}
	if word := cues[s.lemma(main.predicate)]; word != nil && (word.act == onrecord.Believe || word.act == onrecord.OtherAct && s.norm(main.predicate-1) != "never") {
		return false // "did not support", "was not surprised", unlike "never met her"
	}
	return main.person == first || main.person == itself || main.asSource || main.person == third && !c.quoted
}
