package registry

import (
	"slices"
	"strings"

	"onrecord"
)

// A verb says what a decision does.
type verb string

// The verbs, as the file of decisions spells them.
const (
	same      verb = "same"      // same "A" = "B": the name A stands for B wherever it is printed
	alias     verb = "alias"     // alias "A" of "B": the like, for what is no name
	different verb = "different" // different "A" from "B": A is somebody else, though the names are alike
	split     verb = "split"     // split "A" in report R as "B": that A is another, whom we call B
	rename    verb = "name"      // name "A" as "B": how A is shown
	identify  verb = "id"        // id "A" wikidata Q1: who A is outside the record
)

// A rule is a decision as the machine understands it.
type rule struct {
	verb     verb
	a, b     string // b is the wikidata ID for identify
	where    where  // of split
	undo     bool   // it takes back an earlier rule that is the same
	label    string // "line 3", by which errors and reasons name it
	position int    // among the lines, from 0
}

// A where says which reports a split is about: those for which all holds that
// is given.
type where struct {
	report, outlet string
	from, to       onrecord.Date
}

// holds reports whether a mention is in one of the reports.
func (w *where) holds(m *Mention) bool {
	switch {
	case w.report != "" && w.report != m.ReportID:
		return false
	case w.outlet != "" && plain(w.outlet) != plain(m.Outlet):
		return false
	case !w.from.IsZero() && (m.Published.IsZero() || day(m.Published) < day(w.from)):
		return false
	case !w.to.IsZero() && (m.Published.IsZero() || day(m.Published) > day(w.to)):
		return false
	}
	return true
}

// String returns the rule as a line of the file of decisions.
func (r *rule) String() string {
	var b strings.Builder
	if r.undo {
		b.WriteString("undo ")
	}
	b.WriteString(string(r.verb) + " " + quote(r.a))
	switch r.verb {
	case same:
		b.WriteString(" = " + quote(r.b))
	case alias:
		b.WriteString(" of " + quote(r.b))
	case different:
		b.WriteString(" from " + quote(r.b))
	case identify:
		b.WriteString(" wikidata " + r.b)
	case split, rename:
		b.WriteString(r.where.String() + " as " + quote(r.b))
	}
	return b.String()
}

// String returns the reports as a split names them, with a space before each
// condition.
func (w *where) String() string {
	s := ""
	if w.report != "" {
		s += " in report " + w.report
	}
	if w.outlet != "" {
		s += " in outlet " + quote(w.outlet)
	}
	if !w.from.IsZero() {
		s += " from " + w.from.String()
	}
	if !w.to.IsZero() {
		s += " to " + w.to.String()
	}
	return s
}

// escapes writes what would end a name, or not be taken for itself.
var escapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, `“`, `\“`, `”`, `\”`, `„`, `\„`)

// quote writes a name between quotation marks.
func quote(name string) string {
	return `"` + escapes.Replace(name) + `"`
}

// place returns the position of a rule, and -1 for none.
func (r *rule) place() int {
	if r == nil {
		return -1
	}
	return r.position
}

// blocks returns the blocks of the names that a rule is about, whatever they
// are names of.
func (r *rule) blocks() []string {
	names := []string{r.a, r.b}
	if r.verb == identify {
		names = names[:1]
	}
	var blocks []string
	for _, name := range names {
		for _, kind := range []onrecord.SpeakerKind{onrecord.Person, onrecord.Organisation, onrecord.DocumentKind, onrecord.Group} {
			blocks = append(blocks, Block(name, kind))
		}
		blocks = append(blocks, parsePerson(name).last, "~"+unnamedKey(name))
	}
	slices.Sort(blocks)
	return slices.Compact(blocks)
}
