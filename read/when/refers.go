package when

import (
	"slices"
	"sort"

	"onrecord/lang/en"
	"onrecord/text"
)

// refersTo reports whether the sentence of e points back at the venue of from,
// or e quotes a document of which the sentence of from tells: "she sent a letter
// on Monday", "she said in the letter", "the letter adds".
func (r *reader) refersTo(from, e *event) bool {
	if e.venue.known && e.venue.noun != "" && kin(from.venue.noun, e.venue.noun) && !from.said.IsZero() {
		return true
	}
	return r.isDocument(from, e)
}

// isDocument reports whether e quotes a document of which the sentence of from
// tells.
func (r *reader) isDocument(from, e *event) bool {
	speakers := r.speakers(e)
	if len(speakers) != 1 || r.another(e) {
		return false
	}
	noun := lastWord(speakers[0].Name)
	if standings[noun] != channel {
		return false
	}
	sentence := &r.doc.Sentences[from.sentence]
	for t := sentence.FirstToken; t < sentence.EndToken; t++ {
		if kin(r.norm(t), noun) {
			return true
		}
	}
	return false
}

// kin reports whether two nouns may name one document.
func kin(a, b string) bool {
	if a == b {
		return true
	}
	for _, group := range en.SameDocuments {
		if slices.Contains(group, a) && slices.Contains(group, b) {
			return true
		}
	}
	return false
}

// ownerOf reports whether the sentence that names a dated gathering or channel
// tells that it is one of a speaker of e: "Ruiz's speech on Monday", "a letter by
// Ruiz", "Ruiz made that clear in a letter on Monday".
func (r *reader) ownerOf(from, e *event) bool {
	noun := from.first
	sentence := &r.doc.Sentences[from.sentence]
	for t := max(sentence.FirstToken, noun-reach); t < min(sentence.EndToken, noun+reach); t++ {
		arc := r.doc.Arcs[t]
		if int(arc.Head) != noun || arc.Relation != text.RelNmodPoss && (arc.Relation != text.RelNmod || !slices.Contains(en.Makers, r.preposition(sentence, t))) {
			continue
		}
		if r.doc.Morphs[t].Tag.Proper() {
			return r.namesSpeaker(e.statement, t)
		}
		if r.doc.Morphs[t].Tag == text.PRPS {
			return r.namedIn(sentence.FirstToken, sentence.EndToken, e) // "at her news conference on Monday, Ruiz's critics were silent"
		}
		return r.namedIn(sentence.FirstToken, t, e) // "Ruiz defended her speech", "supporters of Ruiz praised the senator's speech"
	}
	if slices.Contains(en.VenuePrepositions, r.preposition(sentence, noun)) {
		if verb := r.verbAbove(noun); verb >= 0 {
			for t := sentence.FirstToken; t < noun; t++ {
				if arc := r.doc.Arcs[t]; int(arc.Head) == verb && isSubject(arc.Relation) {
					return r.namesSpeaker(e.statement, t) || r.saysAt(from.sentence, verb, e)
				}
			}
		}
	}
	return false
}

// verbAbove returns the verb to which the tree leads up from a noun by way of
// other nouns, or -1.
func (r *reader) verbAbove(noun int) int {
	t := noun
	for range 3 {
		if t = int(r.doc.Arcs[t].Head); t < 0 || r.doc.Morphs[t].Tag.Verb() {
			return t
		}
	}
	return -1
}

// saysAt reports whether a speaker of e says something by the verb t of a
// sentence.
func (r *reader) saysAt(sentence, t int, e *event) bool {
	i := sort.Search(len(r.told), func(i int) bool { return r.told[i].sentence >= sentence })
	for ; i < len(r.told) && r.told[i].sentence == sentence; i++ {
		if slices.Contains(r.told[i].chain, t) && r.sameSpeaker(&r.told[i], e) {
			return true
		}
	}
	return false
}

// namedIn reports whether a speaker of e is named between two tokens.
func (r *reader) namedIn(first, next int, e *event) bool {
	for t := first; t < next; t++ {
		if r.namesSpeaker(e.statement, t) {
			return true
		}
	}
	return false
}
