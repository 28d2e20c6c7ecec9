package terminal

import (
	"fmt"

	"onrecord"
)

// A Story is a story as a list of stories shows it.
type Story struct {
	Label   string          // may be empty
	ID      string          // under which a record finds it; "" is not shown
	Days    onrecord.Period // on which its reports were published
	Reports []StoryReport
}

// A StoryReport is a report of a story, and why it belongs to it.
type StoryReport struct {
	Path string
	Why  string
}

// Story writes a story with its reports, a line each, and below each why it
// stands there.
func (w *Writer) Story(s *Story) {
	if w.begun {
		fmt.Fprintln(w.out)
	}
	w.begun = true
	head := cellsOf(clean(s.Label), strong)
	for _, fact := range []string{shortest(s.Days), count(len(s.Reports), "report")} {
		if fact == "" {
			continue
		}
		if len(head) > 0 {
			head = append(head, cellsOf(" · ", faint)...)
		}
		head = append(head, cellsOf(fact, normal)...)
	}
	w.folded("", head)
	if s.ID != "" {
		w.line(cellsOf(clean(s.ID), faint))
	}
	for _, report := range s.Reports {
		w.line(cellsOf(clean(report.Path), normal))
		if report.Why != "" && len(s.Reports) > 1 {
			w.folded(w.indent+w.indent, cellsOf(clean(report.Why), faint))
		}
	}
}
