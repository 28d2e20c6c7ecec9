package registry

import (
	"cmp"
	"slices"
	"strings"

	"onrecord"
)

// A Speaker is who statements of a record are by, under all names.
type Speaker struct {
	ID         string
	Name       string // as decided by hand, else the fullest of those that most statements have
	Kind       onrecord.SpeakerKind
	Names      []NameCount // the commonest first
	Wikidata   string      // ID of the item of Wikidata; empty when nobody has given it
	Statements int
	Local      bool     // it is in one report only: nobody named, or nobody can tell who
	Unsure     []string // names that leave something out and that nobody has decided about
}

// A Registry has the speakers of a record. It may be read by many at once.
type Registry struct {
	speakers  []Speaker // by falling number of statements
	byID      map[string]int
	byWord    map[string][]int // by folded word of a name: places in speakers, rising
	byName    map[string][]int // by plain name, the like
	redirects map[string]string
}

// Build makes a registry of how often each name stands for each speaker, as
// settled, and of what was decided by hand. decisions may be nil.
func Build(names []NameCount, decisions *Decisions) *Registry {
	hand := newHand(decisions)
	r := &Registry{byID: map[string]int{}, byWord: map[string][]int{}, byName: map[string][]int{}, redirects: hand.redirects}
	gathered := map[string]*Speaker{}
	for _, count := range names {
		count.Speaker = r.Canonical(count.Speaker)
		s := gathered[count.Speaker]
		if s == nil {
			s = &Speaker{ID: count.Speaker}
			gathered[count.Speaker] = s
		}
		s.add(count)
	}
	for _, s := range gathered {
		s.finish(hand)
		r.speakers = append(r.speakers, *s)
	}
	slices.SortFunc(r.speakers, func(a, b Speaker) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), strings.Compare(a.Name, b.Name), strings.Compare(a.ID, b.ID))
	})
	for i := range r.speakers {
		r.index(i, hand.aliases[r.speakers[i].ID])
	}
	return r
}

// add counts the statements of a name.
func (s *Speaker) add(count NameCount) {
	s.Statements += count.Statements
	for i := range s.Names {
		if n := &s.Names[i]; n.Name == count.Name && n.Kind == count.Kind {
			n.Statements += count.Statements
			return
		}
	}
	s.Names = append(s.Names, count)
}

// finish says what follows from all names of a speaker.
func (s *Speaker) finish(hand *hand) {
	slices.SortFunc(s.Names, func(a, b NameCount) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), strings.Compare(a.Name, b.Name), strings.Compare(string(a.Kind), string(b.Kind)))
	})
	s.Kind, s.Wikidata, s.Local = s.Names[0].Kind, hand.wikidata[s.ID], hand.shown[s.ID] == ""
	best := -1
	for i, count := range s.Names {
		own := hand.index.owns(s.ID, count)
		if own {
			s.Local = false
		}
		if s.Kind == "" {
			s.Kind = count.Kind
		}
		switch full := fullName(count); {
		case full && (best < 0 || !fullName(s.Names[best])), best < 0:
			best = i
		case !full && !own && !hand.decided(count):
			s.Unsure = append(s.Unsure, count.Name)
		}
	}
	s.Name = s.Names[best].Name
	if name := hand.shown[s.ID]; name != "" {
		s.Name = name
	}
	if s.Local {
		s.Unsure = nil
	}
}

// fullName reports whether a name leaves nothing out.
func fullName(count NameCount) bool {
	switch spaceOf(count.Name, count.Kind) {
	case persons:
		p := parsePerson(count.Name)
		return p.full()
	case bodies:
		return strings.Contains(bodyKey(count.Name), " ")
	}
	return false
}

// index notes by what names and words a speaker is looked up.
func (r *Registry) index(i int, aliases []string) {
	s := &r.speakers[i]
	r.byID[s.ID] = i
	names := append(slices.Clone(aliases), s.Name)
	for _, count := range s.Names {
		names = append(names, count.Name)
		if spaceOf(count.Name, count.Kind) != unnamed {
			names = append(names, Key(count.Name, count.Kind))
		}
	}
	for _, name := range names {
		name = words(plain(name))
		r.byName[name] = put(r.byName[name], i)
		for word := range strings.FieldsSeq(name) {
			r.byWord[word] = put(r.byWord[word], i)
		}
	}
}

// put puts a number behind others unless it is there.
func put(list []int, i int) []int {
	if n := len(list); n > 0 && list[n-1] == i {
		return list
	}
	return append(list, i)
}

// All returns the speakers, those with the most statements first.
func (r *Registry) All() []Speaker { return slices.Clone(r.speakers) }

// Canonical returns the ID under which a speaker is kept: another one after it
// was decided that the name stands for somebody else.
func (r *Registry) Canonical(id string) string {
	if to, ok := r.redirects[id]; ok {
		return to
	}
	return id
}

// Speaker returns the speaker with an ID, and whether there is one.
func (r *Registry) Speaker(id string) (Speaker, bool) {
	i, ok := r.byID[r.Canonical(id)]
	if !ok {
		return Speaker{}, false
	}
	return r.speakers[i], true
}

// Lookup returns the speakers whom somebody may mean by a name, an alias or an
// ID, those with the most statements first: of a name of several words those
// who have exactly that name, whatever its case and accents, if there are any;
// else those who have all its words in their names.
func (r *Registry) Lookup(name string) []Speaker {
	if s, ok := r.Speaker(name); ok {
		return []Speaker{s}
	}
	asked := words(plain(name))
	found := r.byName[asked]
	if list := strings.Fields(asked); len(found) == 0 || len(list) == 1 {
		for n, word := range list {
			with := r.byWord[word]
			if n == 0 {
				found = with
				continue
			}
			found = slices.DeleteFunc(slices.Clone(found), func(i int) bool { _, ok := slices.BinarySearch(with, i); return !ok })
		}
	}
	speakers := make([]Speaker, len(found))
	for n, i := range found {
		speakers[n] = r.speakers[i]
	}
	return speakers
}
