package when

import (
	"slices"
	"strings"

	"onrecord/lang/en"
	"onrecord/text"
)

// wholeMedium returns where the name of a medium ends, of which the words before
// token i are part: ABC Radio Alder, Radio 4. A time or a person's name ends it
// before.
func (r *reader) wholeMedium(sentence *text.Sentence, i int) int {
	for i < sentence.EndToken && (r.doc.Morphs[i].Tag.Proper() || r.doc.Morphs[i].Tag == text.CD) && !r.inTime(i) && !r.inPerson(i) {
		i++
	}
	return i
}

// inPerson reports whether token t begins the name of a person, or is part of
// one that begins with it or a little before.
func (r *reader) inPerson(t int) bool {
	i := nameAt(r.doc, t)
	return i < len(r.doc.Names) && r.doc.Names[i].First <= t && r.doc.Names[i].Kind == text.PersonName
}

// programme returns where the name of a medium that ends before token i ends
// with the programme in it: CNN's “State of the Union”.
func (r *reader) programme(sentence *text.Sentence, i int) int {
	at := i
	if r.norm(at) == "'s" || r.norm(at) == "'" {
		at++
	}
	if at >= sentence.EndToken {
		return i
	}
	if r.doc.Tokens[at].Kind == text.OpenMark {
		for end := at + 1; end < min(at+9, sentence.EndToken); end++ {
			if r.doc.Tokens[end].Kind == text.CloseMark {
				return end + 1
			}
		}
		return i
	}
	if at == i {
		return i
	}
	end := at
	for end < sentence.EndToken && r.doc.Tokens[end].Kind == text.Word && r.capital(end) && !r.inTime(end) && !r.inPerson(end) {
		end++
	}
	switch {
	case end == at || end < sentence.EndToken && r.inPerson(end): // "CNN's Ann Lund"
		return i
	case end < sentence.EndToken && slices.Contains(en.Programmes, r.norm(end)):
		end++
	}
	return end
}

// phrase returns the tokens of the venue whose head is the noun t: what
// describes it before it, articles, possessors and times left out, and the one
// with whom or the place in which it is.
func (r *reader) phrase(sentence *text.Sentence, t int) (first, next int) {
	first = t
	for first > sentence.FirstToken && r.describes(first-1, first, t) {
		first--
	}
	for i := first; i < t; i++ { // what stands before a time in it is no part of the name
		if m := r.mentionFrom(i); m < len(r.times) && r.times[m].first == i {
			i = r.times[m].next - 1
			first = i + 1
		} else if i == first && (slices.Contains(en.TimeModifiers, r.norm(i)) || r.doc.Morphs[i].Tag == text.POS) {
			first = i + 1
		}
	}
	if i := nameAt(r.doc, first); i < len(r.doc.Names) {
		if name := &r.doc.Names[i]; name.Kind == text.PersonName && name.First <= first && name.Next < t && r.doc.Morphs[name.Next].Tag == text.POS {
			first = name.Next + 1 // "Ann Lund's speech"
		}
	}
	next = r.behind(sentence, t+1, "with", "in", "at", "to", "before", "on", "of")
	if next > t+1 && r.norm(t+1) == "with" {
		next = r.behind(sentence, next, "on", "of", "in")
	}
	return min(first, t), next
}

// describes reports whether token i, before those from first to t, describes
// the noun t.
func (r *reader) describes(i, first, t int) bool {
	morph, arc := &r.doc.Morphs[i], r.doc.Arcs[i]
	switch morph.Tag {
	case text.DT, text.PRPS, text.IN, text.TO, text.WPS, text.Comma, text.CC, text.PDT, text.Open, text.Close:
		return false
	case text.POS:
		return true
	}
	if morph.Tag.Verb() && arc.Relation != text.RelAmod && arc.Relation != text.RelCompound {
		return false
	}
	if morph.Tag == text.HYPH {
		return true
	}
	head := int(arc.Head)
	return head >= first && head <= t || head > i && head <= t || first < t && r.doc.Morphs[first].Tag == text.POS && head >= first
}

// behind returns the token behind a preposition at i, one of those listed, and
// the words that it governs; i when there are none, or when they are a time or
// what the venue is about.
func (r *reader) behind(sentence *text.Sentence, i int, prepositions ...string) int {
	if i >= sentence.EndToken || !slices.Contains(prepositions, r.norm(i)) {
		return i
	}
	at := i + 1
	for at < sentence.EndToken && (r.doc.Morphs[at].Tag == text.DT || r.doc.Morphs[at].Tag == text.PRPS) {
		at++
	}
	start := at
	for at < sentence.EndToken {
		if m := r.mentionFrom(at); m < len(r.times) && r.times[m].first == at {
			break
		}
		tag := r.doc.Morphs[at].Tag
		if !tag.Noun() && tag != text.JJ && tag != text.CD && tag != text.POS && tag != text.HYPH {
			break
		}
		at++
	}
	if at == start || !r.doc.Morphs[at-1].Tag.Noun() {
		return i
	}
	if r.norm(i) == "on" || r.norm(i) == "of" {
		if !r.doc.Morphs[start].Tag.Proper() || r.norm(i) == "on" && !r.nameIsOutlet(at-1) && !outlets[r.norm(start)] && r.doc.Morphs[i-1].Lemma != "post" {
			return i // a speech on trade
		}
	}
	if r.norm(i) == "in" && at+1 < sentence.EndToken && r.norm(at) == "," { // Derry, N.H.
		if name := nameAt(r.doc, at+1); name < len(r.doc.Names) && r.doc.Names[name].First == at+1 && r.doc.Names[name].Kind == text.PlaceName {
			return r.doc.Names[name].Next
		}
	}
	return at
}

// spell returns the words of the report from token first to next.
func (r *reader) spell(first, next int) string {
	return strings.Join(strings.Fields(r.doc.Text[r.doc.Tokens[first].Start:r.doc.Tokens[next-1].End]), " ")
}
