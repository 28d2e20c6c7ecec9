package compare_test

import (
	"context"
	"errors"
	"testing"

	"onrecord"
	"onrecord/story/compare"
)

func TestStopped(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	readings := []*onrecord.Reading{{Report: onrecord.Report{Text: "Invented."}}, {Report: onrecord.Report{Text: "Also invented."}}}
	if findings, err := compare.Reports(ctx, readings); findings != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("%v, %v", findings, err)
	}
}
