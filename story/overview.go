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

// inCommon is how many words on end wordings have in common of which one is not
// retold.
const inCommon = 3

// retold reports whether a wording tells something in other words altogether, as
// reported speech tells a quotation: more than half of it is its own, and what is
// not are words here and there.
func retold(text string, content, own []onrecord.Span) bool {
	of, ours := 0, 0
	for _, span := range content {
		at := span.Start
		of += span.Len()
		for _, o := range own {
			if span.Contains(o) {
				if len(strings.Fields(text[at:o.Start])) >= inCommon {
					return false
				}
				at = o.End
				ours += o.Len()
			}
		}
		if len(strings.Fields(text[at:span.End])) >= inCommon {
			return false
		}
	}
	return 2*ours > of
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

// Gravest returns at most so many of the changes between wordings that turn
// what was said: none of kind Verb or Words, those that matter most first.
func (f *Findings) Gravest(most int) []Change {
	var grave []Change
	for i := range f.Utterances {
		for _, c := range f.Utterances[i].Changes {
			if c.Kind != Verb && c.Kind != Words {
				grave = append(grave, c)
			}
		}
	}
	slices.SortStableFunc(grave, func(a, b Change) int { return slices.Index(kinds, a.Kind) - slices.Index(kinds, b.Kind) })
	return grave[:min(len(grave), most)]
}
