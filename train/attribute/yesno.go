package attribute

import (
	"context"
	"slices"

	"golang.org/x/sync/errgroup"

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

// A yesNo collects cases of a yes or no, by the fold of the article that they
// come from.
type yesNo struct {
	vocabulary *train.Vocabulary
	folds      [][]train.Case
}

func newYesNo(folds int) *yesNo {
	return &yesNo{vocabulary: train.NewVocabulary(), folds: make([][]train.Case, folds)}
}

func (y *yesNo) add(fold int, features []linear.Feature, yes bool) {
	c := train.Case{Yes: yes, Features: make([]uint32, len(features))}
	for i, f := range features {
		c.Features[i] = uint32(y.vocabulary.Count(f))
	}
	y.folds[fold] = append(y.folds[fold], c)
}

// Settings of the regressions.
const (
	yesNoLeast  = 3
	yesNoEpochs = 8
	yesNoRate   = 0.06
	yesNoDrop   = 0.3
	yesNoStep   = 0.03
)

// learn returns tables of one label, the log odds of yes: for each fold one
// that has learned from the others, and last one that has learned from all.
func (y *yesNo) learn(ctx context.Context, workers int) ([][]byte, error) {
	renumbered := y.vocabulary.Cut(yesNoLeast)
	for _, cases := range y.folds {
		for i := range cases {
			kept := cases[i].Features[:0]
			for _, f := range cases[i].Features {
				if renumbered[f] >= 0 {
					kept = append(kept, uint32(renumbered[f]))
				}
			}
			cases[i].Features = kept
		}
	}
	features := y.vocabulary.Features()
	tables := make([][]byte, len(y.folds)+1)
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(max(workers, 1))
	for fold := range tables {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			seen := slices.Clone(y.folds)
			if fold < len(seen) {
				seen[fold] = nil
			}
			weights := train.Logistic(slices.Concat(seen...), len(features), yesNoEpochs, yesNoRate, yesNoDrop, 1)
			var err error
			tables[fold], err = linear.AppendTable(nil, features, weights, 1, yesNoStep)
			return err
		})
	}
	return tables, group.Wait()
}
