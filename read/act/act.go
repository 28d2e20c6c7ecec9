// Package act tells what somebody does by saying something: asserts, denies,
// accuses, asks and so on, whom a statement accuses and whom it tells. It goes
// by what the words of the cue mean, and where they mean no more than "said",
// by how the content is made. Its lists of words are in package lang/en.
package act

import (
	"context"

	"onrecord"
	"onrecord/lang"
	"onrecord/text"
)

// Stage is the stage that gives each statement its act.
type Stage struct {
	Lexicon *lang.Lexicon // knows the verbs of saying that a user added; nil stands for lang.English
}

// Name implements text.Stage.
func (Stage) Name() string { return "act" }

// Requires implements text.Stage.
func (Stage) Requires() []text.Layer {
	return []text.Layer{text.LayerQuotes, text.LayerSentences, text.LayerMorphs, text.LayerArcs, text.LayerNames, text.LayerStatements}
}

// Provides implements text.Stage.
func (Stage) Provides() text.Layer { return text.LayerActs }

// Annotate implements text.Stage.
func (stage Stage) Annotate(_ context.Context, doc *text.Document) error {
	doc.Acts = make([]text.Act, len(doc.Statements))
	s := saying{lexicon: stage.Lexicon}
	if s.lexicon == nil {
		s.lexicon = lang.English
	}
	for i := range doc.Statements {
		s.look(doc, &doc.Statements[i])
		j := s.judge()
		doc.Acts[i] = text.Act{Act: j.act, Addressee: s.addressee(&j)}
		if j.act == onrecord.Accuse {
			doc.Acts[i].Target = s.target(&j)
		}
		s.before = j.act
	}
	return nil
}
