package registry

import (
	"maps"
	"slices"

	"onrecord"
)

// Settle says for mentions whom they stand for: it returns them in their order
// with Speaker, Sureness and Why. The mentions must be all of their blocks. What
// it says of one depends on the others of its block and on what was decided by
// hand, never on their order, on keys, or on what was said before; decisions
// may be nil.
//
// A full name stands for the speaker of its key, namesakes aside. A surname, an
// initial with a surname and an acronym stand for one of the speakers whose
// full name has it, when the evidence prefers that one clearly; else for a
// speaker of their own, whose Sureness is 0 and whose Why names those it may be.
func Settle(mentions []Mention, decisions *Decisions) []Mention {
	settled := slices.Clone(mentions)
	s := settler{mentions: settled, names: map[printed]*name{}}
	if decisions != nil {
		s.index = decisions.index
	}
	blocks := map[string][]int{}
	for i := range settled {
		block := s.name(settled[i].Name, settled[i].Kind).block
		blocks[block] = append(blocks[block], i)
	}
	for _, block := range blocks {
		s.settle(block)
	}
	return settled
}

// A settler settles mentions.
type settler struct {
	mentions []Mention
	index    *index
	names    map[printed]*name
}

// A printed name is a name as a report has it.
type printed struct {
	text string
	kind onrecord.SpeakerKind
}

// A name is what there is to know of a printed name.
type name struct {
	printed
	space  space
	key    string // with the space
	block  string
	person person // of names of persons
	short  string // the acronym of a body of several words
	by     *rule  // the decision that made it stand for another; then key is that one's
	end    string // whom the decision names
}

// name returns what there is to know of a name.
func (s *settler) name(text string, kind onrecord.SpeakerKind) *name {
	as := printed{text, kind}
	if n := s.names[as]; n != nil {
		return n
	}
	n := &name{printed: as, space: spaceOf(text, kind), block: Block(text, kind), end: text}
	n.end, n.by = s.index.end(text, kind)
	if n.by != nil {
		n.space = named(kind)
	}
	n.key = s.index.key(n.end, n.space)
	switch n.space {
	case persons:
		n.person = parsePerson(n.end)
	case bodies:
		n.short = acronym(bodyKey(n.end))
	}
	s.names[as] = n
	return n
}

// kind returns the kind that goes into the ID of a name's speaker.
func (n *name) kindOf() onrecord.SpeakerKind {
	if n.space == persons {
		return onrecord.Person
	}
	return n.kind
}

// id returns the ID of the speaker that a name stands for when nothing else is
// known.
func (n *name) id(report string) string {
	if n.space == unnamed {
		return digest("unnamed", string(n.kind), report, n.key[len(unnamed):])
	}
	return keyID(n.key[len(n.space):], n.kindOf())
}

// settle settles the mentions of one block, given by their places.
func (s *settler) settle(block []int) {
	list := s.appearances(block)
	newCast(list, s.index).settle()
	for _, a := range list {
		for _, i := range a.mentions {
			m := &s.mentions[i]
			m.Block, m.Speaker, m.Sureness, m.Why = a.block, a.speaker, a.sureness, a.why
		}
	}
}

// settle settles what newCast has left: full names first, then those that
// several namesakes have, then the names that leave something out.
func (c *cast) settle() {
	var open []*appearance
	for _, key := range slices.Sorted(maps.Keys(c.full)) {
		open = append(open, c.namesakes(c.full[key])...)
	}
	c.complete(open)
	for _, a := range open {
		if a.sureness > 0 {
			c.add(a.speaker, a)
		}
	}
	c.complete(c.partial)
}
