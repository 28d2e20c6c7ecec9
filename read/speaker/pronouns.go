package speaker

import (
	"onrecord"
	"onrecord/text"
)

// pronoun returns whom a pronoun as the source of statement i means.
func (r *resolver) pronoun(ref reference, i int) []who {
	token := ref.head
	switch word := r.doc.Morphs[token].Norm; word {
	case "he", "she", "him", "her", "his", "hers", "himself", "herself":
		return r.heOrShe(token)
	case "they", "them", "their", "theirs", "themselves":
		return r.antecedent(token, i, true)
	case "it", "its", "itself":
		return r.antecedent(token, i, false)
	case "i", "we", "me", "us", "my", "our", "myself", "ourselves":
		return r.speakerAround(token, i)
	case "who", "which", "that", "whose", "whom":
		return r.relative(token, i)
	case "those", "these":
		if ref.next > ref.head+1 || int(ref.next) < len(r.doc.Tokens) && r.doc.Morphs[ref.next].Tag == text.WP {
			return []who{{Speaker: onrecord.Speaker{Name: r.text(ref.head, ref.next), Kind: onrecord.Group, Basis: onrecord.Pronoun, Confidence: 0.6}, entity: -1, head: token, plural: true}}
		}
		return r.antecedent(token, i, true)
	case "this":
		return r.antecedent(token, i, false)
	}
	return nil
}

// heOrShe returns the person whom a pronoun stands for: somebody whom the
// report names, or else whoever spoke last without a name.
func (r *resolver) heOrShe(token int32) []who {
	m, ok := r.meanings[token]
	gender, _ := thirdPerson(r.doc.Morphs[token].Norm)
	if last := r.lastSpeaker(token, 1); last != nil && last.entity < 0 && last.Kind == onrecord.Person && !last.plural && agreement(gender, last.Gender) != 2 && r.newerThan(last, m) {
		w := *last
		w.Basis, w.Confidence = onrecord.Pronoun, 0.7
		w.Gender = gender
		return []who{w}
	}
	if !ok || m.entity < 0 {
		return nil
	}
	w := r.known(m.entity, onrecord.Pronoun, m.p)
	return []who{w}
}

// newerThan reports whether an unnamed speaker was spoken of after the last
// time that the person was whom a pronoun is taken to mean.
func (r *resolver) newerThan(last *who, m meaning) bool {
	if m.entity < 0 {
		return true
	}
	for i := len(r.stands) - 1; i >= 0; i-- {
		if s := &r.stands[i]; s.entity == m.entity && s.token < last.head && !s.pronoun {
			return r.sentence[last.head] > r.sentence[s.token] && m.p < sure
		} else if s.entity == m.entity && !s.pronoun && s.token > last.head && s.token < last.head+60 {
			return false
		}
	}
	return false
}

// lastSpeaker returns the only speaker of the statement that stands last
// before a token, within so many sentences; nil when there is none.
func (r *resolver) lastSpeaker(token, within int32) *who {
	for n := len(r.order) - 1; n >= 0; n-- {
		other := r.order[n]
		if r.at[other] >= token || len(r.who[other]) == 0 {
			continue
		}
		if r.sentence[token]-r.sentence[r.at[other]] > within || len(r.who[other]) > 1 {
			return nil
		}
		return &r.who[other][0]
	}
	return nil
}

// speakerAround returns the speakers of the statement inside whose content
// statement i stands: who says "I" and "we" there.
func (r *resolver) speakerAround(token int32, i int) []who {
	extent := r.doc.Statements[i].Extent()
	best := -1
	for n := range r.doc.Statements {
		if n == i || len(r.who[n]) == 0 {
			continue
		}
		for _, content := range r.doc.Statements[n].Content {
			if content.Contains(extent) && (best < 0 || content.Len() < onrecord.Hull(r.doc.Statements[best].Content...).Len()) {
				best = n
			}
		}
	}
	if best < 0 {
		return r.author(token)
	}
	return byPronoun(r.who[best], 0.8)
}

// author returns whoever signed the report, alone, as the one who says "I" and
// "my" outside quotation marks.
func (r *resolver) author(token int32) []who {
	if len(r.doc.Facts.Byline) != 1 || r.quote[token] >= 0 {
		return nil
	}
	switch r.doc.Morphs[token].Norm {
	case "i", "my", "me", "myself":
	default:
		return nil
	}
	byline := r.doc.Facts.Byline[0]
	return []who{{Speaker: onrecord.Speaker{Name: byline, Kind: onrecord.Person, Basis: onrecord.Pronoun, Confidence: 0.7}, entity: -1, head: token}}
}

// relative returns whom a relative pronoun takes up: the noun that its clause
// hangs on, else the nearest before it.
func (r *resolver) relative(token int32, i int) []who {
	sentence := r.sentence[token]
	if sentence < 0 {
		return nil
	}
	from := int32(r.doc.Sentences[sentence].FirstToken)
	noun := int32(-1)
	for at, steps := token, 0; at >= 0 && steps < 6; steps++ {
		arc := r.doc.Arcs[at]
		if arc.Relation == text.RelRelcl || arc.Relation == text.RelACL {
			if arc.Head >= from && arc.Head < token {
				noun = arc.Head
			}
			break
		}
		at = arc.Head
	}
	for t := token - 1; noun < 0 && t >= from; t-- {
		if r.doc.Morphs[t].Tag.Noun() {
			noun = t
		} else if r.doc.Morphs[t].Tag.Verb() {
			break
		}
	}
	if noun < 0 || !r.nominal(noun) || r.doc.Morphs[noun].Tag == text.WP || r.doc.Morphs[noun].Tag == text.WDT {
		return nil
	}
	ref := r.reference(noun, from, token)
	if ref.mention < 0 && r.doc.Morphs[noun].Tag == text.PRP {
		return r.pronoun(ref, i)
	}
	return byPronoun(r.meant(ref, i), 0.9)
}

// antecedent returns what "they" or "it" stands for: who spoke in the
// sentences just before, or the subject of the clause before, in the plural or
// the singular as asked, and no single person.
func (r *resolver) antecedent(token int32, i int, many bool) []who {
	for n := len(r.order) - 1; n >= 0; n-- {
		other := r.order[n]
		if other == i || r.at[other] >= token || len(r.who[other]) == 0 {
			continue
		}
		if r.sentence[token]-r.sentence[r.at[other]] > 2 {
			break
		}
		if r.fitsNumber(r.who[other], many) {
			return byPronoun(r.who[other], 0.7)
		}
	}
	noun := r.nounBefore(token, many)
	if group := r.group(token, 0); many && group != nil && r.nearer(group, noun, token) {
		var found []who
		for _, e := range group {
			found = append(found, r.known(e, onrecord.Pronoun, 0.5))
		}
		return found
	}
	if noun >= 0 {
		sentence := &r.doc.Sentences[r.sentence[noun]]
		ref := r.reference(noun, int32(sentence.FirstToken), int32(min(sentence.EndToken, int(token))))
		return byPronoun(r.meant(ref, i), 0.5)
	}
	return nil
}

// nearer reports whether persons named together are a likelier meaning of
// "they" than a noun before it: named in the sentence of the pronoun or the one
// before, and not before the noun.
func (r *resolver) nearer(group []int32, noun, token int32) bool {
	for n := len(r.places) - 1; n >= 0; n-- {
		if m := &r.mentions[r.places[n]]; m.first < token && m.entity == group[len(group)-1] {
			return r.sentence[token]-r.sentence[m.first] <= 1 && (noun < 0 || r.sentence[m.first] >= r.sentence[noun])
		}
	}
	return false
}

// fitsNumber reports whether speakers can be "they" (many) or "it".
func (r *resolver) fitsNumber(list []who, many bool) bool {
	if len(list) > 1 {
		return many
	}
	w := &list[0]
	if many {
		return w.plural || w.Kind == onrecord.Group || w.Kind == onrecord.Organisation
	}
	return !w.plural && w.Kind != onrecord.Person && w.Kind != onrecord.Group
}

// nounBefore returns the noun before a pronoun that it most likely takes up:
// of this sentence and the two before it, the subject of the nearest clause
// that has a fitting one; -1 for none.
func (r *resolver) nounBefore(token int32, many bool) int32 {
	best, bestScore := int32(-1), 0
	for t := token - 1; t >= 0 && r.sentence[token]-r.sentence[t] <= 2; t-- {
		if !r.doc.Morphs[t].Tag.Noun() || int(t)+1 < len(r.doc.Tokens) && r.doc.Morphs[t+1].Tag.Noun() || r.quote[t] != r.quote[token] {
			continue
		}
		m := r.mention[t]
		switch {
		case m >= 0 && r.mentions[m].kind == text.PersonName:
			continue
		case m >= 0 && r.mentions[m].entity >= 0 && many != r.entities[r.mentions[m].entity].plural && r.mentions[m].kind != text.OrganisationName:
			continue
		case m < 0 && plural(r.doc, int(t)) != many:
			continue
		case m < 0 && !many && r.personal(t):
			continue
		}
		score := 10 - 3*int(r.sentence[token]-r.sentence[t])
		if r.place(t) == asSubject {
			score += 5
		}
		lemma := r.doc.Morphs[t].Lemma
		if many && namesPerson(lemma) || !many && (bodyNouns.has(lemma) || documentNouns.has(lemma)) || m >= 0 {
			score += 3
		}
		if score > bestScore {
			best, bestScore = t, score
		}
	}
	return best
}
