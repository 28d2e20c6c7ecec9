package eval_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"onrecord"
	"onrecord/eval"
	"onrecord/export"
	"onrecord/internal/sharedtest"
)

// python runs one of the scorers that come with the corpora.
func python(t *testing.T, shared eval.Shared, scorer string, args ...string) []byte {
	t.Helper()
	if _, err := exec.LookPath("python3"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("CI=true, and python3 is not installed")
		}
		t.Skip("SKIPPED, since python3 is not installed")
	}
	cmd := exec.Command("python3", append([]string{shared.Path("eval/" + scorer)}, args...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", scorer, err, &stderr)
	}
	return out
}

// TestPolNeARAgreesWithItsScorer compares every figure, on what the reader
// finds, on nothing, and on the reader's statements with their ends moved at
// random so that they overlap in every way.
func TestPolNeARAgreesWithItsScorer(t *testing.T) {
	shared := sharedtest.Open(t)
	reader := newReader(t)
	readings, err := shared.PolNeARReadings(context.Background(), reader)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for _, c := range []struct {
		name string
		bend func([]eval.Label, int) []eval.Label
	}{
		{"as read", func(labels []eval.Label, _ int) []eval.Label { return labels }},
		{"nothing", func([]eval.Label, int) []eval.Label { return nil }},
		{"moved", func(labels []eval.Label, length int) []eval.Label { return moved(random, labels, length) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			predicted := map[string][]eval.Label{}
			for _, article := range sortedKeys(readings) {
				predicted[article] = c.bend(eval.Labels(readings[article]), len([]rune(readings[article].Report.Text)))
			}
			got, err := shared.ScorePolNeAR(func(article string) []eval.Label { return predicted[article] })
			if err != nil {
				t.Fatal(err)
			}
			var want struct {
				Spans map[eval.Role]struct {
					Jaccard             float64
					Exact, Begin, Token counts
				}
				Statement counts
			}
			out := python(t, shared, "score_polnear.py", "--json", shared.Path("data/polnear/cofenet_valid.jsonl.gz"), shared.Path("data/polnear/dev/text"), predictions(t, predicted))
			if err := json.Unmarshal(out, &want); err != nil {
				t.Fatal(err)
			}
			compare := func(what string, got eval.PRF, want counts) {
				if got != (eval.PRF{Right: want.TP, Predicted: want.Pred, Gold: want.Gold}) || math.Abs(got.F1()-want.F1) > 1e-9 {
					t.Errorf("%s: got %+v, the scorer says %+v", what, got, want)
				}
			}
			compare("statements", got.Statement, want.Statement)
			for _, role := range eval.Roles {
				compare(fmt.Sprint(role, " exact"), got.Spans[role].Exact, want.Spans[role].Exact)
				compare(fmt.Sprint(role, " begin"), got.Spans[role].Begin, want.Spans[role].Begin)
				compare(fmt.Sprint(role, " token"), got.Spans[role].Token, want.Spans[role].Token)
				if math.Abs(got.Spans[role].Jaccard-want.Spans[role].Jaccard) > 1e-9 {
					t.Errorf("%s: Jaccard is %v, the scorer says %v", role, got.Spans[role].Jaccard, want.Spans[role].Jaccard)
				}
			}
		})
	}
}

type counts struct {
	TP, Pred, Gold int
	F1             float64
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// moved returns labels with the ends of their spans moved by a few points.
func moved(random *rand.Rand, labels []eval.Label, length int) []eval.Label {
	shift := func(spans []onrecord.Span) []onrecord.Span {
		var out []onrecord.Span
		for _, span := range spans {
			start := max(0, span.Start+random.IntN(9)-4)
			out = append(out, onrecord.Span{Start: start, End: min(length, max(start+1, span.End+random.IntN(31)-15))})
		}
		return out
	}
	var out []eval.Label
	for _, label := range labels {
		label.Source, label.Cue, label.Content = shift(label.Source), shift(label.Cue), shift(label.Content)
		if random.IntN(9) == 0 {
			label.Source = nil
		}
		out = append(out, label)
	}
	return out
}

// predictions writes labels as the scorer reads them.
func predictions(t *testing.T, predicted map[string][]eval.Label) string {
	t.Helper()
	pairs := func(spans []onrecord.Span) [][2]int {
		out := [][2]int{}
		for _, span := range spans {
			out = append(out, [2]int{span.Start, span.End})
		}
		return out
	}
	file := filepath.Join(t.TempDir(), "predictions.jsonl")
	var b strings.Builder
	for _, article := range sortedKeys(predicted) {
		stmts := []map[string][][2]int{}
		for _, label := range predicted[article] {
			stmts = append(stmts, map[string][][2]int{"source": pairs(label.Source), "cue": pairs(label.Cue), "content": pairs(label.Content)})
		}
		line, err := json.Marshal(map[string]any{"id": article, "statements": stmts})
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(line, '\n'))
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestStoryAgreesWithItsScorer compares every figure.
func TestStoryAgreesWithItsScorer(t *testing.T) {
	shared := sharedtest.Open(t)
	readings, err := shared.StoryReadings(context.Background(), newReader(t))
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(filepath.Join(t.TempDir(), "story.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	w := export.NewJSONL(file, false)
	for _, name := range sortedKeys(readings) {
		if err := w.Write(readings[name]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	file.Close()
	score, err := shared.ScoreStory(readings)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	score.Print(&b)
	wanted := strings.Split(string(python(t, shared, "score_story.py", shared.Path("story-2017/gold.json"), file.Name())), "\n")
	compared := 0
	for line := range strings.Lines(b.String()) {
		line = strings.TrimRight(line, "\n")
		if key, _, ok := strings.Cut(line, ":"); ok && slices.Contains([]string{"statements", "exact", "source", "speaker", "form", "act", "date"}, key) {
			compared++
			if !slices.Contains(wanted, line) {
				t.Errorf("the scorer does not print %q but\n%s", line, strings.Join(wanted, "\n"))
			}
		}
	}
	if compared != 7 {
		t.Errorf("%d lines were compared, want 7", compared)
	}
}
