// Package pgtest gives tests and benchmarks a PostgreSQL server of their own,
// which is thrown away at the end. Only tests import it.
package pgtest

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// A Server is a PostgreSQL server for one process of tests. It listens on a
// Unix socket in its own folder and on no network.
type Server struct {
	Durable bool // with fsync, as servers are run; tests are faster without

	once      sync.Once
	bin       string // folder of the programs of PostgreSQL
	dir       string
	process   *exec.Cmd
	absent    error // why there is no server to be had on this machine
	failed    error // why the server does not run, though it should
	databases atomic.Int64
}

// Main runs the tests of a package that uses the server, and stops the server
// after them. It returns the code to exit with, for TestMain.
func (s *Server) Main(m *testing.M) int {
	defer s.Stop()
	return m.Run()
}

// Database returns the URL of a new, empty database. Where PostgreSQL is not
// installed the test is skipped, and fails instead when CI=true says that
// nothing may be left out.
func (s *Server) Database(t testing.TB) string {
	t.Helper()
	s.once.Do(s.start)
	switch {
	case s.failed != nil:
		t.Fatalf("the PostgreSQL server for tests: %v", s.failed)
	case s.absent != nil && os.Getenv("CI") == "true":
		t.Fatalf("CI=true, and %v", s.absent)
	case s.absent != nil:
		t.Skipf("SKIPPED, since %v: install it (Debian's package is postgresql)", s.absent)
	}
	name := fmt.Sprintf("test%d", s.databases.Add(1))
	if err := s.exec("CREATE DATABASE " + name); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.exec("DROP DATABASE " + name + " WITH (FORCE)"); err != nil {
			t.Error(err)
		}
	})
	return s.url(name)
}

// Dump returns a database as statements that make it again.
func (s *Server) Dump(t testing.TB, url string) []byte {
	t.Helper()
	dump, err := exec.Command(filepath.Join(s.bin, "pg_dump"), "--inserts", "--no-owner", "--no-privileges", "--dbname", url).Output()
	if err != nil {
		t.Fatalf("pg_dump: %v", err)
	}
	var statements []byte
	for line := range bytes.Lines(dump) {
		if !bytes.HasPrefix(line, []byte(`\`)) { // what psql alone understands
			statements = append(statements, line...)
		}
	}
	return statements
}

// url returns the URL of a database of the server.
func (s *Server) url(database string) string {
	return "postgres:///" + database + "?user=postgres&sslmode=disable&host=" + url.QueryEscape(s.dir)
}

// exec runs a statement outside the databases of tests.
func (s *Server) exec(statement string) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	conn, err := pgx.Connect(ctx, s.url("postgres"))
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, statement)
	return err
}

// start makes a server and waits until it answers.
func (s *Server) start() {
	bin, err := binaries()
	if err != nil {
		s.absent = err
		return
	}
	s.bin = bin
	s.failed = s.run()
}

func (s *Server) run() error {
	attributes, uid, gid, err := process()
	if err != nil {
		return err
	}
	// The path of a socket has some 100 bytes: the folder is not below that of the test.
	if s.dir, err = os.MkdirTemp("", "pgtest"); err != nil {
		return err
	}
	if uid >= 0 {
		if err := os.Chown(s.dir, uid, gid); err != nil {
			return err
		}
	}
	data := filepath.Join(s.dir, "data")
	command := func(name string, args ...string) *exec.Cmd {
		cmd := exec.Command(filepath.Join(s.bin, name), args...)
		cmd.Dir = s.dir
		cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
		cmd.SysProcAttr = attributes
		return cmd
	}
	if out, err := command("initdb", "--pgdata", data, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync").CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w: %s", err, out)
	}
	args := []string{"-D", data, "-c", "listen_addresses=", "-c", "unix_socket_directories=" + s.dir, "-c", "max_wal_size=2GB"}
	if s.Durable {
		args = append(args, "-c", "shared_buffers=512MB")
	} else {
		args = append(args, "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off")
	}
	log, err := os.Create(filepath.Join(s.dir, "log"))
	if err != nil {
		return err
	}
	defer log.Close()
	s.process = command("postgres", args...)
	s.process.Stdout, s.process.Stderr = log, log
	if err := s.process.Start(); err != nil {
		return err
	}
	for range 300 {
		if err = s.exec("SELECT 1"); err == nil {
			return nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	said, _ := os.ReadFile(log.Name())
	return fmt.Errorf("it does not answer: %w: %s", err, said)
}

// Stop ends the server at once and removes all of it.
func (s *Server) Stop() {
	if s.process != nil && s.process.Process != nil {
		if err := s.process.Process.Signal(syscall.SIGQUIT); err == nil {
			s.process.Wait() //nolint:errcheck // it was told to break off
		}
	}
	if s.dir != "" {
		os.RemoveAll(s.dir)
	}
}

// binaries returns the folder of the newest server on this machine.
func binaries() (string, error) {
	if initdb, err := exec.LookPath("initdb"); err == nil {
		if initdb, err = filepath.EvalSymlinks(initdb); err == nil {
			return filepath.Dir(initdb), nil
		}
	}
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err != nil || len(found) == 0 {
		return "", fmt.Errorf("PostgreSQL is not installed")
	}
	version := func(initdb string) float64 {
		v, _ := strconv.ParseFloat(filepath.Base(filepath.Dir(filepath.Dir(initdb))), 64) // 0 for what is none
		return v
	}
	newest := slices.MaxFunc(found, func(a, b string) int { return cmp.Compare(version(a), version(b)) })
	return filepath.Dir(newest), nil
}
