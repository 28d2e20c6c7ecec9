package record

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"onrecord"
)

// The fields of a statement that people may set.
const (
	StatusField   = "status"   // value: "confirmed", "rejected", or "" for neither
	SpeakersField = "speakers" // value: names
	ActField      = "act"      // value: an act
	DateField     = "date"     // value: {"start", "end"}, days; null for none
	VenueField    = "venue"    // value: words; "" for none
	SourceField   = "source"   // value: spans, [[start, end], ...], code points of the report's text
	CueField      = "cue"
	ContentField  = "content"
)

// handMade is the confidence of what a person has set.
const handMade = 1

// Edit sets a field of the statement with this ID to value, by hand: a string,
// []string, Act, Period or []Span in code points, as the field takes it. What
// the program read stays beside it. An edit of a field replaces those made
// before, which are kept all the same.
func (r *Record) Edit(ctx context.Context, id, field string, value any, author string) error {
	return r.home.Change(ctx, func(c Change) error {
		stmt, report, err := find(ctx, c, id)
		if err != nil {
			return err
		}
		encoded, err := encode(field, value)
		if err != nil {
			return err
		}
		edit := &Edit{Statement: id, Report: report.ID, Field: field, Value: encoded, Author: author, Made: r.time()}
		if err := c.AddEdit(ctx, edit); err != nil {
			return err
		}
		return r.apply(ctx, c, stmt, report)
	})
}

// find returns a statement and its report.
func find(ctx context.Context, v View, id string) (*Statement, *Report, error) {
	stmt, err := v.Statement(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	report, err := v.ReportByKey(ctx, stmt.Report)
	return stmt, report, err
}

// apply makes a statement what it is with all edits made of it.
func (r *Record) apply(ctx context.Context, c Change, stmt *Statement, report *Report) error {
	before := blocks([]*Statement{stmt})
	edits, err := c.Edits(ctx, stmt.Read.ID)
	if err != nil {
		return err
	}
	if err := edited(stmt, report, edits); err != nil {
		return err
	}
	complete(stmt, report)
	if err := c.UpdateStatements(ctx, []*Statement{stmt}); err != nil {
		return err
	}
	return c.Unsettle(ctx, append(before, blocks([]*Statement{stmt})...))
}

// edited sets Edited and Status of a statement from the edits made of it.
func edited(stmt *Statement, report *Report, edits []Edit) error {
	stmt.Edited, stmt.Status = nil, onrecord.Unchecked
	if len(edits) == 0 {
		return nil
	}
	out := clone(&stmt.Read)
	changed := false
	for _, edit := range edits {
		if edit.Field == StatusField {
			if err := json.Unmarshal([]byte(edit.Value), &stmt.Status); err != nil {
				return damaged(edit, err)
			}
			continue
		}
		if err := set(&out, edit, report.Report.Text); err != nil {
			return err
		}
		changed = true
	}
	if changed {
		stmt.Edited = &out
		if stmt.Status == onrecord.Unchecked {
			stmt.Status = onrecord.Corrected
		}
	}
	return nil
}

// set sets one field.
func set(stmt *onrecord.Statement, edit Edit, text string) error {
	var err error
	value := []byte(edit.Value)
	switch edit.Field {
	case SpeakersField:
		var names []string
		err = json.Unmarshal(value, &names)
		stmt.Speakers = speakers(names, stmt.Speakers)
	case ActField:
		err = json.Unmarshal(value, &stmt.Act)
	case VenueField:
		err = json.Unmarshal(value, &stmt.Venue)
	case DateField:
		var days *days
		if err = json.Unmarshal(value, &days); err == nil {
			stmt.Said, err = days.period()
		}
	case SourceField:
		stmt.Source, err = decodeSpans(value, text)
	case CueField:
		stmt.Cue, err = decodeSpans(value, text)
	case ContentField:
		stmt.Content, err = decodeSpans(value, text)
	default:
		err = fmt.Errorf("no field %q", edit.Field)
	}
	if err != nil {
		return damaged(edit, err)
	}
	return nil
}

// speakers returns the speakers with these names: what was known of those who
// were named before, by the hand that set them else.
func speakers(names []string, before []onrecord.Speaker) []onrecord.Speaker {
	out := make([]onrecord.Speaker, len(names))
	for i, name := range names {
		out[i] = onrecord.Speaker{Name: name, Kind: onrecord.Person, Basis: onrecord.Named}
		if k := slices.IndexFunc(before, func(s onrecord.Speaker) bool { return s.Name == name }); k >= 0 {
			out[i] = before[k]
		} else if len(before) == 1 && len(names) == 1 && before[0].Kind != "" {
			out[i].Kind = before[0].Kind
		}
		out[i].Confidence, out[i].Why = handMade, ""
	}
	return out
}

// days is a period as an edit has it.
type days struct {
	Start string `json:"start"`
	End   string `json:"end"`
}

func (d *days) period() (p onrecord.Period, err error) {
	if d == nil {
		return p, nil
	}
	if p.Start, err = onrecord.ParseDate(d.Start); err != nil {
		return p, err
	}
	p.End, err = onrecord.ParseDate(d.End)
	return p, err
}

// encode returns the value of an edit as it is kept, or an error with code
// Invalid when the field does not take it.
func encode(field string, value any) (string, error) {
	switch v := value.(type) {
	case onrecord.Status:
		if field == StatusField && (v == onrecord.Confirmed || v == onrecord.Rejected || v == onrecord.Unchecked) {
			return spell(v), nil
		}
	case onrecord.Act:
		if field == ActField && slices.Contains(onrecord.Acts, v) {
			return spell(v), nil
		}
	case string:
		if field == VenueField {
			return spell(strings.TrimSpace(v)), nil
		}
	case []string:
		if field == SpeakersField && !slices.ContainsFunc(v, func(name string) bool { return strings.TrimSpace(name) == "" }) {
			return spell(v), nil
		}
	case onrecord.Period:
		switch {
		case field != DateField:
		case v.IsZero():
			return "null", nil
		case v.Start.Valid() && v.End.Valid() && v.Start.String() <= v.End.String():
			return spell(days{v.Start.String(), v.End.String()}), nil
		}
	case []onrecord.Span:
		if (field == SourceField || field == CueField || field == ContentField) && ordered(v) && (field != ContentField || len(v) > 0) {
			pairs := make([][2]int, len(v))
			for i, span := range v {
				pairs[i] = [2]int{span.Start, span.End}
			}
			return spell(pairs), nil
		}
	}
	return "", onrecord.Errorf(onrecord.Invalid, "%v is nothing that %s of a statement can be", value, field)
}

// spell writes a value that every encoder takes.
func spell(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		panic(err) // strings, numbers and lists of them have a spelling
	}
	return string(data)
}

// ordered reports whether spans are sorted, not empty, and do not overlap.
func ordered(spans []onrecord.Span) bool {
	at := 0
	for _, span := range spans {
		if span.Start < at || span.Empty() {
			return false
		}
		at = span.End
	}
	return true
}

// decodeSpans reads spans in code points as spans in bytes of text.
func decodeSpans(value []byte, text string) ([]onrecord.Span, error) {
	var pairs [][2]int
	if err := json.Unmarshal(value, &pairs); err != nil {
		return nil, err
	}
	ends := make(map[int]int, 2*len(pairs)) // code points to bytes
	for _, pair := range pairs {
		ends[pair[0]], ends[pair[1]] = -1, -1
	}
	point := 0
	mark := func(b int) {
		if _, wanted := ends[point]; wanted {
			ends[point] = b
		}
		point++
	}
	for b := range text {
		mark(b)
	}
	mark(len(text))
	spans := make([]onrecord.Span, len(pairs))
	for i, pair := range pairs {
		spans[i] = onrecord.Span{Start: ends[pair[0]], End: ends[pair[1]]}
		if spans[i].Start < 0 || spans[i].End < 0 {
			return nil, fmt.Errorf("the text has %d code points, and a span ends at %d", point-1, pair[1])
		}
	}
	return spans, nil
}

// clone returns a copy that shares nothing.
func clone(stmt *onrecord.Statement) onrecord.Statement {
	out := *stmt
	out.Source, out.Cue, out.Content = slices.Clone(stmt.Source), slices.Clone(stmt.Cue), slices.Clone(stmt.Content)
	out.Speakers, out.Target, out.Addressee = slices.Clone(stmt.Speakers), slices.Clone(stmt.Target), slices.Clone(stmt.Addressee)
	return out
}

func damaged(edit Edit, err error) error {
	return &onrecord.Error{
		Code: onrecord.Damaged, Path: edit.Statement, Err: err,
		Message: fmt.Sprintf("edit %d of its %s cannot be read: %v", edit.Number, edit.Field, err),
	}
}
