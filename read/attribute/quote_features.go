package attribute

import "onrecord/text"

// insideQuoteTemplates is how many templates insideQuote has.
const insideQuoteTemplates = 15

// quotes looks at where the token stands as to quotation marks.
func (x *extractor) quotes(i int) {
	r, p, n := x.at(i), x.at(i-1), x.at(i+1)
	x.two(r.quote, r.tag)
	x.three(p.quote, r.quote, r.lemma)
	x.three(r.quote, n.quote, n.lemma)
	if q := x.quoteOf[i]; q >= 0 {
		x.insideQuote(i, q)
		return
	}
	x.next += insideQuoteTemplates
	// The quotations before and behind in the paragraph.
	before, behind := x.quoteBefore(i), x.quoteBehind(i)
	if before >= 0 {
		last := x.lastToken(before)
		gap := distance(i - last)
		stop := x.stopBefore(last)
		x.two(gap, stop)
		x.three(gap, stop, r.tag)
		x.three(gap, r.cue, r.tag)
	} else {
		x.next += 3
	}
	if behind >= 0 {
		first := x.firstToken(behind)
		gap := distance(first - i)
		x.two(gap, r.cue)
		x.three(gap, r.tag, x.at(first-1).norm)
		x.three(gap, x.wide(behind), r.tag)
	} else {
		x.next += 3
	}
	x.two(flag(before >= 0)|flag(behind >= 0)<<1, r.tag)
}

// insideQuote lists what the words around a quotation and its own make tell,
// alike for all tokens in it.
func (x *extractor) insideQuote(i int, q int32) {
	first, last := x.firstToken(q), x.lastToken(q)
	a, b := x.at(first-1), x.at(last+1)
	aa, bb := x.at(first-2), x.at(last+2)
	bbb := x.at(last + 3)
	r := x.at(i)
	wide, stop := x.wide(q), x.stopBefore(last)
	capital := flag(x.startsUpper(first + 1))
	state := r.quote
	x.three(state, wide, stop)
	x.three(state, wide, a.norm)
	x.three(state, a.lemma, capital)
	x.three(state, a.tag, aa.tag)
	x.three(state, a.cue, aa.cue<<4|wide)
	x.three(state, b.norm, stop)
	x.three(state, b.tag, bb.tag)
	x.three(state, b.cue<<8|bb.cue<<4|bbb.cue, stop)
	x.three(state, wide, capital<<4|stop)
	opens := flag(x.opensParagraph(first))
	closes := flag(last+1 >= len(x.rows) || x.opensParagraph(last+1))
	x.three(state, opens<<1|closes, wide<<4|stop)
	x.two(state, distance(i-first))
	x.two(state, distance(last-i))
	x.two(flag(x.doc.Quotes[q].Unclosed), state)
	// The verbs of saying nearest to it.
	if cue := x.rightCue[last]; cue >= 0 {
		x.three(state, distance(int(cue)-last), x.rows[cue].cue)
	} else {
		x.next++
	}
	if cue := x.leftCue[first]; cue >= 0 {
		x.three(state, distance(first-int(cue)), x.rows[cue].cue)
	} else {
		x.next++
	}
}

func (x *extractor) startsUpper(i int) bool {
	return i < len(x.doc.Tokens) && upper(x.doc.Tokens[i].In(x.doc.Text))
}

func upper(word string) bool { return word[0] >= 'A' && word[0] <= 'Z' }

// wide puts the length of a quotation into one of eight buckets.
func (x *extractor) wide(q int32) uint64 {
	return distance((x.lastToken(q) - x.firstToken(q)) / 2)
}

// stopBefore tells what stands before the mark that closes a quotation at
// token last.
func (x *extractor) stopBefore(last int) uint64 {
	for i := last; i >= 0 && i > last-2; i-- {
		if token := x.doc.Tokens[i]; token.Kind == text.Punct {
			switch token.In(x.doc.Text)[0] {
			case ',':
				return 1
			case '.':
				return 2
			case '?', '!':
				return 3
			}
			return 4
		}
	}
	return 0
}

func (x *extractor) firstToken(q int32) int { return int(x.quoteFirst[q]) }
func (x *extractor) lastToken(q int32) int  { return int(x.quoteLast[q]) }

// quoteBefore returns the top quotation before token i in its paragraph, or -1.
func (x *extractor) quoteBefore(i int) int32 {
	if q := x.beforeQuote[i]; q >= 0 && x.paragraph[x.lastToken(q)] == x.paragraph[i] {
		return q
	}
	return -1
}

// quoteBehind returns the top quotation behind token i in its paragraph, or -1.
func (x *extractor) quoteBehind(i int) int32 {
	if q := x.behindQuote[i]; q >= 0 && x.paragraph[x.firstToken(q)] == x.paragraph[i] {
		return q
	}
	return -1
}
