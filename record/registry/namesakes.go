package registry

import (
	"maps"
	"slices"

	"onrecord"
)

// namesakes settles the appearances of one full name: all stand for one
// speaker, unless their middle names or the genders that reports give them
// tell namesakes apart. Who is most often in the record keeps the ID of the
// name. It returns those that fit several of the namesakes.
func (c *cast) namesakes(list []*appearance) []*appearance {
	id := list[0].id(list[0].report)
	trait, main := middleNames(list)
	if trait == nil {
		trait, main = twoGenders(list)
	}
	var open []*appearance
	among := map[string]bool{}
	for _, a := range list {
		switch {
		case trait == nil || trait(a) == main:
			a.settle(id, surely, "")
		case trait(a) == "":
			a.among = among
			open = append(open, a)
			continue
		default:
			a.settle(digest("namesake", id, trait(a)), 0.85, "Reports tell this "+quote(a.shown)+" from another of that name.")
		}
		among[a.speaker] = true
		c.add(a.speaker, a)
	}
	if trait == nil {
		flag(list)
	}
	return open
}

// A trait tells namesakes apart; it is empty for those who may be either.
type trait func(*appearance) string

// middleNames returns the first letter of the middle name as a trait, with the
// one that most reports give; nil when reports do not give several.
func middleNames(list []*appearance) (trait, string) {
	reports := map[string]int{}
	for _, a := range list {
		if middle := a.person.middle(); middle != "" {
			reports[middle]++
		}
	}
	if len(reports) < 2 {
		return nil, ""
	}
	main := ""
	for _, middle := range slices.Sorted(maps.Keys(reports)) {
		if main == "" || reports[middle] > reports[main] {
			main = middle
		}
	}
	return func(a *appearance) string { return a.person.middle() }, main
}

// twoGenders returns the gender as a trait, with the one that most reports
// give; nil unless two reports and a quarter of them give the other one: a
// single report may be misread.
func twoGenders(list []*appearance) (trait, string) {
	women, men := genders(list)
	if few := min(women, men); few < 2 || 4*few < women+men {
		return nil, ""
	}
	main := onrecord.Female
	if men > women {
		main = onrecord.Male
	}
	return func(a *appearance) string { return string(a.gender) }, string(main)
}

// flag lowers the sureness of appearances whose gender is not that of the
// others.
func flag(list []*appearance) {
	women, men := genders(list)
	if women == 0 || men == 0 {
		return
	}
	for _, a := range list {
		if women >= men && a.gender == onrecord.Male || men >= women && a.gender == onrecord.Female {
			a.sureness, a.why = 0.6, "Reports differ on whether "+quote(a.shown)+" is a woman or a man: this may be a namesake."
		}
	}
}
