package eval

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What content mills do to the paragraphs that they take.

var (
	datelinePattern = regexp.MustCompile(`^[A-Z][A-Z.,'’ ]{3,}[^—“”\n]{0,40} — `)
	openingPattern  = regexp.MustCompile(`(^|[\s(—])(?:"|'')`)
	dashPattern     = regexp.MustCompile(` (?:--?|–) `)
	quotePattern    = regexp.MustCompile(`“[^“”\n]{25,}”|"[^"\n]{25,}"`)
	// “...,” the aide said. “...,” said Dana Lund, an aide.
	tagPattern = regexp.MustCompile(`([“"][^“”"\n]{20,}),([”"]) (?:(?:[A-Z][\w.’'-]+|he|she|they|the [a-z]+)(?: [A-Z][\w.’'-]+){0,3} (?:said|says|added|wrote|told [A-Za-z ]{3,30}|tweeted|continued|explained|argued)(?: [^.“”"\n]{0,60})?|(?:said|says|added|wrote) [^.“”"\n]{3,90})\.`)
	// Lund said: “...” Lund said, “...”
	colonPattern = regexp.MustCompile(`(?:^|\n|[.”"] )((?:[A-Z][\w.’'-]+ ){1,4}(?:said|says|added|wrote|tweeted|asked|told [A-Za-z ]{3,30})[,:] )[“"]`)
	// “...,” Dana Lund said. Lund said that ... “...,” said Lund.
	sourcePattern = regexp.MustCompile(`(?:^|\n|[.”"] )((?:[A-Z][\w’'-]+ ){1,3})(?:said|says|added|wrote|tweeted|argued|told)\b|[”"] (?:said|says|added) ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)\.`)
	wordPattern   = regexp.MustCompile(`[A-Za-z][A-Za-z.]*[A-Za-z]`)
)

// fitting writes a paragraph with curly marks and long dashes, as all the others
// of a patchwork, and without its dateline.
func fitting(paragraph string) string {
	paragraph = openingPattern.ReplaceAllString(paragraph, "$1“")
	paragraph = strings.NewReplacer(`"`, "”", "''", "”", "'", "’").Replace(paragraph)
	paragraph = dashPattern.ReplaceAllString(paragraph, " — ")
	return datelinePattern.ReplaceAllString(paragraph, "")
}

// straight writes the marks as those outlets do that have no curly ones.
var straight = strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "‘", "'", " — ", " - ")

// unsaid drops who says a quotation: “We won,” she said. -> “We won.”
func unsaid(text string) []replacement {
	var places []replacement
	for _, m := range tagPattern.FindAllStringSubmatchIndex(text, -1) {
		if m[1] < len(text) && text[m[1]] != '\n' && !endsInWord(text[:m[1]-1]) {
			continue // the full stop of an abbreviation
		}
		places = append(places, replacement{m[3], m[1], "." + text[m[4]:m[5]]})
	}
	for _, m := range colonPattern.FindAllStringSubmatchIndex(text, -1) {
		places = append(places, replacement{m[2], m[3], ""})
	}
	return places
}

// careless drops who says a quotation and lets the comma stand: “We won,” she
// said. -> “We won,”
func careless(text string) []replacement {
	var places []replacement
	for _, place := range unsaid(text) {
		if mark, ok := strings.CutPrefix(place.text, "."); ok {
			places = append(places, replacement{place.start, place.end, "," + mark})
		}
	}
	return places
}

// pronominal puts a pronoun for who speaks: Dana Lund said -> He said.
func pronominal(text string) []replacement {
	var places []replacement
	for _, m := range sourcePattern.FindAllStringSubmatchIndex(text, -1) {
		if m[2] < 0 {
			places = append(places, replacement{m[4], m[5], "he"})
			continue
		}
		pronoun := "He "
		if before := text[:m[2]]; strings.HasSuffix(before, "” ") || strings.HasSuffix(before, "\" ") {
			pronoun = "he "
		}
		places = append(places, replacement{m[2], m[3], pronoun})
	}
	return places
}

// endsInWord reports whether the last word of s is a plain one of at least four
// letters.
func endsInWord(s string) bool {
	word := s[strings.LastIndexAny(s, " .")+1:]
	return len(word) > 3 && unicode.IsLower(rune(word[0]))
}

// unmarked drops the marks of a quotation that is whole sentences, or lets its
// first sentence slip out in front of the mark: “We won. They lost.” ->
// We won. “They lost.”
func unmarked(text string) []replacement {
	var places []replacement
	for _, m := range quotePattern.FindAllStringIndex(text, -1) {
		opening, closing := "“", "”"
		if text[m[0]] == '"' {
			opening, closing = `"`, `"`
		}
		inner := text[m[0]+len(opening) : m[1]-len(closing)]
		first, _ := utf8.DecodeRuneInString(inner)
		if !unicode.IsUpper(first) || m[0] > 0 && !strings.ContainsAny(text[m[0]-1:m[0]], " \n") {
			continue
		}
		if stop := strings.Index(inner, ". "); stop > 15 {
			places = append(places, replacement{m[0], m[1], inner[:stop+2] + opening + inner[stop+2:] + closing})
		}
		if strings.HasSuffix(inner, ".") && (m[1] == len(text) || text[m[1]] == '\n' || text[m[1]] == ' ') {
			places = append(places, replacement{m[0], m[1], inner})
		}
	}
	return places
}

// swapped returns the operation that swaps a word inside a quotation for what
// a list has for it, and fits its article to it or does not.
func swapped(words map[string]string, articles bool) operation {
	return func(text string) []replacement {
		var places []replacement
		for _, m := range quotePattern.FindAllStringIndex(text, -1) {
			places = append(places, synonyms(words, articles, text, m[0], m[1])...)
		}
		return places
	}
}

// reworded returns the operation that swaps a word outside quotations.
func reworded(words map[string]string, articles bool) operation {
	return func(text string) []replacement {
		var places []replacement
		at := 0
		for _, m := range quotePattern.FindAllStringIndex(text, -1) {
			places = append(places, synonyms(words, articles, text, at, m[0])...)
			at = m[1]
		}
		return append(places, synonyms(words, articles, text, at, len(text))...)
	}
}

// synonyms lists the words of a stretch of text that a list has others for.
func synonyms(words map[string]string, articles bool, text string, from, to int) []replacement {
	var places []replacement
	for _, w := range wordPattern.FindAllStringIndex(text[from:to], -1) {
		start, end := from+w[0], from+w[1]
		word := text[start:end]
		other, ok := words[word]
		if !ok {
			if other, ok = words[strings.ToLower(word)]; !ok || word == strings.ToLower(word) {
				continue
			}
			opens := strings.HasSuffix(text[:start], "“") || strings.HasSuffix(text[:start], ". ")
			if !opens || strings.ToLower(word[:1])+word[1:] != strings.ToLower(word) {
				continue // a name
			}
			other = strings.ToUpper(other[:1]) + other[1:]
		}
		if articles {
			start = withArticle(text, start, &other)
		}
		if start >= from {
			places = append(places, replacement{start, end, other})
		}
	}
	return places
}

// withArticle puts the fitting article before other, when the word at start
// has a or an, and returns where what is replaced begins.
func withArticle(text string, start int, other *string) int {
	for _, article := range []string{" a ", " an "} {
		if strings.HasSuffix(text[:start], article) {
			fitting := "a "
			if strings.ContainsAny((*other)[:1], "aeiou") {
				fitting = "an "
			}
			*other = fitting + *other
			return start - len(article) + 1
		}
	}
	return start
}
