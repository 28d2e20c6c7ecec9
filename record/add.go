package record

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"onrecord"
	"onrecord/record/registry"
	"onrecord/record/terms"
)

// An Addition is a reading that is to be kept.
type Addition struct {
	Reading *onrecord.Reading
	// Place is what the versions of the report have in common where it has no
	// URL: the absolute path of its file, or the name it has in a file of
	// records.
	Place string
}

// Added says what became of additions.
type Added struct {
	Reports    int // kept for the first time
	Versions   int // of them, new versions of reports that were kept
	Known      int // kept before
	Enriched   int // of them, such as are known better now
	Statements int // of the reports that were kept
}

// Plus adds up.
func (a Added) Plus(b Added) Added {
	return Added{a.Reports + b.Reports, a.Versions + b.Versions, a.Known + b.Known, a.Enriched + b.Enriched, a.Statements + b.Statements}
}

// Add keeps readings, all of them or, on an error, none. A report that is kept
// already changes nothing. Settle makes the additions complete.
func (r *Record) Add(ctx context.Context, additions []Addition) (Added, error) {
	var added Added
	err := r.home.Change(ctx, func(c Change) error {
		added = Added{} // a home may run this again
		texts, err := c.Setting(ctx, textsSetting)
		if err != nil {
			return err
		}
		fresh, known, err := parted(ctx, c, additions)
		if err != nil {
			return err
		}
		added.Known = len(additions) - len(fresh)
		for i := range known {
			enriched, err := r.enrich(ctx, c, known[i].Reading)
			if err != nil {
				return err
			}
			if enriched {
				added.Enriched++
			}
		}
		for len(fresh) > 0 {
			// Versions of one report follow each other in what is added, so
			// each comes to know the one before.
			n := run(fresh)
			more, err := r.addRun(ctx, c, fresh[:n], Texts(texts))
			if err != nil {
				return err
			}
			added = added.Plus(more)
			fresh = fresh[n:]
		}
		return nil
	})
	return added, err
}

// parted parts the additions into those whose reports are not kept yet, each
// once, and the others.
func parted(ctx context.Context, v View, additions []Addition) (fresh, kept []Addition, err error) {
	ids := make([]string, len(additions))
	for i := range additions {
		ids[i] = additions[i].Reading.Report.ID()
	}
	known, err := v.KnownReports(ctx, ids)
	if err != nil {
		return nil, nil, err
	}
	seen := map[string]bool{}
	for i, id := range ids {
		switch {
		case known[id]:
			kept = append(kept, additions[i])
		case !seen[id]:
			seen[id] = true
			fresh = append(fresh, additions[i])
		}
	}
	return fresh, kept, nil
}

// run returns how many of the first additions are for different places.
func run(additions []Addition) int {
	places := map[string]bool{}
	for i := range additions {
		if place := additions[i].place(); places[place] {
			return i
		} else if place != "" {
			places[place] = true
		}
	}
	return len(additions)
}

// place returns what the versions of the report have in common; "" when nothing
// tells.
func (a *Addition) place() string { return cmp.Or(a.Reading.Report.URL, a.Place) }

// addRun keeps reports for different places.
func (r *Record) addRun(ctx context.Context, c Change, additions []Addition, texts Texts) (Added, error) {
	added := Added{Reports: len(additions)}
	reports := make([]*Report, len(additions))
	found := make([][]onrecord.Statement, len(additions))
	replaced := make([]*Report, len(additions))
	for i := range additions {
		reports[i] = r.reportOf(&additions[i])
		var err error
		if replaced[i], err = r.replace(ctx, c, reports[i], additions[i].Place); err != nil {
			return added, err
		}
		if replaced[i] != nil {
			added.Versions++
		}
		if found[i] = additions[i].Reading.Statements; texts == StatementsOnly {
			found[i] = blank(reports[i], found[i])
		}
	}
	if err := c.AddReports(ctx, reports); err != nil {
		return added, err
	}
	var stmts []*Statement
	for i := range additions {
		kept := make([]*Statement, len(found[i]))
		for n := range kept {
			kept[n] = &Statement{Report: reports[i].Key, Number: n, Read: found[i][n]}
			complete(kept[n], reports[i])
		}
		if replaced[i] != nil {
			if err := r.inherit(ctx, c, replaced[i], reports[i], kept); err != nil {
				return added, err
			}
		}
		stmts = append(stmts, kept...)
	}
	added.Statements = len(stmts)
	if err := c.AddStatements(ctx, stmts); err != nil {
		return added, err
	}
	return added, c.Unsettle(ctx, blocks(stmts))
}

// reportOf returns what is kept of a report.
func (r *Record) reportOf(a *Addition) *Report {
	reading := a.Reading
	hash := sha256.Sum256([]byte(reading.Report.Text))
	return &Report{
		ID: reading.Report.ID(), Place: a.place(), Version: 1, Current: true, Added: r.time(), Hash: hex.EncodeToString(hash[:]), Whole: true,
		Report: reading.Report, Layout: reading.Layout, Reader: reading.Reader,
	}
}

// complete sets what follows from what was read and edited: the words, the
// mentions, and the terms by which a statement of report is found.
func complete(stmt *Statement, report *Report) {
	effective := stmt.Effective()
	stmt.Content = onrecord.Quote(report.Report.Text, effective.Content)
	before := stmt.Said
	if stmt.Said = nil; stmt.Status == onrecord.Rejected {
		effective = &onrecord.Statement{} // nobody has said it
	}
	stmt.Said = make([]registry.Mention, len(effective.Speakers))
	for i := range effective.Speakers {
		speaker := &effective.Speakers[i]
		stmt.Said[i] = registry.Mention{
			Statement: stmt.Key, Report: report.Key, ReportID: report.ID, Outlet: report.Report.Outlet, Published: report.Report.Published,
			Number: i, Name: speaker.Name, Kind: speaker.Kind, Gender: speaker.Gender, Description: speaker.Description,
			Block: registry.Block(speaker.Name, speaker.Kind), Speaker: registry.ID(speaker.Name, speaker.Kind, report.ID),
		}
		if i < len(before) && before[i].Name == speaker.Name && before[i].Kind == speaker.Kind {
			m := &stmt.Said[i]
			m.Speaker, m.Sureness, m.Why = before[i].Speaker, before[i].Sureness, before[i].Why
		}
	}
	index(stmt, report)
}

// index sets the terms by which a statement of report is found: none for
// statements that are not to be found.
func index(stmt *Statement, report *Report) {
	if !report.Current || stmt.Status == onrecord.Rejected {
		stmt.Index = terms.Index{}
		return
	}
	ids := make([]string, len(stmt.Said))
	for i := range stmt.Said {
		ids[i] = stmt.Said[i].Speaker
	}
	stmt.Index = terms.Index{Words: terms.IndexWords(stmt.Content), Facets: terms.Facets(stmt.Effective(), &report.Report, ids)}
	if report.Story != "" {
		stmt.Index.Facets = append(stmt.Index.Facets, terms.Facet("story", report.Story))
	}
}

// Effective returns the statement as edited, and as read where it was not
// edited.
func (s *Statement) Effective() *onrecord.Statement {
	if s.Edited != nil {
		return s.Edited
	}
	return &s.Read
}

// blocks returns the blocks of names that statements mention, each once, in
// order.
func blocks(stmts []*Statement) []string {
	var blocks []string
	for _, stmt := range stmts {
		for i := range stmt.Said {
			blocks = append(blocks, stmt.Said[i].Block)
		}
	}
	slices.Sort(blocks)
	return slices.Compact(blocks)
}
