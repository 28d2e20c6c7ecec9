// Command bench compares the processor time that onrecord takes to read
// reports with that of other programs on the same texts, in one run: xz, which
// everybody has, and jdkato/prose, the tagger that Go programs mostly use. It
// is a module of its own, so that the product depends on none of them.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/jdkato/prose/v2"
)

func main() {
	program := flag.String("onrecord", "bin/onrecord", "the program")
	rounds := flag.Int("rounds", 3, "how often to measure; the least time counts")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "bench: give a file of reports (.jsonl.gz) or a folder of texts")
		os.Exit(2)
	}
	if err := run(*program, flag.Arg(0), *rounds); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(program, folder string, rounds int) error {
	if strings.HasSuffix(folder, ".jsonl.gz") {
		unpacked, err := unpack(folder)
		if err != nil {
			return err
		}
		defer os.RemoveAll(unpacked)
		folder = unpacked
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no texts in %s (%v)", folder, err)
	}
	var texts []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		texts = append(texts, string(text))
	}
	all := strings.Join(texts, "\n\n")
	words := len(strings.Fields(all))
	fmt.Printf("%d reports, %d words, %d bytes\n\n", len(texts), words, len(all))

	read := least(rounds, func() (time.Duration, error) {
		return cpu(exec.Command(program, "read", "--format", "jsonl", "-j", "1", "-o", os.DevNull, folder), nil)
	})
	packed := least(rounds, func() (time.Duration, error) { return cpu(exec.Command("xz", "-6", "-c"), []byte(all)) })
	tagged := least(1, func() (time.Duration, error) { return tag(texts) })
	long := least(1, func() (time.Duration, error) { return tag([]string{all}) })
	for _, row := range []struct {
		name string
		time time.Duration
	}{
		{"onrecord read, text to JSON, one worker", read}, {"xz -6", packed},
		{"prose, tokens and tags, a document a report", tagged}, {"prose, tokens and tags, one document", long},
	} {
		fmt.Printf("%-46s %8.2f s  %8.0f reports of 800 words a second  %5.2f times xz\n", row.name, row.time.Seconds(),
			float64(words)/800/row.time.Seconds(), row.time.Seconds()/packed.Seconds())
	}
	return nil
}

// unpack writes the texts of a file of records into a new folder.
func unpack(path string) (folder string, err error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		return "", err
	}
	if folder, err = os.MkdirTemp("", "reports"); err != nil {
		return "", err
	}
	decoder := json.NewDecoder(unzipped)
	for n := 0; ; n++ {
		var record struct{ Text string }
		if err := decoder.Decode(&record); err == io.EOF {
			return folder, nil
		} else if err != nil {
			return folder, err
		}
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%06d.txt", n)), []byte(record.Text), 0o600); err != nil {
			return folder, err
		}
	}
}

// least returns the least of several measurements.
func least(rounds int, measure func() (time.Duration, error)) time.Duration {
	best := time.Duration(0)
	for range rounds {
		took, err := measure()
		if err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		if best == 0 || took < best {
			best = took
		}
	}
	return best
}

// cpu runs a command and returns the processor time it took.
func cpu(cmd *exec.Cmd, stdin []byte) (time.Duration, error) {
	cmd.Stdin = bytes.NewReader(stdin)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return 0, fmt.Errorf("%s: %w", cmd, err)
	}
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), nil
}

// tag returns the processor time that prose takes for tokens and tags.
func tag(texts []string) (time.Duration, error) {
	before := used()
	for _, text := range texts {
		doc, err := prose.NewDocument(text, prose.WithExtraction(false), prose.WithSegmentation(false))
		if err != nil {
			return 0, err
		}
		_ = doc.Tokens()
	}
	return used() - before, nil
}

// used returns the processor time of this process.
func used() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
