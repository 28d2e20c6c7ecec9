package postgres

import (
	"context"

	"onrecord"
)

// erased are the tables with what Changes remove and replace.
const erased = "reports, texts, statements, mentions, unsettled, edits, stories, terms"

// Erase implements record.Eraser, as far as a user of a database can: rows
// that are gone are given up, and their room is written over by and by. Until
// then pages have their words, the server's log (pg_wal) and its archive have
// them, and what a transaction that goes on still sees is kept. Only VACUUM
// FULL, for which everybody has to leave the tables, writes them anew.
func (h *Home) Erase(ctx context.Context) error {
	var owns bool
	err := h.db.QueryRowContext(ctx, "SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = to_regclass('texts')").Scan(&owns)
	if err == nil && !owns { // the server would pass over its tables without an error
		return &onrecord.Error{
			Code: onrecord.Unreadable, Path: h.dialect.path, Message: "only the owner of the tables may have the room overwritten where removed reports were",
			Hint: "they are out of the record all the same; let the owner run VACUUM FULL",
		}
	}
	if err == nil {
		_, err = h.db.ExecContext(ctx, "VACUUM "+erased)
	}
	if err == nil || ctx.Err() != nil {
		return ctx.Err()
	}
	return h.dialect.Explain(err)
}
