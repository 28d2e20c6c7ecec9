package speaker

import (
	"fmt"
	"math"
	"slices"

	"onrecord"
	"onrecord/linear"
	"onrecord/text"
)

// A Ranker has the weights by which persons are compared as the meaning of a
// pronoun. It is safe for use by several goroutines.
type Ranker struct{ table *linear.Table }

// ParseRanker returns the ranker at the beginning of data and what follows it.
func ParseRanker(data []byte) (*Ranker, []byte, error) {
	table, rest, err := linear.ParseTable(data)
	if err != nil {
		return nil, nil, fmt.Errorf("the ranker of pronouns: %w", err)
	}
	if table.Labels() != 1 {
		return nil, nil, fmt.Errorf("the ranker of pronouns has %d labels where 1 belongs", table.Labels())
	}
	return &Ranker{table}, rest, nil
}

// A judge finds for each pronoun of a text whom it stands for.
type judge struct {
	*trail
	ranker     *Ranker
	candidates []candidate
	features   []linear.Feature
	odds       []float64
	meanings   map[int32]meaning // by token of a pronoun
}

// A meaning is whom a pronoun stands for, and how sure that is.
type meaning struct {
	entity int32 // or -1
	p      float64
}

// newJudge reads the pronouns twice: what those that are sure tell of the
// gender of persons helps with the others.
func newJudge(c *cast, ranker *Ranker) *judge {
	j := &judge{ranker: ranker, meanings: map[int32]meaning{}}
	for range 2 {
		j.trail = newTrail(c)
		j.walk(j.decide)
	}
	return j
}

// sure is the probability above which a pronoun counts as evidence of
// somebody's gender.
const sure = 0.9

func (j *judge) decide(a anaphor) int32 {
	best := j.choose(a, nil)
	_, again := j.meanings[a.token]
	j.meanings[a.token] = best
	if best.entity >= 0 && best.p > sure && !again {
		if a.gender == onrecord.Female {
			j.entities[best.entity].female++
		} else {
			j.entities[best.entity].male++
		}
	}
	return best.entity
}

// choose returns the likeliest meaning of an anaphor. Where only is not nil,
// it chooses among the persons that only accepts.
func (j *judge) choose(a anaphor, only func(int32) bool) meaning {
	j.candidates = j.trail.candidates(a, j.candidates)
	s := j.scene(a, j.candidates)
	j.features = j.describeNobody(&s, j.candidates, j.features[:0])
	j.odds = append(j.odds[:0], j.score())
	best := meaning{-1, 0}
	top := j.odds[0]
	for n := range j.candidates {
		if only != nil && !only(j.candidates[n].entity) {
			j.odds = append(j.odds, math.Inf(-1))
			continue
		}
		j.features = j.describe(&s, j.candidates, n, j.features[:0])
		j.odds = append(j.odds, j.score()+j.prior(a, j.candidates[n].entity))
	}
	for n, odds := range j.odds {
		if odds > top {
			top, best.entity = odds, j.candidates[n-1].entity
		}
	}
	sum := 0.0
	for _, odds := range j.odds {
		sum += math.Exp(odds - top)
	}
	best.p = 1 / sum
	return best
}

func (j *judge) score() float64 {
	var sum [1]int32
	j.ranker.table.Scores(sum[:], j.features)
	return float64(sum[0]) * float64(j.ranker.table.Step())
}

// A Choice is what a pronoun may mean, for training: the features of each
// possibility and whether it is right. The first is that it means nobody whom
// the text names.
type Choice struct {
	Options  [][]linear.Feature
	Prior    []float64 // what the odds of each option have before the weights
	Right    []bool
	Feminine bool // the pronoun is
}

// Observe returns the choices that the pronouns of a document pose. answer
// tells, for the pronoun that is token number pronoun, which other tokens
// stand for the same person (1), which do not (-1) and of which that is not
// known (0), and false where nothing is known. The spans in names are taken
// for persons' names. Where ranker is not nil it decides what pronouns without
// an answer stand for.
func Observe(doc *text.Document, names []onrecord.Span, ranker *Ranker, answer func(pronoun int) (same func(token int) int, known bool)) []Choice {
	whole := *doc
	whole.Names = withPersons(doc, names)
	j := &judge{ranker: ranker, meanings: map[int32]meaning{}}
	if ranker != nil {
		j = newJudge(newCast(&whole), ranker)
		j.trail = newTrail(j.cast)
	} else {
		j.trail = newTrail(newCast(&whole))
	}
	t := j.trail
	var choices []Choice
	var candidates []candidate
	t.walk(func(a anaphor) int32 {
		same, known := answer(int(a.token))
		switch {
		case !known && ranker != nil:
			return j.decide(a)
		case !known:
			return -1
		}
		candidates = t.candidates(a, candidates)
		s := t.scene(a, candidates)
		choice := Choice{Options: [][]linear.Feature{t.describeNobody(&s, candidates, nil)}, Prior: []float64{0}, Right: []bool{false}, Feminine: a.gender == onrecord.Female}
		right := int32(-1)
		for n := range candidates {
			means := t.meant(candidates[n].entity, same)
			if means > 0 {
				right = candidates[n].entity
			}
			choice.Options = append(choice.Options, t.describe(&s, candidates, n, nil))
			choice.Prior = append(choice.Prior, t.prior(a, candidates[n].entity))
			choice.Right = append(choice.Right, means >= 0)
		}
		if choice.Right[0] = right < 0; right >= 0 {
			for n := range candidates {
				choice.Right[n+1] = candidates[n].entity == right
			}
		}
		choices = append(choices, choice)
		if right >= 0 {
			if a.gender == onrecord.Female {
				t.entities[right].female++
			} else {
				t.entities[right].male++
			}
		}
		return right
	})
	return choices
}

// meant returns what same says of the names of an entity: 1 where it accepts a
// token of one, -1 where it rejects one, else 0.
func (t *trail) meant(e int32, same func(token int) int) int {
	said := 0
	for _, i := range t.entities[e].mentions {
		for token := t.mentions[i].first; token < t.mentions[i].next; token++ {
			switch same(int(token)) {
			case 1:
				return 1
			case -1:
				said = -1
			}
		}
	}
	return said
}

// Means returns which of several names in a document a pronoun stands
// for: the number of the name, or -1 for none. The names are taken for
// those of persons even where the stage of names has not found them. With
// closed, nobody else than these is thought of.
func Means(doc *text.Document, ranker *Ranker, pronoun onrecord.Span, names []onrecord.Span, closed bool) int {
	whole := *doc
	whole.Names = withPersons(doc, names)
	j := newJudge(newCast(&whole), ranker)
	j.trail = newTrail(j.cast)
	entities := make([]int32, len(names))
	for i, span := range names {
		entities[i] = -1
		from, to := j.tokens(span)
		for t := from; t < to; t++ { // the first may be a title
			if m := j.mention[t]; m >= 0 {
				entities[i] = j.mentions[m].entity
			}
		}
	}
	found := -1
	j.walk(func(at anaphor) int32 {
		if !doc.Tokens[at.token].Overlaps(pronoun) {
			return j.decide(at)
		}
		var only func(int32) bool
		if closed {
			only = func(e int32) bool { return slices.Contains(entities, e) }
		}
		who := j.choose(at, only).entity
		if who >= 0 {
			found = slices.Index(entities, who)
		}
		return who
	})
	return found
}

// withPersons returns the names of a document with those at some spans, which
// are persons', in place of any that overlap them.
func withPersons(doc *text.Document, spans []onrecord.Span) []text.Name {
	names := slices.Clone(doc.Names)
	for _, span := range spans {
		names = slices.DeleteFunc(names, func(name text.Name) bool { return name.Overlaps(span) })
		added := text.Name{Span: span, Kind: text.PersonName, First: -1}
		for t := range doc.Tokens {
			if doc.Tokens[t].Overlaps(span) {
				if added.First < 0 {
					added.First = t
				}
				added.Next = t + 1
			}
		}
		if added.First >= 0 {
			names = append(names, added)
		}
	}
	for i := range names {
		for _, span := range spans {
			if names[i].In(doc.Text) == span.In(doc.Text) {
				names[i].Kind = text.PersonName
			}
		}
	}
	slices.SortFunc(names, func(a, b text.Name) int { return a.First - b.First })
	return names
}
