package attribute

import (
	"context"

	"onrecord"
	"onrecord/lang"
	"onrecord/linear"
	"onrecord/text"
)

// What training sees: the same features and evidence as the finder.

// A Sheet is what the learned finder sees of a document.
type Sheet struct{ f *learned }

// NewSheet returns the sheet of doc, which needs the layers that Learned
// requires.
func NewSheet(ctx context.Context, doc *text.Document, lexicon *CueLexicon) (*Sheet, error) {
	rules, err := findByRules(ctx, doc, lang.English)
	if err != nil {
		return nil, err
	}
	f := &learned{}
	f.advise(rules)
	f.fill(doc, lexicon, lang.English)
	return &Sheet{f}, nil
}

// Observe calls visit with the features of each token, as the labeller sees
// them. The slice is used again for the next token.
func (s *Sheet) Observe(visit func(token int, features []linear.Feature)) {
	x := extractor{sheet: &s.f.sheet}
	for i := range s.f.rows {
		visit(i, x.features(i))
	}
}

// A Viewer looks at documents through a model that may not be complete.
type Viewer struct{ model *Model }

// NewViewer returns a viewer through weights of which the later parts may be
// empty.
func NewViewer(weights *Weights) (*Viewer, error) {
	model, err := parseModel(weights.Append(nil))
	return &Viewer{model}, err
}

// view labels doc, looking at unlikelier spans than the finder does.
func (v *Viewer) view(ctx context.Context, doc *text.Document) (*learned, error) {
	rules, err := findByRules(ctx, doc, lang.English)
	if err != nil {
		return nil, err
	}
	f := &learned{}
	f.use(v.model, 0)
	f.decoder.least = leastTrained
	f.advise(rules)
	f.fill(doc, v.model.lexicon, lang.English)
	f.label()
	return f, nil
}

// Spans calls visit with each span of doc that may be a piece, and its
// features, as the rescorer sees them. The slice is used again for the next.
func (v *Viewer) Spans(ctx context.Context, doc *text.Document, visit func(piece Piece, features []linear.Feature)) error {
	f, err := v.view(ctx, doc)
	if err != nil {
		return err
	}
	f.rescorer.guesses = f.decoder.guesses
	f.rescorer.index()
	for i := range f.decoder.guesses {
		visit(f.decoder.guesses[i].Piece, f.rescorer.features(i))
	}
	return nil
}

// Pairs calls visit with the pairs of chosen pieces of doc that may belong to
// one statement, and their features, as the joiner sees them. The slice is
// used again for the next.
func (v *Viewer) Pairs(ctx context.Context, doc *text.Document, visit func(cue, other Piece, features []linear.Feature)) error {
	f, err := v.view(ctx, doc)
	if err != nil {
		return err
	}
	f.joiner.pieces = f.pieces
	f.joiner.join(func(cue, other int, features []linear.Feature) { visit(f.pieces[cue], f.pieces[other], features) })
	return nil
}

// Statements calls visit with the statements that the model finds in doc, less
// what the rules add, and the evidence that their confidence rests on.
func (v *Viewer) Statements(ctx context.Context, doc *text.Document, visit func(stmt onrecord.Statement, evidence []float64)) error {
	f, err := v.view(ctx, doc)
	if err != nil {
		return err
	}
	for _, s := range f.join() {
		stmt := onrecord.Statement{Cue: f.spans(s.cue), Content: f.spans(s.contents...)}
		if s.source >= 0 {
			stmt.Source = f.spans(s.source)
		}
		evidence := f.evidence(&s)
		visit(stmt, evidence[:])
	}
	return nil
}
