package export

import (
	"io"
	"net/url"

	"onrecord"
)

// JSONLD writes one document of linked data (JSON-LD 1.1, w3.org/TR/json-ld11)
// in the words of schema.org: a report is a NewsArticle, a direct statement a
// Quotation, any other a Claim. What schema.org has no word for stands under
// urn:onrecord:term:.
type JSONLD struct{ document *document }

// jsonldHead begins the document. Its context is whole: nothing has to be
// fetched to expand it. url and the dates have the types of schema.org's own.
const jsonldHead = `{"@context":{"@version":1.1,"@vocab":"https://schema.org/",` +
	`"url":{"@type":"@id"},"datePublished":{"@type":"Date"},"dateCreated":{"@type":"Date"},` +
	`"onrecord":{"@id":"urn:onrecord:term:","@prefix":true},` +
	`"act":"onrecord:act","form":"onrecord:form","cue":"onrecord:cue","source":"onrecord:source","speaker":"onrecord:speaker","target":"onrecord:target","addressee":"onrecord:addressee",` +
	`"dateBasis":"onrecord:dateBasis","venue":"onrecord:venue","confidence":"onrecord:confidence","basis":"onrecord:basis","inHeadline":"onrecord:inHeadline",` +
	`"parent":{"@id":"onrecord:parent","@type":"@id"},"path":"onrecord:path"},` +
	`"@graph":[`

// An articleLD is a report.
type articleLD struct {
	ID            string    `json:"@id"`
	Type          string    `json:"@type"`
	URL           *string   `json:"url,omitempty"`
	Headline      *string   `json:"headline,omitempty"`
	DatePublished *string   `json:"datePublished,omitempty"`
	Publisher     *agentLD  `json:"publisher,omitempty"`
	Identifier    string    `json:"identifier,omitempty"`
	Author        []agentLD `json:"author,omitempty"`
	InLanguage    *string   `json:"inLanguage,omitempty"`
	Path          string    `json:"path,omitempty"`
}

// An agentLD is a speaker, author or publisher.
type agentLD struct {
	Type        string   `json:"@type,omitempty"`
	Name        string   `json:"name"`
	Description *string  `json:"description,omitempty"`
	Gender      *string  `json:"gender,omitempty"`
	Basis       *string  `json:"basis,omitempty"`
	Confidence  *float64 `json:"confidence,omitempty"`
}

// A statementLD is a statement. Of the keys for who says it, and of those for
// where it appears, it has one each.
type statementLD struct {
	ID          string     `json:"@id"`
	Type        string     `json:"@type"`
	Text        string     `json:"text"`
	Creator     []agentLD  `json:"creator,omitempty"` // of a Quotation
	Author      []agentLD  `json:"author,omitempty"`  // of a Claim
	Speaker     []agentLD  `json:"speaker,omitempty"` // who denies the Claim or asks about it
	IsPartOf    *articleLD `json:"isPartOf,omitempty"`
	Appearance  *articleLD `json:"appearance,omitempty"`
	DateCreated *string    `json:"dateCreated,omitempty"`
	Temporal    *string    `json:"temporal,omitempty"`
	DateBasis   *string    `json:"dateBasis,omitempty"`
	Venue       *string    `json:"venue,omitempty"`
	Source      *string    `json:"source,omitempty"`
	Cue         *string    `json:"cue,omitempty"`
	Act         *string    `json:"act,omitempty"`
	Form        string     `json:"form"`
	Target      []string   `json:"target,omitempty"`
	Addressee   []string   `json:"addressee,omitempty"`
	Confidence  *float64   `json:"confidence,omitempty"`
	InHeadline  bool       `json:"inHeadline"`
	Parent      *string    `json:"parent,omitempty"`
}

// NewJSONLD returns a writer to w.
func NewJSONLD(w io.Writer) *JSONLD { return &JSONLD{newDocument(w, jsonldHead)} }

// Write implements Writer.
func (j *JSONLD) Write(reading *onrecord.Reading) error {
	report := &reading.Report
	id := report.ID()
	article := articleLD{
		ID: reportIRI(report, id), Type: "NewsArticle", URL: webAddress(report.URL), Headline: known(report.Headline), DatePublished: known(report.Published.String()),
	}
	if report.Outlet != "" {
		article.Publisher = &agentLD{Type: "Organization", Name: report.Outlet}
	}
	whole := article
	whole.Identifier, whole.InLanguage, whole.Path = id, known(report.Language), report.Path
	for _, name := range report.Byline {
		whole.Author = append(whole.Author, agentLD{Name: name})
	}
	if err := j.document.add(whole); err != nil {
		return err
	}
	for i := range reading.Statements {
		if err := j.document.add(newStatementLD(&reading.Statements[i], report.Text, &article)); err != nil {
			return err
		}
	}
	return nil
}

func newStatementLD(stmt *onrecord.Statement, text string, article *articleLD) statementLD {
	item := statementLD{
		ID: iri(stmt.ID), Type: "Claim", Text: onrecord.Quote(text, stmt.Content), Form: string(stmt.Form), Act: known(string(stmt.Act)),
		Source: known(onrecord.Quote(text, stmt.Source)), Cue: known(onrecord.Quote(text, stmt.Cue)), Target: stmt.Target, Addressee: stmt.Addressee,
		DateBasis: known(stmt.Said.Basis), Venue: known(stmt.Venue), Confidence: probability(stmt.Confidence), InHeadline: stmt.Headline,
	}
	speakers := agents(stmt.Speakers)
	switch {
	case stmt.Form == onrecord.Direct:
		item.Type, item.Creator, item.IsPartOf = "Quotation", speakers, article
	case stmt.Act == onrecord.Deny || stmt.Act == onrecord.Ask:
		item.Speaker, item.Appearance = speakers, article // nobody is the author of what they deny or ask
	default:
		item.Author, item.Appearance = speakers, article
	}
	if stmt.Said.Start == stmt.Said.End {
		item.DateCreated = known(interval(stmt.Said))
	} else {
		item.Temporal = known(interval(stmt.Said))
	}
	if stmt.Parent != "" {
		item.Parent = known(iri(stmt.Parent))
	}
	return item
}

// agents returns speakers in the words of schema.org, which has none for
// groups: they have a name alone.
func agents(speakers []onrecord.Speaker) []agentLD {
	types := map[onrecord.SpeakerKind]string{onrecord.Person: "Person", onrecord.Organisation: "Organization", onrecord.DocumentKind: "CreativeWork"}
	var list []agentLD
	for _, speaker := range speakers {
		list = append(list, agentLD{
			Type: types[speaker.Kind], Name: speaker.Name, Description: known(speaker.Description), Gender: known(string(speaker.Gender)),
			Basis: known(string(speaker.Basis)), Confidence: probability(speaker.Confidence),
		})
	}
	return list
}

// Flush implements Writer.
func (j *JSONLD) Flush() error { return j.document.end("]}") }

// iri names what has an ID of ours in linked data.
func iri(id string) string { return "urn:onrecord:" + id }

// reportIRI names a report in linked data: by its address, else by its ID.
func reportIRI(report *onrecord.Report, id string) string {
	if address := webAddress(report.URL); address != nil {
		return *address
	}
	return iri(id)
}

// webAddress returns an absolute address as linked data takes it, or nil when
// it is none.
func webAddress(address string) *string {
	parsed, err := url.Parse(address)
	if err != nil || !parsed.IsAbs() || parsed.Host == "" {
		return nil
	}
	return known(parsed.String())
}

// interval writes a period as ISO 8601 does: a day, or two parted by a slash;
// nothing when it is not known.
func interval(p onrecord.Period) string {
	if p.Start == p.End {
		return p.Start.String()
	}
	return p.Start.String() + "/" + p.End.String()
}
