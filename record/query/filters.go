package query

import (
	"slices"
	"strings"

	"onrecord"
	"onrecord/folding"
	"onrecord/record/terms"
)

// A names is a filter for names: it holds when one name of the statement has
// all words of one of the values, in any order.
type names struct {
	name   string
	values []string
}

// namesOf says which texts of a statement each filter for names looks at.
var namesOf = map[string]func(c *Candidate) []string{
	"speaker": func(c *Candidate) []string {
		var all []string
		for i := range c.Stmt.Speakers {
			all = append(all, c.Stmt.Speakers[i].Name)
		}
		return all
	},
	"source": func(c *Candidate) []string {
		var pieces []string
		for _, span := range c.Stmt.Source {
			pieces = append(pieces, span.In(c.Report.Text))
		}
		return []string{strings.Join(pieces, " … ")}
	},
	"target":    func(c *Candidate) []string { return c.Stmt.Target },
	"addressee": func(c *Candidate) []string { return c.Stmt.Addressee },
	"venue":     func(c *Candidate) []string { return []string{c.Stmt.Venue} },
	"outlet":    func(c *Candidate) []string { return []string{c.Report.Outlet} },
}

func (n names) String() string { return n.name + ":" + list(n.values) }

// ids returns terms for the IDs of the speakers whom a value means.
func (n names) ids(value string, r resolved) []terms.Term {
	if n.name != "speaker" {
		return nil
	}
	var ids []terms.Term
	for _, id := range r[value] {
		ids = append(ids, terms.Term{Facet: terms.Facet("speakerid", id)})
	}
	return ids
}

func (n names) needs(r resolved) [][]terms.Term {
	if len(n.values) > 1 {
		var options []terms.Term
		for _, value := range n.values {
			options = append(options, terms.Term{Facet: terms.Facet(n.name, longest(folded(value)))})
			options = append(options, n.ids(value, r)...)
		}
		return [][]terms.Term{options}
	}
	var needs [][]terms.Term
	for _, word := range folded(n.values[0]) {
		options := []terms.Term{{Facet: terms.Facet(n.name, word)}}
		needs = append(needs, append(options, n.ids(n.values[0], r)...))
	}
	return needs
}

func (n names) proves(r resolved) []terms.Term {
	var options []terms.Term
	for _, value := range n.values {
		if words := folded(value); len(words) == 1 {
			options = append(options, terms.Term{Facet: terms.Facet(n.name, words[0])})
		}
		options = append(options, n.ids(value, r)...)
	}
	return options
}

func (n names) holds(f *facts, r resolved) bool {
	var texts [][]string
	for _, text := range namesOf[n.name](f.Candidate) {
		texts = append(texts, folded(text))
	}
	for _, value := range n.values {
		if n.name == "speaker" && slices.ContainsFunc(r[value], func(id string) bool { return slices.Contains(f.Speakers, id) }) {
			return true
		}
		wanted := folded(value)
		for _, words := range texts {
			if !slices.ContainsFunc(wanted, func(word string) bool { return !slices.Contains(words, word) }) {
				return true
			}
		}
	}
	return false
}

// folded returns the words of text, not stemmed.
func folded(text string) []string {
	var all []string
	for _, token := range folding.Folded(text) {
		all = append(all, token.Exact)
	}
	return all
}

// longest returns the longest word, the first of several: it tells most.
func longest(words []string) string {
	return slices.MaxFunc(words, func(a, b string) int { return len(a) - len(b) })
}

// A choice is a filter that holds when the statement has one of the values.
type choice struct {
	name   string
	values []string
}

// choices lists the values that filters may have; nil for any.
var choices = map[string][]string{
	"act":      spelt(onrecord.Acts),
	"form":     spelt([]onrecord.Form{onrecord.Direct, onrecord.Mixed, onrecord.Indirect}),
	"kind":     spelt([]onrecord.SpeakerKind{onrecord.Person, onrecord.Organisation, onrecord.Group, onrecord.DocumentKind}),
	"headline": {terms.YesNo(true), terms.YesNo(false)},
	"day":      spelt(terms.DayBases),
	"story":    nil,
}

// choiceOf says which values a statement has.
var choiceOf = map[string]func(c *Candidate) []string{
	"act":  func(c *Candidate) []string { return []string{string(c.Stmt.Act)} },
	"form": func(c *Candidate) []string { return []string{string(c.Stmt.Form)} },
	"kind": func(c *Candidate) []string {
		var kinds []string
		for i := range c.Stmt.Speakers {
			kinds = append(kinds, string(c.Stmt.Speakers[i].Kind))
		}
		return kinds
	},
	"headline": func(c *Candidate) []string { return []string{terms.YesNo(c.Stmt.Headline)} },
	"day": func(c *Candidate) []string {
		_, _, basis := terms.Day(c.Stmt, c.Report)
		return []string{string(basis)}
	},
	"story": func(c *Candidate) []string { return c.Stories },
}

func (c choice) String() string { return c.name + ":" + list(c.values) }

func (c choice) needs(resolved) [][]terms.Term { return [][]terms.Term{c.proves(nil)} }

func (c choice) proves(resolved) []terms.Term {
	var options []terms.Term
	for _, value := range c.values {
		options = append(options, terms.Term{Facet: terms.Facet(c.name, value)})
	}
	return options
}

func (c choice) holds(f *facts, _ resolved) bool {
	return slices.ContainsFunc(choiceOf[c.name](f.Candidate), func(value string) bool { return slices.Contains(c.values, value) })
}

// spelt returns values as they are written.
func spelt[T ~string](values []T) []string {
	var all []string
	for _, value := range values {
		all = append(all, string(value))
	}
	return all
}

// list writes the values of a filter, in quotation marks where they need them.
func list(values []string) string {
	var all []string
	for _, value := range values {
		if !isBare(value) {
			value = `"` + value + `"`
		}
		all = append(all, value)
	}
	return strings.Join(all, ",")
}
