package record

import (
	"context"
	"iter"
	"slices"

	"onrecord"
	"onrecord/record/query"
	"onrecord/record/registry"
)

// reportsAtOnce is how many reports are held in memory when all are gone through.
const reportsAtOnce = 200

// eachReport calls visit with all reports, old versions included, in the order
// in which they were added. Each batch of them is from one state of the record.
func (r *Record) eachReport(ctx context.Context, visit func(*Report) error) error {
	for after := Key(0); ; {
		var reports []*Report
		err := r.home.View(ctx, func(v View) (err error) {
			reports, err = v.Reports(ctx, after, reportsAtOnce)
			return err
		})
		if err != nil || len(reports) == 0 {
			return err
		}
		for _, report := range reports {
			if err := visit(report); err != nil {
				return err
			}
		}
		after = reports[len(reports)-1].Key
	}
}

// Reports calls visit with the current versions of all reports, in the order in
// which they were added.
func (r *Record) Reports(ctx context.Context, visit func(*Report)) error {
	return r.eachReport(ctx, func(report *Report) error {
		if report.Current {
			visit(report)
		}
		return nil
	})
}

// Kept is a report with its statements.
type Kept struct {
	Report     *Report
	Statements []*Statement // in the order of the report
}

// Reading returns what is kept as a reading: statements as edited, those that
// were rejected left out.
func (k *Kept) Reading() *onrecord.Reading {
	reading := &onrecord.Reading{Report: k.Report.Report, Layout: k.Report.Layout, Reader: k.Report.Reader}
	if k.Report.Current {
		reading.Story = k.Report.Story
	}
	for _, stmt := range k.Statements {
		if stmt.Status != onrecord.Rejected {
			effective := *stmt.Effective()
			effective.Checked = stmt.Status
			reading.Statements = append(reading.Statements, effective)
		}
	}
	return reading
}

// All yields the current versions of all reports with their statements, in the
// order in which they were added. For each that cannot be read, because the
// record is damaged there, it yields an error with code Damaged that names it,
// and goes on with the next one; any other error is the last.
func (r *Record) All(ctx context.Context) iter.Seq2[*Kept, error] {
	return func(yield func(*Kept, error) bool) {
		for after := Key(0); ; {
			batch, err := r.batch(ctx, after)
			if onrecord.CodeOf(err) == onrecord.Damaged {
				next, err := r.salvage(ctx, after, yield)
				if err != nil {
					yield(nil, err)
				}
				if next == after {
					return
				}
				after = next
				continue
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if len(batch) == 0 {
				return
			}
			for _, kept := range batch {
				if kept.Report.Current && !yield(kept, nil) {
					return
				}
			}
			after = batch[len(batch)-1].Report.Key
		}
	}
}

// batch returns the next reports with keys above after, from one state of the
// record.
func (r *Record) batch(ctx context.Context, after Key) (batch []*Kept, err error) {
	err = r.home.View(ctx, func(v View) error {
		batch = nil
		reports, err := v.Reports(ctx, after, reportsAtOnce)
		if err != nil {
			return err
		}
		for _, report := range reports {
			kept, err := withStatements(ctx, v, report)
			if err != nil {
				return err
			}
			batch = append(batch, kept)
		}
		return nil
	})
	return batch, err
}

// Readings yields the current versions of all reports as readings, in the order
// in which they were added; when q is not nil, only what it finds of them. Where
// the record is damaged it goes on as All does.
func (r *Record) Readings(ctx context.Context, q *query.Query) iter.Seq2[*onrecord.Reading, error] {
	return func(yield func(*onrecord.Reading, error) bool) {
		var plan *query.Plan
		if q != nil {
			err := r.home.View(ctx, func(v View) error {
				if err := answerable(ctx, v, q); err != nil {
					return err
				}
				who, err := newWho(ctx, v)
				if err != nil {
					return err
				}
				plan = q.Plan(who.mean(ctx))
				return who.err
			})
			if err != nil {
				yield(nil, err)
				return
			}
		}
		speakers, err := r.Speakers(ctx)
		if onrecord.CodeOf(err) == onrecord.Damaged {
			speakers = registry.Build(nil, nil)
			if !yield(nil, unreadable("whom the record takes the speakers for", err)) {
				return
			}
		} else if err != nil {
			yield(nil, err)
			return
		}
		for kept, err := range r.All(ctx) {
			if err != nil {
				if !yield(nil, err) {
					return
				}
				continue
			}
			if plan != nil {
				kept.Statements = slices.DeleteFunc(kept.Statements, func(stmt *Statement) bool {
					c := candidate(stmt, kept.Report)
					return !plan.Match(&c)
				})
				if len(kept.Statements) == 0 {
					continue
				}
			}
			kept.name(speakers)
			if !yield(kept.Reading(), nil) {
				return
			}
		}
	}
}

// name says whom the record takes the speakers for.
func (k *Kept) name(speakers *registry.Registry) {
	for _, stmt := range k.Statements {
		effective := stmt.Effective()
		for i := range stmt.Said {
			if speaker, ok := speakers.Speaker(stmt.Said[i].Speaker); ok && i < len(effective.Speakers) {
				effective.Speakers[i].Known = knownAs(&speaker)
			}
		}
	}
}

// Report returns the report with this ID, URL or path, in its current version
// when it is not named by ID, with its statements.
func (r *Record) Report(ctx context.Context, name string) (*Kept, error) {
	var kept *Kept
	err := r.home.View(ctx, func(v View) error {
		report, err := v.Report(ctx, name)
		if onrecord.CodeOf(err) == onrecord.NotFound {
			report, err = current(ctx, v, name)
		}
		if err != nil {
			return err
		}
		kept, err = withStatements(ctx, v, report)
		return err
	})
	return kept, err
}

// Statement returns the statement with this ID and the report it stands in.
func (r *Record) Statement(ctx context.Context, id string) (*Statement, *Kept, error) {
	var stmt *Statement
	var kept *Kept
	err := r.home.View(ctx, func(v View) error {
		found, report, err := find(ctx, v, id)
		if err != nil {
			return err
		}
		stmt = found
		kept, err = withStatements(ctx, v, report)
		return err
	})
	return stmt, kept, err
}

// Edits returns what people did about a statement, oldest first.
func (r *Record) Edits(ctx context.Context, id string) (edits []Edit, err error) {
	err = r.home.View(ctx, func(v View) error {
		edits, err = v.Edits(ctx, id)
		return err
	})
	return edits, err
}

func withStatements(ctx context.Context, v View, report *Report) (*Kept, error) {
	stmts, err := v.Statements(ctx, report.Key)
	return &Kept{report, stmts}, err
}

// current returns the current version of the report at a place.
func current(ctx context.Context, v View, place string) (*Report, error) {
	versions, err := v.ReportsAt(ctx, place)
	if err != nil {
		return nil, err
	}
	if len(versions) == 0 {
		return nil, noReport(place)
	}
	return versions[len(versions)-1], nil
}

func noReport(name string) error {
	return &onrecord.Error{Code: onrecord.NotFound, Message: "the record has no report " + name, Hint: "give its ID, its URL or its path as it was added"}
}
