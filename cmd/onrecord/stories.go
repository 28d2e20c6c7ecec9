package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"onrecord/intake"
	"onrecord/read"
	"onrecord/record"
	"onrecord/story/group"
	"onrecord/terminal"
)

// storiesFlags are the flags of the stories command.
type storiesFlags struct {
	dbFlag
	inputFlags
	format string
	color  string
	least  int
}

func newStoriesCommand() *cobra.Command {
	flags := &storiesFlags{}
	cmd := &cobra.Command{
		Use:   "stories PATH...|--db FILE|postgres://...",
		Short: "Find out which reports tell of the same events",
		Long: `Group reports into stories: by what happened, who was in it, where and when. Every
report stands in exactly one story. With --db and no PATH, the reports of the record
are grouped.`,
		Example: `  onrecord stories archive/
  onrecord stories --format json --db news.db`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 && flags.db == "" {
				return errors.New("stories needs the PATH of reports, or --db")
			}
			return flags.run(cmd.Context(), args)
		},
	}
	flags.dbFlag.register(cmd)
	flags.inputFlags.register(cmd)
	f := cmd.Flags()
	f.StringVarP(&flags.format, "format", "f", "text", "text or json")
	f.StringVar(&flags.color, "color", "auto", "colours in text output: auto, always or never")
	f.IntVar(&flags.least, "at-least", 1, "in text, show stories of at least so many reports")
	return cmd
}

func (flags *storiesFlags) run(ctx context.Context, paths []string) error {
	if flags.format != "text" && flags.format != "json" {
		return fmt.Errorf("--format is %q; it takes text or json", flags.format)
	}
	grouper := group.New()
	incomplete, err := flags.feed(ctx, grouper, paths)
	if err != nil {
		return err
	}
	if ctx.Err() != nil {
		return &exitError{statusInterrupted, "stopped"}
	}
	stories := grouper.Stories()
	if flags.format == "json" {
		err = storiesJSON(os.Stdout, stories)
	} else {
		err = flags.text(os.Stdout, stories)
	}
	if err == nil && incomplete {
		err = &exitError{status: statusIncomplete}
	}
	return err
}

// feed gives the grouper the reports of the record, or at paths.
func (flags *storiesFlags) feed(ctx context.Context, grouper *group.Grouper, paths []string) (incomplete bool, err error) {
	if len(paths) == 0 {
		return false, flags.with(ctx, toRead, func(rec *record.Record) error {
			for reading, err := range rec.Readings(ctx, nil) {
				if err != nil {
					return err
				}
				grouper.Add(group.Of(reading))
			}
			return nil
		})
	}
	options, readerOptions, err := flags.options()
	if err != nil {
		return false, err
	}
	reader, err := read.NewReader(programVersion(), readerOptions)
	if err != nil {
		return false, err
	}
	in := intake.New(options)
	progress := newProgress(in, paths, false)
	defer progress.done()
	for result := range reader.All(ctx, in.Reports(ctx, paths), flags.workers) {
		progress.step()
		if result.Err != nil {
			progress.say(result.Err)
			incomplete = incomplete || result.Reading == nil
		}
		if result.Reading != nil {
			grouper.Add(group.Of(result.Reading))
		}
	}
	return incomplete, nil
}

// A storyJSON is a story with its reports, as docs/stories.md describes it.
type storyJSON struct {
	ID      string    `json:"id"`
	Label   string    `json:"label"`
	First   *string   `json:"first"` // days on which its reports were published
	Last    *string   `json:"last"`
	Reports []string  `json:"reports"` // paths
	Why     []whyJSON `json:"why"`
}

type whyJSON struct {
	Path string `json:"path"`
	ID   string `json:"id"`
	Why  string `json:"why"`
}

func storiesJSON(w io.Writer, stories []group.Story) error {
	out := struct {
		Stories []storyJSON `json:"stories"`
	}{[]storyJSON{}}
	for i := range stories {
		s := &stories[i]
		line := storyJSON{ID: s.ID, Label: s.Label, Reports: []string{}, Why: []whyJSON{}}
		if !s.Days.IsZero() {
			first, last := s.Days.Start.String(), s.Days.End.String()
			line.First, line.Last = &first, &last
		}
		for _, member := range s.Reports {
			line.Reports = append(line.Reports, member.Path)
			line.Why = append(line.Why, whyJSON{member.Path, member.ID, member.Why})
		}
		out.Stories = append(out.Stories, line)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	return encoder.Encode(out)
}

// text shows stories, each with its reports and why they belong to it.
func (flags *storiesFlags) text(file *os.File, stories []group.Story) error {
	out := terminal.New(file, terminalOptions(file, flags.color))
	fewer := 0
	for i := range stories {
		s := &stories[i]
		if len(s.Reports) < flags.least {
			fewer++
			continue
		}
		shown := terminal.Story{Label: s.Label, Days: s.Days}
		for _, member := range s.Reports {
			shown.Reports = append(shown.Reports, terminal.StoryReport{Path: member.Path, Why: member.Why})
		}
		out.Story(&shown)
	}
	if fewer > 0 {
		out.Line(fmt.Sprintf("and %s of fewer reports", plural(fewer, "other group")))
	}
	return out.Flush()
}
