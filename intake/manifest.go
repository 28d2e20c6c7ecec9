package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"onrecord"
)

// A Manifest holds what is known of reports beside their files: outlets,
// days of publication, headlines. A nil Manifest knows nothing.
type Manifest struct {
	rows map[string][]manifestRow // by the last element of the path

	asked, told bool // of any report; of one that it has a line of
}

// Missed reports whether the manifest was asked for what it knows of reports and
// had no line of any of them.
func (m *Manifest) Missed() bool { return m != nil && m.asked && !m.told }

type manifestRow struct {
	path      string
	published onrecord.Date
	record    record
}

// OpenManifest reads a file of JSON lines, each with the path of a report and
// what is known of it.
func OpenManifest(path string) (*Manifest, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, openError(path, err)
	}
	defer f.Close()
	return ReadManifest(name(path), f)
}

// ReadManifest reads a manifest; path names it in errors.
func ReadManifest(path string, r io.Reader) (*Manifest, error) {
	m := &Manifest{rows: map[string][]manifestRow{}}
	reader := bufio.NewReader(r)
	for line := 1; ; line++ {
		data, readErr := reader.ReadBytes('\n')
		if data = bytes.TrimSpace(bytes.TrimPrefix(data, []byte(byteOrderMark))); len(data) > 0 {
			where := fmt.Sprintf("%s:%d", path, line)
			var row manifestRow
			if err := json.Unmarshal(data, &row.record); err != nil {
				return nil, &onrecord.Error{Code: onrecord.Invalid, Path: where, Message: "not a line of a manifest: " + jsonProblem(err), Err: err,
					Hint: `each line is an object such as {"path": "a.txt", "published": "2026-03-04"}`}
			}
			if row.path = row.record.Path; row.path == "" {
				return nil, &onrecord.Error{Code: onrecord.Invalid, Path: where, Message: `the line has no "path"`}
			}
			var err error
			if row.published, err = row.record.date(); err != nil {
				return nil, at(where, err)
			}
			m.rows[base(row.path)] = append(m.rows[base(row.path)], row)
		}
		if readErr == io.EOF {
			return m, nil
		} else if readErr != nil {
			return nil, openError(path, readErr)
		}
	}
}

// complete enters what the manifest knows of report, over what came with it.
// The row with the longest common end of the path is the report's. Where two
// rows have it, none is, and the error says so.
func (m *Manifest) complete(report *onrecord.Report) error {
	if m == nil {
		return nil
	}
	m.asked = true
	best, length := manifestRow{}, 0
	ambiguous := false
	for _, row := range m.rows[base(report.Path)] {
		common := commonEnd(row.path, report.Path)
		switch {
		case common > length || common == length && row.path == best.path:
			best, length, ambiguous = row, common, false
		case common == length:
			ambiguous = true
		}
	}
	m.told = m.told || length > 0
	if ambiguous {
		return &onrecord.Error{
			Code: onrecord.Invalid, Path: report.Path,
			Message: fmt.Sprintf("more than one line of the manifest ends in %q, so none was used", base(report.Path)),
			Hint:    "give longer paths",
		}
	}
	if length == 0 {
		return nil
	}
	known := &best.record
	setIf(&report.URL, known.URL)
	setIf(&report.Headline, known.Headline)
	setIf(&report.Outlet, known.Outlet)
	if len(known.Byline) > 0 {
		report.Byline = known.Byline
	}
	if !best.published.IsZero() {
		report.Published = best.published
	}
	return nil
}

func setIf(field *string, value string) {
	if value != "" {
		*field = value
	}
}

func base(path string) string {
	path = strings.ReplaceAll(path, "\\", "/")
	return path[strings.LastIndexByte(path, '/')+1:]
}

// commonEnd returns how many elements two paths have in common at their end.
func commonEnd(a, b string) int {
	as, bs := strings.Split(strings.ReplaceAll(a, "\\", "/"), "/"), strings.Split(strings.ReplaceAll(b, "\\", "/"), "/")
	n := 0
	for n < len(as) && n < len(bs) && as[len(as)-1-n] == bs[len(bs)-1-n] {
		n++
	}
	return n
}
