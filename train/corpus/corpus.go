// Package corpus reads the annotated corpora that the learned stages are
// trained on, laid on the tokens and sentences that the product itself finds,
// so that training and reading see the same text. Treebanks (Universal
// Dependencies, version 2) and what CoreNLP made of news (Stanford's version
// of 2016) are brought to one convention: see relations.go.
package corpus

import (
	"context"
	"fmt"

	"onrecord"
	"onrecord/read/segment"
	"onrecord/text"
)

// Heads that are no token.
const (
	Root    = -1 // the token is the root of its sentence
	Unknown = -2 // the corpus does not say, or the head lies in another sentence
)

// A Token is one of our tokens with what a corpus says of it.
type Token struct {
	Form, Lemma string // as in the text; in small letters
	Tag         text.Tag
	Head        int // index in the sentence, Root or Unknown
	Relation    text.Relation
	Name        text.NameKind
	NameBegins  bool
}

// A Sentence is one of our sentences. Doc has all layers of package segment.
type Sentence struct {
	Doc    *text.Document
	First  int // number in Doc.Tokens of the first token
	Tokens []Token
}

// Segment returns a document of a text with the layers of package segment.
func Segment(s string) (*text.Document, error) { return segmented(s, false) }

// segmented returns a document of s with the layers of package segment. Where
// whole is true the text is one paragraph of one sentence.
func segmented(s string, whole bool) (*text.Document, error) {
	doc := text.NewDocument(&onrecord.Report{Text: s})
	stages := []text.Stage{segment.Shape{}, segment.Quotes{}, segment.Tokens{}, segment.Sentences{}}
	if whole {
		doc.Paragraphs = []text.Paragraph{{Span: onrecord.Span{End: len(s)}, Kind: text.Body}}
		stages = stages[1:3]
	}
	for _, stage := range stages {
		if err := stage.Annotate(context.Background(), doc); err != nil {
			return nil, fmt.Errorf("finding the %s: %w", stage.Name(), err)
		}
	}
	if n := len(doc.Tokens); whole && n > 0 {
		doc.Sentences = []text.Sentence{{Span: onrecord.Span{Start: doc.Tokens[0].Start, End: doc.Tokens[n-1].End}, EndToken: n}}
	}
	return doc, nil
}

// tags maps the tags as corpora spell them.
var tags = func() map[string]text.Tag {
	m := map[string]text.Tag{"#": text.SYM}
	for t := text.NoTag + 1; int(t) < text.NumTags; t++ {
		m[t.String()] = t
	}
	return m
}()
