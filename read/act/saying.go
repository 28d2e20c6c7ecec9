package act

import (
	"sort"

	"onrecord"
	"onrecord/lang"
	"onrecord/text"
)

// A run is a row of tokens, half-open.
type run struct{ first, end int }

// A saying is a statement as this stage looks at it: by its tokens. It is
// used again for the next statement.
type saying struct {
	lexicon              *lang.Lexicon
	doc                  *text.Document
	source, cue, content []run
	holder               int          // of the fault that is found, -1 when none is
	before               onrecord.Act // of the statement before this one
}

// look turns s to a statement.
func (s *saying) look(doc *text.Document, stmt *onrecord.Statement) {
	s.doc, s.holder = doc, -1
	s.source = tokensOf(s.source[:0], doc, stmt.Source)
	s.cue = tokensOf(s.cue[:0], doc, stmt.Cue)
	s.content = tokensOf(s.content[:0], doc, stmt.Content)
}

// tokensOf appends the runs of tokens that spans touch.
func tokensOf(runs []run, doc *text.Document, spans []onrecord.Span) []run {
	for _, span := range spans {
		first := sort.Search(len(doc.Tokens), func(i int) bool { return doc.Tokens[i].End > span.Start })
		end := first
		for end < len(doc.Tokens) && doc.Tokens[end].Start < span.End {
			end++
		}
		if first < end {
			runs = append(runs, run{first, end})
		}
	}
	return runs
}

// in reports whether a token lies in one of runs.
func in(runs []run, token int) bool {
	for _, r := range runs {
		if r.first <= token && token < r.end {
			return true
		}
	}
	return false
}

// lemma returns the lemma of a token, and "" beyond the text.
func (s *saying) lemma(token int) string {
	if token < 0 || token >= len(s.doc.Morphs) {
		return ""
	}
	return s.doc.Morphs[token].Lemma
}

// norm returns a token in small letters, and "" beyond the text.
func (s *saying) norm(token int) string {
	if token < 0 || token >= len(s.doc.Morphs) {
		return ""
	}
	return s.doc.Morphs[token].Norm
}

// tag returns the part of speech of a token, and NoTag beyond the text.
func (s *saying) tag(token int) text.Tag {
	if token < 0 || token >= len(s.doc.Morphs) {
		return text.NoTag
	}
	return s.doc.Morphs[token].Tag
}

// head returns the head of a token, -1 for a root.
func (s *saying) head(token int) int { return int(s.doc.Arcs[token].Head) }

// reach is how far from a word its head and dependents are looked for, in
// tokens. No sentence that anybody wrote is longer, and what does not end must
// not cost a pass each time.
const reach = 150

// sentence returns the tokens of the sentence around a token.
func (s *saying) sentence(token int) run {
	n := sort.Search(len(s.doc.Sentences), func(i int) bool { return s.doc.Sentences[i].EndToken > token })
	if n == len(s.doc.Sentences) {
		return run{token, token + 1}
	}
	return run{max(s.doc.Sentences[n].FirstToken, token-reach), min(s.doc.Sentences[n].EndToken, token+reach)}
}

// rootOf returns the word that the others of runs hang on: the first whose
// head lies outside and that is a verb or heads a clause, else the first whose
// head lies outside. It returns -1 when there is no word.
func (s *saying) rootOf(runs []run) int {
	root := -1
	for _, r := range runs {
		for i := r.first; i < r.end; i++ {
			if s.doc.Tokens[i].Kind != text.Word {
				continue
			}
			if head := s.head(i); head >= 0 && in(runs, head) {
				continue
			}
			switch s.doc.Arcs[i].Relation {
			case text.RelRoot, text.RelCcomp, text.RelParataxis:
				return i
			}
			if s.tag(i).Verb() {
				return i
			}
			if root < 0 {
				root = i
			}
		}
	}
	return root
}

// child returns the first dependent of a token under a relation, -1 when there
// is none.
func (s *saying) child(token int, relation text.Relation) int {
	sentence := s.sentence(token)
	for i := sentence.first; i < sentence.end; i++ {
		if s.head(i) == token && s.doc.Arcs[i].Relation == relation {
			return i
		}
	}
	return -1
}
