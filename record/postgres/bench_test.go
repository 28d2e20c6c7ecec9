package postgres_test

import (
	"context"
	"testing"

	"github.com/jackc/pgx/v5"

	"onrecord/internal/pgtest"
	"onrecord/record/hometest"
)

func BenchmarkHome(b *testing.B) {
	durable := &pgtest.Server{Durable: true}
	b.Cleanup(durable.Stop)
	url := durable.Database(b)
	home := open(b, url)
	hometest.Bench(b, home, func() (bytes int64) {
		ctx := context.Background()
		conn, err := pgx.Connect(ctx, url)
		if err != nil {
			b.Fatal(err)
		}
		defer conn.Close(ctx)
		if _, err := conn.Exec(ctx, "VACUUM ANALYZE"); err != nil { // the server does so within minutes
			b.Fatal(err)
		}
		if err := conn.QueryRow(ctx, "SELECT pg_database_size(current_database())").Scan(&bytes); err != nil {
			b.Fatal(err)
		}
		return bytes
	})
}
