package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestCompareStops stops the program once all reports are read, which the line about
// several stories tells. Nothing is written then.
func TestCompareStops(t *testing.T) {
	output := filepath.Join(t.TempDir(), "out.html")
	cmd := exec.Command(os.Args[0], "compare", "-o", output, "-")
	cmd.Env = append(os.Environ(), asProgram+"=1")
	cmd.Stdin = strings.NewReader(manyReports(300))
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var said []string
	for lines := bufio.NewScanner(stderr); lines.Scan(); {
		if said = append(said, lines.Text()); strings.Contains(lines.Text(), "look like 2 stories") {
			if err := cmd.Process.Signal(os.Interrupt); err != nil {
				t.Fatal(err)
			}
		}
	}
	err = cmd.Wait()
	if status := cmd.ProcessState.ExitCode(); status != statusInterrupted {
		t.Errorf("exit status %d (%v), want %d: %q", status, err, statusInterrupted, said)
	}
	if _, err := os.Stat(output); err == nil {
		t.Error("the output file was written")
	}
}

// manyReports returns so many records of two stories, invented.
func manyReports(n int) string {
	var b strings.Builder
	for i := range n {
		story := [...]string{"Mayor Zoë Marlow said the bridge of Port Ellery had %d cracks.", "Luis Abara told the ferry crews of Lund Island that %d of them would strike."}[i%2]
		fmt.Fprintf(&b, "{\"path\":\"%d\",\"text\":\"", i)
		for day := range 12 {
			fmt.Fprintf(&b, story+`\n\n`, 100*i+day)
		}
		b.WriteString("\"}\n")
	}
	return b.String()
}
