package segment

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// Which mark opens, which closes and which is an apostrophe is decided for
// all of them together: the cheapest reading of the whole text wins, where a
// reading costs what its marks cost by what stands around them (marks.go) and
// what its structure costs (below). It is found by dynamic programming over
// the open quotations, paragraph by paragraph, in time linear in the marks.

// What the structure of a reading costs.
const (
	unclosedDouble  cost = 3.0 // a quotation that its paragraph ends
	unclosedSingle  cost = 2.5
	goesOn          cost = 0.2 // a quotation that the next paragraph takes up with its opening mark repeated
	goesOnBadly     cost = 1.5 // the same, where the paragraph breaks off in the middle of a sentence
	sameLevel       cost = 2.5 // a quotation inside another with the same kind of marks
	singleOutside   cost = 0.6 // single marks at the top
	mixedFamily     cost = 0.5 // opened by one kind of glyph, closed by another
	mixedAngle      cost = 2.0
	emptyQuote      cost = 3.0 // nothing between the marks
	goesOnAfterSaid cost = 4.0 // the same, where the paragraph ends in ", she said."
	goesSilently    cost = 2.4 // a quotation that the next paragraph takes up without any mark
	startsSmall     cost = 1.0 // a quotation over paragraphs that does not begin with a capital
)

const (
	deepest = 3 // quotations inside quotations inside quotations
	beam    = 8 // readings kept after each mark
)

// A choice is what a reading takes a candidate for.
type choice uint8

const (
	chooseNone choice = iota
	chooseOpen
	chooseClose
	chooseReopen
	goOn // not of a candidate but of a paragraph: that open quotations go on behind it
)

// A step is one choice of a reading and a link to the choices before it.
type step struct {
	before int32
	at     int32 // the candidate that the choice is about, or the paragraph
	depth  uint8 // for goOn, how many quotations go on
	choice choice
}

// A hypothesis is one reading of the marks so far.
type hypothesis struct {
	cost  cost
	step  int32          // its last choice; -1 at the beginning
	depth int            // open quotations
	open  [deepest]int32 // the candidates that opened them
	goes  bool           // the outermost one goes on in the paragraph that follows
	quiet bool           // it went on in a paragraph before without any mark
}

// A pairer finds the cheapest reading of the candidates of one document.
type pairer struct {
	text  string
	marks []candidate
	steps []step
	now   []hypothesis
	next  []hypothesis
}

// pair decides what each candidate is, and how many quotations go on behind
// each paragraph. ends[i] is the number of candidates in the paragraphs up to
// and including paragraph i.
func pair(doc string, paragraphs []text.Paragraph, marks []candidate, ends []int) (choices []choice, goingOn []int) {
	p := &pairer{text: doc, marks: marks, steps: make([]step, 0, 4*len(marks)), now: []hypothesis{{step: -1}}}
	mark := 0
	for i := range paragraphs {
		for ; mark < ends[i]; mark++ {
			p.read(mark)
		}
		p.endParagraph(paragraphs, ends, i)
	}
	choices, goingOn = make([]choice, len(marks)), make([]int, len(paragraphs))
	p.now = slices.DeleteFunc(p.now, func(h hypothesis) bool { return h.depth > 0 })
	best := slices.MinFunc(p.now, func(a, b hypothesis) int { return cmp.Compare(a.cost, b.cost) })
	for at := best.step; at >= 0; at = p.steps[at].before {
		if step := p.steps[at]; step.choice == goOn {
			goingOn[step.at] = int(step.depth)
		} else {
			choices[step.at] = step.choice
		}
	}
	return choices, goingOn
}

// read extends every hypothesis by the choices for one candidate.
func (p *pairer) read(mark int) {
	p.next = p.next[:0]
	c := &p.marks[mark]
	for _, h := range p.now {
		if h.goes {
			h.goes = false
			p.add(h, mark, chooseReopen, c.asOpen)
			continue
		}
		p.add(h, mark, chooseNone, c.asNone)
		if h.depth < deepest && c.asOpen < never {
			opened := h
			opened.open[h.depth] = int32(mark)
			opened.depth++
			p.add(opened, mark, chooseOpen, c.asOpen+p.nesting(h, c))
		}
		if h.depth > 0 && p.marks[h.open[h.depth-1]].glyph.level == c.glyph.level {
			closed := h
			closed.depth--
			closed.quiet = closed.quiet && closed.depth > 0
			p.add(closed, mark, chooseClose, c.asClose+p.fit(h.open[h.depth-1], mark))
		}
	}
	p.prune()
}

// nesting is what it costs to open a quotation with c where h has got to.
func (p *pairer) nesting(h hypothesis, c *candidate) cost {
	if h.depth == 0 {
		if c.glyph.level == single {
			return singleOutside
		}
		return 0
	}
	if p.marks[h.open[h.depth-1]].glyph.level == c.glyph.level {
		return sameLevel
	}
	return 0
}

// fit is what it costs to close with one candidate what another opened.
func (p *pairer) fit(open int32, mark int) cost {
	a, b := &p.marks[open], &p.marks[mark]
	var total cost
	if a.End == b.Start {
		total += emptyQuote
	}
	if a.glyph.family != b.glyph.family {
		if a.glyph.family == angle || b.glyph.family == angle || a.glyph.family == corner || b.glyph.family == corner {
			total += mixedAngle
		} else {
			total += mixedFamily
		}
	}
	if a.glyph.family == b.glyph.family && a.glyph.side == right && b.glyph.side == left {
		total -= wrongSide // »...« : both turned round, as some languages write them
	}
	return total
}

// add puts h, extended by a choice, among the next hypotheses. Of those with
// the same kinds of open quotations only the cheapest is kept.
func (p *pairer) add(h hypothesis, mark int, chosen choice, price cost) {
	if price >= never {
		return
	}
	h.cost += price
	at := slices.IndexFunc(p.next, func(other hypothesis) bool { return p.alike(&h, &other) })
	if at >= 0 && p.next[at].cost <= h.cost {
		return
	}
	p.record(&h, step{at: int32(mark), choice: chosen})
	if at >= 0 {
		p.next[at] = h
	} else {
		p.next = append(p.next, h)
	}
}

// record makes s the last step of h.
func (p *pairer) record(h *hypothesis, s step) {
	s.before = h.step
	p.steps = append(p.steps, s)
	h.step = int32(len(p.steps) - 1)
}

// alike reports whether what follows costs both hypotheses the same.
func (p *pairer) alike(a, b *hypothesis) bool {
	if a.depth != b.depth || a.goes != b.goes || a.quiet != b.quiet {
		return false
	}
	for i := range a.depth {
		if *p.marks[a.open[i]].glyph != *p.marks[b.open[i]].glyph {
			return false
		}
	}
	return true
}

// prune makes the cheapest of the next hypotheses the present ones.
func (p *pairer) prune() {
	if len(p.next) > beam {
		slices.SortFunc(p.next, func(a, b hypothesis) int { return cmp.Compare(a.cost, b.cost) })
		p.next = p.next[:beam]
	}
	p.now, p.next = p.next, p.now
}

// endParagraph ends the quotations that are open at the end of paragraph i,
// or lets them go on in the next paragraph of the body.
func (p *pairer) endParagraph(paragraphs []text.Paragraph, ends []int, i int) {
	follower := p.follower(paragraphs, ends, i)
	p.next = p.next[:0]
	for _, h := range p.now {
		if h.goes { // the paragraph has no marks: boilerplate inside a quotation
			p.goOn(h, i)
			continue
		}
		ended := h
		for ; ended.depth > 0; ended.depth-- {
			ended.cost += p.unclosed(ended.open[ended.depth-1])
		}
		ended.quiet = false
		p.keep(ended)
		if h.depth == 0 || p.marks[h.open[0]].asOpen > floating {
			continue // nothing is open, or what is open does not stand like an opening mark
		}
		if i+1 < len(paragraphs) && paragraphs[i].Kind == text.Body && paragraphs[i+1].Kind == text.Body {
			silent := h
			silent.cost += goesSilently
			silent.quiet = true
			p.goOn(silent, i)
		}
		if follower < 0 || h.quiet || !p.repeats(h.open[0], follower) {
			continue
		}
		for ; h.depth > 1; h.depth-- {
			h.cost += p.unclosed(h.open[h.depth-1])
		}
		h.goes = true
		h.cost += goesOn
		if says := paragraphs[i].In(p.text); endsInSaid(says) {
			h.cost += goesOnAfterSaid
		} else if !endsSentence(says) {
			h.cost += goesOnBadly
		}
		if r, _ := utf8.DecodeRuneInString(p.text[p.marks[h.open[0]].End:]); unicode.IsLower(r) {
			h.cost += startsSmall
		}
		p.goOn(h, i)
	}
	p.prune()
}

// repeats reports whether a candidate is the same mark as the one that opened.
func (p *pairer) repeats(open int32, mark int) bool {
	return *p.marks[open].glyph == *p.marks[mark].glyph
}

// goOn keeps h, whose open quotations go on behind paragraph i.
func (p *pairer) goOn(h hypothesis, i int) {
	p.record(&h, step{at: int32(i), depth: uint8(h.depth), choice: goOn})
	p.keep(h)
}

// keep puts h among the next hypotheses as it is.
func (p *pairer) keep(h hypothesis) {
	at := slices.IndexFunc(p.next, func(other hypothesis) bool { return p.alike(&h, &other) })
	switch {
	case at < 0:
		p.next = append(p.next, h)
	case h.cost < p.next[at].cost:
		p.next[at] = h
	}
}

func (p *pairer) unclosed(mark int32) cost {
	if p.marks[mark].glyph.level == single {
		return unclosedSingle
	}
	return unclosedDouble
}

// follower returns the candidate with which the paragraph of the body behind
// paragraph i begins, when it begins with one; else -1.
func (p *pairer) follower(paragraphs []text.Paragraph, ends []int, i int) int {
	if paragraphs[i].Kind != text.Body {
		return -1
	}
	for j := i + 1; j < len(paragraphs); j++ {
		if paragraphs[j].Kind == text.Boilerplate && ends[j] == ends[j-1] {
			continue
		}
		if paragraphs[j].Kind == text.Body && ends[j] > ends[j-1] && ends[j-1] == ends[i] && p.marks[ends[j-1]].first {
			return ends[j-1]
		}
		return -1
	}
	return -1
}

// endsInSaid reports whether a paragraph ends in ", she said.", so that the
// quotation in it was over before, whether its closing mark stands there or not.
func endsInSaid(paragraph string) bool {
	const farthest = 60 // bytes from the comma to the end
	paragraph = strings.TrimRight(paragraph, ". ")
	last := paragraph[strings.LastIndexByte(paragraph, ' ')+1:]
	comma := strings.LastIndexAny(paragraph, ",?!")
	return comma >= 0 && len(paragraph)-comma < farthest && lang.English.Verb(last).Takes(en.Quote)
}
