package query

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// marked writes a snippet with brackets for its marks.
func marked(s Snippet) string {
	var b strings.Builder
	end := 0
	for _, mark := range s.Marks {
		b.WriteString(s.Text[end:mark.Start] + "[" + mark.In(s.Text) + "]")
		end = mark.End
	}
	return b.String() + s.Text[end:]
}

func TestSnippet(t *testing.T) {
	long := "We have said it before, and it remains true today: nobody denied the new taxes on Trump’s towers, and nobody will be allowed to say that the tax was hidden."
	for _, c := range []struct {
		content, query string
		width          int
		want           string
	}{
		{"the new taxes", "tax", 80, "the new [taxes]"},
		{"the new taxes", "act:deny", 80, "the new taxes"},
		{"the new taxes", "-new", 80, "the new taxes"},
		{"tax cuts, tax cut, taxed", `"tax cut" OR taxed`, 80, "[tax] cuts, [tax cut], [taxed]"},
		{"well-known facts", "well-known known", 80, "[well-known] facts"},
		{long, "tax trump", 50, "…denied the new [taxes] on [Trump]’s towers, and…"},
		{long, "today", 30, "…remains true [today]: nobody…"},
		{long, "act:deny", 30, "We have said it before, and…"},
		{long, "hidden", 20, "…tax was [hidden]."},
		{long, "will", 12, "…[will] be…"},
		{strings.Repeat("x", 50) + " tax", "tax", 20, "…[tax]"},
		{strings.Repeat("x", 50), "tax", 10, "xxxxxxxx…"},
		{strings.Repeat("e\u0301", 50), "tax", 9, "e\u0301e\u0301e\u0301…"},
		{strings.Repeat("👩‍👩‍👧", 5), "tax", 9, "👩‍👩‍👧…"},
		{"据报道普京否认了这一指控并说这是谎言", "否认", 10, "…道普京[否认]了这一…"},
		{"", "tax", 10, ""},
	} {
		s := NewSnippet(c.content, parse(t, c.query), c.width)
		if got := marked(s); got != c.want {
			t.Errorf("%q in %d: got %q, want %q", c.query, c.width, got, c.want)
		}
		if n := utf8.RuneCountInString(s.Text); n > c.width {
			t.Errorf("%q in %d: %q has %d code points", c.query, c.width, s.Text, n)
		}
	}
}

// FuzzSnippet checks that snippets are as long as they may be, cut between
// characters, and that marks lie in them.
func FuzzSnippet(f *testing.F) {
	f.Add("the new taxes on Trump’s towers, and nobody will say so", "tax trump", 20)
	f.Add("e\u0301e\u0301 👩‍👩‍👧 普京 tax\r\ncut", "普京 OR tax", 5)
	f.Fuzz(func(t *testing.T, content, query string, width int) {
		q, err := Parse(query)
		if err != nil || !utf8.ValidString(content) || width < 3 || width > 500 {
			t.Skip()
		}
		s := NewSnippet(content, q, width)
		if n := utf8.RuneCountInString(s.Text); n > width {
			t.Fatalf("%q has %d code points, more than %d", s.Text, n, width)
		}
		end := 0
		for _, mark := range s.Marks {
			if mark.Start < end || mark.Empty() || mark.End > len(s.Text) || !utf8.ValidString(mark.In(s.Text)) {
				t.Fatalf("marks %v in %q", s.Marks, s.Text)
			}
			end = mark.End
		}
		middle := strings.TrimSuffix(strings.TrimPrefix(s.Text, "…"), "…")
		start := strings.Index(content, middle)
		if start < 0 {
			t.Fatalf("%q is not in %q", middle, content)
		}
		borders := map[int]bool{0: true}
		for characters := graphemes.FromString(content); characters.Next(); {
			borders[characters.End()] = true
		}
		for ; start >= 0; start = next(content, middle, start) {
			if borders[start] && borders[start+len(middle)] {
				return
			}
		}
		t.Fatalf("%q cuts a character of %q", middle, content)
	})
}

// next returns where part stands again in text behind start, -1 when nowhere.
func next(text, part string, start int) int {
	i := strings.Index(text[min(start+1, len(text)):], part)
	if i < 0 || part == "" {
		return -1
	}
	return start + 1 + i
}

func BenchmarkSnippet(b *testing.B) {
	q, content := parse(b, "tax cut denial"), invented(1, 100)[0].Content
	for b.Loop() {
		NewSnippet(content, q, 160)
	}
}
