package syntax

import (
	"context"
	"testing"

	"onrecord"
	"onrecord/linear"
	"onrecord/read/segment"
	"onrecord/text"
)

func TestNorm(t *testing.T) {
	for form, want := range map[string]string{"Said": "said", "N’T": "n't", "said": "said", "ÉLYSÉE": "élysée", "co\u00adoperate": "cooperate", "re‑elected": "re-elected"} {
		if got := Norm(form); got != want {
			t.Errorf("Norm(%q) is %q, want %q", form, got, want)
		}
	}
}

func TestRuleLemma(t *testing.T) {
	for _, c := range []struct {
		norm string
		tag  text.Tag
		want string
	}{
		{"ministers", text.NNS, "minister"}, {"allies", text.NNS, "ally"}, {"churches", text.NNS, "church"}, {"gases", text.NNS, "gase"},
		{"spokeswomen", text.NNS, "spokeswoman"}, {"loss", text.NN, "loss"}, {"1990s", text.NNS, "1990"},
		{"denies", text.VBZ, "deny"}, {"says", text.VBZ, "say"}, {"passes", text.VBZ, "pass"}, {"'s", text.VBZ, "'s"},
		{"denied", text.VBD, "deny"}, {"stopped", text.VBD, "stop"}, {"used", text.VBN, "use"}, {"asked", text.VBD, "ask"}, {"argued", text.VBD, "argue"},
		{"called", text.VBD, "call"}, {"created", text.VBN, "create"}, {"claimed", text.VBD, "claim"}, {"received", text.VBD, "receive"},
		{"planning", text.VBG, "plan"}, {"making", text.VBG, "make"}, {"saying", text.VBG, "say"}, {"thing", text.NN, "thing"},
		{"larger", text.JJR, "large"}, {"earliest", text.JJS, "early"}, {"bigger", text.JJR, "big"},
	} {
		if got := RuleLemma(c.norm, c.tag); got != c.want {
			t.Errorf("the lemma of %s/%v is %q, want %q", c.norm, c.tag, got, c.want)
		}
	}
	for tag := range text.Tag(text.NumTags) {
		for _, norm := range []string{"", "s", "ed", "ies", "ing", "bing", "iest", "er", "ééé", "ssss"} {
			RuleLemma(norm, tag) // must not panic
		}
	}
}

// segmented returns a document of s with the layers that tags need.
func segmented(t testing.TB, s string) *text.Document {
	t.Helper()
	doc := text.NewDocument(&onrecord.Report{Text: s})
	for _, stage := range []text.Stage{segment.Shape{}, segment.Quotes{}, segment.Tokens{}, segment.Sentences{}} {
		if err := stage.Annotate(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
	}
	return doc
}

// smallTagger returns the bytes of a tagger that knows a few words and takes
// all others for nouns.
func smallTagger(t testing.TB) []byte {
	t.Helper()
	labels := []text.Tag{text.NN, text.NNP, text.VB}
	data := AppendLexicon(nil, labels, []uint32{0, 0b101}, []LexiconEntry{
		{Norm: ".", Lower: text.Stop}, {Norm: "n't", Lower: text.RB, Lemmas: map[text.Tag]string{text.RB: "not"}},
		{Norm: "play", Class: 1, Known: 2}, {Norm: "said", Lower: text.VBD, Upper: text.VBD, Lemmas: map[text.Tag]string{text.VBD: "say"}},
	})
	features := []linear.Feature{linear.Of2(1, linear.Hash("mr"), caseTitle|1<<8), linear.Of2(2, linear.Hash("play"), uint64(text.VBD))}
	weights := []float32{0, 5, 0, 0, 0, 5}
	data, err := linear.AppendTable(data, features, weights, len(labels), 1)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestTags(t *testing.T) {
	tagger, rest, err := ParseTagger(append(smallTagger(t), 7, 8))
	if err != nil || len(rest) != 2 {
		t.Fatalf("%v, %d bytes left", err, len(rest))
	}
	doc := segmented(t, "Mr said play, isn’t “12” me@here.org §.")
	if err := (Tags{tagger}).Annotate(context.Background(), doc); err != nil {
		t.Fatal(err)
	}
	want := []text.Morph{
		{Norm: "mr", Lemma: "mr", Tag: text.NNP}, {Norm: "said", Lemma: "say", Tag: text.VBD}, {Norm: "play", Lemma: "play", Tag: text.VB},
		{Norm: ",", Lemma: ",", Tag: text.NFP}, {Norm: "is", Lemma: "is", Tag: text.NN}, {Norm: "n't", Lemma: "not", Tag: text.RB},
		{Norm: "“", Lemma: "“", Tag: text.Open}, {Norm: "12", Lemma: "12", Tag: text.CD}, {Norm: "”", Lemma: "”", Tag: text.Close},
		{Norm: "me@here.org", Lemma: "me@here.org", Tag: text.ADD}, {Norm: "§", Lemma: "§", Tag: text.NFP}, {Norm: ".", Lemma: ".", Tag: text.Stop},
	}
	if len(doc.Morphs) != len(want) {
		t.Fatalf("%d morphs, want %d: %v", len(doc.Morphs), len(want), doc.Morphs)
	}
	for i, m := range doc.Morphs {
		if m != want[i] {
			t.Errorf("token %d is %q %q %v, want %q %q %v", i, m.Norm, m.Lemma, m.Tag, want[i].Norm, want[i].Lemma, want[i].Tag)
		}
	}
}

func TestParseTaggerRefusesDamage(t *testing.T) {
	data := smallTagger(t)
	for n := range data {
		if _, _, err := ParseTagger(data[:n]); err == nil {
			t.Errorf("%d bytes of %d made a tagger", n, len(data))
		}
	}
}

func FuzzParseTagger(f *testing.F) {
	f.Add(smallTagger(f))
	f.Fuzz(func(t *testing.T, data []byte) {
		tagger, rest, err := ParseTagger(data)
		if err != nil {
			return
		}
		if len(rest) >= len(data) {
			t.Fatal("nothing was read")
		}
		doc := segmented(t, "Mr Play said “don’t play 12 games” – said. A mr@play.org\n\nisn’t")
		if err := (Tags{tagger}).Annotate(context.Background(), doc); err != nil || len(doc.Morphs) != len(doc.Tokens) {
			t.Fatalf("%d morphs of %d tokens, %v", len(doc.Morphs), len(doc.Tokens), err)
		}
	})
}
