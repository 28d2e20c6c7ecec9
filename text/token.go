package text

import "onrecord"

// A TokenKind says what sort of thing a token is.
type TokenKind uint8

// The kinds of tokens.
const (
	Word      TokenKind = iota // letters, with the digits, hyphens and full stops that belong to them
	Number                     // digits, with what belongs to them
	Punct                      // punctuation other than quotation marks
	OpenMark                   // a quotation mark that opens
	CloseMark                  // a quotation mark that closes
	StrayMark                  // a quotation mark without a partner
	Symbol                     // everything else: signs, emoji
)

// A Token is a word, number, mark or sign. Between two tokens stands nothing
// but white space and characters without a width.
type Token struct {
	onrecord.Span
	Kind TokenKind
}
