package sqlite_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"onrecord"
	"onrecord/record/hometest"
	"onrecord/record/sqlite"
)

// smallDisk returns a folder on a disk of its own, where we may make one.
func smallDisk(t *testing.T, options string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("onrecord", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("SKIPPED, since only root may mount a disk: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fillUp makes changes until one fails, and returns how many were kept and
// why the last was not.
func fillUp(home *sqlite.Home) (kept int, err error) {
	for err == nil && kept < 100_000 {
		var n int
		if n, err = hometest.AddOne(home); err == nil {
			kept = n
		}
	}
	return kept, err
}

func TestDiskFull(t *testing.T) {
	dir := smallDisk(t, "size=2m")
	path, ballast := filepath.Join(dir, "record.db"), filepath.Join(dir, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 800_000), 0o600); err != nil {
		t.Fatal(err)
	}
	home := open(t, path)
	defer home.Close()
	kept, err := fillUp(home)
	wantError(t, "change", err, onrecord.Full, path, "room")
	if kept == 0 {
		t.Fatal("nothing was kept before the disk was full")
	}
	hometest.CheckAdded(t, home, kept) // the home is usable
	wantError(t, "backup", home.Backup(context.Background(), filepath.Join(dir, "backup.db")), onrecord.Full, filepath.Join(dir, "backup.db"), "room")
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	addSome(t, home, 5)
	hometest.CheckAdded(t, home, kept+5)
	if err := home.Check(context.Background()); err != nil {
		t.Error(err)
	}
}

func TestQuota(t *testing.T) {
	path := newRecord(t, 1)
	home := open(t, path)
	if err := home.LimitPages(50); err != nil {
		t.Fatal(err)
	}
	kept, err := fillUp(home)
	wantError(t, "change", err, onrecord.Full, path, "room")
	hometest.CheckAdded(t, home, kept)
}

func TestReadOnlyDisk(t *testing.T) {
	dir := smallDisk(t, "size=8m")
	path := filepath.Join(dir, "record.db")
	home := open(t, path)
	addSome(t, home, 3)
	if err := home.Close(); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("onrecord", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	_, err := sqlite.Open(context.Background(), path, sqlite.Options{})
	wantError(t, "open for writing", err, onrecord.Unreadable, path, "opened")
	_, err = sqlite.Open(context.Background(), filepath.Join(dir, "new.db"), sqlite.Options{Create: true})
	wantError(t, "make", err, onrecord.Unreadable, filepath.Join(dir, "new.db"), "opened")
	readOnly, err := sqlite.Open(context.Background(), path, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer readOnly.Close()
	hometest.CheckAdded(t, readOnly, 3)
	_, err = hometest.AddOne(readOnly)
	wantError(t, "change", err, onrecord.Unreadable, path, "written to")
}

func TestReadingLeavesNothingBehind(t *testing.T) {
	path := newRecord(t, 2)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	readOnly, err := sqlite.Open(t.Context(), path, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	hometest.CheckAdded(t, readOnly, 2)
	if err := readOnly.Close(); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file was changed (%v)", err)
	}
	if files, err := filepath.Glob(path + "*"); err != nil || len(files) != 1 {
		t.Errorf("there are %v (%v)", files, err)
	}
}

func TestReadOnlyBesideAWriter(t *testing.T) {
	path := newRecord(t, 2)
	writer := open(t, path)
	readOnly, err := sqlite.Open(context.Background(), path, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer readOnly.Close()
	addSome(t, writer, 1)
	hometest.CheckAdded(t, readOnly, 3)
	if _, err := hometest.AddOne(readOnly); onrecord.CodeOf(err) != onrecord.Unreadable {
		t.Errorf("a change through a home that only reads: %v", err)
	}
	if err := errors.Join(readOnly.Close(), writer.Close()); err != nil {
		t.Error(err)
	}
}
