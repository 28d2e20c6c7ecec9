package registry

import (
	"crypto/sha256"
	"encoding/base32"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// special spells letters that are no plain letter with an accent the way
// reports spell them that have no such letter.
var special = strings.NewReplacer("ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "ħ", "h")

// fold returns a name without what spellings of one name differ by: case,
// accents, the shape of hyphens, apostrophes, white space. Marks other than
// & ' - . ( ) " become white space. Folding twice is folding once.
func fold(name string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(name, " ")) {
		switch {
		case r >= 0x300 && r < 0x370: // combining accents
		case r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`' || r == '´':
			b.WriteByte('\'')
		case r == '“' || r == '”' || r == '„' || r == '«' || r == '»' || r == '"':
			b.WriteByte('"')
		case r == '-' || r >= 0x2010 && r <= 0x2015 || r == 0x2212:
			b.WriteByte('-')
		case r == '&' || r == '.' || r == '(' || r == ')':
			b.WriteRune(r)
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	return squeeze(norm.NFC.String(special.Replace(b.String())))
}

// squeeze returns s with single spaces between its words and none around it.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// plain returns a folded name as its letters, digits and hyphens alone, in
// which the same printed name is the same whatever else is made of it.
func plain(name string) string {
	return squeeze(plainMarks.Replace(fold(name)))
}

// plainMarks takes the marks out of a folded name that plain leaves out.
var plainMarks = strings.NewReplacer("'", "", ".", " ", "\"", " ")

// setOf makes lists of words into a set.
func setOf(lists ...[]string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for _, word := range list {
			set[word] = true
		}
	}
	return set
}

// idEncoding and idLength are those of the IDs of reports and statements.
var idEncoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

const idLength = 20

// digest returns the ID of a speaker who is told from others by parts.
func digest(parts ...string) string {
	hash := sha256.New()
	for _, part := range parts {
		hash.Write([]byte(strconv.Itoa(len(part))))
		hash.Write([]byte{':'})
		hash.Write([]byte(part))
	}
	return "p" + idEncoding.EncodeToString(hash.Sum(nil))[:idLength]
}
