//go:build unix

package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/creack/pty"

	"onrecord/export"
)

// TestBinaryFormatsStayOffTerminals asks for formats that a terminal cannot
// show.
func TestBinaryFormatsStayOffTerminals(t *testing.T) {
	terminal, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	defer tty.Close()
	for _, format := range export.Formats {
		if !format.Binary {
			continue
		}
		cmd := exec.Command(os.Args[0], "read", "--format", format.Name, "../../examples/saltmarsh-wire.txt")
		cmd.Env = append(os.Environ(), asProgram+"=1")
		var stderr strings.Builder
		cmd.Stdout, cmd.Stderr = tty, &stderr
		_ = cmd.Run()
		want := "--format " + format.Name + " is nothing for a terminal: it needs -o FILE" + format.Extension
		if status := cmd.ProcessState.ExitCode(); status != statusUsage || !strings.Contains(stderr.String(), want) {
			t.Errorf("%s: exit status %d: %s", format.Name, status, &stderr)
		}
	}
}
