package postgres_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/jackc/pgx/v5"

	"onrecord/record/hometest"
)

var update = flag.Bool("update", false, "write the record of the newest version to testdata")

// newest is the record that this version writes. Those of earlier versions
// stay as they are.
var newest = filepath.Join("testdata", "record-v2.sql")

func TestRecordsOfEarlierVersions(t *testing.T) {
	if *update {
		url := server.Database(t)
		if err := hometest.AddFixture(open(t, url)); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Dir(newest), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(newest, server.Dump(t, url), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	fixtures, err := filepath.Glob(filepath.Join("testdata", "record-v*.sql"))
	if err != nil || len(fixtures) == 0 {
		t.Fatalf("there are no records in testdata, %v", err)
	}
	for _, fixture := range fixtures {
		var version int
		if _, err := fmt.Sscanf(filepath.Base(fixture), "record-v%d.sql", &version); err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(fixture), func(t *testing.T) {
			dump, err := os.ReadFile(fixture)
			if err != nil {
				t.Fatal(err)
			}
			url := server.Database(t)
			execute(t, url, string(dump))
			hometest.CheckFixture(t, open(t, url), version)
		})
	}
}

// execute runs statements without our rules.
func execute(t *testing.T, url, statements string) {
	t.Helper()
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(ctx)
	if _, err := conn.PgConn().Exec(ctx, statements).ReadAll(); err != nil {
		t.Fatal(err)
	}
}
