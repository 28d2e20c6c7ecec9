package attribute

import (
	"context"

	"onrecord"
	"onrecord/linear"
	"onrecord/text"
)

// What training sees: the same features and evidence as the finder.

// A Sheet is what the learned finder sees of a document.
type Sheet struct{ f *learned }

// NewSheet returns the sheet of doc, which needs the layers that Learned
// requires.
func NewSheet(ctx context.Context, doc *text.Document, lexicon *CueLexicon) (*Sheet, error) {
	rules, err := findByRules(ctx, doc)
	if err != nil {
		return nil, err
	}
	f := &learned{}
	f.advise(rules)
	f.fill(doc, lexicon)
	return &Sheet{f}, nil
}

// Observe calls visit with the features of each token, as the labeller sees
// them. The slice is used again for the next token.
func (s *Sheet) Observe(groups int, visit func(token int, features []linear.Feature)) {
	x := extractor{sheet: &s.f.sheet, groups: groups}
	for i := range s.f.rows {
		visit(i, x.features(i))
	}
}

// ObservePairs calls visit with the pairs of a cue and another piece that may
// belong to one statement, and their features, as the joiner sees them. The
// slice is used again for the next pair.
func (s *Sheet) ObservePairs(pieces []Piece, visit func(cue, other int, features []linear.Feature)) {
	j := joinScratch{sheet: &s.f.sheet, pieces: pieces}
	j.join(visit)
}

// An Observed is a statement that a model found, and what its confidence
// rests on.
type Observed struct {
	onrecord.Statement
	Evidence [NumEvidence]float64
}

// Find returns what a model finds in doc, without what the rules add.
func Find(ctx context.Context, model *Model, doc *text.Document) ([]Observed, error) {
	rules, err := findByRules(ctx, doc)
	if err != nil {
		return nil, err
	}
	f := &learned{}
	f.use(model, 0)
	f.advise(rules)
	f.fill(doc, &model.lexicon)
	f.label()
	var out []Observed
	found := f.joiner.statements(f.pieces)
	f.wholeQuotes(found)
	for _, s := range found {
		stmt := onrecord.Statement{Cue: f.spans(s.cue), Content: f.spans(s.contents...)}
		if s.source >= 0 {
			stmt.Source = f.spans(s.source)
		}
		out = append(out, Observed{stmt, f.evidence(&s)})
	}
	return out, nil
}
