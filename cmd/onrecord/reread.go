package main

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/spf13/cobra"

	"onrecord"
	"onrecord/read"
	"onrecord/record"
)

// rereadFlags are the flags of the reread command.
type rereadFlags struct {
	dbFlag
	readerFlags
	all bool
}

func newRereadCommand() *cobra.Command {
	flags := &rereadFlags{}
	cmd := &cobra.Command{
		Use:   "reread --db FILE|postgres://...",
		Short: "Read the reports of a record again, with this program and its model",
		Long: `Read again, in place, the reports of a record that another version of the program
or another model has read. Statements that are found again keep their IDs, and
nothing that people did about statements is lost. It may be stopped at any moment;
the same command goes on where it was.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return flags.run(cmd.Context()) },
	}
	flags.dbFlag.register(cmd)
	flags.readerFlags.register(cmd)
	cmd.Flags().BoolVar(&flags.all, "all", false, "read again what this program and model have read, too: with other options, say")
	return cmd
}

func (flags *rereadFlags) run(ctx context.Context) error {
	options, err := flags.options()
	if err != nil {
		return err
	}
	reader, err := read.NewReader(programVersion(), options)
	if err != nil {
		return err
	}
	return flags.with(ctx, toChange, func(rec *record.Record) error { return flags.reread(ctx, rec, reader) })
}

// reread reads the reports that are stale again, a batch a change.
func (flags *rereadFlags) reread(ctx context.Context, rec *record.Record, reader *read.Reader) error {
	counts, err := rec.Counts(ctx)
	if err != nil {
		return err
	}
	bar := newCounter("reports")
	defer bar.done()
	var batch []*onrecord.Reading
	done, blanked, unread := 0, 0, 0
	keep := func() error {
		err := rec.Reread(context.WithoutCancel(ctx), batch)
		if err == nil {
			done += len(batch)
			bar.set(done, counts.Versions)
		}
		batch = batch[:0]
		return err
	}
	var failure error
	stale := func(yield func(*onrecord.Report, error) bool) {
		info := reader.Info()
		if flags.all {
			info = onrecord.ReaderInfo{} // nothing was read by that
		}
		failure = rec.Stale(ctx, info, func(report *record.Report) error {
			if !yield(&report.Report, nil) {
				return errStop
			}
			return nil
		}, func(*record.Report) error { blanked++; return nil })
	}
	for result := range reader.All(ctx, iter.Seq2[*onrecord.Report, error](stale), flags.workers) {
		if result.Err != nil {
			warn(result.Err)
		}
		if result.Reading == nil {
			unread++
			continue
		}
		if batch = append(batch, result.Reading); len(batch) >= keptAtOnce {
			if err := keep(); err != nil {
				return err
			}
		}
	}
	if err := keep(); err != nil {
		return err
	}
	bar.done()
	if failure != nil && !errors.Is(failure, errStop) && ctx.Err() == nil {
		return failure
	}
	if ctx.Err() != nil {
		return &exitError{statusInterrupted, "stopped after " + plural(done, "report") + "; the same command goes on from there"}
	}
	if err := settle(ctx, rec); err != nil {
		return err
	}
	fmt.Printf("read %s again with %s\n", plural(done, "report"), reader.Info().Model)
	if blanked > 0 {
		warn(fmt.Errorf("%s cannot be read again: this record keeps the words of statements only", plural(blanked, "report")))
	}
	if unread > 0 {
		return &exitError{status: statusIncomplete}
	}
	return nil
}

// errStop ends an iteration that is not wanted any more.
var errStop = errors.New("stop")
