package registry

import (
	"fmt"
	"strings"
	"unicode"

	"onrecord"
)

// A token is a word of a line of decisions, or a name in quotation marks.
type token struct {
	text   string
	quoted bool
	column int // in characters, from 1
}

// scan cuts a line of decisions into tokens and the comment behind them, which
// begins with #. Inside quotation marks a backslash takes the mark behind it
// for part of the name. Marks may be straight or curved.
func scan(line string) (tokens []token, comment string, err error) {
	runes := []rune(strings.ToValidUTF8(line, "\uFFFD"))
	for i := 0; i < len(runes); {
		start := i
		switch r := runes[i]; {
		case unicode.IsSpace(r):
			i++
		case r == '#':
			return tokens, strings.TrimRightFunc(string(runes[i:]), unicode.IsSpace), nil
		case r == '=':
			tokens = append(tokens, token{"=", false, start + 1})
			i++
		case mark(r):
			text, next := quotedName(runes, i)
			if next < 0 {
				return nil, "", at(start+1, "the name has no closing quotation mark", `write it as "Ana Lund"`)
			}
			if text == "" {
				return nil, "", at(start+1, "there is no name between the quotation marks", "")
			}
			tokens = append(tokens, token{text, true, start + 1})
			i = next
		default:
			for i < len(runes) && !unicode.IsSpace(runes[i]) && !mark(runes[i]) && runes[i] != '=' && runes[i] != '#' {
				i++
			}
			tokens = append(tokens, token{string(runes[start:i]), false, start + 1})
		}
	}
	return tokens, "", nil
}

// mark reports whether r is a double quotation mark.
func mark(r rune) bool { return r == '"' || r == '“' || r == '”' || r == '„' }

// quotedName returns the name whose opening mark is runes[i] and where the
// line goes on behind it, -1 when it is not closed.
func quotedName(runes []rune, i int) (name string, next int) {
	var b strings.Builder
	for i++; i < len(runes); i++ {
		switch {
		case runes[i] == '\\' && i+1 < len(runes):
			i++
			b.WriteRune(runes[i])
		case mark(runes[i]):
			return squeeze(b.String()), i + 1
		default:
			b.WriteRune(runes[i])
		}
	}
	return "", -1
}

// at returns an error about a place in a line, which the caller names.
func at(column int, message, hint string) *onrecord.Error {
	return &onrecord.Error{Code: onrecord.Invalid, Message: fmt.Sprintf("column %d: %s", column, message), Hint: hint}
}
