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
	figuresFile      = "testdata/figures.txt"
	storyFiguresFile = "testdata/story_figures.txt"
	qualityFile      = "../docs/quality.md"
)

// TestFigures holds the quality of the reader in a golden file and in
// docs/quality.md, so that a change of it shows in the diff. It judges nothing:
// "make figures" rewrites both, and whoever commits them answers for the change.
func TestFigures(t *testing.T) {
	holdFigures(t, figuresFile, "figures", figures(t, sharedtest.Open(t)))
}

// TestStoryFigures does the same for what reports of one story give.
func TestStoryFigures(t *testing.T) {
	if underRace {
		t.Skip("SKIPPED under the race detector, with which it takes many minutes; make test runs it without")
	}
	shared, reader := sharedtest.Open(t), newReader(t)
	var b bytes.Buffer
	printParts(t, shared, reader, &b, []part{
		{"ECB+, odd topics: reports grouped into stories, in ten orders (lab eval stories)", eval.PrintStories},
		{"Pairs of statements: which tell of one utterance (lab eval utterances)", eval.PrintUtterances},
		{"PolNeAR and ECB+: reports put together and published ones (lab eval patchwork)", eval.PrintPatchwork},
	})
	holdFigures(t, storyFiguresFile, "story figures", strings.TrimPrefix(b.String(), "\n"))
}

// holdFigures compares figures with a golden file and with what stands in
// docs/quality.md between the marks of this name.
func holdFigures(t *testing.T, golden, name, figures string) {
	t.Helper()
	from, to := "<!-- "+name+": written by make figures -->\n", "<!-- end of "+name+" -->"
	quality, err := os.ReadFile(qualityFile)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(quality), from)
	_, after, ok2 := strings.Cut(rest, to)
	if !ok || !ok2 {
		t.Fatalf("%s has no place for the figures between %q and %q", qualityFile, from, to)
	}
	for file, want := range map[string]string{
		golden:      figures,
		qualityFile: before + from + "\n```\n" + figures + "```\n\n" + to + after,
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

// A part is what one command of lab eval prints, under a title.
type part struct {
	title string
	print func(context.Context, eval.Shared, *read.Reader, io.Writer) error
}

func printParts(t *testing.T, shared eval.Shared, reader *read.Reader, b *bytes.Buffer, parts []part) {
	t.Helper()
	for _, part := range parts {
		fmt.Fprintf(b, "\n# %s\n", part.title)
		if err := part.print(t.Context(), shared, reader, b); err != nil {
			t.Fatal(err)
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
	printParts(t, shared, reader, &b, []part{
		{"PolNeAR, articles read by hand: speakers and acts (lab eval speakers)", eval.PrintSpeakers},
		{"PolNeAR, articles read by hand: dates and venues (lab eval dates)", eval.PrintDates},
		{"GAP, development part (lab eval gap)", eval.PrintGAP},
	})
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
