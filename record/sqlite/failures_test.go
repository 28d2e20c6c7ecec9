package sqlite_test

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"onrecord"
	"onrecord/record"
	"onrecord/record/hometest"
	"onrecord/record/sqlite"
)

// TestMain lets the program of the tests be another process that writes, or
// reads.
func TestMain(m *testing.M) {
	if path := os.Getenv("ONRECORD_TEST_READ_FROM"); path != "" {
		read(path)
	}
	if path := os.Getenv("ONRECORD_TEST_WRITE_TO"); path != "" {
		write(path)
	}
	os.Exit(m.Run())
}

// write makes changes until it is killed, and prints the number of each when
// it is kept.
func write(path string) {
	home, err := sqlite.Open(context.Background(), path, sqlite.Options{Create: true})
	for err == nil {
		var n int
		if n, err = hometest.AddOne(home); err == nil {
			fmt.Println(n)
		}
	}
	fmt.Println(err)
	os.Exit(1)
}

// newRecord returns the path of a new record with n changes in it, closed.
func newRecord(t *testing.T, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "record.db")
	home := open(t, path)
	addSome(t, home, n)
	if err := home.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func addSome(t *testing.T, home record.Home, n int) {
	t.Helper()
	for range n {
		if _, err := hometest.AddOne(home); err != nil {
			t.Fatal(err)
		}
	}
}

// raw opens a file without our rules.
func raw(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func execute(t *testing.T, db *sql.DB, statement string) {
	t.Helper()
	if _, err := db.Exec(statement); err != nil {
		t.Fatal(err)
	}
}

// wantError fails the test unless err has a code, names the file, and says
// something.
func wantError(t *testing.T, what string, err error, code onrecord.Code, path, says string) {
	t.Helper()
	var ours *onrecord.Error
	if !errors.As(err, &ours) || ours.Code != code || ours.Path != path || !strings.Contains(ours.Error(), says) {
		t.Errorf("%s: %v (code %q), want code %q, path %s, and %q", what, err, onrecord.CodeOf(err), code, path, says)
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.txt")
	if err := os.WriteFile(text, bytes.Repeat([]byte("no database at all. "), 500), 0o600); err != nil {
		t.Fatal(err)
	}
	empty := filepath.Join(dir, "empty.db")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	foreign := filepath.Join(dir, "foreign.db")
	execute(t, raw(t, foreign), "CREATE TABLE cookies (name)")
	newer := newRecord(t, 1)
	execute(t, raw(t, newer), "PRAGMA user_version = 99")
	absent := filepath.Join(dir, "absent.db")
	nowhere := filepath.Join(dir, "nowhere", "record.db")
	for _, test := range []struct {
		name, path string
		options    sqlite.Options
		code       onrecord.Code
		says       string
	}{
		{"absent", absent, sqlite.Options{}, onrecord.NotFound, "no record"},
		{"absent, for reading", absent, sqlite.Options{Create: true, ReadOnly: true}, onrecord.NotFound, "no record"},
		{"no folder", nowhere, sqlite.Options{Create: true}, onrecord.NotFound, "folder"},
		{"a folder", dir, sqlite.Options{Create: true}, onrecord.Invalid, "folder"},
		{"text", text, sqlite.Options{Create: true}, onrecord.Damaged, "no SQLite file"},
		{"empty", empty, sqlite.Options{}, onrecord.NotFound, "empty"},
		{"another program's", foreign, sqlite.Options{Create: true}, onrecord.Invalid, "another program"},
		{"newer", newer, sqlite.Options{Create: true}, onrecord.Unsupported, "newer onrecord: it has version 99"},
	} {
		t.Run(test.name, func(t *testing.T) {
			before, _ := os.ReadFile(test.path)
			home, err := sqlite.Open(context.Background(), test.path, test.options)
			if err == nil {
				home.Close()
			}
			wantError(t, "open", err, test.code, test.path, test.says)
			if after, _ := os.ReadFile(test.path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
	if _, err := os.Stat(absent); err == nil {
		t.Error("a file was made")
	}
	open(t, empty) // may become a record
}

func TestNamesOfFiles(t *testing.T) {
	for _, name := range []string{"a b.db", "a?mode=memory.db", "a#b%20.db", "ünï.db", "file:x.db", "-.db"} {
		home := open(t, filepath.Join(t.TempDir(), name))
		addSome(t, home, 1)
	}
	t.Chdir(t.TempDir())
	addSome(t, open(t, ":memory:"), 1)
	if _, err := os.Stat(":memory:"); err != nil {
		t.Error("no file was made")
	}
}

func TestLocked(t *testing.T) {
	path := newRecord(t, 1)
	other := raw(t, path)
	other.SetMaxOpenConns(1)
	execute(t, other, "BEGIN IMMEDIATE")
	home, err := sqlite.Open(context.Background(), path, sqlite.Options{Wait: 300 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer home.Close()
	_, err = hometest.AddOne(home)
	wantError(t, "change", err, onrecord.Busy, path, "process")
	if strings.Contains(err.Error(), "another process") && os.Getenv("CI") != "true" {
		t.Logf("who holds the lock is not known here: %v", err)
	}
	execute(t, other, "COMMIT")
	addSome(t, home, 1)
	hometest.CheckAdded(t, home, 2)
}

func TestDamaged(t *testing.T) {
	path := newRecord(t, 40)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(data); i += 4096 {
		copy(data[i+100:i+400], bytes.Repeat([]byte{0xa5}, 300))
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	home, err := sqlite.Open(context.Background(), path, sqlite.Options{})
	if err == nil {
		defer home.Close()
		err = home.Check(context.Background())
	}
	wantError(t, "check", err, onrecord.Damaged, path, "damaged")
}

func TestCheckFindsWhatSearchLost(t *testing.T) {
	path := newRecord(t, 3)
	home := open(t, path)
	if err := home.Check(context.Background()); err != nil {
		t.Fatal(err)
	}
	execute(t, raw(t, path), "UPDATE terms_data SET block = zeroblob(length(block)) WHERE id > 10")
	wantError(t, "check", home.Check(context.Background()), onrecord.Damaged, path, "damaged")
}

func TestWrittenToByOthers(t *testing.T) {
	path := newRecord(t, 1)
	execute(t, raw(t, path), "UPDATE statements SET read = '{' WHERE key = 2")
	err := open(t, path).View(context.Background(), func(v record.View) error {
		_, err := v.Statements(context.Background(), 1)
		return err
	})
	if onrecord.CodeOf(err) != onrecord.Damaged {
		t.Errorf("statements that another program wrote: %v", err)
	}
}

func TestKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	kept := 0
	for round := range 5 {
		writer := exec.Command(os.Args[0])
		writer.Env = append(os.Environ(), "ONRECORD_TEST_WRITE_TO="+path)
		out, err := writer.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := writer.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		time.AfterFunc(time.Duration(200+70*round)*time.Millisecond, func() { writer.Process.Kill() }) //nolint:errcheck // may have ended
		for lines.Scan() {
			if _, err := fmt.Sscan(lines.Text(), &kept); err != nil {
				t.Fatal(lines.Text())
			}
		}
		writer.Wait() //nolint:errcheck // it was killed
	}
	if kept == 0 {
		t.Fatal("no change was kept before the process was killed")
	}
	home := open(t, path)
	if n := hometest.CheckAdded(t, home, -1); n < kept {
		t.Errorf("%d changes were kept, and %d are there", kept, n)
	}
	if err := home.Check(context.Background()); err != nil {
		t.Error(err)
	}
}

func TestOpensAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.db")
	errs := make(chan error)
	for range 8 {
		go func() {
			home, err := sqlite.Open(context.Background(), path, sqlite.Options{Create: true})
			if err == nil {
				defer home.Close()
				_, err = hometest.AddOne(home)
			}
			errs <- err
		}()
	}
	for range 8 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	hometest.CheckAdded(t, open(t, path), 8)
	var made, noted int
	if err := raw(t, path).QueryRow("SELECT count(DISTINCT version_id), count(*) FROM migrations").Scan(&made, &noted); err != nil || made == 0 || noted != made {
		t.Errorf("%d migrations were noted %d times, %v", made, noted, err)
	}
}

func TestBackup(t *testing.T) {
	ctx := context.Background()
	home := open(t, filepath.Join(t.TempDir(), "record.db"))
	addSome(t, home, 5)
	dir := t.TempDir()
	path := filepath.Join(dir, "backup.db")
	if err := home.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	hometest.CheckAdded(t, open(t, path), 5)
	wantError(t, "over a file", home.Backup(ctx, path), onrecord.Invalid, path, "already")
	nowhere := filepath.Join(dir, "nowhere", "backup.db")
	wantError(t, "into no folder", home.Backup(ctx, nowhere), onrecord.Unreadable, nowhere, "")
	ended, end := context.WithCancel(ctx)
	end()
	if err := home.Backup(ended, filepath.Join(dir, "ended.db")); !errors.Is(err, context.Canceled) {
		t.Errorf("broken off: %v", err)
	}
	left, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(left) == 0 || strings.Contains(strings.Join(left, " "), "unfinished") || strings.Contains(strings.Join(left, " "), "ended") {
		t.Errorf("in the folder are %v, %v", left, err)
	}
}
