package story

import (
	"cmp"
	"slices"
	"strings"
)

// A Grave is a change that stands apart from its utterance, with who speaks.
type Grave struct {
	Change
	Speaker string // empty when none tells
}

// String tells of whose words a change is, and what.
func (g *Grave) String() string {
	if g.Speaker == "" {
		return g.Says
	}
	return g.Speaker + ": " + g.Says
}

// Gravest returns at most so many of the changes between wordings that turn
// what was said, those that matter most first and between reports before within
// one: none of kind Verb or Words, and one of an utterance.
func (f *Findings) Gravest(most int) []Grave {
	var grave []Grave
	order := func(a, b Grave) int {
		return cmp.Or(cmp.Compare(within(&a.Change), within(&b.Change)), cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)))
	}
	for i := range f.Utterances {
		var of []Grave
		u := &f.Utterances[i]
		for _, c := range u.Changes {
			if c.Kind != Verb && c.Kind != Words {
				of = append(of, Grave{Change: c})
			}
		}
		if len(of) > 0 {
			gravest := slices.MinFunc(of, order)
			var names []string
			for _, speaker := range f.Speakers(u) {
				names = append(names, speaker.String())
			}
			gravest.Speaker = strings.Join(names, " / ")
			grave = append(grave, gravest)
		}
	}
	slices.SortStableFunc(grave, order)
	return grave[:min(len(grave), most)]
}

// within is 1 for a change within one report, and else 0.
func within(c *Change) int {
	if c.A.Report == c.B.Report {
		return 1
	}
	return 0
}
