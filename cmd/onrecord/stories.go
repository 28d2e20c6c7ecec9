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
	"onrecord/story/group"
	"onrecord/terminal"
)

// storiesFlags are the flags of the stories command.
type storiesFlags struct {
	dbFlag
	inputFlags
	format string
	color  colorFlag
	least  int
	keep   bool
	kept   bool
	silent bool // of what is kept, only how much it is is said
}

func newStoriesCommand() *cobra.Command {
	flags := &storiesFlags{}
	cmd := &cobra.Command{
		Use:   "stories PATH...|--db FILE|postgres://...",
		Short: "Find out which reports tell of the same events",
		Long: `Group reports into stories: by what happened, who was in it, where and when. Every
report stands in exactly one story. With --db and no PATH, the reports of the record
are grouped.

With --keep the record keeps which report stands in which story, in place of what it
kept before: onrecord search finds statements by story:ID, and onrecord compare
--story ID holds the reports of a story against each other. Reports that are added
later stand in no story until --keep comes again. It shows the stories as well when
--format or --at-least is given.`,
		Example: `  onrecord stories archive/
  onrecord stories --format json --db news.db
  onrecord stories --db news.db --keep
  onrecord stories --db news.db --kept --at-least 2`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := flags.check(cmd, args); err != nil {
				return err
			}
			return flags.run(cmd.Context(), args)
		},
	}
	flags.dbFlag.register(cmd)
	flags.registerLayout(cmd) // the grouper looks at no statements
	flags.registerReports(cmd)
	f := cmd.Flags()
	f.StringVarP(&flags.format, "format", "f", "text", "text or json")
	flags.color.register(cmd)
	f.IntVar(&flags.least, "at-least", 1, "in text, show stories of at least so many reports")
	f.BoolVar(&flags.keep, "keep", false, "keep the stories in the record")
	f.BoolVar(&flags.kept, "kept", false, "show the stories as the record keeps them, and group nothing")
	return cmd
}

// check finds what makes no sense in the command line.
func (flags *storiesFlags) check(cmd *cobra.Command, paths []string) error {
	_, noRecord := flags.location()
	switch {
	case flags.format != "text" && flags.format != "json":
		return fmt.Errorf("--format is %q; it takes text or json", flags.format)
	case flags.keep && flags.kept:
		return errors.New("--keep groups the reports anew and --kept does not: give one of them")
	case len(paths) > 0 && (flags.keep || flags.kept):
		return errors.New("--keep and --kept are for the stories of a record: give --db and no PATH")
	case len(paths) > 0 && flags.db != "":
		return errors.New("stories groups the reports at PATH or those of the record: give PATH or --db")
	case len(paths) == 0 && noRecord != nil:
		return errors.New("stories needs the PATH of reports, or --db")
	}
	for _, name := range []string{"jobs", "language", "manifest", "published", "max-size"} {
		if len(paths) == 0 && cmd.Flags().Changed(name) {
			return fmt.Errorf("--%s is for reports that are read at PATH; the record has read its own", name)
		}
	}
	flags.silent = flags.keep && !cmd.Flags().Changed("format") && !cmd.Flags().Changed("at-least")
	return nil
}

func (flags *storiesFlags) run(ctx context.Context, paths []string) error {
	stories, incomplete, err := flags.find(ctx, paths)
	if err != nil {
		return err
	}
	if ctx.Err() != nil {
		return errStopped
	}
	switch {
	case flags.silent:
	case flags.format == "json":
		err = storiesJSON(os.Stdout, stories)
	default:
		err = flags.text(os.Stdout, stories)
	}
	if err != nil {
		return &exitError{statusIncomplete, "writing: " + err.Error()}
	}
	if incomplete {
		return &exitError{status: statusIncomplete}
	}
	return nil
}

// find returns the stories of the reports at paths, or of the record.
func (flags *storiesFlags) find(ctx context.Context, paths []string) (stories []group.Story, incomplete bool, err error) {
	if len(paths) == 0 {
		stories, err = flags.ofRecord(ctx)
		return stories, false, err
	}
	grouper := group.New()
	if incomplete, err = flags.feed(ctx, grouper, paths); err != nil {
		return nil, false, err
	}
	return grouper.Stories(), incomplete, nil
}

// feed gives the grouper the reports at paths.
func (flags *storiesFlags) feed(ctx context.Context, grouper *group.Grouper, paths []string) (incomplete bool, err error) {
	options, readerOptions, err := flags.options()
	if err != nil {
		return false, err
	}
	reader := read.NewLayoutReader(programVersion(), readerOptions)
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
	progress.done()
	flags.checkManifest(options.Manifest)
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
		if flags.keep || flags.kept {
			shown.ID = s.ID
		}
		for _, member := range s.Reports {
			shown.Reports = append(shown.Reports, terminal.StoryReport{Path: member.Path, Why: member.Why})
		}
		out.Story(&shown)
	}
	if fewer > 0 {
		out.Line(fmt.Sprintf("and %s of fewer reports", plural(fewer, "other story")))
	}
	return out.Flush()
}
