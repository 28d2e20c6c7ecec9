package sqlite_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"onrecord/record/hometest"
)

var update = flag.Bool("update", false, "write the record of the newest version to testdata")

// newest is the record that this version writes. Those of earlier versions
// stay as they are.
var newest = filepath.Join("testdata", "record-v2.db")

func TestRecordsOfEarlierVersions(t *testing.T) {
	if *update {
		writeFixture(t)
	}
	fixtures, err := filepath.Glob(filepath.Join("testdata", "record-v*.db"))
	if err != nil || len(fixtures) == 0 {
		t.Fatalf("there are no records in testdata, %v", err)
	}
	for _, fixture := range fixtures {
		var version int
		if _, err := fmt.Sscanf(filepath.Base(fixture), "record-v%d.db", &version); err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(fixture), func(t *testing.T) {
			data, err := os.ReadFile(fixture)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(t.TempDir(), "record.db")
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			hometest.CheckFixture(t, open(t, path), version)
		})
	}
}

func writeFixture(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	home := open(t, path)
	if err := hometest.AddFixture(home); err != nil {
		t.Fatal(err)
	}
	if err := home.Close(); err != nil {
		t.Fatal(err)
	}
	db := raw(t, path)
	db.SetMaxOpenConns(1)
	for _, statement := range []string{"PRAGMA journal_mode = DELETE", "PRAGMA page_size = 512", "VACUUM"} { // small
		execute(t, db, statement)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(newest), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(newest, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
