package story

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"onrecord"
)

// Letter is how people see a report in a comparison: A for the first, B for the
// second, and AA after Z.
func Letter(report int) string {
	var letters []byte
	for n := report + 1; n > 0; n = (n - 1) / 26 {
		letters = append(letters, byte('A'+(n-1)%26))
	}
	slices.Reverse(letters)
	return string(letters)
}

// Label is how people see a statement in a comparison: B3 is the third of the
// second report, and has the number 3 where that report is shown alone.
func (r Ref) Label() string { return Letter(r.Report) + strconv.Itoa(r.Statement+1) }

// Reports returns the numbers of the reports that tell of the utterance.
func (u *Utterance) Reports() []int {
	var reports []int
	for _, ref := range u.Statements {
		if !slices.Contains(reports, ref.Report) {
			reports = append(reports, ref.Report)
		}
	}
	return reports
}

// Cue returns the words that signal a statement, in one line, and "" where that
// is no more than a mark.
func (f *Findings) Cue(ref Ref) string {
	var parts []string
	for _, span := range f.Statement(ref).Cue {
		parts = append(parts, strings.Fields(span.In(f.Readings[ref.Report].Report.Text))...)
	}
	cue := strings.Join(parts, " ")
	if !strings.ContainsFunc(cue, unicode.IsLetter) {
		return ""
	}
	return cue
}

// Joins reports whether several statements tell of the utterance.
func (u *Utterance) Joins() bool { return len(u.Statements) > 1 }

// A Run is a part of a wording as it is shown.
type Run struct {
	Text string
	Own  bool // see Piece
}

// Runs returns wording i of an utterance in parts, from the first letter to the
// last: white space is a single space, words that are a wording's own stand
// together, and an ellipsis stands where the report goes on in between. A
// wording that is retold has nothing set off in it.
func (f *Findings) Runs(u *Utterance, i int) []Run {
	ref := u.Wordings[i][0]
	text, content := f.Readings[ref.Report].Report.Text, f.Statement(ref).Content
	var own []onrecord.Span
	if i < len(u.Pieces) {
		own = ownWords(text, u.Pieces[i])
	}
	if len(own) > 0 && len(content) > 0 && own[0].Start == content[0].Start && strings.EqualFold(own[0].In(text), "that") {
		own = own[1:] // it opens what is reported, and is no part of it
	}
	if retold(text, content, own) {
		own = nil
	}
	var runs []Run
	add := func(span onrecord.Span, own bool) {
		if words := plain(span.In(text)); words != "" {
			runs = append(runs, Run{words, own})
		}
	}
	for n, span := range content {
		if n > 0 {
			runs = append(runs, Run{Text: " … "})
		}
		at := span.Start
		for _, o := range own {
			if span.Contains(o) && o.Start >= at {
				add(onrecord.Span{Start: at, End: o.Start}, false)
				add(o, true)
				at = o.End
			}
		}
		add(onrecord.Span{Start: at, End: span.End}, false)
	}
	return runs
}

// When a wording is retold: words on end that it has in common with another
// count from inCommon on.
const (
	inCommon  = 3
	fewParts  = 2      // own parts that are set off whatever there is of them
	leastHeld = 1. / 3 // share of it that must be words in common
)

// retold reports whether a wording tells something in other words altogether, as
// reported speech tells a quotation: what it has in common with another are words
// here and there, and to set off the rest would set off nearly all of it.
func retold(text string, content, own []onrecord.Span) bool {
	of, ours, held := 0, 0, 0
	common := func(from, to int) {
		if n := len(strings.Fields(text[from:to])); n >= inCommon {
			held += n
		}
	}
	for _, span := range content {
		at := span.Start
		of += len(strings.Fields(span.In(text)))
		for _, o := range own {
			if span.Contains(o) {
				common(at, o.Start)
				at = o.End
				ours += len(strings.Fields(o.In(text)))
			}
		}
		common(at, span.End)
	}
	if 2*ours > of && held == 0 {
		return true
	}
	return len(own) > fewParts && float64(held) < leastHeld*float64(of)
}

// ownWords returns the spans of pieces that are a wording's own, without the
// white space around them; those with nothing but white space between them are
// one.
func ownWords(text string, pieces []Piece) []onrecord.Span {
	var own []onrecord.Span
	joined := false // the words since the last span of own are white space
	for _, piece := range pieces {
		words := strings.TrimSpace(piece.In(text))
		if !piece.Own || words == "" {
			joined = joined && words == ""
			continue
		}
		start := piece.Start + strings.Index(piece.In(text), words)
		end := start + len(words)
		if last := len(own) - 1; joined && strings.TrimSpace(text[own[last].End:start]) == "" {
			own[last].End = end
		} else {
			own = append(own, onrecord.Span{Start: start, End: end})
		}
		joined = true
	}
	return own
}

// plain returns s with each stretch of white space as one space, those at its
// ends included.
func plain(s string) string {
	words := strings.Join(strings.Fields(s), " ")
	if words == "" {
		return s[:min(len(s), 1)]
	}
	if strings.TrimLeft(s, " \t\r\n") != s {
		words = " " + words
	}
	if strings.TrimRight(s, " \t\r\n") != s {
		words += " "
	}
	return words
}

// Stances lists the stances in the order in which they are shown.
var Stances = []Stance{Asserts, Accuses, Suggests, Denies}

// A Holder is somebody who takes one stance to a claim in one or more
// statements of the same days.
type Holder struct {
	Speaker    string // empty when none tells
	Said       onrecord.Period
	Statements []Ref
}

// Holders returns who takes a stance to a claim, in the order of the positions.
func (f *Findings) Holders(c *Claim, stance Stance) []Holder {
	var holders []Holder
	for _, p := range c.Positions {
		if p.Stance != stance {
			continue
		}
		said := f.Statement(p.Statement).Said
		i := slices.IndexFunc(holders, func(h Holder) bool {
			return h.Speaker == p.Speaker && h.Said.Start == said.Start && h.Said.End == said.End
		})
		if i < 0 {
			i, holders = len(holders), append(holders, Holder{Speaker: p.Speaker, Said: said})
		}
		holders[i].Statements = append(holders[i].Statements, p.Statement)
	}
	return holders
}

// Contested reports whether somebody denies what somebody else holds.
func (c *Claim) Contested() bool {
	var denied, held bool
	for _, p := range c.Positions {
		denied, held = denied || p.Stance == Denies, held || p.Stance != Denies
	}
	return denied && held
}

// An Overview is how much there is of what, before one looks closer.
type Overview struct {
	Statements int // of all reports
	Shared     int // utterances that several reports tell of
	Reworded   int // of those, the ones in more than one wording
	Repeated   int // utterances of which one report alone tells, more than once
	Alone      int // statements whose utterance no other tells of
	Contested  int // claims
	Flagged    int // reports that show signs of patchwork
}

// Told returns how many utterances several statements tell of.
func (o *Overview) Told() int { return o.Shared + o.Repeated }

// Overview counts.
func (f *Findings) Overview() Overview {
	var o Overview
	for _, reading := range f.Readings {
		o.Statements += len(reading.Statements)
	}
	o.Alone = o.Statements
	for i := range f.Utterances {
		u := &f.Utterances[i]
		switch {
		case !u.Joins():
			continue
		case len(u.Reports()) == 1:
			o.Repeated++
		default:
			o.Shared++
			if len(u.Wordings) > 1 {
				o.Reworded++
			}
		}
		o.Alone -= len(u.Statements)
	}
	for i := range f.Claims {
		if f.Claims[i].Contested() {
			o.Contested++
		}
	}
	for i := range f.Patchwork {
		if f.Patchwork[i].Flagged {
			o.Flagged++
		}
	}
	return o
}

// kinds are the kinds of changes in their order.
var kinds = []ChangeKind{Negation, Hedge, Number, Name, Cut, Verb, Words}
