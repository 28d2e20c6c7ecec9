package syntax

import (
	"math/bits"

	"onrecord/linear"
	"onrecord/text"
)

// maxArcFeatures is the most features that one decision of the parser has.
const maxArcFeatures = 64

// Multipliers that keep the parts of a feature apart.
const (
	mixA = 0xff51afd7ed558ccd
	mixB = 0x9fb21c651e98df25
)

// span says how far two words are apart, roughly.
func span(from, to int32) uint64 {
	d := to - from
	if d <= 4 {
		return uint64(max(0, d))
	}
	return min(9, uint64(bits.Len32(uint32(d)))+2)
}

// Features appends what the parser looks at to choose a move.
func (s *ArcState) Features(out []linear.Feature) []linear.Feature {
	of := linear.Of
	at0, at1, at2 := s.top(0), s.top(1), s.top(2)
	s0, s1, s2 := &s.words[at0], &s.words[at1], &s.words[at2]
	b0, b1, b2 := &s.words[s.next], &s.words[s.next+1], &s.words[s.next+2]
	s0l, s0r, s1r, s1l, b0l := &s.words[s0.left], &s.words[s0.right], &s.words[s1.right], &s.words[s1.left], &s.words[b0.left]

	t0, t1, u0 := s0.tag, s1.tag, b0.tag
	tags := t0 | u0<<6 | t1<<12 // the three that decide
	near := s.words[b0.edge].gap
	below := s.words[s0.edge].gap
	quoted := s0.quoted | b0.quoted<<1 | s1.quoted<<2
	marks := min(3, b0.commas-s0.commas)
	far := span(at0, s.next)
	farther := span(at1, at0)
	w0, w1, v0 := s0.lex, s1.lex, b0.lex

	return append(out,
		of(1, w0^t0),
		of(2, v0^u0),
		of(3, w1^t1),
		of(4, b1.lex^b1.tag),
		of(5, w0*mixA+v0),
		of(6, w0^t0^u0<<6),
		of(7, v0^u0^t0<<6),
		of(8, tags&0xfff|far<<12|near<<16),
		of(9, w0*mixA+w1),
		of(10, w0^t0^t1<<6),
		of(11, w1^t1^t0<<6),
		of(12, t0|t1<<6|farther<<12|below<<16|near<<24),
		of(13, w1*mixA+v0),
		of(14, w1^t1^u0<<6^t0<<12),
		of(15, v0^u0^t1<<6^t0<<12),
		of(16, tags),
		of(17, tags&0xfff|b1.tag<<12),
		of(18, t0|t1<<6|s2.tag<<12|u0<<18),
		of(19, u0|b1.tag<<6|b2.tag<<12),
		of(20, tags&0xfff|s0l.tag<<12|s0r.tag<<18),
		of(21, tags|s1r.tag<<18),
		of(22, tags|b0l.tag<<18),
		of(23, t0|t1<<6|s0l.tag<<12|s0r.tag<<18|s1r.tag<<24),
		of(24, w0*mixA+b0l.lex),
		of(25, w1*mixA+b0l.lex),
		of(26, b0l.lex^tags),
		of(27, w1*mixA+s0l.lex),
		of(28, s0l.lex^t0^t1<<6),
		of(29, s0l.lex^t0^u0<<6),
		of(30, tags&0xfff|s0.has<<12|near<<30),
		of(31, tags&0xfff|b0.has<<12),
		of(32, t0|t1<<6|s1.has<<12|s0.has<<30),
		of(33, w0^s0.has<<8^u0),
		of(34, w1^s1.has<<8^t0),
		of(35, tags|near<<18|below<<26),
		of(36, tags|quoted<<18|marks<<22),
		of(37, w0^near<<16^u0),
		of(38, v0^near<<16^t0),
		of(39, b1.lex^u0^t0<<6),
		of(40, w0*mixA+b1.tag<<6+u0),
		of(41, tags|s1l.tag<<18|uint64(s0.rights)<<24|uint64(b0.lefts)<<26|far<<28),
		of(42, w0^t0^quoted<<16^near<<24^below<<32),
		of(43, w1^t1^quoted<<16^near<<24^below<<32),
		of(44, u0|b1.tag<<6|near<<12|b1.gap<<20|t0<<28),
	)
}

// RelationFeatures appends what the parser looks at to say what the word
// dependent is to the word head, which a move is about to bind.
func (s *ArcState) RelationFeatures(out []linear.Feature, m Move, head, dependent int) []linear.Feature {
	of := linear.Of
	h, d := &s.words[head+1], &s.words[dependent+1]
	dl, dr, hl := &s.words[d.left], &s.words[d.right], &s.words[h.left]
	move := uint64(m)
	var next *arcWord
	if m.Left() {
		next = &s.words[s.next+1]
	} else {
		next = &s.words[s.next]
	}
	tags := move | h.tag<<3 | d.tag<<9
	far := span(int32(dependent), int32(head)) + span(int32(head), int32(dependent))
	gap := s.words[d.edge].gap
	return append(out,
		of(101, tags),
		of(102, tags|far<<15|gap<<20),
		of(103, d.lex^d.tag^move<<6),
		of(104, h.lex^h.tag^move<<6),
		of(105, d.lex^tags),
		of(106, h.lex^tags),
		of(107, h.lex*mixA+d.lex+move),
		of(108, dl.lex^tags),
		of(109, tags|dl.tag<<15|dr.tag<<21|hl.tag<<27),
		of(110, tags|d.has<<15|h.has<<31),
		of(111, tags|next.tag<<15|gap<<21),
		of(112, tags|h.has<<15),
		of(113, h.lex*mixB+h.has*8+move+d.tag<<32),
		of(114, h.lex*mixA+dl.lex+move),
	)
}

// Write gives the punctuation its places in the finished tree and writes the
// arcs of all tokens; first is the number of the sentence's first token.
func (s *ArcState) Write(first int32, arcs []text.Arc) {
	words := s.words[1:s.end]
	if len(words) == 0 { // marks alone: they hang on the first
		for i := range arcs {
			arcs[i] = text.Arc{Head: first, Relation: text.RelPunct}
		}
		if len(arcs) > 0 {
			arcs[0] = text.Arc{Head: -1, Relation: text.RelRoot}
		}
		return
	}
	s.finish()
	word := int32(noWord)   // the last word before the token
	holder := int32(noWord) // of the last mark behind that word
	for i := range arcs {
		if word+1 < s.end && s.words[word+1].token == int32(i) {
			word++
			holder = word
			w := &s.words[word]
			arcs[i] = text.Arc{Head: -1, Relation: w.relation}
			if w.head != noWord {
				arcs[i].Head = first + s.words[w.head].token
			}
			continue
		}
		holder = s.holder(word, holder, s.morphs[i].Tag)
		arcs[i] = text.Arc{Head: first + s.words[holder].token, Relation: text.RelPunct}
	}
}

// holder returns the place of the word on which a mark hangs that follows the
// word at before: the highest one that ends before the mark or the highest one
// that begins behind it. A quotation mark hangs inside its quotation. So that
// no arc crosses another, what hung on the last mark's holder bounds it.
func (s *ArcState) holder(before, last int32, tag text.Tag) int32 {
	outside := tag != text.Open && tag != text.Close
	left := last
	if last <= before {
		for head := s.words[left].head; head != noWord && s.words[head].reach == before && (outside || s.words[head].quoted == 1); head = s.words[left].head {
			left = head
		}
	}
	right := before + 1
	if right == s.end {
		return left
	}
	for head := s.words[right].head; right != last && head != noWord && s.words[head].edge == before+1 && (outside || s.words[head].quoted == 1); head = s.words[right].head {
		right = head
	}
	switch {
	case left == noWord || last > before || tag == text.Open || tag == text.Left:
		return right
	case tag == text.Close || tag == text.Right || s.words[left].head > left: // it ends what stands before its head
		return left
	}
	return right
}

// finish hangs conjunctions on the first conjunct, where treebanks have them;
// the parser binds them to the next one, because it is easier to see there
// what is joined. Then it finds the bounds of what hangs on each word.
func (s *ArcState) finish() {
	for at := int32(1); at < s.end; at++ {
		w := &s.words[at]
		if next := &s.words[w.head]; w.relation == text.RelCc && w.head > at && next.relation == text.RelConj && next.head < at && next.head != noWord {
			w.head = next.head
		}
		w.edge, w.reach = at, at
	}
	for at := int32(1); at < s.end; at++ {
		if w := &s.words[at]; w.head > at {
			s.words[w.head].edge = min(s.words[w.head].edge, w.edge)
		}
	}
	for at := s.end - 1; at > noWord; at-- {
		if w := &s.words[at]; w.head < at {
			s.words[w.head].reach = max(s.words[w.head].reach, w.reach)
		}
	}
}
