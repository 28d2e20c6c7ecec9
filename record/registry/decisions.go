package registry

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"onrecord"
)

// Decisions are what people decided about speakers: the lines of a file, or
// those that a record keeps. Later lines win over earlier ones about the same;
// names that nobody in the record has do no harm. None, and nil, decide nothing.
// Decisions may be read by many at once.
type Decisions struct {
	lines []line
	index *index
}

// A line is a rule, a comment, both or neither.
type line struct {
	rule    *rule
	comment string
}

// String returns the line as Write writes it.
func (l *line) String() string {
	if l.rule == nil {
		return l.comment
	}
	return strings.TrimSpace(l.rule.String() + " " + l.comment)
}

// Parse reads a file of decisions. Errors have code Invalid and tell line,
// column and what to write instead.
func Parse(r io.Reader) (*Decisions, error) {
	d := &Decisions{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		text := strings.TrimPrefix(lines.Text(), "\ufeff")
		if err := d.append(text, fmt.Sprintf("line %d", n)); err != nil {
			return nil, err
		}
	}
	if errors.Is(lines.Err(), bufio.ErrTooLong) {
		return nil, &onrecord.Error{Code: onrecord.Invalid, Message: fmt.Sprintf("line %d is longer than a mebibyte", len(d.lines)+1), Hint: "this may be no file of decisions"}
	} else if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading decisions: %w", err)
	}
	return d, d.settle()
}

// Gather makes Decisions of the lines that a record keeps, in their order.
func Gather(kept []Decision) (*Decisions, error) {
	d := &Decisions{}
	for i := range kept {
		if err := d.append(kept[i].Line, fmt.Sprintf("decision %d", kept[i].Number)); err != nil {
			return nil, err
		}
	}
	return d, d.settle()
}

// With returns the decisions with one more line behind them, and the blocks of
// the names whose speakers it may change. The line is checked as in a file.
func (d *Decisions) With(text string) (more *Decisions, blocks []string, err error) {
	more = &Decisions{}
	if d != nil {
		more.lines = slices.Clone(d.lines)
	}
	if err := more.append(text, "this line"); err != nil {
		return nil, nil, err
	}
	if err := more.settle(); err != nil {
		return nil, nil, err
	}
	if last := more.lines[len(more.lines)-1].rule; last != nil {
		blocks = last.blocks()
	}
	return more, blocks, nil
}

// Lines returns the lines as Write writes them.
func (d *Decisions) Lines() []string {
	if d == nil {
		return nil
	}
	lines := make([]string, len(d.lines))
	for i := range d.lines {
		lines[i] = d.lines[i].String()
	}
	return lines
}

// Write writes a file of decisions that Parse makes the same decisions of,
// comments and empty lines included.
func (d *Decisions) Write(w io.Writer) error {
	var out strings.Builder
	for _, line := range d.Lines() {
		out.WriteString(line + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// append reads one line and puts it behind the others.
func (d *Decisions) append(text, label string) error {
	rule, comment, err := parseLine(text)
	if err != nil {
		var e *onrecord.Error
		if errors.As(err, &e) {
			return &onrecord.Error{Code: e.Code, Message: label + ", " + e.Message, Hint: e.Hint}
		}
		return err
	}
	if rule != nil {
		rule.label, rule.position = label, len(d.lines)
	}
	d.lines = append(d.lines, line{rule, comment})
	return nil
}

// settle finds out what holds after all lines.
func (d *Decisions) settle() error {
	var rules []*rule
	for i := range d.lines {
		last := d.lines[i].rule
		if last == nil {
			continue
		}
		if !last.undo {
			rules = append(rules, last)
			continue
		}
		before := len(rules)
		rules = slices.DeleteFunc(rules, func(earlier *rule) bool { return "undo "+earlier.String() == last.String() })
		if len(rules) == before {
			return conflict(last.label+": there is no such decision to undo", "write it as it was written, behind undo")
		}
	}
	index, err := newIndex(rules)
	d.index = index
	return err
}

// conflict returns an error about decisions that cannot hold together.
func conflict(message, hint string) *onrecord.Error {
	return &onrecord.Error{Code: onrecord.Invalid, Message: message, Hint: hint}
}
