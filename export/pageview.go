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
	Told        []toldView
	Differences []findingView
	Claims      []claimView
	Contested   []claimView // those of Claims that are
	LeftOut     []leftOutView
	LeftOutToo  []leftOutView // folded
	Exchanges   []exchangeView
	Verdicts    []verdictView
	Patchwork   []judgementView // on reports that show signs
	Readers     []string
}

// A toldView is a group of utterances; one that is folded shows no more than how
// many it has until a reader opens it.
type toldView struct {
	Heading    string
	Folded     bool
	Utterances []utteranceView
}

// A leftOutView is what some reports lack.
type leftOutView struct {
	findingView
	Reports []*reportView
}

// An exchangeView is what two reports share.
type exchangeView struct {
	A, B     *reportView
	Passages []reuseView
}

// A verdictView is a judgement with the reports on which it is.
type verdictView struct {
	Judgement string
	Flagged   bool
	Reports   []*reportView
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

// A dayFactView is a day with the letters of the reports that tell it.
type dayFactView struct {
	dayView
	Letters string
}

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
	Number       int
	Anchor, Sure string
	Why          string
	Speakers     []story.Fact
	Days         []dayFactView
	Venues       []story.Fact
	Wordings     []quoteView
	Changes      []findingView
	More         int // changes that are not told
}

// A findingView is a sentence with its kind and what it points at.
type findingView struct {
	Kind   string
	Says   string
	Quoted bool // it is about words inside quotation marks
	Refs   []refView
	Also   []refView // that it is true of as well
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
