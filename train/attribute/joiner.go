package attribute

import (
	"context"
	"slices"

	"onrecord"
	"onrecord/linear"
	"onrecord/read/attribute"
	"onrecord/train"
)

// pieces lists the spans of an example's labels, in order.
func (e *Example) pieces() []attribute.Piece {
	var out []attribute.Piece
	attribute.Spans(e.Labels, func(first, end, role int) {
		out = append(out, attribute.Piece{First: first, End: end, Role: role})
	})
	return out
}

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

// Settings of the joiner's training.
const (
	joinLeast  = 3
	joinEpochs = 8
	joinRate   = 0.03
	joinDrop   = 0.3
	joinStep   = 0.03
)

// trainJoiner learns from the labelled spans of examples which of them belong
// together, and returns a table of one label.
func trainJoiner(ctx context.Context, examples []*Example, counts *wordCounts) ([]byte, error) {
	vocabulary := train.NewVocabulary()
	var cases []train.Case
	for _, e := range examples {
		pieces := e.pieces()
		links := e.links(pieces)
		sheet, err := attribute.NewSheet(ctx, e.Doc, counts.leavingOut(e))
		if err != nil {
			return nil, err
		}
		sheet.ObservePairs(pieces, func(cue, other int, features []linear.Feature) {
			var c train.Case
			for _, f := range features {
				c.Features = append(c.Features, uint32(vocabulary.Count(f)))
			}
			for _, stmt := range links[cue] {
				c.Yes = c.Yes || slices.Contains(links[other], stmt)
			}
			cases = append(cases, c)
		})
	}
	renumbered := vocabulary.Cut(joinLeast)
	for i := range cases {
		kept := cases[i].Features[:0]
		for _, f := range cases[i].Features {
			if renumbered[f] >= 0 {
				kept = append(kept, uint32(renumbered[f]))
			}
		}
		cases[i].Features = kept
	}
	features := vocabulary.Features()
	weights := train.Logistic(cases, len(features), joinEpochs, joinRate, joinDrop, 1)
	return linear.AppendTable(nil, features, weights, 1, joinStep)
}
