package attribute

import (
	"onrecord/linear"
	"onrecord/text"
)

// Groups of features, so that training can tell what each is worth.
const (
	GroupWords = 1 << iota
	GroupTags
	GroupQuotes
	GroupCues
	GroupTree
	GroupRules
	GroupClusters
	AllGroups = 1<<iota - 1
)

// An extractor lists the features of one token after another.
type extractor struct {
	*sheet
	groups int
	out    []linear.Feature
	next   uint64 // number of the next template
}

func (x *extractor) one(a uint64) {
	x.out = append(x.out, linear.Of(x.next, a))
	x.next++
}

func (x *extractor) two(a, b uint64) {
	x.out = append(x.out, linear.Of2(x.next, a, b))
	x.next++
}

func (x *extractor) three(a, b, c uint64) {
	x.out = append(x.out, linear.Of3(x.next, a, b, c))
	x.next++
}

var beyond = row{word: word{norm: 255, suffix: 255}, tag: 255, lemma: 255, shape: 255, quote: 255, head: -1, verbAncestor: -1}

// at returns the row of a token, and one of its own kind beyond the text.
func (x *extractor) at(i int) *row {
	if i < 0 || i >= len(x.rows) {
		return &beyond
	}
	return &x.rows[i]
}

// distance puts a number of tokens into one of eight buckets.
func distance(n int) uint64 {
	switch {
	case n <= 3:
		return uint64(max(n, 0))
	case n <= 5:
		return 4
	case n <= 9:
		return 5
	case n <= 16:
		return 6
	}
	return 7
}

// features returns the features of token i, in memory that the next call uses
// again.
func (x *extractor) features(i int) []linear.Feature {
	x.out = x.out[:0]
	if x.groups&GroupWords != 0 {
		x.next = 0
		x.words(i)
	}
	if x.groups&GroupTags != 0 {
		x.next = 100
		x.tags(i)
	}
	if x.groups&GroupQuotes != 0 {
		x.next = 200
		x.quotes(i)
	}
	if x.groups&GroupCues != 0 {
		x.next = 300
		x.nearCues(i)
	}
	if x.groups&GroupTree != 0 && len(x.doc.Arcs) > 0 {
		x.next = 400
		x.tree(i)
	}
	if x.groups&GroupRules != 0 && len(x.rules) > 0 {
		x.next = 500
		x.ruled(i)
	}
	if x.groups&GroupClusters != 0 {
		x.next = 600
		x.clusters(i)
	}
	return x.out
}

func (x *extractor) words(i int) {
	r, p, n := x.at(i), x.at(i-1), x.at(i+1)
	pp, nn := x.at(i-2), x.at(i+2)
	x.one(1) // bias
	x.one(r.norm)
	x.one(p.norm)
	x.one(n.norm)
	x.one(pp.norm)
	x.one(nn.norm)
	x.two(p.norm, r.norm)
	x.two(r.norm, n.norm)
	x.one(r.lemma)
	x.one(p.lemma)
	x.one(n.lemma)
	x.one(r.shape)
	x.two(p.shape, r.shape)
	x.two(r.shape, n.shape)
	x.one(r.suffix)
	x.one(r.prefix)
	x.two(p.lemma, n.lemma)
	x.two(pp.norm, p.norm)
	x.two(n.norm, nn.norm)
}

func (x *extractor) tags(i int) {
	r, p, n := x.at(i), x.at(i-1), x.at(i+1)
	pp, nn := x.at(i-2), x.at(i+2)
	x.one(r.tag)
	x.one(p.tag)
	x.one(n.tag)
	x.two(pp.tag, p.tag)
	x.two(p.tag, r.tag)
	x.two(r.tag, n.tag)
	x.two(n.tag, nn.tag)
	x.three(pp.tag, p.tag, r.tag)
	x.three(p.tag, r.tag, n.tag)
	x.three(r.tag, n.tag, nn.tag)
	x.two(r.lemma, n.tag)
	x.two(p.tag, r.lemma)
	x.two(p.lemma, r.tag)
	x.two(r.tag, n.lemma)
	x.three(n.tag, nn.tag, x.at(i+3).tag)
	x.three(p.tag, pp.tag, x.at(i-3).tag)
	x.two(r.cue, r.tag)
	x.two(p.cue, p.tag)
	x.two(n.cue, n.tag)
	x.three(p.cue, r.tag, n.cue)
	x.two(r.source, r.tag)
	x.two(p.source, r.source)
	x.two(r.source, n.source)
	x.one(r.frames)
	x.two(p.frames, r.tag)
	x.two(r.tag, n.frames)
	x.two(r.classes, n.classes)
	x.two(p.classes, r.classes)
	// Where in sentence, paragraph and report.
	sentence := &x.doc.Sentences[x.sentence[i]]
	left, right := i-sentence.FirstToken, sentence.EndToken-1-i
	x.two(distance(left), r.tag)
	x.two(distance(right), r.tag)
	kind := uint64(x.doc.Paragraphs[x.paragraph[i]].Kind)
	opens := uint64(0)
	if x.sentence[i] == 0 || x.doc.Sentences[x.sentence[i]-1].Paragraph != sentence.Paragraph {
		opens = 1
	}
	x.three(kind, opens, distance(left))
	x.two(kind, r.tag)
	x.two(distance(sentence.EndToken-sentence.FirstToken), r.tag)
}

func (x *extractor) quotes(i int) {
	r, p, n := x.at(i), x.at(i-1), x.at(i+1)
	x.one(r.quote)
	x.two(p.quote, r.quote)
	x.two(r.quote, n.quote)
	x.two(r.quote, r.tag)
	x.three(p.quote, r.quote, r.lemma)
	x.three(r.quote, n.quote, n.lemma)
	if q := x.quoteOf[i]; q >= 0 {
		x.insideQuote(i, q)
		return
	}
	x.next += 20
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
	both := uint64(0)
	if before >= 0 {
		both |= 1
	}
	if behind >= 0 {
		both |= 2
	}
	x.two(both, r.tag)
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
	capital := x.at(first+1).shape >> 60
	if s := x.at(first + 1).shape; s&7 == 1 || x.startsUpper(first+1) {
		capital = 1
	}
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
	opens := uint64(0)
	if first == 0 || x.paragraph[first-1] != x.paragraph[first] {
		opens = 1
	}
	closes := uint64(0)
	if last+1 >= len(x.rows) || x.paragraph[last+1] != x.paragraph[last] {
		closes = 1
	}
	x.three(state, opens<<1|closes, wide<<4|stop)
	x.two(state, distance(i-first))
	x.two(state, distance(last-i))
	nested := uint64(0)
	if quote := &x.doc.Quotes[q]; quote.Unclosed {
		nested = 1
	}
	x.two(nested, state)
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

func (x *extractor) nearCues(i int) {
	r := x.at(i)
	left, right := x.leftCue[i], x.rightCue[i]
	if left >= 0 {
		c := x.at(int(left))
		gap := distance(i - int(left))
		commas := uint64(min(x.commas[i]-x.commas[left], 3))
		follows := x.at(int(left) + 1)
		x.three(gap, commas, c.cue)
		x.three(c.lemma, commas, r.tag)
		x.three(gap, c.lemma, follows.tag)
		x.three(commas, c.cue<<8|follows.tag, r.tag)
		x.three(gap, c.cue<<8|c.tag, r.tag)
		x.three(follows.norm, c.cue, commas<<8|r.tag)
		x.three(c.frames, gap, r.tag)
		x.three(r.lemma, c.cue, gap)
	} else {
		x.next += 8
	}
	if right >= 0 {
		c := x.at(int(right))
		gap := distance(int(right) - i)
		commas := uint64(min(x.commas[right]-x.commas[i], 3))
		x.three(gap, commas, c.cue)
		x.three(c.lemma, gap, r.tag)
		x.three(commas, c.cue<<8|c.tag, r.tag)
		x.three(gap, c.cue<<8|c.tag, r.tag)
		x.three(r.lemma, c.cue, gap)
		x.three(x.at(int(right)-1).tag, gap, c.cue)
	} else {
		x.next += 6
	}
	var has uint64
	if left >= 0 {
		has = 1 + x.rows[left].cue
	}
	if right >= 0 {
		has = has<<4 | 1 + x.rows[right].cue
	}
	x.two(has, r.tag)
	x.two(has, r.quote)
}

func (x *extractor) tree(i int) {
	r := x.at(i)
	h := x.at(int(r.head))
	hh := x.at(int(h.head))
	side := uint64(0)
	if int(r.head) > i {
		side = 1
	}
	x.one(r.relation)
	x.two(r.relation, r.tag)
	x.three(r.relation, h.lemma, side)
	x.three(r.relation, h.tag, side)
	x.three(r.lemma, h.lemma, r.relation)
	x.three(r.relation, h.relation, h.tag)
	x.three(r.relation, h.relation, hh.lemma)
	x.three(r.relation, h.cue, side)
	x.three(r.relation<<8|h.relation, h.cue<<4|hh.cue, side)
	x.two(x.at(i-1).relation, r.relation)
	x.two(r.relation, x.at(i+1).relation)
	if r.verbAncestor >= 0 {
		a := x.at(int(r.verbAncestor))
		before := uint64(0)
		if int(r.verbAncestor) > i {
			before = 1
		}
		x.two(r.path, before)
		x.three(r.path, before, a.lemma)
		x.three(r.path, before, a.cue)
		x.three(r.steps, before, a.lemma)
		x.three(r.steps<<4|a.cue, before, r.tag)
	} else {
		x.next += 5
	}
	p, n := x.at(i-1), x.at(i+1)
	x.same(r, p)
	x.same(r, n)
	e := &x.edges[i]
	x.edge(e.left, e.leftHead, i)
	x.edge(e.right, e.rightHead, i)
	if i+1 < len(x.edges) {
		e = &x.edges[i+1]
		x.edge(e.left, e.leftHead, i)
	} else {
		x.next += 3
	}
	if i > 0 {
		e = &x.edges[i-1]
		x.edge(e.right, e.rightHead, i)
	}
}

// same tells whether a neighbour hangs on the same verb of saying.
func (x *extractor) same(r, o *row) {
	same := uint64(0)
	if r.verbAncestor == o.verbAncestor {
		same = 1
	}
	var cue uint64
	if o.verbAncestor >= 0 {
		cue = x.rows[o.verbAncestor].cue
	}
	x.three(same, cue<<8|o.path&0xff, r.tag)
	x.three(same, r.steps, o.steps)
}

func (x *extractor) edge(relation uint64, head int32, i int) {
	h := x.at(int(head))
	side := uint64(0)
	if int(head) > i {
		side = 1
	}
	x.two(relation, side)
	x.three(relation, h.cue, side)
	x.three(relation, h.lemma, side)
}

func (x *extractor) ruled(i int) {
	get := func(i int) uint64 {
		if i < 0 || i >= len(x.rules) {
			return 99
		}
		return uint64(x.rules[i])
	}
	r := x.at(i)
	p, now, n := get(i-1), get(i), get(i+1)
	sure := uint64(x.ruleSure[i])
	x.one(now)
	x.two(now, sure)
	x.two(p, now)
	x.two(now, n)
	x.two(now, r.tag)
	x.two(now, r.cue)
	x.three(p, now, r.tag)
	x.three(now, n, r.tag)
	x.three(now, n, x.at(i+1).tag)
	x.three(p, now, x.at(i-1).tag)
	x.two(now, r.lemma)
}

func (x *extractor) clusters(i int) {
	r, p, n := x.at(i), x.at(i-1), x.at(i+1)
	x.one(r.cluster)
	x.one(p.cluster)
	x.one(n.cluster)
	x.one(r.branch)
	x.two(p.branch, r.branch)
	x.two(r.branch, n.branch)
	x.two(p.cluster, r.cluster)
	x.two(r.cluster, n.cluster)
	x.one(x.at(i - 2).branch)
	x.one(x.at(i + 2).branch)
	if left := x.leftCue[i]; left >= 0 {
		x.three(x.rows[left].cluster, distance(i-int(left)), r.tag)
	} else {
		x.next++
	}
	if right := x.rightCue[i]; right >= 0 {
		x.three(x.rows[right].cluster, distance(int(right)-i), r.tag)
	} else {
		x.next++
	}
	if len(x.doc.Arcs) > 0 {
		h := x.at(int(r.head))
		x.two(r.relation, h.cluster)
		x.three(r.relation, r.branch, h.branch)
		if r.verbAncestor >= 0 {
			x.three(r.path, x.rows[r.verbAncestor].cluster, 1)
		}
	}
}
