package export

import (
	"html/template"

	"onrecord/story"
)

// A pageView is what the template shows. All words in it are as the reports
// have them: the template escapes them.
type pageView struct {
	Style       template.CSS
	Policy      string
	Title       string
	Outlets     string
	Reports     []reportView
	Overview    story.Overview
	Gravest     []findingView
	Utterances  []utteranceView
	Differences []findingView
	Claims      []claimView
	Coverage    []findingView
	Reuse       []reuseView
	Patchwork   []judgementView
	Readers     []string
}

type reportView struct {
	Letter, Anchor      string
	Name                string // its outlet, or else the name of its file
	File, URL, Headline string
	Byline, Language    string
	Published           dayView
	Statements          int
	Flagged             bool
	Signs               int
	Paragraphs          []paragraphView
}

// A dayView is a day or days, for programs and for people.
type dayView struct{ Machine, Words string }

// A refView is a link to a statement, or to a place, in the text of a report.
type refView struct{ Label, Anchor, Report string }

// A quoteView is what a report says somewhere, or several in the same words.
type quoteView struct {
	Tellers  []tellerView
	Language string
	Runs     []story.Run
}

// A tellerView is where something is told, with which verb and of which day.
type tellerView struct {
	refView
	Cue  string
	Said dayView
}

type utteranceView struct {
	Number          int
	Anchor, Speaker string
	Days            []dayView
	Venues          []string
	Sure, Why       string
	Wordings        []quoteView
	Changes         []findingView
}

// A findingView is a sentence with what it is about and what it points at.
type findingView struct {
	Report *reportView // that it is about; may be nil
	Kind   string
	Says   string
	Quoted bool // it is about words inside quotation marks
	Refs   []refView
	Sure   string
}

type claimView struct {
	Anchor, Claim, Sure string
	Contested           bool
	Stances             []stanceView
	Grounds             []findingView
}

type stanceView struct {
	Name    string
	Holders []holderView
}

type holderView struct {
	Speaker string
	Said    dayView
	Refs    []refView
}

type reuseView struct {
	findingView
	Passages []quoteView
}

type judgementView struct {
	Report    *reportView
	Flagged   bool
	Sure      string
	Judgement string
	Signs     []signView
}

type signView struct {
	findingView
	Evidence []quoteView
}
