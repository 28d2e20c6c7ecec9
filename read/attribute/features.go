package attribute

import "onrecord/linear"

// The features of the labeller. Each template has a number; which are worth
// their time was found by leaving them out of training in turn: what is here
// finds as much as twice as many did.

// An extractor lists the features of one token after another.
type extractor struct {
	*sheet
	out  []linear.Feature
	next uint64 // number of the next template
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
	x.out, x.next = x.out[:0], 0
	x.words(i)
	x.tags(i)
	x.place(i)
	x.ruled(i)
	x.tree(i)
	x.nearCues(i)
	x.quotes(i)
	return x.out
}

// words looks at the letters around the token. What the token itself is shows
// in what follows; its own letters tell little besides.
func (x *extractor) words(i int) {
	r, p, n := x.at(i), x.at(i-1), x.at(i+1)
	pp, nn := x.at(i-2), x.at(i+2)
	x.one(p.norm)
	x.one(n.norm)
	x.one(pp.norm)
	x.one(nn.norm)
	x.one(p.lemma)
	x.one(n.lemma)
	x.one(r.shape)
	x.two(p.shape, r.shape)
	x.two(r.shape, n.shape)
	x.one(r.suffix)
	x.one(r.prefix)
	x.one(p.cluster)
	x.one(n.cluster)
	x.two(p.branch, r.branch)
	x.two(r.branch, n.branch)
	x.one(pp.branch)
	x.one(nn.branch)
}

// tags looks at the parts of speech around the token and at what the lexicons
// know of its neighbours.
func (x *extractor) tags(i int) {
	r, p, n := x.at(i), x.at(i-1), x.at(i+1)
	x.two(x.at(i-2).tag, p.tag)
	x.two(p.tag, r.tag)
	x.two(r.tag, n.tag)
	x.two(p.lemma, r.tag)
	x.two(r.cue, r.tag)
	x.two(p.cue, p.tag)
	x.two(n.cue, n.tag)
	x.two(r.source, r.tag)
	x.two(p.source, r.source)
	x.two(r.source, n.source)
	x.one(r.frames)
	x.two(p.frames, r.tag)
	x.two(r.tag, n.frames)
	x.two(r.classes, n.classes)
	x.two(p.classes, r.classes)
}

// place looks at where in its sentence, paragraph and report the token stands.
func (x *extractor) place(i int) {
	tag := x.rows[i].tag
	sentence := &x.doc.Sentences[x.sentence[i]]
	left, right := distance(i-sentence.FirstToken), distance(sentence.EndToken-1-i)
	kind := uint64(x.doc.Paragraphs[x.paragraph[i]].Kind)
	x.two(left, tag)
	x.two(right, tag)
	x.three(kind, flag(x.opensParagraph(sentence.FirstToken)), left)
	x.two(kind, tag)
	x.two(distance(sentence.EndToken-sentence.FirstToken), tag)
}

// opensParagraph reports whether a paragraph begins with the token.
func (x *extractor) opensParagraph(i int) bool {
	return i == 0 || x.paragraph[i-1] != x.paragraph[i]
}

// ruled looks at what the rules say of the token and its neighbours.
func (x *extractor) ruled(i int) {
	label := func(i int) uint64 {
		if i < 0 || i >= len(x.rules) {
			return NumLabels
		}
		return uint64(x.rules[i])
	}
	r := x.at(i)
	p, now, n := label(i-1), label(i), label(i+1)
	x.two(now, uint64(x.ruleSure[i]))
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

// tree looks at what the token hangs on, and at what begins and ends beside
// it.
func (x *extractor) tree(i int) {
	r, p, n := x.at(i), x.at(i-1), x.at(i+1)
	h := x.at(int(r.head))
	side := flag(int(r.head) > i)
	x.two(r.relation, r.tag)
	x.three(r.relation, h.tag, side)
	x.three(r.relation, h.relation, h.tag)
	x.three(r.relation, h.cue, side)
	x.two(p.relation, r.relation)
	x.two(r.relation, n.relation)
	if r.verbAncestor >= 0 {
		x.three(r.path, flag(int(r.verbAncestor) > i), x.at(int(r.verbAncestor)).cue)
	} else {
		x.next++
	}
	x.three(flag(r.verbAncestor == p.verbAncestor), r.steps, p.steps)
	x.three(flag(r.verbAncestor == n.verbAncestor), r.steps, n.steps)
	here, before, behind := x.edgeAt(i), x.edgeAt(i-1), x.edgeAt(i+1)
	x.edge(here.left, here.leftHead, i)
	x.edge(here.right, here.rightHead, i)
	x.edge(before.right, before.rightHead, i)
	x.edge(behind.left, behind.leftHead, i)
	x.two(behind.left, x.at(int(behind.leftHead)).lemma)
}

var noEdge = edge{leftHead: -1, rightHead: -1}

func (x *extractor) edgeAt(i int) *edge {
	if i < 0 || i >= len(x.edges) {
		return &noEdge
	}
	return &x.edges[i]
}

// edge looks at a subtree that begins or ends beside token i: what it is, and
// to what.
func (x *extractor) edge(relation uint64, head int32, i int) {
	side := flag(int(head) > i)
	x.two(relation, side)
	x.three(relation, x.at(int(head)).cue, side)
}

// nearCues looks at the nearest words of the sentence that often are cues.
func (x *extractor) nearCues(i int) {
	r := x.at(i)
	left, right := x.leftCue[i], x.rightCue[i]
	has := uint64(0)
	if left >= 0 {
		c := x.at(int(left))
		gap, commas := distance(i-int(left)), uint64(min(x.commas[i]-x.commas[left], 3))
		x.three(gap, commas, c.cue)
		x.three(c.lemma, commas, r.tag)
		x.three(gap, c.lemma, x.at(int(left)+1).tag)
		has = 1 + c.cue
	} else {
		x.next += 3
	}
	if right >= 0 {
		c := x.at(int(right))
		gap := distance(int(right) - i)
		x.three(gap, c.cue<<8|c.tag, r.tag)
		x.three(x.at(int(right)-1).tag, gap, c.cue)
		has = has<<4 | 1 + c.cue
	} else {
		x.next += 2
	}
	x.two(has, r.tag)
	x.two(has, r.quote)
}

// flag returns 1 for true.
func flag(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
