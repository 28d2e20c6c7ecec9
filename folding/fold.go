package folding

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longest is the length in bytes to which words are cut.
const longest = 64

// plain spells letters that Unicode does not decompose, as people type them
// who do not have them on their keyboards.
var plain = map[rune]string{
	'ß': "ss", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe", 'ħ': "h", 'ı': "i", 'ς': "σ",
}

// fold returns a word in lower case, without accents and without the signs
// between its letters, cut to the longest length.
func fold(word string) string {
	folded, ok := foldPlain(word)
	if !ok {
		folded = foldUnicode(word)
	}
	return cut(folded)
}

// foldPlain folds a word of ASCII letters and digits, and reports whether word
// is one, as most are.
func foldPlain(word string) (string, bool) {
	capital := false
	for i := range len(word) {
		c := word[i]
		switch {
		case 'a' <= c && c <= 'z' || isDigit(c):
		case 'A' <= c && c <= 'Z':
			capital = true
		default:
			return "", false
		}
	}
	if capital {
		word = strings.ToLower(word)
	}
	return word, word != ""
}

// cut returns the start of a folded word that is too long.
func cut(folded string) string {
	if len(folded) <= longest {
		return folded
	}
	end := longest
	for !utf8.RuneStart(folded[end]) {
		end--
	}
	return strings.TrimSuffix(folded[:end], ".")
}

// foldUnicode folds any word. What is composed of several characters, the
// syllables of Korean for instance, is composed again (NFC).
func foldUnicode(word string) string {
	var folded strings.Builder
	for i, r := range word {
		switch {
		case isApostrophe(r):
		case r < latinEnd && r != '.':
			folded.WriteString(latin()[r])
		case !isStop(r):
			folded.WriteString(spelling(r))
		case digitBefore(word[:i]) && digitAfter(word[i+utf8.RuneLen(r):]):
			folded.WriteByte('.')
		}
	}
	return norm.NFC.String(folded.String())
}

// latinEnd is the first character behind the Latin letters of Europe, whose
// spellings are kept at hand.
const latinEnd = 0x250

var latin = sync.OnceValue(func() []string {
	spellings := make([]string, latinEnd)
	for r := range spellings {
		spellings[r] = spelling(rune(r))
	}
	return spellings
})

// spelling returns a character decomposed (NFKD) and in lower case, without
// accents, apostrophes and signs. Accents are the marks with a combining class
// of 10 and more: below that Unicode has the vowel signs, viramas and voicing
// marks that other scripts spell with. Fractions (½) stay as they are.
func spelling(r rune) string {
	decomposed := norm.NFKD.String(string(r))
	if strings.ContainsRune(decomposed, '⁄') {
		return string(r)
	}
	var letters strings.Builder
	for _, r := range decomposed {
		r = unicode.ToLower(r)
		if letter, ok := plain[r]; ok {
			letters.WriteString(letter)
		} else if isWordRune(r) && !isApostrophe(r) && !unicode.Is(unicode.Variation_Selector, r) && norm.NFKD.PropertiesString(string(r)).CCC() < 10 {
			letters.WriteRune(r)
		}
	}
	return letters.String()
}

func digitBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsDigit(r)
}

func digitAfter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(r)
}
