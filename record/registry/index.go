package registry

import (
	"onrecord"
)

// An index has what decisions decide, by the names that they are about. A nil
// index decides nothing.
type index struct {
	merges     map[string]*rule // same and alias, by space and key of the name that stands for another
	apart      map[string]*rule // different, by the plain name that is somebody else's
	unlike     map[[2]string]*rule
	splits     map[string][]*rule // by space and key, in order
	names, ids map[string]*rule   // by space and key
}

// A space is where the keys of names are made alike: persons, bodies, and what
// is no name.
type space string

const (
	persons space = "person "
	bodies  space = "body "
	unnamed space = "unnamed "
)

// spaceOf returns the space in which a name of this kind has its key.
func spaceOf(name string, kind onrecord.SpeakerKind) space {
	switch {
	case !Named(name, kind):
		return unnamed
	case kind == onrecord.Person || kind == "":
		return persons
	}
	return bodies
}

// newIndex indexes rules, of which later ones win, and tells which cannot hold
// together.
func newIndex(rules []*rule) (*index, error) {
	x := &index{
		merges: map[string]*rule{}, apart: map[string]*rule{}, unlike: map[[2]string]*rule{},
		splits: map[string][]*rule{}, names: map[string]*rule{}, ids: map[string]*rule{},
	}
	for _, rule := range rules { // they decide what the keys of names are
		if rule.verb == different {
			x.unlike[pair(rule.a, rule.b)] = rule
			if Key(rule.a, onrecord.Person) == Key(rule.b, onrecord.Person) || Key(rule.a, onrecord.Organisation) == Key(rule.b, onrecord.Organisation) {
				x.apart[plain(rule.a)] = rule
			}
		}
	}
	for _, rule := range rules {
		for _, s := range []space{persons, bodies, unnamed} {
			key := x.key(rule.a, s)
			switch rule.verb {
			case same, alias:
				if key != x.key(rule.b, s) {
					x.merges[key] = rule
				}
			case split:
				x.splits[key] = append(x.splits[key], rule)
			case rename:
				x.names[key] = rule
			case identify:
				x.ids[key] = rule
			}
		}
	}
	return x, x.check(rules)
}

// pair returns two names in an order that does not matter.
func pair(a, b string) [2]string {
	a, b = plain(a), plain(b)
	if a > b {
		a, b = b, a
	}
	return [2]string{a, b}
}

// key returns the key of a name in a space, with the space before it. A name
// that was decided to be somebody else's is its own.
func (x *index) key(name string, s space) string {
	if x != nil && s != unnamed {
		if as := plain(name); x.apart[as] != nil {
			return string(s) + "=" + as
		}
	}
	switch s {
	case persons:
		return string(s) + Key(name, onrecord.Person)
	case bodies:
		return string(s) + bodyKey(name)
	}
	return string(s) + unnamedKey(name)
}

// named returns the space in which names of this kind have their keys.
func named(kind onrecord.SpeakerKind) space {
	if kind == onrecord.Person || kind == "" {
		return persons
	}
	return bodies
}

// end follows a name through the decisions that it stands for another, and
// returns the last of the names with the first of the decisions; nil when there
// is none.
func (x *index) end(name string, kind onrecord.SpeakerKind) (string, *rule) {
	if x == nil {
		return name, nil
	}
	return x.follow(name, spaceOf(name, kind), named(kind))
}

// follow is end for a name in one space and those that it stands for in
// another.
func (x *index) follow(name string, s, then space) (string, *rule) {
	var first *rule
	for range len(x.merges) + 1 {
		rule := x.merges[x.key(name, s)]
		if rule == nil {
			break
		}
		if first == nil {
			first = rule
		}
		name, s = rule.b, then
	}
	return name, first
}

// split returns the last of the decisions that a name is another's in the
// report of a mention; nil when there is none.
func (x *index) split(m *Mention) *rule {
	if x == nil || len(x.splits) == 0 {
		return nil
	}
	rules := x.splits[x.key(m.Name, spaceOf(m.Name, m.Kind))]
	for i := len(rules) - 1; i >= 0; i-- {
		if rules[i].where.holds(m) {
			return rules[i]
		}
	}
	return nil
}

// tells returns a decision that tells something of the speaker whose name has
// a key, with its space; nil when there is none.
func (x *index) tells(key string) *rule {
	if x == nil {
		return nil
	}
	if rule := x.names[key]; rule != nil {
		return rule
	}
	return x.ids[key]
}
