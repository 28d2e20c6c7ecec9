package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/term"

	"onrecord"
	"onrecord/export"
	"onrecord/terminal"
)

var (
	formats      = []string{"text", "jsonl", "csv"}
	colorChoices = []string{"auto", "always", "never"}
)

// An output is where results go.
type output struct {
	file     *os.File
	info     os.FileInfo // of the file, so that folders do not read it
	writer   export.Writer
	finished map[string]bool // reports that stand in the file already
}

// openOutput opens what the flags name. Its errors are errors of usage.
func openOutput(flags *readFlags, paths []string) (*output, error) {
	format, err := flags.chooseFormat()
	if err != nil {
		return nil, err
	}
	if !slices.Contains(colorChoices, flags.color) {
		return nil, fmt.Errorf("--color is %q; it takes %s", flags.color, strings.Join(colorChoices, ", "))
	}
	if flags.resume && (flags.output == "" || format != "jsonl") {
		return nil, errors.New("--resume goes on with a file of JSON lines: it needs -o FILE.jsonl")
	}
	out := &output{file: os.Stdout}
	if flags.output != "" {
		if err := out.open(flags, paths); err != nil {
			return nil, err
		}
	}
	switch format {
	case "jsonl":
		out.writer = export.NewJSONL(out.file, flags.noText)
	case "csv":
		out.writer = export.NewCSV(out.file)
	default:
		out.writer = terminal.New(out.file, flags.terminalOptions(out.file))
	}
	return out, nil
}

// chooseFormat returns the format that the flags ask for.
func (flags *readFlags) chooseFormat() (string, error) {
	switch {
	case slices.Contains(formats, flags.format):
		return flags.format, nil
	case flags.format != "":
		return "", fmt.Errorf("--format is %q; it takes %s", flags.format, strings.Join(formats, ", "))
	}
	switch strings.ToLower(filepath.Ext(flags.output)) {
	case ".jsonl":
		return "jsonl", nil
	case ".csv":
		return "csv", nil
	}
	return "text", nil
}

// open opens the output file: emptied, or with --resume cut back to its last
// whole line.
func (out *output) open(flags *readFlags, paths []string) error {
	if info, err := os.Stat(flags.output); err == nil {
		for _, path := range paths {
			if input, err := os.Stat(path); err == nil && os.SameFile(info, input) {
				return fmt.Errorf("--output %s is also to be read; writing would destroy it", flags.output)
			}
		}
	}
	mode := os.O_RDWR | os.O_CREATE
	if !flags.resume {
		mode |= os.O_TRUNC
	}
	file, err := os.OpenFile(flags.output, mode, 0o644)
	if err != nil {
		return fmt.Errorf("--output: %w", err)
	}
	if flags.resume {
		if out.finished, err = resume(file); err != nil {
			file.Close()
			return fmt.Errorf("--resume: %s: %w", flags.output, err)
		}
	}
	out.file = file
	out.info, err = file.Stat()
	return err
}

// resume reads which reports stand in a file of JSON lines, cuts off a line
// that was not finished, and leaves the file open at its end.
func resume(file *os.File) (map[string]bool, error) {
	finished := map[string]bool{}
	reader := bufio.NewReader(file)
	var whole int64
	for {
		line, err := reader.ReadBytes('\n')
		if err == io.EOF {
			break
		} else if err != nil {
			return nil, err
		}
		var report struct{ Path, ID string }
		if err := json.Unmarshal(line, &report); err != nil || report.ID == "" {
			return nil, errors.New("not a file that onrecord wrote as jsonl; without --resume it would be overwritten")
		}
		finished[report.Path+"\x00"+report.ID] = true
		whole += int64(len(line))
	}
	if err := file.Truncate(whole); err != nil {
		return nil, err
	}
	_, err := file.Seek(whole, io.SeekStart)
	return finished, err
}

// unfinished leaves out the reports that stand in the output already.
func (out *output) unfinished(reports iter.Seq2[*onrecord.Report, error]) iter.Seq2[*onrecord.Report, error] {
	if out.finished == nil {
		return reports
	}
	return func(yield func(*onrecord.Report, error) bool) {
		for report, err := range reports {
			if report != nil && out.finished[report.Path+"\x00"+report.ID()] {
				continue
			}
			if !yield(report, err) {
				return
			}
		}
	}
}

// write writes one reading. Lines that people wait for are not held back.
func (out *output) write(reading *onrecord.Reading) error {
	if err := out.writer.Write(reading); err != nil {
		return err
	}
	return out.writer.Flush()
}

// toTerminal reports whether results are shown on a terminal.
func (out *output) toTerminal() bool { return term.IsTerminal(int(out.file.Fd())) }

func (out *output) close() error {
	err := out.writer.Flush()
	if out.file != os.Stdout {
		err = errors.Join(err, out.file.Close())
	}
	return err
}

// terminalOptions says what the place where text goes can show: colours only
// on a terminal that has them and where NO_COLOR (no-color.org) is not set.
func (flags *readFlags) terminalOptions(file *os.File) terminal.Options {
	var options terminal.Options
	fd := int(file.Fd())
	if term.IsTerminal(fd) {
		options.Color = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
		options.Width, _, _ = term.GetSize(fd)
	}
	if width, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && width > 0 && options.Width == 0 {
		options.Width = width
	}
	switch flags.color {
	case "always":
		options.Color = true
	case "never":
		options.Color = false
	}
	return options
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
