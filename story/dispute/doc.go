// Package dispute tells on what the reports of a story disagree, what some have
// and others leave out, and which propositions people assert, deny, suggest and
// accuse each other of.
package dispute

import (
	"onrecord"
	"onrecord/story"
	"onrecord/story/words"
)

// reports is what all findings look at: the readings, with their words.
type reports struct {
	readings []*onrecord.Reading
	texts    []*words.Text
	labels   []string
}

func newReports(readings []*onrecord.Reading) *reports {
	return &reports{readings: readings, texts: words.NewTexts(readings), labels: words.Labels(readings)}
}

func (r *reports) statement(ref story.Ref) *onrecord.Statement {
	return &r.readings[ref.Report].Statements[ref.Statement]
}

func (r *reports) text(ref story.Ref) string { return r.readings[ref.Report].Report.Text }

func (r *reports) words(ref story.Ref) []words.Word {
	return r.texts[ref.Report].Content(r.statement(ref))
}

// quote returns what a statement says, shortened and in quotation marks.
func (r *reports) quote(ref story.Ref) string {
	content := r.statement(ref).Content
	if len(content) == 0 {
		return "“”"
	}
	return words.Excerpt(r.text(ref), content[0])
}

func setOf(lists ...[]string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for _, word := range list {
			set[word] = true
		}
	}
	return set
}
