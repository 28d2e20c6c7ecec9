// Package terms says by what statements are found: the words of their content
// and facets such as their act or their day. Statements are indexed and queries
// are asked in the same terms, made here, so that every home of the record finds
// the same.
package terms

import "onrecord/folding"

// An Index is what a statement is found by.
type Index struct {
	Words  []string // of the content, as IndexWords writes them
	Facets []string // what filters ask for: letters a to z and digits
}

// A Query asks for statements: each clause must hold.
type Query []Clause

// A Clause holds when one of its terms does, or, when Not is set, none.
type Clause struct {
	Any []Term
	Not bool
}

// A Term holds when the words stand in the content, one after the other, or
// when the statement has the facet. One of the two is set.
type Term struct {
	Words []string
	Facet string
}

// IndexWords returns the words by which a content is found: its stems, and behind
// them the stems of its pieces (folding.Pieces).
func IndexWords(content string) []string {
	found := folding.Stems(content)
	for _, piece := range folding.Pieces(content) {
		found = append(found, folding.Stem(piece))
	}
	return found
}
