// Package folding cuts texts into words as searches and comparisons look at them:
// without case, accents and apostrophes, and cut down to their stems.
package folding

import (
	"strings"
	"unicode"
	"unicode/utf8"

	uax29 "github.com/clipperhouse/uax29/v2/words"
)

// A Token is one word of a text. Start and End are bytes of that text; a
// possessive 's lies outside.
type Token struct {
	Start, End int
	Exact      string // folded: "denials" for "Denials", "munoz" for "Muñoz"
	Term       string // its stem, by which it is found: "denial"
}

// Stems returns the stems of the words of text, in their order: letters and
// digits, and full stops between the digits of numbers, at most 64 bytes each.
//
// Words are parted where Unicode parts them (UAX #29; Han and kana one
// character each) and at hyphens. Case, accents and apostrophes do not count:
// "Muñoz's" is munoz, "don't" is dont, "U.S." is us; nor do the commas of
// "1,200". English words are cut down to their stems by the Snowball stemmer.
func Stems(text string) []string {
	tokens := Folded(text)
	stems := make([]string, len(tokens))
	for i := range tokens {
		stems[i] = Stem(tokens[i].Exact)
	}
	return stems
}

// Tokens returns the words of text as Stems does, with where they stand.
func Tokens(text string) []Token {
	tokens := Folded(text)
	for i := range tokens {
		tokens[i].Term = Stem(tokens[i].Exact)
	}
	return tokens
}

// Folded returns the words of text without their stems, which take most of
// the time: Term is empty.
func Folded(text string) []Token {
	return AppendFolded(make([]Token, 0, len(text)/6+1), text)
}

// AppendFolded appends what Folded returns.
func AppendFolded(tokens []Token, text string) []Token {
	segments := uax29.FromString(text)
	for segments.Next() {
		tokens = appendParts(tokens, segments.Value(), segments.Start())
	}
	return tokens
}

// appendParts appends the words of a segment of Unicode, which stands at byte
// offset of its text: none when it is punctuation or space, several when a
// sign within it parts them.
func appendParts(tokens []Token, segment string, offset int) []Token {
	if exact, ok := foldPlain(segment); ok {
		return append(tokens, Token{Start: offset, End: offset + len(segment), Exact: cut(exact)})
	}
	if r, size := utf8.DecodeRuneInString(segment); size == len(segment) && !isWordRune(r) {
		return tokens
	}
	initials := isInitials(segment)
	start := -1 // of the word that goes on; -1: none
	end := 0    // of its last letter or digit
	flush := func() {
		if start >= 0 {
			if exact := fold(segment[start:end]); exact != "" {
				tokens = append(tokens, Token{Start: offset + start, End: offset + end, Exact: exact})
			}
		}
		start = -1
	}
	for i := 0; i < len(segment); {
		r, size := utf8.DecodeRuneInString(segment[i:])
		switch {
		case isApostrophe(r):
			if rest := segment[i+size:]; rest == "s" || rest == "S" {
				flush()
				return tokens
			}
		case isWordRune(r):
			if start < 0 {
				start = i
			}
			end = i + size
		case unicode.Is(unicode.Cf, r), initials && isStop(r), joinsDigits(segment, i, size):
		default:
			flush()
		}
		i += size
	}
	flush()
	return tokens
}

// isWordRune reports whether r is part of words wherever it stands.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.In(r, unicode.Mn, unicode.Mc)
}

// isApostrophe reports whether r is one of the signs that stand for the
// apostrophe within a word.
func isApostrophe(r rune) bool { return strings.ContainsRune("'’‘＇ʼʻ", r) }

func isStop(r rune) bool { return r == '.' || r == '．' }

// isInitials reports whether single letters with full stops between them make
// up the segment: "U.S", "p.m".
func isInitials(segment string) bool {
	letters := 0
	for _, r := range segment {
		if unicode.IsLetter(r) {
			letters++
		} else if isStop(r) {
			letters = 0
		}
		if letters > 1 {
			return false
		}
	}
	return true
}

// joinsDigits reports whether the sign of this size at i belongs to a number:
// a full stop between digits, or a comma before exactly three.
func joinsDigits(segment string, i, size int) bool {
	if i == 0 || !isDigit(segment[i-1]) {
		return false
	}
	digits := 0
	for i+size+digits < len(segment) && isDigit(segment[i+size+digits]) {
		digits++
	}
	switch segment[i : i+size] {
	case ".":
		return digits > 0
	case ",":
		return digits == 3
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
