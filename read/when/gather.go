package when

import (
	"slices"

	"onrecord/lang/en"
	"onrecord/text"
)

// gather adds the gatherings and channels of which the report gives the day:
// "Monday's debate", "her letter of Monday", "a poll released on Monday".
func (r *reader) gather() {
	for i := range r.times {
		m := &r.times[i]
		if r.periods[i].IsZero() || r.toCome(i) {
			continue
		}
		t := r.dated(m)
		if t < 0 || r.quoteAt(r.doc.Tokens[t].Start) >= 0 || r.standing(t) == shared && !m.precise() {
			continue
		}
		s := r.sentenceOf(t)
		paragraph := r.doc.Sentences[s].Paragraph
		if r.doc.Paragraphs[paragraph].Kind != text.Body || !r.nearStatement(paragraph) {
			continue
		}
		first, next := r.phrase(&r.doc.Sentences[s], t)
		r.told = append(r.told, event{
			saying: saying{statement: -1, sentence: s, paragraph: paragraph, first: t, next: t + 1, quote: -1, chain: []int{t}},
			said:   r.periods[i], venue: place{phrase: r.spell(first, next), noun: r.doc.Morphs[t].Lemma, standing: r.standing(t)}, own: true, since: paragraph,
		})
	}
}

// happens reports whether token t names what is held or published on a day.
func (r *reader) happens(t int) bool {
	switch r.standing(t) {
	case channel, gathering, shared:
		return true
	}
	return false
}

// dated returns the noun for a gathering or channel that m dates, or -1.
func (r *reader) dated(m *mention) int {
	if m.bound && !r.attributive(m) {
		return -1
	}
	if before := m.from - 1; before >= 0 && r.happens(before) {
		return r.outermost(before)
	}
	if t := r.gatheringBehind(m); t >= 0 {
		return t
	}
	t := r.headOf(m)
	for range 4 {
		if r.happens(t) {
			return r.outermost(t)
		}
		arc := r.doc.Arcs[t]
		switch arc.Relation {
		case text.RelNmod, text.RelNmodPoss, text.RelCompound, text.RelAmod, text.RelNummod:
			t = int(arc.Head)
		case text.RelObl, text.RelAdvmod:
			verb := int(arc.Head)
			if relation := r.doc.Arcs[verb].Relation; (relation == text.RelACL || relation == text.RelRelcl) && slices.Contains(en.Airings, r.doc.Morphs[verb].Lemma) {
				return r.venueAround(int(r.doc.Arcs[verb].Head))
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// outermost returns the noun for a gathering or channel at whose occasion what
// t names is no more than the place: the speech of "her speech to the convention
// on Monday".
func (r *reader) outermost(t int) int {
	if arc := r.doc.Arcs[t]; arc.Relation == text.RelNmod && arc.Head >= 0 && r.happens(int(arc.Head)) {
		return int(arc.Head)
	}
	return t
}

// gatheringBehind returns the noun for a gathering where several speak that
// stands right behind m, with a preposition: "on Thursday in the last debate".
// It returns -1 when none does.
func (r *reader) gatheringBehind(m *mention) int {
	if m.next >= len(r.doc.Tokens) || !slices.Contains(en.VenuePrepositions, r.norm(m.next)) {
		return -1
	}
	for t := m.next + 1; t < min(m.next+8, len(r.doc.Tokens)); t++ {
		switch tag := r.doc.Morphs[t].Tag; {
		case tag.Noun():
			if r.standing(t) == shared {
				return t
			}
		case tag != text.DT && tag != text.JJ && tag != text.PRPS && tag != text.CD && tag != text.HYPH:
			return -1
		}
	}
	return -1
}
