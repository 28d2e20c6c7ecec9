package speaker

import (
	"slices"

	"onrecord"
	"onrecord/text"
)

// several returns the persons whom a plural with a definite article means:
// "the two lawmakers", or "the chairmen" after two who are called that.
func (r *resolver) several(ref reference) []who {
	word, lemma := r.doc.Morphs[ref.first].Norm, r.doc.Morphs[ref.head].Lemma
	if word != "the" && word != "both" && word != "all" || ref.next > ref.head+1 && word == "the" || !namesPerson(lemma) && !r.numeral(ref.head) {
		return nil
	}
	number := 0
	for t := ref.first; t <= ref.head; t++ {
		number = max(number, numbers[r.doc.Morphs[t].Norm])
	}
	group := r.group(ref.head, number)
	if group == nil && number == 2 {
		group = r.pair(ref.head)
	}
	if number == 0 && !r.all(group, lemma) {
		return nil
	}
	var found []who
	for _, e := range group {
		found = append(found, r.known(e, onrecord.Title, certainty(onrecord.Title, onrecord.Person)))
	}
	return found
}

// pair returns the two persons who spoke last before a token, where they are
// two.
func (r *resolver) pair(token int32) []int32 {
	var pair []int32
	for n := len(r.order) - 1; n >= 0; n-- {
		other := r.order[n]
		if r.at[other] >= token {
			continue
		}
		if r.sentence[token]-r.sentence[r.at[other]] > 8 {
			break
		}
		for _, w := range r.who[other] {
			if w.entity >= 0 && w.Kind == onrecord.Person && !slices.Contains(pair, w.entity) {
				pair = append(pair, w.entity)
			}
		}
		if len(pair) >= 2 {
			break
		}
	}
	if len(pair) != 2 {
		return nil
	}
	slices.Reverse(pair)
	return pair
}

// numbers are the words that tell how many persons a phrase means.
var numbers = map[string]int{"both": 2, "two": 2, "2": 2, "pair": 2, "couple": 2, "duo": 2, "three": 3, "3": 3, "trio": 3, "four": 4, "4": 4, "five": 5, "six": 6}

func (r *resolver) numeral(token int32) bool { return numbers[r.doc.Morphs[token].Norm] > 0 }

// all reports whether a report calls each person of a group what lemma says.
func (r *resolver) all(group []int32, lemma string) bool {
	for _, e := range group {
		if !slices.ContainsFunc(r.entities[e].roles, func(role role) bool { return role.lemma == lemma }) {
			return false
		}
	}
	return len(group) > 1
}

// group returns the persons whom the text names together last before a token,
// "Lund, Reid and Moss", of so many where number is not 0; none when that is
// too long ago.
func (r *resolver) group(token int32, number int) []int32 {
	var group []int32
	joined := false
	for n := len(r.places) - 1; n >= 0; n-- {
		m := &r.mentions[r.places[n]]
		if m.first >= token || m.kind != text.PersonName || m.entity < 0 {
			continue
		}
		if r.sentence[token]-r.sentence[m.first] > 8 {
			return nil
		}
		if !slices.Contains(group, m.entity) {
			group = append(group, m.entity)
		}
		before := n - 1
		for before >= 0 && r.mentions[r.places[before]].kind != text.PersonName {
			before--
		}
		if before >= 0 {
			link, ok := r.linked(&r.mentions[r.places[before]], m)
			joined = joined || link
			if ok {
				continue
			}
		}
		if joined && len(group) > 1 && (number == 0 || len(group) == number) {
			slices.Reverse(group)
			return group
		}
		group, joined = nil, false
	}
	return nil
}

// linked reports whether two names stand in one list, and whether "and" stands
// between them.
func (r *resolver) linked(a, b *mention) (and, ok bool) {
	if r.sentence[a.first] != r.sentence[b.first] || a.kind != text.PersonName || b.first-a.next > 12 {
		return false, false
	}
	mark, inside := false, false
	for t := a.next; t < b.title; t++ {
		switch tag := r.doc.Morphs[t].Tag; {
		case tag == text.Left:
			inside = true
		case tag == text.Right:
			inside = false
		case inside:
		case tag == text.CC && r.norm(t) == "and":
			and = true
		case tag == text.Comma:
			mark = true
		case tag.Noun() || tag == text.JJ || tag == text.HYPH:
		default:
			return false, false
		}
	}
	return and, and || mark
}
