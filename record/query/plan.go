package query

import (
	"slices"

	"onrecord"
	"onrecord/folding"
	"onrecord/record/terms"
)

// A term is a word, a phrase or a filter.
type term interface {
	// String returns the term as it is written in a query.
	String() string
	// needs returns clauses that hold for each statement for which the term
	// does: one of the terms of each clause.
	needs(resolved) [][]terms.Term
	// proves returns terms of the index that hold only for statements for
	// which the term does.
	proves(resolved) []terms.Term
	// holds decides.
	holds(*facts, resolved) bool
}

// A resolved has the IDs of the speakers whom each name of a query means.
type resolved map[string][]string

// A Plan is a query made ready to be asked of one record. It does not change
// with use.
type Plan struct {
	query    *Query
	speakers resolved
}

// Plan makes the query ready. It calls resolve for each name or ID in its
// filters for speakers; resolve returns the IDs of the speakers in the registry
// whom that may mean, and may be nil when there is no registry.
func (q *Query) Plan(resolve func(name string) []string) *Plan {
	speakers := resolved{}
	for _, g := range q.groups {
		for _, t := range g.any {
			names, ok := t.(names)
			if !ok || names.name != "speaker" || resolve == nil {
				continue
			}
			for _, name := range names.values {
				speakers[name] = resolve(name)
			}
		}
	}
	return &Plan{q, speakers}
}

// Terms returns the question to the index. It finds all statements that the
// query finds, and may find others, which Match tells apart.
func (p *Plan) Terms() terms.Query {
	var question terms.Query
	if period, ok := p.query.period(); ok {
		question = append(question, terms.Clause{Any: facetTerms(terms.Within(period.from, period.to))})
	}
	for _, g := range p.query.groups {
		switch {
		case g.not:
			if options := g.any[0].proves(p.speakers); len(options) > 0 {
				question = append(question, terms.Clause{Any: options, Not: true})
			}
		case len(g.any) > 1:
			question = append(question, terms.Clause{Any: p.either(g.any)})
		case g.dates():
		default:
			for _, options := range g.any[0].needs(p.speakers) {
				question = append(question, terms.Clause{Any: options})
			}
		}
	}
	return question
}

// either returns one clause that holds where any of the alternatives does: of
// each, the need that the fewest terms meet.
func (p *Plan) either(alternatives []term) []terms.Term {
	var options []terms.Term
	for _, t := range alternatives {
		needs := t.needs(p.speakers)
		narrowest := needs[0]
		for _, need := range needs[1:] {
			if len(need) < len(narrowest) {
				narrowest = need
			}
		}
		options = append(options, narrowest...)
	}
	return options
}

// facetTerms returns terms for facets.
func facetTerms(facets []string) []terms.Term {
	var all []terms.Term
	for _, facet := range facets {
		all = append(all, terms.Term{Facet: facet})
	}
	return all
}

// A Candidate is a statement of a record that a query may find.
type Candidate struct {
	Key      int64
	Content  string // the words of the content, pieces parted by " … "
	Stmt     *onrecord.Statement
	Report   *onrecord.Report
	Speakers []string // IDs of its speakers in the registry
	Stories  []string // IDs of the stories that its report tells
}

// A facts is a candidate, with its words once they are asked for.
type facts struct {
	*Candidate
	tokens []folding.Token
	stems  stems
}

// content returns the words of the content, without stems.
func (f *facts) content() []folding.Token {
	if f.tokens == nil {
		f.tokens = folding.Folded(f.Content)
	}
	return f.tokens
}

// Match decides whether the query finds the candidate.
func (p *Plan) Match(c *Candidate) bool {
	f := &facts{Candidate: c, stems: stems{}}
	for _, g := range p.query.groups {
		held := slices.ContainsFunc(g.any, func(t term) bool { return t.holds(f, p.speakers) })
		if held == g.not {
			return false
		}
	}
	return true
}
