//go:build unix

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// onTerminal runs the program with standard output, or standard error alone,
// on a terminal of 60 columns, and returns what that shows.
func onTerminal(t *testing.T, stdin io.Reader, errorsOnly bool, env []string, args ...string) string {
	t.Helper()
	terminal, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	if err := pty.Setsize(tty, &pty.Winsize{Rows: 24, Cols: 60}); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(append(os.Environ(), asProgram+"=1", "TERM=xterm-256color", "NO_COLOR="), env...)
	cmd.Stdin = stdin
	cmd.Stderr = tty
	if !errorsOnly {
		cmd.Stdout = tty
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	tty.Close()
	shown, _ := io.ReadAll(terminal) // ends in an error when the program closes its side
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%v: %s", err, shown)
	}
	return string(shown)
}

func TestTerminalHasColours(t *testing.T) {
	const report = "../../examples/saltmarsh-wire.txt"
	blue := "\x1b[1;38;5;33mCalder"
	if shown := onTerminal(t, nil, false, nil, "read", report); !strings.Contains(shown, blue) {
		t.Errorf("no colours on a terminal:\n%s", shown)
	}
	for name, env := range map[string]string{"NO_COLOR": "NO_COLOR=1", "a terminal without colours": "TERM=dumb"} {
		if shown := onTerminal(t, nil, false, []string{env}, "read", report); strings.Contains(shown, "\x1b") || !strings.Contains(shown, "<Calder>_:_") {
			t.Errorf("%s:\n%q", name, shown)
		}
	}
	if shown := onTerminal(t, nil, false, nil, "read", "--color", "never", report); strings.Contains(shown, "\x1b") {
		t.Errorf("colours though they are never wanted:\n%q", shown)
	}
}

func TestTerminalTellsTheWidth(t *testing.T) {
	for line := range strings.Lines(onTerminal(t, nil, false, nil, "read", "--color", "never", "../../examples/saltmarsh-wire.txt")) {
		if n := len([]rune(strings.TrimRight(line, "\r\n"))); n > 60 {
			t.Errorf("a line of %d columns on a terminal of 60: %s", n, line)
		}
	}
}

// TestProgressIsShownOnATerminalOnly lets reports come slowly.
func TestProgressIsShownOnATerminalOnly(t *testing.T) {
	output := filepath.Join(t.TempDir(), "out.jsonl")
	slow, feed := io.Pipe()
	go func() {
		for range 8 {
			_, _ = io.WriteString(feed, `{"path":"a","text":"“Yes,” he said."}`+"\n")
			time.Sleep(progressAfter / 4)
		}
		_ = feed.Close()
	}()
	if shown := onTerminal(t, slow, true, nil, "read", "-o", output, "-"); !strings.Contains(shown, "reports") {
		t.Errorf("long work shows %q", shown)
	}
	if shown := onTerminal(t, nil, true, nil, "read", "-o", output, "../../examples"); shown != "" {
		t.Errorf("short work shows %q", shown)
	}
}
