package export

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"unicode/utf8"

	"onrecord"
)

// WebAnnotation writes a collection of annotations in one document (W3C Web
// Annotation Data Model, w3.org/TR/annotation-model). A statement is an
// annotation: its targets are the pieces of the content; its bodies are the
// act and the form, who speaks, and the words of source and cue.
type WebAnnotation struct {
	document *document
	digest   hash.Hash // of what stands in the collection: its name
}

// webAnnotationHead begins the document: the context of the standard, and the
// keys that it has none for.
const webAnnotationHead = `{"@context":["http://www.w3.org/ns/anno.jsonld",{"onrecord":"urn:onrecord:term:","schema":"https://schema.org/",` +
	`"role":"onrecord:role","confidence":"onrecord:confidence","venue":"onrecord:venue","said":"onrecord:said","saidBasis":"onrecord:dateBasis","parent":{"@id":"onrecord:parent","@type":"@id"},` +
	`"report":"onrecord:report","path":"onrecord:path","outlet":"schema:publisher","url":{"@id":"schema:url","@type":"@id"},"headline":"schema:headline","published":"schema:datePublished"}],` +
	`"type":"AnnotationCollection","label":"Statements in news reports","first":{"type":"AnnotationPage","startIndex":0,"items":[`

// contextPoints is how many code points a quote selector has on either side.
const contextPoints = 32

type annotationJSON struct {
	ID         string       `json:"id"`
	Type       string       `json:"type"`
	Motivation []string     `json:"motivation"`
	Generator  softwareJSON `json:"generator"`
	Body       []bodyJSON   `json:"body"`
	Target     []targetJSON `json:"target"`
	Report     reportRef    `json:"report"`
	Said       *string      `json:"said"` // a day, or two parted by a slash (ISO 8601)
	SaidBasis  *string      `json:"saidBasis"`
	Venue      *string      `json:"venue"`
	Confidence *float64     `json:"confidence"`
	Parent     *string      `json:"parent"`
}

type softwareJSON struct {
	Type string `json:"type"`
	Name string `json:"name"`
}

// A bodyJSON is text, or a segment of the report when it has a source.
type bodyJSON struct {
	Type     string         `json:"type"`
	Purpose  string         `json:"purpose"`
	Role     string         `json:"role"` // act, form, speaker, said; source, cue
	Value    string         `json:"value,omitempty"`
	Format   string         `json:"format,omitempty"`
	Source   string         `json:"source,omitempty"`
	Selector []selectorJSON `json:"selector,omitempty"`
}

type targetJSON struct {
	Source   string         `json:"source"`
	Selector []selectorJSON `json:"selector"`
}

// A selectorJSON is a TextPositionSelector or a TextQuoteSelector.
type selectorJSON struct {
	Type   string  `json:"type"`
	Start  *int    `json:"start,omitempty"`
	End    *int    `json:"end,omitempty"`
	Exact  *string `json:"exact,omitempty"`
	Prefix string  `json:"prefix,omitempty"`
	Suffix string  `json:"suffix,omitempty"`
}

// A reportRef says which report an annotation is about.
type reportRef struct {
	ID        string  `json:"id"`
	Path      string  `json:"path"`
	Outlet    *string `json:"outlet"`
	URL       *string `json:"url"`
	Headline  *string `json:"headline"`
	Published *string `json:"published"`
}

// NewWebAnnotation returns a writer to w.
func NewWebAnnotation(w io.Writer) *WebAnnotation {
	return &WebAnnotation{newDocument(w, webAnnotationHead), sha256.New()}
}

// Write implements Writer.
func (a *WebAnnotation) Write(reading *onrecord.Reading) error {
	report := &reading.Report
	id := report.ID()
	ref := reportRef{
		ID: iri(id), Path: report.Path, Outlet: known(report.Outlet), URL: webAddress(report.URL), Headline: known(report.Headline), Published: known(report.Published.String()),
	}
	segments := segmenter{reportIRI(report, id), spanner{report.Text, onrecord.NewPointIndex(report.Text)}}
	_, _ = io.WriteString(a.digest, id)
	for i := range reading.Statements {
		stmt := &reading.Statements[i]
		_, _ = io.WriteString(a.digest, stmt.ID)
		item := annotationJSON{
			ID: iri(stmt.ID), Type: "Annotation", Motivation: []string{"classifying"}, Generator: softwareJSON{"Software", generator(reading.Reader)},
			Body: segments.bodies(stmt), Target: segments.targets(stmt.Content), Report: ref,
			Said: known(interval(stmt.Said)), SaidBasis: known(stmt.Said.Basis), Venue: known(stmt.Venue), Confidence: probability(stmt.Confidence),
		}
		if len(stmt.Speakers) > 0 {
			item.Motivation = append(item.Motivation, "identifying")
		}
		if stmt.Parent != "" {
			item.Parent = known(iri(stmt.Parent))
		}
		if err := a.document.add(item); err != nil {
			return err
		}
	}
	return nil
}

func generator(reader onrecord.ReaderInfo) string {
	if reader.Version == "" {
		return "onrecord"
	}
	return "onrecord " + reader.Version
}

// Flush implements Writer. The collection is named by what stands in it.
func (a *WebAnnotation) Flush() error {
	id := iri("c" + hex.EncodeToString(a.digest.Sum(nil)[:12]))
	return a.document.end(fmt.Sprintf(`],"id":"%s:1"},"total":%d,"id":"%s"}`, id, a.document.items, id))
}

// A segmenter points at pieces of one report.
type segmenter struct {
	source string // the report, as an IRI
	spans  spanner
}

// bodies returns what is said of a statement.
func (s segmenter) bodies(stmt *onrecord.Statement) []bodyJSON {
	var bodies []bodyJSON
	text := func(purpose, role, value string) {
		if value != "" {
			bodies = append(bodies, bodyJSON{Type: "TextualBody", Purpose: purpose, Role: role, Value: value, Format: "text/plain"})
		}
	}
	text("classifying", "act", string(stmt.Act))
	text("classifying", "form", string(stmt.Form))
	text("tagging", "act", string(stmt.Act))
	for _, speaker := range stmt.Speakers {
		text("identifying", "speaker", speaker.Name)
	}
	text("describing", "said", occasion(stmt))
	for _, target := range s.targets(stmt.Source) {
		bodies = append(bodies, bodyJSON{Type: "SpecificResource", Purpose: "identifying", Role: "source", Source: target.Source, Selector: target.Selector})
	}
	for _, target := range s.targets(stmt.Cue) {
		bodies = append(bodies, bodyJSON{Type: "SpecificResource", Purpose: "classifying", Role: "cue", Source: target.Source, Selector: target.Selector})
	}
	return bodies
}

// occasion says for people when and where something was said.
func occasion(stmt *onrecord.Statement) string {
	when := interval(stmt.Said)
	if when != "" && stmt.Said.Basis != "" {
		when += " (" + stmt.Said.Basis + ")"
	}
	if when == "" || stmt.Venue == "" {
		return when + stmt.Venue
	}
	return when + separator + stmt.Venue
}

// targets returns a target for each span, found by its place and by its words.
func (s segmenter) targets(spans []onrecord.Span) []targetJSON {
	targets := []targetJSON{}
	for i, piece := range s.spans.list(spans) {
		span, text := spans[i], s.spans.text
		before, after := span.Start, span.End
		for range contextPoints {
			_, size := utf8.DecodeLastRuneInString(text[:before])
			before -= size
			_, size = utf8.DecodeRuneInString(text[after:])
			after += size
		}
		targets = append(targets, targetJSON{s.source, []selectorJSON{
			{Type: "TextPositionSelector", Start: &piece.Start, End: &piece.End},
			{Type: "TextQuoteSelector", Exact: &piece.Text, Prefix: text[before:span.Start], Suffix: text[span.End:after]},
		}})
	}
	return targets
}
