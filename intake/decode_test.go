package intake_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"onrecord"
	"onrecord/intake"
)

func TestDecode(t *testing.T) {
	const text = "“Yes,” she said."
	utf16le := func(s string) string {
		var b strings.Builder
		for _, r := range s {
			b.WriteByte(byte(r))
			b.WriteByte(byte(r >> 8))
		}
		return b.String()
	}
	utf16be := func(s string) string {
		var b strings.Builder
		for _, r := range s {
			b.WriteByte(byte(r >> 8))
			b.WriteByte(byte(r))
		}
		return b.String()
	}
	for _, c := range []struct{ name, in, want, encoding string }{
		{"UTF-8", text, text, ""},
		{"UTF-8 with a byte order mark", "\xef\xbb\xbf" + text, text, ""},
		{"UTF-16, little end first", "\xff\xfe" + utf16le(text), text, "utf-16le"},
		{"UTF-16, big end first", "\xfe\xff" + utf16be(text), text, "utf-16be"},
		{"UTF-16 without a byte order mark", utf16le(text), text, "utf-16le"},
		{"UTF-16 with half a character", "\xff\xfe" + utf16le("Yes") + "x", "Yes\uFFFD", "utf-16le"},
		{"Windows-1252", "\x93Yes,\x94 she said \x96 it\x92s 5 \x80.", "“Yes,” she said – it’s 5 €.", "windows-1252"},
		{"UTF-8 and Windows-1252 in one file", "“Yes” and \x93no\x94", "“Yes” and “no”", "windows-1252"},
		{"line ends are kept", "a\r\nb\rc\n", "a\r\nb\rc\n", ""},
		{"NUL among words is kept", "The mayor said\x00 that it was over and done with.", "The mayor said\x00 that it was over and done with.", ""},
		{"text that begins like a picture", "BM Motors said that it was over.", "BM Motors said that it was over.", ""},
		{"right to left, emoji", "قال “نعم” 👩‍👩‍👧", "قال “نعم” 👩‍👩‍👧", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, encoding, err := intake.Decode([]byte(c.in))
			if err != nil || got != c.want || encoding != c.encoding {
				t.Errorf("got %q (%s), %v; want %q (%s)", got, encoding, err, c.want, c.encoding)
			}
		})
	}
}

func TestDecodeRefusesWhatIsNoText(t *testing.T) {
	for _, c := range []struct {
		name, in string
		code     onrecord.Code
		says     string
	}{
		{"nothing", "", onrecord.Unreadable, "empty"},
		{"white space", " \n\t ", onrecord.Unreadable, "empty"},
		{"a byte order mark", "\xef\xbb\xbf", onrecord.Unreadable, "empty"},
		{"zeros", strings.Repeat("\x00", 1000), onrecord.Unsupported, "binary data"},
		{"a PNG picture", "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01\x02", 50), onrecord.Unsupported, "image/png"},
		{"a PDF document", "%PDF-1.7\n1 0 obj", onrecord.Unsupported, "PDF"},
		{"a web page", "<!DOCTYPE html><p>Yes.", onrecord.Unsupported, "web page"},
		{"an RTF document", `{\rtf1 Yes.}`, onrecord.Unsupported, "RTF"},
		{"UTF-32", "\xff\xfe\x00\x00Y\x00\x00\x00", onrecord.Unsupported, "UTF-32"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := intake.Decode([]byte(c.in))
			if onrecord.CodeOf(err) != c.code || !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v, want one line with code %s that says %q", err, c.code, c.says)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"“Yes”", "\x93Yes\x94", "\xff\xfeY\x00", "\xfe\xff\x00Y", "\x00", "a\x00b"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, encoding, err := intake.Decode(data)
		if err != nil {
			if onrecord.CodeOf(err) == "" || text != "" {
				t.Fatalf("%v with text %q", err, text)
			}
			return
		}
		if !utf8.ValidString(text) {
			t.Fatalf("%q is not valid UTF-8", text)
		}
		if encoding == "" && text != strings.TrimPrefix(string(data), "\xef\xbb\xbf") {
			t.Fatalf("UTF-8 was rewritten: %q to %q", data, text)
		}
	})
}
