package lang

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"onrecord/lang/en"
)

// Additions are words that a user adds to those that the program knows.
type Additions struct {
	Verbs []string // reporting verbs, in the form that a dictionary lists them under
	Names []Name
}

// A Name is a name that a user gives, as reports write it.
type Name struct {
	Text string
	Kind NameKind
}

// A NameKind says what a user's name names.
type NameKind string

// The kinds, as a file of additions spells them.
const (
	Person       NameKind = "person"
	Organisation NameKind = "organisation"
	Place        NameKind = "place"
)

// ParseAdditions reads additions, one a line: what it is ("verb", "person",
// "organisation" or "place"), white space, and the word or name. Empty lines
// and what stands behind # count for nothing. An error names the line.
func ParseAdditions(r io.Reader) (Additions, error) {
	var a Additions
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line, _, _ := strings.Cut(strings.TrimPrefix(lines.Text(), "\ufeff"), "#")
		what, word, _ := strings.Cut(strings.TrimSpace(strings.ReplaceAll(line, "\t", " ")), " ")
		word = strings.Join(strings.Fields(word), " ")
		switch kind := NameKind(strings.ToLower(what)); {
		case what == "" && word == "":
		case word == "":
			return a, fmt.Errorf("line %d: %q stands alone: give a word or name behind it", n, what)
		case strings.EqualFold(what, "verb"):
			if strings.Contains(word, " ") {
				return a, fmt.Errorf("line %d: a verb is one word, in the form that a dictionary lists it under; this is %q", n, word)
			}
			a.Verbs = append(a.Verbs, Fold(word))
		case kind == Person || kind == Organisation || kind == Place:
			a.Names = append(a.Names, Name{word, kind})
		default:
			return a, fmt.Errorf("line %d begins with %q, where verb, person, organisation or place belongs", n, what)
		}
	}
	if err := lines.Err(); err != nil {
		return a, fmt.Errorf("reading words: %w", err)
	}
	return a, nil
}

// With returns a lexicon that knows more reporting verbs, given in the form
// that a dictionary lists them under. They are used as "say" is.
func (x *Lexicon) With(verbs []string) *Lexicon {
	if len(verbs) == 0 {
		return x
	}
	more := &Lexicon{classes: x.classes, verbs: map[string]*Verb{}, like: map[string]string{}}
	for spelling, verb := range x.verbs {
		more.verbs[spelling] = verb
	}
	say := inflect("say")
	for _, lemma := range verbs {
		for form, spelling := range inflect(lemma) {
			more.verbs[spelling] = &Verb{Lemma: lemma, Frames: x.verbs["say"].Frames | en.Addressee, Form: Form(form)}
			more.like[spelling] = say[form]
		}
	}
	return more
}

// Like returns the form of "say" that stands for a folded word where a user
// added the verb that it is a form of, and whether one does.
func (x *Lexicon) Like(folded string) (string, bool) {
	like, ok := x.like[folded]
	return like, ok
}
