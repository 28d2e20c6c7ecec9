package terminal

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"onrecord/story"
)

// The bounds of what reports say of each other.
const (
	roomForLabels = 60 // narrower overviews have no column for them
	ofEach        = 3  // findings of a kind in the overview
	evidence      = 2  // lines of a passage
	mostLacks     = 8  // things that reports leave out
	mostExchanges = 12 // pairs of reports whose shared passages are listed
)

// A comparison is findings on their way to a terminal. Reports are letters in
// it, and statements letters with the number that they have where their report
// is shown alone.
type comparison struct {
	*Writer
	*story.Findings
}

// Findings writes what reports of one story give when they are held against
// each other: on the first screen what matters most, below it all findings but
// those of which no more than their number needs to be known.
func (w *Writer) Findings(f *story.Findings) error {
	err := w.Brief(f)
	c := &comparison{w, f}
	c.utterances()
	c.differences()
	c.claims()
	c.coverage()
	c.reuse()
	c.patchwork()
	if err == nil {
		_, err = w.out.Write(nil)
	}
	return err
}

// Brief writes the first screen of Findings alone.
func (w *Writer) Brief(f *story.Findings) error {
	if w.begun {
		fmt.Fprintln(w.out)
	}
	w.begun = true
	(&comparison{w, f}).overview()
	_, err := w.out.Write(nil)
	return err
}

// overview writes the first screen.
func (c *comparison) overview() {
	c.rule(count(len(c.Readings), "report") + " of one story")
	for i, reading := range c.Readings {
		report := &reading.Report
		facts := []string{}
		for _, fact := range []string{report.Outlet, report.Published.String(), count(len(reading.Statements), "statement"), filepath.Base(report.Path)} {
			if fact != "" {
				facts = append(facts, clean(fact))
			}
		}
		c.hang(cellsOf(story.Letter(i), strong), c.letters(), cellsOf(strings.Join(facts, " · "), normal), tallest)
	}
	fmt.Fprintln(c.out)
	o := c.Overview()
	c.topic("told by several", c.told(&o))
	for i := range min(len(c.Differences), ofEach) {
		d := &c.Differences[i]
		c.topic(labelled("in conflict", i), c.says(d.Says))
	}
	c.more("in conflict", len(c.Differences)-ofEach)
	for i, change := range c.Gravest(ofEach) {
		c.topic(labelled("changed", i), c.says(change.String()))
	}
	c.contested()
	if len(c.Reuse) > 0 {
		c.topic("shared", cellsOf(count(len(c.Reuse), "passage")+", between "+count(len(c.Exchanges()), "pair")+" of reports", normal))
	}
	if len(c.Patchwork) > 0 {
		fmt.Fprintln(c.out)
	}
	for _, v := range c.Verdicts() {
		var letters []string
		for _, report := range v.Reports {
			letters = append(letters, story.Letter(report))
		}
		lead := cellsOf(strings.Join(letters, " "), strong)
		c.hang(lead, max(c.letters(), min(widthOf(lead), c.width/2)+len(gap)), judgement(v.Judgement, v.Flagged), 0)
	}
}

// told tells how many utterances several statements share.
func (c *comparison) told(o *story.Overview) []cell {
	var facts []string
	if o.Shared > 0 {
		facts = append(facts, count(o.Shared, "utterance")+inOtherWords(o.Reworded, o.Shared))
	}
	if o.Repeated > 0 {
		facts = append(facts, fmt.Sprintf("%d that a single report tells more than once", o.Repeated))
	}
	if len(facts) == 0 {
		facts = append(facts, "nothing")
	}
	return cellsOf(strings.Join(facts, "; "), normal)
}

// inOtherWords tells of how many utterances the wordings differ.
func inOtherWords(n, of int) string {
	switch {
	case n == 0:
		return " in the same words"
	case n < of:
		return fmt.Sprintf(", %d of them in other words", n)
	}
	return " in other words"
}

// contested writes the claims that some hold and others deny.
func (c *comparison) contested() {
	shown := 0
	for i := range c.Claims {
		claim := &c.Claims[i]
		if !claim.Contested() {
			continue
		}
		if shown < ofEach {
			c.topic(labelled("contested", shown), cellsOf(oneLine(claim.Claim), green))
		}
		shown++
	}
	c.more("contested", shown-ofEach)
}

// judgement returns what is to be said of how a report was made; one that
// shows signs has a mark before it.
func judgement(words string, flagged bool) []cell {
	cells := cellsOf(oneLine(words), normal)
	if !flagged {
		return cells
	}
	return append(cellsOf("! ", orange), cells...)
}

// labelled returns the label of a topic for the first of its findings.
func labelled(label string, i int) string {
	if i > 0 {
		return ""
	}
	return label
}

// topic writes a finding of the overview behind its label, or below it where
// lines are short.
func (c *comparison) topic(label string, cells []cell) {
	if c.width >= roomForLabels {
		c.hang(cellsOf(label, faint), len("told by several")+len(gap), cells, tallest)
		return
	}
	if label != "" {
		c.line(cellsOf(label, faint))
	}
	c.hang(nil, len(gap), cells, tallest)
}

func (c *comparison) more(label string, n int) {
	if n > 0 {
		c.topic("", cellsOf(fmt.Sprintf("and %d more %s", n, label), faint))
	}
}

// section begins a section.
func (c *comparison) section(heading string) {
	fmt.Fprintln(c.out)
	c.rule(heading)
}

// letters returns the width of the letters of reports and the gap behind it.
func (c *comparison) letters() int { return len(story.Letter(len(c.Readings)-1)) + len(gap) }

// hang writes cells in lines, at most so many unless most is 0, to the right of
// a margin in which the lead stands; one that is too wide for it gets a line.
func (c *comparison) hang(lead []cell, margin int, cells []cell, most int) {
	if widthOf(lead) >= margin {
		for _, line := range fold(lead, c.width-len(c.indent), tallest) {
			c.line(line)
		}
		lead = nil
	}
	for _, line := range fold(cells, c.width-len(c.indent)-margin, most) {
		c.line(append(append(slices.Clone(lead), blanks(margin-widthOf(lead))...), line...))
		lead = nil
	}
}

// says returns what a finding says, with the statements it points at.
func (c *comparison) says(says string, refs ...story.Ref) []cell {
	cells := cellsOf(oneLine(says), normal)
	if len(refs) > 0 {
		cells = append(cells, cellsOf(" ("+labels(refs)+")", faint)...)
	}
	return cells
}

// labels returns the labels of statements.
func labels(refs []story.Ref) string {
	var list []string
	for _, ref := range refs {
		list = append(list, ref.Label())
	}
	return strings.Join(list, ", ")
}

// oneLine returns s clean and in one line.
func oneLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }
