package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// asProgram makes the test binary run as the program itself.
const asProgram = "ONRECORD_RUN_MAIN"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	testscript.Main(m, map[string]func(){"onrecord": main})
}

func TestScripts(t *testing.T) {
	examples, err := filepath.Abs("../../examples")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(env *testscript.Env) error {
			env.Setenv("EXAMPLES", examples)
			env.Setenv("GORACE", "atexit_sleep_ms=0") // else each command takes a second to end
			return nil
		},
	})
}

// TestCtrlC stops the program in the middle of endless input, and then lets
// it go on where it was stopped.
func TestCtrlC(t *testing.T) {
	output := filepath.Join(t.TempDir(), "out.jsonl")
	cmd := exec.Command(os.Args[0], "read", "-o", output, "-j", "2", "-")
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
	const before = 200
	for i := range before {
		fmt.Fprintf(stdin, "{\"path\":\"%d\",\"text\":\"“Number %d,” he said.\"}\n", i, i)
	}
	for len(lines(t, output)) < before/2 { // the rest may be on its way
		if cmd.ProcessState != nil {
			t.Fatalf("the program ended: %s", &stderr)
		}
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	err = cmd.Wait() // though standard input is still open
	_ = stdin.Close()
	if status := cmd.ProcessState.ExitCode(); status != statusInterrupted {
		t.Errorf("exit status %d (%v), want %d", status, err, statusInterrupted)
	}
	if !strings.Contains(stderr.String(), "stopped after") {
		t.Errorf("standard error is %q", &stderr)
	}
	got := lines(t, output)
	if len(got) < before/2 {
		t.Errorf("%d lines are left of %d", len(got), before/2)
	}
	inOrder(t, got)

	// A line that was cut off in the middle is taken out when work goes on.
	cutOff, err := os.OpenFile(output, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = cutOff.WriteString(`{"path":"cut o`)
	cutOff.Close()
	var all strings.Builder
	for i := range before + 50 {
		fmt.Fprintf(&all, "{\"path\":\"%d\",\"text\":\"“Number %d,” he said.\"}\n", i, i)
	}
	resume := exec.Command(os.Args[0], "read", "-o", output, "--resume", "-")
	resume.Env = append(os.Environ(), asProgram+"=1")
	resume.Stdin = strings.NewReader(all.String())
	if out, err := resume.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	got = lines(t, output)
	if len(got) != before+50 {
		t.Errorf("%d lines after going on, want %d", len(got), before+50)
	}
	inOrder(t, got)
}

// lines returns the whole lines of a file that may not be there yet.
func lines(t *testing.T, file string) []string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		return nil
	}
	defer f.Close()
	var lines []string
	for r := bufio.NewReader(f); ; {
		line, err := r.ReadString('\n')
		if err == io.EOF {
			return lines
		}
		lines = append(lines, line)
	}
}

// inOrder checks that lines are the reports 0, 1, 2, ..., each whole.
func inOrder(t *testing.T, lines []string) {
	t.Helper()
	for i, line := range lines {
		var report struct {
			Path       string
			Statements []any
		}
		if err := json.Unmarshal([]byte(line), &report); err != nil || report.Path != fmt.Sprint(i) || len(report.Statements) != 1 {
			t.Fatalf("line %d is %q, %v", i, line, err)
		}
	}
}

// TestManualIsCurrent compares docs/cli.md with what the program says of
// itself.
func TestManualIsCurrent(t *testing.T) {
	const file = "../../docs/cli.md"
	var b strings.Builder
	fmt.Fprint(&b, "# The command line\n\nWritten by `make docs` from what the program says of itself.\n")
	for _, args := range [][]string{{"--help"}, {"read", "--help"}} {
		root := newRootCommand()
		root.SetArgs(args)
		root.SetOut(&b)
		fmt.Fprintf(&b, "\n## onrecord %s\n\n```\n", strings.Join(args, " "))
		if err := root.ExecuteContext(context.Background()); err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(&b, "```\n")
	}
	if os.Getenv("UPDATE_SCRIPTS") != "" {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != b.String() {
		t.Errorf("%s is not what the program says of itself; make docs writes it", file)
	}
}

func TestParseSize(t *testing.T) {
	for in, want := range map[string]int64{"1": 1, "500000": 500000, "64KiB": 64 << 10, "8MiB": 8 << 20, "1 GiB": 1 << 30, "2MB": 2e6} {
		if got, err := parseSize(in); err != nil || got != want {
			t.Errorf("parseSize(%q) is %d, %v; want %d", in, got, err, want)
		}
	}
	for _, in := range []string{"", "0", "-1", "much", "1.5MiB", "99999999999999999999", "9000000000GiB"} {
		if got, err := parseSize(in); err == nil {
			t.Errorf("parseSize(%q) is %d, want an error", in, got)
		}
	}
}
