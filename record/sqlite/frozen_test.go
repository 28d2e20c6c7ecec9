package sqlite_test

import (
	"testing"

	"onrecord"
	"onrecord/record"
	"onrecord/record/hometest"
	"onrecord/record/sqlite"
)

func TestFrozenUntilSomebodyWrites(t *testing.T) {
	path := newRecord(t, 2)
	frozen, err := sqlite.OpenFrozen(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer frozen.Close()
	hometest.CheckAdded(t, frozen, 2)
	writer := open(t, path)
	addSome(t, writer, 1)
	look := func() error { return frozen.View(t.Context(), func(record.View) error { return nil }) }
	wantError(t, "beside a writer", look(), onrecord.Busy, path, "try again")
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	wantError(t, "after it", look(), onrecord.Busy, path, "try again")
}
