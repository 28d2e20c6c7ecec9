package main

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"onrecord/record"
	"onrecord/terminal"
)

func newStatsCommand() *cobra.Command {
	var db dbFlag
	var color colorFlag
	cmd := &cobra.Command{
		Use:   "stats --db FILE|postgres://...",
		Short: "Show how much a record holds, and of what",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return db.with(cmd.Context(), toRead, func(rec *record.Record) error { return stats(cmd.Context(), rec, color) })
		},
	}
	db.register(cmd)
	color.register(cmd)
	return cmd
}

// charted is how many bars a chart has at most.
const charted = 12

func stats(ctx context.Context, rec *record.Record, color colorFlag) error {
	counts, err := rec.Counts(ctx)
	if err != nil {
		return err
	}
	out := terminal.New(os.Stdout, terminalOptions(os.Stdout, color))
	line := plural(counts.Reports, "report")
	if old := counts.Versions - counts.Reports; old > 0 {
		line += " (and " + plural(old, "older version") + ")"
	}
	line += ", " + plural(counts.Statements, "statement") + ", " + plural(counts.Edits, "edit")
	if counts.Stories > 0 {
		line += ", " + plural(counts.Stories, "story")
	}
	if !counts.First.IsZero() {
		line += fmt.Sprintf(", published %s to %s", counts.First, counts.Last)
	}
	out.Line(line)
	speakers, err := rec.Speakers(ctx)
	if err != nil {
		return err
	}
	var bars []terminal.Bar
	for _, speaker := range speakers.All() {
		if len(bars) < charted {
			bars = append(bars, terminal.Bar{Label: speaker.Name, Count: speaker.Statements})
		}
	}
	out.Chart("who speaks", bars)
	for _, chart := range []struct {
		heading string
		column  record.Column
		unknown string
	}{
		{"what they do", record.ByAct, "not known"}, {"form", record.ByForm, "not known"}, {"outlets", record.ByOutlet, "not known"},
		{"years of publication", record.ByYear, "not known"}, {"checked by people", record.ByStatus, "unchecked"},
	} {
		tallies, err := rec.Tally(ctx, chart.column, charted)
		if err != nil {
			return err
		}
		bars = nil
		for _, tally := range tallies {
			bar := terminal.Bar{Label: tally.Value, Count: tally.Statements}
			if bar.Label == "" {
				bar.Label = chart.unknown
			}
			bars = append(bars, bar)
		}
		out.Chart(chart.heading, bars)
	}
	return out.Flush()
}
