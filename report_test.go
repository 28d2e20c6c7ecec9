package onrecord_test

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"onrecord"
)

// TestIDsDoNotChange pins IDs: they are kept in records and files, so another
// way of making them would orphan everything that points at them.
func TestIDsDoNotChange(t *testing.T) {
	report := &onrecord.Report{Path: "a.txt", URL: "https://news.example/a", Text: "“Yes,” he said."}
	id := report.ID()
	if want := "raxikkof4qw7lxukea7aq"; id != want {
		t.Errorf("the report's ID is %s, want %s", id, want)
	}
	headline := &onrecord.Report{URL: "https://news.example/a", Headline: "Dam bursts above Sella"}
	if id, want := headline.ID(), "r3j6foat7ur4byk3wsymi"; id != want {
		t.Errorf("the ID of a report with a headline alone is %s, want %s", id, want)
	}
	stmt := onrecord.StatementID(id, []onrecord.Span{{Start: 7, End: 9}}, []onrecord.Span{{Start: 10, End: 14}}, []onrecord.Span{{Start: 0, End: 6}})
	if want := "sqzvk3ecrhugtrdhu4l4s"; stmt != want {
		t.Errorf("the statement's ID is %s, want %s", stmt, want)
	}
}

func TestReportIDDependsOnTextAndURLAlone(t *testing.T) {
	report := onrecord.Report{Path: "a.txt", URL: "u", Text: "t", Outlet: "o"}
	same, otherText, otherURL, shifted := report, report, report, report
	same.Path, same.Outlet = "b.txt", "p"
	otherText.Text = "T"
	otherURL.URL = "v"
	shifted.URL, shifted.Text = "ut", ""
	if report.ID() != same.ID() {
		t.Error("the path and the outlet change the ID")
	}
	for name, other := range map[string]onrecord.Report{"text": otherText, "URL": otherURL, "where text and URL meet": shifted} {
		if report.ID() == other.ID() {
			t.Errorf("%s does not change the ID", name)
		}
	}
}

// Reports without a text are told apart by their headlines, with which a text
// has nothing to do.
func TestReportIDOfAHeadlineAlone(t *testing.T) {
	ids := map[string]bool{}
	for _, report := range []onrecord.Report{
		{}, {Headline: "Dam bursts above Sella"}, {Headline: "Chess title for Mira Novak"}, {Headline: "Dam bursts above Sella", Text: "\n"}, {Text: "Dam bursts above Sella"},
	} {
		ids[report.ID()] = true
	}
	if len(ids) != 5 {
		t.Errorf("5 reports have %d IDs", len(ids))
	}
	with, without := onrecord.Report{Headline: "Dam bursts above Sella", Text: "It burst."}, onrecord.Report{Text: "It burst."}
	if with.ID() != without.ID() {
		t.Error("the headline changes the ID of a report with a text")
	}
}

func TestStatementIDDependsOnEveryRole(t *testing.T) {
	span := []onrecord.Span{{Start: 1, End: 2}}
	ids := map[string]bool{}
	for _, roles := range [][3][]onrecord.Span{{span, nil, nil}, {nil, span, nil}, {nil, nil, span}, {nil, nil, nil}} {
		ids[onrecord.StatementID("r", roles[0], roles[1], roles[2])] = true
	}
	if len(ids) != 4 {
		t.Errorf("4 statements have %d IDs", len(ids))
	}
}

func TestParseDate(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2017-06-04", "2017-06-04"}, {"2017-06-04T10:15:00Z", "2017-06-04"}, {"2017-06-04 10:15", "2017-06-04"},
		{"2017-02-31", ""}, {"2017-6-4", ""}, {"June 4, 2017", ""}, {"", ""}, {"2017-06-04x", ""},
	} {
		date, err := onrecord.ParseDate(c.in)
		if date.String() != c.want || (err == nil) != (c.want != "") {
			t.Errorf("ParseDate(%q) is %q, %v; want %q", c.in, date, err, c.want)
		}
		if err != nil && onrecord.CodeOf(err) != onrecord.Invalid {
			t.Errorf("ParseDate(%q): code is %q", c.in, onrecord.CodeOf(err))
		}
	}
}

func TestErrorTellsWhatWhereAndNext(t *testing.T) {
	err := &onrecord.Error{Code: onrecord.NotFound, Path: "a.txt", Message: "there is no such file", Hint: "look elsewhere", Err: fs.ErrNotExist}
	if got, want := err.Error(), "a.txt: there is no such file; look elsewhere"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !errors.Is(err, fs.ErrNotExist) || onrecord.CodeOf(fmt.Errorf("more: %w", err)) != onrecord.NotFound || onrecord.CodeOf(fs.ErrExist) != "" {
		t.Error("the cause or the code is lost")
	}
}
