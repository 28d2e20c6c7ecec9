package attribute

import (
	"slices"

	"onrecord"
	"onrecord/linear"
	"onrecord/read/attribute"
	"onrecord/train"
)

// links returns for each piece the statements that it is part of.
func (e *Example) links(pieces []attribute.Piece) [][]int {
	out := make([][]int, len(pieces))
	for n := range e.Statements {
		stmt := &e.Statements[n]
		for role, spans := range [][]onrecord.Span{stmt.Source, stmt.Cue, stmt.Content} {
			for i, piece := range pieces {
				if piece.Role == role && covers(spans, piece) {
					out[i] = append(out[i], n)
				}
			}
		}
	}
	return out
}

// covers reports whether spans cover more than half of a piece.
func covers(spans []onrecord.Span, piece attribute.Piece) bool {
	n := 0
	for _, span := range spans {
		n += max(0, min(span.End, piece.End)-max(span.Start, piece.First))
	}
	return 2*n > piece.End-piece.First
}

// linked reports whether two pieces are parts of one statement.
func (e *Example) linked(a, b attribute.Piece) bool {
	links := e.links([]attribute.Piece{a, b})
	for _, stmt := range links[0] {
		if slices.Contains(links[1], stmt) {
			return true
		}
	}
	return false
}

// A yesNo collects cases of a yes or no.
type yesNo struct {
	vocabulary *train.Vocabulary
	cases      []train.Case
}

func newYesNo() *yesNo { return &yesNo{vocabulary: train.NewVocabulary()} }

func (y *yesNo) add(features []linear.Feature, yes bool) {
	c := train.Case{Yes: yes, Features: make([]uint32, len(features))}
	for i, f := range features {
		c.Features[i] = uint32(y.vocabulary.Count(f))
	}
	y.cases = append(y.cases, c)
}

// Settings of the regressions.
const (
	yesNoLeast  = 3
	yesNoEpochs = 8
	yesNoRate   = 0.03
	yesNoDrop   = 0.3
	yesNoStep   = 0.03
)

// learn returns a table of one label, the log odds of yes.
func (y *yesNo) learn() ([]byte, error) {
	renumbered := y.vocabulary.Cut(yesNoLeast)
	for i := range y.cases {
		kept := y.cases[i].Features[:0]
		for _, f := range y.cases[i].Features {
			if renumbered[f] >= 0 {
				kept = append(kept, uint32(renumbered[f]))
			}
		}
		y.cases[i].Features = kept
	}
	features := y.vocabulary.Features()
	weights := train.Logistic(y.cases, len(features), yesNoEpochs, yesNoRate, yesNoDrop, 1)
	return linear.AppendTable(nil, features, weights, 1, yesNoStep)
}
