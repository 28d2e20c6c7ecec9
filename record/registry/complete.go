package registry

import (
	"cmp"
	"slices"
	"strings"

	"onrecord/lang/en"
)

// How sure the best of those whom a name may stand for has to be: more where
// there are several.
const (
	clearly = 0.8
	likely  = 0.5
)

// once is the most that one report can say for a speaker whom it does not
// describe alike: in six of ten cases a surname in another report is the same
// person's.
const once = 0.6

// elsewhere weighs somebody of the name whom the record has nowhere in full.
const elsewhere = 0.25

// misread is how likely a report's gender for somebody is wrong.
const misread = 0.03

// A rival is a speaker for whom a partial name may stand, and its weight.
type rival struct {
	*candidate
	weight float64
	alike  bool // reports describe both by the same words
}

// complete settles names that leave something out, or that several namesakes
// have, by what is known of the speakers with full names.
func (c *cast) complete(list []*appearance) {
	if len(list) == 0 {
		return
	}
	e := newEvidence(c.speakers())
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b *appearance) int { return cmp.Compare(a.day, b.day) })
	for _, a := range list {
		rivals, doubt := e.rivals(a)
		if len(rivals) == 0 {
			a.unknown()
			continue
		}
		first(rivals, namedRivals+1)
		total := c.outside(a, rivals) + doubt
		for _, r := range rivals {
			total += r.weight
		}
		sureness := min(rivals[0].weight/total, 0.95)
		if sureness < likely || len(rivals) > 1 && sureness < clearly {
			a.unsettled(cannotTell(a, rivals))
			continue
		}
		if best := rivals[0]; len(best.reports) == 1 && !best.alike && a.space == persons {
			sureness = min(sureness, once)
		}
		a.settle(rivals[0].id, sureness, joined(a, rivals))
	}
}

// first brings the n rivals with the largest weights to the front, in order.
func first(rivals []rival, n int) {
	for i := range min(n, len(rivals)) {
		best := i
		for k := i + 1; k < len(rivals); k++ {
			if r, b := &rivals[k], &rivals[best]; r.weight > b.weight || r.weight == b.weight && cmp.Or(strings.Compare(r.name, b.name), strings.Compare(r.id, b.id)) < 0 {
				best = k
			}
		}
		rivals[i], rivals[best] = rivals[best], rivals[i]
	}
}

// unsettled gives a name of which nobody can tell whom it stands for a speaker
// of its own; an acronym stands for itself.
func (a *appearance) unsettled(why string) {
	if a.space == bodies {
		a.settle(a.id(a.report), 0.6, why)
		return
	}
	a.settle(digest("unsure", string(a.kindOf()), a.report, a.key), 0, why)
}

// rivals returns those for whom a name may stand, and how much speaks for
// others whom it would fit but for the gender that reports give them.
func (e *evidence) rivals(a *appearance) (rivals []rival, doubt float64) {
	e.look(a)
	rivals = e.weighing[:0]
	for _, i := range e.fit(a) {
		s := e.known[i]
		r := rival{s, e.weight(i, a), e.shared[i] > 0}
		for range e.shared[i] {
			r.weight *= 3
		}
		if e.shared[i] == 0 && len(a.about) > 0 && len(s.words) > 0 {
			r.weight *= 0.6
		}
		if s.junior && a.person.suffix == "" {
			r.weight *= 0.3
		}
		switch {
		case a.gender == "" || s.gender == "":
		case a.gender == s.gender:
			r.weight *= 1.5
		default:
			doubt += misread * r.weight
			continue
		}
		rivals = append(rivals, r)
	}
	e.weighing = rivals
	return rivals, doubt
}

// fit returns the speakers whom a name fits.
func (e *evidence) fit(a *appearance) []int32 {
	list, found := e.fitting[a.key]
	if found {
		return list
	}
	for i, s := range e.known {
		if a.among == nil && s.fits(a) || a.among[s.id] {
			list = append(list, int32(i))
		}
	}
	e.fitting[a.key] = list
	return list
}

// fits reports whether the full name of a speaker has what a partial one gives.
func (s *candidate) fits(a *appearance) bool {
	for _, full := range s.full {
		if full.space != a.space {
			continue
		}
		if a.space == bodies {
			if full.short == a.key[len(bodies):] {
				return true
			}
			continue
		}
		p, q := &a.person, &full.person
		switch {
		case p.last != q.last || p.surname != p.last && p.surname != q.surname || p.suffix != "" && p.suffix != q.suffix:
		case p.given == "":
			return true
		case initial(p.given):
			if strings.HasPrefix(q.given, p.given) {
				return true
			}
		case len(q.middles) > 0 && q.middles[len(q.middles)-1] == p.given:
			return true
		}
	}
	return false
}

// outside weighs those whom the record has nowhere in full: more for what is a
// given name as well, for acronyms of two letters, and where the partial name
// is in far more reports than the full ones.
func (c *cast) outside(a *appearance, rivals []rival) float64 {
	weight := elsewhere
	reports := 0
	for _, r := range rivals {
		reports += len(r.reports)
	}
	if often := float64(c.bare[a.key]) / float64(3*reports); often > 1 && a.space == persons {
		weight *= often
	}
	switch {
	case a.space == bodies && len(a.key)-len(bodies) == 2:
		weight *= 4
	case a.space == persons && a.person.given == "" && en.GivenNames()[a.person.last] != en.NoName:
		weight *= 5
	}
	if a.kind == "" {
		weight *= 2
	}
	return weight
}

// unknown settles a partial name that fits no full one in the record. Reports
// that give the same surname may mean the same speaker; of given names that is
// no more than chance.
func (a *appearance) unknown() {
	switch p := &a.person; {
	case a.space == persons && p.given == "" && en.GivenNames()[p.last] != en.NoName && !nounSurnames[p.last]:
		a.unsettled("No report in the record tells who " + quote(a.shown) + " is, and many people have that name.")
	case a.space == persons:
		a.settle(a.id(a.report), 0.5, "No report in the record has a fuller name that "+quote(a.shown)+" could stand for.")
	default:
		a.settle(a.id(a.report), surely, "")
	}
}
