package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/term"

	"onrecord"
	"onrecord/export"
	"onrecord/intake"
	"onrecord/terminal"
)

// An output is where results go.
type output struct {
	format   export.Format
	file     *os.File
	info     os.FileInfo // of the file, so that folders do not read it
	writer   export.Writer
	stale    bool            // the file holds what an earlier run wrote
	cutOff   bool            // not all that should stand in it was written
	finished map[string]bool // reports that stand in the file already
}

// openOutput opens what the flags name. Its errors are errors of usage.
func openOutput(flags *readFlags, paths []string) (*output, error) {
	format, err := chooseFormat(formats, flags.format, flags.output)
	if err != nil {
		return nil, err
	}
	if flags.resume && (flags.output == "" || format.Name != "jsonl") {
		return nil, errors.New("--resume goes on with a file of JSON lines: it needs -o FILE.jsonl")
	}
	out := &output{format: format, file: os.Stdout}
	switch {
	case format.Folder:
		out.writer = export.NewBrat(flags.output)
		return out, flags.mayFill(paths)
	case flags.output != "":
		if err := out.open(flags, paths); err != nil {
			return nil, err
		}
	case format.Binary && out.toTerminal():
		return nil, fmt.Errorf("--format %s is nothing for a terminal: it needs -o FILE%s", format.Name, format.Extension)
	}
	if format.New != nil {
		out.writer = format.New(out.file, flags.noText)
	} else {
		out.writer = terminal.New(out.file, terminalOptions(out.file, flags.color))
	}
	return out, nil
}

// open opens the output file. What stands in it is kept until there is
// something to write, and with --resume beyond that.
func (out *output) open(flags *readFlags, paths []string) error {
	if err := notRecord(flags.output, ""); err != nil {
		return err
	}
	if err := mayOverwrite(flags.output, flags.manifest, paths); err != nil {
		return err
	}
	file, err := os.OpenFile(flags.output, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return fmt.Errorf("--output: %w", err)
	}
	out.file, out.stale = file, !flags.resume
	if flags.resume {
		out.finished, err = resume(file)
	}
	if err == nil {
		out.info, err = file.Stat()
	}
	if err != nil {
		file.Close()
		return fmt.Errorf("--output %s: %w", flags.output, err)
	}
	return nil
}

// mayOverwrite returns an error when the output file is one that is to be
// read: named itself, the manifest, or a report in a folder that is named,
// unless onrecord wrote it.
func mayOverwrite(file, manifest string, paths []string) error {
	for _, path := range append([]string{manifest}, paths...) {
		if destroys(file, path) {
			return fmt.Errorf("--output %s is also to be read; writing would destroy it", file)
		}
	}
	return nil
}

// destroys reports whether who writes to a file destroys what is to be read at
// a path.
func destroys(file, path string) bool {
	output, err := os.Stat(file)
	input, err2 := os.Stat(path)
	if err != nil || err2 != nil {
		return false
	}
	return os.SameFile(output, input) ||
		input.IsDir() && intake.Reads(file) && inside(path, file) && output.Size() > 0 && !wroteIt(file)
}

// inside reports whether a file lies below a folder.
func inside(folder, file string) bool {
	from, err := filepath.EvalSymlinks(folder)
	to, err2 := filepath.EvalSymlinks(file)
	if err != nil || err2 != nil {
		return false
	}
	relative, err := filepath.Rel(absolute(from), absolute(to))
	return err == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator))
}

func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}

// wroteIt reports whether a file begins like one that onrecord wrote as jsonl.
func wroteIt(path string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	line, _ := bufio.NewReader(file).ReadBytes('\n')
	return isOurs(line)
}

// isOurs reports whether a line is one that onrecord wrote as jsonl.
func isOurs(line []byte) bool {
	var report struct {
		ID     string
		Reader *struct{ Version, Model string }
	}
	return json.Unmarshal(line, &report) == nil && report.ID != "" && report.Reader != nil
}

// resume reads which reports stand in a file of JSON lines, cuts off a line
// that was not finished, and leaves the file open at its end.
func resume(file *os.File) (map[string]bool, error) {
	finished := map[string]bool{}
	reader := bufio.NewReader(file)
	var whole int64
	for {
		line, err := reader.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			if len(line) > 0 && !bytes.HasPrefix(line, []byte(`{"path":`)) {
				return nil, errNotOurs
			}
			break
		} else if err != nil {
			return nil, err
		}
		if !isOurs(line) {
			return nil, errNotOurs
		}
		var report struct{ Path, ID string }
		_ = json.Unmarshal(line, &report) // isOurs has done it
		finished[report.Path+"\x00"+report.ID] = true
		whole += int64(len(line))
	}
	if err := file.Truncate(whole); err != nil {
		return nil, err
	}
	_, err := file.Seek(whole, io.SeekStart)
	return finished, err
}

var errNotOurs = errors.New("this is not a file that onrecord wrote as jsonl, so --resume cannot go on with it")

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
	if err := out.empty(); err != nil {
		return err
	}
	if err := out.writer.Write(reading); err != nil {
		out.cutOff = true
		return err
	}
	if out.format.Document {
		return nil // Flush would end it
	}
	return out.writer.Flush()
}

// interrupt notes that the run was stopped, and says what becomes of its
// output.
func (out *output) interrupt() string {
	out.cutOff = true
	if out.format.Document {
		return "the output has no end, and no program takes it for whole"
	}
	return "what was finished is written out"
}

// empty takes away what an earlier run wrote, once.
func (out *output) empty() error {
	if !out.stale {
		return nil
	}
	out.stale = false
	if !out.info.Mode().IsRegular() {
		return nil // a pipe or device holds nothing
	}
	return out.file.Truncate(0)
}

// toTerminal reports whether results are shown on a terminal.
func (out *output) toTerminal() bool {
	return !out.format.Folder && term.IsTerminal(int(out.file.Fd()))
}

// close ends the output. Where nothing was written, an old file stays as it
// is unless the run succeeded. A document that was cut off gets no end.
func (out *output) close(succeeded bool) error {
	var err error
	endless := out.format.Document && out.cutOff
	if !endless && (succeeded || !out.stale) {
		err = errors.Join(out.empty(), out.writer.Flush())
	}
	if holder, ok := out.writer.(io.Closer); ok {
		err = errors.Join(err, holder.Close())
	}
	if out.file != os.Stdout {
		err = errors.Join(err, out.file.Close())
	}
	return err
}
