package intake

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"net/http"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"onrecord"
)

// Names of encodings, as the WHATWG Encoding Standard spells them.
const (
	utf16le     = "utf-16le"
	utf16be     = "utf-16be"
	windows1252 = "windows-1252"
)

// byteOrderMark may stand before UTF-8, and says nothing.
const byteOrderMark = "\xef\xbb\xbf"

// Decode turns the bytes of a text file into text. UTF-8 stays as it is, but
// for a byte order mark; UTF-16 is decoded; bytes that are not UTF-8 are taken
// for Windows-1252 one by one, so that a file of mixed making loses nothing.
// encoding is empty for UTF-8. It returns an error with code Unreadable when
// data is empty, and Unsupported when it is not text.
func Decode(data []byte) (text, encoding string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte(byteOrderMark)):
		data = data[len(byteOrderMark):]
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return "", "", onrecord.Errorf(onrecord.Unsupported, "encoded as UTF-32, which onrecord does not read")
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return decoded(fromUTF16(data[2:], binary.LittleEndian), utf16le)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decoded(fromUTF16(data[2:], binary.BigEndian), utf16be)
	default:
		if order, encoding := guessUTF16(data); order != nil {
			return decoded(fromUTF16(data, order), encoding)
		}
	}
	if utf8.Valid(data) {
		return decoded(string(data), "")
	}
	if what := notText(data); what != "" { // asked first, since all bytes are letters to Windows-1252
		return "", "", onrecord.Errorf(onrecord.Unsupported, "not a text: %s", what)
	}
	return decoded(fromMixed(data), windows1252)
}

// decoded checks that there is text, and something to read.
func decoded(text, encoding string) (string, string, error) {
	if what := notText([]byte(text[:min(len(text), controlsLookedAt)])); what != "" {
		return "", "", onrecord.Errorf(onrecord.Unsupported, "not a text: %s", what)
	}
	if strings.TrimSpace(text) == "" {
		return "", "", onrecord.Errorf(onrecord.Unreadable, "empty: there is nothing to read")
	}
	return text, encoding, nil
}

// fromUTF16 decodes UTF-16; an odd byte at the end and halves of pairs become
// U+FFFD.
func fromUTF16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, 0, len(data)/2+1)
	for ; len(data) >= 2; data = data[2:] {
		units = append(units, order.Uint16(data))
	}
	if len(data) > 0 {
		units = append(units, utf8.RuneError)
	}
	return string(utf16.Decode(units))
}

// guessUTF16 recognises UTF-16 without a byte order mark: in text of Latin
// letters every other byte is zero.
func guessUTF16(data []byte) (binary.ByteOrder, string) {
	sample := data[:min(len(data), 4096)&^1]
	if len(sample) < 4 {
		return nil, ""
	}
	var zero [2]int
	for i, b := range sample {
		if b == 0 {
			zero[i%2]++
		}
	}
	half := len(sample) / 2
	switch {
	case zero[1] > half*7/10 && zero[0] < half/20+1:
		return binary.LittleEndian, utf16le
	case zero[0] > half*7/10 && zero[1] < half/20+1:
		return binary.BigEndian, utf16be
	}
	return nil, ""
}

// fromMixed decodes UTF-8 and takes every byte that is none for Windows-1252.
func fromMixed(data []byte) string {
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(data[0])
		}
		b.WriteRune(r)
		data = data[size:]
	}
	return b.String()
}

const (
	controlsLookedAt = 64 << 10 // bytes at the beginning of a file
	tooManyControls  = 20       // one byte in so many may be a control character
)

// formats are the kinds of files that are recognised even when all their
// bytes could be text.
var formats = []struct{ prefix, name string }{
	{"%PDF-", "a PDF document"}, {"%!PS-Adobe-", "a PostScript document"}, {`{\rtf`, "an RTF document"},
	{"<!doctype html", "a web page"}, {"<html", "a web page"}, {"<head", "a web page"}, {"<?xml", "an XML document"},
}

// looksLikeJSON reports whether a file begins like a document in JSON: an
// object with a key, or an array of such.
func looksLikeJSON(head []byte) bool {
	trim := func(s []byte) []byte { return bytes.TrimLeft(s, " \t\r\n") }
	if rest, ok := bytes.CutPrefix(head, []byte("[")); ok && bytes.HasPrefix(trim(rest), []byte("{")) {
		head = trim(rest)
	}
	rest, ok := bytes.CutPrefix(head, []byte("{"))
	key, ok2 := bytes.CutPrefix(trim(rest), []byte(`"`))
	return ok && ok2 && bytes.Contains(key, []byte(`":`))
}

// notText says what data is when it is not text; "" when it is. A few control
// characters, NUL included, do not make a text into anything else.
func notText(data []byte) string {
	head := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 512)], " \t\r\n\f"))
	if looksLikeJSON(head) {
		return "JSON; records are read from files named .jsonl with one object a line"
	}
	for _, format := range formats {
		if bytes.HasPrefix(head, []byte(strings.ToLower(format.prefix))) {
			return format.name
		}
	}
	sample := data[:min(len(data), controlsLookedAt)]
	controls := 0
	for _, b := range sample {
		if b < ' ' && (b < '\t' || b > '\r') && b != 0x1b || b == 0x7f {
			controls++
		}
	}
	if controls*tooManyControls <= len(sample) {
		return ""
	}
	if kind, _, _ := strings.Cut(http.DetectContentType(data), ";"); kind != "application/octet-stream" && !strings.HasPrefix(kind, "text/") {
		return fmt.Sprintf("binary data (%s)", kind)
	}
	return "binary data"
}
