// Package read turns a report into a reading: a fixed, ordered list of
// stages, each of which adds one layer to the document.
package read

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"onrecord"
	"onrecord/lang"
	"onrecord/model"
	"onrecord/read/act"
	"onrecord/read/attribute"
	"onrecord/read/language"
	"onrecord/read/segment"
	"onrecord/read/speaker"
	"onrecord/read/syntax"
	"onrecord/read/when"
	"onrecord/text"
)

// Options are what a user may ask of a reading.
type Options struct {
	// Language insists on a language, by its ISO 639-1 code; empty lets the
	// text decide.
	Language string
	// Published is the day of publication of reports for which neither their
	// metadata nor their text gives one.
	Published onrecord.Date
	// Model has the weights of the learned stages; nil stands for the model
	// that comes with the program.
	Model *model.Model
	// Words are verbs and names that a user adds.
	Words lang.Additions
	// Eager moves the balance between precision and recall, from -1 (errs
	// less) over 0 (where F1 is best) to 1 (finds more).
	Eager float64
	// MinConfidence leaves out statements that are less likely to be right.
	MinConfidence float64
}

// A Reader reads reports. It is safe for use by several goroutines.
type Reader struct {
	stages []text.Stage
	info   onrecord.ReaderInfo

	pronouns *speaker.Ranker
	least    float64 // confidence
}

// NewReader returns a reader of this version of the program. It returns an
// error with code Invalid when the model does not fit the program.
func NewReader(version string, options Options) (*Reader, error) {
	weights := options.Model
	if weights == nil {
		var err error
		if weights, err = model.Embedded(); err != nil {
			return nil, err
		}
	}
	learned, err := load(weights)
	if err != nil {
		return nil, &onrecord.Error{Code: onrecord.Invalid, Message: "the model " + weights.Name + " does not fit this program: " + err.Error(), Err: err}
	}
	lexicon := lang.English.With(options.Words.Verbs)
	return &Reader{
		stages: append(layoutStages(options),
			segment.Quotes{},
			segment.Tokens{},
			segment.Sentences{},
			syntax.Tags{Model: learned.tagger},
			syntax.Arcs{Model: learned.parser},
			syntax.Names{Model: learned.namer, Known: known(options.Words.Names)},
			attribute.Learned{Model: learned.finder, Eager: options.Eager, Lexicon: lexicon},
			act.Stage{Lexicon: lexicon},
			speaker.Stage{Pronouns: learned.ranker},
			when.Stage{},
		),
		info:     onrecord.ReaderInfo{Version: version, Model: weights.Name},
		least:    options.MinConfidence,
		pronouns: learned.ranker,
	}, nil
}

// NewLayoutReader returns a reader that stops where statements begin: its
// readings have the text, the layout and what is known of the report, and no
// statements. They are for what looks at texts alone, such as grouping, cost a
// small part of a whole reading, and do not belong on a record. Of the options
// only Language and Published count; no model is read.
func NewLayoutReader(version string, options Options) *Reader {
	return &Reader{stages: layoutStages(options), info: onrecord.ReaderInfo{Version: version}}
}

// layoutStages are the stages that a layout is made from.
func layoutStages(options Options) []text.Stage {
	return []text.Stage{language.Stage{Insist: options.Language}, segment.Shape{Published: options.Published}}
}

// Info names the program and the model that read; a reader of layouts has no
// model.
func (r *Reader) Info() onrecord.ReaderInfo { return r.info }

// known returns a user's names as the stage of names takes them.
func known(names []lang.Name) *syntax.KnownNames {
	if len(names) == 0 {
		return nil
	}
	kinds := map[lang.NameKind]text.NameKind{lang.Person: text.PersonName, lang.Organisation: text.OrganisationName, lang.Place: text.PlaceName}
	k := &syntax.KnownNames{}
	for _, name := range names {
		k.Add(name.Text, kinds[name.Kind])
	}
	return k
}

// learned holds what a model file gives to the stages.
type learned struct {
	tagger *syntax.Tagger
	parser *syntax.Parser
	namer  *syntax.Namer
	finder *attribute.Model
	ranker *speaker.Ranker
}

// load reads the parts of a model.
func load(weights *model.Model) (l learned, err error) {
	rest := map[model.Part][]byte{}
	if l.tagger, rest[model.Tags], err = syntax.ParseTagger(weights.Part(model.Tags)); err != nil {
		return l, err
	}
	if l.parser, rest[model.Arcs], err = syntax.ParseParser(weights.Part(model.Arcs)); err != nil {
		return l, err
	}
	if l.namer, rest[model.Names], err = syntax.ParseNamer(weights.Part(model.Names)); err != nil {
		return l, err
	}
	if l.finder, err = attribute.ParseModel(weights.Part(model.Statements)); err != nil {
		return l, err
	}
	if l.ranker, rest[model.Mentions], err = speaker.ParseRanker(weights.Part(model.Mentions)); err != nil {
		return l, err
	}
	for _, part := range model.Parts {
		if len(rest[part]) > 0 {
			return l, fmt.Errorf("%d bytes too many for %s", len(rest[part]), part)
		}
	}
	return l, nil
}

// Read returns the reading of report. It returns an error with code
// Unsupported when the report is in a language that onrecord does not read,
// and that of ctx when it ends first.
func (r *Reader) Read(ctx context.Context, report *onrecord.Report) (*onrecord.Reading, error) {
	doc := text.NewDocument(report)
	for _, stage := range r.stages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if err := stage.Annotate(ctx, doc); err != nil {
			return nil, err
		}
	}
	return r.reading(doc), nil
}

// Meaning returns which of several names in a report a pronoun stands for: the
// number of the name, or -1 for none of them. The names are taken for those of
// persons; with closed, nobody else who is named is thought of.
func (r *Reader) Meaning(ctx context.Context, report *onrecord.Report, pronoun onrecord.Span, names []onrecord.Span, closed bool) (int, error) {
	doc := text.NewDocument(report)
	for _, stage := range r.stages {
		switch stage.Provides() {
		case text.LayerLanguage: // the passage may be too short to tell
			continue
		case text.LayerStatements:
			return speaker.Means(doc, r.pronouns, pronoun, names, closed), nil
		}
		if err := stage.Annotate(ctx, doc); err != nil {
			return -1, err
		}
	}
	return -1, nil
}

// reading assembles what the stages found.
func (r *Reader) reading(doc *text.Document) *onrecord.Reading {
	reading := &onrecord.Reading{
		Report: *doc.Report, Statements: doc.Statements, Unpaired: doc.Unpaired, Layout: layout(doc), Reader: r.info,
	}
	report := &reading.Report
	report.Headline, report.Byline, report.Outlet, report.Published = doc.Facts.Headline, doc.Facts.Byline, doc.Facts.Outlet, doc.Facts.Published
	report.Language = doc.Language.Code
	for i := range reading.Statements {
		stmt, speakers, occasion := &reading.Statements[i], &doc.Speakers[i], &doc.Occasions[i]
		stmt.Act, stmt.Said, stmt.Venue = doc.Acts[i].Act, occasion.Said, occasion.Venue
		stmt.Speakers, stmt.Target, stmt.Addressee = speakers.Speakers, speakers.Target, speakers.Addressee
	}
	if r.least > 0 {
		reading.Statements = slices.DeleteFunc(reading.Statements, func(stmt onrecord.Statement) bool { return stmt.Confidence < r.least })
	}
	name(reading)
	return reading
}

// layout lists the paragraphs of doc by kind.
func layout(doc *text.Document) onrecord.Layout {
	var layout onrecord.Layout
	for _, paragraph := range doc.Paragraphs {
		layout.Paragraphs = append(layout.Paragraphs, paragraph.Span)
		switch paragraph.Kind {
		case text.Headline:
			layout.Headline = onrecord.Hull(slices.DeleteFunc([]onrecord.Span{layout.Headline, paragraph.Span}, onrecord.Span.Empty)...)
		case text.Byline:
			layout.Byline = append(layout.Byline, paragraph.Span)
		case text.DateLine:
			layout.DateLine = paragraph.Span
		case text.Boilerplate:
			layout.Boilerplate = append(layout.Boilerplate, paragraph.Span)
		}
	}
	return layout
}

// name gives the statements their IDs and parents.
func name(reading *onrecord.Reading) {
	report, index := reading.Report.ID(), onrecord.NewPointIndex(reading.Report.Text)
	points := func(spans []onrecord.Span) []onrecord.Span {
		out := make([]onrecord.Span, len(spans))
		for i, span := range spans {
			out[i] = index.Points(span)
		}
		return out
	}
	for i := range reading.Statements {
		stmt := &reading.Statements[i]
		stmt.ID = onrecord.StatementID(report, points(stmt.Source), points(stmt.Cue), points(stmt.Content))
	}
	nest(reading.Statements)
}

// nest gives each statement the parent in whose content it stands: of those
// that hold it, the one with the shortest piece of content.
func nest(stmts []onrecord.Statement) {
	type piece struct {
		onrecord.Span
		stmt    int
		content bool // a piece of content; else the extent of a statement
	}
	var pieces []piece
	for i := range stmts {
		pieces = append(pieces, piece{stmts[i].Extent(), i, false})
		for _, span := range stmts[i].Content {
			pieces = append(pieces, piece{span, i, true})
		}
	}
	slices.SortFunc(pieces, func(a, b piece) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.stmt, b.stmt))
	})
	var open []piece // pieces of content that may hold what follows, each inside or beside the one before
	for _, p := range pieces {
		for len(open) > 0 && open[len(open)-1].End <= p.Start {
			open = open[:len(open)-1]
		}
		if p.content {
			open = append(open, p)
			continue
		}
		for i := len(open) - 1; i >= 0; i-- {
			if outer := open[i]; outer.stmt != p.stmt && outer.Contains(p.Span) && outer.Span != p.Span {
				stmts[p.stmt].Parent = stmts[outer.stmt].ID
				break
			}
		}
	}
}
