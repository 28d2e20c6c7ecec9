package registry

import (
	"maps"
	"slices"
	"strings"

	"onrecord"
	"onrecord/lang/en"
)

// surely is how sure it is that a full name, where nothing speaks against it,
// stands for the speaker of its key.
const surely = 0.97

// A cast is everybody in one block.
type cast struct {
	index   *index
	full    map[string][]*appearance // full names, by their keys
	partial []*appearance            // names that leave something out
	byID    map[string]*candidate    // whom full names stand for
	bare    map[string]int           // in how many reports each partial name stands
}

// newCast sorts the appearances of a block. Those that are descriptions or
// were decided by hand are settled by it.
func newCast(list []*appearance, x *index) *cast {
	c := &cast{index: x, full: map[string][]*appearance{}, byID: map[string]*candidate{}, bare: map[string]int{}}
	people, tails := map[string]bool{}, map[string]bool{}
	bodyKeys, shorts := map[string]bool{}, map[string]bool{}
	for _, a := range list {
		switch {
		case a.space == bodies:
			bodyKeys[a.key] = true
			shorts[a.short] = true
		case a.space == persons && a.kind == onrecord.Person && a.person.full():
			people[a.key] = true
			if n := len(a.person.middles); n > 0 {
				tails[a.person.middles[n-1]+" "+a.person.last] = true
			}
		}
	}
	for _, a := range list {
		if a.space == persons && a.kind == "" && len(people) == 0 {
			if key := x.key(a.end, bodies); bodyKeys[key] { // of a kind that another report knows
				body := *a.name
				body.space, body.key, body.kind = bodies, key, onrecord.Organisation
				a.name = &body
			}
		}
		switch {
		case a.by != nil || a.split != nil:
			a.settle(a.id(a.report), 1, byHand(a))
			if a.space == persons && a.person.full() || a.space == bodies {
				c.add(a.speaker, a)
			}
		case a.space == unnamed:
			a.settle(a.id(a.report), surely, "")
		case a.leavesOut(tails, shorts) && x.tells(a.key) == nil:
			c.partial = append(c.partial, a)
			c.bare[a.key]++
		default:
			c.full[a.key] = append(c.full[a.key], a)
		}
	}
	return c
}

// leavesOut reports whether a name is no more than a surname, an initial with
// one, the end of a longer name of the block, or an acronym of one.
func (a *appearance) leavesOut(tails, shorts map[string]bool) bool {
	if a.space == bodies {
		return a.kind == onrecord.Organisation && shorts[a.key[len(bodies):]] && a.shown == strings.ToUpper(a.shown)
	}
	p := &a.person
	return !p.full() || len(p.middles) == 0 && p.suffix == "" && en.GivenNames()[p.given] == en.NoName && tails[p.given+" "+p.last]
}

// settle says whom an appearance stands for.
func (a *appearance) settle(speaker string, sureness float64, why string) {
	a.speaker, a.sureness, a.why = speaker, sureness, why
}

// A candidate is a speaker for whom a name that leaves something out may stand.
type candidate struct {
	id      string
	name    string // the one that most reports print, the longer of two
	full    []*name
	junior  bool // all full names have a suffix
	members []*appearance
	reports map[string]bool
	words   map[string]bool // of descriptions
	gender  onrecord.Gender
	days    []int // of the reports that have one, sorted
}

// add notes that an appearance with a full name stands for a speaker.
func (c *cast) add(id string, a *appearance) {
	s := c.byID[id]
	if s == nil {
		s = &candidate{id: id, reports: map[string]bool{}}
		c.byID[id] = s
	}
	s.members = append(s.members, a)
	s.reports[a.report] = true
}

// speakers returns the speakers of full names in the order of their IDs, with
// what all their appearances say of them.
func (c *cast) speakers() []*candidate {
	list := make([]*candidate, 0, len(c.byID))
	for _, id := range slices.Sorted(maps.Keys(c.byID)) {
		s := c.byID[id]
		s.sumUp()
		list = append(list, s)
	}
	return list
}

// sumUp gathers what the appearances of a speaker say.
func (s *candidate) sumUp() {
	women, men := genders(s.members)
	switch {
	case women >= 3*men && women > 0:
		s.gender = onrecord.Female
	case men >= 3*women && men > 0:
		s.gender = onrecord.Male
	}
	names, shown := map[*name]bool{}, map[string]int{}
	s.days, s.full, s.junior, s.words = nil, nil, true, map[string]bool{}
	for _, a := range s.members {
		if a.day != noDay {
			s.days = append(s.days, a.day)
		}
		if !names[a.name] {
			names[a.name] = true
			s.full = append(s.full, a.name)
		}
		for _, word := range a.about {
			s.words[word] = true
		}
		shown[a.shown]++
		s.junior = s.junior && a.person.suffix != ""
	}
	slices.Sort(s.days)
	s.name = commonest(shown)
}

// commonest returns the name that most reports print, of two the longer.
func commonest(shown map[string]int) string {
	best := ""
	for _, name := range slices.Sorted(maps.Keys(shown)) {
		if best == "" || shown[name] > shown[best] || shown[name] == shown[best] && len(name) > len(best) {
			best = name
		}
	}
	return best
}

// genders returns how many appearances are those of women and of men.
func genders(list []*appearance) (women, men int) {
	for _, a := range list {
		switch a.gender {
		case onrecord.Female:
			women++
		case onrecord.Male:
			men++
		}
	}
	return women, men
}
