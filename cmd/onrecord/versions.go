package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"onrecord"
	"onrecord/record"
	"onrecord/terminal"
)

func newVersionsCommand() *cobra.Command {
	var db dbFlag
	cmd := &cobra.Command{
		Use:   "versions --db FILE|postgres://... [REPORT...]",
		Short: "Show what changed between the versions of reports",
		Long: `Show the versions of reports, with the time each was added and the hash of its
text, and what became of their statements: which changed, vanished, or are new.

REPORT is a URL, a path or an ID; without any, all reports with several versions
are shown.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return db.with(cmd.Context(), toRead, func(rec *record.Record) error { return versions(cmd.Context(), rec, args) })
		},
	}
	db.register(cmd)
	return cmd
}

func versions(ctx context.Context, rec *record.Record, names []string) error {
	if len(names) == 0 {
		n := 0
		err := rec.Revised(ctx, func(h *record.History) error {
			n++
			printHistory(h)
			return nil
		})
		if n == 0 && err == nil {
			fmt.Fprintln(os.Stderr, "onrecord: no report has more than one version")
		}
		return err
	}
	failed := false
	for _, name := range names {
		kept, err := lookUp(ctx, rec, name)
		if err == nil {
			var h *record.History
			if h, err = rec.History(ctx, kept.Report.ID); err == nil {
				printHistory(h)
				continue
			}
		}
		if onrecord.CodeOf(err) != onrecord.NotFound {
			return err
		}
		warn(err)
		failed = true
	}
	if failed {
		return &exitError{status: statusIncomplete}
	}
	return nil
}

// printHistory shows the versions of one report, and below each what changed
// from the one before.
func printHistory(h *record.History) {
	fmt.Println(terminal.Clean(called(h.Versions[len(h.Versions)-1])))
	for i, version := range h.Versions {
		fmt.Printf("  version %d  added %s  %s  sha256 %s\n", version.Version, version.Added.Format(time.DateTime+"Z"), version.ID, version.Hash[:12])
		if i == 0 {
			continue
		}
		changes := &h.Changes[i-1]
		fmt.Printf("    %s the same\n", plural(changes.Same, "statement"))
		for _, pair := range changes.Changed {
			fmt.Printf("    changed   - %s\n", line(pair.Old))
			fmt.Printf("              + %s\n", line(pair.New))
		}
		for _, stmt := range changes.Vanished {
			fmt.Printf("    vanished  - %s\n", line(stmt))
		}
		for _, stmt := range changes.New {
			fmt.Printf("    new       + %s\n", line(stmt))
		}
	}
}

// line returns a statement in a line: who, act, words and ID.
func line(stmt *record.Statement) string {
	s := stmt.Effective()
	who := "(not said who)"
	if len(s.Speakers) > 0 {
		names := make([]string, len(s.Speakers))
		for i := range s.Speakers {
			names[i] = s.Speakers[i].Name
		}
		who = strings.Join(names, ", ")
	}
	return terminal.Clean(fmt.Sprintf("%s · %s · %s  %s", who, s.Act, stmt.Content, stmt.Read.ID))
}
