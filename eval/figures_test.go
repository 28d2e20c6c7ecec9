package eval_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/internal/sharedtest"
	"onrecord/read"
)

var update = flag.Bool("update", false, "write the figures into the golden file")

const figuresFile = "testdata/figures.txt"

// TestFigures holds the quality of the reader in a golden file, so that a
// change of it shows in the diff. It judges nothing: "make figures" rewrites
// the file, and whoever commits it answers for the change.
func TestFigures(t *testing.T) {
	shared := sharedtest.Open(t)
	reader := read.NewReader("test", read.Options{})
	ctx := context.Background()
	var b bytes.Buffer
	story, err := shared.Story(ctx, reader)
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
	if *update {
		if err := os.WriteFile(figuresFile, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(figuresFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("the figures changed; make figures writes them (-was +is):\n%s", diff)
	}
}
