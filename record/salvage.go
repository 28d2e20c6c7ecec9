package record

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"onrecord"
)

// salvage yields the current reports of the next keys above after as All does,
// trying them one by one, since going through them meets damage. It returns the
// last key that it tried: after, when there is none left or nobody wants more.
func (r *Record) salvage(ctx context.Context, after Key, yield func(*Kept, error) bool) (Key, error) {
	var last Key
	err := r.home.View(ctx, func(v View) (err error) {
		last, err = v.LastReport(ctx)
		return err
	})
	if err != nil {
		return after, err
	}
	end := max(after, min(after+reportsAtOnce, last))
	for key := after + 1; key <= end; key++ {
		kept, err := r.byKey(ctx, key)
		if onrecord.CodeOf(err) == onrecord.Damaged {
			err = r.broken(ctx, key, err)
			if err != nil && !yield(nil, err) {
				return after, nil
			}
			continue
		}
		if err != nil {
			return after, err
		}
		if kept != nil && kept.Report.Current && !yield(kept, nil) {
			return after, nil
		}
	}
	return end, nil
}

// byKey returns the report with a key, nil when there is none.
func (r *Record) byKey(ctx context.Context, key Key) (kept *Kept, err error) {
	err = r.home.View(ctx, func(v View) error {
		report, err := v.ReportByKey(ctx, key)
		if err == nil {
			kept, err = withStatements(ctx, v, report)
		}
		return err
	})
	if onrecord.CodeOf(err) == onrecord.NotFound {
		return nil, nil
	}
	return kept, err
}

// broken says which report it is that damage keeps from being read, nil when
// nothing is lost: the report was removed, or is not the current version.
func (r *Record) broken(ctx context.Context, key Key, damage error) error {
	var head *Report
	err := r.home.View(ctx, func(v View) error {
		heads, err := v.ReportHeads(ctx, []Key{key})
		head = heads[key]
		return err
	})
	if err != nil || head == nil { // the damage is there, or the report is gone since
		head = &Report{Current: true}
		err = r.home.View(ctx, func(v View) (err error) {
			head.Place, err = v.PlaceOf(ctx, key)
			return err
		})
	}
	if onrecord.CodeOf(err) == onrecord.NotFound || !head.Current {
		return nil
	}
	name := cmp.Or(head.Place, head.ID, fmt.Sprintf("number %d", key))
	return unreadable("the report "+name, damage)
}

// unreadable says what damage keeps from being read.
func unreadable(what string, damage error) error {
	said := &onrecord.Error{Code: onrecord.Damaged, Message: what + " cannot be read", Hint: "take it from a backup; the rest can be read", Err: damage}
	var cause *onrecord.Error
	if errors.As(damage, &cause) {
		said.Path, said.Message = cause.Path, said.Message+": "+cause.Message
	}
	return said
}
