// Package syntax trains the models of package read/syntax.
package syntax

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"onrecord/linear"
	"onrecord/read/syntax"
	"onrecord/text"
	"onrecord/train/corpus"
)

// ArcOptions say how a parser is trained.
type ArcOptions struct {
	Epochs    int // times over the sentences before the small weights are dropped
	Final     int // times after that, at least one
	Least     int // features seen fewer times are dropped
	Moves     int // the most features kept for moves
	Relations int // the most features kept for relations
}

// DefaultArcOptions are those of the parser that comes with the program.
var DefaultArcOptions = ArcOptions{Epochs: 3, Final: 2, Least: 3, Moves: 150_000, Relations: 15_000}

// TrainArcs returns the bytes of a parser (read/syntax.ParseParser) that
// learned from the sentences, and from others that follow a somewhat different
// convention, of which there may be none; its trees follow the convention of
// sentences. The same sentences and options give the same bytes. Where the
// documents of the sentences have morphs, it learns from those.
func TrainArcs(sentences, others []corpus.Sentence, options ArcOptions) ([]byte, error) {
	t, err := trainArcs(sentences, others, options)
	if err != nil {
		return nil, err
	}
	return t.parser(false)
}

// trainArcs returns a trainer that has learned.
func trainArcs(sentences, others []corpus.Sentence, options ArcOptions) (*arcTrainer, error) {
	trees := make([]arcTree, 0, len(sentences)+len(others))
	for i, all := range [][]corpus.Sentence{sentences, others} {
		for j := range all {
			if tree := newArcTree(&all[j]); tree.words > 0 {
				tree.other = i == 1
				trees = append(trees, tree)
			}
		}
	}
	if len(trees) == 0 {
		return nil, fmt.Errorf("no sentences to learn arcs from")
	}
	t := &arcTrainer{random: rand.New(rand.NewPCG(1, 20))}
	moves, relations := newFeatureCounts(options.Least), newFeatureCounts(options.Least)
	for range 2 { // count, then collect
		for i := range trees {
			t.count(&trees[i], moves, relations)
		}
		moves.collect, relations.collect = true, true
	}
	t.moves = newArcModel(moves.features, syntax.NumMoves)
	t.relations = newArcModel(relations.features, syntax.NumArcLabels)
	for epoch := range options.Epochs + options.Final {
		if epoch == options.Epochs {
			t.moves.prune(options.Moves)
			t.relations.prune(options.Relations)
		}
		t.random.Shuffle(len(trees), func(i, j int) { trees[i], trees[j] = trees[j], trees[i] })
		for i := range trees {
			t.learn(&trees[i], epoch > 0)
		}
	}
	return t, nil
}

// parser returns the bytes of the parser by a convention.
func (t *arcTrainer) parser(other bool) ([]byte, error) {
	data, err := t.moves.appendTable(nil, other)
	if err != nil {
		return nil, err
	}
	return t.relations.appendTable(data, other)
}

// An arcTree is the tree of a sentence over its words, punctuation apart.
type arcTree struct {
	morphs    []text.Morph
	words     int
	heads     []int32 // by word: number of the head, corpus.Root or corpus.Unknown
	relations []text.Relation
	other     bool // it follows the second convention
}

// newArcTree returns the tree of a sentence.
func newArcTree(s *corpus.Sentence) arcTree {
	tree := arcTree{morphs: Morphs(s)}
	number := make([]int32, len(s.Tokens)) // of the word, or -1
	for i := range s.Tokens {
		number[i] = -1
		if !syntax.Punctuation(tree.morphs[i].Tag) {
			number[i] = int32(tree.words)
			tree.words++
		}
	}
	tree.heads = make([]int32, tree.words)
	tree.relations = make([]text.Relation, tree.words)
	for i := range s.Tokens {
		if number[i] < 0 {
			continue
		}
		head := s.Tokens[i].Head
		for steps := 0; head >= 0 && number[head] < 0; steps++ { // what hangs on a mark hangs on what the mark hangs on
			head = s.Tokens[head].Head
			if steps == 8 {
				head = corpus.Unknown
			}
		}
		n := number[i]
		tree.relations[n] = s.Tokens[i].Relation
		tree.heads[n] = int32(head)
		if head >= 0 {
			tree.heads[n] = number[head]
		}
		if tree.heads[n] == n {
			tree.heads[n] = corpus.Unknown
		}
	}
	tree.bindConjunctions()
	return tree
}

// bindConjunctions hangs each conjunction on the conjunct behind it, as the
// parser does until its trees are finished.
func (t *arcTree) bindConjunctions() {
	for n, head := range t.heads {
		if t.relations[n] != text.RelCc || head < 0 || int(head) > n {
			continue
		}
		for next := n + 1; next < t.words; next++ {
			if t.relations[next] == text.RelConj && t.heads[next] == head {
				t.heads[n] = int32(next)
				break
			}
		}
	}
}

// Morphs returns the morphs of a sentence: its document's where it has some,
// else what the corpus says.
func Morphs(s *corpus.Sentence) []text.Morph {
	if s.Doc != nil && len(s.Doc.Morphs) >= s.First+len(s.Tokens) {
		return s.Doc.Morphs[s.First : s.First+len(s.Tokens)]
	}
	morphs := make([]text.Morph, len(s.Tokens))
	for i := range s.Tokens {
		t := &s.Tokens[i]
		morphs[i] = text.Morph{Norm: strings.ToLower(t.Form), Lemma: t.Lemma, Tag: t.Tag}
	}
	return morphs
}

// An arcTrainer learns from one tree after another.
type arcTrainer struct {
	state            syntax.ArcState
	moves, relations *arcModel
	random           *rand.Rand
	features         []linear.Feature
	onStack          []bool    // by word
	dependents       [][]int32 // by word, in order
	costs            [syntax.NumMoves]int
}

// begin sets the trainer to the first step of a tree.
func (t *arcTrainer) begin(tree *arcTree) {
	t.state.Reset(tree.morphs)
	for len(t.dependents) < tree.words {
		t.dependents = append(t.dependents, nil)
	}
	t.onStack = append(t.onStack[:0], make([]bool, tree.words)...)
	for i := range tree.words {
		t.dependents[i] = t.dependents[i][:0]
	}
	for i, head := range tree.heads {
		if head >= 0 {
			t.dependents[head] = append(t.dependents[head], int32(i))
		}
	}
}

// apply makes a move.
func (t *arcTrainer) apply(move syntax.Move, relation text.Relation) {
	if move == syntax.Shift {
		t.onStack[t.state.Next()] = true
	} else {
		t.onStack[t.state.OnStack(0)] = false
	}
	t.state.Apply(move, relation)
}

// count counts the features on the way to the right tree.
func (t *arcTrainer) count(tree *arcTree, moves, relations *featureCounts) {
	t.begin(tree)
	for !t.state.Done() {
		move, forced := t.state.Forced()
		if !forced {
			t.features = t.state.Features(t.features[:0])
			moves.add(t.features)
			t.price(tree)
			move = t.cheapest(nil)
		}
		relation := text.RelRoot
		if head, dependent := t.state.Arc(move); head >= 0 && dependent >= 0 {
			t.features = t.state.RelationFeatures(t.features[:0], move, head, dependent)
			relations.add(t.features)
			relation = tree.relations[dependent]
		}
		t.apply(move, relation)
	}
}

// explored is how often training goes on with the move that the parser would
// make, where that is wrong (Goldberg and Nivre 2012).
const explored = 0.9

// learn makes one pass over a tree.
func (t *arcTrainer) learn(tree *arcTree, explore bool) {
	t.begin(tree)
	for !t.state.Done() {
		move, forced := t.state.Forced()
		if !forced {
			move = t.learnMove(tree, explore)
		}
		relation := text.RelRoot
		if head, dependent := t.state.Arc(move); head >= 0 && dependent >= 0 {
			t.features = t.state.RelationFeatures(t.features[:0], move, head, dependent)
			t.relations.score(t.features, tree.other)
			relation = syntax.RelationOf(bestLabel(t.relations.scores))
			if gold := syntax.ArcLabel(tree.relations[dependent]); gold >= 0 && tree.heads[dependent] == int32(head) {
				t.relations.learn(func(int) bool { return true }, func(l int) bool { return l == gold })
			}
		}
		t.apply(move, relation)
	}
}

// learnMove chooses the next move and learns from it.
func (t *arcTrainer) learnMove(tree *arcTree, explore bool) syntax.Move {
	t.features = t.state.Features(t.features[:0])
	t.moves.score(t.features, tree.other)
	t.price(tree)
	guess, right := syntax.Move(0), t.cheapest(t.moves.scores)
	found := false
	for m := range syntax.Move(syntax.NumMoves) {
		if t.state.Legal(m) && (!found || t.moves.scores[m] > t.moves.scores[guess]) {
			guess, found = m, true
		}
	}
	t.moves.learn(func(l int) bool { return t.state.Legal(syntax.Move(l)) }, func(l int) bool { return t.costs[l] == t.costs[right] })
	if t.costs[guess] == t.costs[right] || explore && t.random.Float32() < explored {
		return guess
	}
	return right
}

// bestLabel returns the label with the highest score.
func bestLabel(scores []float32) int {
	best := 0
	for l, score := range scores {
		if score > scores[best] {
			best = l
		}
	}
	return best
}

// cheapest returns the legal move of the lowest cost, and among those the one
// with the highest score.
func (t *arcTrainer) cheapest(scores []float32) syntax.Move {
	best, found := syntax.Shift, false
	for m := range syntax.Move(syntax.NumMoves) {
		if !t.state.Legal(m) {
			continue
		}
		if !found || t.costs[m] < t.costs[best] || t.costs[m] == t.costs[best] && scores != nil && scores[m] > scores[best] {
			best, found = m, true
		}
	}
	return best
}

// price fills costs: how many arcs of the tree can no longer be found after
// each move, of those that can be found before it (Goldberg and Nivre 2013),
// and one more where the arc is right and its kind is not.
func (t *arcTrainer) price(tree *arcTree) {
	next, top, below := int32(t.state.Next()), int32(t.state.OnStack(0)), int32(t.state.OnStack(1))
	shift, left, right := 0, 0, 0
	if int(next) < tree.words {
		if head := tree.heads[next]; head >= 0 && head != top && t.onStack[head] {
			shift++
		}
		for _, d := range t.dependents[next] {
			if d < next && t.onStack[d] {
				shift++
			}
		}
	}
	if top >= 0 {
		waiting := 0 // dependents of top that are still to come
		deps := t.dependents[top]
		for i := len(deps) - 1; i >= 0 && deps[i] >= next; i-- {
			waiting++
		}
		head := tree.heads[top]
		left, right = waiting, waiting
		if head >= 0 && (head == below || head > next) || head == corpus.Root && int(next) < tree.words {
			left++
		}
		if head >= next || head == corpus.Root {
			right++
		}
	}
	kindLeft, kindRight := syntax.Move(0), syntax.Move(0)
	if top >= 0 && tree.relations[top] != text.NoRelation {
		if tree.heads[top] == next {
			kindLeft = syntax.MoveFor(true, tree.relations[top])
		} else if below >= 0 && tree.heads[top] == below {
			kindRight = syntax.MoveFor(false, tree.relations[top])
		}
	}
	for m := range syntax.Move(syntax.NumMoves) {
		switch {
		case m == syntax.Shift:
			t.costs[m] = shift
		case m.Left():
			t.costs[m] = left
			if kindLeft != 0 && m != kindLeft {
				t.costs[m]++
			}
		default:
			t.costs[m] = right
			if kindRight != 0 && m != kindRight {
				t.costs[m]++
			}
		}
	}
}
