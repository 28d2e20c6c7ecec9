package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"onrecord/record/hometest"
	"onrecord/record/sqlite"
)

// killsVariable says how often TestKilledAdditions kills; make bench kills more
// often than make test.
const killsVariable = "ONRECORD_KILLS"

// TestKilledAdditions kills the add command at random moments, again and again,
// until it ends by itself: the record is then the one that an undisturbed run
// makes.
func TestKilledAdditions(t *testing.T) {
	kills := 20
	if n, err := strconv.Atoi(os.Getenv(killsVariable)); err == nil {
		kills = n
	}
	folder := t.TempDir()
	input := filepath.Join(folder, "reports.jsonl")
	if err := os.WriteFile(input, inventedReports(160), 0o600); err != nil {
		t.Fatal(err)
	}
	begun := time.Now()
	undisturbed := filepath.Join(folder, "undisturbed.db")
	if out, err := addCommand(undisturbed, input).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	whole := time.Since(begun)
	want := dumpOf(t, undisturbed)
	random := rand.New(rand.NewPCG(1, 2))
	for n, killed := 0, 0; killed < kills; n++ {
		db := filepath.Join(folder, fmt.Sprintf("killed-%d.db", n))
		before := killed
		for {
			// Later and later, so that it gets to the end.
			wait := time.Duration(float64(whole) * (0.1 + random.Float64()*(0.5+0.3*float64(killed-before))))
			if ended, out := addFor(t, db, input, wait); ended {
				if !strings.HasPrefix(out, "kept ") {
					t.Fatalf("it ended with %q", out)
				}
				break
			}
			killed++
		}
		if diff := cmp.Diff(want, dumpOf(t, db)); diff != "" {
			t.Fatalf("after %d kills the record is another (-undisturbed +killed):\n%s", killed-before, diff)
		}
	}
}

func addCommand(db, input string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], "add", "--db", db, input)
	cmd.Env = append(os.Environ(), asProgram+"=1", "GORACE=atexit_sleep_ms=0")
	return cmd
}

// addFor runs the add command, and kills it when it has not ended after a while.
func addFor(t *testing.T, db, input string, while time.Duration) (ended bool, out string) {
	t.Helper()
	cmd := addCommand(db, input)
	var both strings.Builder
	cmd.Stdout, cmd.Stderr = &both, &both
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(while, func() { _ = cmd.Process.Kill() })
	err := cmd.Wait()
	switch {
	case timer.Stop(), err == nil:
		if err != nil {
			t.Fatalf("%v: %s", err, &both)
		}
		return true, both.String()
	}
	return false, ""
}

// dumpOf returns what a record in a file holds.
func dumpOf(t *testing.T, db string) []any {
	t.Helper()
	home, err := sqlite.Open(t.Context(), db, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer home.Close()
	if err := home.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	return hometest.Dump(t, home)
}

// inventedReports returns n reports, one a line; some are versions of others,
// and short names stand in them for full ones of others.
func inventedReports(n int) []byte {
	var out []byte
	given, family := []string{"Zoë", "Ian", "Ada", "Luis", "Mara"}, []string{"Marlow", "Pell", "Quill", "Ortega", "Finch", "Abara", "Calder"}
	things := []string{"the bridge is safe", "the harbour would open on Friday", "new walls are needed", "nobody had warned the council", "the ferry will stay"}
	for i := range n {
		surname, thing := family[i%len(family)], things[i%len(things)]
		name := given[i%len(given)] + " " + surname
		if i%3 == 0 {
			name = surname
		}
		line, err := json.Marshal(map[string]string{
			"path": fmt.Sprintf("report-%d", i), "url": fmt.Sprintf("https://herald.example/%d", i*2/3), "outlet": "Port Ellery Herald",
			"published": fmt.Sprintf("2026-%02d-%02d", 1+i%12, 1+i%28),
			"text":      fmt.Sprintf("%s said %s. “Number %d is what we have,” %s told reporters on Monday, and denied that %s.", name, thing, i, surname, things[(i+1)%len(things)]),
		})
		if err != nil {
			panic(err)
		}
		out = append(append(out, line...), '\n')
	}
	return out
}
