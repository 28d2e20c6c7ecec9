package main

import (
	"cmp"
	"context"
	"fmt"
	"os"

	"onrecord"
	"onrecord/record"
)

// lookUp returns the report that a user means by an ID, a URL, or a path: as it
// was given to add, or leading to the same file.
func lookUp(ctx context.Context, rec *record.Record, name string) (*record.Kept, error) {
	kept, err := rec.Report(ctx, name)
	if onrecord.CodeOf(err) == onrecord.NotFound {
		if other := place(name); other != name && other != "" {
			if kept, otherErr := rec.Report(ctx, other); otherErr == nil {
				return kept, nil
			}
		}
	}
	return kept, err
}

// called returns what people know a report by.
func called(report *record.Report) string {
	return cmp.Or(report.Report.URL, report.Report.Path, report.ID)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// warn writes a line to standard error.
func warn(err error) { fmt.Fprintf(os.Stderr, "onrecord: %v\n", err) }
