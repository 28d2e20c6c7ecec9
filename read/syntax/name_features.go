package syntax

import (
	"unicode"
	"unicode/utf8"

	"onrecord/lang/clusters"
	"onrecord/linear"
	"onrecord/text"
)

// maxNameFeatures is the most features that one decision of the namer has.
const maxNameFeatures = 40

// A nameWord is a token as the namer sees it.
type nameWord struct {
	hash    uint64
	tail    uint64
	cluster clusters.Cluster
	tag     text.Tag
	shape   uint8 // a case of words.go, with shapeDigit
	open    bool  // it may be in a name
	last    int32 // the last word of the run of capitals that it is in
	from    int32 // the first
}

// A NameSheet is one sentence before the namer, with room for two words that
// are none on either side.
type NameSheet struct {
	words  []nameWord
	labels []uint8
	taken  map[uint64]uint8 // what the words of this text's names were taken for: kind of name
	begins int              // the first word of the sentence
	style  uint64           // 1: the sentence has capitals throughout
}

// Forget makes the sheet ready for another text.
func (s *NameSheet) Forget() {
	if s.taken == nil {
		s.taken = map[uint64]uint8{}
	}
	clear(s.taken)
}

// Reset lays the tokens [first, end) of doc, which make a sentence, before the
// namer. It reports whether a name may be among them.
func (s *NameSheet) Reset(doc *text.Document, first, end int) bool {
	n := end - first
	s.words = append(s.words[:0], make([]nameWord, n+4)...)
	s.labels = append(s.labels[:0], make([]uint8, n+4)...)
	s.begins = -1
	capitals, long := 0, 0
	for i := range n {
		token, w := &doc.Tokens[first+i], &s.words[i+2]
		w.tag = doc.Morphs[first+i].Tag
		w.shape = caseNone
		if token.Kind != text.Word {
			continue
		}
		if s.begins < 0 {
			s.begins = i + 2
		}
		w.shape = caseOf(doc.Text[token.Start:token.End])
		if len(doc.Morphs[first+i].Norm) > 3 {
			long++
			if w.shape != caseLower {
				capitals++
			}
		}
		w.open = w.shape != caseLower && w.shape != caseNone || w.tag.Proper()
	}
	found := false
	for i := range s.words {
		found = found || s.words[i].open
	}
	if !found {
		return false
	}
	s.style = 0
	if long > 2 && capitals*4 > long*3 {
		s.style = 1
	}
	for i := range n {
		w, norm := &s.words[i+2], doc.Morphs[first+i].Norm
		w.hash = linear.Hash(norm)
		w.cluster = clusters.OfHash(w.hash)
		for j := max(0, len(norm)-3); j < len(norm); j++ {
			w.tail = w.tail>>8 | uint64(norm[j])<<56
		}
	}
	s.run()
	return true
}

// run finds the runs of words with capitals, and opens what may join two.
func (s *NameSheet) run() {
	n := len(s.words)
	for i := 2; i < n-2; {
		if !s.words[i].open {
			i++
			continue
		}
		end := i + 1
		for end < n-2 && s.words[end].open {
			end++
		}
		for j := i; j < end; j++ {
			s.words[j].from, s.words[j].last = int32(i), int32(end-1)
		}
		next := end // a short gap may lie inside a name: "Bank of the West"
		for next < n-2 && next < end+2 && !s.words[next].open {
			next++
		}
		if next < n-2 && s.words[next].open {
			for j := end; j < next; j++ {
				s.words[j].open, s.words[j].from, s.words[j].last = true, int32(i), int32(next)
			}
			i = next
			continue
		}
		if end < n-2 && s.words[end].tag == text.CD { // "Apollo 11"
			s.words[end].open, s.words[end].from, s.words[end].last = true, int32(i), int32(end)
		}
		i = end + 1
	}
}

// caseOf returns the case of a form.
func caseOf(form string) uint8 {
	upper, lower, digit := 0, 0, uint8(0)
	titled := false
	for i, r := range form {
		switch {
		case r < utf8.RuneSelf && ('a' <= r && r <= 'z'):
			lower++
		case unicode.IsUpper(r):
			upper++
			titled = titled || i == 0
		case unicode.IsLetter(r):
			lower++
		case '0' <= r && r <= '9':
			digit = shapeDigit
		}
	}
	switch {
	case upper+lower == 0:
		return caseNone | digit
	case upper == 0:
		return caseLower | digit
	case upper+lower == 1:
		return caseLetter | digit
	case lower == 0:
		return caseUpper | digit
	case titled && upper == 1:
		return caseTitle | digit
	}
	return caseMixed | digit
}

// Len returns the number of words.
func (s *NameSheet) Len() int { return len(s.words) - 4 }

// Open reports whether word i may be in a name.
func (s *NameSheet) Open(i int) bool {
	w := &s.words[i+2]
	if !w.open {
		return false
	}
	joins := w.shape == caseLower || w.shape == caseNone || w.shape&shapeDigit != 0
	return !joins || w.tag.Proper() || s.labels[i+1] > 0
}

// Allowed returns the labels that word i may have, a bit for each: a name goes
// on only with its own kind.
func (s *NameSheet) Allowed(i int) uint32 {
	const all = 1<<(nameInside+1) - 1
	before := int(s.labels[i+1])
	switch {
	case before == 0:
		return all
	case before > nameInside:
		return all | 1<<before
	}
	return all | 1<<(before+nameInside)
}

// Set gives word i its label.
func (s *NameSheet) Set(i, label int) {
	s.labels[i+2] = uint8(label)
	if w := &s.words[i+2]; label > 0 && w.tag.Proper() && s.style == 0 {
		s.taken[w.hash] = uint8((label-1)%nameInside + 1)
	}
}

// Features appends what the namer looks at to label word i.
func (s *NameSheet) Features(out []linear.Feature, i int) []linear.Feature {
	of, of2, of3 := linear.Of, linear.Of2, linear.Of3
	i += 2
	w, l, ll, r, rr := &s.words[i], &s.words[i-1], &s.words[i-2], &s.words[i+1], &s.words[i+2]
	label := uint64(s.labels[i-1])
	shape := uint64(w.shape) | s.style<<8
	if i == s.begins {
		shape |= 1 << 9
	}
	last, before, after := &s.words[w.last], &s.words[max(w.from, 1)-1], &s.words[w.last+1]
	place := uint64(min(3, int(w.last)-i)) | label<<4
	return append(out,
		of2(1, w.hash, shape),
		of2(2, w.hash, label),
		of3(3, uint64(w.tag), uint64(r.tag), label),
		of2(4, uint64(w.cluster), label),
		of2(5, l.hash, place),
		of2(6, r.hash, place),
		of2(7, ll.hash, label),
		of2(8, rr.hash, label),
		of3(9, uint64(l.tag), uint64(w.tag), shape),
		of3(10, uint64(w.tag), uint64(r.tag), uint64(rr.tag)),
		of2(11, w.tail, shape),
		of2(12, w.tail>>48, label),
		of3(13, shape, uint64(l.shape)|uint64(r.shape)<<8, label),
		of2(14, uint64(s.taken[w.hash]), label|uint64(w.tag)<<8),
		of3(15, uint64(s.taken[last.hash]), uint64(s.taken[r.hash]), label),
		of2(16, l.cluster.Prefix(10), place),
		of2(17, r.cluster.Prefix(10), place),
		of2(18, w.hash, r.hash),
		of2(19, l.hash, w.hash),
		of2(20, last.hash, place),
		of2(21, uint64(last.cluster), place),
		of2(22, before.hash, label),
		of2(23, after.hash, label),
		of2(24, uint64(before.tag)|uint64(after.tag)<<8, place),
		of2(25, after.cluster.Prefix(10), before.cluster.Prefix(10)),
		of(26, label|shape<<8),
		of2(27, uint64(w.cluster), uint64(last.cluster)),
	)
}
