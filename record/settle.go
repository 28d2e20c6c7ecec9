package record

import (
	"context"
	"slices"

	"onrecord/record/registry"
)

// settledAtOnce is how many blocks of names are settled in one change.
const settledAtOnce = 100

// Settle decides for the names that have changed whom they stand for, from all
// mentions of them and from what people decided, and makes their statements
// found accordingly. It calls step, which may be nil, after each of its changes
// with the number of blocks of names that it settled. It may be stopped and
// called again.
func (r *Record) Settle(ctx context.Context, step func(blocks int)) error {
	for {
		settled := 0
		err := r.home.Change(ctx, func(c Change) error {
			blocks, err := c.Unsettled(ctx, settledAtOnce)
			if settled = len(blocks); err != nil || len(blocks) == 0 {
				return err
			}
			decisions, err := decisions(ctx, c)
			if err != nil {
				return err
			}
			mentions, err := c.Mentions(ctx, blocks)
			if err != nil {
				return err
			}
			before := slices.Clone(mentions)
			if err := r.keep(ctx, c, before, registry.Settle(mentions, decisions)); err != nil {
				return err
			}
			return c.Settle(ctx, blocks)
		})
		if err != nil || settled == 0 {
			return err
		}
		if step != nil {
			step(settled)
		}
	}
}

// keep keeps what has changed about mentions. Both lists have the same order.
func (r *Record) keep(ctx context.Context, c Change, before, after []registry.Mention) error {
	changed := map[Key][]registry.Mention{}
	var keys []Key
	for i := range after {
		if after[i] == before[i] {
			continue
		}
		key := after[i].Statement
		if changed[key] == nil {
			keys = append(keys, key)
		}
		changed[key] = append(changed[key], after[i])
	}
	const atOnce = 1000
	for part := range slices.Chunk(keys, atOnce) {
		stmts, err := c.StatementsByKey(ctx, part)
		if err != nil {
			return err
		}
		reports := map[Key]*Report{}
		for _, stmt := range stmts {
			for _, mention := range changed[stmt.Key] {
				stmt.Said[mention.Number] = mention
			}
			if reports[stmt.Report] == nil {
				if reports[stmt.Report], err = c.ReportByKey(ctx, stmt.Report); err != nil {
					return err
				}
			}
			index(stmt, reports[stmt.Report])
		}
		if err := c.UpdateStatements(ctx, stmts); err != nil {
			return err
		}
	}
	return nil
}

// decisions returns what people decided about speakers.
func decisions(ctx context.Context, v View) (*registry.Decisions, error) {
	lines, err := v.Decisions(ctx)
	if err != nil {
		return nil, err
	}
	return registry.Gather(lines)
}
