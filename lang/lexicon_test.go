package lang_test

import (
	"testing"

	"onrecord/lang"
	"onrecord/lang/en"
)

func TestVerbForms(t *testing.T) {
	for _, c := range []struct {
		word, lemma string
		form        lang.Form
	}{
		{"say", "say", lang.Base}, {"says", "say", lang.Third}, {"said", "say", lang.Past}, {"saying", "say", lang.Ing},
		{"denies", "deny", lang.Third}, {"denied", "deny", lang.Past}, {"denying", "deny", lang.Ing},
		{"argued", "argue", lang.Past}, {"arguing", "argue", lang.Ing}, {"agreeing", "agree", lang.Ing},
		{"stressed", "stress", lang.Past}, {"stresses", "stress", lang.Third}, {"goes", "go", lang.Third},
		{"admitted", "admit", lang.Past}, {"admitting", "admit", lang.Ing}, {"begging", "beg", lang.Ing},
		{"written", "write", lang.Participle}, {"wrote", "write", lang.Past}, {"told", "tell", lang.Past}, {"replied", "reply", lang.Past},
	} {
		verb := lang.English.Verb(c.word)
		if verb.Lemma != c.lemma || verb.Form != c.form {
			t.Errorf("%q is form %d of %q, want form %d of %q", c.word, verb.Form, verb.Lemma, c.form, c.lemma)
		}
	}
	if verb := lang.English.Verb("bridge"); verb.Reports() {
		t.Error("bridge is taken for a reporting verb")
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{"Sen.": "sen", "Isn’t": "isn't", "SAID": "said", "U.S.": "u.s"} {
		if got := lang.Fold(in); got != want {
			t.Errorf("Fold(%q) is %q, want %q", in, got, want)
		}
	}
}

// TestListsHoldEachWordOnce finds words that were entered twice and verbs
// whose second entry would be ignored.
func TestListsHoldEachWordOnce(t *testing.T) {
	for name, list := range map[string][]string{
		"Titles": en.Titles, "TitleAbbreviations": en.TitleAbbreviations, "Abbreviations": en.Abbreviations, "FinalAbbreviations": en.FinalAbbreviations,
		"Elisions": en.Elisions, "SentenceStarters": en.SentenceStarters, "Determiners": en.Determiners, "Prepositions": en.Prepositions,
		"Subordinators": en.Subordinators, "VerbAdverbs": en.VerbAdverbs, "FunctionWords": en.FunctionWords, "NotSpeakers": en.NotSpeakers,
		"BoilerplateOpenings": en.BoilerplateOpenings, "BylineJobs": en.BylineJobs,
	} {
		seen := map[string]bool{}
		for _, word := range list {
			if seen[word] {
				t.Errorf("%s lists %q twice", name, word)
			}
			seen[word] = true
		}
	}
	seen := map[string]bool{}
	for _, verb := range en.ReportingVerbs {
		if seen[verb.Lemma] {
			t.Errorf("ReportingVerbs lists %q twice", verb.Lemma)
		}
		seen[verb.Lemma] = true
	}
	for lemma := range en.IrregularVerbs {
		if !seen[lemma] {
			t.Errorf("IrregularVerbs lists %q, which is no reporting verb", lemma)
		}
	}
}
