// Package attribute finds statements: who says (the source) in what words of
// the reporter's (the cue) what (the content). A finder is the stage that
// provides the layer of statements, and the only thing that the rest of the
// program knows of this package: Learned is the one that the reader uses, and
// Rules, which needs no model, advises it.
package attribute

import (
	"cmp"
	"context"
	"slices"

	"onrecord"
	"onrecord/lang"
	"onrecord/text"
)

// Rules is the stage that finds statements by rules on quotation marks,
// reporting verbs and the layouts that news uses.
type Rules struct{}

// Name implements text.Stage.
func (Rules) Name() string { return "attribute" }

// Requires implements text.Stage.
func (Rules) Requires() []text.Layer {
	return []text.Layer{text.LayerShape, text.LayerQuotes, text.LayerTokens, text.LayerSentences}
}

// Provides implements text.Stage.
func (Rules) Provides() text.Layer { return text.LayerStatements }

// Annotate implements text.Stage.
func (Rules) Annotate(ctx context.Context, doc *text.Document) error {
	f, err := findByRules(ctx, doc, lang.English)
	if err != nil {
		return err
	}
	for _, found := range f.found {
		doc.Statements = append(doc.Statements, f.statement(found))
	}
	return nil
}

// findByRules returns what the rules find in doc, in the order of the content.
func findByRules(ctx context.Context, doc *text.Document, lexicon *lang.Lexicon) (*finder, error) {
	view := newView(doc, lexicon)
	f := &finder{ctx: ctx, view: view, taken: make([]bool, len(view.elements))}
	for _, rule := range rules {
		rule(f)
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(f.found, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.content[0].first, b.content[0].first), cmp.Compare(a.content[0].end, b.content[0].end))
	})
	return f, nil
}

// rules are tried in this order; what one has taken, a later one leaves alone.
var rules = []func(*finder){
	(*finder).headlines,
	(*finder).turns,
	(*finder).verbs,
	(*finder).accordingTo,
	(*finder).introducedQuotes,
	(*finder).signedQuotes,
	(*finder).orphans,
}

// A rule's confidence is the share of its statements on PolNeAR's training
// part in which source, cue and content are right.
type confidence = float64

// A stretch is a run of elements, half-open.
type stretch struct{ first, end int }

func (s stretch) empty() bool { return s.end <= s.first }

// A finding is a statement on its way.
type finding struct {
	source     stretch
	cue        stretch
	content    []stretch // in the order of the text
	confidence confidence
}

// end returns where the last of a finding's stretches ends.
func (f *finding) end() int {
	end := max(f.source.end, f.cue.end)
	for _, content := range f.content {
		end = max(end, content.end)
	}
	return end
}

// A finder applies the rules to one document.
type finder struct {
	ctx context.Context // so that a rule may end early on a very long text
	*view
	found []finding
	taken []bool // by element: a quotation that is in the content of a finding, or a cue
}

// take enters a finding, unless it has no content.
func (f *finder) take(found finding) {
	found.content = slices.DeleteFunc(found.content, stretch.empty)
	if len(found.content) == 0 {
		return
	}
	slices.SortFunc(found.content, func(a, b stretch) int { return cmp.Compare(a.first, b.first) })
	f.found = append(f.found, found)
	for i := found.cue.first; i < found.cue.end; i++ {
		f.taken[i] = true
	}
	for _, content := range found.content {
		for i := content.first; i < content.end; i++ {
			f.taken[i] = f.taken[i] || f.isQuote(i)
		}
	}
}

// statement makes a finding into a statement.
func (f *finder) statement(found finding) onrecord.Statement {
	content := f.spans(found.content...)
	return onrecord.Statement{
		Source: f.spans(found.source), Cue: f.spans(found.cue), Content: content,
		Form: form(f.doc, content), Confidence: found.confidence,
		Headline: f.kindAt(content[0].Start) == text.Headline,
	}
}

// spans returns the text of stretches that are not empty.
func (f *finder) spans(stretches ...stretch) []onrecord.Span {
	var spans []onrecord.Span
	for _, s := range stretches {
		if !s.empty() {
			spans = append(spans, f.span(s.first, s.end))
		}
	}
	return spans
}
