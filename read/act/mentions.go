package act

import (
	"sort"

	"onrecord"
	"onrecord/text"
)

// name returns the name that holds a token, nil when none does.
func (s *saying) name(token int) *text.Name {
	names := s.doc.Names
	n := sort.Search(len(names), func(i int) bool { return names[i].Next > token })
	if n < len(names) && names[n].First <= token {
		return &names[n]
	}
	return nil
}

// mentions appends the mention that a noun or pronoun heads, and those that
// are joined to it by "and".
func (s *saying) mentions(to []onrecord.Span, head int) []onrecord.Span {
	head = s.byName(s.antecedent(head))
	to = append(to, s.mention(head))
	sentence := s.sentence(head)
	for i := head + 1; i < sentence.end; i++ {
		if s.head(i) == head && s.doc.Arcs[i].Relation == text.RelConj && s.tag(i).Noun() && s.somebody(i) {
			to = append(to, s.mention(i))
		}
	}
	return to
}

// antecedent returns what a relative pronoun stands for, and any other token
// as it is.
func (s *saying) antecedent(token int) int {
	switch s.norm(token) {
	case "who", "whom", "which", "whose":
	default:
		return token
	}
	for at, steps := s.head(token), 0; at >= 0 && steps < 4; at, steps = s.head(at), steps+1 {
		if head := s.head(at); head >= 0 && s.doc.Arcs[at].Relation == text.RelRelcl {
			return head
		}
	}
	return token
}

// byName returns the name that stands beside a noun and means the same: of "his
// deputy, Ines Calder", the latter.
func (s *saying) byName(head int) int {
	if s.name(head) != nil || s.tag(head) == text.PRP {
		return head
	}
	if other := s.child(head, text.RelAppos); other >= 0 {
		if name := s.name(other); name != nil && (name.Kind == text.PersonName || name.Kind == text.OrganisationName) {
			return name.Next - 1
		}
	}
	return head
}

// mention returns the noun phrase around its head, with what "of" joins to it:
// "the members of the council". Of a head in a name it is the name.
func (s *saying) mention(head int) onrecord.Span {
	if name := s.name(head); name != nil {
		return name.Span
	}
	start, end := s.phrase(head), s.doc.Tokens[head].End
	if of := s.under(head, "of"); s.norm(head+1) == "of" && of >= 0 && of < head+8 && !s.opensDeed(head+1, of) {
		end = s.doc.Tokens[of].End
		if name := s.name(of); name != nil {
			end = name.End
		}
	}
	return onrecord.Span{Start: start, End: end}
}

// opensDeed reports whether the word "of" at a token opens what somebody is
// accused of: "accused ministers of neglect". The last one behind the verb does.
func (s *saying) opensDeed(of, noun int) bool {
	accused := false
	for i := of - 1; i >= 0 && i >= of-6 && !accused; i-- {
		accused = s.lemma(i) == "accuse" || s.lemma(i) == "suspect" || s.lemma(i) == "convict"
	}
	if !accused {
		return false
	}
	for i := noun + 1; i <= noun+4 && i < len(s.doc.Tokens); i++ {
		if s.norm(i) == "of" {
			return false
		}
	}
	return true
}

// phrase returns where the noun phrase begins that a token heads.
func (s *saying) phrase(head int) int {
	first := head
	for i := head - 1; i >= 0 && s.partOf(i, head); i-- {
		first = i
	}
	return s.doc.Tokens[first].Start
}

// partOf reports whether a token before the head of a noun phrase belongs to
// the phrase.
func (s *saying) partOf(token, head int) bool {
	if s.doc.Tokens[token].Kind != text.Word && s.doc.Tokens[token].Kind != text.Number {
		return false
	}
	for at, steps := token, 0; steps < 4; steps++ {
		switch s.doc.Arcs[at].Relation {
		case text.RelDet, text.RelAmod, text.RelCompound, text.RelNummod, text.RelNmodPoss, text.RelCase, text.RelAdvmod:
		default:
			return false
		}
		if at = s.head(at); at == head {
			return s.doc.Arcs[token].Relation != text.RelCase || s.tag(token) == text.POS
		}
		if at < 0 || at > head {
			return false
		}
	}
	return false
}

// somebody reports whether a noun or pronoun may stand for people or an
// organisation.
func (s *saying) somebody(token int) bool {
	if name := s.name(token); name != nil {
		return name.Kind == text.PersonName || name.Kind == text.OrganisationName || s.tag(token) == text.NNPS || s.is(token, audience)
	}
	switch s.norm(token) {
	case "him", "her", "them", "us", "me", "he", "she", "they", "who", "whom", "you":
		return true
	}
	return s.is(token, audience)
}

// under returns the first noun or pronoun that hangs on a token behind one of
// prepositions, -1 when there is none.
func (s *saying) under(token int, prepositions ...string) int {
	sentence := s.sentence(token)
	for i := token + 1; i < sentence.end; i++ {
		if relation := s.doc.Arcs[i].Relation; s.head(i) != token || relation != text.RelObl && relation != text.RelNmod {
			continue
		}
		if c := s.child(i, text.RelCase); c >= 0 && c < i {
			for _, preposition := range prepositions {
				if s.norm(c) == preposition {
					return i
				}
			}
		}
	}
	return -1
}
