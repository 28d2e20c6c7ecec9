package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"

	"onrecord"
	"onrecord/intake"
	"onrecord/read"
	"onrecord/record"
)

// addFlags are the flags of the add command.
type addFlags struct {
	dbFlag
	inputFlags
	statementsOnly bool
}

func newAddCommand() *cobra.Command {
	flags := &addFlags{}
	cmd := &cobra.Command{
		Use:   "add --db FILE|postgres://... PATH...",
		Short: "Read reports and keep them in a record",
		Long: `Read reports and keep them, with their statements, in a record. A record that is
not there yet is made.

A report is kept once, however often it is added. Another text at the URL or path
of a report that is kept becomes its new version (see onrecord versions).

It may be stopped, or killed, at any moment: what is kept is whole, and the same
command goes on where it was.`,
		Example: `  onrecord add --db news.db archive/
  zcat 2017.jsonl.gz | onrecord add --db postgres://desk@localhost/news -`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("add needs the PATH of a report, a folder, or - for standard input")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return flags.run(cmd.Context(), args) },
	}
	flags.dbFlag.register(cmd)
	flags.inputFlags.register(cmd)
	cmd.Flags().BoolVar(&flags.statementsOnly, "statements-only", false, "keep the words of statements, not the reports' full text; said once, for a new record")
	return cmd
}

func (flags *addFlags) run(ctx context.Context, paths []string) error {
	location, err := flags.location()
	if err != nil {
		return err
	}
	options, readerOptions, err := flags.options()
	if err != nil {
		return err
	}
	reader, err := read.NewReader(programVersion(), readerOptions)
	if err != nil {
		return err
	}
	in := intake.New(options)
	rec, err := openRecord(ctx, location, toMake)
	if err != nil {
		return err
	}
	return use(rec, func(rec *record.Record) error {
		texts, err := rec.Texts(ctx)
		if err != nil {
			return err
		}
		if texts == "" || flags.statementsOnly {
			texts = record.WholeTexts
			if flags.statementsOnly {
				texts = record.StatementsOnly
			}
			if err := rec.SetTexts(ctx, texts); err != nil {
				return err
			}
		}
		err = flags.keep(ctx, rec, in, reader, readerOptions.Published, paths)
		flags.checkManifest(options.Manifest)
		return err
	})
}

// keep reads the reports at paths and keeps them.
func (flags *addFlags) keep(ctx context.Context, rec *record.Record, in *intake.Intake, reader *read.Reader, published onrecord.Date, paths []string) error {
	progress := newProgress(in, paths, false)
	defer progress.done()
	a := adder{rec: rec, progress: progress, published: published}
	// What was read is kept even when the user stops us meanwhile.
	finish := context.WithoutCancel(ctx)
	for result := range reader.All(ctx, a.unknown(ctx, in.Reports(ctx, paths)), flags.workers) {
		if result.Err != nil {
			progress.say(result.Err)
			a.failed = a.failed || result.Reading == nil
		}
		progress.step()
		if result.Reading == nil {
			continue
		}
		a.batch = append(a.batch, record.Addition{Reading: result.Reading, Place: place(result.Reading.Report.Path)})
		if len(a.batch) >= keptAtOnce || time.Since(a.kept) > keptWithin {
			if err := a.keep(finish); err != nil {
				return err
			}
		}
	}
	if err := a.keep(finish); err != nil {
		return err
	}
	progress.done()
	if ctx.Err() != nil {
		return &exitError{statusInterrupted, "stopped; " + a.String() + "; the same command goes on from there"}
	}
	if a.err != nil { // what looks up is done, unless the user stopped us
		return a.err
	}
	if err := settle(ctx, rec); err != nil {
		return err
	}
	fmt.Println(a.String())
	if passed := in.PassedOver(); passed > 0 {
		warn(fmt.Errorf("passed over %s of other kinds", plural(passed, "file")))
	}
	if a.failed {
		return &exitError{status: statusIncomplete}
	}
	return nil
}

// Reports are kept in changes of so many, or of what was read in this time.
const (
	keptAtOnce = 64
	keptWithin = 2 * time.Second
)

// An adder keeps what was read, some reports at a time.
type adder struct {
	rec       *record.Record
	progress  *progress
	batch     []record.Addition
	kept      time.Time
	added     record.Added
	published onrecord.Date // for reports that have no day of their own
	known     atomic.Int64  // reports that were kept before
	failed    bool          // a report could not be read
	err       error         // of the record, while looking up what is known
}

func (a *adder) keep(ctx context.Context) error {
	a.kept = time.Now()
	if len(a.batch) == 0 {
		return nil
	}
	added, err := a.rec.Add(ctx, a.batch)
	if err != nil {
		return err
	}
	a.added = a.added.Plus(added)
	a.batch = a.batch[:0]
	return nil
}

// unknown leaves out the reports that are kept already, without reading them.
func (a *adder) unknown(ctx context.Context, reports iter.Seq2[*onrecord.Report, error]) iter.Seq2[*onrecord.Report, error] {
	return func(yield func(*onrecord.Report, error) bool) {
		for report, err := range reports {
			if report == nil {
				if !yield(nil, err) {
					return
				}
				continue
			}
			given := *report
			if given.Published.IsZero() {
				given.Published = a.published
			}
			known, poorer, lookErr := a.rec.Knows(ctx, &given)
			if lookErr != nil {
				a.err = lookErr
				return
			}
			if known && !poorer {
				a.known.Add(1)
				continue
			}
			if !yield(report, err) {
				return
			}
		}
	}
}

func (a *adder) String() string {
	s := "kept " + plural(a.added.Reports, "report") + " with " + plural(a.added.Statements, "statement")
	if a.added.Versions > 0 {
		s += ", " + plural(a.added.Versions, "new version") + " among them"
	}
	if a.added.Enriched > 0 {
		s += "; " + plural(a.added.Enriched, "report") + " known better now"
	}
	if known := a.added.Known + int(a.known.Load()); known > 0 {
		s += "; " + plural(known, "report") + " kept before"
	}
	return s
}

// place returns what the versions of a report without a URL have in common: the
// absolute path of its file, or the name it has in a file of records. Standard
// input is no place.
func place(path string) string {
	if path == intake.Stdin {
		return ""
	}
	if abs, err := filepath.Abs(path); err == nil && exists(path) {
		return abs
	}
	return path
}
