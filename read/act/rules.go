package act

import (
	"onrecord"
	"onrecord/lang"
	"onrecord/text"
)

// A judgement is all that this stage makes out of a statement.
type judgement struct {
	signal  signal
	said    said
	negated bool // the cue is
	act     onrecord.Act
}

// judge reads the statement that s looks at and names the act.
func (s *saying) judge() judgement {
	j := judgement{signal: s.signal(), said: s.readContent(), negated: s.cueNegated()}
	j.act = s.byCue(&j)
	if j.act == onrecord.Assert {
		j.act = s.byContent(&j)
	}
	return j
}

// cueNegated reports whether the saying itself is negated: "has not said",
// "nobody asked".
func (s *saying) cueNegated() bool {
	for _, r := range s.cue {
		for i := r.first; i < r.end; i++ {
			switch s.norm(i) {
			case "n't", "never", "neither", "nor":
				return true
			case "not":
				switch s.norm(i + 1) {
				case "only", "just", "guilty":
				default:
					return true
				}
			}
		}
	}
	for _, r := range s.source {
		switch s.norm(r.first) {
		case "no":
			return s.tag(r.first+1) != text.CD // "No 10" is a house
		case "nobody", "none", "neither", "no-one":
			return true
		}
	}
	return false
}

// byCue names the act that the cue tells; assert where it tells none.
func (s *saying) byCue(j *judgement) onrecord.Act {
	act := s.signalled(j)
	switch {
	case j.negated && act != onrecord.Believe && act != onrecord.Suggest:
		return onrecord.OtherAct // "has not said"; who does not believe still is of a mind
	case act == onrecord.Suggest && s.lemma(j.signal.word) == "suggest" && s.proposes(&j.said):
		return onrecord.Urge // "suggested that he resign", "suggested waiting"
	}
	return act
}

// signalled returns the act that the words of the cue signal.
func (s *saying) signalled(j *judgement) onrecord.Act {
	act, root := j.signal.act, j.signal.root
	if noun := j.said.main.predicate; (act == "" || act == onrecord.Assert) && s.is(root, light) && s.tag(noun).Noun() {
		if signalled, _ := s.lookUp(noun); signalled != "" {
			return signalled // "voiced | their support for the mayor"
		}
	}
	switch {
	case act == "" && (root < 0 || j.said.quoted || s.tag(root) == text.IN || s.tag(root).Proper() || s.added(root)):
		return onrecord.Assert
	case act == "":
		return onrecord.OtherAct
	case act == onrecord.OtherAct && !j.signal.phrase && (j.signal.says || j.said.quoted && s.statement()):
		return onrecord.Assert // "responded by saying", "released a statement: “..."
	}
	return act
}

// added reports whether a token is a verb of saying that a user added.
func (s *saying) added(token int) bool {
	_, ok := s.lexicon.Like(lang.Fold(s.norm(token)))
	return ok
}

// statement reports whether the cue has a word for what is said.
func (s *saying) statement() bool {
	for _, r := range s.cue {
		for i := r.first; i < r.end; i++ {
			if act, _ := s.lookUp(i); act == onrecord.Assert || s.norm(i) == ":" {
				return true
			}
		}
	}
	return false
}

// proposes reports whether the content is a proposal by its form.
func (s *saying) proposes(c *said) bool {
	return c.main.modal == "should" || s.tag(c.first) == text.VBG || c.main.subject >= 0 && c.main.modal == "" && s.tag(c.main.predicate) == text.VB
}

// byContent names the act where the cue is no more than "said".
func (s *saying) byContent(j *judgement) onrecord.Act {
	c := &j.said
	main := &c.main
	if c.inner.predicate >= 0 && (main.person == first || main.person == third) {
		main = &c.inner
	}
	switch {
	case c.asks && c.questions >= c.sentences:
		return onrecord.Ask
	case s.refuses(c, main):
		return onrecord.OtherAct
	case s.denies(c, main):
		return onrecord.Deny
	case s.urges(c, main):
		return onrecord.Urge
	case s.promises(c):
		return onrecord.Promise
	case s.accuses(j):
		return onrecord.Accuse
	case s.suggests(main):
		return onrecord.Suggest
	}
	return onrecord.Assert
}

// urges reports whether what is said tells somebody what to do.
func (s *saying) urges(c *said, main *clause) bool {
	if sorts[main.modal]&duty != 0 && s.wh(c.first) == "" {
		return true
	}
	if main.person == first && s.is(main.predicate, appeal) && s.tag(main.predicate) == text.VBP && !main.negated {
		return true
	}
	if main.person != first && s.lemma(main.predicate) == "need" && s.child(main.predicate, text.RelXcomp) >= 0 && !main.negated {
		return true
	}
	if !c.quoted {
		return false
	}
	switch s.norm(c.first) {
	case "please":
		return true
	case "let":
		next := s.norm(c.first + 1)
		return next != "me" && next != "'s"
	case "do":
		return s.norm(c.first+1) == "n't" || s.norm(c.first+1) == "not"
	case "thank", "thanks", "welcome", "appreciate", "say", "bless":
		return false
	}
	return s.tag(c.first) == text.VB && c.main.predicate == c.first && c.main.subject < 0
}

// promises reports whether those who say it speak of what they will do.
func (s *saying) promises(c *said) bool {
	main := &c.main
	self := s.ofItself(c, main)
	if self && s.is(main.predicate, intent) && !main.negated && !main.past {
		return true
	}
	if s.is(main.predicate, state) || main.past || s.tag(main.predicate).Verb() && s.child(main.predicate, text.RelAuxPass) >= 0 {
		return false
	}
	if s.opensAsSource(c) {
		return true
	}
	if !self {
		return false
	}
	switch main.modal {
	case "will", "'ll", "wo", "shall":
		return true
	case "would", "'d":
		return !c.quoted && s.tag(main.predicate) == text.VB
	}
	return s.norm(main.predicate) == "going" && s.child(main.predicate, text.RelXcomp) >= 0
}

// ofItself reports whether a clause of what is said is about those who say it,
// as far as its subject tells.
func (s *saying) ofItself(c *said, main *clause) bool {
	if c.quoted {
		return main.person == first
	}
	return main.person == third || main.person == first || main.asSource || s.norm(main.subject) == "it" && s.sourceIsBody()
}

// sourceIsBody reports whether the source is an organisation, by its name or by
// the noun for it.
func (s *saying) sourceIsBody() bool {
	root := s.rootOf(s.source)
	if root < 0 {
		return false
	}
	if name := s.name(root); name != nil {
		return name.Kind == text.OrganisationName
	}
	return s.norm(root) == "it" || s.is(root, bodyNoun)
}

// opensAsSource reports whether what is said opens with "he would" or its
// like, where the tree may have it otherwise.
func (s *saying) opensAsSource(c *said) bool {
	at := c.first
	if s.norm(at) == "that" {
		at++
	}
	switch s.norm(at) {
	case "he", "she", "they":
	default:
		return false
	}
	switch s.norm(at + 1) {
	case "will", "would", "'ll", "'d", "wo":
		return !c.quoted && s.tag(at+2) == text.VB && !s.is(at+2, state)
	}
	return false
}

// suggests reports whether the main clause is held back.
func (s *saying) suggests(main *clause) bool {
	switch {
	case main.predicate < 0 || main.negated || main.person == first:
		return false
	case sorts[main.modal]&hedge != 0:
		return true
	}
	return s.is(main.predicate, hedge) && s.child(main.predicate, text.RelXcomp) >= 0
}

// wh returns the question word at a token, "" when it is none.
func (s *saying) wh(token int) string {
	switch s.tag(token) {
	case text.WRB, text.WP, text.WPS, text.WDT:
		return s.norm(token)
	}
	switch s.norm(token) {
	case "whether", "if", "on", "about":
		return s.norm(token)
	}
	return ""
}
