package segment

import (
	"slices"
	"strings"
	"unicode"

	"onrecord"
	"onrecord/lang/en"
)

// A byline is what a signing line says.
type byline struct {
	names     []string
	outlet    string
	published onrecord.Date
}

// bylineLength is the most bytes that a byline may have.
const bylineLength = 160

// parseByline reads a line that signs a report: "By: A B, Outlet", "By A B
// and C D", "A B | Outlet | June 4, 2017". A bare name is a byline only under
// a headline, since anywhere else it may name the speaker of a quotation.
func parseByline(line string, underHeadline bool) (byline, bool) {
	if len(line) > bylineLength || strings.ContainsAny(line, "“”\"?!") {
		return byline{}, false
	}
	rest, signed := cutBylineOpening(line)
	if !signed && (!underHeadline || !looksLikeNames(line)) {
		return byline{}, false
	}
	if isAddress(line) && underHeadline {
		return byline{}, true // the writer's mail address or handle in a line of its own
	}
	var b byline
	for i, part := range bylineParts(rest) {
		if day, published, ok := parseDateLine(part); ok {
			if published {
				b.published = day
			}
			continue
		}
		if before, after, ok := strings.Cut(strings.Replace(part, " For ", " for ", 1), " for "); ok && looksLikePerson(before) {
			part, b.outlet = before, strings.TrimSpace(after) // "A B for the Courier"
		}
		if before, _, ok := strings.Cut(part, " in "); ok && looksLikePerson(before) {
			part = before // "A B in Moscow"
		}
		if before, after, ok := strings.Cut(part, " of "); ok && looksLikePerson(before) {
			part, b.outlet = before, strings.TrimSpace(after) // "A B of the Courier"
		}
		switch {
		case contains(en.BylineJobs, strings.ToLower(part)) || strings.Contains(part, "@"):
		case looksLikeOutlet(part):
			b.outlet = part
		case looksLikePerson(part):
			b.names = append(b.names, part)
		case slices.Contains(en.Agencies, part) && i == 0:
			b.outlet = part
		default:
			return byline{}, false
		}
	}
	return b, len(b.names) > 0 || b.outlet != ""
}

// looksLikeNames reports whether an unsigned line may hold nothing but names:
// all its words have capitals, small ones aside, and it does not end like a
// sentence.
func looksLikeNames(line string) bool {
	if isAddress(line) {
		return true
	}
	if endsSentence(line) || strings.Contains(line, ". ") && !strings.ContainsAny(line, "|,") {
		return false
	}
	for _, word := range strings.Fields(line) {
		first, _ := firstRune(word)
		if unicode.IsLower(first) && !contains(nameParticles, word) && !contains([]string{"and", "of", "the", "in", "for", "by", "at"}, word) {
			return false
		}
	}
	return true
}

// isAddress reports whether a line is a mail address or a handle.
func isAddress(line string) bool {
	return !strings.Contains(line, " ") && strings.Contains(line, "@")
}

// cutBylineOpening returns line without the "By" that it opens with.
func cutBylineOpening(line string) (rest string, ok bool) {
	length, ok := opens(line, en.BylineOpenings)
	if !ok {
		return line, false
	}
	rest = strings.TrimLeft(line[length:], " :\t")
	if first, _ := firstRune(rest); !unicode.IsUpper(first) {
		return line, false
	}
	return rest, true
}

// bylineParts splits a byline at its separators. The comma inside a date does
// not separate.
func bylineParts(line string) []string {
	line = strings.TrimRight(line, " .;")
	if before, after, ok := cutDate(line); ok {
		return append(bylineParts(before), after)
	}
	var parts []string
	for _, part := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(",|;/·•–—()", r) }) {
		for _, name := range strings.Split(strings.ReplaceAll(part, " & ", " and "), " and ") {
			name = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(name), "and "))
			name = strings.TrimSuffix(strings.TrimSpace(name), " -")
			for _, piece := range strings.Split(name, " - ") {
				if piece = strings.TrimSpace(piece); piece != "" {
					parts = append(parts, piece)
				}
			}
		}
	}
	return parts
}

// cutDate splits a byline before the date that it ends with.
func cutDate(line string) (before, date string, ok bool) {
	for i := range len(line) {
		if i > 0 && strings.ContainsRune(" ,|;(-–—", rune(line[i-1])) {
			if _, _, ok := parseDateLine(strings.Trim(line[i:], " ,|;()-")); ok {
				return strings.TrimRight(line[:i], " ,|;(-–—"), strings.Trim(line[i:], " ,|;()-"), true
			}
		}
	}
	return "", "", false
}

// nameParticles stand in lower case inside names.
var nameParticles = []string{"de", "da", "del", "della", "di", "du", "van", "von", "der", "den", "ten", "al", "bin", "ibn", "la", "le", "el", "y", "dos", "das", "e", "af", "zu", "st."}

// looksLikePerson reports whether s is spelt like a person's name: two to
// five words with capitals, initials and particles allowed.
func looksLikePerson(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || looksLikeOutlet(s) {
		return false
	}
	for i, word := range words {
		first, _ := firstRune(word)
		if i > 0 && i < len(words)-1 && contains(nameParticles, word) {
			continue
		}
		if !unicode.IsUpper(first) || strings.ContainsFunc(word, unicode.IsDigit) || strings.HasSuffix(word, ":") {
			return false
		}
		if lower := strings.ToLower(word); contains(en.Determiners, lower) || contains(en.Prepositions, lower) || contains(en.FunctionWords, lower) {
			return false
		}
	}
	return true
}

// outletWords stand in the names of outlets.
var outletWords = []string{
	"news", "times", "post", "press", "herald", "journal", "tribune", "daily", "today", "agency", "media", "network", "gazette", "courier", "observer",
	"guardian", "telegraph", "chronicle", "examiner", "register", "standard", "mirror", "express", "globe", "sun", "star", "review", "magazine", "weekly",
	"bulletin", "dispatch", "inquirer", "independent", "monitor", "broadcasting", "radio", "television", "tv", "wire", "bureau", "staff", "online", "mail",
	"record", "sentinel", "messenger", "reuters", "bloomberg", "politico", "associated", "argus", "echo", "advertiser", "ledger", "leader", "correspondent",
}

// looksLikeOutlet reports whether s names an outlet rather than a person.
func looksLikeOutlet(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 6 {
		return false
	}
	if first, _ := firstRune(s); !unicode.IsUpper(first) && !strings.EqualFold(words[0], "the") {
		return false
	}
	if slices.Contains(en.Agencies, s) || strings.HasSuffix(s, ".com") || strings.HasSuffix(s, ".org") {
		return true
	}
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		return true
	}
	return slices.ContainsFunc(words, func(w string) bool { return contains(outletWords, strings.ToLower(w)) })
}
