package record

import (
	"context"
	"encoding/json"
	"io"

	"onrecord"
)

// An articleJSON is a report with checked statements, in the form of PolNeAR's
// articles that training reads (package eval). Spans are in code points.
type articleJSON struct {
	ID          string           `json:"id"`
	Publisher   string           `json:"publisher,omitempty"`
	Date        string           `json:"date,omitempty"`
	Title       string           `json:"title,omitempty"`
	Text        string           `json:"text"`
	Annotations []annotationJSON `json:"annotations"`
}

type annotationJSON struct {
	Annotator  string      `json:"annotator"`
	Statements []labelJSON `json:"statements"`
}

type labelJSON struct {
	ID       string          `json:"id"`
	Source   [][2]int        `json:"source"`
	Cue      [][2]int        `json:"cue"`
	Content  [][2]int        `json:"content"`
	Status   onrecord.Status `json:"status,omitempty"`
	Speakers []string        `json:"speakers,omitempty"`
	Act      onrecord.Act    `json:"act,omitempty"`
	Date     string          `json:"date,omitempty"`
}

// annotator stands for everybody who made edits.
const annotator = "edits"

// Corrections writes the reports with statements that somebody checked, a line
// each, as articles to train by: statements as edited, unchecked ones of these
// reports as they were read, rejected ones left out. Reports of which only the
// words of statements are kept teach nothing, and are left out. It returns how
// many reports and checked statements there are.
func (r *Record) Corrections(ctx context.Context, w io.Writer) (reports, checked int, err error) {
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	for kept, err := range r.All(ctx) {
		if err != nil {
			return reports, checked, err
		}
		n := kept.checked()
		if n == 0 || !kept.Report.Whole {
			continue
		}
		reports, checked = reports+1, checked+n
		if err := lines.Encode(kept.article()); err != nil {
			return reports, checked, err
		}
	}
	return reports, checked, nil
}

// checked returns how many of the statements somebody did something about.
func (k *Kept) checked() int {
	n := 0
	for _, stmt := range k.Statements {
		if stmt.Status != onrecord.Unchecked {
			n++
		}
	}
	return n
}

func (k *Kept) article() articleJSON {
	report := &k.Report.Report
	points := onrecord.NewPointIndex(report.Text)
	pairs := func(spans []onrecord.Span) [][2]int {
		out := make([][2]int, len(spans))
		for i, span := range spans {
			span = points.Points(span)
			out[i] = [2]int{span.Start, span.End}
		}
		return out
	}
	labels := []labelJSON{}
	for _, stmt := range k.Statements {
		if stmt.Status == onrecord.Rejected {
			continue
		}
		s := stmt.Effective()
		label := labelJSON{
			ID: stmt.Read.ID, Source: pairs(s.Source), Cue: pairs(s.Cue), Content: pairs(s.Content),
			Status: stmt.Status, Act: s.Act, Date: s.Said.Start.String(),
		}
		for i := range s.Speakers {
			label.Speakers = append(label.Speakers, s.Speakers[i].Name)
		}
		labels = append(labels, label)
	}
	return articleJSON{
		ID: k.Report.ID, Publisher: report.Outlet, Date: report.Published.String(), Title: report.Headline, Text: report.Text,
		Annotations: []annotationJSON{{Annotator: annotator, Statements: labels}},
	}
}
