package registry

import (
	"slices"
	"strings"

	"onrecord"
)

// A hand has what was decided by hand, by the IDs of speakers.
type hand struct {
	index     *index
	redirects map[string]string   // from the ID of a name to that of the speaker it stands for
	shown     map[string]string   // names to show
	wikidata  map[string]string   // IDs of items
	aliases   map[string][]string // names that stand for the speaker, printed or not
}

// idKinds are the kinds of names in each space.
var idKinds = map[space][]onrecord.SpeakerKind{
	persons: {onrecord.Person},
	bodies:  {onrecord.Organisation, onrecord.DocumentKind, onrecord.Group},
}

// newHand works out what decisions say of IDs.
func newHand(d *Decisions) *hand {
	h := &hand{redirects: map[string]string{}, shown: map[string]string{}, wikidata: map[string]string{}, aliases: map[string][]string{}}
	if d == nil {
		return h
	}
	h.index = d.index
	for _, line := range d.lines {
		if rule := line.rule; rule != nil {
			for _, s := range []space{persons, bodies} {
				for _, kind := range idKinds[s] {
					h.add(rule, s, kind)
				}
			}
		}
	}
	return h
}

// add takes in a rule, if it holds, for names of a kind.
func (h *hand) add(r *rule, s space, kind onrecord.SpeakerKind) {
	key := h.index.key(r.a, s)
	end, _ := h.index.follow(r.a, s, s)
	id := h.id(end, s, kind)
	switch r.verb {
	case same, alias:
		if h.index.merges[key] == r {
			h.redirects[keyID(strings.TrimPrefix(key, string(s)), kind)] = id
			h.aliases[id] = append(h.aliases[id], r.a)
			h.show(id, end)
		}
	case split:
		if end, _ := h.index.follow(r.b, s, s); slices.Contains(h.index.splits[key], r) {
			h.show(h.id(end, s, kind), end)
		}
	case rename:
		if h.index.names[key] == r {
			h.shown[id] = r.b
			h.aliases[id] = append(h.aliases[id], r.b)
		}
	case identify:
		if h.index.ids[key] == r {
			h.wikidata[id] = r.b
		}
	}
}

// show gives a speaker a name to be shown by unless there is one already that
// was given for that.
func (h *hand) show(id, name string) {
	if h.shown[id] == "" {
		h.shown[id] = name
	}
}

// id returns the ID of the speaker of a name.
func (h *hand) id(name string, s space, kind onrecord.SpeakerKind) string {
	return keyID(strings.TrimPrefix(h.index.key(name, s), string(s)), kind)
}

// decided reports whether a name stands for its speaker by decision.
func (h *hand) decided(count NameCount) bool {
	if h.index == nil {
		return false
	}
	key := h.index.key(count.Name, spaceOf(count.Name, count.Kind))
	return h.index.merges[key] != nil || len(h.index.splits[key]) > 0
}

// owns reports whether an ID is the one that a name, or one of its namesakes,
// has of itself.
func (x *index) owns(id string, count NameCount) bool {
	s := spaceOf(count.Name, count.Kind)
	if s == unnamed {
		return false
	}
	own := keyID(strings.TrimPrefix(x.key(count.Name, s), string(s)), count.Kind)
	p := parsePerson(count.Name)
	return id == own || s == persons && (id == digest("namesake", own, p.middle()) || id == digest("namesake", own, string(onrecord.Female)) || id == digest("namesake", own, string(onrecord.Male)))
}

// Known returns the IDs of the speakers who were decided to have a name: those of
// whose aliases or shown names one has all its words, whatever its case and
// accents.
func (d *Decisions) Known(name string) []string {
	hand := newHand(d)
	asked := strings.Fields(words(plain(name)))
	var ids []string
	has := func(id, name string) {
		if set := setOf(strings.Fields(words(plain(name)))); len(asked) > 0 && !slices.ContainsFunc(asked, func(word string) bool { return !set[word] }) {
			ids = append(ids, id)
		}
	}
	for id, names := range hand.aliases {
		for _, name := range names {
			has(id, name)
		}
	}
	for id, name := range hand.shown {
		has(id, name)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
