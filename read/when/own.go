package when

import (
	"slices"

	"onrecord/lang/en"
	"onrecord/text"
)

// ownTime returns the number of the mention that gives the time of s in its
// own sentence, or -1.
func (r *reader) ownTime(s *saying) int {
	if s.first == s.next {
		return -1
	}
	sentence := &r.doc.Sentences[s.sentence]
	best, bestRank := -1, 0
	for i := r.mentionFrom(sentence.FirstToken); i < len(r.times) && r.times[i].first < sentence.EndToken; i++ {
		m := &r.times[i]
		if m.bound || r.toCome(i) || r.past(s) && r.ofFuture(i) {
			continue
		}
		if !r.outside(s, m.first, m.next) && !r.onCue(s, m) && !r.endsNouns(s, m) {
			continue
		}
		rank := r.rank(s, m, sentence)
		if rank == 0 {
			continue
		}
		if best < 0 || rank < bestRank {
			best, bestRank = i, rank
		}
	}
	return best
}

// toCome reports whether time i lies behind the day of the report, although the
// words around it do not speak of what is to come.
func (r *reader) toCome(i int) bool {
	return r.future(r.periods[i]) && !r.ahead(&r.times[i])
}

// ofFuture reports whether time i lies behind the day of the report, by its day
// or by its words: nobody has said anything then.
func (r *reader) ofFuture(i int) bool {
	m := &r.times[i]
	return r.future(r.periods[i]) || m.kind != toldDays && slices.Contains(en.FutureTimes, r.norm(m.first))
}

// longestInsertion is how many tokens may stand between a source and its cue
// to tell of the occasion.
const longestInsertion = 16

// The ranks of times, from the closest; within each, the nearest words win.
const (
	besideCue = 1    // beside the cue
	inCue     = 6    // in it
	onTree    = 10   // for each step by which the tree leads to it
	bySubject = 500  // on another verb of the same subject
	inFront   = 1000 // at the beginning of the sentence
)

// rank tells how closely mention m stands to the saying s: 0 when it is none
// of its time, else the lower the closer.
func (r *reader) rank(s *saying, m *mention, sentence *text.Sentence) int {
	distance := max(m.from-s.next, s.first-m.next, 0)
	switch {
	case m.from >= s.next && distance <= 4 && r.plain(s, s.next, m.from), // "said late Thursday", "told reporters on Thursday"
		m.next <= s.first && distance <= 2 && r.plain(s, m.next, s.first), // "on Thursday said"
		r.behindQuotation(s, m),
		r.inserted(s, m.first): // ", in a statement on Thursday, said"
		return besideCue + distance
	case m.from >= s.first && m.next <= s.next && m.at && !r.attributive(m):
		return inCue
	}
	if m.kind == calendar && m.day.Month == 0 && !m.at && !r.attributive(m) {
		return 0 // a number that looks like a year
	}
	for t := m.first; t < m.next; t++ {
		if h := int(r.doc.Arcs[t].Head); h >= m.first && h < m.next {
			continue
		}
		if steps, ok := r.hangs(s, t, true); ok {
			return onTree*steps + distance
		}
		if r.sameSubject(s, t, sentence) {
			return bySubject + distance
		}
	}
	if m.next-1-sentence.FirstToken < 5 && m.from <= sentence.FirstToken+1 && m.next <= s.first && r.inMain(s) {
		return inFront + distance
	}
	return 0
}

// behindQuotation reports whether m stands between what is said in quotation
// marks and the end of the sentence: "Ruiz tweeted, “It is closed!” on Friday."
func (r *reader) behindQuotation(s *saying, m *mention) bool {
	if m.from <= s.next || r.doc.Tokens[m.from-1].Kind != text.CloseMark || !r.inContent(s, m.from-1) {
		return false
	}
	return m.next < len(r.doc.Tokens) && r.doc.Morphs[m.next].Tag == text.Stop
}

// inserted reports whether token t stands in words that commas cut off between
// the source and the cue, and that tell of the occasion: "Ruiz, in a statement
// on Sunday, said", "Ruiz, speaking at a rally, said".
func (r *reader) inserted(s *saying, t int) bool {
	if len(s.source) == 0 || r.norm(s.first-1) != "," || t >= s.first-1 {
		return false
	}
	_, first := r.tokensIn(s.source[len(s.source)-1])
	if r.norm(first) == "," {
		first++
	} else if r.norm(first-1) != "," {
		return false
	}
	if t <= first || s.first-first > longestInsertion {
		return false
	}
	morph := &r.doc.Morphs[first]
	if !slices.Contains(en.VenuePrepositions, morph.Norm) && (morph.Tag != text.VBG || !slices.Contains(en.Speakings, morph.Lemma)) {
		return false
	}
	for i := first + 1; i < s.first-1; i++ {
		switch r.doc.Morphs[i].Tag {
		case text.VBD, text.VBZ, text.VBP, text.WP, text.WDT, text.Comma, text.Open:
			return false
		}
	}
	return true
}

// sameSubject reports whether a time whose head is token t hangs on a verb of
// which the one who says s is the subject: "Ruiz went to Ohio on Monday to say".
func (r *reader) sameSubject(s *saying, t int, sentence *text.Sentence) bool {
	for steps := 0; steps < longestWay && (steps == 0 || !r.doc.Morphs[t].Tag.Verb()); steps++ {
		if !r.climbs(s, t, way{time: true}) {
			return false
		}
		t = int(r.doc.Arcs[t].Head)
	}
	if r.inSource(s, t) || r.doc.Arcs[t].Relation == text.RelRelcl {
		return false
	}
	for i := sentence.FirstToken; i < t; i++ {
		if arc := r.doc.Arcs[i]; int(arc.Head) == t && isSubject(arc.Relation) && (r.inSource(s, i) || r.namesSpeaker(s.statement, i)) {
			return true
		}
	}
	return false
}

// attributive reports whether the words of m stand before a noun: "the 2014
// interview".
func (r *reader) attributive(m *mention) bool {
	return m.next < len(r.doc.Tokens) && (r.doc.Morphs[m.next].Tag.Noun() || r.norm(m.next) == "'s")
}

// inMain reports whether the cue of s stands in the main clause of its
// sentence, or in one that a time before it governs too.
func (r *reader) inMain(s *saying) bool {
	t := s.chain[0]
	for range 10 {
		arc := r.doc.Arcs[t]
		up := int(arc.Head)
		switch {
		case up < 0, arc.Relation == text.RelRelcl && r.inTime(up): // "This year, Ruiz has asked"
			return true
		case arc.Relation == text.RelRelcl, arc.Relation == text.RelACL:
			return false
		case arc.Relation == text.RelCcomp && up < t && !r.inContent(s, up):
			return false
		}
		t = up
	}
	return false
}

// main reports whether s is said in the main clause of its sentence.
func (r *reader) main(s *saying) bool {
	return r.doc.Arcs[s.chain[len(s.chain)-1]].Head < 0
}

// headOf returns the token of m on which its others hang.
func (r *reader) headOf(m *mention) int {
	for t := m.first; t < m.next; t++ {
		if h := int(r.doc.Arcs[t].Head); h < m.first || h >= m.next {
			return t
		}
	}
	return m.first
}

// plain reports whether the tokens from first to next, between a cue and a
// time, neither say anything by themselves nor begin what is said.
func (r *reader) plain(s *saying, first, next int) bool {
	for t := first; t < next; t++ {
		tag := r.doc.Morphs[t].Tag
		switch {
		case r.capital(t) && r.doc.Tokens[t].Kind == text.Word && !r.inContent(s, t): // "told Capital Watch on Monday"
		case tag.Verb(), tag == text.MD, tag == text.IN, tag == text.WDT, tag == text.WP, tag == text.WRB, tag == text.TO, tag == text.CC:
			return false
		case r.doc.Tokens[t].Kind != text.Word, r.inContent(s, t):
			return false
		}
	}
	return true
}
