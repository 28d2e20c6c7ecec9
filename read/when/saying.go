package when

import (
	"slices"

	"onrecord"
	"onrecord/text"
)

// A saying is where a report says that something is said: the cue of a
// statement, or the verb of a sentence without one.
type saying struct {
	statement   int             // its number, or -1
	sentence    int             // in which the cue stands
	begins      int             // the sentence in which the statement begins
	paragraph   int             // in which the cue stands
	first, next int             // tokens of the cue; none when a quotation has no cue
	quote       int             // the innermost quotation around the cue, or -1
	content     []onrecord.Span // what is said
	source      []onrecord.Span // who says it
	chain       []int           // the head of the cue, and the verbs and nouns that it hangs on
}

// newSaying returns the saying of statement i, and false when it stands in no
// sentence.
func (r *reader) newSaying(i int) (saying, bool) {
	stmt := &r.doc.Statements[i]
	s := saying{statement: i, quote: -1, content: stmt.Content, source: stmt.Source}
	at := onrecord.Hull(slices.Concat(stmt.Source, stmt.Cue, stmt.Content)...)
	if len(stmt.Cue) > 0 {
		if at = onrecord.Hull(stmt.Cue...); slices.ContainsFunc(stmt.Content, at.Overlaps) {
			at = stmt.Cue[0]
		}
	}
	if at.Empty() {
		return s, false
	}
	s.first, s.next = r.tokensIn(at)
	if s.first >= len(r.doc.Tokens) || s.first == s.next {
		return s, false
	}
	s.sentence = r.sentenceOf(s.first)
	if s.sentence < 0 {
		return s, false
	}
	s.paragraph = r.doc.Sentences[s.sentence].Paragraph
	s.begins = s.sentence
	if first, _ := r.tokensIn(onrecord.Hull(slices.Concat(stmt.Source, stmt.Cue, stmt.Content)...)); first < s.first {
		s.begins = max(r.sentenceOf(first), 0)
	}
	if len(stmt.Cue) == 0 {
		s.next = s.first
		return s, true
	}
	s.quote = r.quoteAt(at.Start)
	r.link(&s)
	return s, true
}

// link fills the chain of s: from the head of its cue up to the main clause, as
// far as what is told there is told of the saying too.
func (r *reader) link(s *saying) {
	head := s.first
	for t := s.first; t < s.next; t++ {
		if h := int(r.doc.Arcs[t].Head); h < s.first || h >= s.next {
			head = t
			if r.doc.Morphs[t].Tag.Verb() {
				break
			}
		}
	}
	s.chain = append(s.chain, head)
	for len(s.chain) < longestWay {
		up := int(r.doc.Arcs[head].Head)
		if up < 0 || !r.passesOn(s, head, up) {
			return
		}
		s.chain = append(s.chain, up)
		head = up
	}
}

// passesOn reports whether a time that hangs on up is that of t, which hangs
// on it too.
func (r *reader) passesOn(s *saying, t, up int) bool {
	switch r.doc.Arcs[t].Relation {
	case text.RelXcomp, text.RelAux, text.RelDep:
		return true
	case text.RelConj, text.RelParataxis:
		return !r.hasSubject(t) || r.inContent(s, up)
	case text.RelAdvcl:
		switch r.markOf(t) {
		case "", "as", "while", "when":
			return true
		}
		return r.inContent(s, up)
	case text.RelCcomp:
		return r.inContent(s, up)
	case text.RelACL, text.RelRelcl:
		return r.venueNoun(up)
	case text.RelObj, text.RelObl, text.RelNmod, text.RelAdvmod, text.RelAmod, text.RelCompound:
		return !r.doc.Morphs[t].Tag.Verb()
	}
	return false
}

// inContent reports whether token t stands in what is said.
func (r *reader) inContent(s *saying, t int) bool {
	return t >= 0 && slices.ContainsFunc(s.content, r.doc.Tokens[t].Overlaps)
}

// inSource reports whether token t stands in the words for who says it.
func (r *reader) inSource(s *saying, t int) bool {
	return slices.ContainsFunc(s.source, r.doc.Tokens[t].Overlaps)
}

// outside reports whether the reporter says the tokens from first to next
// about s, as far as marks and contents tell: they stand neither in its
// content nor in a quotation that its cue is not in.
func (r *reader) outside(s *saying, first, next int) bool {
	span := onrecord.Span{Start: r.doc.Tokens[first].Start, End: r.doc.Tokens[next-1].End}
	return !slices.ContainsFunc(s.content, span.Overlaps) && r.quoteAt(span.Start) == s.quote
}

// onCue reports whether one of the tokens of a time hangs on the cue itself, as
// what stands behind a content in plain words may although its last words
// were taken into the content.
func (r *reader) onCue(s *saying, m *mention) bool {
	if r.quoteAt(r.doc.Tokens[m.first].Start) != s.quote {
		return false
	}
	if r.norm(m.next) == "that" && m.from >= s.next && slices.ContainsFunc(s.content, func(c onrecord.Span) bool { return c.Start == r.doc.Tokens[m.from].Start }) {
		return true // "told reporters | two days ago that the bridge was closed"
	}
	for t := m.first; t < m.next; t++ {
		arc := r.doc.Arcs[t]
		if h := int(arc.Head); (arc.Relation == text.RelObl || arc.Relation == text.RelAdvmod) && h >= s.first && h < s.next && t > s.next {
			return true
		}
	}
	return false
}

// endsNouns reports whether m ends a content without a verb, which is no event of
// its own that could have a time: "echoed that promise on Monday".
func (r *reader) endsNouns(s *saying, m *mention) bool {
	if !m.at || m.kind != weekday || len(s.content) == 0 || r.quoteAt(r.doc.Tokens[m.first].Start) != s.quote {
		return false
	}
	first, next := r.tokensIn(s.content[len(s.content)-1])
	if m.next != next || m.from <= first || first < s.next {
		return false
	}
	for t := first; t < m.from; t++ {
		if tag := r.doc.Morphs[t].Tag; tag.Verb() || r.doc.Tokens[t].Kind != text.Word || r.venueNoun(t) {
			return false
		}
	}
	return true
}
