package eval_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/eval"
	"onrecord/export"
	"onrecord/internal/sharedtest"
)

// TestSayingsAgreeWithTheirScorer compares the figures of the hand-read
// articles with what score_speakers.py prints for the same readings.
func TestSayingsAgreeWithTheirScorer(t *testing.T) {
	shared := sharedtest.Open(t)
	readings, err := shared.HandReadDevReadings(context.Background(), newReader(t))
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "read.jsonl")
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	w := export.NewJSONL(out, true)
	for _, article := range sortedKeys(readings) {
		if err := w.Write(readings[article]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	articles, err := shared.HandReadDev()
	if err != nil {
		t.Fatal(err)
	}
	score := eval.ScoreSayings(articles, readings)
	total := score.Total()
	printed := string(python(t, shared, "score_speakers.py", shared.Path("data/polnear/speakers/dev.jsonl"), shared.Path("data/polnear/dev/attributions"), file))
	share := func(a, b int) string { return fmt.Sprintf("%.1f%% (%d/%d)", 100*float64(a)/float64(b), a, b) }
	for _, want := range []string{
		"found    " + share(total.Speaker.Predicted, total.Speaker.Gold),
		"speaker  " + share(total.Speaker.Right, total.Speaker.Predicted) + " of found; " + share(total.Speaker.Right, total.Speaker.Gold) + " end to end",
		"act      " + share(total.Act.Right, total.Act.Predicted) + fmt.Sprintf(" macro F1 %.1f", 100*score.MacroF1()),
		"date     " + share(total.Date.Right, total.Date.Gold) + fmt.Sprintf(" of gold dates; %d given where gold has none", total.DateExtra),
	} {
		if !strings.Contains(printed, want) {
			t.Errorf("the scorer does not print %q:\n%s", want, printed)
		}
	}
}
