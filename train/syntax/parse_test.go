package syntax

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"onrecord/read/syntax"
	"onrecord/text"
	"onrecord/train/corpus"
)

// sentence returns a tree from words written form/tag/head/relation.
func sentence(t testing.TB, words string) corpus.Sentence {
	t.Helper()
	tags := map[string]text.Tag{}
	for tag := range text.Tag(text.NumTags) {
		tags[tag.String()] = tag
	}
	relations := map[string]text.Relation{
		"root": text.RelRoot, "nsubj": text.RelNsubj, "obj": text.RelObj, "ccomp": text.RelCcomp, "det": text.RelDet, "punct": text.RelPunct, "case": text.RelCase, "obl": text.RelObl,
	}
	var s corpus.Sentence
	for _, word := range strings.Fields(words) {
		parts := strings.Split(word, "/")
		head := int(parts[2][0]-'0') - 1
		if len(parts) != 4 || tags[parts[1]] == text.NoTag || relations[parts[3]] == text.NoRelation {
			t.Fatalf("%s is no word", word)
		}
		s.Tokens = append(s.Tokens, corpus.Token{Form: parts[0], Lemma: parts[0], Tag: tags[parts[1]], Head: head, Relation: relations[parts[3]]})
	}
	return s
}

func examples(t testing.TB) []corpus.Sentence {
	var all []corpus.Sentence
	for _, words := range []string{
		"he/PRP/2/nsubj said/VBD/0/root dogs/NNS/4/nsubj bark/VBP/2/ccomp ././2/punct",
		"“/``/3/punct dogs/NNS/3/nsubj bark/VBP/7/ccomp ,/,/3/punct ”/''/3/punct he/PRP/7/nsubj said/VBD/0/root ././7/punct",
		"the/DT/2/det dog/NN/3/nsubj saw/VBD/0/root a/DT/5/det cat/NN/3/obj in/IN/8/case the/DT/8/det garden/NN/3/obl",
		"she/PRP/2/nsubj said/VBD/0/root the/DT/4/det dog/NN/5/nsubj saw/VBD/2/ccomp the/DT/7/det cat/NN/5/obj",
	} {
		all = append(all, sentence(t, words))
	}
	return all
}

func TestTrainArcsLearnsItsSentences(t *testing.T) {
	sentences := examples(t)
	options := ArcOptions{Epochs: 10, Final: 3, Least: 1, Moves: 5000, Relations: 1000}
	data, err := TrainArcs(sentences[1:], sentences[:1], options)
	if err != nil {
		t.Fatal(err)
	}
	again, err := TrainArcs(sentences[1:], sentences[:1], options)
	if err != nil || !bytes.Equal(data, again) {
		t.Errorf("the second training gave other bytes (%v)", err)
	}
	parser, _, err := syntax.ParseParser(data)
	if err != nil {
		t.Fatal(err)
	}
	for i := range sentences {
		s := &sentences[i]
		doc := &text.Document{Morphs: Morphs(s), Sentences: []text.Sentence{{EndToken: len(s.Tokens)}}}
		if err := (syntax.Arcs{Model: parser}).Annotate(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
		for j, token := range s.Tokens {
			if got, want := doc.Arcs[j], (text.Arc{Head: int32(token.Head), Relation: token.Relation}); got != want {
				t.Errorf("sentence %d, %q: got %v, want %v", i, token.Form, got, want)
			}
		}
	}
}

func TestTrainArcsNeedsSentences(t *testing.T) {
	if _, err := TrainArcs([]corpus.Sentence{{}}, nil, DefaultArcOptions); err == nil {
		t.Error("no error")
	}
}

// TestPricesLeadBackToTheTree follows the cheapest moves from the beginning,
// which must give the tree, also where heads are unknown or arcs cross.
func TestPricesLeadBackToTheTree(t *testing.T) {
	sentences := examples(t)
	for i := range sentences {
		tree := newArcTree(&sentences[i])
		trainer := &arcTrainer{}
		trainer.begin(&tree)
		for !trainer.state.Done() {
			trainer.price(&tree)
			move := trainer.cheapest(nil)
			if trainer.costs[move] != 0 {
				t.Errorf("sentence %d: the cheapest move costs %d", i, trainer.costs[move])
			}
			head, dependent := trainer.state.Arc(move)
			relation := text.RelRoot
			if dependent >= 0 {
				relation = tree.relations[dependent]
				if int32(head) != tree.heads[dependent] {
					t.Errorf("sentence %d: word %d hangs on %d, not %d", i, dependent, head, tree.heads[dependent])
				}
			}
			trainer.apply(move, relation)
		}
	}
	broken := sentence(t, "a/DT/3/det b/NN/4/obj c/NN/0/root d/NN/2/obj e/NN/3/obj")
	broken.Tokens[4].Head = corpus.Unknown
	if _, err := TrainArcs([]corpus.Sentence{broken}, nil, ArcOptions{Epochs: 3, Final: 1, Least: 1, Moves: 100, Relations: 100}); err != nil {
		t.Error(err)
	}
}
