package wording

import (
	"strings"

	"onrecord/folding"
	"onrecord/lang/en"
	"onrecord/story/words"
)

var (
	units     = stems(en.Units)
	refusings = stems(en.Refusings)
)

func stems(list []string) map[string]bool {
	set := map[string]bool{}
	for _, word := range list {
		set[folding.Stem(word)] = true
	}
	return set
}

// otherUnit reports whether a passage stands behind one number on both sides and
// opens with other units: "5 percent" and "5 percentage points".
func otherUnit(a, b []words.Word, r region) bool {
	if min(r.fromA, r.fromB) == 0 || !bothSides(r) {
		return false
	}
	x, y := &a[r.fromA], &b[r.fromB]
	before, beside := &a[r.fromA-1], &b[r.fromB-1]
	return before.Class.In(words.Number) && before.Exact == beside.Exact && x.Stem != y.Stem && isUnit(x.Stem) && isUnit(y.Stem)
}

func isUnit(stem string) bool {
	if units[stem] {
		return true
	}
	for _, scale := range en.Scales {
		if rest, ok := strings.CutPrefix(stem, scale); ok && units[rest] {
			return true
		}
	}
	return false
}
