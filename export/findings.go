package export

import (
	"encoding/json"
	"io"

	"onrecord"
	"onrecord/story"
)

// A findingsJSON is what reports of one story give when they are held against
// each other (docs/stories.md). Keys are added to it, never changed.
type findingsJSON struct {
	Reports     []comparedJSON   `json:"reports"`
	Utterances  []utteranceJSON  `json:"utterances"`
	Differences []differenceJSON `json:"differences"`
	Coverage    []coverageJSON   `json:"coverage"`
	Claims      []claimJSON      `json:"claims"`
	Reuse       []reuseJSON      `json:"reuse"`
	Patchwork   []patchworkJSON  `json:"patchwork"`
}

type comparedJSON struct {
	Path       string     `json:"path"`
	ID         string     `json:"id"`
	URL        *string    `json:"url"`
	Outlet     *string    `json:"outlet"`
	Headline   *string    `json:"headline"`
	Published  *string    `json:"published"`
	Statements int        `json:"statements"` // how many
	Reader     readerJSON `json:"reader"`
}

// A refJSON points at a statement and its content.
type refJSON struct {
	Path    string     `json:"path"`
	ID      string     `json:"id"`
	Content []spanJSON `json:"content"`
}

type placeJSON struct {
	Path  string `json:"path"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type utteranceJSON struct {
	ID         string        `json:"id"`
	Speaker    *string       `json:"speaker"`
	Statements []refJSON     `json:"statements"`
	Wordings   []wordingJSON `json:"wordings"`
	Changes    []changeJSON  `json:"changes"`
	Confidence *float64      `json:"confidence"`
	Why        *string       `json:"why"`
}

// A wordingJSON is one way in which an utterance is told, with the IDs of the
// statements that have it.
type wordingJSON struct {
	Statements []string    `json:"statements"`
	Text       string      `json:"text"`
	Pieces     []pieceJSON `json:"pieces"`
}

type pieceJSON struct {
	spanJSON
	Own bool `json:"own"`
}

type changeJSON struct {
	Kind       string     `json:"kind"`
	A          string     `json:"a"` // IDs of statements
	B          string     `json:"b"`
	In         *placeJSON `json:"in_a"`
	Other      *placeJSON `json:"in_b"`
	Quoted     bool       `json:"quoted"`
	Says       string     `json:"says"`
	Confidence *float64   `json:"confidence"`
}

type differenceJSON struct {
	Kind       string    `json:"kind"`
	Statements []refJSON `json:"statements"`
	Says       string    `json:"says"`
	Confidence *float64  `json:"confidence"`
}

type coverageJSON struct {
	Path       string    `json:"path"`
	Statements []refJSON `json:"statements"`
	Says       string    `json:"says"`
}

type claimJSON struct {
	Claim      string         `json:"claim"`
	Positions  []positionJSON `json:"positions"`
	Grounds    []groundJSON   `json:"grounds"`
	Confidence *float64       `json:"confidence"`
}

type positionJSON struct {
	Stance     string      `json:"stance"`
	Speaker    *string     `json:"speaker"`
	Statement  string      `json:"statement"` // its ID
	Path       string      `json:"path"`
	Date       *periodJSON `json:"date"`
	Confidence *float64    `json:"confidence"`
}

type groundJSON struct {
	Statement string `json:"statement"`
	Path      string `json:"path"`
	For       bool   `json:"for"`
	Says      string `json:"says"`
}

type reuseJSON struct {
	A          placeJSON `json:"a"`
	B          placeJSON `json:"b"`
	Kind       string    `json:"kind"`
	From       *string   `json:"from"` // path of the report that had it first
	Says       string    `json:"says"`
	Confidence *float64  `json:"confidence"`
}

type patchworkJSON struct {
	Path       string     `json:"path"`
	Flagged    bool       `json:"flagged"`
	Confidence *float64   `json:"confidence"`
	Judgement  string     `json:"judgement"`
	Signs      []signJSON `json:"signs"`
}

type signJSON struct {
	Kind       string      `json:"kind"`
	Statements []refJSON   `json:"statements"`
	Places     []placeJSON `json:"places"`
	Says       string      `json:"says"`
	Confidence *float64    `json:"confidence"`
}

// WriteFindings writes findings as one JSON object, as docs/stories.md describes
// it.
func WriteFindings(w io.Writer, f *story.Findings) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", " ")
	return out.Encode(newFinder(f).findings())
}

// A finder makes JSON of findings.
type finder struct {
	*story.Findings
	spans []spanner // by report
}

func newFinder(f *story.Findings) *finder {
	x := &finder{Findings: f}
	for _, reading := range f.Readings {
		x.spans = append(x.spans, spanner{reading.Report.Text, onrecord.NewPointIndex(reading.Report.Text)})
	}
	return x
}

func (x *finder) findings() findingsJSON {
	out := findingsJSON{Reports: []comparedJSON{}, Utterances: []utteranceJSON{}, Differences: []differenceJSON{}, Coverage: []coverageJSON{}, Claims: []claimJSON{}, Reuse: []reuseJSON{}, Patchwork: []patchworkJSON{}}
	for _, reading := range x.Readings {
		report := &reading.Report
		out.Reports = append(out.Reports, comparedJSON{report.Path, report.ID(), known(report.URL), known(report.Outlet), known(report.Headline), known(report.Published.String()), len(reading.Statements), readerJSON(reading.Reader)})
	}
	for i := range x.Utterances {
		out.Utterances = append(out.Utterances, x.utterance(&x.Utterances[i]))
	}
	for _, d := range x.Differences {
		out.Differences = append(out.Differences, differenceJSON{string(d.Kind), x.refs(d.Statements), d.Says, probability(d.Confidence)})
	}
	for _, c := range x.Coverage {
		out.Coverage = append(out.Coverage, coverageJSON{x.path(c.Report), x.refs(c.Statements), c.Says})
	}
	for i := range x.Claims {
		out.Claims = append(out.Claims, x.claim(&x.Claims[i]))
	}
	for _, r := range x.Reuse {
		reuse := reuseJSON{A: x.place(r.A), B: x.place(r.B), Kind: string(r.Kind), Says: r.Says, Confidence: probability(r.Confidence)}
		if r.From >= 0 {
			reuse.From = known(x.path(r.From))
		}
		out.Reuse = append(out.Reuse, reuse)
	}
	for _, p := range x.Patchwork {
		patchwork := patchworkJSON{x.path(p.Report), p.Flagged, probability(p.Confidence), p.Judgement, []signJSON{}}
		for _, sign := range p.Signs {
			patchwork.Signs = append(patchwork.Signs, signJSON{string(sign.Kind), x.refs(sign.Statements), x.places(sign.Places), sign.Says, probability(sign.Confidence)})
		}
		out.Patchwork = append(out.Patchwork, patchwork)
	}
	return out
}

func (x *finder) utterance(u *story.Utterance) utteranceJSON {
	out := utteranceJSON{ID: u.ID, Speaker: known(u.Speaker), Statements: x.refs(u.Statements), Wordings: []wordingJSON{}, Changes: []changeJSON{}, Confidence: probability(u.Confidence), Why: known(u.Why)}
	for i, wording := range u.Wordings {
		first := wording[0]
		text := x.Readings[first.Report].Report.Text
		w := wordingJSON{Text: onrecord.Quote(text, x.Statement(first).Content), Pieces: []pieceJSON{}}
		for _, ref := range wording {
			w.Statements = append(w.Statements, x.Statement(ref).ID)
		}
		if i < len(u.Pieces) {
			for _, piece := range u.Pieces[i] {
				w.Pieces = append(w.Pieces, pieceJSON{x.spans[first.Report].list([]onrecord.Span{piece.Span})[0], piece.Own})
			}
		}
		out.Wordings = append(out.Wordings, w)
	}
	for _, c := range u.Changes {
		out.Changes = append(out.Changes, changeJSON{
			Kind: string(c.Kind), A: x.Statement(c.A).ID, B: x.Statement(c.B).ID, In: x.somewhere(c.A.Report, c.SpanA), Other: x.somewhere(c.B.Report, c.SpanB),
			Quoted: c.Quoted, Says: c.Says, Confidence: probability(c.Confidence),
		})
	}
	return out
}

func (x *finder) claim(c *story.Claim) claimJSON {
	out := claimJSON{Claim: c.Claim, Positions: []positionJSON{}, Grounds: []groundJSON{}, Confidence: probability(c.Confidence)}
	for _, p := range c.Positions {
		stmt := x.Statement(p.Statement)
		out.Positions = append(out.Positions, positionJSON{string(p.Stance), known(p.Speaker), stmt.ID, x.path(p.Statement.Report), period(stmt.Said), probability(p.Confidence)})
	}
	for _, g := range c.Grounds {
		out.Grounds = append(out.Grounds, groundJSON{x.Statement(g.Statement).ID, x.path(g.Statement.Report), g.For, g.Says})
	}
	return out
}

func (x *finder) path(report int) string { return x.Readings[report].Report.Path }

func (x *finder) refs(refs []story.Ref) []refJSON {
	out := []refJSON{}
	for _, ref := range refs {
		stmt := x.Statement(ref)
		out = append(out, refJSON{x.path(ref.Report), stmt.ID, x.spans[ref.Report].list(stmt.Content)})
	}
	return out
}

func (x *finder) places(places []story.Place) []placeJSON {
	out := []placeJSON{}
	for _, p := range places {
		out = append(out, x.place(p))
	}
	return out
}

func (x *finder) place(p story.Place) placeJSON {
	span := x.spans[p.Report].list([]onrecord.Span{p.Span})[0]
	return placeJSON{x.path(p.Report), span.Start, span.End, span.Text}
}

// somewhere returns the place of a span, or nil when it is empty.
func (x *finder) somewhere(report int, span onrecord.Span) *placeJSON {
	if span.Empty() {
		return nil
	}
	place := x.place(story.Place{Report: report, Span: span})
	return &place
}
