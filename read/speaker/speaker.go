// Package speaker tells who the source of a statement means. So far it takes
// the report at its word: what a source says of itself, and nothing from
// elsewhere in the report.
package speaker

import (
	"context"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// AsNamed is the stage that gives each statement the speaker that its source
// names or describes. Pronouns stand for nobody yet, and a statement without
// a source has no speaker.
type AsNamed struct{}

// Name implements text.Stage.
func (AsNamed) Name() string { return "speaker" }

// Requires implements text.Stage.
func (AsNamed) Requires() []text.Layer { return []text.Layer{text.LayerStatements, text.LayerNames} }

// Provides implements text.Stage.
func (AsNamed) Provides() text.Layer { return text.LayerSpeakers }

// Annotate implements text.Stage.
func (AsNamed) Annotate(_ context.Context, doc *text.Document) error {
	doc.Speakers = make([][]onrecord.Speaker, len(doc.Statements))
	for i := range doc.Statements {
		if source := doc.Statements[i].Source; len(source) > 0 {
			if speaker, ok := named(source[0].In(doc.Text)); ok {
				speaker.Kind = kind(doc, source[0], speaker.Name)
				doc.Speakers[i] = []onrecord.Speaker{speaker}
			}
		}
	}
	return nil
}

// kind returns what sort of thing a name in a source names, or nothing when
// the names of the report do not tell.
func kind(doc *text.Document, source onrecord.Span, name string) onrecord.SpeakerKind {
	first := sort.Search(len(doc.Names), func(i int) bool { return doc.Names[i].End > source.Start })
	for _, found := range doc.Names[first:] {
		if found.Start >= source.End {
			break
		}
		if !strings.Contains(name, found.In(doc.Text)) && !strings.Contains(found.In(doc.Text), name) {
			continue
		}
		switch found.Kind {
		case text.PersonName:
			return onrecord.Person
		case text.OrganisationName:
			return onrecord.Organisation
		}
	}
	return ""
}

// named returns the speaker that a source names or describes: the name in it,
// without titles, articles and what stands in brackets, else the description.
func named(source string) (onrecord.Speaker, bool) {
	if open := strings.IndexByte(source, '('); open > 0 {
		source = source[:open] // "Rep. Ann Lund (D-N.Y.)"
	}
	parts := strings.Split(strings.Trim(source, " ,)"), ",")
	words := strings.Fields(parts[0])
	if len(words) == 0 || len(words) == 1 && standsForOthers(words[0]) {
		return onrecord.Speaker{}, false
	}
	name := properName(words)
	if len(name) == 0 && len(parts) > 1 && isArticle(words[0]) {
		name = properName(strings.Fields(parts[1])) // "the mayor, Ana Ruiz,"
	}
	switch {
	case len(name) > 1:
		return onrecord.Speaker{Name: strings.Join(name, " "), Basis: onrecord.Named}, true
	case len(name) == 1:
		return onrecord.Speaker{Name: name[0], Basis: onrecord.Surname}, true
	}
	if isArticle(words[0]) {
		words = words[1:]
	}
	if len(words) == 0 {
		return onrecord.Speaker{}, false
	}
	return onrecord.Speaker{Name: strings.Join(words, " "), Basis: onrecord.Description}, true
}

// standsForOthers reports whether a word alone names nobody: a pronoun, or the
// side of an interview.
func standsForOthers(word string) bool {
	folded := lang.Fold(word)
	return lang.English.Classes(folded).In(lang.PersonalPronoun|lang.SubjectPronoun|lang.Subordinator) || slices.Contains(en.InterviewLabels, folded)
}

// properName returns the name at the end of a source that holds nothing else
// but titles and descriptions before it: "Russian President Vladimir Putin".
// It is empty when the source does not end in a name, or may name two.
func properName(words []string) []string {
	if len(words) == 0 {
		return nil
	}
	start := len(words)
	for start > 0 && !isLower(words[start-1]) && !isTitle(words[start-1]) {
		start--
	}
	if isArticle(words[0]) && start <= 1 {
		return nil // "the White House": a description, as far as spelling tells
	}
	for _, word := range words[:start] {
		switch strings.ToLower(word) {
		case "and", "of", "for", "in", "&":
			return nil
		}
	}
	if slices.Contains(words[start:], "&") {
		return nil
	}
	return words[start:]
}

func isArticle(word string) bool {
	return strings.EqualFold(word, "the") || strings.EqualFold(word, "a") || strings.EqualFold(word, "an")
}

func isTitle(word string) bool { return lang.English.Classes(lang.Fold(word)).In(lang.Title) }

// isLower reports whether word begins with anything but a capital letter.
func isLower(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return !unicode.IsUpper(r)
}
