// Package text holds the Document: the text of one report with the layers of
// annotation that the stages of reading put on it. It is a leaf: stages meet
// here and know nothing of each other.
package text

import (
	"context"

	"onrecord"
)

// A Document is one report on its way through the stages. Each stage adds one
// layer and changes no earlier one. Offsets are bytes of Text.
type Document struct {
	Report *onrecord.Report // as given; stages read it only
	Text   string           // Report.Text

	Language   Language             // LayerLanguage
	Paragraphs []Paragraph          // LayerShape, in order
	Facts      Facts                // LayerShape
	Marks      []Mark               // LayerQuotes, in order
	Quotes     []Quote              // LayerQuotes, in order of their opening
	Unpaired   []onrecord.Span      // LayerQuotes: marks without a partner, in order
	Tokens     []Token              // LayerTokens, in order
	Sentences  []Sentence           // LayerSentences, in order
	Morphs     []Morph              // LayerMorphs, by token
	Arcs       []Arc                // LayerArcs, by token
	Names      []Name               // LayerNames, in order
	Statements []onrecord.Statement // LayerStatements
	Acts       []Act                // LayerActs, by statement
	Speakers   []Speakers           // LayerSpeakers, by statement
	Occasions  []Occasion           // LayerOccasions, by statement
}

// NewDocument returns a document of report without any layer.
func NewDocument(report *onrecord.Report) *Document {
	return &Document{Report: report, Text: report.Text}
}

// A Layer names what a stage needs or adds.
type Layer string

// The layers, in the order in which the reader adds them.
const (
	LayerLanguage   Layer = "language"
	LayerShape      Layer = "shape"
	LayerQuotes     Layer = "quotes"
	LayerTokens     Layer = "tokens"
	LayerSentences  Layer = "sentences"
	LayerMorphs     Layer = "morphs"
	LayerArcs       Layer = "arcs"
	LayerNames      Layer = "names"
	LayerStatements Layer = "statements"
	LayerActs       Layer = "acts"
	LayerSpeakers   Layer = "speakers"
	LayerOccasions  Layer = "occasions"
)

// A Stage adds one layer to a document. It never changes the text nor an
// earlier layer, keeps no state between documents, and may be used by several
// goroutines at once.
type Stage interface {
	Name() string
	Requires() []Layer
	Provides() Layer
	Annotate(ctx context.Context, doc *Document) error
}

// A Language is what a text is written in.
type Language struct {
	Code string // ISO 639-1; empty when the text does not tell
	Name string // in English
}

// A ParagraphKind says what part of a report a paragraph is.
type ParagraphKind uint8

// The kinds of paragraphs.
const (
	Body        ParagraphKind = iota // the news itself
	Headline                         // the title
	Byline                           // who signed it
	DateLine                         // the day of publication
	Heading                          // a title inside the body, or the time of a live blog's entry
	Boilerplate                      // what an outlet puts under or between all its reports
)

// A Paragraph is a run of text between two breaks, without the white space
// around it. Every byte of the text that is not white space lies in one.
type Paragraph struct {
	onrecord.Span
	Kind ParagraphKind
	Lead onrecord.Span // the dateline that a body paragraph opens with ("MOSCOW (AP) —"), or empty
}

// SaysFrom returns where what the paragraph says begins: behind its dateline.
func (p *Paragraph) SaysFrom() int { return max(p.Start, p.Lead.End) }

// Facts is what is known of the report, from outside and from its text.
type Facts struct {
	Headline  string
	Byline    []string
	Outlet    string
	Published onrecord.Date
}

// A Sentence lies in one paragraph and holds whole tokens. A dateline is a
// sentence of its own.
type Sentence struct {
	onrecord.Span
	Paragraph  int // index into Document.Paragraphs
	FirstToken int // index of its first token
	EndToken   int // index after its last token
}
