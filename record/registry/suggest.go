package registry

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"onrecord"
)

// A Suggestion is a pair of speakers that may be one, of whom the machine does
// not say so by itself.
type Suggestion struct {
	A, B       string // names; what A names may be who B is
	IDA, IDB   string
	Why        string
	Line       string // the decision that would make them one
	Statements int    // of both
}

// Suggest returns the pairs of speakers that somebody should look at: those
// whose names differ by a short form of the given name, an initial, an ending
// such as "Jr.", a second surname, or a letter where descriptions agree; and
// lone given names. Pairs that a report names both, that differ in gender or
// that somebody has decided about are left out. The mentions are settled; the
// pairs with the most statements come first.
func Suggest(mentions []Mention, decisions *Decisions) []Suggestion {
	s := suggester{at: map[[2]string]bool{}}
	if decisions != nil {
		s.index = decisions.index
	}
	profiles := s.gather(mentions)
	bySurname, byGiven, bySpelling := map[string][]*profile{}, map[string][]*profile{}, map[string][]*profile{}
	for _, p := range profiles {
		if p.space == persons {
			bySurname[p.person.last] = append(bySurname[p.person.last], p)
			if p.person.full() {
				byGiven[p.person.given] = append(byGiven[p.person.given], p)
			}
			for _, middle := range p.person.middles {
				if !initial(middle) {
					bySurname[middle] = append(bySurname[middle], p)
				}
			}
		}
		for _, spelling := range spellings(p.key) {
			bySpelling[spelling] = append(bySpelling[spelling], p)
		}
	}
	for _, group := range slices.Sorted(maps.Keys(bySurname)) {
		s.pairs(bySurname[group], alikeSurnames)
	}
	for _, spelling := range slices.Sorted(maps.Keys(bySpelling)) {
		s.pairs(bySpelling[spelling], alikeSpellings)
	}
	for _, p := range profiles {
		if named := byGiven[p.person.last]; p.space == persons && p.person.key() == p.person.last && len(named) == 1 {
			s.consider(p, named[0], func(a, b *profile) string {
				return fmt.Sprintf("%s is the only speaker with the given name %s", b.shown, quote(a.shown))
			})
		}
	}
	slices.SortStableFunc(s.found, func(a, b Suggestion) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), strings.Compare(a.A, b.A), strings.Compare(a.B, b.B))
	})
	return s.found
}

// A suggester gathers suggestions.
type suggester struct {
	index *index
	at    map[[2]string]bool // pairs that were considered
	found []Suggestion
}

// most is how many speakers with something in common are compared each with
// each; of more, the first.
const most = 500

// pairs considers each two of a list.
func (s *suggester) pairs(list []*profile, alike func(a, b *profile) string) {
	list = list[:min(len(list), most)]
	for i, a := range list {
		for _, b := range list[i+1:] {
			s.consider(a, b, alike)
		}
	}
}

// consider suggests a pair if alike gives a reason, and nothing speaks
// against it.
func (s *suggester) consider(a, b *profile, alike func(a, b *profile) string) {
	if a == b || a.id == b.id || a.gender != "" && b.gender != "" && a.gender != b.gender || a.space != b.space {
		return
	}
	pair := [2]string{min(a.id, b.id), max(a.id, b.id)}
	if s.at[pair] {
		return
	}
	why := alike(a, b)
	if why == "" || a.meets(b) || s.decided(a.shown, b.shown) {
		return
	}
	s.at[pair] = true
	if a.person.full() && !b.person.full() || a.person.full() == b.person.full() && a.statements > b.statements {
		a, b = b, a // the lesser one is to be who the greater one is
	}
	s.found = append(s.found, Suggestion{
		A: a.shown, B: b.shown, IDA: a.id, IDB: b.id, Why: why, Statements: a.statements + b.statements,
		Line: (&rule{verb: same, a: a.shown, b: b.shown}).String(),
	})
}

// decided reports whether it was decided that two names are not one's.
func (s *suggester) decided(a, b string) bool {
	return s.index != nil && s.index.unlike[pair(a, b)] != nil
}

// A profile is what all mentions say of a speaker.
type profile struct {
	*name
	id         string
	shown      string
	statements int
	gender     onrecord.Gender
	women, men int
	names      map[string]int
	reports    map[string]bool
	words      map[string]bool
}

// gather returns the profiles of those who have a name, in the order of their
// IDs.
func (s *suggester) gather(mentions []Mention) []*profile {
	names := settler{index: s.index, names: map[printed]*name{}}
	byID := map[string]*profile{}
	for i := range mentions {
		m := &mentions[i]
		as := names.name(m.Name, m.Kind)
		if as.space == unnamed {
			continue
		}
		p := byID[m.Speaker]
		if p == nil {
			p = &profile{name: as, id: m.Speaker, names: map[string]int{}, reports: map[string]bool{}, words: map[string]bool{}}
			byID[m.Speaker] = p
		}
		if full := as.person.full(); full && !p.person.full() || full == p.person.full() && as.key < p.key {
			p.name = as
		}
		p.add(m)
	}
	list := make([]*profile, 0, len(byID))
	for _, id := range slices.Sorted(maps.Keys(byID)) {
		p := byID[id]
		p.finish()
		list = append(list, p)
	}
	return list
}

// add takes in what one mention says.
func (p *profile) add(m *Mention) {
	p.statements++
	p.names[m.Name]++
	p.reports[m.ReportID] = true
	switch m.Gender {
	case onrecord.Female:
		p.women++
	case onrecord.Male:
		p.men++
	}
	for _, word := range describing(m.Description) {
		p.words[word] = true
	}
}

// finish says what follows from all mentions.
func (p *profile) finish() {
	if p.women > 3*p.men {
		p.gender = onrecord.Female
	} else if p.men > 3*p.women {
		p.gender = onrecord.Male
	}
	full := map[string]int{}
	for name, n := range p.names {
		if q := parsePerson(name); p.space != persons || q.full() || !p.person.full() {
			full[name] = n
		}
	}
	p.shown = commonest(full)
}

// meets reports whether a report names both.
func (p *profile) meets(q *profile) bool {
	if len(p.reports) > len(q.reports) {
		p, q = q, p
	}
	for report := range p.reports {
		if q.reports[report] {
			return true
		}
	}
	return false
}
