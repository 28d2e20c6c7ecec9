// Package attribute trains what finds statements.
package attribute

import (
	"cmp"
	"slices"
	"sort"

	"onrecord"
	"onrecord/eval"
	"onrecord/read/attribute"
	"onrecord/text"
)

// An Example is an article with the labels of its tokens.
type Example struct {
	ID         string
	Publisher  string
	Doc        *text.Document
	Statements []TokenLabel
	Labels     []uint8
	gold       []eval.Label
}

// A TokenLabel is a labelled statement in tokens, half-open.
type TokenLabel struct {
	Source, Cue, Content []onrecord.Span
}

// NewExample lays the statements of one annotator, in code points, on the
// tokens of doc. Where spans overlap, the one that begins first keeps the
// tokens, and of two that begin together the longer, as in CofeNet's data.
func NewExample(id, publisher string, doc *text.Document, stmts []eval.Label) Example {
	e := Example{ID: id, Publisher: publisher, Doc: doc, Labels: make([]uint8, len(doc.Tokens)), gold: stmts}
	index := onrecord.NewPointIndex(doc.Text)
	starts, ends := make([]int, len(doc.Tokens)), make([]int, len(doc.Tokens))
	for i, token := range doc.Tokens {
		starts[i], ends[i] = index.Point(token.Start), index.Point(token.End)
	}
	onTokens := func(spans []onrecord.Span) []onrecord.Span {
		var out []onrecord.Span
		for _, span := range spans {
			first := sort.Search(len(ends), func(i int) bool { return ends[i] > span.Start })
			end := sort.Search(len(starts), func(i int) bool { return starts[i] >= span.End })
			if first < end {
				out = append(out, onrecord.Span{Start: first, End: end})
			}
		}
		return merge(out)
	}
	for _, stmt := range stmts {
		e.Statements = append(e.Statements, TokenLabel{onTokens(stmt.Source), onTokens(stmt.Cue), onTokens(stmt.Content)})
	}
	type fragment struct {
		onrecord.Span
		role int
	}
	var fragments []fragment
	for i := range e.Statements {
		stmt := &e.Statements[i]
		for role, spans := range [][]onrecord.Span{stmt.Source, stmt.Cue, stmt.Content} {
			for _, span := range spans {
				fragments = append(fragments, fragment{span, role})
			}
		}
	}
	slices.SortStableFunc(fragments, func(a, b fragment) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.role, b.role))
	})
	for _, f := range fragments {
		attribute.MarkSpan(e.Labels, f.Start, f.End, f.role)
	}
	return e
}

// merge joins spans that touch.
func merge(spans []onrecord.Span) []onrecord.Span {
	slices.SortFunc(spans, func(a, b onrecord.Span) int { return cmp.Compare(a.Start, b.Start) })
	var out []onrecord.Span
	for _, span := range spans {
		if n := len(out); n > 0 && span.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, span.End)
		} else {
			out = append(out, span)
		}
	}
	return out
}
