package sqlhome

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzKeep(f *testing.F) {
	for _, s := range []string{"", "plain", "\x00", "a\x00b", "\xff\xfe", mark, mark + "00", "ü" + mark, "\xef\xb7", mark[:2]} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		kept := keep(s)
		if !utf8.ValidString(kept) || strings.Contains(kept, "\x00") {
			t.Errorf("%q is kept as %q, which databases refuse", s, kept)
		}
		if got := restore(kept); got != s {
			t.Errorf("%q is kept as %q and comes back as %q", s, kept, got)
		}
		restore(s) // whatever stands in a column does not panic
	})
}

func TestWordsAreBounded(t *testing.T) {
	long := strings.Repeat("é", MaxWord)
	words := indexed([]string{"", "a", long, long + "x"})
	if len(words) != 3 || words[0] != "a" || words[1] == words[2] {
		t.Errorf("words are indexed as %q", words)
	}
	for _, word := range words {
		if len(word) > MaxWord || !utf8.ValidString(word) {
			t.Errorf("%d bytes of %q", len(word), word)
		}
	}
}
