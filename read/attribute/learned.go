package attribute

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"onrecord"
	"onrecord/lang"
	"onrecord/linear"
	"onrecord/text"
)

// Learned is the stage that finds statements by a model: a labeller says of
// each token whether it belongs to a source, cue or content, a joiner makes
// statements of the spans. The rules advise the labeller, and keep what they
// know of layouts (transcripts, signatures, quotations that nobody says).
type Learned struct {
	Model *Model
	// Eager moves the balance between precision and recall: 0 is where F1 is
	// best, up to 1 finds more, down to -1 errs less.
	Eager float64
	// Lexicon has the reporting verbs; nil stands for those of lang.English.
	Lexicon *lang.Lexicon
}

// Name implements text.Stage.
func (Learned) Name() string { return "attribute" }

// Requires implements text.Stage.
func (Learned) Requires() []text.Layer {
	return append(Rules{}.Requires(), text.LayerMorphs, text.LayerArcs)
}

// Provides implements text.Stage.
func (Learned) Provides() text.Layer { return text.LayerStatements }

var scratches = sync.Pool{New: func() any { return new(learned) }}

// Annotate implements text.Stage.
func (l Learned) Annotate(ctx context.Context, doc *text.Document) error {
	if len(doc.Tokens) == 0 {
		return nil
	}
	f := scratches.Get().(*learned)
	defer func() {
		if cap(f.rows) <= mostTokens { // memory for a huge text is not kept
			scratches.Put(f)
		}
	}()
	lexicon := cmp.Or(l.Lexicon, lang.English)
	rules, err := findByRules(ctx, doc, lexicon)
	if err != nil {
		return err
	}
	f.use(l.Model, l.Eager)
	f.advise(rules)
	f.fill(doc, l.Model.lexicon, lexicon)
	f.label()
	if err := ctx.Err(); err != nil {
		return err
	}
	doc.Statements = f.statements(rules)
	return nil
}

// A learned is the working memory of one reading.
type learned struct {
	sheet
	model     *Model
	extractor extractor
	scores    []float32
	sums      [NumLabels]int32
	decoder   decoder
	guesses   []guess
	pieces    []Piece
	joiner    joiner
	least     float64 // confidence of a statement
	single    [1]int32
	rescorer  rescorer
	corrected []float64
}

// Where precision and recall are in balance: the probability from which on a
// span is taken for a piece (a low one, since pieces that find no partner drop
// out later), and the confidence from which on a statement is one.
var (
	balance     = [numRoles]float64{0.12, 0.15, 0.16}
	balanceSure = 0.20
)

// A statement without a source needs to be this much surer: among the unlikely
// ones these are mostly passives that tell of no saying. What they quote the
// rules keep.
const nobodySure = 0.10

// How far Eager moves them: at -1 a statement needs sternSure.
const (
	eagerness = 0.8 // share of the thresholds that 1 takes away
	sternSure = 0.7
)

func (f *learned) use(model *Model, eager float64) {
	f.model = model
	f.extractor.sheet = &f.sheet
	f.decoder.chain = model.chain
	for r := range f.decoder.thresholds {
		f.decoder.thresholds[r] = balance[r] * (1 - eagerness*eager)
	}
	f.decoder.fit, f.decoder.least = f.fitQuotes, leastSpan-max(0, eager)*(leastSpan-leastTrained)
	f.joiner.sheet = &f.sheet
	f.rescorer.sheet = &f.sheet
	f.joiner.weigh = f.weigh
	if f.least = balanceSure * (1 - eager); eager < 0 {
		f.least = balanceSure - eager*(sternSure-balanceSure)
	}
}

// weigh returns the log odds that the pieces of a pair belong together.
func (f *learned) weigh(features []linear.Feature) float64 { return f.sum(f.model.pairs, features) }

// sum adds up the weights of features in a table of one label.
func (f *learned) sum(table *linear.Table, features []linear.Feature) float64 {
	table.Scores(f.single[:], features)
	return float64(f.single[0]) * float64(table.Step())
}

// advise writes what the rules say of each token.
func (f *learned) advise(rules *finder) {
	n := len(rules.doc.Tokens)
	f.rules, f.ruleSure = resize(f.rules, n), resize(f.ruleSure, n)
	clear(f.rules)
	clear(f.ruleSure)
	for i := range rules.found {
		found := &rules.found[i]
		f.mark(rules, found.source, sourceRole, found.confidence)
		f.mark(rules, found.cue, cueRole, found.confidence)
		for _, content := range found.content {
			f.mark(rules, content, contentRole, found.confidence)
		}
	}
}

func (f *learned) mark(rules *finder, s stretch, r role, sure confidence) {
	if s.empty() {
		return
	}
	first, end := int(rules.elements[s.first].first), int(rules.elements[s.end-1].end)
	MarkSpan(f.rules, first, end, int(r))
	for i := first; i < end; i++ {
		f.ruleSure[i] = uint8(10 * sure)
	}
}

// A document is labelled in runs of whole paragraphs of about so many tokens:
// what is said in one tells little of the next, and the memory of a chain is a
// kilobyte a token. A paragraph of more than the most is cut.
const (
	enoughTokens = 2_000
	mostTokens   = 20_000
)

// label finds the spans that may be pieces and chooses those that are.
func (f *learned) label() {
	n := len(f.rows)
	f.decoder.guesses = f.decoder.guesses[:0]
	for first := 0; first < n; {
		end := min(n, first+enoughTokens)
		for end < n && end-first < mostTokens && f.paragraph[end] == f.paragraph[end-1] {
			end++
		}
		f.score(first, end)
		f.decoder.collect(f.scores, first)
		first = end
	}
	if f.model.spans != nil {
		f.rescore()
	}
	f.guesses = f.decoder.choose(f.guesses[:0], n)
	f.pieces = f.pieces[:0]
	for i := range f.guesses {
		f.pieces = append(f.pieces, f.guesses[i].Piece)
	}
}

// score writes the scores of the labels of tokens from first to end.
func (f *learned) score(first, end int) {
	f.scores = resize(f.scores, (end-first)*NumLabels)
	step := f.model.labels.Step()
	for i := first; i < end; i++ {
		f.model.labels.Scores(f.sums[:], f.extractor.features(i))
		for l, sum := range f.sums {
			f.scores[(i-first)*NumLabels+l] = float32(sum) * step
		}
	}
}

// rescore corrects the probabilities of the spans.
func (f *learned) rescore() {
	f.rescorer.guesses = f.decoder.guesses
	f.rescorer.index()
	f.corrected = resize(f.corrected, len(f.decoder.guesses))
	for i := range f.decoder.guesses {
		f.corrected[i] = logistic(f.sum(f.model.spans, f.rescorer.features(i)))
	}
	for i, p := range f.corrected {
		f.decoder.guesses[i].p = p
	}
}

// statements joins what was labelled and adds what only the rules found.
func (f *learned) statements(rules *finder) []onrecord.Statement {
	said := make([]bool, len(f.rows)) // by token: in the content or cue of a statement
	var out []onrecord.Statement
	for _, s := range f.join() {
		e := f.evidence(&s)
		stmt := onrecord.Statement{Cue: f.spans(s.cue), Content: f.spans(s.contents...), Confidence: f.model.sureness(&e)}
		if least := f.least; s.source < 0 && stmt.Confidence < least+nobodySure || stmt.Confidence < least {
			continue
		}
		if s.source >= 0 {
			stmt.Source = f.spans(s.source)
		}
		for _, i := range append(s.contents, s.cue) {
			for t := f.pieces[i].First; t < f.pieces[i].End; t++ {
				said[t] = true
			}
		}
		out = append(out, f.finish(stmt, rules))
	}
	for i := range rules.found {
		if found := &rules.found[i]; f.adds(rules, found, said) {
			out = append(out, rules.statement(*found))
		}
	}
	slices.SortStableFunc(out, func(a, b onrecord.Statement) int {
		return cmp.Or(cmp.Compare(a.Content[0].Start, b.Content[0].Start), cmp.Compare(a.Content[0].End, b.Content[0].End))
	})
	return out
}

// join makes statements of the chosen pieces.
func (f *learned) join() []joined {
	found := slices.DeleteFunc(f.joiner.statements(f.pieces), func(s joined) bool { return f.refused(&s) })
	f.wholeQuotes(found)
	for i := range found {
		f.turnPassive(&found[i])
	}
	return found
}

// adds reports whether what the rules found goes beside what the model did:
// it has a quotation or a label's colon, and none of it is said elsewhere.
func (f *learned) adds(rules *finder, found *finding, said []bool) bool {
	quoted := rules.is(found.cue.first, ":") && !found.cue.empty()
	for _, content := range append(found.content, found.cue) {
		for i := content.first; i < content.end; i++ {
			e := &rules.elements[i]
			quoted = quoted || e.quote >= 0
			for t := e.first; t < e.end; t++ {
				if said[t] {
					return false
				}
			}
		}
	}
	return quoted
}

func (f *learned) finish(stmt onrecord.Statement, rules *finder) onrecord.Statement {
	stmt.Form = form(f.doc, stmt.Content)
	stmt.Headline = rules.kindAt(stmt.Content[0].Start) == text.Headline
	return stmt
}

// spans returns the text of pieces.
func (f *learned) spans(pieces ...int) []onrecord.Span {
	var spans []onrecord.Span
	for _, i := range pieces {
		p := &f.pieces[i]
		spans = append(spans, onrecord.Span{Start: f.doc.Tokens[p.First].Start, End: f.doc.Tokens[p.End-1].End})
	}
	return spans
}
