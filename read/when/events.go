package when

import (
	"cmp"
	"slices"

	"onrecord"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// An event is a saying with its occasion, as far as its own sentence gives it
// and, later, as far as the sentences around it do.
type event struct {
	saying
	said  onrecord.Period
	venue place
	own   bool // its own sentence gives the time
	open  bool // it may have its occasion from elsewhere
}

// events lists the sayings of the document in the order of its text, with the
// occasions that their own sentences give.
func (r *reader) events() {
	r.told = make([]event, 0, len(r.doc.Statements)+8)
	told := make([]bool, len(r.doc.Sentences)) // sentences whose main clause is a saying
	for i := range r.doc.Statements {
		s, ok := r.newSaying(i)
		if !ok {
			continue
		}
		if s.quote < 0 && s.first < s.next && r.main(&s) && len(s.chain) == 1 {
			told[s.sentence] = true
		}
		if r.doc.Paragraphs[s.paragraph].Kind == text.Headline || r.doc.Statements[i].Headline {
			continue
		}
		e := event{saying: s}
		e.open = r.open(&e)
		r.told = append(r.told, e)
	}
	for i := range r.told {
		r.observe(&r.told[i])
	}
	r.scenes(told)
	r.gather()
	slices.SortStableFunc(r.told, func(a, b event) int { return cmp.Compare(a.first, b.first) })
}

// observe gives e what its own sentence tells.
func (r *reader) observe(e *event) {
	if m := r.ownTime(&e.saying); m >= 0 {
		e.said, e.own = r.periods[m], true
	}
	e.venue = r.ownVenue(&e.saying)
}

// open reports whether the occasion of e may be told elsewhere: it is one
// utterance, at one time, that the reporter tells of.
func (r *reader) open(e *event) bool {
	speakers := r.speakers(e)
	switch {
	case e.quote >= 0, len(speakers) == 0, r.doc.Acts[e.statement].Act == onrecord.Believe:
		return false
	case e.first == e.next, r.labelled(e):
		return true
	}
	head := e.chain[0]
	switch {
	case !r.doc.Morphs[head].Tag.Verb(),
		r.norm(head) == "according" && !isDescription(speakers[0].Name),
		r.doc.Arcs[head].Relation == text.RelRelcl && len(e.chain) == 1:
		return false
	}
	for i := max(0, head-reach); i < min(head+reach, len(r.doc.Tokens)); i++ {
		if int(r.doc.Arcs[i].Head) != head {
			continue
		}
		switch r.doc.Arcs[i].Relation {
		case text.RelAux, text.RelAuxPass:
			if slices.Contains(en.Timeless, r.norm(i)) {
				return false
			}
		case text.RelAdvmod:
			if slices.Contains(en.Habits, r.norm(i)) || slices.Contains(en.OtherTimes, r.norm(i)) {
				return false
			}
		}
	}
	return true
}

// scenes adds what sentences without a statement tell: "On Monday, Ruiz spoke
// at a rally in Ohio."
func (r *reader) scenes(told []bool) {
	for i := range r.doc.Sentences {
		sentence := &r.doc.Sentences[i]
		if told[i] || r.doc.Paragraphs[sentence.Paragraph].Kind != text.Body || !r.nearStatement(sentence.Paragraph) {
			continue
		}
		m := r.mentionFrom(sentence.FirstToken)
		if m >= len(r.times) || r.times[m].first >= sentence.EndToken {
			continue
		}
		root := r.rootOf(sentence)
		if root < 0 || r.quoteAt(r.doc.Tokens[root].Start) >= 0 {
			continue
		}
		e := event{saying: saying{statement: -1, sentence: i, paragraph: sentence.Paragraph, first: root, next: root + 1, quote: -1, chain: []int{root}}}
		r.observe(&e)
		if e.own && !e.said.IsZero() && (e.venue.phrase != "" || r.speaks(root)) {
			r.told = append(r.told, e)
		}
	}
}

// speaks reports whether verb t is one of saying something, or of an occasion
// to do so.
func (r *reader) speaks(t int) bool {
	lemma := r.doc.Morphs[t].Lemma
	return slices.Contains(en.Speakings, lemma) || slices.Contains(en.Airings, lemma) || lang.English.Verb(r.norm(t)).Takes(en.That|en.OfThing|en.Object)
}

// nearStatement reports whether a statement stands in a paragraph or in the
// two behind it.
func (r *reader) nearStatement(paragraph int) bool {
	for i := range r.told {
		if p := r.told[i].paragraph; p >= paragraph && p <= paragraph+2 {
			return true
		}
	}
	return false
}

// rootOf returns the token on which the others of a sentence hang, or -1.
func (r *reader) rootOf(sentence *text.Sentence) int {
	for t := sentence.FirstToken; t < sentence.EndToken; t++ {
		if r.doc.Arcs[t].Head < 0 {
			return t
		}
	}
	return -1
}

// gather adds the gatherings where several speak of which the report gives
// the day: "Monday's debate".
func (r *reader) gather() {
	for i := range r.times {
		m := &r.times[i]
		if !m.precise() || r.periods[i].IsZero() || r.toCome(i) {
			continue
		}
		t := r.gatheringOf(m)
		if t < 0 || r.quoteAt(r.doc.Tokens[t].Start) >= 0 {
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
			said:   r.periods[i], venue: place{r.spell(first, next), r.doc.Morphs[t].Lemma, r.standing(t)}, own: true,
		})
	}
}

// gatheringOf returns the noun for a gathering where several speak that m
// dates, or -1.
func (r *reader) gatheringOf(m *mention) int {
	if before := m.from - 1; before >= 0 && r.standing(before) == shared {
		return before
	}
	if t := r.gatheringBehind(m); t >= 0 {
		return t
	}
	t := r.headOf(m)
	for range 4 {
		if r.standing(t) == shared {
			return t
		}
		arc := r.doc.Arcs[t]
		switch arc.Relation {
		case text.RelNmod, text.RelNmodPoss, text.RelCompound, text.RelAmod, text.RelNummod:
			t = int(arc.Head)
		default:
			return -1
		}
	}
	return -1
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
