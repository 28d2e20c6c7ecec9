package syntax

import (
	"onrecord/linear"
	"onrecord/text"
)

// maxTagFeatures is the most features that one decision of the tagger has.
const maxTagFeatures = 32

// A TagSheet is one sentence before the tagger: its words, with room for two
// that are none on either side.
type TagSheet struct {
	lexicon *Lexicon
	words   []word
	shapes  []uint64 // by word: shape, whether a sentence begins here, how its sentence is written
	style   uint64   // of the sentence: 0 plain, 1 with capitals throughout, 2 in capitals
}

// edge is the class and word of what lies outside a sentence.
const edge = 1 << 40

// Reset lays the tokens [first, end) of doc, which make a sentence, before the
// tagger. low is the document's text as Small gives it.
func (s *TagSheet) Reset(x *Lexicon, doc *text.Document, low string, first, end int) {
	s.lexicon = x
	n := end - first
	if cap(s.words) < n+4 {
		s.words, s.shapes = make([]word, n+4, 2*n+4), make([]uint64, n+4, 2*n+4)
	}
	s.words, s.shapes = s.words[:n+4], s.shapes[:n+4]
	outside := word{class: edge, lex: edge, shape: caseNone}
	s.words[0], s.words[1], s.words[n+2], s.words[n+3] = outside, outside, outside, outside
	for i := range n {
		x.look(&s.words[i+2], doc, low, &doc.Tokens[first+i])
	}
	s.measure()
}

// measure finds how the sentence is written and where it begins.
func (s *TagSheet) measure() {
	long, title, upper := 0, 0, 0
	for i := 2; i < len(s.words)-2; i++ {
		w := &s.words[i]
		if w.kind != text.Word || len(w.norm) < 4 {
			continue
		}
		long++
		switch w.shape & shapeCase {
		case caseTitle, caseMixed:
			title++
		case caseUpper:
			upper++
		}
	}
	s.style = 0
	switch {
	case upper*3 > long*2 && long > 1:
		s.style = 2
	case (title+upper)*4 > long*3 && long > 2:
		s.style = 1
	}
	begins := uint64(1)
	for i := range s.words {
		w := &s.words[i]
		s.shapes[i] = uint64(w.shape) | begins<<8 | s.style<<9
		switch {
		case i < 2:
		case w.kind == text.OpenMark || w.norm == ":":
			begins = 1
		case w.kind == text.Word || w.kind == text.Number:
			begins = 0
		}
	}
}

// Forced returns the tag of word i where no choice is to be made.
func (s *TagSheet) Forced(i int) (text.Tag, bool) {
	w := &s.words[i+2]
	switch w.kind {
	case text.OpenMark:
		return text.Open, true
	case text.CloseMark, text.StrayMark:
		return text.Close, true
	case text.Number:
		return text.CD, true
	case text.Punct, text.Symbol:
		if w.entry != nil && w.entry.lower != text.NoTag {
			return w.entry.lower, true
		}
		if w.kind == text.Symbol {
			return text.SYM, true
		}
		return text.NFP, true
	}
	if w.entry == nil {
		if isAddress(w.norm) {
			return text.ADD, true
		}
		return text.NoTag, false
	}
	tag := w.entry.lower
	if c := w.shape & shapeCase; c != caseLower && c != caseNone {
		tag = w.entry.upper
	}
	return tag, tag != text.NoTag
}

// Allowed returns the labels that word i may have, a bit for each; 0 stands
// for all.
func (s *TagSheet) Allowed(i int) uint32 {
	w := &s.words[i+2]
	if w.entry == nil || w.entry.known < 2 {
		return 0
	}
	mask := s.lexicon.classes[w.entry.class]
	if c := w.shape & shapeCase; mask != 0 && c != caseLower && c != caseNone {
		for l, tag := range s.lexicon.labels {
			if tag.Proper() {
				mask |= 1 << l
			}
		}
	}
	return mask
}

// Blind makes word i one that training has not seen, where it has seen it only
// a few times: so that training meets such words too.
func (s *TagSheet) Blind(i int) {
	if w := &s.words[i+2]; w.entry != nil && w.entry.known == 0 && w.kind == text.Word {
		w.entry = nil
		w.classify()
	}
}

// Len returns the number of words.
func (s *TagSheet) Len() int { return len(s.words) - 4 }

// Features appends what the tagger looks at to tag word i, where the words
// before it have the tags before and before2.
func (s *TagSheet) Features(out []linear.Feature, i int, before, before2 text.Tag) []linear.Feature {
	of, of2, of3 := linear.Of, linear.Of2, linear.Of3
	i += 2
	w, l, ll, r, rr := &s.words[i], &s.words[i-1], &s.words[i-2], &s.words[i+1], &s.words[i+2]
	p1, p2 := uint64(before), uint64(before2)
	pp := p1<<8 | p2
	shape := s.shapes[i]
	out = append(out,
		of2(1, w.lex, shape&(shapeCase|0x700)),
		of2(2, w.lex, p1),
		of2(3, w.class, pp),
		of2(4, w.class, shape&(shapeCase|0x700)),
		of3(5, w.class, r.class, p1),
		of2(6, r.class, rr.class),
		of2(7, w.class, l.lex),
		of2(8, w.class, r.lex),
		of2(9, p1, uint64(r.shape&shapeCase)|shape<<8),
		of2(10, w.lex, r.class),
		of(11, l.lex),
		of(12, r.lex),
		of2(13, w.class, rr.lex),
		of2(14, w.class, ll.lex),
		of2(15, p1, uint64(w.cluster)),
		of2(16, uint64(r.cluster), w.class),
		of2(28, w.lex, pp),
		of2(17, l.cluster.Prefix(8), w.class),
	)
	if w.entry == nil || w.entry.known < 2 {
		tail := w.tail
		out = append(out,
			of2(20, tail>>48, shape),
			of2(21, tail>>40, shape),
			of2(22, tail>>32, shape&shapeCase),
			of2(23, tail>>40, p1),
			of3(24, w.cluster.Prefix(10), tail>>48, shape&shapeCase),
			of2(25, uint64(w.cluster), shape&shapeCase),
			of2(26, prefix(w.norm), shape),
			of2(27, shape, uint64(r.shape)|uint64(l.shape)<<8),
		)
	}
	return out
}

// prefix packs the first three bytes of s.
func prefix(s string) uint64 {
	var p uint64
	for i := range min(3, len(s)) {
		p = p<<8 | uint64(s[i])
	}
	return p
}
