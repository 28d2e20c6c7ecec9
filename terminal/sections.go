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
	changeWidth = 12 // "· negation"
	stanceWidth = 10 // "suggests"
)

// utterances writes those that several statements tell of, and how many others
// there are.
func (c *comparison) utterances() {
	told := c.Told()
	shown := 0
	write := func(heading string, group []*story.Utterance) {
		if len(group) == 0 {
			return
		}
		c.section(heading)
		for i, u := range group {
			if i > 0 {
				fmt.Fprintln(c.out)
			}
			shown++
			c.utterance(shown, u)
		}
	}
	write("Utterances", told.Reworded)
	write("In the same words", told.Alike)
	write("More than once in one report", told.Repeated)
	if shown == 0 {
		c.section("Utterances")
		c.line(cellsOf("No two statements tell of the same utterance.", faint))
	}
	if alone := c.Overview().Alone; alone > 0 {
		c.aside(fmt.Sprintf("and %s that no other tells of", count(alone, "statement")))
	}
}

// utterance writes who said it and when, each wording with its own words set
// off, and what changed between them.
func (c *comparison) utterance(number int, u *story.Utterance) {
	head := facts(c.Speakers(u), blue)
	if len(head) == 0 {
		head = cellsOf("(not said who)", faint)
	}
	days := c.Facts(u, func(stmt *onrecord.Statement) string { return shortest(stmt.Said) })
	venues := c.Facts(u, func(stmt *onrecord.Statement) string { return stmt.Venue })
	for _, of := range [][]story.Fact{days, venues} {
		if cells := facts(of, normal); len(cells) > 0 {
			head = append(append(head, cellsOf(" · ", faint)...), cells...)
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
		changes, more := c.Shown(u)
		for _, change := range changes {
			c.hang(cellsOf("· "+string(change.Kind), kindLook(&change.Change)), changeWidth, c.changed(&change), 0)
		}
		if more > 0 {
			c.hang(nil, changeWidth, cellsOf(fmt.Sprintf("and %d more in words", more), faint), 0)
		}
	})
}

// facts returns facts with the letters of the reports that tell them.
func facts(list []story.Fact, look style) []cell {
	var cells []cell
	for i := range list {
		if i > 0 {
			cells = append(cells, cellsOf(" / ", normal)...)
		}
		cells = append(append(cells, cellsOf(oneLine(list[i].Words), look)...), cellsOf(list[i].Letters(), normal)...)
	}
	return cells
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
func (c *comparison) changed(change *story.Shown) []cell {
	cells := c.says(change.Says)
	if len(change.Also) > 0 {
		cells = append(cells, cellsOf(" Likewise "+labels(change.Also)+".", faint)...)
	}
	if change.Quoted {
		cells = append(cells, cellsOf(" · in quotation marks", faint)...)
	}
	return cells
}

// kindLook sets off the changes of words inside quotation marks.
func kindLook(change *story.Change) style {
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

// coverage writes what reports leave out, each thing once.
func (c *comparison) coverage() {
	all := c.LeftOut()
	if len(all) == 0 {
		return
	}
	c.section("Left out")
	for i, lack := range all {
		if i == mostLacks {
			c.aside(fmt.Sprintf("and %d more", len(all)-i))
			break
		}
		c.hang(cellsOf("·", strong), len("·")+1, c.says(lack.Says, lack.Statements...), 0)
	}
}

// reuse writes for each two reports what they share, of the longest passages the
// words.
func (c *comparison) reuse() {
	exchanges := c.Exchanges()
	if len(exchanges) == 0 {
		return
	}
	c.section("Shared passages")
	margin := 2*c.letters() + len(gap)
	for i, e := range exchanges {
		if i == mostExchanges {
			c.aside(fmt.Sprintf("and between %s of reports more", count(len(exchanges)-i, "pair")))
			break
		}
		lead := cellsOf(story.Letter(e.A)+" "+story.Letter(e.B), strong)
		for n, r := range e.Passages {
			if n == ofEach {
				c.hang(nil, margin, cellsOf(fmt.Sprintf("and %d more", len(e.Passages)-n), faint), 0)
				break
			}
			c.hang(lead, margin, c.sure(c.says(r.Says), r.Confidence), 0)
			lead = nil
		}
	}
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
		c.hang(cellsOf(story.Letter(p.Report), strong), c.letters(), judgement(p.Judgement, p.Flagged), 0)
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
	statements, places := c.Evidence(sign)
	for _, ref := range statements {
		words := join(c.Readings[ref.Report].Report.Text, c.Statement(ref).Content)
		c.hang(cellsOf(ref.Label(), faint), kindWidth-len(gap), cellsOf(beginning(words, evidence*c.width), green), evidence)
	}
	for _, place := range places {
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
