package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"onrecord"
	"onrecord/intake"
	"onrecord/lang"
	"onrecord/model"
	"onrecord/read"
	"onrecord/read/language"
)

// readFlags are the flags of the read command.
type readFlags struct {
	format    string
	output    string
	resume    bool
	workers   int
	manifest  string
	published string
	language  string
	maxSize   string
	noText    bool
	color     string
	model     string
	words     string
	eager     float64
	least     float64
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
	f := cmd.Flags()
	f.StringVarP(&flags.format, "format", "f", "", "text, jsonl or csv (default: by the name of the output file, else text)")
	f.StringVarP(&flags.output, "output", "o", "", "write to this `FILE` instead of standard output")
	f.BoolVar(&flags.resume, "resume", false, "go on with a .jsonl output file that was begun: what stands in it is not read again")
	f.IntVarP(&flags.workers, "jobs", "j", runtime.GOMAXPROCS(0), "read this many reports at once; the output keeps the order of the input")
	f.Lookup("jobs").DefValue = "number of processors"
	f.StringVar(&flags.manifest, "manifest", "", "JSON lines `FILE` that says what is known of reports: path, published, outlet, headline, byline, url")
	f.StringVar(&flags.published, "published", "", "day of publication (`YYYY-MM-DD`) of reports that have none")
	f.StringVar(&flags.language, "language", "", "take reports for this language ("+strings.Join(language.Read, ", ")+") whatever they look like")
	f.StringVar(&flags.maxSize, "max-size", "8MiB", "refuse larger reports")
	f.BoolVar(&flags.noText, "no-text", false, "leave the full text of reports out of jsonl output")
	f.Float64Var(&flags.least, "min-confidence", 0, "leave out statements that are less likely to be right than this `PROBABILITY`, 0 to 1")
	f.Float64Var(&flags.eager, "eager", 0, "trade precision for recall: from -1 (fewer errors) over 0 (balanced) to 1 (fewer misses)")
	f.StringVar(&flags.words, "words", "", "`FILE` of your own reporting verbs and names, one a line: verb spitball, person Ana Ruiz, organisation Harbour Watch, place Port Ellery")
	f.StringVar(&flags.model, "model", "", "read with the weights in this `FILE` instead of those in the program")
	f.StringVar(&flags.color, "color", "auto", "colours in text output: auto, always or never")
	for flag, values := range map[string][]string{"format": formats, "language": language.Read, "color": colorChoices} {
		_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
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
	if passed := in.PassedOver(); passed > 0 {
		fmt.Fprintf(os.Stderr, "onrecord: passed over %s of other kinds\n", plural(passed, "file"))
	}
	switch {
	case ctx.Err() != nil:
		return &exitError{statusInterrupted, "stopped after " + tally.String() + "; what was finished is written out"}
	case tally.failed:
		return &exitError{status: statusIncomplete}
	}
	return nil
}

// options checks the flags that say what is read and how.
func (flags *readFlags) options() (in intake.Options, reader read.Options, err error) {
	in.Stdin = os.Stdin
	if in.MaxBytes, err = parseSize(flags.maxSize); err != nil {
		return in, reader, fmt.Errorf("--max-size: %w", err)
	}
	if flags.workers < 1 {
		return in, reader, fmt.Errorf("--jobs is %d; it takes a number from 1", flags.workers)
	}
	if flags.published != "" {
		if reader.Published, err = onrecord.ParseDate(flags.published); err != nil {
			return in, reader, fmt.Errorf("--published: %w", err)
		}
	}
	if flags.language != "" && !slices.Contains(language.Read, flags.language) {
		return in, reader, fmt.Errorf("--language: onrecord does not read %q; it reads %s", flags.language, strings.Join(language.Read, ", "))
	}
	reader.Language = flags.language
	if reader.MinConfidence = flags.least; !(flags.least >= 0 && flags.least <= 1) {
		return in, reader, fmt.Errorf("--min-confidence is %v; it takes a probability from 0 to 1", flags.least)
	}
	if reader.Eager = flags.eager; !(flags.eager >= -1 && flags.eager <= 1) {
		return in, reader, fmt.Errorf("--eager is %v; it takes a number from -1 to 1", flags.eager)
	}
	if flags.model != "" {
		if reader.Model, err = openModel(flags.model); err != nil {
			return in, reader, fmt.Errorf("--model: %w", err)
		}
	}
	if flags.manifest != "" {
		if in.Manifest, err = intake.OpenManifest(flags.manifest); err != nil {
			return in, reader, fmt.Errorf("--manifest: %w", err)
		}
	}
	if flags.words != "" {
		if reader.Words, err = openWords(flags.words); err != nil {
			return in, reader, fmt.Errorf("--words: %w", err)
		}
	}
	return in, reader, nil
}

// openWords reads a file of verbs and names.
func openWords(path string) (lang.Additions, error) {
	file, err := os.Open(path)
	if err != nil {
		return lang.Additions{}, err
	}
	defer file.Close()
	words, err := lang.ParseAdditions(file)
	if err != nil {
		err = fmt.Errorf("%s: %w", path, err)
	}
	return words, err
}

// openModel reads a model file.
func openModel(path string) (*model.Model, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	weights, err := model.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return weights, nil
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
	return fmt.Sprintf("%d %ss", n, noun)
}
