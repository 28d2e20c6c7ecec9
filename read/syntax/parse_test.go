package syntax

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"

	"onrecord/linear"
	"onrecord/text"
)

// randomParser returns the bytes of a parser with weights by chance for the
// features of some random sentences.
func randomParser(t testing.TB) []byte {
	t.Helper()
	random := rand.New(rand.NewPCG(3, 4))
	table := func(data []byte, features []linear.Feature, labels int) []byte {
		slices.Sort(features)
		features = slices.Compact(features)
		weights := make([]float32, len(features)*labels)
		for i := range weights {
			weights[i] = random.Float32() - 0.5
		}
		data, err := linear.AppendTable(data, features, weights, labels, 0.01)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	var state ArcState
	var moves, relations []linear.Feature
	for range 30 {
		state.Reset(randomMorphs(random, 30))
		for !state.Done() {
			moves = state.Features(moves)
			move := state.Best([]int32{random.Int32N(9), random.Int32N(9), random.Int32N(9), random.Int32N(9), random.Int32N(9), random.Int32N(9)})
			if head, dependent := state.Arc(move); head >= 0 {
				relations = state.RelationFeatures(relations, move, head, dependent)
			}
			state.Apply(move, text.RelDep)
		}
	}
	return table(table(nil, moves, NumMoves), relations, NumArcLabels)
}

func randomMorphs(random *rand.Rand, n int) []text.Morph {
	words := []string{"a", "the", "said", "he", "city", ",", "“", "”", "that", "", "é"}
	morphs := make([]text.Morph, n)
	for i := range morphs {
		word := words[random.IntN(len(words))]
		morphs[i] = text.Morph{Norm: word, Lemma: word, Tag: text.Tag(random.IntN(text.NumTags))}
	}
	return morphs
}

// checkTrees fails where the arcs of a sentence are no tree in which no two
// arcs cross.
func checkTrees(t *testing.T, doc *text.Document) {
	t.Helper()
	if len(doc.Arcs) != len(doc.Morphs) {
		t.Fatalf("%d arcs for %d tokens", len(doc.Arcs), len(doc.Morphs))
	}
	for _, sentence := range doc.Sentences {
		roots := 0
		for i := sentence.FirstToken; i < sentence.EndToken; i++ {
			arc := doc.Arcs[i]
			if arc.Relation == text.NoRelation || int(arc.Relation) >= text.NumRelations || (arc.Head == -1) != (arc.Relation == text.RelRoot) {
				t.Fatalf("token %d has relation %d and head %d", i, arc.Relation, arc.Head)
			}
			if arc.Head == -1 {
				roots++
				continue
			}
			if int(arc.Head) < sentence.FirstToken || int(arc.Head) >= sentence.EndToken {
				t.Fatalf("the head of token %d, %d, lies outside its sentence", i, arc.Head)
			}
			steps := 0
			for at := arc.Head; at != -1; at = doc.Arcs[at].Head {
				if steps++; steps > sentence.EndToken-sentence.FirstToken {
					t.Fatalf("token %d hangs in a circle", i)
				}
			}
			low, high := min(i, int(arc.Head)), max(i, int(arc.Head))
			for j := low + 1; j < high; j++ {
				if head := int(doc.Arcs[j].Head); head < low || head > high {
					t.Fatalf("the arcs of tokens %d and %d cross", i, j)
				}
			}
		}
		if roots != 1 && sentence.EndToken > sentence.FirstToken {
			t.Fatalf("%d roots", roots)
		}
	}
}

func parsed(t testing.TB, parser *Parser, morphs []text.Morph, ends ...int) *text.Document {
	t.Helper()
	doc := &text.Document{Morphs: morphs}
	first := 0
	for _, end := range append(ends, len(morphs)) {
		doc.Sentences = append(doc.Sentences, text.Sentence{FirstToken: first, EndToken: end})
		first = end
	}
	if err := (Arcs{parser}).Annotate(context.Background(), doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestArcsAreTrees(t *testing.T) {
	parser, rest, err := ParseParser(randomParser(t))
	if err != nil || len(rest) != 0 {
		t.Fatalf("%v, %d bytes left", err, len(rest))
	}
	random := rand.New(rand.NewPCG(1, 1))
	for n := range 60 {
		checkTrees(t, parsed(t, parser, randomMorphs(random, n), n/3, n/2))
	}
	marks := make([]text.Morph, 5)
	for i := range marks {
		marks[i].Tag = text.Comma
	}
	checkTrees(t, parsed(t, parser, marks))
	checkTrees(t, parsed(t, parser, marks[:1]))
	checkTrees(t, parsed(t, parser, nil))
}

func TestMarksHangWhereTheyEndOrBeginAPhrase(t *testing.T) {
	// “ Words , ” he said , smiling .
	tags := []text.Tag{text.Open, text.NNS, text.Comma, text.Close, text.PRP, text.VBD, text.Comma, text.VBG, text.Stop}
	morphs := make([]text.Morph, len(tags))
	for i := range tags {
		morphs[i].Tag = tags[i]
	}
	var state ArcState
	state.Reset(morphs)
	for _, step := range []struct {
		move     Move
		relation text.Relation
	}{
		{Shift, 0}, {Shift, 0}, {LeftArgument, text.RelNsubj}, {LeftArgument, text.RelCcomp}, {Shift, 0}, {Shift, 0}, {RightClause, text.RelAdvcl}, {LeftFunction, 0},
	} {
		if !state.Legal(step.move) {
			t.Fatalf("move %d is not legal", step.move)
		}
		state.Apply(step.move, step.relation)
	}
	if !state.Done() {
		t.Fatal("the sentence is not done")
	}
	arcs := make([]text.Arc, len(tags))
	state.Write(10, arcs)
	want := []text.Arc{
		{Head: 11, Relation: text.RelPunct}, {Head: 15, Relation: text.RelCcomp}, {Head: 11, Relation: text.RelPunct}, {Head: 11, Relation: text.RelPunct},
		{Head: 15, Relation: text.RelNsubj}, {Head: -1, Relation: text.RelRoot}, {Head: 17, Relation: text.RelPunct}, {Head: 15, Relation: text.RelAdvcl},
		{Head: 15, Relation: text.RelPunct},
	}
	if !slices.Equal(arcs, want) {
		t.Errorf("got  %v\nwant %v", arcs, want)
	}
}

func TestLabelsOfArcsGoThereAndBack(t *testing.T) {
	seen := map[int]bool{}
	for r := range text.Relation(text.NumRelations) {
		label := ArcLabel(r)
		if label < 0 {
			continue
		}
		if label >= NumArcLabels || seen[label] || RelationOf(label) != r {
			t.Errorf("relation %d has label %d, which stands for %d", r, label, RelationOf(label))
		}
		seen[label] = true
	}
	if len(seen) != NumArcLabels {
		t.Errorf("%d labels, want %d", len(seen), NumArcLabels)
	}
}

func TestParserRefusesOtherBytes(t *testing.T) {
	data := randomParser(t)
	for n := 0; n < len(data); n += 1 + n/50 {
		if _, _, err := ParseParser(data[:n]); err == nil {
			t.Errorf("%d bytes of %d made a parser", n, len(data))
		}
	}
	other, err := linear.AppendTable(nil, []linear.Feature{1}, make([]float32, NumMoves+1), NumMoves+1, 1)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := ParseParser(append(other, other...)); err == nil {
		t.Error("tables of other labels made a parser")
	}
	random := rand.New(rand.NewPCG(5, 5))
	for range 50 {
		damaged := slices.Clone(data)
		for range 1 + random.IntN(200) {
			damaged[random.IntN(len(damaged))] = byte(random.Uint32())
		}
		if parser, _, err := ParseParser(damaged); err == nil {
			checkTrees(t, parsed(t, parser, randomMorphs(random, 40)))
		}
	}
}

func TestLongSentencesAreParsedInLinearTime(t *testing.T) {
	parser, _, err := ParseParser(randomParser(t))
	if err != nil {
		t.Fatal(err)
	}
	morphs := make([]text.Morph, 300_000)
	for i := range morphs {
		morphs[i] = text.Morph{Norm: "x", Lemma: "x", Tag: []text.Tag{text.NN, text.Comma, text.CD}[i%3]}
	}
	if doc := parsed(t, parser, morphs); len(doc.Arcs) != len(morphs) {
		t.Errorf("%d arcs", len(doc.Arcs))
	}
}

func FuzzArcs(f *testing.F) {
	parser, _, err := ParseParser(randomParser(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte{1, 2, 3, 40, 41, 5})
	f.Add([]byte{39, 12, 38, 40, 18, 32, 38, 30, 37})
	f.Fuzz(func(t *testing.T, tags []byte) {
		if len(tags) > 300 {
			return
		}
		morphs := make([]text.Morph, len(tags))
		for i, tag := range tags {
			morphs[i] = text.Morph{Norm: string(rune('a' + tag%5)), Tag: text.Tag(int(tag) % text.NumTags)}
		}
		checkTrees(t, parsed(t, parser, morphs, len(tags)/2))
	})
}
