package record

import (
	"context"

	"onrecord"
)

// Knows reports whether a report is kept, be it as an old version, and whether
// what is given with it now tells something that is not known of it yet: the day
// of publication, the outlet, the headline or the byline.
func (r *Record) Knows(ctx context.Context, report *onrecord.Report) (known, poorer bool, err error) {
	err = r.home.View(ctx, func(v View) error {
		kept, err := v.Report(ctx, report.ID())
		if onrecord.CodeOf(err) == onrecord.NotFound {
			known, poorer = false, false
			return nil
		}
		if err == nil {
			known, poorer = true, lacks(&kept.Report, report)
		}
		return err
	})
	return known, poorer, err
}

// lacks reports whether given has something of what kept does not know.
func lacks(kept, given *onrecord.Report) bool {
	return kept.Published.IsZero() && !given.Published.IsZero() || kept.Outlet == "" && given.Outlet != "" ||
		kept.Headline == "" && given.Headline != "" || len(kept.Byline) == 0 && len(given.Byline) > 0
}

// enrich gives a report that is kept what is known of it now and was not before,
// and reads its statements anew, since their days hang on its own.
func (r *Record) enrich(ctx context.Context, c Change, reading *onrecord.Reading) (bool, error) {
	report, err := c.Report(ctx, reading.Report.ID())
	if err != nil || !lacks(&report.Report, &reading.Report) {
		return false, err
	}
	richer, given := report.Report, &reading.Report
	if richer.Published.IsZero() {
		richer.Published = given.Published
	}
	if richer.Outlet == "" {
		richer.Outlet = given.Outlet
	}
	if richer.Headline == "" {
		richer.Headline = given.Headline
	}
	if len(richer.Byline) == 0 {
		richer.Byline = given.Byline
	}
	if !report.Whole { // the new reading is of a text that is not kept
		report.Report = richer
		return true, c.UpdateReport(ctx, report)
	}
	again := *reading
	again.Report = richer
	return true, r.reread(ctx, c, &again)
}
