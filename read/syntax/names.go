package syntax

import (
	"context"
	"fmt"
	"sync"

	"onrecord"
	"onrecord/linear"
	"onrecord/text"
)

// The labels of names: none, the beginning of a name of each kind, what goes
// on with one.
const (
	nameInside    = text.NumNameKinds - 1
	NumNameLabels = 1 + 2*nameInside
)

// NameLabel returns the label of a token in a name of this kind.
func NameLabel(kind text.NameKind, begins bool) int {
	if kind == text.NoName || begins {
		return int(kind)
	}
	return int(kind) + nameInside
}

// A Namer finds names. It looks only at words with capitals and at what
// stands between them, from left to right, and remembers what the names of a
// text were taken for.
type Namer struct {
	weights *linear.Table // by label
}

// ParseNamer returns the namer at the beginning of data and what follows it.
// It returns an error when data is no namer.
func ParseNamer(data []byte) (*Namer, []byte, error) {
	weights, data, err := linear.ParseTable(data)
	if err != nil {
		return nil, nil, fmt.Errorf("the namer: %w", err)
	}
	if weights.Labels() != NumNameLabels {
		return nil, nil, fmt.Errorf("a namer of %d labels, where this program knows %d", weights.Labels(), NumNameLabels)
	}
	return &Namer{weights}, data, nil
}

// Names is the stage that finds the names of persons, organisations, places
// and other things.
type Names struct {
	Model *Namer
	Known *KnownNames // beat what the model finds; may be nil
}

// Name implements text.Stage.
func (Names) Name() string { return "names" }

// Requires implements text.Stage.
func (Names) Requires() []text.Layer { return []text.Layer{text.LayerSentences, text.LayerMorphs} }

// Provides implements text.Stage.
func (Names) Provides() text.Layer { return text.LayerNames }

// Annotate implements text.Stage.
func (n Names) Annotate(ctx context.Context, doc *text.Document) error {
	doc.Names = nil
	scratch := nameScratches.Get().(*nameScratch)
	defer nameScratches.Put(scratch)
	sheet := &scratch.sheet
	sheet.Forget()
	for i := range doc.Sentences {
		if err := ctx.Err(); err != nil {
			return err
		}
		first, end := doc.Sentences[i].FirstToken, doc.Sentences[i].EndToken
		if !sheet.Reset(doc, first, end) {
			continue
		}
		for j := range end - first {
			label := 0
			if sheet.Open(j) {
				n.Model.weights.Scores(scratch.scores[:], sheet.Features(scratch.features[:0], j))
				label = BestTagLabel(scratch.scores[:], sheet.Allowed(j))
			}
			sheet.Set(j, label)
		}
		doc.Names = sheet.appendNames(doc.Names, doc, first)
	}
	if n.Known != nil {
		n.Known.mark(doc)
	}
	return nil
}

type nameScratch struct {
	sheet    NameSheet
	features [maxNameFeatures]linear.Feature
	scores   [NumNameLabels]int32
}

var nameScratches = sync.Pool{New: func() any { return new(nameScratch) }}

// appendNames appends the names of the sentence on the sheet, whose first
// token has the number first.
func (s *NameSheet) appendNames(names []text.Name, doc *text.Document, first int) []text.Name {
	open := false
	for i := range s.Len() {
		label := int(s.labels[i+2])
		switch {
		case label > nameInside && open:
			last := &names[len(names)-1]
			last.Next, last.End = first+i+1, doc.Tokens[first+i].End
		case label > 0:
			token := doc.Tokens[first+i]
			names = append(names, text.Name{
				Span: onrecord.Span{Start: token.Start, End: token.End}, First: first + i, Next: first + i + 1,
				Kind: text.NameKind((label-1)%nameInside + 1),
			})
			open = true
		default:
			open = false
		}
	}
	return names
}
