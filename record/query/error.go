package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"onrecord"
)

// An Error tells what is wrong with a query, and where. Its code is Invalid.
type Error struct {
	Query   string
	Column  int    // where the fault begins, in code points from 1
	Length  int    // how many code points it takes, at least 1
	Message string // what is wrong
	Hint    string // what to write instead; may be empty
}

// Error returns the message, below it the query with the fault underlined, and
// the hint.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Message)
	b.WriteString("\n  ")
	under := ""
	column := 0
	for _, r := range e.Query {
		column++
		if unicode.IsSpace(r) || !unicode.IsPrint(r) && !unicode.IsMark(r) {
			r = ' '
		}
		b.WriteRune(r)
		under += strings.Repeat(markOf(column, e), columnsOf(r))
	}
	if e.Column > column {
		under += "^"
	}
	b.WriteString("\n  ")
	b.WriteString(strings.TrimRight(under, " "))
	if e.Hint != "" {
		b.WriteString("\n")
		b.WriteString(e.Hint)
	}
	return b.String()
}

// Unwrap returns the error without the drawing.
func (e *Error) Unwrap() error {
	return &onrecord.Error{Code: onrecord.Invalid, Message: e.Message, Hint: e.Hint}
}

// markOf returns what stands under the code point in this column.
func markOf(column int, e *Error) string {
	if e.Column <= column && column < e.Column+e.Length {
		return "^"
	}
	return " "
}

// columnsOf returns how many columns of a terminal r takes: two for the wide
// characters of East Asia (UAX #11), none for marks.
func columnsOf(r rune) int {
	if unicode.IsMark(r) {
		return 0
	}
	if kind := width.LookupRune(r).Kind(); kind == width.EastAsianWide || kind == width.EastAsianFullwidth {
		return 2
	}
	return 1
}

// fault returns the error about the bytes from start to end of the query.
func fault(query string, start, end int, message, hint string) *Error {
	return &Error{
		Query:   query,
		Column:  utf8.RuneCountInString(query[:start]) + 1,
		Length:  max(1, utf8.RuneCountInString(query[start:end])),
		Message: message,
		Hint:    hint,
	}
}
