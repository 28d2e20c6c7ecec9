package postgres_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"onrecord"
	"onrecord/record"
	"onrecord/record/hometest"
	"onrecord/record/postgres"
)

// wantError fails the test unless err has a code and says something.
func wantError(t *testing.T, what string, err error, code onrecord.Code, says string) {
	t.Helper()
	var ours *onrecord.Error
	if !errors.As(err, &ours) || ours.Code != code || !strings.Contains(ours.Error(), says) {
		t.Errorf("%s: %v (code %q), want code %q and %q", what, err, onrecord.CodeOf(err), code, says)
	}
	if err != nil && strings.Contains(err.Error(), "secret") {
		t.Errorf("%s: the password is in the error: %v", what, err)
	}
}

func addSome(t *testing.T, home record.Home, n int) {
	t.Helper()
	for range n {
		if _, err := hometest.AddOne(home); err != nil {
			t.Fatal(err)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	url := server.Database(t)
	newer := server.Database(t)
	open(t, newer)
	execute(t, newer, "INSERT INTO onrecord.migrations (version_id, is_applied) VALUES (99, true)")
	for _, test := range []struct {
		name, url string
		options   postgres.Options
		code      onrecord.Code
		says      string
	}{
		{"no address", "postgres://a:secret@host:port:port/", postgres.Options{}, onrecord.Invalid, "address"},
		{"no server", "postgres://a:secret@127.0.0.1:1/x", postgres.Options{}, onrecord.Unreachable, "127.0.0.1:1/x"},
		{"no socket", "postgres:///x?host=/nowhere", postgres.Options{}, onrecord.Unreachable, "does not answer"},
		{"no database", strings.Replace(url, "/test", "/nowhere", 1), postgres.Options{Create: true}, onrecord.NotFound, "no such database"},
		{"no user", strings.Replace(url, "user=postgres", "user=nobody", 1), postgres.Options{Create: true}, onrecord.Invalid, "nobody"},
		{"no record", url, postgres.Options{}, onrecord.NotFound, "no record"},
		{"no record, for reading", url, postgres.Options{Create: true, ReadOnly: true}, onrecord.NotFound, "no record"},
		{"newer", newer, postgres.Options{Create: true}, onrecord.Unsupported, "newer onrecord: it has version 99"},
	} {
		t.Run(test.name, func(t *testing.T) {
			home, err := postgres.OpenWith(context.Background(), test.url, test.options)
			if err == nil {
				home.Close()
			}
			wantError(t, "open", err, test.code, test.says)
		})
	}
}

func TestReadOnly(t *testing.T) {
	url := server.Database(t)
	addSome(t, open(t, url), 2)
	readOnly, err := postgres.OpenWith(context.Background(), url, postgres.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer readOnly.Close()
	hometest.CheckAdded(t, readOnly, 2)
	_, err = hometest.AddOne(readOnly)
	wantError(t, "change", err, onrecord.Unreadable, "reading only")
}

func TestSchemasAreApart(t *testing.T) {
	url := server.Database(t)
	for n, path := range []string{"", "&search_path=other", `&search_path="Odd name",public`} {
		home := open(t, url+strings.ReplaceAll(path, " ", "%20"))
		addSome(t, home, n+1)
		hometest.CheckAdded(t, home, n+1)
	}
}

func TestOpensAtOnce(t *testing.T) {
	url := server.Database(t)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			home, err := postgres.Open(context.Background(), url)
			if err == nil {
				defer home.Close()
				_, err = hometest.AddOne(home)
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	hometest.CheckAdded(t, open(t, url), 8)
}

func TestLocked(t *testing.T) {
	url := server.Database(t)
	first := open(t, url)
	second, err := postgres.OpenWith(context.Background(), url, postgres.Options{Wait: 100 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	err = first.Change(context.Background(), func(record.Change) error {
		_, err := hometest.AddOne(second)
		wantError(t, "change beside another", err, onrecord.Busy, `another program ("onrecord" on the same machine`)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	addSome(t, second, 1)
	hometest.CheckAdded(t, first, 1)
}

// disconnect ends all connections to a database.
func disconnect(t *testing.T, url string) {
	t.Helper()
	execute(t, url, "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
}

func TestLostConnection(t *testing.T) {
	ctx := context.Background()
	url := server.Database(t)
	home := open(t, url)
	addSome(t, home, 1)
	err := home.Change(ctx, func(c record.Change) error {
		if err := c.SetSetting(ctx, "lost", "yes"); err != nil {
			return err
		}
		disconnect(t, url)
		return c.SetSetting(ctx, "lost", "still")
	})
	wantError(t, "in the middle of a change", err, onrecord.Unreachable, "lost")
	err = home.Change(ctx, func(c record.Change) error {
		err := c.SetSetting(ctx, "lost", "yes")
		disconnect(t, url)
		return err
	})
	wantError(t, "at its end", err, onrecord.Unreachable, "kept or not")
	err = home.View(ctx, func(v record.View) error {
		if _, err := v.Counts(ctx); err != nil {
			return err
		}
		disconnect(t, url)
		_, err := v.Counts(ctx)
		return err
	})
	wantError(t, "in the middle of a view", err, onrecord.Unreachable, "lost")
	hometest.CheckAdded(t, home, 1)
	disconnect(t, url) // between two changes nobody notices
	addSome(t, home, 1)
	disconnect(t, url)
	hometest.CheckAdded(t, home, 2)
	err = home.View(ctx, func(v record.View) error {
		setting, err := v.Setting(ctx, "lost")
		if setting != "" {
			t.Errorf("a part of a change was kept: %q", setting)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}
