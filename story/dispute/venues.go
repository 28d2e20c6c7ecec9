package dispute

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/folding"
	"onrecord/lang/en"
	"onrecord/story"
)

// otherVenue reports venues that cannot be one occasion: of kinds that exclude
// each other, or interviews with other media. Two gatherings of other names may
// be one ("the Saltmarsh rally", "a rally in the county"), and so may be an
// interview with a paper and one in a town.
func (r *reports) otherVenue(a, b story.Ref) (string, float64) {
	x, y := r.statement(a).Venue, r.statement(b).Venue
	if !strings.Contains(r.around(a), x) || !strings.Contains(r.around(b), y) {
		return "", 0 // told elsewhere, of something else perhaps
	}
	kindX, kindY := setting(x), setting(y)
	if kindX == "" || kindY == "" || kindX == kindY && (kindX != "interview" || !otherMedia(x, y)) || oneOccasion(kindX, kindY) || shareName(x, y) {
		return "", 0
	}
	return r.labels[a.Report] + " places " + r.quote(a) + " at “" + x + "”, " + r.labels[b.Report] + " at “" + y + "”.", .7
}

// oneOccasion reports whether an occasion may be of both kinds: a speech is held
// at a dinner.
func oneOccasion(a, b string) bool {
	return slices.Contains(en.Frames[a], b) || slices.Contains(en.Frames[b], a)
}

// setting returns the kind of occasion that a venue is, and "" when its words
// are of none or of several.
func setting(venue string) string {
	found := ""
	for _, token := range folding.Folded(venue) {
		for kind, list := range en.Settings {
			if slices.Contains(list, token.Exact) {
				if found != "" && found != kind {
					return ""
				}
				found = kind
			}
		}
	}
	return found
}

// shareName reports whether two venues share a word with a capital: an interview
// given at a forum may be told as either.
func shareName(a, b string) bool {
	names := capitals(a)
	return slices.ContainsFunc(capitals(b), func(name string) bool { return slices.Contains(names, name) })
}

// otherMedia reports whether both venues name a medium, and not the same.
func otherMedia(a, b string) bool {
	x, y := medium(a), medium(b)
	return x != "" && y != "" && x != y
}

func medium(venue string) string {
	for _, name := range capitals(venue) {
		if slices.Contains(en.Outlets, name) {
			return name
		}
	}
	return ""
}

// capitals returns the words of a venue that have a capital, folded.
func capitals(venue string) []string {
	var names []string
	for _, token := range folding.Folded(venue) {
		if r, _ := utf8.DecodeRuneInString(venue[token.Start:]); unicode.IsUpper(r) && !slices.Contains(en.Determiners, token.Exact) {
			names = append(names, token.Exact)
		}
	}
	return names
}
