package segment

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/lang/en"
)

// An abbreviation tells what is known of a word that ends in a full stop of
// its own.
type abbreviation uint8

const (
	plain      abbreviation = iota // none
	title                          // a name follows
	numbered                       // a number follows
	inside                         // mostly not the end of a sentence
	maybeFinal                     // often the end of a sentence
)

var abbreviations = func() map[string]abbreviation {
	m := map[string]abbreviation{}
	for kind, words := range map[abbreviation][]string{
		title: en.TitleAbbreviations, numbered: en.NumberAbbreviations, inside: en.Abbreviations, maybeFinal: en.FinalAbbreviations,
	} {
		for _, word := range words {
			m[word] = kind
		}
	}
	return m
}()

var sentenceStarters = wordSet(en.SentenceStarters)

func wordSet(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, word := range words {
		m[word] = true
	}
	return m
}

// abbreviationOf returns what is known of word, written without its full stop.
func abbreviationOf(word string) abbreviation {
	if strings.Contains(word, ".") {
		if kind := abbreviations[strings.ToLower(word)]; kind != plain {
			return kind
		}
		for part := range strings.FieldsFuncSeq(word, func(r rune) bool { return r == '.' || r == '-' }) {
			if utf8.RuneCountInString(part) > 2 {
				return plain
			}
		}
		return maybeFinal // "U.S", "a.m", "D-N.Y"
	}
	first, size := utf8.DecodeRuneInString(word)
	if size == len(word) && unicode.IsUpper(first) {
		if word == "I" {
			return plain
		}
		return inside // an initial
	}
	lower := strings.ToLower(word)
	if unicode.IsUpper(first) || slices.Contains(en.LowerAbbreviations, lower) {
		return abbreviations[lower]
	}
	return plain
}

// keepsStop reports whether the full stop behind the word s[start:end]
// belongs to it.
func keepsStop(s string, start, end int) bool {
	switch abbreviationOf(s[start:end]) {
	case plain:
		return false
	case numbered:
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[end+1:], " \u00a0"))
		return unicode.IsDigit(next)
	}
	return true
}
