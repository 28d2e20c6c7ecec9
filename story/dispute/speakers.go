package dispute

import (
	"slices"
	"unicode/utf8"

	"onrecord"
	"onrecord/folding"
	"onrecord/lang/en"
	"onrecord/story"
)

// otherSpeaker reports one quotation in the mouths of two persons. A body and
// its spokesman, an office and its holder are no conflict, and neither are two
// who say alike in words of their own.
func (r *reports) otherSpeaker(a, b story.Ref) (string, float64) {
	if !r.quotation(a) || !r.quotation(b) || !r.sameWords(a, b) {
		return "", 0
	}
	x, y := named(r.statement(a)), named(r.statement(b))
	if len(x) == 0 || len(y) == 0 {
		return "", 0
	}
	sure := 1.0
	for i := range x {
		for j := range y {
			s, t := &x[i], &y[j]
			if !otherPerson(s.Name, t.Name) || !r.credits(a, s.Name) || !r.credits(b, t.Name) || r.speaksFor(a, s, t.Name) || r.speaksFor(b, t, s.Name) {
				return "", 0
			}
			sure = min(sure, s.Confidence, t.Confidence)
		}
	}
	return r.labels[a.Report] + " has " + x[0].Name + " saying " + r.quote(a) + ", " + r.labels[b.Report] + " has " + y[0].Name + ".", sure * .9
}

// quotation reports whether all that is said stands inside quotation marks.
func (r *reports) quotation(ref story.Ref) bool {
	list := r.words(ref)
	for i := range list {
		if !list[i].Quoted {
			return false
		}
	}
	return len(list) > 0
}

// leastSure is the confidence that a speaker's name needs to be held against
// another.
const leastSure = .6

// named returns the speakers of a statement, where all are persons whose names
// the report gives in the source itself.
func named(stmt *onrecord.Statement) []onrecord.Speaker {
	for _, s := range stmt.Speakers {
		if s.Kind != onrecord.Person || s.Confidence < leastSure || s.Basis != onrecord.Named && s.Basis != onrecord.Surname {
			return nil
		}
	}
	return stmt.Speakers
}

// credits reports whether the words that give the source of a statement have
// the last word of a name, so that nobody else who is named near may be meant.
func (r *reports) credits(ref story.Ref, name string) bool {
	last := lastOf(name)
	return slices.ContainsFunc(r.statement(ref).Source, func(span onrecord.Span) bool { return holdsWord(span.In(r.text(ref)), last) })
}

// speaksFor reports whether what is said of a speaker names somebody for whom
// they may speak: "Calder's spokesman Paul Verhey".
func (r *reports) speaksFor(ref story.Ref, s *onrecord.Speaker, name string) bool {
	last := lastOf(name)
	if last == lastOf(s.Name) {
		return false
	}
	return holdsWord(s.Description, last) || r.credits(ref, name)
}

func lastOf(name string) string {
	tokens := folding.Folded(name)
	if len(tokens) == 0 {
		return ""
	}
	return tokens[len(tokens)-1].Exact
}

func holdsWord(text, word string) bool {
	return slices.ContainsFunc(folding.Folded(text), func(t folding.Token) bool { return t.Exact == word || t.Exact == word+"s" })
}

func shareWord(a, b string) bool {
	words := folding.Folded(a)
	return slices.ContainsFunc(folding.Folded(b), func(t folding.Token) bool {
		return slices.ContainsFunc(words, func(s folding.Token) bool { return s.Exact == t.Exact })
	})
}

// otherPerson reports whether two names cannot be of one person: other surnames,
// or one surname with other first names. Two spellings of a name are one, and so
// are a name and what is short for it.
func otherPerson(a, b string) bool {
	x, y := folding.Folded(a), folding.Folded(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	lastX, lastY := x[len(x)-1], y[len(y)-1]
	givenX, givenY := x[:len(x)-1], y[:len(y)-1]
	if !oneSpelling(lastX.Exact, lastY.Exact) {
		return !shareWord(a, b) // some put the surname first
	}
	if len(givenX) == 0 || len(givenY) == 0 {
		return false
	}
	return !slices.ContainsFunc(givenX, func(s folding.Token) bool {
		return slices.ContainsFunc(givenY, func(t folding.Token) bool { return oneGivenName(s.Exact, t.Exact) })
	})
}

// oneGivenName reports whether two given names may be one: an initial of it, a
// nickname for it, or another spelling.
func oneGivenName(a, b string) bool {
	switch {
	case oneSpelling(a, b), len(a) == 1 && a[0] == b[0], len(b) == 1 && a[0] == b[0]:
		return true
	case slices.Contains(en.Nicknames[a], b), slices.Contains(en.Nicknames[b], a):
		return true
	}
	return slices.ContainsFunc(en.Nicknames[a], func(long string) bool { return slices.Contains(en.Nicknames[b], long) })
}

// oneSpelling reports whether two words are spelt alike but for a third of their
// letters, as names are from other scripts.
func oneSpelling(a, b string) bool {
	return folding.Edits(a, b) <= min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))/3
}
