// Package query is the language in which a record is searched: what a query
// means, which statements it finds, in which order, and how they are shown.
// docs/search.md describes the language for its users.
package query

import "strings"

// A Query is a question to a record: statements are found for which each of
// its groups holds.
type Query struct {
	groups []group
}

// A group holds when one of its terms does, or, when not is set, when its only
// term does not.
type group struct {
	not bool
	any []term
}

// String returns the query in its normal form, which means the same.
func (q *Query) String() string {
	var groups []string
	for _, g := range q.groups {
		var alternatives []string
		for _, t := range g.any {
			alternatives = append(alternatives, t.String())
		}
		text := strings.Join(alternatives, " OR ")
		if g.not {
			text = "-" + text
		}
		groups = append(groups, text)
	}
	return strings.Join(groups, " ")
}

// words returns the words and phrases that the query looks for, in its order.
func (q *Query) words() []*words {
	var found []*words
	for _, g := range q.groups {
		if g.not {
			continue
		}
		for _, t := range g.any {
			if w, ok := t.(*words); ok {
				found = append(found, w)
			}
		}
	}
	return found
}

// Stories returns the IDs of the stories that filters of the query name.
func (q *Query) Stories() []string {
	var ids []string
	for _, g := range q.groups {
		for _, t := range g.any {
			if c, ok := t.(choice); ok && c.name == "story" {
				ids = append(ids, c.values...)
			}
		}
	}
	return ids
}
