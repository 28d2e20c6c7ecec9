package folding

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{" … — ?! ", ""},
		{"Muñoz", "munoz"},
		{"MUN\u0303OZ munoz", "munoz munoz"},
		{"Trump's denials", "trump denial"},
		{"Trump’s TRUMP'S James's", "trump trump jame"},
		{"don't don’t", "dont dont"},
		{"rock'n'roll O'Neill", "rocknrol oneil"},
		{"boys' voices", "boy voic"},
		{"a well-known non‑answer", "a well known non answer"},
		{"1,200 1200 1,20 5.3 5.3bn", "1200 1200 1 20 5.3 5.3bn"},
		{"$1,234,567.80", "1234567.80"},
		{"the U.S. and U.S.A at 5 p.m.", "the us and usa at 5 pm"},
		{"said.He Ph.D", "said he ph d"},
		{"Straße STRASSE Łódź Ørsted Æsop", "strass strass lodz orst aesop"},
		{"ﬁne ＡＢＣ １２", "fine abc 12"},
		{"普京说", "普 京 说"},
		{"Путина Ёлка", "путина елка"},
		{"서울에서", "서울에서"},
		{"हिन्दी", "हिन्दी"},
		{"がか", "が か"},
		{"soft\u00adhyphen", "softhyphen"},
		{"5½ ½", "5 ½ ½"},
		{"@handle #tag snake_case", "handl tag snake case"},
		{"10:30", "10 30"},
		{"e-mail\nran running runs", "e mail ran run run"},
		{strings.Repeat("x", 100), strings.Repeat("x", 64)},
		{strings.Repeat("я", 100), strings.Repeat("я", 32)},
		{"bad\xffutf", "bad utf"},
	} {
		if got := strings.Join(Stems(c.text), " "); got != c.want {
			t.Errorf("Stems(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestTokens(t *testing.T) {
	text := "“Muñoz’s denials,” 1,200"
	var got []string
	for _, token := range Tokens(text) {
		got = append(got, text[token.Start:token.End]+"="+token.Exact+"="+token.Term)
	}
	if diff := cmp.Diff([]string{"Muñoz=munoz=munoz", "denials=denials=denial", "1,200=1200=1200"}, got); diff != "" {
		t.Error(diff)
	}
}

// FuzzTokens checks that words stand where they say, and that folding a folded
// word changes nothing: what a query prints is found again.
func FuzzTokens(f *testing.F) {
	for _, seed := range []string{"Trump's", "5.3bn", "Straße ½ ﷺ", "U.S.-led", "普京 가 e\u0301\u200d", "1️⃣", "skies dying ugly news"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, token := range Tokens(text) {
			if token.Start < end || token.End <= token.Start || token.End > len(text) {
				t.Fatalf("token %+v after byte %d of %d", token, end, len(text))
			}
			end = token.End
			if len(token.Exact) == 0 || len(token.Exact) > 64 || len(token.Term) == 0 || len(token.Term) > 64 {
				t.Fatalf("token %+v", token)
			}
			if !utf8.ValidString(token.Exact) || strings.ContainsAny(token.Exact, " \t\n\"'’,-") {
				t.Fatalf("exact %q", token.Exact)
			}
			if token.Exact[0] != token.Term[0] {
				t.Fatalf("the stem of %q is %q", token.Exact, token.Term)
			}
			if again := fold(token.Exact); again != token.Exact {
				t.Fatalf("%q folds to %q", token.Exact, again)
			}
		}
	})
}

const sentence = `“Nobody has ever denied that the president's lawyers knew of the 1,200 payments,” the spokesman for Muñoz told reporters in Łódź. `

func TestPieces(t *testing.T) {
	for text, want := range map[string]string{
		"I’m sure the country's walls don’t hold": "country don i m s t",
		"'quoted' words have none":                "",
		"O'Brien, of rock 'n' roll":               "brien o",
		"":                                        "",
	} {
		if got := strings.Join(Pieces(text), " "); got != want {
			t.Errorf("Pieces(%q) = %q, want %q", text, got, want)
		}
	}
}

func BenchmarkWords(b *testing.B) {
	text := strings.Repeat(sentence, 10)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Stems(text)
	}
}

func BenchmarkFolded(b *testing.B) {
	text := strings.Repeat(sentence, 10)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Folded(text)
	}
}
