package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"onrecord"
	"onrecord/export"
	"onrecord/record"
	"onrecord/terminal"
)

// showFlags are the flags of the show command.
type showFlags struct {
	dbFlag
	format string
	color  colorFlag
}

func newShowCommand() *cobra.Command {
	flags := &showFlags{}
	cmd := &cobra.Command{
		Use:   "show --db FILE|postgres://... REPORT|STATEMENT...",
		Short: "Show a report of the record, or a statement where it stands",
		Long: `Show a report of the record with its statements, or one statement in its paragraph,
with whom its speaker is taken for and why, and what people did about it.

REPORT is an ID, a URL or a path; STATEMENT is an ID.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if flags.format != "text" && flags.format != "jsonl" {
				return fmt.Errorf("--format is %q; it takes text or jsonl", flags.format)
			}
			return flags.with(cmd.Context(), toRead, func(rec *record.Record) error { return flags.show(cmd.Context(), rec, args) })
		},
	}
	flags.register(cmd)
	cmd.Flags().StringVarP(&flags.format, "format", "f", "text", "text or jsonl")
	flags.color.register(cmd)
	return cmd
}

func (flags *showFlags) show(ctx context.Context, rec *record.Record, names []string) error {
	var writer export.Writer = export.NewJSONL(os.Stdout, false)
	out := terminal.New(os.Stdout, terminalOptions(os.Stdout, flags.color))
	if flags.format == "text" {
		writer = out
	}
	missing := false
	for _, name := range names {
		stmt, kept, err := rec.Statement(ctx, name)
		switch {
		case err == nil:
			err = flags.statement(ctx, rec, out, writer, stmt, kept)
		case onrecord.CodeOf(err) == onrecord.NotFound:
			if kept, err = lookUp(ctx, rec, name); err == nil {
				err = errors.Join(writer.Write(kept.Reading()), flags.story(ctx, rec, out, kept))
			}
		}
		if onrecord.CodeOf(err) == onrecord.NotFound {
			warn(err)
			missing = true
		} else if err != nil {
			return err
		}
	}
	if err := writer.Flush(); err != nil {
		return err
	}
	if missing {
		return &exitError{status: statusIncomplete}
	}
	return nil
}

// statement shows a statement in its paragraphs, and what is known about it.
func (flags *showFlags) statement(ctx context.Context, rec *record.Record, out *terminal.Writer, writer export.Writer, stmt *record.Statement, kept *record.Kept) error {
	whole := kept.Reading()
	whole.Statements = []onrecord.Statement{*stmt.Effective()}
	if flags.format != "text" {
		return writer.Write(whole)
	}
	if err := out.Write(excerpt(whole)); err != nil {
		return err
	}
	out.Line("")
	out.Line("statement " + stmt.Read.ID + " of report " + kept.Report.ID + ", " + called(kept.Report))
	if err := flags.story(ctx, rec, out, kept); err != nil {
		return err
	}
	speakers, err := rec.Speakers(ctx)
	if err != nil {
		return err
	}
	for i := range stmt.Said {
		speaker, _ := speakers.Speaker(stmt.Said[i].Speaker)
		out.Line(standsFor(&speaker, &stmt.Said[i]))
	}
	edits, err := rec.Edits(ctx, stmt.Read.ID)
	if err != nil {
		return err
	}
	for i := range edits {
		out.Line(fmt.Sprintf("%s by %s: %s %s", edits[i].Made.Format(time.DateTime+"Z"), edits[i].Author, edits[i].Field, plainly(edits[i].Value)))
	}
	if stmt.Edited != nil {
		out.Line("as read: " + line(&record.Statement{Read: stmt.Read, Content: onrecord.Quote(kept.Report.Report.Text, stmt.Read.Content)}))
	}
	return nil
}

// story says, in text, in which story of the record a report stands.
func (flags *showFlags) story(ctx context.Context, rec *record.Record, out *terminal.Writer, kept *record.Kept) error {
	id := kept.Reading().Story
	if flags.format != "text" || id == "" {
		return nil
	}
	story, err := rec.Story(ctx, id)
	if err != nil {
		return err
	}
	line := "story " + id + " of " + plural(len(story.Reports), "report")
	if story.Label != "" {
		line += ": " + story.Label
	}
	out.Line(line)
	return nil
}

// plainly writes the JSON of an edit for people.
func plainly(value string) string {
	var v any
	if json.Unmarshal([]byte(value), &v) == nil {
		switch v := v.(type) {
		case string:
			return v
		case nil:
			return none
		case []any:
			return strings.Trim(fmt.Sprint(v), "[]")
		}
	}
	return value
}

// excerpt returns the paragraphs of a reading in which its statements stand, as
// a reading of their own.
func excerpt(reading *onrecord.Reading) *onrecord.Reading {
	extent := onrecord.Span{}
	if len(reading.Statements) > 0 {
		extent = reading.Statements[0].Extent()
	}
	part := extent
	for _, paragraph := range reading.Layout.Paragraphs {
		if paragraph.Overlaps(extent) {
			part = onrecord.Hull(part, paragraph)
		}
	}
	move := func(spans []onrecord.Span) []onrecord.Span {
		var moved []onrecord.Span
		for _, span := range spans {
			if part.Contains(span) && !span.Empty() {
				moved = append(moved, onrecord.Span{Start: span.Start - part.Start, End: span.End - part.Start})
			}
		}
		return moved
	}
	out := *reading
	out.Report.Text, out.Unpaired = part.In(reading.Report.Text), nil
	layout := &reading.Layout
	out.Layout = onrecord.Layout{Paragraphs: move(layout.Paragraphs), Byline: move(layout.Byline), Boilerplate: move(layout.Boilerplate)}
	out.Layout.Headline = onrecord.Hull(move([]onrecord.Span{layout.Headline})...)
	out.Layout.DateLine = onrecord.Hull(move([]onrecord.Span{layout.DateLine})...)
	out.Statements = slices.Clone(reading.Statements)
	for i := range out.Statements {
		stmt := &out.Statements[i]
		stmt.Source, stmt.Cue, stmt.Content = move(stmt.Source), move(stmt.Cue), move(stmt.Content)
	}
	return &out
}
