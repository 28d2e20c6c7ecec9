package onrecord

import (
	"crypto/sha256"
	"encoding/base32"
	"strconv"
	"strings"
)

// A Report is one news text as published, with what is known of it from
// outside its text. Fields that are not known are empty.
type Report struct {
	Path      string   // the name under which it was given; "-" for standard input
	URL       string   // where it was published
	Text      string   // valid UTF-8; offsets point into it, so it is never rewritten
	Encoding  string   // what the bytes were decoded from, when that was not UTF-8: "utf-16le", "windows-1252"
	Headline  string   // its title
	Byline    []string // the people it is signed by
	Outlet    string   // who published it
	Published Date     // the day of publication
	Language  string   // ISO 639-1 code of the language it is written in
	BlankedID string   // the ID it had before parts of Text were blanked to keep statements only; else empty
}

// ID names the report by its text and URL: the same on every machine, and
// whatever else is known of it. A report without a text is named by its headline
// as well, which is all that tells it from others.
func (r *Report) ID() string {
	switch {
	case r.BlankedID != "":
		return r.BlankedID
	case r.Headline != "" && strings.TrimSpace(r.Text) == "":
		return "r" + digest(r.URL, r.Text, r.Headline)
	}
	return "r" + digest(r.URL, r.Text)
}

// idEncoding spells digests in lower-case letters and digits.
var idEncoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// idLength is the number of characters that are kept of a digest: 100 bits,
// so that a thousand million statements meet by chance with probability 10^-13.
const idLength = 20

// digest returns the start of the SHA-256 of parts, each preceded by its
// length so that no two lists of parts are spelt alike.
func digest(parts ...string) string {
	hash := sha256.New()
	for _, part := range parts {
		hash.Write([]byte(strconv.Itoa(len(part))))
		hash.Write([]byte{':'})
		hash.Write([]byte(part))
	}
	return idEncoding.EncodeToString(hash.Sum(nil))[:idLength]
}
