package segment

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/lang/en"
)

// What the rules for single lines share.

// letters returns the letters and digits of s in lower case, so that two
// spellings of one line can be compared.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

func contains(words []string, word string) bool { return slices.Contains(words, word) }

func containsFold(words []string, word string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, word) })
}

func firstRune(s string) (rune, int) { return utf8.DecodeRuneInString(s) }

// opens reports whether line begins with one of the phrases, case put aside,
// and returns the longest such phrase's length. What follows must not go on
// with a letter.
func opens(line string, phrases []string) (length int, ok bool) {
	for _, phrase := range phrases {
		if len(line) < len(phrase) || len(phrase) < length || !strings.EqualFold(line[:len(phrase)], phrase) {
			continue
		}
		next, _ := firstRune(line[len(phrase):])
		last, _ := utf8.DecodeLastRuneInString(phrase)
		if unicode.IsLetter(next) && unicode.IsLetter(last) {
			continue
		}
		length, ok = len(phrase), true
	}
	return length, ok
}

// boilerplateLength is the most bytes that a paragraph of boilerplate in the
// middle of a report may have; under a report it may have more.
const boilerplateLength = 140

// isBoilerplate reports whether an outlet puts the line under or between its
// reports. Lines that quote somebody are not taken for boilerplate.
func isBoilerplate(line string, last bool) bool {
	bare := strings.TrimLeft(line, "[(*•|>-–— _")
	if strings.ContainsAny(line, "“\"") {
		return false
	}
	if _, ok := opens(bare, en.BoilerplateOpenings); ok {
		return last || len(line) <= boilerplateLength
	}
	if length, ok := opens(bare, en.BoilerplateLabels); ok {
		rest := strings.TrimLeft(bare[length:], " »>)]*")
		return rest == "" || strings.HasPrefix(rest, ":") && !endsSentence(rest[1:]) && len(line) <= boilerplateLength
	}
	if !last || len(line) > 2*boilerplateLength {
		return false
	}
	lower := strings.ToLower(line)
	return slices.ContainsFunc(en.BoilerplatePhrases, func(phrase string) bool { return strings.Contains(lower, phrase) })
}

// outletOpenings stand before the name of the outlet in boilerplate.
var outletOpenings = []string{"other reports by", "other stories by", "other articles by", "more from", "more stories from", "more news from"}

// outletOf returns the outlet that a line of boilerplate names, or "".
func outletOf(line string) string {
	length, ok := opens(line, outletOpenings)
	if !ok {
		return ""
	}
	name := strings.Trim(line[length:], " .:,;!|")
	if len(strings.Fields(name)) > 5 {
		return ""
	}
	return name
}
