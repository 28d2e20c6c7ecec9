package syntax

import (
	"context"
	"fmt"
	"sync"

	"onrecord/linear"
	"onrecord/text"
)

// A Parser says which word each word depends on. It is greedy: one look at
// each step, two steps a word, in time linear in the sentence.
type Parser struct {
	moves     *linear.Table // by move
	relations *linear.Table // by ArcLabel
}

// ParseParser returns the parser at the beginning of data and what follows it.
// It returns an error when data is no parser.
func ParseParser(data []byte) (*Parser, []byte, error) {
	moves, data, err := linear.ParseTable(data)
	if err != nil {
		return nil, nil, fmt.Errorf("the parser's moves: %w", err)
	}
	relations, data, err := linear.ParseTable(data)
	if err != nil {
		return nil, nil, fmt.Errorf("the parser's relations: %w", err)
	}
	if moves.Labels() != NumMoves || relations.Labels() != NumArcLabels {
		return nil, nil, fmt.Errorf("a parser of %d moves and %d relations, where this program knows %d and %d", moves.Labels(), relations.Labels(), NumMoves, NumArcLabels)
	}
	return &Parser{moves, relations}, data, nil
}

// Arcs is the stage that finds the arcs of dependency of each sentence.
type Arcs struct{ Model *Parser }

// Name implements text.Stage.
func (Arcs) Name() string { return "arcs" }

// Requires implements text.Stage.
func (Arcs) Requires() []text.Layer { return []text.Layer{text.LayerSentences, text.LayerMorphs} }

// Provides implements text.Stage.
func (Arcs) Provides() text.Layer { return text.LayerArcs }

// Annotate implements text.Stage.
func (a Arcs) Annotate(ctx context.Context, doc *text.Document) error {
	doc.Arcs = make([]text.Arc, len(doc.Morphs))
	for i := range doc.Arcs {
		doc.Arcs[i].Head = -1
	}
	scratch := arcScratches.Get().(*arcScratch)
	defer arcScratches.Put(scratch)
	for i := range doc.Sentences {
		if err := ctx.Err(); err != nil {
			return err
		}
		first, end := doc.Sentences[i].FirstToken, doc.Sentences[i].EndToken
		a.Model.parse(scratch, doc.Morphs[first:end], int32(first), doc.Arcs[first:end])
	}
	return nil
}

// An arcScratch is what parsing a sentence needs besides the parser.
type arcScratch struct {
	state     ArcState
	features  [maxArcFeatures]linear.Feature
	moves     [NumMoves]int32
	relations [NumArcLabels]int32
}

var arcScratches = sync.Pool{New: func() any { return new(arcScratch) }}

// parse writes the arcs of one sentence, whose first token has the number
// first in its document.
func (p *Parser) parse(s *arcScratch, morphs []text.Morph, first int32, arcs []text.Arc) {
	state := &s.state
	state.Reset(morphs)
	for !state.Done() {
		move, forced := state.Forced()
		if !forced {
			p.moves.Scores(s.moves[:], state.Features(s.features[:0]))
			move = state.Best(s.moves[:])
		}
		relation := text.RelRoot
		if head, dependent := state.Arc(move); head >= 0 && dependent >= 0 {
			p.relations.Scores(s.relations[:], state.RelationFeatures(s.features[:0], move, head, dependent))
			relation = BestArcLabel(s.relations[:])
		}
		state.Apply(move, relation)
	}
	state.Write(first, arcs)
}
