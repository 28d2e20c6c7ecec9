package eval_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/eval"
	"onrecord/internal/sharedtest"
	"onrecord/model"
	"onrecord/read"
	"onrecord/train/recipe"
)

var update = flag.Bool("update", false, "write the figures into the golden file")

const (
	figuresFile = "testdata/figures.txt"
	qualityFile = "../docs/quality.md"
	figuresFrom = "<!-- figures: written by make figures -->\n"
	figuresTo   = "<!-- end of figures -->"
)

// TestFigures holds the quality of the reader in a golden file and in
// docs/quality.md, so that a change of it shows in the diff. It judges nothing:
// "make figures" rewrites both, and whoever commits them answers for the change.
func TestFigures(t *testing.T) {
	figures := figures(t, sharedtest.Open(t))
	quality, err := os.ReadFile(qualityFile)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(quality), figuresFrom)
	_, after, ok2 := strings.Cut(rest, figuresTo)
	if !ok || !ok2 {
		t.Fatalf("%s has no place for the figures between %q and %q", qualityFile, figuresFrom, figuresTo)
	}
	for file, want := range map[string]string{
		figuresFile: figures,
		qualityFile: before + figuresFrom + "\n```\n" + figures + "```\n\n" + figuresTo + after,
	} {
		if *update {
			if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(got), want); diff != "" {
			t.Errorf("the figures in %s are not those of the program; make figures writes them (-was +is):\n%s", file, diff)
		}
	}
}

func newReader(t *testing.T) *read.Reader {
	t.Helper()
	reader, err := read.NewReader("test", read.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return reader
}

// figures returns what the commands of lab eval print.
func figures(t *testing.T, shared eval.Shared) string {
	t.Helper()
	reader := newReader(t)
	ctx := context.Background()
	var b bytes.Buffer
	dated, err := read.NewReader("test", read.Options{Published: eval.StoryPublished})
	if err != nil {
		t.Fatal(err)
	}
	story, err := shared.Story(ctx, dated)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintln(&b, "# The house example (lab eval story)")
	story.Print(&b)
	polnear, err := shared.PolNeAR(ctx, reader)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintln(&b, "\n# PolNeAR, development part (lab eval polnear)")
	polnear.Print(&b)
	quotations, err := shared.Quotations(ctx, reader)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintln(&b, "\n# PolNeAR, training part, statements wholly inside quotation marks (lab eval quotations)")
	quotations.Print(&b)
	for _, part := range []struct {
		title string
		print func(context.Context, eval.Shared, *read.Reader, io.Writer) error
	}{
		{"PolNeAR, articles read by hand: speakers and acts (lab eval speakers)", eval.PrintSpeakers},
		{"PolNeAR, articles read by hand: dates and venues (lab eval dates)", eval.PrintDates},
		{"GAP, development part (lab eval gap)", eval.PrintGAP},
		{"ECB+, odd topics: reports grouped into stories, in ten orders (lab eval stories)", eval.PrintStories},
		{"Pairs of statements: which tell of one utterance (lab eval utterances)", eval.PrintUtterances},
		{"PolNeAR and ECB+: reports put together and published ones (lab eval patchwork)", eval.PrintPatchwork},
	} {
		fmt.Fprintf(&b, "\n# %s\n", part.title)
		if err := part.print(ctx, shared, reader, &b); err != nil {
			t.Fatal(err)
		}
	}
	weights, err := model.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintln(&b, "\n# Treebanks, development parts (lab eval syntax)")
	if err := recipe.PrintSyntax(ctx, &b, shared, weights); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
