package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"onrecord"

	"github.com/spf13/cobra"

	"onrecord/record"
	"onrecord/record/query"
)

// exportFlags are the flags of the export command.
type exportFlags struct {
	dbFlag
	outputFlags
	corrections bool
}

func newExportCommand() *cobra.Command {
	flags := &exportFlags{}
	cmd := &cobra.Command{
		Use:   "export --db FILE|postgres://... [QUERY]",
		Short: "Take the statements of a record away, in any format that onrecord writes",
		Long: `Write the current versions of the reports in a record with their statements, as
people have corrected them, in any format that onrecord read writes. With a QUERY
only the statements that onrecord search would find, and their reports.

docs/exports.md describes the formats.`,
		Example: `  onrecord export --db news.db -o statements.xlsx
  onrecord export --db news.db -o denials.parquet act:deny after:2026
  onrecord export --db news.db --format brat -o annotated/
  onrecord export --db news.db --corrections -o corrections.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return flags.run(cmd.Context(), strings.Join(args, " "))
		},
	}
	flags.dbFlag.register(cmd)
	flags.outputFlags.register(cmd, "jsonl")
	cmd.Flags().BoolVar(&flags.corrections, "corrections", false, "the reports with statements that people checked, as articles that make train reads")
	return cmd
}

func (flags *exportFlags) run(ctx context.Context, words string) error {
	if flags.format == "" && flags.output == "" {
		flags.format = "jsonl"
	}
	if err := flags.mayReplace(); err != nil {
		return err
	}
	if flags.corrections {
		return flags.with(ctx, toRead, func(rec *record.Record) error { return flags.correct(ctx, rec) })
	}
	var q *query.Query
	if words != "" {
		var err error
		if q, err = query.Parse(words); err != nil {
			return &exitError{statusUsage, err.Error()}
		}
	}
	rec, err := flags.open(ctx, toRead)
	if err != nil {
		return err
	}
	return use(rec, func(rec *record.Record) (err error) {
		out, err := openOutput(&readFlags{outputFlags: flags.outputFlags}, nil)
		if err != nil {
			return &exitError{statusUsage, err.Error()}
		}
		defer func() {
			if closeErr := out.close(err == nil); err == nil && closeErr != nil {
				err = &exitError{statusIncomplete, "writing: " + closeErr.Error()}
			}
		}()
		counts, err := rec.Counts(ctx)
		if err != nil {
			warn(err) // it would have told how long this takes
		}
		bar := newCounter("reports")
		defer bar.done()
		done, damaged := 0, false
		for reading, err := range rec.Readings(ctx, q) {
			if onrecord.CodeOf(err) == onrecord.Damaged {
				warn(err)
				damaged = true
				continue
			}
			if err != nil {
				state := out.interrupt()
				if ctx.Err() != nil {
					return &exitError{statusInterrupted, "stopped; " + state}
				}
				return err
			}
			if err := out.write(reading); err != nil {
				return &exitError{statusIncomplete, "writing: " + err.Error()}
			}
			done++
			bar.set(done, counts.Reports)
		}
		if damaged {
			return &exitError{status: statusIncomplete}
		}
		return nil
	})
}

// mayReplace returns an error when the output file is the record, or any other.
func (flags *exportFlags) mayReplace() error {
	location, err := flags.location()
	if err != nil {
		return err
	}
	return notRecord(flags.output, location)
}

// correct writes corrections.
func (flags *exportFlags) correct(ctx context.Context, rec *record.Record) error {
	if flags.format != "" && flags.format != "jsonl" {
		return &exitError{statusUsage, "--corrections are written as jsonl"}
	}
	file := os.Stdout
	if flags.output != "" {
		var err error
		if file, err = os.Create(flags.output); err != nil {
			return &exitError{statusIncomplete, err.Error()}
		}
	}
	reports, checked, err := rec.Corrections(ctx, file)
	if file != os.Stdout {
		err = errors.Join(err, file.Close())
	}
	if err == nil {
		fmt.Fprintf(os.Stderr, "onrecord: %s with %s that people checked\n", plural(reports, "report"), plural(checked, "statement"))
	}
	return err
}
