package sqlhome

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"

	"onrecord"
)

// Statements and layouts are kept as JSON under the keys of docs/json.md,
// without those whose values are empty. Keys may be added and are never given
// another meaning; readers pass over those they do not know.
//
// Unlike everywhere else outside the program, offsets are bytes, since nothing
// is to be converted here: a list of spans is start, end, start, end.

// offsets writes spans.
func offsets(spans []onrecord.Span) []int {
	if len(spans) == 0 {
		return nil
	}
	all := make([]int, 0, 2*len(spans))
	for _, span := range spans {
		all = append(all, span.Start, span.End)
	}
	return all
}

// spans undoes offsets. A start without an end is no span.
func spans(offsets []int) []onrecord.Span {
	if len(offsets) < 2 {
		return nil
	}
	all := make([]onrecord.Span, len(offsets)/2)
	for i := range all {
		all[i] = onrecord.Span{Start: offsets[2*i], End: offsets[2*i+1]}
	}
	return all
}

type spelledStatement struct {
	Source     []int            `json:"source,omitempty"`
	Cue        []int            `json:"cue,omitempty"`
	Content    []int            `json:"content,omitempty"`
	Speakers   []spelledSpeaker `json:"speakers,omitempty"`
	Form       onrecord.Form    `json:"form,omitempty"`
	Act        onrecord.Act     `json:"act,omitempty"`
	Target     []string         `json:"target,omitempty"`
	Addressee  []string         `json:"addressee,omitempty"`
	Date       *spelledPeriod   `json:"date,omitempty"`
	Venue      string           `json:"venue,omitempty"`
	Confidence float64          `json:"confidence,omitempty"`
	Headline   bool             `json:"headline,omitempty"`
	Parent     string           `json:"parent,omitempty"`
	Checked    onrecord.Status  `json:"checked,omitempty"`
}

type spelledSpeaker struct {
	Name        string               `json:"name"`
	Kind        onrecord.SpeakerKind `json:"kind,omitempty"`
	Basis       onrecord.Basis       `json:"basis,omitempty"`
	Confidence  float64              `json:"confidence,omitempty"`
	Description string               `json:"description,omitempty"`
	Gender      onrecord.Gender      `json:"gender,omitempty"`
	Why         string               `json:"why,omitempty"`
	Known       onrecord.KnownAs     `json:"known,omitzero"`
}

type spelledPeriod struct {
	Start string `json:"start,omitempty"`
	End   string `json:"end,omitempty"`
	Basis string `json:"basis,omitempty"`
}

// spellStatement writes all of a statement but its ID, which has a column.
func spellStatement(stmt *onrecord.Statement) (string, error) {
	spelled := spelledStatement{
		Source: offsets(stmt.Source), Cue: offsets(stmt.Cue), Content: offsets(stmt.Content), Form: stmt.Form, Act: stmt.Act, Target: stmt.Target, Addressee: stmt.Addressee,
		Venue: stmt.Venue, Confidence: stmt.Confidence, Headline: stmt.Headline, Parent: stmt.Parent, Checked: stmt.Checked,
	}
	for _, speaker := range stmt.Speakers {
		spelled.Speakers = append(spelled.Speakers, spelledSpeaker(speaker))
	}
	if said := stmt.Said; said != (onrecord.Period{}) {
		spelled.Date = &spelledPeriod{said.Start.String(), said.End.String(), said.Basis}
	}
	return marshal(spelled)
}

// readStatement undoes spellStatement.
func readStatement(id, data string) (onrecord.Statement, error) {
	var spelled spelledStatement
	if err := json.Unmarshal([]byte(data), &spelled); err != nil {
		return onrecord.Statement{}, err
	}
	stmt := onrecord.Statement{
		ID: id, Source: spans(spelled.Source), Cue: spans(spelled.Cue), Content: spans(spelled.Content), Form: spelled.Form, Act: spelled.Act,
		Target: spelled.Target, Addressee: spelled.Addressee,
		Venue: spelled.Venue, Confidence: spelled.Confidence, Headline: spelled.Headline, Parent: spelled.Parent, Checked: spelled.Checked,
	}
	for _, speaker := range spelled.Speakers {
		stmt.Speakers = append(stmt.Speakers, onrecord.Speaker(speaker))
	}
	if date := spelled.Date; date != nil {
		stmt.Said.Basis = date.Basis
		for _, end := range []struct {
			date *onrecord.Date
			text string
		}{{&stmt.Said.Start, date.Start}, {&stmt.Said.End, date.End}} {
			if err := (*day)(end.date).Scan(orNull(end.text)); err != nil {
				return stmt, err
			}
		}
	}
	return stmt, nil
}

type spelledLayout struct {
	Paragraphs  []int `json:"paragraphs,omitempty"`
	Headline    []int `json:"headline,omitempty"`
	Byline      []int `json:"byline,omitempty"`
	DateLine    []int `json:"dateline,omitempty"`
	Boilerplate []int `json:"boilerplate,omitempty"`
}

// A layout is a Layout in a column.
type layout onrecord.Layout

// Value implements driver.Valuer.
func (l layout) Value() (driver.Value, error) {
	return marshal(spelledLayout{offsets(l.Paragraphs), one(l.Headline), offsets(l.Byline), one(l.DateLine), offsets(l.Boilerplate)})
}

// Scan implements sql.Scanner.
func (l *layout) Scan(value any) error {
	var spelled spelledLayout
	if err := unmarshal(value, &spelled); err != nil {
		return err
	}
	*l = layout{
		Paragraphs: spans(spelled.Paragraphs), Byline: spans(spelled.Byline), Boilerplate: spans(spelled.Boilerplate),
		Headline: onrecord.Hull(spans(spelled.Headline)...), DateLine: onrecord.Hull(spans(spelled.DateLine)...),
	}
	return nil
}

// one writes a span, nothing when it is the zero Span.
func one(span onrecord.Span) []int {
	if span == (onrecord.Span{}) {
		return nil
	}
	return offsets([]onrecord.Span{span})
}

// A names is a list of strings in a column, in JSON; NULL when it is empty.
type names []string

// Value implements driver.Valuer.
func (n names) Value() (driver.Value, error) {
	if len(n) == 0 {
		return nil, nil
	}
	return marshal([]string(n))
}

// Scan implements sql.Scanner.
func (n *names) Scan(value any) error {
	*n = nil
	if value == nil {
		return nil
	}
	return unmarshal(value, (*[]string)(n))
}

func marshal(value any) (string, error) {
	data, err := json.Marshal(value)
	return string(data), err
}

func unmarshal(column, into any) error {
	switch column := column.(type) {
	case string:
		return json.Unmarshal([]byte(column), into)
	case []byte:
		return json.Unmarshal(column, into)
	}
	return fmt.Errorf("JSON is of type %T", column)
}

// orNull returns s for a column in which "" is NULL.
func orNull(s string) any {
	if s == "" {
		return nil
	}
	return keep(s)
}
