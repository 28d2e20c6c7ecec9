// Package intake turns what a user points at, files, folders, standard input
// and files of records, into reports. It decodes bytes to text, refuses what
// is not text in one line that says why, and holds one report at a time.
package intake

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"onrecord"
)

// DefaultMaxBytes is the most bytes that a report may have unless the user
// says otherwise. No news report comes near; what does is something else.
const DefaultMaxBytes = 8 << 20

// Stdin is the path that stands for standard input.
const Stdin = "-"

// An Intake reads reports. Make one with New.
type Intake struct {
	options    Options
	passedOver atomic.Int64
	consumed   atomic.Int64
}

// Options say what an intake is to read from and what it is to leave alone.
type Options struct {
	MaxBytes int64       // of one report, or of one line of a file of records; 0 is DefaultMaxBytes
	Manifest *Manifest   // what is known of reports beside their files; may be nil
	Stdin    io.Reader   // what the path "-" reads
	Skip     os.FileInfo // a file to leave alone inside folders, such as the one being written; may be nil
}

// New returns an intake.
func New(options Options) *Intake {
	if options.MaxBytes <= 0 {
		options.MaxBytes = DefaultMaxBytes
	}
	return &Intake{options: options}
}

// PassedOver returns how many files in folders were passed over so far,
// because they are of a kind that onrecord does not read.
func (in *Intake) PassedOver() int { return int(in.passedOver.Load()) }

// Consumed returns how many bytes of files have been read so far. It may be
// called while reports are being read.
func (in *Intake) Consumed() int64 { return in.consumed.Load() }

// Size returns how many bytes the files at paths have, as far as can be told
// beforehand; Consumed grows up to it.
func (in *Intake) Size(paths []string) int64 {
	var total int64
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			path = filepath.Clean(path) + string(filepath.Separator)
		}
		_ = filepath.WalkDir(path, func(file string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || file != path && kindOf(file) == unknown {
				return nil //nolint:nilerr // what cannot be read is reported when it is read
			}
			if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() {
				total += info.Size()
			}
			return nil
		})
	}
	return total
}

// Reports yields the reports at paths, in their order and within a folder in
// the order of names. What cannot be read is yielded as an *onrecord.Error
// that names it, and the rest follows. A report and an error together are a
// report of which the error tells what could not be made use of. When ctx
// ends, so does the sequence.
func (in *Intake) Reports(ctx context.Context, paths []string) iter.Seq2[*onrecord.Report, error] {
	return func(yield func(*onrecord.Report, error) bool) {
		emit := func(report *onrecord.Report, err error) bool {
			if ctx.Err() != nil {
				return false
			}
			if report != nil {
				if manifestErr := in.options.Manifest.complete(report); err == nil {
					err = manifestErr
				}
			}
			return yield(report, err)
		}
		for _, path := range paths {
			if ctx.Err() != nil || !in.path(ctx, path, emit) {
				return
			}
		}
	}
}

// An emitter takes what was read; it returns false when no more is wanted.
type emitter func(*onrecord.Report, error) bool

// path reads what a user named.
func (in *Intake) path(ctx context.Context, path string, emit emitter) bool {
	if path == Stdin {
		return in.stream(Stdin, in.options.Stdin, unknown, emit)
	}
	info, err := os.Stat(path)
	if err != nil {
		return emit(nil, openError(path, err))
	}
	if info.IsDir() {
		return in.folder(ctx, path, emit)
	}
	return in.file(path, kindOf(path), emit)
}

// folder reads the files of kinds that onrecord knows below a folder.
func (in *Intake) folder(ctx context.Context, folder string, emit emitter) bool {
	found, passed, more := 0, 0, true
	folder = filepath.Clean(folder) + string(filepath.Separator) // so that a link to a folder is followed
	err := filepath.WalkDir(folder, func(file string, entry fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			more = false
		case err != nil:
			more = emit(nil, openError(file, err))
		case entry.IsDir():
			if file != folder && strings.HasPrefix(entry.Name(), ".") {
				return filepath.SkipDir
			}
			return nil
		case !in.wanted(file, entry):
			passed++
			return nil
		default:
			found++
			more = in.file(file, kindOf(file), emit)
		}
		if !more {
			return filepath.SkipAll
		}
		return nil
	})
	in.passedOver.Add(int64(passed))
	if err != nil && more {
		more = emit(nil, openError(folder, err))
	}
	if found == 0 && more {
		return emit(nil, &onrecord.Error{
			Code: onrecord.NotFound, Path: name(filepath.Clean(folder)),
			Message: fmt.Sprintf("no reports in this folder: %s, none of a kind that onrecord reads (%s)", count(passed, "file"), knownKinds),
		})
	}
	return more
}

// wanted reports whether a file in a folder is to be read.
func (in *Intake) wanted(file string, entry fs.DirEntry) bool {
	if kindOf(file) == unknown || strings.HasPrefix(entry.Name(), ".") {
		return false
	}
	info, err := os.Stat(file) // through a link
	if err != nil {
		return true // and let opening it tell why
	}
	skip := in.options.Skip != nil && os.SameFile(info, in.options.Skip)
	return info.Mode().IsRegular() && !skip
}

// file reads one file.
func (in *Intake) file(path string, kind kind, emit emitter) bool {
	f, err := os.Open(path)
	if err != nil {
		return emit(nil, openError(path, err))
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && kind == plainText && info.Size() > in.options.MaxBytes {
		in.consumed.Add(info.Size())
		return emit(nil, in.tooLarge(path, info.Size()))
	}
	return in.stream(name(path), f, kind, emit)
}

// stream reads the reports in r. path names it.
func (in *Intake) stream(path string, r io.Reader, kind kind, emit emitter) bool {
	buffered := bufio.NewReaderSize(&countingReader{r, &in.consumed}, 64<<10)
	if magic, _ := buffered.Peek(len(gzipMagic)); string(magic) == gzipMagic {
		unzipped, err := gzip.NewReader(buffered)
		if err != nil {
			return emit(nil, &onrecord.Error{Code: onrecord.Unreadable, Path: path, Message: "a damaged gzip file: " + err.Error(), Err: err})
		}
		buffered = bufio.NewReaderSize(unzipped, 64<<10)
	} else if strings.HasSuffix(strings.ToLower(path), ".gz") && len(magic) > 0 {
		return emit(nil, &onrecord.Error{Code: onrecord.Unreadable, Path: path, Message: "not a gzip file, though its name says so"})
	}
	if kind == records || kind == unknown && looksLikeRecords(buffered) {
		return in.records(path, buffered, emit)
	}
	data, err := io.ReadAll(io.LimitReader(buffered, in.options.MaxBytes+1))
	if err != nil {
		return emit(nil, openError(path, err))
	}
	if int64(len(data)) > in.options.MaxBytes {
		return emit(nil, in.tooLarge(path, 0))
	}
	text, encoding, err := Decode(data)
	if err != nil {
		return emit(nil, at(path, err))
	}
	return emit(&onrecord.Report{Path: path, Text: text, Encoding: encoding}, nil)
}

// tooLarge says that a report has more bytes than one may have; size is 0
// when it is not known.
func (in *Intake) tooLarge(path string, size int64) error {
	message := fmt.Sprintf("larger than %s, the most that a report may have", bytesIn(in.options.MaxBytes))
	if size > 0 {
		message = fmt.Sprintf("too large for a report: %s, of at most %s", bytesIn(size), bytesIn(in.options.MaxBytes))
	}
	return &onrecord.Error{Code: onrecord.TooLarge, Path: name(path), Message: message, Hint: "--max-size raises the limit"}
}

func bytesIn(n int64) string {
	const mebi = 1 << 20
	if n < mebi {
		return fmt.Sprintf("%.1f KiB", float64(n)/1024)
	}
	return fmt.Sprintf("%.1f MiB", float64(n)/mebi)
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// name spells the path of a file as reports carry it, with slashes.
func name(path string) string { return filepath.ToSlash(path) }

// at returns err as an error about path.
func at(path string, err error) error {
	var e *onrecord.Error
	if !errors.As(err, &e) {
		return openError(path, err)
	}
	located := *e
	located.Path = path
	return &located
}

// openError says in plain words why a file could not be read.
func openError(path string, err error) error {
	e := &onrecord.Error{Code: onrecord.Unreadable, Path: name(path), Message: "cannot be read: " + plain(err), Err: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.Code, e.Message = onrecord.NotFound, "there is no such file or folder"
	case errors.Is(err, fs.ErrPermission):
		e.Message = "may not be read: permission denied"
	}
	return e
}

// plain returns the innermost reason of a file error, since the error itself
// names the path again.
func plain(err error) string {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err.Error()
	}
	return err.Error()
}

// A countingReader adds to a count what it reads.
type countingReader struct {
	io.Reader
	count *atomic.Int64
}

func (c *countingReader) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.count.Add(int64(n))
	return n, err
}
