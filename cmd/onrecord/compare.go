package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"onrecord"
	"onrecord/export"
	"onrecord/intake"
	"onrecord/read"
	"onrecord/record"
	"onrecord/story"
	"onrecord/story/compare"
	"onrecord/terminal"
)

// compareFlags are the flags of the compare command.
type compareFlags struct {
	dbFlag
	inputFlags
	format string
	output string
	color  colorFlag
	brief  bool
	story  string
}

// compareFormats are the formats of the compare command.
var compareFormats = []export.Format{textFormat, {Name: "json", Extension: ".json"}, {Name: "html", Extension: ".html"}}

// mostCompared is how many reports are held against each other at most: more are
// no story, but a folder named by mistake.
const mostCompared = 500

func newCompareCommand() *cobra.Command {
	flags := &compareFlags{}
	cmd := &cobra.Command{
		Use:   "compare PATH PATH...",
		Short: "Hold the reports of one story against each other",
		Long: `Hold the reports of one story against each other: which statements tell of the
same utterance and in what other words, what was cut or added, on what they are in
conflict, who asserts and who denies what, what one report has of another, and
whether one looks put together from others.

PATH is as for onrecord read; with --db, or ONRECORD_DB, it may also be the ID, URL or
path of a report in the record. With --story no PATH is needed: the reports of that story are
compared, as onrecord stories --keep has kept it in the record, and those at PATH
with them. All reports are taken for one story: onrecord stories finds out which are.`,
		Example: `  onrecord compare courier.txt wire.txt
  onrecord compare --format html -o bridge.html story/
  onrecord compare --db news.db https://a.example/1 https://b.example/2
  onrecord compare --db news.db --story tbbmlzt2rbqpyzrojnel5`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 && flags.story == "" {
				return errors.New("compare needs the reports of a story: two PATHs or more, or a folder")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return flags.run(cmd.Context(), args) },
	}
	flags.dbFlag.register(cmd)
	flags.inputFlags.register(cmd)
	f := cmd.Flags()
	f.StringVarP(&flags.format, "format", "f", "", strings.Join(namesOf(compareFormats), ", ")+" (default: by the name of the output file, else text)")
	f.StringVarP(&flags.output, "output", "o", "", "write to this `FILE` instead of standard output")
	f.StringVar(&flags.story, "story", "", "compare the reports of the story with this `ID` in the record")
	f.BoolVar(&flags.brief, "brief", false, "in text, what matters most alone")
	flags.color.register(cmd)
	return cmd
}

func (flags *compareFlags) run(ctx context.Context, paths []string) error {
	format, err := chooseFormat(compareFormats, flags.format, flags.output)
	if err != nil {
		return err
	}
	if flags.format = format.Name; flags.brief && format.Name != textFormat.Name {
		return fmt.Errorf("--brief shortens text, and %s has all: leave out one of them", format.Name)
	}
	if flags.output != "" {
		if err := errors.Join(notRecord(flags.output, flags.db), mayOverwrite(flags.output, flags.manifest, paths)); err != nil {
			return err
		}
	}
	options, readerOptions, err := flags.options()
	if err != nil {
		return err
	}
	reader, err := read.NewReader(programVersion(), readerOptions)
	if err != nil {
		return err
	}
	all, incomplete, err := flags.gather(ctx, intake.New(options), reader, paths)
	if err != nil {
		return err
	}
	if ctx.Err() != nil {
		return errStopped
	}
	flags.checkManifest(options.Manifest)
	if reports := len(all.readings); reports < 2 {
		return &exitError{statusIncomplete, "there is nothing to compare: " + flags.found(reports)}
	}
	if !all.blanked {
		if several := severalStories(all.readings); several != "" {
			warn(errors.New(several))
		}
	}
	findings, err := compare.Reports(ctx, all.readings)
	if err != nil { // it has no other reason
		return errStopped
	}
	if err := flags.write(findings); err != nil {
		return &exitError{statusIncomplete, "writing: " + err.Error()}
	}
	if incomplete {
		return &exitError{status: statusIncomplete}
	}
	return nil
}

// found says that there are no more than so many reports to compare.
func (flags *compareFlags) found(reports int) string {
	if flags.story != "" {
		return "the story " + storyID(flags.story) + " has " + plural(reports, "report") + "; name others to compare with it at PATH"
	}
	return plural(reports, "report") + " could be read, and it takes two"
}

// storyID returns the ID of the story that a user names, as they may have copied
// it from a query.
func storyID(name string) string {
	return strings.TrimSpace(strings.TrimPrefix(strings.ToLower(strings.TrimSpace(name)), "story:"))
}

// compared are the readings of the reports that are compared.
type compared struct {
	readings []*onrecord.Reading
	known    map[string]bool // IDs of those from the record, IDs with places of the others
	blanked  bool            // of some the record keeps no more than the words of statements
}

// add adds a reading, unless it is there. The record has a text once, and what is
// read beside it with that text is the same report; two files of one text are
// copies that may be compared.
func (c *compared) add(reading *onrecord.Reading, recorded bool) error {
	id, at := reading.Report.ID(), reading.Report.ID()+" "+place(reading.Report.Path)
	if c.known[id] || c.known[at] {
		warn(fmt.Errorf("%s is among the reports already, and is compared once", reading.Report.Path))
		return nil
	}
	if len(c.readings) == mostCompared {
		return &exitError{statusIncomplete, fmt.Sprintf("more than %d reports cannot be compared at once, and no story has so many; onrecord stories PATH finds out which belong together", mostCompared)}
	}
	c.readings = append(c.readings, reading)
	c.known[at] = true
	if recorded {
		c.known[id] = true
	}
	return nil
}

// addKept adds a reading of the record.
func (c *compared) addKept(kept *record.Kept) error {
	c.blanked = c.blanked || !kept.Report.Whole
	return c.add(kept.Reading(), true)
}

// gather reads the reports, those of the record first.
func (flags *compareFlags) gather(ctx context.Context, in *intake.Intake, reader *read.Reader, paths []string) (c *compared, incomplete bool, err error) {
	c = &compared{known: map[string]bool{}}
	if _, noRecord := flags.location(); noRecord == nil || flags.story != "" {
		err = flags.with(ctx, toRead, func(rec *record.Record) error {
			paths, err = flags.recorded(ctx, rec, c, paths)
			return err
		})
		if err != nil {
			return nil, false, err
		}
	}
	for result := range reader.All(ctx, in.Reports(ctx, paths), flags.workers) {
		if result.Err != nil {
			warn(result.Err)
			incomplete = incomplete || result.Reading == nil
		}
		if result.Reading != nil {
			if err := c.add(result.Reading, false); err != nil {
				return nil, false, err
			}
		}
	}
	return c, incomplete, nil
}

// recorded adds the readings of the story and of what else the record has of what
// a user named, and returns the rest of the names.
func (flags *compareFlags) recorded(ctx context.Context, rec *record.Record, c *compared, names []string) (rest []string, err error) {
	if flags.story != "" {
		all, err := rec.InStory(ctx, storyID(flags.story), mostCompared)
		if err != nil {
			return nil, err
		}
		for _, kept := range all {
			if err := c.addKept(kept); err != nil {
				return nil, err
			}
		}
	}
	for _, name := range names {
		kept, err := lookUp(ctx, rec, name)
		switch {
		case err == nil:
			err = c.addKept(kept)
		case onrecord.CodeOf(err) == onrecord.NotFound && (exists(name) || name == intake.Stdin):
			rest, err = append(rest, name), nil
		}
		if err != nil {
			return nil, err
		}
	}
	return rest, nil
}

// write writes findings in the format that the flags ask for.
func (flags *compareFlags) write(findings *story.Findings) (err error) {
	file := os.Stdout
	if flags.output != "" {
		if file, err = os.Create(flags.output); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, file.Close()) }()
	}
	var out io.Writer = file
	buffered := bufio.NewWriter(out)
	switch flags.format {
	case "json":
		err = export.WriteFindings(buffered, findings)
	case "html":
		err = export.WritePage(buffered, findings)
	default:
		w := terminal.New(file, terminalOptions(file, flags.color))
		show := w.Findings
		if flags.brief {
			show = w.Brief
		}
		return errors.Join(show(findings), w.Flush())
	}
	return errors.Join(err, buffered.Flush())
}
