package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"onrecord/record"
	"onrecord/terminal"
)

func newRemoveCommand() *cobra.Command {
	var db dbFlag
	cmd := &cobra.Command{
		Use:   "rm --db FILE|postgres://... REPORT...",
		Short: "Take reports out of a record, with everything made from them",
		Long: `Take reports out of a record, with everything made from them: their statements,
what they are found by, and what people did about them.

REPORT is a URL or path, of which all versions go, or the ID of one version. The file
of the record is then written anew, so that nothing removed is left in it; backups and
exports made before still have it (docs/record.md).`,
		Example: `  onrecord rm --db news.db https://example.org/story`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return db.with(cmd.Context(), toChange, func(rec *record.Record) error { return remove(cmd.Context(), rec, args) })
		},
	}
	db.register(cmd)
	return cmd
}

func remove(ctx context.Context, rec *record.Record, names []string) error {
	failed := false
	for _, name := range names {
		gone, err := removeOne(ctx, rec, name)
		if err != nil {
			warn(err)
			failed = true
			continue
		}
		for _, report := range gone {
			fmt.Printf("removed %s (version %d, %s)\n", report.ID, report.Version, terminal.Clean(called(report)))
		}
	}
	if err := settle(ctx, rec); err != nil {
		return err
	}
	// Even where nothing was removed now: an earlier run may have been killed.
	if err := rec.Erase(ctx); err != nil {
		return err
	}
	if failed {
		return &exitError{status: statusIncomplete}
	}
	return nil
}

// removeOne removes the report that a user named, by its path as given or as the
// record has it.
func removeOne(ctx context.Context, rec *record.Record, name string) ([]*record.Report, error) {
	found, err := lookUp(ctx, rec, name)
	if err != nil {
		return nil, err
	}
	if name == found.Report.ID || found.Report.Place == "" {
		return rec.Remove(ctx, found.Report.ID)
	}
	return rec.Remove(ctx, found.Report.Place)
}
