package registry

import (
	"fmt"
	"slices"
	"strings"
)

// byHand returns the reason of what was decided.
func byHand(a *appearance) string {
	rule := a.split
	if rule == nil {
		rule = a.by
	}
	return fmt.Sprintf("%s was decided to be %s (%s).", quote(a.shown), a.end, rule.label)
}

// joined returns the reason why a name stands for the first of its rivals.
func joined(a *appearance, rivals []rival) string {
	best := rivals[0]
	var b strings.Builder
	fmt.Fprintf(&b, "%s is taken for %s, ", quote(a.shown), best.name)
	if len(rivals) == 1 {
		b.WriteString("the only one in the record whom it fits")
	} else {
		b.WriteString("rather than " + others(rivals[1:]))
	}
	fmt.Fprintf(&b, ": in full in %s", count(len(best.reports), "report"))
	if len(rivals) > 1 && rivals[1].weight > 0 {
		fmt.Fprintf(&b, " against %d", len(rivals[1].reports))
	}
	if best.reports[a.report] {
		b.WriteString(", this one among them")
	} else if days := nearest(best.candidate, a.day); days >= 0 {
		fmt.Fprintf(&b, ", the nearest %s", apartBy(days))
	}
	if words := sharedWords(a, best.candidate); len(words) > 0 {
		fmt.Fprintf(&b, "; both are called %q", strings.Join(words, " "))
	}
	b.WriteByte('.')
	return b.String()
}

// cannotTell returns the reason why a name stands for none of its rivals.
func cannotTell(a *appearance, rivals []rival) string {
	if len(rivals) == 1 {
		return fmt.Sprintf("%s may be %s; too little speaks for it.", quote(a.shown), rivals[0].name)
	}
	return fmt.Sprintf("%s may be %s: the record does not tell.", quote(a.shown), others(rivals))
}

// namedRivals is how many rivals a reason names.
const namedRivals = 4

// others lists the first of some rivals: "Ana Lund, Bo Lund or Cy Lund".
func others(rivals []rival) string {
	names := make([]string, 0, namedRivals+1)
	for i, r := range rivals {
		if i == namedRivals {
			names = append(names, fmt.Sprintf("%d more", len(rivals)-i))
			break
		}
		names = append(names, r.name)
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " or " + names[n-1]
	}
	return names[0]
}

// count writes a number of things.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// nearest returns the days between a day and the nearest report that names a
// speaker in full; -1 when dates are not known.
func nearest(s *candidate, day int) int {
	if day == noDay || len(s.days) == 0 {
		return -1
	}
	i, _ := slices.BinarySearch(s.days, day)
	best := -1
	for _, other := range s.days[max(i-1, 0):min(i+1, len(s.days))] {
		if apart := max(other-day, day-other); best < 0 || apart < best {
			best = apart
		}
	}
	return best
}

// apartBy writes a distance in days.
func apartBy(days int) string {
	if days == 0 {
		return "on the same day"
	}
	return count(days, "day") + " away"
}

// sharedWords returns up to three words by which reports describe both.
func sharedWords(a *appearance, s *candidate) []string {
	var words []string
	for _, word := range a.about {
		if s.words[word] && len(words) < 3 {
			words = append(words, word)
		}
	}
	return words
}
