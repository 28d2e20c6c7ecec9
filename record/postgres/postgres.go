// Package postgres keeps a record in a schema of a PostgreSQL database, which
// many programs can read and write at once.
package postgres

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"onrecord"
	"onrecord/record/sqlhome"
)

// Options say how to open a record.
type Options = sqlhome.Options

// maxConnections bounds what one home takes of the connections of a server,
// 100 where nobody has changed it.
const maxConnections = 8

// A Home is a record in a database.
type Home struct {
	*sqlhome.Home
	dialect *dialect
	db      *sql.DB
}

// Open opens the record in the database that a URL or a line of keywords
// names, as programs of PostgreSQL take them (postgres://user@host/database);
// environment variables such as PGPASSWORD and ~/.pgpass fill in what it leaves
// out. The record has the schema "onrecord", or the first one in search_path
// when the URL has that (postgres://host/database?search_path=name).
//
// Where there is no record yet, one is made. Errors have code Invalid (the
// URL), Unreachable, NotFound (no such database), Unsupported (written by a
// newer onrecord), or Busy.
func Open(ctx context.Context, url string) (*Home, error) {
	return OpenWith(ctx, url, Options{Create: true})
}

// OpenWith is Open with options. That there is no record is an error of code
// NotFound, too, unless Create is set.
func OpenWith(ctx context.Context, url string, options Options) (*Home, error) {
	config, err := configure(url, options)
	if err != nil {
		return nil, err
	}
	schema := firstSchema(config.RuntimeParams["search_path"])
	dialect := &dialect{path: name(config, schema), wait: options.Patience(), schema: schema}
	db := stdlib.OpenDB(*config)
	db.SetMaxOpenConns(maxConnections)
	db.SetMaxIdleConns(maxConnections)
	home := &Home{sqlhome.New(dialect, db, db), dialect, db}
	if err := prepare(ctx, db, dialect, options); err != nil {
		home.Close()
		return nil, err
	}
	return home, nil
}

// configure reads a URL and adds to it what it does not say itself.
func configure(url string, options Options) (*pgx.ConnConfig, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, &onrecord.Error{
			Code: onrecord.Invalid, Message: "this is no address of a PostgreSQL database: " + err.Error(), // without the password
			Hint: "write postgres://user@host:port/database", Err: err,
		}
	}
	params := map[string]string{
		"search_path":      "onrecord",
		"application_name": "onrecord",
		"datestyle":        "ISO",
		"jit":              "off",               // queries are many and short
		"plan_cache_mode":  "force_custom_plan", // words differ in how common they are
	}
	if options.ReadOnly {
		params["default_transaction_read_only"] = "on"
	}
	for name, value := range params {
		if config.RuntimeParams[name] == "" {
			config.RuntimeParams[name] = value
		}
	}
	return config, nil
}

// firstSchema returns the first name in a search path.
func firstSchema(path string) string {
	first, _, _ := strings.Cut(path, ",")
	return strings.ReplaceAll(strings.Trim(strings.TrimSpace(first), `"`), `""`, `"`)
}

// name says which record it is, without a password.
func name(config *pgx.ConnConfig, schema string) string {
	return fmt.Sprintf("postgres://%s:%d/%s (schema %s)", config.Host, config.Port, config.Database, schema)
}
