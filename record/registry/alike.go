package registry

import (
	"fmt"
	"slices"
	"strings"

	"onrecord/lang/en"
)

// alikeSurnames returns why two persons with a surname in common may be one;
// empty when there is no reason.
func alikeSurnames(a, b *profile) string {
	p, q := &a.person, &b.person
	switch {
	case p.given == "" || q.given == "":
		return ""
	case p.last != q.last:
		if len(p.middles) > len(q.middles) {
			p, q, a, b = q, p, b, a
		}
		if n := len(q.middles); n > 0 && p.given == q.given && slices.Contains(q.middles, p.last) {
			return fmt.Sprintf("%s has the whole of %s in it, as a name with two surnames would", quote(b.shown), quote(a.shown))
		}
		return ""
	case p.suffix != q.suffix:
		if p.given != q.given || p.suffix != "" && q.suffix != "" {
			return ""
		}
		return fmt.Sprintf("one name ends in %s and the other in nothing of the kind; reports often leave it out", quote(p.suffix+q.suffix))
	case p.note != "" || q.note != "" || p.given == q.given:
		return ""
	}
	switch {
	case initials(p, q) || initials(q, p):
		return "the initials of one are those of the other"
	case short(p.given, q.given) || short(q.given, p.given):
		return fmt.Sprintf("%s and %s may be one given name", quote(p.given), quote(q.given))
	}
	return ""
}

// initials reports whether a name has initials only, which another fits.
func initials(p, q *person) bool {
	letters := q.given[:1]
	for _, middle := range q.middles {
		letters += middle[:1]
	}
	given := strings.ReplaceAll(p.given, "-", "")
	return len(given) <= 2 && en.GivenNames()[given] == en.NoName && (strings.HasPrefix(letters, given) || strings.HasPrefix(given, letters))
}

// short reports whether one given name is a short form of another, or both of
// a third.
func short(a, b string) bool {
	if slices.Contains(en.Nicknames[a], b) {
		return true
	}
	for _, long := range en.Nicknames[a] {
		if slices.Contains(en.Nicknames[b], long) {
			return true
		}
	}
	return len(a) > 2 && len(b) > len(a) && strings.HasPrefix(b, a)
}

// spelt is how many letters names must have to be compared letter by letter.
const spelt = 8

// spellings returns a key and what it is with one letter left out: two keys
// that differ by one letter have one of these in common.
func spellings(key string) []string {
	runes := []rune(key)
	if len(runes) < spelt {
		return nil
	}
	list := []string{key}
	for i := range runes {
		if i == 0 || runes[i] != runes[i-1] {
			list = append(list, string(runes[:i])+string(runes[i+1:]))
		}
	}
	return list
}

// alikeSpellings returns why two speakers whose names differ by a letter may
// be one: only where reports describe them by the same words.
func alikeSpellings(a, b *profile) string {
	if a.key == b.key {
		return ""
	}
	var common []string
	for word := range a.words {
		if b.words[word] {
			common = append(common, word)
		}
	}
	if len(common) == 0 {
		return ""
	}
	slices.Sort(common)
	return fmt.Sprintf("the names differ by one letter, and both are called %q", strings.Join(common[:min(len(common), 3)], " "))
}
