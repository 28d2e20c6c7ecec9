package postgres_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"onrecord"
	"onrecord/record"
	"onrecord/record/hometest"
	"onrecord/record/postgres"
)

// asReader returns the URL of a record for a user who may look at it and no
// more.
func asReader(t *testing.T, url string) string {
	t.Helper()
	execute(t, url, `
		DO $$ BEGIN CREATE ROLE reader LOGIN; EXCEPTION WHEN duplicate_object THEN END $$;
		GRANT USAGE ON SCHEMA onrecord TO reader;
		GRANT SELECT ON ALL TABLES IN SCHEMA onrecord TO reader`)
	return strings.Replace(url, "user=postgres", "user=reader", 1)
}

func TestReadsWhereOneMayOnlySelect(t *testing.T) {
	url := server.Database(t)
	addSome(t, open(t, url), 2)
	for _, readOnly := range []bool{false, true} {
		home, err := postgres.OpenWith(t.Context(), asReader(t, url), postgres.Options{ReadOnly: readOnly})
		if err != nil {
			t.Fatal(err)
		}
		defer home.Close()
		hometest.CheckAdded(t, home, 2)
		_, err = hometest.AddOne(home)
		wantError(t, "change", err, onrecord.Unreadable, "")
		wantError(t, "erase", home.Erase(t.Context()), onrecord.Unreadable, "owner")
	}
}

func TestWhoMayReadReportsMayReadStories(t *testing.T) {
	dump, err := os.ReadFile(filepath.Join("testdata", "record-v1.sql")) // had no stories
	if err != nil {
		t.Fatal(err)
	}
	url := server.Database(t)
	execute(t, url, string(dump))
	reader := asReader(t, url)
	_, err = postgres.OpenWith(t.Context(), reader, postgres.Options{ReadOnly: true})
	wantError(t, "before the migration", err, onrecord.Unsupported, "older")
	open(t, url)
	home, err := postgres.OpenWith(t.Context(), reader, postgres.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer home.Close()
	err = home.View(t.Context(), func(v record.View) error {
		_, err := v.StoryLabels(t.Context(), nil)
		return err
	})
	if err != nil {
		t.Errorf("after the migration: %v", err)
	}
}

func TestEraseGivesUpTheRoom(t *testing.T) {
	url := server.Database(t)
	home := open(t, url)
	addSome(t, home, 50)
	err := home.Change(t.Context(), func(c record.Change) error {
		reports, err := c.Reports(t.Context(), 0, 50)
		for _, report := range reports {
			err = errors.Join(err, c.RemoveReport(t.Context(), report.Key))
		}
		return err
	})
	if err == nil {
		err = home.Erase(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	for _, table := range []string{"reports", "texts", "statements", "mentions", "edits", "terms"} {
		var size int64
		if err := conn.QueryRow(t.Context(), fmt.Sprintf("SELECT pg_relation_size('onrecord.%s')", table)).Scan(&size); err != nil || size > 0 {
			t.Errorf("%s takes %d bytes (%v)", table, size, err)
		}
	}
}

func TestDamageCostsOneReportAndNotAll(t *testing.T) {
	url := server.Database(t)
	home := open(t, url)
	addSome(t, home, 5)
	execute(t, url, `UPDATE onrecord.statements SET read = '{"act": 5}' WHERE report = 3 AND number = 1`)
	execute(t, url, `UPDATE onrecord.reports SET layout = '[]' WHERE key = 4`)
	var got []string
	for kept, err := range record.New(home).All(t.Context()) {
		if err == nil {
			got = append(got, kept.Report.ID)
			continue
		}
		wantError(t, "a broken report", err, onrecord.Damaged, "cannot be read")
		got = append(got, strings.Fields(err.Error())[2])
	}
	if fmt.Sprint(got) != "[r0 r1 folder/2.txt folder/3.txt r4]" {
		t.Errorf("the reports are %q", got)
	}
}
