package main

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// olderRecord returns a copy of a record that version 1 has written.
func olderRecord(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../../record/sqlite/testdata/record-v1.db")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "older.db")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReadingBringsOlderRecordsUpToDate(t *testing.T) {
	for _, command := range [][]string{{"show", "rfixture"}, {"backup", filepath.Join(t.TempDir(), "saved.db")}} {
		older := olderRecord(t)
		for range 2 {
			args := append([]string{command[0], "--db", older}, command[1:]...)
			if status := run(t.Context(), args); status != statusOK {
				t.Errorf("%q ends with %d", args, status)
			}
			if command[0] == "backup" {
				break // overwrites nothing
			}
		}
	}
}

func TestReadingLeavesNewerRecordsAlone(t *testing.T) {
	path := olderRecord(t)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	binary.BigEndian.PutUint32(data[60:], 99) // user_version (sqlite.org/fileformat.html)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := openRecord(t.Context(), path, toRead); err == nil || !strings.Contains(err.Error(), "newer onrecord") {
		t.Errorf("a record of version 99: %v", err)
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(data) {
		t.Errorf("it was changed (%v)", err)
	}
}
