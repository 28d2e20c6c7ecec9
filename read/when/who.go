package when

import (
	"slices"
	"strings"

	"onrecord"
	"onrecord/lang/en"
	"onrecord/text"
)

// speakers returns whom e concerns; a scene has nobody.
func (r *reader) speakers(e *event) []onrecord.Speaker {
	if e.statement < 0 {
		return nil
	}
	return r.doc.Speakers[e.statement].Speakers
}

// sameSpeaker reports whether one speaker says both a and, behind it, b.
func (r *reader) sameSpeaker(a, b *event) bool {
	for i := range r.speakers(a) {
		for j := range r.speakers(b) {
			if x, y := r.speakers(a)[i].Name, r.speakers(b)[j].Name; sameName(x, y) && (!isDescription(y) || !r.another(b) || x == y && strings.Contains(x, " ")) {
				return true
			}
		}
	}
	return false
}

// sameNames reports whether a and b have a speaker of the same name in full.
func (r *reader) sameNames(a, b *event) bool {
	for i := range r.speakers(a) {
		for j := range r.speakers(b) {
			if r.speakers(a)[i].Name == r.speakers(b)[j].Name {
				return true
			}
		}
	}
	return false
}

// another reports whether the source of e is told as somebody new: "an
// official", "another witness".
func (r *reader) another(e *event) bool {
	if e.statement < 0 || len(e.source) == 0 {
		return false
	}
	first, next := r.tokensIn(e.source[0])
	return first < next && slices.Contains(en.Newcomers, r.norm(first))
}

// isDocument reports whether e quotes a document of which the sentence of from
// tells: "she sent a letter on Monday", "the letter adds".
func (r *reader) isDocument(from, e *event) bool {
	speakers := r.speakers(e)
	if len(speakers) != 1 {
		return false
	}
	noun := lastWord(speakers[0].Name)
	if standings[noun] != channel {
		return false
	}
	sentence := &r.doc.Sentences[from.sentence]
	for t := sentence.FirstToken; t < sentence.EndToken; t++ {
		if r.norm(t) == noun {
			return true
		}
	}
	return false
}

// document reports whether a document or a broadcast speaks, and nobody in it.
func (r *reader) document(e *event) bool {
	for i := range r.speakers(e) {
		if speaker := &r.speakers(e)[i]; speaker.Kind == onrecord.DocumentKind || standings[lastWord(speaker.Name)] == channel {
			return true
		}
	}
	return false
}

// labelled reports whether e stands in a transcript, where the name of the
// speaker and a colon are all that says so.
func (r *reader) labelled(e *event) bool {
	return e.first < e.next && r.doc.Morphs[e.first].Tag == text.Colon
}

// isDescription reports whether a name is one by its spelling.
func isDescription(name string) bool {
	last := lastWord(name)
	return last != "" && last[0] >= 'a' && last[0] <= 'z'
}

// sameName reports whether two names may mean one speaker: they are the same,
// or one is the last word of the other.
func sameName(a, b string) bool {
	return a == b || !strings.Contains(a, " ") && lastWord(b) == a || !strings.Contains(b, " ") && lastWord(a) == b
}

func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// subjectOf reports whether a speaker of e is the subject of a scene.
func (r *reader) subjectOf(scene, e *event) bool {
	sentence := &r.doc.Sentences[scene.sentence]
	for t := sentence.FirstToken; t < scene.first; t++ {
		if r.subject(&scene.saying, t) && r.namesSpeaker(e.statement, t) {
			return true
		}
	}
	return false
}

// tellsOf reports whether the sentence of a scene names a speaker of e, or
// may mean one by a pronoun.
func (r *reader) tellsOf(scene, e *event) bool {
	sentence := &r.doc.Sentences[scene.sentence]
	for t := sentence.FirstToken; t < sentence.EndToken; t++ {
		if r.namesSpeaker(e.statement, t) || scene.paragraph == e.paragraph && r.doc.Morphs[t].Tag == text.PRP && r.subject(&scene.saying, t) {
			return true
		}
	}
	return false
}

// namesSpeaker reports whether token t is the last word of the name of a
// speaker of a statement.
func (r *reader) namesSpeaker(statement, t int) bool {
	if statement < 0 || !r.doc.Morphs[t].Tag.Proper() {
		return false
	}
	word := r.doc.Tokens[t].In(r.doc.Text)
	for i := range r.doc.Speakers[statement].Speakers {
		if lastWord(r.doc.Speakers[statement].Speakers[i].Name) == word {
			return true
		}
	}
	return false
}
