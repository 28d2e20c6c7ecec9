package when

import (
	"slices"
	"sort"

	"onrecord"
	"onrecord/lang/en"
	"onrecord/text"
)

const (
	longestWay = 9  // steps from a time or venue to its saying
	reach      = 12 // tokens between a verb and those that hang on it
)

// hasSubject reports whether verb t has a subject of its own.
func (r *reader) hasSubject(t int) bool {
	for i := max(0, t-reach); i < min(t+reach, len(r.doc.Arcs)); i++ {
		if int(r.doc.Arcs[i].Head) == t && isSubject(r.doc.Arcs[i].Relation) {
			return true
		}
	}
	return false
}

func isSubject(relation text.Relation) bool {
	return relation == text.RelNsubj || relation == text.RelNsubjPass
}

// markOf returns the word that subordinates the clause of verb t, or "".
func (r *reader) markOf(t int) string {
	for i := max(0, t-reach); i < t; i++ {
		if arc := r.doc.Arcs[i]; int(arc.Head) == t && (arc.Relation == text.RelMark || arc.Relation == text.RelAdvmod && r.doc.Morphs[i].Tag == text.WRB) {
			return r.norm(i)
		}
	}
	return ""
}

// A way leads up the tree from words for a time or a venue.
type way struct {
	time  bool // from words for a time
	steps int
	event bool // a noun for a venue lies on it
}

// hangs reports whether token t, the head of words for a time or a venue,
// tells of the saying s: whether the tree leads from it to the saying by way
// of nothing that has a time or venue of its own. steps is how far it is.
func (r *reader) hangs(s *saying, t int, time bool) (steps int, ok bool) {
	w := way{time: time, event: !time || r.venueNoun(t)}
	clause := false // the last step led out of a clause
	for w.steps = 1; w.steps <= longestWay; w.steps++ {
		switch {
		case slices.Contains(s.chain, t):
			return w.steps, true
		case w.steps > 1 && r.venueNoun(t) && r.inSource(s, t):
			return w.steps, true // "a poll released on Monday"
		case w.steps > 1 && (time || clause) && r.inContent(s, t):
			return w.steps, true // what stands outside the content tells nothing of what is in it
		case !r.climbs(s, t, w):
			return 0, false
		}
		clause = r.doc.Morphs[t].Tag.Verb()
		t = int(r.doc.Arcs[t].Head)
		w.event = w.event || r.venueNoun(t)
	}
	return 0, false
}

// climbs reports whether what is told of token t on the way w is told of its
// head, too.
func (r *reader) climbs(s *saying, t int, w way) bool {
	arc := r.doc.Arcs[t]
	if arc.Head < 0 {
		return false
	}
	if r.doc.Morphs[t].Tag.Verb() {
		return r.clauseTells(s, t)
	}
	switch arc.Relation {
	case text.RelNsubj, text.RelNsubjPass:
		return r.venueNoun(t)
	case text.RelCcomp, text.RelAdvcl, text.RelRelcl, text.RelParataxis, text.RelXcomp:
		return false
	case text.RelObl, text.RelObj, text.RelIobj, text.RelAdvmod, text.RelDep:
		return w.time || w.event || w.steps == 1
	}
	return true
}

// clauseTells reports whether the time of the clause of verb t is that of its
// head: "while visiting a school", "a letter sent on Monday", "Ruiz, speaking
// on Monday,".
func (r *reader) clauseTells(s *saying, t int) bool {
	arc, morph := r.doc.Arcs[t], &r.doc.Morphs[t]
	switch arc.Relation {
	case text.RelXcomp, text.RelAux, text.RelAuxPass, text.RelCop:
		return true
	case text.RelAdvcl:
		switch r.markOf(t) {
		case "", "while", "as", "when", "upon":
			return true
		case "after", "before":
			return morph.Tag == text.VBG
		}
	case text.RelACL, text.RelRelcl:
		if slices.Contains(en.Airings, morph.Lemma) && r.venueAround(int(arc.Head)) >= 0 {
			return true
		}
		return arc.Relation == text.RelACL && morph.Tag == text.VBG && r.norm(t-1) == "," && r.subject(s, int(arc.Head)) &&
			(slices.Contains(en.Speakings, morph.Lemma) || slices.Contains(en.Attendings, morph.Lemma))
	}
	return false
}

// venueAround returns the noun for a venue that token t is, or of which it is
// told: a parser may hang "released on Monday" on either noun of "a letter to
// colleagues released on Monday". It returns -1 when there is none.
func (r *reader) venueAround(t int) int {
	for steps := 0; t >= 0 && steps < 4; steps++ {
		if r.venueNoun(t) {
			return t
		}
		if r.doc.Arcs[t].Relation != text.RelNmod {
			break
		}
		t = int(r.doc.Arcs[t].Head)
	}
	return -1
}

// subject reports whether token t is the subject of the saying.
func (r *reader) subject(s *saying, t int) bool {
	arc := r.doc.Arcs[t]
	return isSubject(arc.Relation) && slices.Contains(s.chain, int(arc.Head))
}

// tokensIn returns the tokens that share a byte with span.
func (r *reader) tokensIn(span onrecord.Span) (first, next int) {
	tokens := r.doc.Tokens
	first = sort.Search(len(tokens), func(i int) bool { return tokens[i].End > span.Start })
	next = first
	for next < len(tokens) && tokens[next].Start < span.End {
		next++
	}
	return first, next
}

// quoteAt returns the innermost quotation around the byte at offset, or -1.
func (r *reader) quoteAt(offset int) int {
	quotes := r.doc.Quotes
	i := sort.Search(len(quotes), func(i int) bool { return quotes[i].Start > offset }) - 1
	for i >= 0 && quotes[i].End <= offset {
		i = quotes[i].Parent
	}
	return i
}

// mentionFrom returns the number of the first time that stands at token t or
// behind it.
func (r *reader) mentionFrom(t int) int {
	return sort.Search(len(r.times), func(i int) bool { return r.times[i].first >= t })
}
