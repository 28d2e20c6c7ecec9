package onrecord_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what is shown into the README")

// readmeDB is the record that the README's commands make.
const readmeDB = "examples.db"

// TestReadmeShowsRealOutput compares the screens that the README shows with
// what their commands print, one after the other.
func TestReadmeShowsRealOutput(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme, screens := string(data), 0
	db := filepath.Join(t.TempDir(), readmeDB)
	for rest := readme; ; screens++ {
		var found bool
		if _, rest, found = strings.Cut(rest, "```\n$ go run "); !found {
			break
		}
		screen, after, ok := strings.Cut(rest, "\n```\n")
		command, want, _ := strings.Cut(screen, "\n")
		if !ok {
			t.Fatalf("the screen of %q has no end", command)
		}
		shown := printed(t, strings.ReplaceAll(command, readmeDB, db))
		if shown != want && *update {
			readme = strings.Replace(readme, screen, command+"\n"+shown, 1)
		} else if shown != want {
			t.Errorf("the README is not what %q prints:\n%s", command, shown)
		}
		rest = after
	}
	if screens < 3 {
		t.Errorf("the README shows %d screens", screens)
	}
	if *update {
		if err := os.WriteFile("README.md", []byte(readme), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// printed returns what a command of the README prints; its words stand without
// quotation marks.
func printed(t *testing.T, command string) string {
	t.Helper()
	cmd := exec.Command("go", append([]string{"run"}, strings.Fields(command)...)...)
	cmd.Env, cmd.Stderr = append(os.Environ(), "NO_COLOR=1"), os.Stderr
	got, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimRight(string(got), "\n")
}
