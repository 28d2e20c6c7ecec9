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
	since int  // the paragraph that tells of its occasion
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
		e := event{saying: s, since: s.paragraph}
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
		r.doc.Morphs[head].Tag == text.VB && len(e.chain) == 1, // "a reason for Ruiz to close it"
		r.doc.Arcs[head].Relation == text.RelRelcl && len(e.chain) == 1 && r.doc.Morphs[head].Tag != text.VBD:
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

// scenes adds what is told without a statement: "On Monday, Ruiz spoke at a
// rally in Ohio.", "The bridge is unsafe, the council ruled on Monday."
func (r *reader) scenes(told []bool) {
	for i := range r.doc.Sentences {
		sentence := &r.doc.Sentences[i]
		if r.doc.Paragraphs[sentence.Paragraph].Kind != text.Body || !r.nearStatement(sentence.Paragraph) {
			continue
		}
		m := r.mentionFrom(sentence.FirstToken)
		if m >= len(r.times) || r.times[m].first >= sentence.EndToken {
			continue
		}
		root := r.rootOf(sentence)
		if root >= 0 && !told[i] && r.quoteAt(r.doc.Tokens[root].Start) < 0 {
			r.scene(i, root)
		}
		for ; m < len(r.times) && r.times[m].first < sentence.EndToken; m++ {
			if t := r.verbOf(m); t >= 0 && t != root && !r.inCues(i, t) {
				r.scene(i, t)
			}
		}
	}
}

// scene adds what the verb t of a sentence tells, if it is of something that is
// said at a time.
func (r *reader) scene(sentence, t int) {
	e := event{saying: saying{statement: -1, sentence: sentence, paragraph: r.doc.Sentences[sentence].Paragraph, first: t, next: t + 1, quote: -1, chain: []int{t}}}
	e.since = e.paragraph
	r.observe(&e)
	if e.own && !e.said.IsZero() && (e.venue.phrase != "" || r.speaks(t)) {
		r.told = append(r.told, e)
	}
}

// verbOf returns the verb in the past tense on which time i hangs, when it has a
// subject and stands in no quotation, else -1.
func (r *reader) verbOf(i int) int {
	t := r.verbAbove(r.headOf(&r.times[i]))
	if t < 0 || r.doc.Morphs[t].Tag != text.VBD || !r.hasSubject(t) || r.quoteAt(r.doc.Tokens[t].Start) >= 0 {
		return -1
	}
	return t
}

// inCues reports whether a statement told in a sentence has its token t in its cue
// or its content.
func (r *reader) inCues(sentence, t int) bool {
	for i := range r.told {
		if e := &r.told[i]; e.sentence == sentence && e.statement >= 0 && (t >= e.first && t < e.next || r.inContent(&e.saying, t)) {
			return true
		}
	}
	return false
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
