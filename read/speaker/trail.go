package speaker

import (
	"slices"

	"onrecord"
	"onrecord/text"
)

// A trail is what the reader of a text has in mind of its persons: the places
// that stand for them, in order, names as well as pronouns.
type trail struct {
	*cast
	stands []stand
	last   []int32 // by entity: its last stand, or -1
	count  []int32 // by entity: its stands so far

	pending int // pronouns so far that nobody named before them was found for
}

// A stand is a place that stands for a person.
type stand struct {
	token   int32
	entity  int32
	before  int32 // the stand of the same person before it, or -1
	pronoun bool
	words   int32 // of a name
}

func newTrail(c *cast) *trail {
	t := &trail{cast: c, stands: make([]stand, 0, 2*len(c.mentions)), last: make([]int32, len(c.entities)), count: make([]int32, len(c.entities))}
	for e := range t.last {
		t.last[e] = -1
	}
	return t
}

func (t *trail) add(s stand) {
	s.before = t.last[s.entity]
	t.last[s.entity] = int32(len(t.stands))
	t.count[s.entity]++
	t.stands = append(t.stands, s)
}

// An anaphor is a word that stands for somebody named elsewhere.
type anaphor struct {
	token  int32
	gender onrecord.Gender // that it asks for
}

// thirdPerson returns the gender that a pronoun asks for.
func thirdPerson(norm string) (onrecord.Gender, bool) {
	switch norm {
	case "he", "him", "his", "himself":
		return onrecord.Male, true
	case "she", "her", "hers", "herself":
		return onrecord.Female, true
	}
	return "", false
}

// walk goes through the text and calls visit for each pronoun of the third
// person singular, with the trail up to it. visit returns whom it stands for,
// or -1.
func (t *trail) walk(visit func(a anaphor) int32) {
	next := 0
	order := t.byPlace()
	for token := range t.doc.Tokens {
		for next < len(order) && t.mentions[order[next]].first <= int32(token) {
			m := &t.mentions[order[next]]
			if m.entity >= 0 && m.kind == text.PersonName {
				t.add(stand{token: m.head(), entity: m.entity, words: m.words})
			}
			next++
		}
		if tag := t.doc.Morphs[token].Tag; tag != text.PRP && tag != text.PRPS {
			continue
		}
		gender, ok := thirdPerson(t.doc.Morphs[token].Norm)
		if !ok {
			continue
		}
		if who := visit(anaphor{int32(token), gender}); who >= 0 {
			t.add(stand{token: int32(token), entity: who, pronoun: true})
		} else {
			t.pending++
		}
	}
}

// byPlace returns the mentions in the order of the text.
func (c *cast) byPlace() []int32 {
	order := make([]int32, len(c.mentions))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return int(c.mentions[a].first - c.mentions[b].first) })
	return order
}

// reach is how many sentences back a pronoun looks for a person.
const reach = 12

// candidates returns the persons whom an anaphor may stand for: those with a
// stand not too far before it, and those who are first named behind it in the
// same sentence.
func (t *trail) candidates(a anaphor, into []candidate) []candidate {
	into = into[:0]
	sentence := t.sentence[a.token]
	for i := len(t.stands) - 1; i >= 0; i-- {
		s := &t.stands[i]
		if sentence-t.sentence[s.token] > reach {
			break
		}
		if t.last[s.entity] == int32(i) && t.entities[s.entity].kind == text.PersonName {
			into = append(into, candidate{entity: s.entity, stand: int32(i)})
		}
	}
	if len(into) == 0 || sentence >= 0 {
		for _, m := range t.following(a.token) {
			into = append(into, candidate{entity: t.mentions[m].entity, stand: -1, mention: m})
		}
	}
	return into
}

// following returns the mentions behind a token, in its sentence, of persons
// who have no stand yet.
func (t *trail) following(token int32) []int32 {
	sentence := t.sentence[token]
	if sentence < 0 {
		return nil
	}
	var found []int32
	for at := token + 1; at < int32(t.doc.Sentences[sentence].EndToken); at++ {
		i := t.mention[at]
		if i < 0 || t.mentions[i].first != at || t.mentions[i].kind != text.PersonName {
			continue
		}
		if e := t.mentions[i].entity; e >= 0 && t.last[e] < 0 && !slices.ContainsFunc(found, func(m int32) bool { return t.mentions[m].entity == e }) {
			found = append(found, i)
		}
	}
	return found
}

// A candidate is a person whom an anaphor may stand for.
type candidate struct {
	entity  int32
	stand   int32 // the last stand before the anaphor, or -1
	mention int32 // where there is none: the mention behind the anaphor
}
