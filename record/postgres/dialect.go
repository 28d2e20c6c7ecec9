package postgres

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"onrecord"
	"onrecord/record/sqlhome"
)

// A dialect is what PostgreSQL does in its own way.
type dialect struct {
	path   string
	wait   time.Duration
	schema string
}

// BeginView implements sqlhome.Dialect.
func (d *dialect) BeginView(ctx context.Context, conn *sql.Conn) (*sql.Tx, error) {
	return conn.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true})
}

// lockKey is the number of the advisory lock that a change holds until its
// end: one for each schema of a database.
const lockKey = "hashtextextended('onrecord.' || $1, 0)"

// BeginChange implements sqlhome.Dialect.
func (d *dialect) BeginChange(ctx context.Context, conn *sql.Conn) (*sql.Tx, error) {
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	if _, err = tx.ExecContext(ctx, fmt.Sprintf("SET LOCAL lock_timeout = %d", d.wait.Milliseconds())); err == nil {
		_, err = tx.ExecContext(ctx, "SELECT pg_advisory_xact_lock("+lockKey+")", d.schema)
	}
	if err == nil {
		return tx, nil
	}
	tx.Rollback() //nolint:errcheck // the error to report is the first
	explained := d.Explain(err)
	if explained.Code == onrecord.Busy {
		explained.Message = "the record is being written to by " + d.holder(ctx, conn)
		return nil, explained
	}
	return nil, err
}

// holder says who holds the lock of changes.
func (d *dialect) holder(ctx context.Context, conn *sql.Conn) string {
	var program, address string
	var process int
	err := conn.QueryRowContext(ctx, `
		SELECT pid, application_name, coalesce(host(client_addr), 'the same machine')
		FROM pg_locks JOIN pg_stat_activity USING (pid)
		WHERE locktype = 'advisory' AND granted AND objsubid = 1 AND (classid::bigint << 32) | objid::bigint = `+lockKey, d.schema).Scan(&process, &program, &address)
	if err != nil {
		return "another program"
	}
	return fmt.Sprintf("another program (%q on %s, server process %d)", program, address, process)
}

// Query implements sqlhome.Dialect.
func (d *dialect) Query(query string) string {
	var b strings.Builder
	for i := 1; ; i++ {
		before, after, found := strings.Cut(query, "?")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		b.WriteString("$" + strconv.Itoa(i))
		query = after
	}
}

// Among implements sqlhome.Dialect.
func (d *dialect) Among(column string, values any) (string, any) {
	return column + " = ANY(?)", values
}

// Insert implements sqlhome.Dialect.
func (d *dialect) Insert(_ context.Context, tx *sqlhome.Tx, table string, columns []string, rows [][]any) error {
	for _, row := range rows {
		for i, value := range row {
			if valuer, ok := value.(driver.Valuer); ok {
				var err error
				if row[i], err = valuer.Value(); err != nil {
					return err
				}
			}
		}
	}
	return copyRows(tx, table, columns, rows)
}

// copyRows adds rows by COPY, on the connection of the transaction. It runs to
// its end: a COPY broken off loses the connection.
func copyRows(tx *sqlhome.Tx, table string, columns []string, rows [][]any) error {
	if len(rows) == 0 {
		return nil
	}
	return tx.Conn.Raw(func(conn any) error {
		_, err := conn.(*stdlib.Conn).Conn().CopyFrom(context.Background(), pgx.Identifier{table}, columns, pgx.CopyFromRows(rows))
		return err
	})
}
