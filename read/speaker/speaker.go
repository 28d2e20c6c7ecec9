// Package speaker tells whom the source of a statement means: it gathers
// everybody whom the report names, under the fullest name that it gives them,
// and finds who of them surnames, titles, descriptions and pronouns stand for.
// Whom the report does not name keeps the words that it has for them.
package speaker

import (
	"context"

	"onrecord"
	"onrecord/text"
)

// Stage is the stage that gives each statement its speakers, and names for
// whom it accuses, asks or tells.
type Stage struct{ Pronouns *Ranker }

// Name implements text.Stage.
func (Stage) Name() string { return "speaker" }

// Requires implements text.Stage.
func (Stage) Requires() []text.Layer {
	return []text.Layer{text.LayerArcs, text.LayerNames, text.LayerStatements, text.LayerActs}
}

// Provides implements text.Stage.
func (Stage) Provides() text.Layer { return text.LayerSpeakers }

// Annotate implements text.Stage.
func (s Stage) Annotate(_ context.Context, doc *text.Document) error {
	doc.Speakers = make([]text.Speakers, len(doc.Statements))
	if len(doc.Statements) == 0 {
		return nil
	}
	r := newResolver(doc, s.Pronouns)
	for _, i := range r.order {
		r.resolve(i)
	}
	r.infer()
	for i := range doc.Speakers {
		r.names(i)
	}
	return nil
}

// A who is a speaker with what the resolver knows besides.
type who struct {
	onrecord.Speaker
	entity int32 // or -1
	head   int32 // token that the name was taken from, or -1
	plural bool
}
