package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"onrecord"
	"onrecord/intake"
	"onrecord/read"
)

// readFlags are the flags of the read command.
type readFlags struct {
	inputFlags
	outputFlags
	resume bool
}

func newReadCommand() *cobra.Command {
	flags := &readFlags{}
	cmd := &cobra.Command{
		Use:   "read PATH...",
		Short: "Read reports and print their statements",
		Long: `Read reports and print their statements.

PATH is a text file, a folder (all text files and files of records in it), a
file of records (.jsonl or .jsonl.gz, one {"path": ..., "text": ...} a line), or
- for standard input.

What cannot be read is named on standard error with the reason, and the rest is
read all the same; the exit status is then 1.`,
		Example: `  onrecord read report.txt
  onrecord read --format jsonl -o statements.jsonl archive/
  pbpaste | onrecord read -`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("read needs the PATH of a report, a folder, or - for standard input")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return flags.run(cmd.Context(), args) },
	}
	flags.inputFlags.register(cmd)
	flags.outputFlags.register(cmd, "")
	cmd.Flags().BoolVar(&flags.resume, "resume", false, "go on with a .jsonl output file that was begun: what stands in it is not read again")
	return cmd
}

// run reads the reports at paths. It returns an exitError, or an error of
// usage.
func (flags *readFlags) run(ctx context.Context, paths []string) (err error) {
	options, readerOptions, err := flags.options()
	if err != nil {
		return err
	}
	out, err := openOutput(flags, paths)
	if err != nil {
		return err
	}
	defer func() {
		if closeErr := out.close(err == nil); err == nil && closeErr != nil {
			err = &exitError{statusIncomplete, "writing: " + closeErr.Error()}
		}
	}()
	options.Skip = out.info
	in := intake.New(options)
	reader, err := read.NewReader(programVersion(), readerOptions)
	if err != nil {
		return err
	}
	progress := newProgress(in, paths, out.toTerminal())
	defer progress.done()

	tally := tally{}
	for result := range reader.All(ctx, out.unfinished(in.Reports(ctx, paths)), flags.workers) {
		progress.step()
		if result.Err != nil {
			progress.say(result.Err)
			tally.failed = tally.failed || result.Reading == nil
		}
		if result.Reading == nil {
			continue
		}
		tally.add(result.Reading)
		if err := out.write(result.Reading); err != nil {
			return &exitError{statusIncomplete, "writing: " + err.Error()}
		}
	}
	progress.done()
	flags.checkManifest(options.Manifest)
	if passed := in.PassedOver(); passed > 0 {
		fmt.Fprintf(os.Stderr, "onrecord: passed over %s of other kinds\n", plural(passed, "file"))
	}
	switch {
	case ctx.Err() != nil:
		return &exitError{statusInterrupted, "stopped after " + tally.String() + "; " + out.interrupt()}
	case tally.failed:
		return &exitError{status: statusIncomplete}
	}
	return nil
}

// A tally counts what was read.
type tally struct {
	reports, statements int
	failed              bool
}

func (t *tally) add(reading *onrecord.Reading) {
	t.reports++
	t.statements += len(reading.Statements)
}

func (t *tally) String() string {
	return plural(t.reports, "report") + " with " + plural(t.statements, "statement")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ends := strings.CutSuffix(noun, "ry"); ends { // story, stories
		noun = stem + "rie"
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
