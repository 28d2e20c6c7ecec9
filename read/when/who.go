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
// one is the last word of the other, or one is its last words in small letters,
// as the County Water Board is "the water board" later.
func sameName(a, b string) bool {
	return a == b || shortened(a, b) || shortened(b, a) || !strings.Contains(a, " ") && lastWord(b) == a || !strings.Contains(b, " ") && lastWord(a) == b
}

// shortened reports whether short is the last words of long in small letters.
func shortened(long, short string) bool {
	return len(long) > len(short) && named(long) && !named(short) && strings.Contains(short, " ") && strings.HasSuffix(strings.ToLower(long), " "+short)
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

// among reports whether e is said by one of the many of whom from tells: "several
// mayors spoke out on Monday", and then one of them by name.
func (r *reader) among(from, e *event) bool {
	one := r.speakers(e)
	if len(one) != 1 || isDescription(one[0].Name) || !r.past(&e.saying) {
		return false
	}
	sentence := &r.doc.Sentences[from.sentence]
	for t := max(sentence.FirstToken, from.first-reach); t < from.first; t++ {
		if r.doc.Morphs[t].Tag == text.NNS && r.subject(&from.saying, t) {
			return true
		}
	}
	return false
}

// outsider reports whether the words for a speaker of e tell that they talk of a
// debate, and not at it: an analyst, a pollster.
func (r *reader) outsider(e *event) bool {
	for i := range r.speakers(e) {
		if r.outsiders[r.speakers(e)[i].Name] {
			return true
		}
	}
	return false
}

// seekOutsiders lists the speakers whom a source calls one who talks of events.
func (r *reader) seekOutsiders() {
	r.outsiders = map[string]bool{}
	for i := range r.doc.Statements {
		for _, span := range r.doc.Statements[i].Source {
			first, next := r.tokensIn(span)
			for t := first; t < next; t++ {
				if slices.Contains(en.Commentators, r.doc.Morphs[t].Lemma) {
					for _, speaker := range r.doc.Speakers[i].Speakers {
						r.outsiders[speaker.Name] = true
					}
				}
			}
		}
	}
}
