package lang

import (
	"strings"
	"testing"
)

func TestParseAdditions(t *testing.T) {
	got, err := ParseAdditions(strings.NewReader("# ours\nverb spitball\n\nPerson  Ines   Calder # the mayor\norganisation\tHarbour Watch\nplace Port Ellery\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Verbs) != 1 || got.Verbs[0] != "spitball" || len(got.Names) != 3 || got.Names[0] != (Name{"Ines Calder", Person}) || got.Names[1].Text != "Harbour Watch" {
		t.Errorf("read %+v", got)
	}
	for text, want := range map[string]string{
		"verb say\nname X": `line 2 begins with "name"`, "verb": "line 1", "verb shout out": "one word",
	} {
		if _, err := ParseAdditions(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want an error with %q", text, err, want)
		}
	}
}

func TestAddedVerbsAreUsedAsSay(t *testing.T) {
	x := English.With([]string{"spitball"})
	verb := x.Verb("spitballed")
	if like, ok := x.Like("spitballed"); !ok || like != "said" || verb.Lemma != "spitball" || verb.Frames&English.Verb("say").Frames != English.Verb("say").Frames {
		t.Errorf("spitballed is %+v, like %q", verb, like)
	}
	if _, ok := English.Like("spitballed"); ok || English.Verb("spitballed").Reports() {
		t.Error("the lexicon that was added to has changed")
	}
	if !x.Verb("said").Reports() {
		t.Error("the lexicon forgot said")
	}
}
