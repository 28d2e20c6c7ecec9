package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"onrecord/record"
	"onrecord/record/hometest"
	"onrecord/record/sqlite"
)

// open returns the record in a file, made when it is not there.
func open(t testing.TB, path string) *sqlite.Home {
	t.Helper()
	home, err := sqlite.Open(context.Background(), path, sqlite.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { home.Close() })
	return home
}

func TestHome(t *testing.T) {
	hometest.Run(t, func(t *testing.T) record.Home { return open(t, filepath.Join(t.TempDir(), "record.db")) })
}
