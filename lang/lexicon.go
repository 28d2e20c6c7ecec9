// Package lang makes the word lists of a language, which are data, into
// things that stages can look words up in.
package lang

import (
	"strings"

	"onrecord/lang/en"
)

// A Class is a set of closed word classes; a word may be in several.
type Class uint32

// The classes. A word in none of them is a noun, verb, adjective or name.
const (
	SubjectPronoun Class = 1 << iota
	PersonalPronoun
	ObjectPronoun
	Determiner
	Preposition
	Subordinator
	Coordinator
	Auxiliary
	Negation
	VerbAdverb
	Weekday
	Month
	Title
)

// In reports whether the classes c and d share one.
func (c Class) In(d Class) bool { return c&d != 0 }

// A Form is an inflection of a verb.
type Form uint8

// The forms. Where the spelling does not tell past and participle apart, the
// form is Past.
const (
	Base Form = iota
	Third
	Past
	Participle
	Ing
)

// A Verb is one form of a reporting verb.
type Verb struct {
	Lemma  string
	Frames en.Frame
	Form   Form
}

// NoVerb stands for words that are no reporting verb.
var NoVerb = &Verb{}

// Reports reports whether v is a reporting verb at all.
func (v *Verb) Reports() bool { return v != NoVerb }

// Takes reports whether one of frames may stand with v.
func (v *Verb) Takes(frames en.Frame) bool { return v.Frames&frames != 0 }

// A Lexicon answers what is known of a word without its context. It is safe
// for use by several goroutines.
type Lexicon struct {
	classes map[string]Class
	verbs   map[string]*Verb
	like    map[string]string // forms of verbs that a user added, to those of "say"
}

// English is the lexicon of English.
var English = newLexicon()

func newLexicon() *Lexicon {
	x := &Lexicon{classes: map[string]Class{}, verbs: map[string]*Verb{}}
	for class, words := range map[Class][]string{
		SubjectPronoun: en.SubjectPronouns, PersonalPronoun: en.PersonalPronouns, ObjectPronoun: en.ObjectPronouns, Determiner: en.Determiners,
		Preposition: en.Prepositions, Subordinator: en.Subordinators, Coordinator: en.Coordinators, Auxiliary: en.Auxiliaries,
		Negation: en.Negations, VerbAdverb: en.VerbAdverbs, Weekday: en.Weekdays, Title: en.Titles,
	} {
		for _, word := range words {
			x.classes[word] |= class
		}
	}
	for month := range en.Months {
		x.classes[month] |= Month
	}
	for _, verb := range en.ReportingVerbs {
		for form, spelling := range inflect(verb.Lemma) {
			if _, known := x.verbs[spelling]; !known {
				x.verbs[spelling] = &Verb{Lemma: verb.Lemma, Frames: verb.Frames, Form: Form(form)}
			}
		}
	}
	return x
}

// Fold returns word as the lexicon spells it: in lower case, the apostrophe
// straight, without a final full stop.
func Fold(word string) string {
	return strings.TrimSuffix(strings.ReplaceAll(strings.ToLower(word), "’", "'"), ".")
}

// Classes returns the closed classes of a folded word.
func (x *Lexicon) Classes(folded string) Class { return x.classes[folded] }

// Verb returns the reporting verb that a folded word is a form of, and NoVerb
// for any other word.
func (x *Lexicon) Verb(folded string) *Verb {
	if verb, ok := x.verbs[folded]; ok {
		return verb
	}
	return NoVerb
}

// inflect returns the forms of a verb in the order of the Form constants.
func inflect(lemma string) [5]string {
	forms := [5]string{Base: lemma, Third: third(lemma), Past: past(lemma), Participle: past(lemma), Ing: ing(lemma)}
	if irregular, ok := en.IrregularVerbs[lemma]; ok {
		forms[Past], forms[Participle] = irregular[0], irregular[1]
	}
	return forms
}

// consonantY reports whether lemma ends in y behind a consonant.
func consonantY(lemma string) bool {
	n := len(lemma)
	return n > 1 && lemma[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(lemma[n-2]))
}

func third(lemma string) string {
	if consonantY(lemma) {
		return lemma[:len(lemma)-1] + "ies"
	}
	for _, ending := range []string{"s", "sh", "ch", "x", "go"} {
		if strings.HasSuffix(lemma, ending) {
			return lemma + "es"
		}
	}
	return lemma + "s"
}

func past(lemma string) string {
	switch {
	case strings.HasSuffix(lemma, "e"):
		return lemma + "d"
	case consonantY(lemma):
		return lemma[:len(lemma)-1] + "ied"
	}
	return lemma + "ed"
}

func ing(lemma string) string {
	for _, doubling := range en.DoublingVerbs {
		if lemma == doubling {
			return lemma + lemma[len(lemma)-1:] + "ing"
		}
	}
	if strings.HasSuffix(lemma, "e") && !strings.HasSuffix(lemma, "ee") {
		return lemma[:len(lemma)-1] + "ing"
	}
	return lemma + "ing"
}
