package attribute

import (
	"unicode"
	"unicode/utf8"

	"onrecord/lang"
	"onrecord/lang/clusters"
	"onrecord/linear"
	"onrecord/text"
)

// A sheet is what the labeller's features see of a document: facts about each
// token, side by side, each worked out once.
type sheet struct {
	doc       *text.Document
	lexicon   *CueLexicon
	verbs     *lang.Lexicon
	words     []word // by hash
	rows      []row
	sentence  []int32 // by token
	leftCue   []int32 // by token: the nearest such token before it in its sentence, or -1
	rightCue  []int32 // by token: the nearest such token behind it in its sentence, or -1
	commas    []int32 // by token: commas in the text before it
	edges     []edge  // by token: what begins and ends at it in the tree
	rules     []uint8 // by token: label that the rules give it
	ruleSure  []uint8 // by token: how sure they are
	quoteOf   []int32 // by token: the top quotation that it is in, or -1
	paragraph []int32 // by token

	quoteFirst, quoteLast    []int32 // by quotation at the top: its tokens
	beforeQuote, behindQuote []int32 // by token: the top quotation that ends before it and the one that begins behind it, or -1
}

// A row is what is known of one token by itself.
type row struct {
	word
	lemma        uint64
	shape        uint64
	tag          uint64
	cue          uint64 // bucket of the lexicon
	quote        uint64 // where the token stands as to quotation marks
	relation     uint64
	head         int32  // number of the head's token, or -1
	verbAncestor int32  // nearest ancestor that often is a cue, or -1
	path         uint64 // relations up to it
	steps        uint64 // how many
}

// An edge tells of which subtrees a token is the first or last.
type edge struct {
	left, right         uint64 // relation of the largest subtree that begins or ends at it
	leftHead, rightHead int32  // the token that this subtree hangs on
}

// Where a token may stand as to quotation marks.
const (
	outside uint64 = iota
	atOpen
	firstInside
	inside
	lastInside
	atClose
	stray
)

func (s *sheet) fill(doc *text.Document, lexicon *CueLexicon, verbs *lang.Lexicon) {
	if s.doc = doc; s.lexicon != lexicon || s.verbs != verbs {
		s.lexicon, s.verbs, s.words = lexicon, verbs, make([]word, cachedWords)
	}
	n := len(doc.Tokens)
	s.rows = resize(s.rows, n)
	s.sentence = resize(s.sentence, n)
	s.leftCue = resize(s.leftCue, n)
	s.rightCue = resize(s.rightCue, n)
	s.commas = resize(s.commas, n)
	s.edges = resize(s.edges, n)
	s.quoteOf = resize(s.quoteOf, n)
	s.paragraph = resize(s.paragraph, n)
	for i := range doc.Sentences {
		for t := doc.Sentences[i].FirstToken; t < doc.Sentences[i].EndToken; t++ {
			s.sentence[t] = int32(i)
			s.paragraph[t] = int32(doc.Sentences[i].Paragraph)
		}
	}
	for i := range doc.Tokens {
		s.fillRow(i)
	}
	s.fillQuotes()
	s.fillCues()
	s.fillTree()
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

func (s *sheet) fillRow(i int) {
	morph := &s.doc.Morphs[i]
	norm, lemma := morph.Norm, morph.Lemma
	if like, ok := s.verbs.Like(norm); ok && morph.Tag.Verb() {
		norm, lemma = like, "say"
	}
	r := &s.rows[i]
	*r = row{
		word: *s.word(norm), lemma: linear.Hash(lemma), tag: uint64(morph.Tag), shape: shapeOf(s.doc.Tokens[i].In(s.doc.Text)),
		head: -1, verbAncestor: -1,
	}
	r.cue = s.lexicon.cue(r.lemma, morph.Tag)
}

// A word is what is known of a token by its letters alone.
type word struct {
	norm            uint64
	prefix, suffix  uint64 // of three letters
	classes, frames uint64
	source          uint64 // bucket of the lexicon
	cluster, branch uint64 // its cluster, and the larger one around it
}

// cachedWords is how many words a sheet remembers; a power of two.
const cachedWords = 4096

// word returns what is known of a word. Texts repeat theirs, so that it is
// mostly remembered.
func (s *sheet) word(norm string) *word {
	hash := linear.Hash(norm)
	w := &s.words[hash%cachedWords]
	if w.norm == hash {
		return w
	}
	cluster := clusters.OfHash(hash)
	*w = word{
		norm: hash, prefix: linear.Hash(norm[:min(3, len(norm))]), suffix: linear.Hash(norm[max(0, len(norm)-3):]),
		classes: uint64(s.verbs.Classes(norm)), source: s.lexicon.source(hash), cluster: uint64(cluster), branch: cluster.Prefix(7),
	}
	if verb := s.verbs.Verb(norm); verb.Reports() {
		w.frames = uint64(verb.Frames)<<3 | uint64(verb.Form) + 1
	}
	return w
}

// shapeOf returns how a word is written: its kinds of characters, runs
// shortened to two.
func shapeOf(word string) uint64 {
	shape, last, run := uint64(1), uint64(0), 0
	for _, r := range word {
		var kind uint64
		switch {
		case r >= utf8.RuneSelf && unicode.IsUpper(r) || r >= 'A' && r <= 'Z':
			kind = 1
		case r >= 'a' && r <= 'z' || r >= utf8.RuneSelf && unicode.IsLetter(r):
			kind = 2
		case r >= '0' && r <= '9':
			kind = 3
		case r == '-':
			kind = 4
		case r == '.':
			kind = 5
		default:
			kind = 6
		}
		if kind == last {
			if run++; run > 2 {
				continue
			}
		} else {
			last, run = kind, 1
		}
		if shape < 1<<50 {
			shape = shape<<3 | kind
		}
	}
	return shape
}

func (s *sheet) fillQuotes() {
	for i := range s.quoteOf {
		s.quoteOf[i] = -1
		if s.doc.Tokens[i].Kind == text.StrayMark {
			s.rows[i].quote = stray
		}
	}
	s.quoteFirst, s.quoteLast = resize(s.quoteFirst, len(s.doc.Quotes)), resize(s.quoteLast, len(s.doc.Quotes))
	s.beforeQuote, s.behindQuote = resize(s.beforeQuote, len(s.rows)), resize(s.behindQuote, len(s.rows))
	defer s.fillNearQuotes()
	token := 0
	for q := range s.doc.Quotes {
		quote := &s.doc.Quotes[q]
		if quote.Depth > 0 {
			continue
		}
		for token < len(s.doc.Tokens) && s.doc.Tokens[token].Start < quote.Start {
			token++
		}
		first := token
		for ; token < len(s.doc.Tokens) && s.doc.Tokens[token].Start < quote.End; token++ {
			s.quoteOf[token] = int32(q)
			s.rows[token].quote = inside
		}
		if first == token {
			continue
		}
		s.quoteFirst[q], s.quoteLast[q] = int32(first), int32(token-1)
		if s.doc.Tokens[first].Kind == text.OpenMark {
			s.rows[first].quote = atOpen
			first++
		}
		last := token - 1
		if last >= first && s.doc.Tokens[last].Kind == text.CloseMark {
			s.rows[last].quote = atClose
			last--
		}
		if first <= last {
			s.rows[first].quote = firstInside
			s.rows[last].quote = lastInside
		}
	}
}

func (s *sheet) fillNearQuotes() {
	last := int32(-1)
	for i, q := range s.quoteOf {
		s.beforeQuote[i] = last
		if q >= 0 && int(s.quoteLast[q]) == i {
			last = q
		}
	}
	last = -1
	for i := len(s.quoteOf) - 1; i >= 0; i-- {
		s.behindQuote[i] = last
		if q := s.quoteOf[i]; q >= 0 && int(s.quoteFirst[q]) == i {
			last = q
		}
	}
}

// cueEnough is the least bucket of the lexicon at which a token may be what
// its neighbours lean on.
const cueEnough = 4

func (s *sheet) fillCues() {
	left, comma := int32(-1), int32(0)
	for i := range s.rows {
		r := &s.rows[i]
		if left >= 0 && s.sentence[left] != s.sentence[i] {
			left = -1
		}
		s.leftCue[i] = left
		s.commas[i] = comma
		if s.doc.Tokens[i].Kind == text.Punct && s.doc.Tokens[i].In(s.doc.Text) == "," {
			comma++
		}
		if s.mayCue(r) {
			left = int32(i)
		}
	}
	right := int32(-1)
	for i := len(s.rows) - 1; i >= 0; i-- {
		if right >= 0 && s.sentence[right] != s.sentence[i] {
			right = -1
		}
		s.rightCue[i] = right
		if s.mayCue(&s.rows[i]) {
			right = int32(i)
		}
	}
}

func (s *sheet) mayCue(r *row) bool {
	return r.cue >= cueEnough && (r.quote == outside || r.quote == stray)
}

// deepest is how far up a tree is looked for a verb of saying.
const deepest = 6

func (s *sheet) fillTree() {
	if len(s.doc.Arcs) == 0 {
		return
	}
	for i := range s.rows {
		arc := s.doc.Arcs[i]
		s.rows[i].head, s.rows[i].relation = arc.Head, uint64(arc.Relation)
		s.edges[i] = edge{leftHead: -1, rightHead: -1}
	}
	for i := range s.rows {
		r := &s.rows[i]
		path, at := r.relation, r.head
		for steps := uint64(1); at >= 0 && steps <= deepest; steps++ {
			up := &s.rows[at]
			if up.cue >= cueEnough {
				r.verbAncestor, r.path, r.steps = at, path, steps
				break
			}
			path = path*31 + up.relation + 1
			at = up.head
		}
	}
	s.fillEdges()
}

// highest is how far up a tree its extents are carried.
const highest = 60

// fillEdges finds for each token the largest subtree that begins or ends at
// it, below the root.
func (s *sheet) fillEdges() {
	type extent struct{ first, last int32 }
	for n := range s.doc.Sentences {
		sentence := &s.doc.Sentences[n]
		base := sentence.FirstToken
		extents := make([]extent, sentence.EndToken-base)
		for i := range extents {
			extents[i] = extent{int32(i + base), int32(i + base)}
		}
		for i := range extents {
			at := int32(i + base)
			for range highest {
				at = s.rows[at].head
				if at < int32(base) || at >= int32(sentence.EndToken) {
					break
				}
				e := &extents[int(at)-base]
				e.first, e.last = min(e.first, int32(i+base)), max(e.last, int32(i+base))
			}
		}
		type width struct{ left, right int32 }
		widest := make([]width, len(extents))
		for i := range extents {
			at, e := int32(i+base), extents[i]
			if s.rows[at].head < 0 {
				continue
			}
			size := e.last - e.first + 1
			if w := &widest[int(e.first)-base]; size > w.left {
				w.left = size
				s.edges[e.first].left, s.edges[e.first].leftHead = s.rows[at].relation, s.rows[at].head
			}
			if w := &widest[int(e.last)-base]; size > w.right {
				w.right = size
				s.edges[e.last].right, s.edges[e.last].rightHead = s.rows[at].relation, s.rows[at].head
			}
		}
	}
}
