package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"onrecord"
	"onrecord/record"
	"onrecord/record/hometest"
	"onrecord/record/sqlite"
	"onrecord/record/terms"
)

// read looks into a record in all the ways in which commands do that only
// read, makes a backup of it, and prints how many statements it found.
func read(path string) {
	ctx := context.Background()
	home, err := sqlite.Open(ctx, path, sqlite.Options{ReadOnly: true})
	if err == nil {
		err = home.View(ctx, func(v record.View) error {
			counts, err := v.Counts(ctx)
			if err != nil {
				return err
			}
			names, err := v.Names(ctx)
			if err != nil {
				return err
			}
			found, err := v.Find(ctx, terms.Query{{Any: []terms.Term{{Words: []string{"three"}}}}}, 0, 1000)
			if err == nil && (len(names) != 1 || len(found) != counts.Statements) {
				err = fmt.Errorf("there are %d names and %d statements, of which %d are found", len(names), counts.Statements, len(found))
			}
			fmt.Println("statements:", len(found))
			return err
		})
	}
	if err == nil {
		err = home.Backup(ctx, filepath.Join(os.Getenv("ONRECORD_TEST_BACKUP_TO"), "backup.db"))
	}
	if err == nil {
		if _, changing := hometest.AddOne(home); onrecord.CodeOf(changing) != onrecord.Unreadable {
			err = fmt.Errorf("a change: %w", changing)
		}
	}
	if err == nil {
		err = home.Close()
	}
	if err != nil {
		fmt.Println(onrecord.CodeOf(err), err)
		os.Exit(1)
	}
	os.Exit(0)
}

// nobody runs the program of the tests as a user without rights, who reads a
// record, and returns what it prints.
func nobody(t *testing.T, path string) (string, error) {
	t.Helper()
	backups, err := os.MkdirTemp("", "backups")
	if err == nil {
		err = os.Chmod(backups, 0o777) //nolint:gosec // nobody writes there
	}
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(backups)
	reader := exec.Command("/proc/self/exe") // by its name others may not reach it
	reader.Dir = "/"
	reader.Env = append(os.Environ(), "ONRECORD_TEST_READ_FROM="+path, "ONRECORD_TEST_BACKUP_TO="+backups)
	reader.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	out, err := reader.CombinedOutput()
	if _, backed := os.Stat(filepath.Join(backups, "backup.db")); err == nil && backed != nil {
		t.Error(backed)
	}
	return string(out), err
}

// leaveChanges makes a record in a folder as a killed process leaves it.
func leaveChanges(t *testing.T, folder string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "record.db")
	home := open(t, path)
	addSome(t, home, 2)
	if err := errors.Join(os.CopyFS(folder, os.DirFS(filepath.Dir(path))), home.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestReadsWhereOneMayNotWrite(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("SKIPPED, since only root can become another user")
	}
	for _, test := range []struct {
		name         string
		folder, file os.FileMode
		wal          bool // changes are left over that are not in the file itself
		shm          bool // and their index
		says         string
	}{
		{"a file that is read only", 0o755, 0o444, false, false, "statements: 6\n"},
		{"a folder that is read only", 0o555, 0o644, false, false, "statements: 6\n"},
		{"a file that anybody may write to", 0o555, 0o666, false, false, "statements: 6\n"},
		{"a folder that anybody may write to", 0o777, 0o444, false, false, "statements: 6\n"},
		{"left-over changes", 0o755, 0o444, true, true, "statements: 6\n"},
		{"left-over changes, in a folder that is read only", 0o555, 0o644, true, true, "statements: 6\n"},
		{"left-over changes without their index", 0o555, 0o644, true, false, "unreadable"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir, err := os.MkdirTemp("", "record")
			if err != nil {
				t.Fatal(err)
			}
			defer os.RemoveAll(dir)
			path := filepath.Join(dir, "record.db")
			if test.wal {
				leaveChanges(t, dir)
			} else {
				err = os.Rename(newRecord(t, 2), path)
			}
			if test.wal && !test.shm {
				err = os.Remove(path + "-shm")
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, file := range []string{path, path + "-wal", path + "-shm"} {
				if err := os.Chmod(file, test.file); err != nil && !os.IsNotExist(err) {
					t.Fatal(err)
				}
			}
			if err := os.Chmod(dir, test.folder); err != nil {
				t.Fatal(err)
			}
			out, err := nobody(t, path)
			if len(out) < len(test.says) || out[:len(test.says)] != test.says || (err == nil) != (test.says != "unreadable") {
				t.Errorf("it prints %q (%v), want %q", out, err, test.says)
			}
		})
	}
}
