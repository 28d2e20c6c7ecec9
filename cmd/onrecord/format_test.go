package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"onrecord/export"
)

// TestCtrlCLeavesNothingThatLooksWhole stops the program in the middle of
// endless input, and looks at what stands in the file then.
func TestCtrlCLeavesNothingThatLooksWhole(t *testing.T) {
	for _, format := range export.Formats {
		if !format.Document {
			continue
		}
		t.Run(format.Name, func(t *testing.T) {
			t.Parallel()
			output := filepath.Join(t.TempDir(), "out")
			if err := os.WriteFile(output, []byte("old"), 0o600); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(os.Args[0], "read", "--format", format.Name, "-o", output, "-")
			cmd.Env = append(os.Environ(), asProgram+"=1")
			stdin, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			var stderr strings.Builder
			cmd.Stderr = &stderr
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			for i := range 200 {
				fmt.Fprintf(stdin, "{\"path\":\"%d\",\"text\":\"“Number %d,” he said.\"}\n", i, i)
			}
			for bytes.Equal(contentOf(t, output), []byte("old")) { // until it has begun
				time.Sleep(10 * time.Millisecond)
			}
			if err := cmd.Process.Signal(os.Interrupt); err != nil {
				t.Fatal(err)
			}
			_ = cmd.Wait()
			_ = stdin.Close()
			if status := cmd.ProcessState.ExitCode(); status != statusInterrupted || !strings.Contains(stderr.String(), "the output has no end") {
				t.Errorf("exit status %d: %s", status, &stderr)
			}
			if whole(contentOf(t, output)) {
				t.Error("the output looks whole")
			}
		})
	}
}

// TestDocumentsAreWhole reads a report that is there and one that is not: what
// could be read stands in a file that has its end.
func TestDocumentsAreWhole(t *testing.T) {
	for _, format := range export.Formats {
		if !format.Document {
			continue
		}
		output := filepath.Join(t.TempDir(), "out")
		cmd := exec.Command(os.Args[0], "read", "--format", format.Name, "-o", output, "../../examples/saltmarsh-wire.txt", "missing.txt")
		cmd.Env = append(os.Environ(), asProgram+"=1")
		_ = cmd.Run()
		if status := cmd.ProcessState.ExitCode(); status != statusIncomplete || !whole(contentOf(t, output)) {
			t.Errorf("%s: exit status %d, whole: %t", format.Name, status, whole(contentOf(t, output)))
		}
	}
}

// whole reports whether data has the end that JSON, Parquet or a ZIP archive
// (such as a workbook) has.
func whole(data []byte) bool {
	_, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	return err == nil || json.Valid(data) || len(data) > 12 && bytes.HasSuffix(data, []byte("PAR1"))
}

func contentOf(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
