package when

import (
	"strings"

	"onrecord"
	"onrecord/text"
)

// How far an occasion carries, in paragraphs.
const (
	forward  = 12 // of what the report is about, to the same speaker
	together = 4  // from one speaker of a debate to another
	gathered = 3  // from where a debate is dated to its speakers
	beside   = 1  // of anything else
	opening  = 6  // sentences that tell what the report is about
	backward = 2  // of a venue, to what the same speaker says before
)

// news is how many days before a report the events lie that it is about.
const news = 13

// carry gives the events without an occasion that of the speech event of which
// they are part.
func (r *reader) carry() {
	for i := range r.told {
		e := &r.told[i]
		if e.statement < 0 || !e.open {
			continue
		}
		if e.said.IsZero() || e.venue.phrase == "" {
			r.hand(r.earlier(i, false), i)
		}
		if e.said.IsZero() && !e.own {
			r.hand(r.earlier(i, true), i)
		}
		if e.said.IsZero() && !e.own {
			r.dateVenue(i)
		}
	}
	for i := len(r.told) - 1; i >= 0; i-- {
		if e := &r.told[i]; e.statement >= 0 && e.open && e.said.IsZero() && e.venue.phrase == "" {
			r.hand(r.later(i), i)
		}
	}
}

// earlier returns the event before event i that i is part of, or -1: one that
// stands close by, else the latest of those that the report is about. With
// dated true it is one that has a time and may have the venue of i.
func (r *reader) earlier(i int, dated bool) int {
	e := &r.told[i]
	main, undated := -1, -1
	for j := i - 1; j >= 0 && e.paragraph-r.told[j].paragraph <= forward; j-- {
		from := &r.told[j]
		switch {
		case from.said.IsZero() && (dated || from.venue.phrase == ""), dated && !agree(from, e), r.future(from.said):
			continue
		case !r.continues(from, e):
			continue
		case r.near(from, e):
			if !from.said.IsZero() || e.paragraph == from.paragraph {
				return j
			}
			undated = max(undated, j)
		}
		if r.isNews(from) && (main < 0 || before(r.told[main].said.Start, from.said.Start)) {
			main = j
		}
	}
	if main < 0 {
		return undated
	}
	return main
}

// continues reports whether e may be part of the speech event that from tells
// of before it, as far as the speakers tell.
func (r *reader) continues(from, e *event) bool {
	distance := e.paragraph - from.paragraph
	atShared := from.venue.standing == shared && r.past(&e.saying) && !r.document(e) && !r.outsider(e) // another speaker of the same debate
	switch {
	case r.refersTo(from, e), distance == 0 && from.own && !r.datedNoun(from) && r.among(from, e):
		return true
	case r.datedNoun(from):
		return r.ownerOf(from, e)
	case from.statement < 0:
		return (distance <= gathered || distance <= forward && r.principal(from)) && atShared || distance <= beside && r.tellsOf(from, e) || r.subjectOf(from, e)
	}
	return r.sameSpeaker(from, e) || distance <= together && (atShared && e.paragraph-from.since <= forward || r.labelled(e))
}

// datedNoun reports whether from is a gathering or channel of one speaker that
// the report names with its day.
func (r *reader) datedNoun(from *event) bool {
	return from.statement < 0 && from.venue.standing != shared && r.doc.Morphs[from.first].Tag.Noun()
}

// principal reports whether a gathering is what the report is about: it stands
// near the beginning, and the report dates no other.
func (r *reader) principal(from *event) bool {
	if from.venue.standing != shared || !r.isNews(from) || from.sentence > opening {
		return false
	}
	for i := range r.told {
		if other := &r.told[i]; other.statement < 0 && other.venue.standing == shared && other.said.Start != from.said.Start {
			return false
		}
	}
	return true
}

// near reports whether e stands so close behind from that it has the same
// occasion, even if that is not what the report is about.
func (r *reader) near(from, e *event) bool {
	distance := e.paragraph - from.paragraph
	switch {
	case r.labelled(e):
		return distance <= together
	case !from.said.IsZero() && !r.isNews(from):
		return e.begins-from.sentence <= 1 && distance <= beside
	}
	return distance <= beside
}

// past reports whether the cue of s is a verb in the past tense.
func (r *reader) past(s *saying) bool {
	return s.first < s.next && r.doc.Morphs[s.chain[0]].Tag == text.VBD
}

// isNews reports whether from happened on a day or in a week shortly before the
// report.
func (r *reader) isNews(from *event) bool {
	said := &from.said
	return !said.IsZero() && !before(shift(said.Start, 6), said.End) && (r.present.from.IsZero() || !before(said.Start, shift(r.present.from, -news)))
}

// future reports whether a period lies behind the day of the report.
func (r *reader) future(said onrecord.Period) bool {
	return !r.present.to.IsZero() && before(r.present.to, said.Start)
}

// later returns the event behind event i that i is part of, or -1.
func (r *reader) later(i int) int {
	e := &r.told[i]
	for j := i + 1; j < len(r.told) && r.told[j].paragraph-e.paragraph <= backward; j++ {
		if from := &r.told[j]; from.sentence == e.sentence && r.datedNoun(from) && r.ownerOf(from, e) {
			return j
		}
		if r.sameSpeaker(e, &r.told[j]) && r.sameNames(e, &r.told[j]) {
			return j
		}
	}
	return -1
}

// hand gives event i what it lacks of the occasion of event j, unless what it
// has tells that it is another. A time is handed back only to the lead, which
// leaves it to what follows to tell when: elsewhere a report may go on with when
// else somebody said it.
func (r *reader) hand(j, i int) {
	if j < 0 {
		return
	}
	from, e := &r.told[j], &r.told[i]
	if e.own && e.said != from.said || !agree(from, e) {
		return
	}
	if e.said.IsZero() && (j < i || from.sentence == e.sentence && r.datedNoun(from) || from.own && r.isNews(from) && r.lead(e)) {
		e.said, e.since = from.said, from.since
	}
	if e.venue.phrase == "" {
		e.venue = from.venue
	}
}

// lead reports whether e stands in the first paragraph of the report proper.
func (r *reader) lead(e *event) bool {
	for i := range r.doc.Paragraphs[:e.paragraph] {
		if r.doc.Paragraphs[i].Kind == text.Body {
			return false
		}
	}
	return true
}

// dateVenue gives event i the day of the gathering at which it is said, where
// the report gives the day of one such gathering only.
func (r *reader) dateVenue(i int) {
	e := &r.told[i]
	if e.venue.standing != shared && e.venue.standing != gathering {
		return
	}
	var said onrecord.Period
	for j := range r.told {
		from := &r.told[j]
		if !from.own || from.venue.noun != e.venue.noun || !agree(from, e) {
			continue
		}
		if !said.IsZero() && said.Start != from.said.Start {
			return
		}
		said = from.said
	}
	e.said = said
}

// agree reports whether two events may be one as far as their venues tell.
func agree(a, b *event) bool {
	x, y := &a.venue, &b.venue
	switch {
	case x.phrase == "", y.phrase == "", strings.Contains(x.phrase, y.phrase), strings.Contains(y.phrase, x.phrase):
		return true
	case x.noun == "" || !kin(x.noun, y.noun):
		return false
	case x.standing == channel && y.known:
		return true // "a letter to his colleagues", "in the letter to Ruiz"
	}
	ofX, inX := x.parts()
	ofY, inY := y.parts()
	return (ofX == ofY || !named(ofX) || !named(ofY)) && (inX == inY || inX == "" || inY == "")
}

// parts returns what stands before and behind the noun of a place: "CNN" and
// "in Ohio" of a CNN debate in Ohio.
func (p *place) parts() (of, in string) {
	lower := strings.ToLower(p.phrase)
	i := strings.Index(lower, p.noun)
	if i < 0 || len(lower) != len(p.phrase) {
		return "", ""
	}
	return p.phrase[:i], p.phrase[min(i+len(p.noun), len(p.phrase)):]
}

// named reports whether words hold a name by their spelling.
func named(words string) bool { return strings.ToLower(words) != words }
