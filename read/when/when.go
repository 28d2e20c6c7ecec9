// Package when tells when and where something was said, as far as the report
// gives it.
//
// It first finds the words of the report that name a time, and resolves them
// against the day on which the report was written (mention.go, times.go,
// moment.go, present.go). Then it chooses for each statement the time and the
// venue that its own sentence gives the saying, and not what is said: those
// that hang on the cue in the tree of the sentence, outside the content and
// other quotations (saying.go, tree.go, own.go, venue.go). Last it hands these
// occasions on inside a speech event (events.go, gather.go, carry.go): to what the
// same speaker says close by, to what is said in the same letter or speech
// (refers.go), or at the debate where others spoke too (who.go).
//
// A time that the report does not give stays unknown. States of mind, habits
// and what has no speaker have the time of their own sentence or none.
// Headlines have none.
package when

import (
	"context"
	"sort"

	"onrecord"
	"onrecord/text"
)

// Stage is the stage that gives each statement its occasion.
type Stage struct{}

// Name implements text.Stage.
func (Stage) Name() string { return "when" }

// Requires implements text.Stage.
func (Stage) Requires() []text.Layer {
	return []text.Layer{text.LayerShape, text.LayerQuotes, text.LayerSentences, text.LayerMorphs, text.LayerArcs, text.LayerNames, text.LayerStatements, text.LayerActs, text.LayerSpeakers}
}

// Provides implements text.Stage.
func (Stage) Provides() text.Layer { return text.LayerOccasions }

// Annotate implements text.Stage.
func (Stage) Annotate(_ context.Context, doc *text.Document) error {
	doc.Occasions = make([]text.Occasion, len(doc.Statements))
	if len(doc.Statements) == 0 {
		return nil
	}
	r := &reader{words: words{doc}}
	r.times = r.mentions()
	r.date()
	r.events()
	r.seekOutsiders()
	r.carry()
	for i := range r.told {
		if e := &r.told[i]; e.statement >= 0 {
			doc.Occasions[e.statement] = text.Occasion{Said: e.said, Venue: e.venue.phrase}
		}
	}
	return nil
}

// A reader reads the occasions of one document.
type reader struct {
	words
	present present
	times   []mention
	periods []onrecord.Period // by mention; zero where it cannot be told
	told    []event           // in the order of the text

	outsiders map[string]bool // names of speakers who talk of events, and not at them
}

// date resolves the times of the document.
func (r *reader) date() {
	r.present = presentOf(r)
	r.periods = make([]onrecord.Period, len(r.times))
	var told onrecord.Date
	toldAt := -1
	for i := range r.times {
		m := &r.times[i]
		paragraph := r.doc.Sentences[r.sentenceOf(m.first)].Paragraph
		if paragraph > toldAt+1 {
			told = onrecord.Date{}
		}
		ahead := r.ahead(m)
		start, end := r.present.resolve(m.moment, told, ahead)
		if today := r.present.to; !ahead && m.kind != calendar && !today.IsZero() && !before(today, start) && before(today, end) {
			end = today // nobody has said anything later
		}
		r.periods[i] = onrecord.Period{Start: start, End: end, Basis: r.spell(m.from, m.next)}
		if start.IsZero() {
			r.periods[i] = onrecord.Period{}
		} else if m.precise() {
			told, toldAt = start, paragraph
		}
	}
}

// ahead reports whether the clause of m speaks of what is to come.
func (r *reader) ahead(m *mention) bool {
	t := r.headOf(m)
	for range 5 {
		if t < 0 {
			return false
		}
		if r.doc.Morphs[t].Tag.Verb() {
			break
		}
		t = int(r.doc.Arcs[t].Head)
	}
	if t < 0 {
		return false
	}
	for i := max(0, t-6); i < t; i++ {
		if int(r.doc.Arcs[i].Head) == t && r.doc.Arcs[i].Relation == text.RelAux {
			switch r.norm(i) {
			case "will", "'ll", "wo", "shall":
				return true
			}
		}
	}
	return false
}

// nameAt returns the number of the first name that ends behind token t.
func nameAt(doc *text.Document, t int) int {
	return sort.Search(len(doc.Names), func(i int) bool { return doc.Names[i].Next > t })
}
