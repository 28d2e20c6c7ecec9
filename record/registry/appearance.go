package registry

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"onrecord"
)

// An appearance is one name in one report: in one report it stands for one
// speaker.
type appearance struct {
	*name
	report, outlet string
	day            int
	mentions       []int
	gender         onrecord.Gender // as most of the mentions have it
	about          []string        // words of its descriptions, sorted
	shown          string          // the name as printed
	block          string
	split          *rule           // the decision that gave it another name than was printed
	among          map[string]bool // the speakers it may stand for, when they are namesakes

	speaker  string
	sureness float64
	why      string
}

// A slot is what the mentions of an appearance have in common.
type slot struct {
	report, key, middle string
	kind                onrecord.SpeakerKind
	split, by           *rule
}

// appearances gathers mentions by report and name, in an order that does not
// depend on that of the mentions.
func (s *settler) appearances(block []int) []*appearance {
	at := map[slot]*appearance{}
	var list []*appearance
	for _, i := range block {
		m := &s.mentions[i]
		as, rule := s.name(m.Name, m.Kind), s.index.split(m)
		if rule != nil {
			as = s.name(rule.b, splitKind(m.Kind))
		}
		where := slot{m.ReportID, as.key, as.person.middle(), m.Kind, rule, as.by}
		a := at[where]
		if a == nil {
			a = &appearance{name: as, report: m.ReportID, outlet: plain(m.Outlet), day: day(m.Published), shown: m.Name, block: s.name(m.Name, m.Kind).block, split: rule}
			at[where], list = a, append(list, a)
		}
		a.mentions = append(a.mentions, i)
		if m.Name < a.shown {
			a.name, a.shown = as, m.Name
		}
	}
	for _, a := range list {
		s.describe(a)
	}
	slices.SortFunc(list, func(a, b *appearance) int {
		return cmp.Or(
			strings.Compare(a.report, b.report), strings.Compare(a.key, b.key), strings.Compare(a.person.middle(), b.person.middle()), strings.Compare(string(a.kind), string(b.kind)),
			cmp.Compare(a.split.place(), b.split.place()), cmp.Compare(a.by.place(), b.by.place()),
		)
	})
	return list
}

// splitKind returns the kind of the name that a split gives: groups and
// descriptions get a name by it too.
func splitKind(kind onrecord.SpeakerKind) onrecord.SpeakerKind {
	if kind == onrecord.Group {
		return onrecord.Organisation
	}
	return kind
}

// describe sums up what the report says of a speaker.
func (s *settler) describe(a *appearance) {
	women, men := 0, 0
	about := map[string]bool{}
	for _, i := range a.mentions {
		m := &s.mentions[i]
		for _, word := range describing(m.Description) {
			about[word] = true
		}
		switch m.Gender {
		case onrecord.Female:
			women++
		case onrecord.Male:
			men++
		}
	}
	if women > men {
		a.gender = onrecord.Female
	} else if men > women {
		a.gender = onrecord.Male
	}
	a.about = slices.Sorted(maps.Keys(about))
}

// describing returns the words of a description that tell something.
func describing(description string) []string {
	list := strings.Fields(plain(description))
	return slices.DeleteFunc(list, func(word string) bool { return smallWords[word] || starters[word] || len(word) <= 2 })
}
