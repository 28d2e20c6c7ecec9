package onrecord_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"onrecord"
)

func TestPointIndexCountsCodePoints(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "ASCII": "It is over.", "curly marks": "“Yes,” he said — “no.”", "emoji": "won 👩‍👩‍👧 🎉", "right to left": "قال الرئيس",
		"a stride of letters": strings.Repeat("a", 256), "beyond a stride": strings.Repeat("é", 300) + "x",
	} {
		t.Run(name, func(t *testing.T) { checkPoints(t, text) })
	}
}

func FuzzPointIndex(f *testing.F) {
	f.Add("“Yes” 👍🏽")
	f.Add(strings.Repeat("é", 300))
	f.Fuzz(func(t *testing.T, text string) { checkPoints(t, strings.ToValidUTF8(text, "?")) })
}

func checkPoints(t *testing.T, text string) {
	t.Helper()
	index := onrecord.NewPointIndex(text)
	want := 0
	for offset := range text {
		if got := index.Point(offset); got != want {
			t.Fatalf("byte %d of %q: %d code points before it, want %d", offset, text, got, want)
		}
		want++
	}
	if got := index.Point(len(text)); got != utf8.RuneCountInString(text) {
		t.Fatalf("%q has %d code points, want %d", text, got, utf8.RuneCountInString(text))
	}
}

func TestSpan(t *testing.T) {
	outer, inner, apart := onrecord.Span{Start: 2, End: 9}, onrecord.Span{Start: 3, End: 5}, onrecord.Span{Start: 9, End: 11}
	if !outer.Contains(inner) || inner.Contains(outer) || !outer.Contains(outer) {
		t.Error("Contains")
	}
	if !outer.Overlaps(inner) || outer.Overlaps(apart) {
		t.Error("Overlaps: ends are exclusive")
	}
	if got := onrecord.Hull(inner, apart); got != (onrecord.Span{Start: 3, End: 11}) {
		t.Errorf("Hull is %v", got)
	}
	if !onrecord.Hull().Empty() || outer.Len() != 7 || inner.In("0123456") != "34" {
		t.Error("Hull, Len or In")
	}
}
