package attribute

import (
	"slices"

	"onrecord/linear"
	"onrecord/text"
)

// What no statement looks like, whatever the model says.

// refused reports whether a statement has a source that can be nobody's name
// ("Let's say") or a content that says nothing ("said so", "what the papers
// say").
func (f *learned) refused(s *joined) bool {
	if s.source >= 0 {
		if source := f.pieces[s.source]; source.End == source.First+1 && f.clitic(source.First) {
			return true
		}
	}
	for _, c := range s.contents {
		piece := f.pieces[c]
		if piece.End > piece.First+1 || !f.empty(piece.First) {
			return false
		}
	}
	return true
}

// clitic reports whether a token is the end of another word.
func (f *learned) clitic(i int) bool {
	word := f.doc.Morphs[i].Norm
	return word[0] == '\'' || word == "n't"
}

// empty reports whether a token stands for words that are elsewhere.
func (f *learned) empty(i int) bool {
	switch morph := &f.doc.Morphs[i]; morph.Tag {
	case text.WP, text.WDT, text.WRB, text.DT, text.PRP, text.Comma, text.Stop, text.Colon:
		return true
	default:
		switch morph.Norm {
		case "so", "that", "nothing", "anything", "something", "everything", "much", "more", "it":
			return true
		}
	}
	return false
}

// saidOf are the verbs whose passive tells what others say of its subject.
var saidOf = func() map[uint64]bool {
	verbs := map[uint64]bool{}
	for _, lemma := range []string{"say", "believe", "think", "report", "allege", "expect", "know", "understand", "consider", "suppose", "rumor", "rumour", "presume"} {
		verbs[linear.Hash(lemma)] = true
	}
	return verbs
}()

// turnPassive makes the subject of a passive part of what is said, where the
// model took it for who says it: “Smith is said to be considering a bid.”
func (f *learned) turnPassive(s *joined) {
	if s.source < 0 || s.source > s.cue {
		return
	}
	cue := f.pieces[s.cue]
	last := cue.End - 1
	if last > cue.First && f.doc.Morphs[last].Norm == "to" {
		last--
	} else if cue.End >= len(f.rows) || f.doc.Morphs[cue.End].Norm != "to" {
		return
	}
	if last == cue.First || !saidOf[f.rows[last].lemma] || f.doc.Morphs[last].Tag != text.VBN && f.doc.Morphs[last].Tag != text.VBD {
		return
	}
	for i := cue.First; i < last; i++ {
		if f.doc.Morphs[i].Lemma == "be" {
			s.contents = append(s.contents, s.source)
			slices.Sort(s.contents)
			s.source = -1
			return
		}
	}
}
