package postgres_test

import (
	"context"
	"os"
	"testing"

	"onrecord/internal/pgtest"
	"onrecord/record"
	"onrecord/record/hometest"
	"onrecord/record/postgres"
)

var server pgtest.Server

func TestMain(m *testing.M) { os.Exit(server.Main(m)) }

// open returns the record in a database, made when it is not there.
func open(t testing.TB, url string) *postgres.Home {
	t.Helper()
	home, err := postgres.Open(context.Background(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { home.Close() })
	return home
}

func TestHome(t *testing.T) {
	hometest.Run(t, func(t *testing.T) record.Home { return open(t, server.Database(t)) })
}
