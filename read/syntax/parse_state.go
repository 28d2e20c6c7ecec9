package syntax

import (
	"onrecord/linear"
	"onrecord/text"
)

// A Move is one step of the parser. The system is arc-hybrid (Kuhlmann et al.
// 2011): a stack of words whose heads are still sought, and the words that are
// still to come. Shift puts the next word on the stack; a left move binds the
// top of the stack to the next word, a right move binds it to the word below
// it, and both take it off. The moves that bind are split by what kind of
// dependent it is, so that one sum decides on both.
type Move uint8

// The moves.
const (
	Shift         Move = iota
	LeftFunction       // articles, adjectives, prepositions, auxiliaries, parts of names ...
	LeftArgument       // subjects, and clauses and phrases before their verb
	RightArgument      // objects, phrases with prepositions
	RightClause        // clauses
	RightOther         // conjuncts, appositions and the rest
	NumMoves      = iota
)

// Left reports whether the move binds the top of the stack to the next word.
func (m Move) Left() bool { return m == LeftFunction || m == LeftArgument }

// Right reports whether the move binds the top of the stack to what is below.
func (m Move) Right() bool { return m >= RightArgument }

// The relations between two words, punctuation aside, by number from 0.
const (
	firstRelation = text.RelNsubj
	NumArcLabels  = text.NumRelations - int(firstRelation) - 1
)

// ArcLabel returns the number of a relation among those that the parser gives,
// or -1.
func ArcLabel(r text.Relation) int {
	switch {
	case r < firstRelation || r == text.RelPunct || int(r) >= text.NumRelations:
		return -1
	case r == text.RelDep:
		return int(text.RelPunct - firstRelation)
	}
	return int(r - firstRelation)
}

// BestArcLabel returns the relation with the highest score.
func BestArcLabel(scores []int32) text.Relation {
	best := 0
	for i, score := range scores {
		if score > scores[best] {
			best = i
		}
	}
	return RelationOf(best)
}

// RelationOf returns the relation with a number that ArcLabel gives.
func RelationOf(label int) text.Relation {
	if r := firstRelation + text.Relation(label); r != text.RelPunct {
		return r
	}
	return text.RelDep
}

// MoveFor returns the move that makes an arc with this relation.
func MoveFor(left bool, r text.Relation) Move {
	switch r {
	case text.RelNsubj, text.RelNsubjPass, text.RelCcomp, text.RelXcomp, text.RelAdvcl, text.RelObl, text.RelNmod, text.RelObj, text.RelParataxis, text.RelIobj:
		if left {
			return LeftArgument
		}
	}
	if left {
		return LeftFunction
	}
	switch r {
	case text.RelObj, text.RelIobj, text.RelObl, text.RelNmod, text.RelNsubj, text.RelNsubjPass:
		return RightArgument
	case text.RelCcomp, text.RelXcomp, text.RelAdvcl, text.RelACL, text.RelRelcl, text.RelParataxis:
		return RightClause
	}
	return RightOther
}

// Punctuation reports whether a token is left out of the tree until the words
// are bound.
func Punctuation(tag text.Tag) bool {
	switch tag {
	case text.Stop, text.Comma, text.Colon, text.Open, text.Close, text.Left, text.Right, text.HYPH, text.NFP:
		return true
	}
	return false
}

// An arcWord is a word of the sentence with what hangs on it so far.
type arcWord struct {
	lex         uint64 // hash of its lemma
	tag         uint64
	gap         uint64 // marks between the word before and this one, a bit for each kind
	quoted      uint64 // 1 inside quotation marks
	commas      uint64 // how many gaps with marks there are up to this one
	has         uint64 // what kinds of dependents it has, a bit for each
	token       int32
	head        int32
	left, right int32 // its outermost dependents, or the place of no word
	edge, reach int32 // the first and last word of all that hangs on it; reach once all is bound
	lefts       uint8 // how many dependents it has on each side, up to 3
	rights      uint8
	relation    text.Relation
}

// The kinds of marks in a gap.
const (
	gapComma = 1 << iota
	gapColon
	gapOpen
	gapClose
	gapLeft
	gapRight
	gapStop
	gapDash
)

// noWord is the place of no word in ArcState.words; words begin behind it.
const noWord = 0

// An ArcState is a sentence on its way through the parser. Its zero value can
// be Reset. Training uses it as reading does, so that both see the same.
type ArcState struct {
	words  []arcWord // noWord, the words, two places of no word behind
	stack  []int32   // two places of no word, then what is on the stack
	next   int32
	end    int32
	morphs []text.Morph
}

const stackBase = 3

// Reset begins a sentence.
func (s *ArcState) Reset(morphs []text.Morph) {
	s.morphs = morphs
	s.words = append(s.words[:0], arcWord{})
	s.stack = append(s.stack[:0], noWord, noWord, noWord)
	gap, marks, depth := uint64(0), uint64(0), uint64(0)
	for i := range morphs { // a sentence may begin inside quotation marks
		if tag := morphs[i].Tag; tag == text.Open {
			break
		} else if tag == text.Close {
			depth = 1
			break
		}
	}
	for i := range morphs {
		m := &morphs[i]
		switch m.Tag {
		case text.Open:
			depth = 1
		case text.Close:
			depth = 0
		}
		if Punctuation(m.Tag) {
			gap |= gapOf(m)
			continue
		}
		if gap != 0 {
			marks++
		}
		lemma := m.Lemma
		if lemma == "" {
			lemma = m.Norm
		}
		s.words = append(s.words, arcWord{lex: linear.Hash(lemma), tag: uint64(m.Tag), gap: gap, quoted: depth, commas: marks, token: int32(i), edge: int32(len(s.words))})
		gap = 0
	}
	s.next, s.end = 1, int32(len(s.words))
	s.words = append(s.words, arcWord{gap: gap, commas: marks + 1, tag: uint64(text.NumTags), edge: s.end}, arcWord{}, arcWord{}, arcWord{})
}

func gapOf(m *text.Morph) uint64 {
	switch m.Tag {
	case text.Comma:
		return gapComma
	case text.Open:
		return gapOpen
	case text.Close:
		return gapClose
	case text.Left:
		return gapLeft
	case text.Right:
		return gapRight
	case text.Stop:
		return gapStop
	case text.Colon:
		if m.Norm == ":" || m.Norm == ";" {
			return gapColon
		}
	}
	return gapDash
}

// Words returns how many words the sentence has, punctuation apart.
func (s *ArcState) Words() int { return int(s.end) - 1 }

// Token returns the number in the sentence of the token of the n-th word.
func (s *ArcState) Token(n int) int { return int(s.words[n+1].token) }

// Next returns the number of the next word, which is Words behind the last.
func (s *ArcState) Next() int { return int(s.next) - 1 }

// Stack returns how many words are on the stack.
func (s *ArcState) Stack() int { return len(s.stack) - stackBase }

// OnStack returns the number of the word that is depth words below the top of
// the stack, or -1.
func (s *ArcState) OnStack(depth int) int { return int(s.top(depth)) - 1 }

// top returns the place of the word that is depth words below the top.
func (s *ArcState) top(depth int) int32 {
	if depth >= s.Stack() {
		return noWord
	}
	return s.stack[len(s.stack)-1-depth]
}

// Done reports whether each word has a head.
func (s *ArcState) Done() bool { return s.next == s.end && s.Stack() == 0 }

// Legal reports whether the move may be made.
func (s *ArcState) Legal(m Move) bool {
	switch {
	case m == Shift:
		return s.next < s.end
	case m.Left():
		return s.Stack() >= 1 && (s.next < s.end || s.Stack() == 1)
	}
	return s.Stack() >= 2
}

// Forced returns the move that must be made where there is no choice. The last
// word left on the stack becomes the root.
func (s *ArcState) Forced() (Move, bool) {
	if s.next == s.end {
		if s.Stack() == 1 {
			return LeftFunction, true
		}
		return Shift, false
	}
	return Shift, s.Stack() == 0
}

// Best returns the legal move with the highest score.
func (s *ArcState) Best(scores []int32) Move {
	best, found := Shift, false
	for m := range Move(NumMoves) {
		if s.Legal(m) && (!found || scores[m] > scores[best]) {
			best, found = m, true
		}
	}
	return best
}

// Arc returns the numbers of the words that a move would bind, or -1; the head
// is -1 at the root.
func (s *ArcState) Arc(m Move) (head, dependent int) {
	switch {
	case m == Shift:
		return -1, -1
	case m.Right():
		return s.OnStack(1), s.OnStack(0)
	case s.next == s.end:
		return -1, s.OnStack(0)
	}
	return s.Next(), s.OnStack(0)
}

// Apply makes a legal move; relation says what the dependent of a move that
// binds is to its head.
func (s *ArcState) Apply(m Move, relation text.Relation) {
	if m == Shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	at := s.top(0)
	below := s.top(1)
	s.stack = s.stack[:len(s.stack)-1]
	dependent := &s.words[at]
	if m.Left() && s.next == s.end {
		dependent.head, dependent.relation = noWord, text.RelRoot
		return
	}
	dependent.relation = relation
	if m.Left() {
		head := &s.words[s.next]
		dependent.head = s.next
		head.left, head.lefts, head.edge = at, min(3, head.lefts+1), dependent.edge
		head.has |= kindBit(relation)
		return
	}
	head := &s.words[below]
	dependent.head = below
	head.right, head.rights = at, min(3, head.rights+1)
	head.has |= kindBit(relation) << 8
}

// kindBit returns the bit of a relation in arcWord.has.
func kindBit(r text.Relation) uint64 {
	switch r {
	case text.RelNsubj, text.RelNsubjPass:
		return 1
	case text.RelObj, text.RelIobj, text.RelCcomp, text.RelXcomp:
		return 2
	case text.RelCase, text.RelMark:
		return 4
	case text.RelAux, text.RelAuxPass, text.RelCop:
		return 8
	case text.RelConj, text.RelCc:
		return 16
	case text.RelObl, text.RelNmod, text.RelAdvcl, text.RelAdvmod:
		return 32
	case text.RelDet, text.RelNmodPoss, text.RelNummod:
		return 64
	}
	return 128
}
