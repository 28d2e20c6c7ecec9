package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/lang/clusters"
	"onrecord/linear"
	"onrecord/text"
)

// A word is what a token is without its context.
type word struct {
	norm    string
	hash    uint64 // of norm
	entry   *entry // nil: training has not seen it
	class   uint64 // what it may be: the entry's class, else its ending
	tail    uint64 // the last bytes of norm, the last one highest
	lex     uint64 // hash, or the shape of a number
	cluster clusters.Cluster
	shape   uint8
	kind    text.TokenKind
}

// The bits of a shape. The lowest three are one of the cases.
const (
	caseLower   = iota // no capital
	caseTitle          // a capital and small letters
	caseUpper          // several capitals and no small letter
	caseMixed          // capitals behind small letters
	caseLetter         // one capital
	caseNone           // no letter
	shapeCase   = 7
	shapeDigit  = 8
	shapeHyphen = 16
	shapeInner  = 32 // a full stop or apostrophe inside
)

// Small returns s with the capitals of ASCII made small, so that the places
// of its bytes stay.
func Small(s string) string {
	for i := range len(s) {
		if c := s[i]; 'A' <= c && c <= 'Z' {
			var b strings.Builder
			b.Grow(len(s))
			b.WriteString(s[:i])
			for j := i; j < len(s); j++ {
				c := s[j]
				if 'A' <= c && c <= 'Z' {
					c += 'a' - 'A'
				}
				b.WriteByte(c)
			}
			return b.String()
		}
	}
	return s
}

// look fills w with token number i of doc, whose text in small letters is low.
func (x *Lexicon) look(w *word, doc *text.Document, low string, token *text.Token) {
	form, norm := doc.Text[token.Start:token.End], low[token.Start:token.End]
	*w = word{kind: token.Kind}
	ascii := true
	var upper, lower, letters int
	titled := false
	for i := range len(form) {
		c := form[i]
		switch {
		case 'a' <= c && c <= 'z':
			lower++
		case 'A' <= c && c <= 'Z':
			upper++
			titled = titled || i == 0
		case '0' <= c && c <= '9':
			w.shape |= shapeDigit
		case c == '-':
			w.shape |= shapeHyphen
		case c == '.' || c == '\'':
			if i > 0 && i < len(form)-1 {
				w.shape |= shapeInner
			}
		case c >= utf8.RuneSelf:
			ascii = false
		}
	}
	if !ascii {
		upper, lower, titled = countCases(form)
		norm = plain(norm)
	}
	letters = upper + lower
	switch {
	case letters == 0:
		w.shape |= caseNone
	case upper == 0:
		w.shape |= caseLower
	case letters == 1:
		w.shape |= caseLetter
	case lower == 0:
		w.shape |= caseUpper
	case titled && upper == 1:
		w.shape |= caseTitle
	default:
		w.shape |= caseMixed
	}
	w.norm = norm
	w.hash = linear.Hash(norm)
	w.lex = w.hash
	if w.entry = x.find(w.hash); w.entry != nil {
		w.norm = w.entry.norm
	}
	w.cluster = clusters.OfHash(w.hash)
	for i := max(0, len(norm)-4); i < len(norm); i++ {
		w.tail = w.tail>>8 | uint64(norm[i])<<56
	}
	w.classify()
}

// classify gives a word its class.
func (w *word) classify() {
	switch {
	case w.entry != nil:
		w.class = uint64(w.entry.class)
	case w.kind == text.Number:
		w.class, w.lex = 1<<16, 1
	default:
		w.class = 1<<17 | w.tail>>40 | uint64(w.shape&(shapeHyphen|shapeDigit))<<32
	}
}

// isAddress reports whether a word is an address of mail or of the web.
func isAddress(norm string) bool {
	for i := 1; i < len(norm)-1; i++ {
		switch norm[i] {
		case '@':
			return true
		case ':':
			return strings.Contains(norm, "://")
		case '.':
			return strings.HasPrefix(norm, "www.") || strings.HasSuffix(norm, ".com") || strings.HasSuffix(norm, ".org") || strings.HasSuffix(norm, ".net")
		}
	}
	return false
}

// Norm returns a token as the learned stages compare it: in small letters, with
// plain apostrophes.
func Norm(form string) string {
	for i := range len(form) {
		if form[i] >= utf8.RuneSelf {
			return plain(form)
		}
	}
	return Small(form)
}

// Capital reports whether a token has a capital.
func Capital(form string) bool { return strings.IndexFunc(form, unicode.IsUpper) >= 0 }

// countCases counts the capitals and small letters of a word beyond ASCII.
func countCases(form string) (upper, lower int, titled bool) {
	for i, r := range form {
		switch {
		case unicode.IsUpper(r):
			upper++
			titled = titled || i == 0
		case unicode.IsLetter(r):
			lower++
		}
	}
	return upper, lower, titled
}

// plain returns s in small letters, with plain apostrophes and hyphens and
// without soft hyphens.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '’', 'ʼ', '´', '\u0092':
			return '\''
		case '‑':
			return '-'
		case '\u00ad':
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}
