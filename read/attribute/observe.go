package attribute

import (
	"onrecord/linear"
	"onrecord/text"
)

// A Sheet is what the learned finder sees of a document; training is made
// from the same.
type Sheet struct{ sheet }

// NewSheet returns the sheet of doc. rules has, by token, the labels that the
// rules give and how sure they are, or is nil.
func NewSheet(doc *text.Document, lexicon *CueLexicon, rules, sure []uint8) *Sheet {
	s := &Sheet{}
	s.rules, s.ruleSure = rules, sure
	s.fill(doc, lexicon)
	return s
}

// Observe calls visit with the features of each token, as the labeller sees
// them. The slice is used again for the next token.
func (s *Sheet) Observe(groups int, visit func(token int, features []linear.Feature)) {
	x := extractor{sheet: &s.sheet, groups: groups}
	for i := range s.doc.Tokens {
		visit(i, x.features(i))
	}
}

// ObservePairs calls visit with the pairs of a cue and another piece that may
// belong to one statement, and their features, as the joiner sees them. The
// slice is used again for the next pair.
func (s *Sheet) ObservePairs(pieces []Piece, visit func(cue, other int, features []linear.Feature)) {
	j := joinScratch{sheet: &s.sheet, pieces: pieces}
	j.join(visit)
}

// Decode is for experiments.
func Decode(chain *linear.Chain, scores []float32, thresholds [3]float64) []Piece {
	d := decoder{chain: chain, thresholds: thresholds}
	var out []Piece
	for _, g := range d.decode(nil, scores) {
		out = append(out, g.Piece)
	}
	return out
}
