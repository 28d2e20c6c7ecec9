package onrecord_test

import (
	"flag"
	"os"
	"os/exec"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what is shown into the README")

// TestReadmeShowsRealOutput compares the screen that the README begins with
// with what its command prints.
func TestReadmeShowsRealOutput(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(readme), "```\n$ ")
	command, rest, _ := strings.Cut(rest, "\n")
	want, _, ok := strings.Cut(rest, "\n```\n")
	args := strings.Fields(command)
	if !ok || len(args) < 4 || args[0] != "go" {
		t.Fatalf("the README does not begin with a command and its output: %q", command)
	}
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Env = append(os.Environ(), "NO_COLOR=1")
	got, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	shown := strings.TrimRight(string(got), "\n")
	if *update {
		if err := os.WriteFile("README.md", []byte(strings.Replace(string(readme), want, shown, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
		want = shown
	}
	if shown != want {
		t.Errorf("the README is not what %q prints:\n%s", command, got)
	}
}
