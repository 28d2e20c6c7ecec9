package syntax

import (
	"slices"
	"strings"

	"onrecord"
	"onrecord/text"
)

// KnownNames are names that a user gives. It is safe for use by several
// goroutines once all are added.
type KnownNames struct {
	byWord map[string][]knownName // by first word
}

type knownName struct {
	words []string
	kind  text.NameKind
}

// Add adds a name, as reports write it.
func (k *KnownNames) Add(name string, kind text.NameKind) {
	words := strings.Fields(name)
	if len(words) == 0 {
		return
	}
	if k.byWord == nil {
		k.byWord = map[string][]knownName{}
	}
	k.byWord[words[0]] = append(k.byWord[words[0]], knownName{words, kind})
}

// mark puts the names that stand in doc in the place of those that the model
// found on the same words. Of two that begin together the longer counts.
func (k *KnownNames) mark(doc *text.Document) {
	var found []text.Name
	for i := 0; i < len(doc.Tokens); i++ {
		best := knownName{}
		for _, name := range k.byWord[doc.Tokens[i].In(doc.Text)] {
			if len(name.words) > len(best.words) && startsWith(doc, i, name.words) {
				best = name
			}
		}
		if n := len(best.words); n > 0 {
			span := onrecord.Span{Start: doc.Tokens[i].Start, End: doc.Tokens[i+n-1].End}
			found = append(found, text.Name{Span: span, First: i, Next: i + n, Kind: best.kind})
			i += n - 1
		}
	}
	if len(found) == 0 {
		return
	}
	doc.Names = slices.DeleteFunc(doc.Names, func(name text.Name) bool {
		return slices.ContainsFunc(found, func(known text.Name) bool { return known.Overlaps(name.Span) })
	})
	doc.Names = append(doc.Names, found...)
	slices.SortFunc(doc.Names, func(a, b text.Name) int { return a.First - b.First })
}

// startsWith reports whether these words stand from token i on.
func startsWith(doc *text.Document, i int, words []string) bool {
	if i+len(words) > len(doc.Tokens) {
		return false
	}
	for k, word := range words {
		if doc.Tokens[i+k].In(doc.Text) != word {
			return false
		}
	}
	return true
}
