package terminal

import (
	"fmt"
	"slices"
	"strings"

	"onrecord"
	"onrecord/story"
)

// The widths of columns in sections.
const (
	labelWidth  = 8  // of a wording: "A2, B2"
	kindWidth   = 14 // "disconnected"
	stanceWidth = 10 // "suggests"
)

// utterances writes those that several statements tell of, and how many others
// there are.
func (c *comparison) utterances() {
	c.section("Utterances")
	shown := 0
	for i := range c.Utterances {
		u := &c.Utterances[i]
		if !u.Joins() {
			continue
		}
		if shown > 0 {
			fmt.Fprintln(c.out)
		}
		shown++
		c.utterance(shown, u)
	}
	if shown == 0 {
		c.line(cellsOf("No two statements tell of the same utterance.", faint))
	}
	if alone := c.Overview().Alone; alone > 0 {
		c.aside(fmt.Sprintf("and %s that no other tells of", count(alone, "statement")))
	}
}

// utterance writes who said it and when, each wording with its own words set
// off, and what changed between them.
func (c *comparison) utterance(number int, u *story.Utterance) {
	head := cellsOf(oneLine(u.Speaker), blue)
	if len(head) == 0 {
		head = cellsOf("(not said who)", faint)
	}
	days := c.each(u.Statements, func(r story.Ref) string { return shortest(c.Statement(r).Said) })
	venues := c.each(u.Statements, func(r story.Ref) string { return oneLine(c.Statement(r).Venue) })
	for _, fact := range []string{days, venues} {
		if fact != "" {
			head = append(append(head, cellsOf(" · ", faint)...), cellsOf(fact, normal)...)
		}
	}
	if sure := sureOf(u.Confidence); sure != "" {
		head = append(head, cellsOf(" · "+sure, faint)...)
	}
	margin := len(fmt.Sprint(number)) + len(gap)
	c.hang(cellsOf(fmt.Sprint(number), numbered), margin, head, tallest)
	c.inset(margin, func() {
		for i := range u.Wordings {
			c.hang(cellsOf(labels(u.Wordings[i]), strong), labelWidth, c.wording(u, i), 0)
		}
		for _, change := range u.Changes {
			c.hang(cellsOf("· "+string(change.Kind), kindLook(change)), len("· negation")+len(gap), c.changed(&change), 0)
		}
	})
}

// each returns what statements have of something, each once.
func (c *comparison) each(refs []story.Ref, of func(story.Ref) string) string {
	var list []string
	for _, ref := range refs {
		if fact := of(ref); fact != "" && !slices.Contains(list, fact) {
			list = append(list, fact)
		}
	}
	return strings.Join(list, " / ")
}

// changed returns what a change says, and whether it was a quotation that was
// changed.
func (c *comparison) changed(change *story.Change) []cell {
	cells := c.says(change.Says)
	if change.Quoted {
		cells = append(cells, cellsOf(" · in quotation marks", faint)...)
	}
	return cells
}

// kindLook sets off the changes of words inside quotation marks.
func kindLook(change story.Change) style {
	if change.Quoted {
		return orange
	}
	return faint
}

// wording returns the words of a wording behind the cues of its statements. Its own words are underlined and bold, or between asterisks where
// there are no colours.
func (c *comparison) wording(u *story.Utterance, i int) []cell {
	var cells []cell
	if cue := clean(c.each(u.Wordings[i], c.Cue)); cue != "" {
		cells = append(cellsOf(cue, vermilion), cellsOf(" ", normal)...)
	}
	for _, run := range c.Runs(u, i) {
		switch words := clean(run.Text); {
		case !run.Own:
			cells = append(cells, cellsOf(words, green)...)
		case c.color:
			cells = append(cells, cellsOf(words, found)...)
		default:
			cells = append(cells, cellsOf("*"+words+"*", found)...)
		}
	}
	return cells
}

func (c *comparison) differences() {
	if len(c.Differences) == 0 {
		return
	}
	c.section("Differences")
	for _, d := range c.Differences {
		c.hang(cellsOf(string(d.Kind), orange), stanceWidth, c.sure(c.says(d.Says, d.Statements...), d.Confidence), 0)
	}
}

// claims writes each claim with who takes which stance to it.
func (c *comparison) claims() {
	if len(c.Claims) == 0 {
		return
	}
	c.section("Claims")
	for i := range c.Claims {
		if i > 0 {
			fmt.Fprintln(c.out)
		}
		claim := &c.Claims[i]
		margin := len(fmt.Sprint(i+1)) + len(gap)
		c.hang(cellsOf(fmt.Sprint(i+1), numbered), margin, c.sure(cellsOf(oneLine(claim.Claim), green), claim.Confidence), 0)
		c.inset(margin, func() {
			for _, stance := range story.Stances {
				for _, holder := range c.Holders(claim, stance) {
					c.hang(cellsOf(string(stance), stanceLook(stance)), stanceWidth, holding(&holder), 0)
				}
			}
			for _, ground := range claim.Grounds {
				side := "against"
				if ground.For {
					side = "for"
				}
				c.hang(cellsOf(side, faint), stanceWidth, c.says(ground.Says, ground.Statement), 0)
			}
		})
	}
}

// holding returns somebody with the day and the statements of their stance.
func holding(h *story.Holder) []cell {
	cells := cellsOf(oneLine(h.Speaker), blue)
	if len(cells) == 0 {
		cells = cellsOf("(not said who)", faint)
	}
	if when := shortest(h.Said); when != "" {
		cells = append(cells, cellsOf(" · "+when, normal)...)
	}
	return append(cells, cellsOf(" ("+labels(h.Statements)+")", faint)...)
}

func stanceLook(stance story.Stance) style {
	switch stance {
	case story.Denies:
		return purple
	case story.Accuses:
		return orange
	}
	return normal
}

func (c *comparison) coverage() {
	if len(c.Coverage) == 0 {
		return
	}
	c.section("Coverage")
	of := make([]int, len(c.Readings)) // how many of each report
	for _, left := range c.Coverage {
		if of[left.Report]++; of[left.Report] <= ofEach {
			c.hang(cellsOf(story.Letter(left.Report), strong), c.letters(), c.says(left.Says, left.Statements...), 0)
		}
	}
	for i, n := range of {
		if n > ofEach {
			c.hang(cellsOf(story.Letter(i), strong), c.letters(), cellsOf(fmt.Sprintf("and %d more", n-ofEach), faint), 0)
		}
	}
}

func (c *comparison) reuse() {
	if len(c.Reuse) == 0 {
		return
	}
	c.section("Reuse")
	for _, r := range c.Reuse {
		lead := cellsOf(story.Letter(r.A.Report)+" "+story.Letter(r.B.Report), strong)
		margin := 2*c.letters() + len(gap)
		c.hang(lead, margin, c.sure(c.says(string(r.Kind)+": "+r.Says), r.Confidence), 0)
		c.inset(margin, func() { c.passage(r.A) })
	}
}

// passage writes the beginning of a place of a report.
func (c *comparison) passage(p story.Place) {
	words := join(c.Readings[p.Report].Report.Text, []onrecord.Span{p.Span})
	c.hang(cellsOf(story.Letter(p.Report), faint), c.letters(), cellsOf(beginning(words, evidence*c.width), green), evidence)
}

// patchwork writes the judgement on each report that shows signs, with them.
func (c *comparison) patchwork() {
	if !slices.ContainsFunc(c.Patchwork, func(p story.Patchwork) bool { return len(p.Signs) > 0 }) {
		return
	}
	c.section("Patchwork")
	for i := range c.Patchwork {
		p := &c.Patchwork[i]
		if len(p.Signs) == 0 {
			continue
		}
		c.hang(cellsOf(story.Letter(p.Report), strong), c.letters(), judgement(p), 0)
		c.inset(c.letters(), func() {
			for _, sign := range p.Signs {
				c.hang(cellsOf(string(sign.Kind), faint), kindWidth, c.sure(c.says(sign.Says), sign.Confidence), 0)
				c.inset(len(gap), func() { c.witnesses(&sign) })
			}
		})
	}
}

// witnesses writes the statements and places that a sign points at.
func (c *comparison) witnesses(sign *story.Sign) {
	for _, ref := range sign.Statements {
		words := join(c.Readings[ref.Report].Report.Text, c.Statement(ref).Content)
		c.hang(cellsOf(ref.Label(), faint), kindWidth-len(gap), cellsOf(beginning(words, evidence*c.width), green), evidence)
	}
	for _, place := range sign.Places {
		words := join(c.Readings[place.Report].Report.Text, []onrecord.Span{place.Span})
		c.hang(cellsOf(story.Letter(place.Report), faint), kindWidth-len(gap), cellsOf(beginning(words, evidence*c.width), green), evidence)
	}
}

// sure adds a probability to what is said.
func (c *comparison) sure(cells []cell, probability float64) []cell {
	if sure := sureOf(probability); sure != "" {
		cells = append(cells, cellsOf(" · "+sure, faint)...)
	}
	return cells
}

// aside writes a line of less weight below a gap.
func (c *comparison) aside(s string) {
	fmt.Fprintln(c.out)
	c.hang(nil, 0, cellsOf(s, faint), 0)
}

// inset writes what write writes, so many columns further to the right.
func (c *comparison) inset(columns int, write func()) {
	before := c.indent
	c.indent += strings.Repeat(" ", columns)
	write()
	c.indent = before
}
