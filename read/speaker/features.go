package speaker

import (
	"math/bits"

	"onrecord"
	"onrecord/lang/clusters"
	"onrecord/linear"
	"onrecord/text"
)

// The templates of the features by which persons are compared as the meaning
// of a pronoun.
const (
	tplNone uint64 = iota + 1
	tplPlace
	tplRank
	tplGender
	tplGiven
	tplForm
	tplCount
	tplOrder
	tplClause
	tplQuote
	tplSaying
	tplParagraph
	tplBetween
	tplOpening
	tplAhead
	tplParallel
	tplNext
	tplDistance
	tplSubjects
	tplPreposition
	tplTokens
	tplFront
	tplJoined
	tplPath
	tplDepth
	tplVerb
	tplOwned
	tplOpener
	tplTopic
)

func bucket(n int32) uint64 {
	switch {
	case n <= 3:
		return uint64(max(n, 0))
	case n <= 5:
		return 4
	case n <= 9:
		return 5
	}
	return 6
}

func yes(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// agreement compares a gender that is asked for with one that is had.
func agreement(want, have onrecord.Gender) uint64 {
	switch have {
	case "":
		return 0
	case want:
		return 1
	}
	return 2
}

// prior returns what is taken off the odds of a person whose gender is not the
// one that a pronoun asks for, before the weights are asked: much where the
// report's words for the person tell, less where only the given name does.
// Pronouns seldom err there, and the corpora have too few that could teach it.
func (t *trail) prior(a anaphor, e int32) float64 {
	who := &t.entities[e]
	switch agreement(a.gender, who.gender()) {
	case 1:
		return 0
	case 2:
		if who.female+who.male >= plainly {
			return otherGender
		}
		return otherName
	}
	if agreement(a.gender, who.givenGender()) == 2 {
		return otherName
	}
	return 0
}

// The odds of persons of another gender.
const (
	otherGender = -5
	otherName   = -1.5
)

// A scene is what is the same for all candidates of an anaphor.
type scene struct {
	anaphor
	place, quote uint64
	verb         int32
	sentence     int32
	opens        uint64 // whether the anaphor stands in the first sentence of its paragraph
	saying       uint64
	most         int32 // entity with the most stands so far
	depth        uint64
	owned        uint64 // cluster of the noun that a possessive pronoun stands before
	opener       uint64 // word that opens the clause of the anaphor
	front        int32  // entity that is the subject of the clause whose fronted phrase the anaphor stands in, or -1
}

func (t *trail) scene(a anaphor, candidates []candidate) scene {
	s := scene{anaphor: a, place: t.place(a.token), verb: t.verbOf(a.token), sentence: t.sentence[a.token], most: -1, front: t.subjectAhead(a.token)}
	s.depth = t.depth(a.token)
	if head := t.doc.Arcs[a.token].Head; s.place == asOwner && head >= 0 {
		s.owned = clusters.Of(t.doc.Morphs[head].Norm).Prefix(10)
	}
	s.opener = t.opener(s.verb, a.token)
	if s.sentence > 0 {
		s.opens = yes(t.doc.Sentences[s.sentence].Paragraph != t.doc.Sentences[s.sentence-1].Paragraph)
	}
	s.saying = t.says(s.verb)
	s.quote = yes(t.quote[a.token] >= 0)
	best := int32(0)
	for i := range candidates {
		if n := t.count[candidates[i].entity]; n > best {
			s.most, best = candidates[i].entity, n
		}
	}
	return s
}

// describe appends the features of candidate number n.
func (t *trail) describe(s *scene, candidates []candidate, n int, into []linear.Feature) []linear.Feature {
	c := &candidates[n]
	who := &t.entities[c.entity]
	agrees, given := agreement(s.gender, who.gender()), agreement(s.gender, who.givenGender())
	into = append(into, linear.Of(tplGender, agrees))
	if agrees == 0 {
		into = append(into, linear.Of(tplGiven, given))
	}
	total := uint64(min(len(who.mentions), 6))
	if c.stand < 0 {
		m := &t.mentions[c.mention]
		return append(into, linear.Of2(tplAhead, s.place, t.place(m.head())), linear.Of2(tplAhead+100, s.opens, yes(t.under(s.token, t.verbOf(m.head())))),
			linear.Of(tplAhead+200, yes(len(candidates) == 1)))
	}
	at := &t.stands[c.stand]
	place, verb := t.place(at.token), t.verbOf(at.token)
	preposition := t.preposition(at.token)
	distance := bucket(s.sentence - t.sentence[at.token])
	rank := 0
	for i := range n {
		if agreement(s.gender, t.entities[candidates[i].entity].gender()) != 2 && candidates[i].stand >= 0 {
			rank++
		}
	}
	rank = min(rank, 4)
	nearby := distance
	if nearby > 2 {
		nearby = 2
	}
	into = append(into,
		linear.Of3(tplPlace, distance, place, s.place),
		linear.Of2(tplPlace+100, nearby, place),
		linear.Of2(tplParallel, yes(place == s.place), nearby),
		linear.Of(tplDistance, distance),
		linear.Of2(tplRank, uint64(rank), nearby),
		linear.Of2(tplRank+100, uint64(rank), agrees*3+given),
		linear.Of2(tplForm, yes(at.pronoun), distance),
		linear.Of2(tplForm+100, uint64(min(at.words, 3)), nearby),
		linear.Of(tplCount, bucket(t.count[c.entity])),
		linear.Of(tplCount+100, total),
		linear.Of2(tplOrder, yes(c.entity == s.most), nearby),
		linear.Of2(tplOrder+100, yes(c.stand == 0 || t.entities[c.entity].mentions[0] == 0), nearby),
	)
	subjects := t.subjectsSince(c.entity)
	into = append(into,
		linear.Of2(tplSubjects, subjects, nearby),
		linear.Of3(tplSubjects+100, subjects, s.place, s.opens),
		linear.Of2(tplPreposition, preposition, nearby),
		linear.Of3(tplPreposition+100, preposition, place, s.place),
		linear.Of(tplTokens, uint64(bits.Len32(uint32(s.token-at.token)))),
		linear.Of2(tplFront, yes(s.front == c.entity), yes(s.front >= 0)),
		linear.Of2(tplJoined, yes(t.doc.Arcs[at.token].Relation == text.RelConj), nearby),
	)
	into = append(into,
		linear.Of3(tplTopic, uint64(min(t.pending, 2)), yes(who.named > 0), yes(at.pronoun)),
		linear.Of3(tplDepth, t.depth(at.token), s.depth, nearby),
		linear.Of3(tplVerb, t.cluster(verb), place, nearby),
		linear.Of3(tplVerb+100, t.cluster(s.verb), s.place, place),
		linear.Of3(tplOwned, s.owned, place, nearby),
		linear.Of3(tplOpener, s.opener, place, nearby),
	)
	// The clause: a person is seldom the object of what the same person does.
	if distance == 0 {
		same := yes(verb >= 0 && verb == s.verb)
		above := yes(verb >= 0 && verb != s.verb && t.under(s.token, verb))
		below := yes(s.verb >= 0 && verb != s.verb && t.under(at.token, s.verb))
		into = append(into, linear.Of3(tplClause, same*4+above*2+below, place, s.place), linear.Of2(tplClause+100, same*4+above*2+below, yes(at.pronoun)),
			linear.Of2(tplClause+200, same*4+above*2+below, t.says(verb)))
		into = append(into, linear.Of(tplPath, t.path(at.token, s.token)))
		if int(at.token)+3 >= int(s.token) {
			into = append(into, linear.Of2(tplNext, uint64(s.token-at.token), s.place))
		}
		into = append(into, linear.Of2(tplBetween, min(uint64(s.token-at.token)/4, 10), place))
	}
	quoted := yes(t.quote[at.token] >= 0)
	if quoted == 1 && s.quote == 1 && t.quote[at.token] == t.quote[s.token] {
		quoted = 2
	}
	into = append(into, linear.Of3(tplQuote, quoted, s.quote, nearby))
	into = append(into, linear.Of3(tplSaying, s.saying*2+yes(s.place == asSubject), t.says(verb)*2+yes(place == asSubject), nearby))
	apart := uint64(0)
	if s.sentence >= 0 && t.sentence[at.token] >= 0 {
		apart = bucket(int32(t.doc.Sentences[s.sentence].Paragraph - t.doc.Sentences[t.sentence[at.token]].Paragraph))
	}
	into = append(into, linear.Of3(tplParagraph, apart, s.opens, yes(place == asSubject)))
	if t.sentence[at.token] >= 0 {
		first := int32(t.doc.Sentences[t.sentence[at.token]].FirstToken)
		into = append(into, linear.Of3(tplOpening, yes(at.token-first < 4), nearby, yes(place == asSubject)))
	}
	// An earlier stand of the same person in the sentence before or in this
	// one makes the person the topic.
	if at.before >= 0 {
		before := &t.stands[at.before]
		into = append(into, linear.Of3(tplNext+100, min(bucket(s.sentence-t.sentence[before.token]), 3), t.place(before.token), s.place))
	}
	return into
}

// describeNobody appends the features of the possibility that the anaphor
// stands for none of the candidates.
func (t *trail) describeNobody(s *scene, candidates []candidate, into []linear.Feature) []linear.Feature {
	fitting := 0
	for i := range candidates {
		if candidates[i].stand >= 0 && agreement(s.gender, t.entities[candidates[i].entity].gender()) != 2 {
			fitting++
		}
	}
	return append(into, linear.Of(tplNone, 0), linear.Of(tplNone+100, uint64(min(fitting, 4))), linear.Of2(tplNone+200, s.quote, s.place))
}
