package main

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"onrecord"
	"onrecord/intake"
	"onrecord/lang"
	"onrecord/model"
	"onrecord/read"
	"onrecord/read/language"
)

// readerFlags say how reports are read.
type readerFlags struct {
	workers  int
	language string
	model    string
	words    string
	eager    float64
	least    float64
}

func (flags *readerFlags) register(cmd *cobra.Command) {
	flags.registerLayout(cmd)
	f := cmd.Flags()
	f.Float64Var(&flags.least, "min-confidence", 0, "leave out statements that are less likely to be right than this `PROBABILITY`, 0 to 1")
	f.Float64Var(&flags.eager, "eager", 0, "trade precision for recall: from -1 (fewer errors) over 0 (balanced) to 1 (fewer misses)")
	f.StringVar(&flags.words, "words", "", "`FILE` of your own reporting verbs and names, one a line: verb spitball, person Ana Ruiz, organisation Harbour Watch, place Port Ellery")
	f.StringVar(&flags.model, "model", "", "read with the weights in this `FILE` instead of those in the program")
}

// registerLayout registers those flags that have a say where no statements are
// looked for.
func (flags *readerFlags) registerLayout(cmd *cobra.Command) {
	f := cmd.Flags()
	f.IntVarP(&flags.workers, "jobs", "j", runtime.GOMAXPROCS(0), "read this many reports at once; the output keeps the order of the input")
	f.Lookup("jobs").DefValue = "number of processors"
	f.StringVar(&flags.language, "language", "", "take reports for this language ("+strings.Join(language.Read, ", ")+") whatever they look like")
	_ = cmd.RegisterFlagCompletionFunc("language", cobra.FixedCompletions(language.Read, cobra.ShellCompDirectiveNoFileComp))
}

// options checks the flags.
func (flags *readerFlags) options() (options read.Options, err error) {
	if flags.workers < 1 {
		return options, fmt.Errorf("--jobs is %d; it takes a number from 1", flags.workers)
	}
	if flags.language != "" && !slices.Contains(language.Read, flags.language) {
		return options, fmt.Errorf("--language: onrecord does not read %q; it reads %s", flags.language, strings.Join(language.Read, ", "))
	}
	options.Language = flags.language
	if options.MinConfidence = flags.least; !(flags.least >= 0 && flags.least <= 1) {
		return options, fmt.Errorf("--min-confidence is %v; it takes a probability from 0 to 1", flags.least)
	}
	if options.Eager = flags.eager; !(flags.eager >= -1 && flags.eager <= 1) {
		return options, fmt.Errorf("--eager is %v; it takes a number from -1 to 1", flags.eager)
	}
	if flags.model != "" {
		if options.Model, err = openModel(flags.model); err != nil {
			return options, fmt.Errorf("--model: %w", err)
		}
	}
	if flags.words != "" {
		if options.Words, err = openWords(flags.words); err != nil {
			return options, fmt.Errorf("--words: %w", err)
		}
	}
	return options, nil
}

// inputFlags say what reports are read, and how.
type inputFlags struct {
	readerFlags
	manifest  string
	published string
	maxSize   string
}

func (flags *inputFlags) register(cmd *cobra.Command) {
	flags.readerFlags.register(cmd)
	flags.registerReports(cmd)
}

// registerReports registers those flags that say what reports are read.
func (flags *inputFlags) registerReports(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&flags.manifest, "manifest", "", "JSON lines `FILE` that says what is known of reports: path, published, outlet, headline, byline, url")
	f.StringVar(&flags.published, "published", "", "day of publication (`YYYY-MM-DD`) of reports that have none")
	f.StringVar(&flags.maxSize, "max-size", "8MiB", "refuse larger reports")
}

// options checks the flags.
func (flags *inputFlags) options() (in intake.Options, reader read.Options, err error) {
	in.Stdin = os.Stdin
	if in.MaxBytes, err = parseSize(flags.maxSize); err != nil {
		return in, reader, fmt.Errorf("--max-size: %w", err)
	}
	if reader, err = flags.readerFlags.options(); err != nil {
		return in, reader, err
	}
	if flags.published != "" {
		if reader.Published, err = onrecord.ParseDate(flags.published); err != nil {
			return in, reader, fmt.Errorf("--published: %w", err)
		}
	}
	if flags.manifest != "" {
		if in.Manifest, err = intake.OpenManifest(flags.manifest); err != nil {
			return in, reader, fmt.Errorf("--manifest: %w", err)
		}
	}
	return in, reader, nil
}

// checkManifest warns where the manifest, which was given, knew of no report that was
// read: its paths are likely others.
func (flags *inputFlags) checkManifest(in *intake.Manifest) {
	if in.Missed() {
		warn(fmt.Errorf("--manifest %s: none of its lines has the path of a report that was read; the ends of the paths must be alike", flags.manifest))
	}
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

// parseSize reads a number of bytes: "500000", "64KiB", "16MiB", "1GiB".
func parseSize(s string) (int64, error) {
	number, unit := strings.TrimSpace(s), int64(1)
	for suffix, n := range map[string]int64{"KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30, "KB": 1e3, "MB": 1e6, "GB": 1e9} {
		if rest, ok := strings.CutSuffix(number, suffix); ok {
			number, unit = strings.TrimSpace(rest), n
			break
		}
	}
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || n <= 0 || n > 1<<40/unit {
		return 0, fmt.Errorf("%q is not a size such as 500000, 64KiB or 16MiB", s)
	}
	return n * unit, nil
}
