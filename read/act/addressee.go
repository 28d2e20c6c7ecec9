package act

import (
	"sort"

	"onrecord"
	"onrecord/text"
)

// addressee returns the mentions of those who are asked or told.
func (s *saying) addressee(j *judgement) []onrecord.Span {
	for _, r := range s.cue {
		for i := r.first; i < r.end; i++ {
			if head := s.toldBy(i); head >= 0 && !in(s.source, head) && !s.quotedContent(head) {
				return s.mentions(nil, head)
			}
		}
	}
	if j.act != onrecord.Urge {
		return nil
	}
	head := -1
	if main := &j.said.main; j.signal.act == onrecord.Urge {
		if head = s.plausible(main.subject); head < 0 { // "demanded that the mayor resign"
			head = s.plausible(s.opening(&j.said)) // "called for the mayor to resign"
		}
	} else if main.person == first {
		head = s.toldBy(main.predicate) // "We call on the mayor to resign"
	}
	if head < 0 || in(s.source, head) || s.personOf(head) == first {
		return nil
	}
	return s.mentions(nil, head)
}

// opening returns the head of the noun phrase that the content opens with and
// that an infinitive follows, -1 when there is none.
func (s *saying) opening(c *said) int {
	if c.first < 0 {
		return -1
	}
	if head := s.behind(c.first - 1); head >= 0 && s.tag(head+1) == text.TO {
		return head
	}
	return -1
}

// toldBy returns the head of the phrase for those whom a word tells or asks,
// -1 when it names none.
func (s *saying) toldBy(token int) int {
	switch {
	case s.is(token, addresses) && s.tag(token).Verb():
		if s.child(token, text.RelAuxPass) >= 0 { // "was asked whether"
			return s.plausible(s.child(token, text.RelNsubjPass))
		}
		for _, relation := range []text.Relation{text.RelIobj, text.RelObj} {
			if head := s.plausible(s.child(token, relation)); head > token {
				return head
			}
		}
		head := s.behind(token)
		if s.lemma(token) == "tell" && !s.gathers(head) {
			return head
		}
		return s.plausible(head)
	case s.lemma(token) == "call":
		return s.plausible(s.under(token, "on", "upon"))
	case s.is(token, speaking):
		return s.plausible(s.under(token, "to"))
	}
	return -1
}

// plausible returns a token when it may stand for people, else -1.
func (s *saying) plausible(token int) int {
	if token < 0 || s.gathers(token) || !s.somebody(token) && s.name(token) == nil {
		return -1
	}
	return token
}

// gathers reports whether a noun is one for an occasion to speak, which is
// where people are told and not whom: "told a news conference".
func (s *saying) gathers(token int) bool { return s.is(token, occasion) && !s.is(token, audience) }

// quotedContent reports whether a token stands inside quoted content: a
// quotation does not say to whom it was said.
func (s *saying) quotedContent(token int) bool { return in(s.content, token) && s.inQuotes(token) }

// inQuotes reports whether a token stands inside a quotation.
func (s *saying) inQuotes(token int) bool {
	at, quotes := s.doc.Tokens[token].Start, s.doc.Quotes
	for i := sort.Search(len(quotes), func(i int) bool { return quotes[i].Start > at }) - 1; i >= 0; i-- {
		if at < quotes[i].End {
			return true
		}
		if quotes[i].Depth == 0 {
			return false
		}
	}
	return false
}

// behind returns the head of the noun phrase right behind a verb, -1 when none
// stands there: for where the tree hangs it elsewhere.
func (s *saying) behind(token int) int {
	head := -1
	for i := token + 1; i <= token+6 && i < len(s.doc.Tokens); i++ {
		switch tag := s.tag(i); {
		case tag == text.PRP && i == token+1:
			return i
		case s.name(i) != nil:
			head = i
		case tag.Noun():
			head = i
		case head < 0 && (tag == text.DT || tag == text.PRPS || tag == text.JJ || tag == text.CD || tag == text.POS), tag == text.POS:
		default:
			return head
		}
	}
	return head
}
