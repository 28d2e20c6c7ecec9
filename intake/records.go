package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"onrecord"
)

// A record is a report in a file of JSON lines, or what a manifest knows of
// one. Keys that are not listed here are left alone.
type record struct {
	Path      string          `json:"path"`
	Text      *string         `json:"text"`
	URL       string          `json:"url"`
	Headline  string          `json:"headline"`
	Byline    names           `json:"byline"`
	Outlet    string          `json:"outlet"`
	Published json.RawMessage `json:"published"` // read by date, so that a wrong one does not cost the report
}

// names is a list of names that may also be written as one.
type names []string

// UnmarshalJSON implements json.Unmarshaler.
func (n *names) UnmarshalJSON(data []byte) error {
	if bytes.HasPrefix(data, []byte(`"`)) {
		var one string
		if err := json.Unmarshal(data, &one); err != nil {
			return err
		}
		*n = nil
		if one != "" {
			*n = names{one}
		}
		return nil
	}
	return json.Unmarshal(data, (*[]string)(n))
}

// date returns the day that a record gives; the zero day when it gives none.
func (r *record) date() (onrecord.Date, error) {
	raw := r.Published
	if len(raw) == 0 || string(raw) == "null" || string(raw) == `""` {
		return onrecord.Date{}, nil
	}
	var s string
	if err := json.Unmarshal(raw, &s); err != nil {
		return onrecord.Date{}, onrecord.Errorf(onrecord.Invalid, "published is %s, which is not a day written YYYY-MM-DD", raw)
	}
	date, err := onrecord.ParseDate(s)
	if err != nil {
		return onrecord.Date{}, onrecord.Errorf(onrecord.Invalid, "published: %v", err)
	}
	return date, nil
}

// badLines is how many lines at the beginning of a file may be no records
// before it is taken for something else.
const badLines = 5

// records reads a file of records, one a line, in UTF-8 or, with a byte order
// mark, UTF-16. Errors name the line. Damage ends it, after what could be read.
func (in *Intake) records(path string, r *bufio.Reader, emit emitter) bool {
	if mark, _ := r.Peek(2); string(mark) == "\xff\xfe" || string(mark) == "\xfe\xff" {
		r = bufio.NewReader(transform.NewReader(r, unicode.BOMOverride(transform.Nop)))
	}
	good, bad := 0, 0
	for line := 1; ; line++ {
		where := fmt.Sprintf("%s:%d", path, line)
		data, err := in.line(r)
		if line == 1 {
			data = bytes.TrimPrefix(data, []byte(byteOrderMark))
		}
		switch {
		case errors.Is(err, errLongLine):
			bad++
			if !emit(nil, in.tooLarge(where, 0)) {
				return false
			}
			continue
		case err != nil && !errors.Is(err, io.EOF):
			return emit(nil, &onrecord.Error{Code: onrecord.Unreadable, Path: where, Message: "the file is damaged from here on: " + err.Error(), Err: err})
		}
		if len(bytes.TrimSpace(data)) > 0 {
			report, recordErr := parseRecord(data, where)
			if report != nil {
				good++
			} else {
				bad++
			}
			if good == 0 && bad > badLines {
				return emit(nil, &onrecord.Error{
					Code: onrecord.Unsupported, Path: path, Message: fmt.Sprintf("not a file of records: its first %d lines are none", badLines), Hint: recordHint,
				})
			}
			if !emit(report, recordErr) {
				return false
			}
		}
		if errors.Is(err, io.EOF) {
			if good+bad == 0 {
				return emit(nil, &onrecord.Error{Code: onrecord.Unreadable, Path: path, Message: "empty: there is nothing to read"})
			}
			return true
		}
	}
}

// recordHint says what a line should be.
const recordHint = `each line is an object such as {"path": "a.txt", "text": "..."}`

var errLongLine = errors.New("line too long")

// line returns the next line, without keeping one that is too long. The last
// line comes with io.EOF.
func (in *Intake) line(r *bufio.Reader) ([]byte, error) {
	var data []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if int64(len(data)+len(part)) > in.options.MaxBytes {
			long, data = true, nil
		}
		if !long {
			data = append(data, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, errLongLine
		}
		return data, err
	}
}

// parseRecord makes a report of a line. A date that is none does not cost the
// report: both come back.
func parseRecord(data []byte, where string) (*onrecord.Report, error) {
	var r record
	if err := json.Unmarshal(data, &r); err != nil {
		return nil, &onrecord.Error{
			Code: onrecord.Invalid, Path: where, Message: "not a report in JSON: " + jsonProblem(err),
			Hint: recordHint, Err: err,
		}
	}
	if r.Text == nil {
		return nil, &onrecord.Error{Code: onrecord.Invalid, Path: where, Message: `the record has no "text"`}
	}
	if strings.TrimSpace(*r.Text) == "" && r.Headline == "" {
		return nil, &onrecord.Error{Code: onrecord.Unreadable, Path: where, Message: "empty: there is nothing to read"}
	}
	report := &onrecord.Report{
		Path: r.Path, URL: r.URL, Text: *r.Text, Headline: r.Headline, Byline: r.Byline, Outlet: r.Outlet,
	}
	if report.Path == "" {
		report.Path = where
	}
	date, err := r.date()
	report.Published = date
	if err != nil {
		return report, at(where, err)
	}
	return report, nil
}

// jsonProblem says what is wrong with JSON without Go's names of types.
func jsonProblem(err error) string {
	var typeErr *json.UnmarshalTypeError
	if errors.As(err, &typeErr) {
		if typeErr.Field == "" {
			return "found " + typeErr.Value
		}
		return fmt.Sprintf("found %s in %q", typeErr.Value, typeErr.Field)
	}
	return err.Error()
}
