package read

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"onrecord"
	"onrecord/text"
)

func newReader(t testing.TB, version string, options Options) *Reader {
	t.Helper()
	reader, err := NewReader(version, options)
	if err != nil {
		t.Fatal(err)
	}
	return reader
}

// TestEachStageFindsWhatItNeeds checks the order of the stages.
func TestEachStageFindsWhatItNeeds(t *testing.T) {
	have := map[text.Layer]string{}
	for _, stage := range newReader(t, "test", Options{}).stages {
		for _, layer := range stage.Requires() {
			if have[layer] == "" {
				t.Errorf("stage %s needs the layer of %s, which no stage before it adds", stage.Name(), layer)
			}
		}
		if other := have[stage.Provides()]; other != "" {
			t.Errorf("stages %s and %s both add the layer of %s", other, stage.Name(), stage.Provides())
		}
		have[stage.Provides()] = stage.Name()
	}
}

func TestReading(t *testing.T) {
	report := &onrecord.Report{Path: "a.txt", Text: "Bridge Stays Shut\n\nBy Ana Ruiz, Harbour News\nMarch 4, 2026\n\nMayor Ines Calder said that Reyes claimed it was “safe.”\n\n“It is not safe at all,” she added. ”\n\nRead more at our site"}
	reading, err := newReader(t, "1.2", Options{}).Read(context.Background(), report)
	if err != nil {
		t.Fatal(err)
	}
	got := &reading.Report
	if got.Headline != "Bridge Stays Shut" || got.Outlet != "Harbour News" || got.Published.String() != "2026-03-04" || !slices.Equal(got.Byline, []string{"Ana Ruiz"}) || got.Language != "en" {
		t.Errorf("the report was completed to %+v", got)
	}
	if report.Headline != "" || report.Language != "" {
		t.Error("reading changed the report that was given")
	}
	if reading.Reader.Version != "1.2" || reading.Reader.Model == "" {
		t.Errorf("reader is %+v", reading.Reader)
	}
	if len(reading.Unpaired) != 1 {
		t.Errorf("%d marks are unpaired, want 1", len(reading.Unpaired))
	}
	if layout := reading.Layout; layout.Headline.Empty() || len(layout.Byline) != 1 || layout.DateLine.Empty() || len(layout.Boilerplate) != 1 || len(layout.Paragraphs) != 6 {
		t.Errorf("layout is %+v", layout)
	}
	if len(reading.Statements) < 2 {
		t.Fatalf("%d statements, want at least 2", len(reading.Statements))
	}
}

func TestNestedStatementsKnowTheirParent(t *testing.T) {
	span := func(start, end int) []onrecord.Span { return []onrecord.Span{{Start: start, End: end}} }
	stmts := []onrecord.Statement{
		{ID: "outer", Source: span(0, 5), Cue: span(6, 10), Content: span(11, 90)},
		{ID: "inner", Source: span(20, 25), Cue: span(26, 30), Content: span(31, 80)},
		{ID: "innermost", Source: span(40, 45), Cue: span(46, 50), Content: span(51, 60)},
		{ID: "crossing", Source: span(85, 88), Cue: span(95, 99), Content: span(100, 110)},
	}
	nest(stmts)
	for i, want := range []string{"", "outer", "inner", ""} {
		if stmts[i].Parent != want {
			t.Errorf("the parent of %s is %q, want %q", stmts[i].ID, stmts[i].Parent, want)
		}
	}
}

// reports yields n short reports, and an error in the place of every tenth.
func reports(n int) iter.Seq2[*onrecord.Report, error] {
	return func(yield func(*onrecord.Report, error) bool) {
		for i := range n {
			if i%10 == 9 {
				if !yield(nil, fmt.Errorf("error %d", i)) {
					return
				}
			} else if !yield(&onrecord.Report{Path: fmt.Sprint(i), Text: strings.Repeat(fmt.Sprintf("“Number %d,” he said. ", i), 1+i%7)}, nil) {
				return
			}
		}
	}
}

func TestAllKeepsTheOrder(t *testing.T) {
	const n = 500
	for _, workers := range []int{0, 1, 3, 16} {
		t.Run(fmt.Sprint(workers, " workers"), func(t *testing.T) {
			i := 0
			for result := range newReader(t, "test", Options{}).All(context.Background(), reports(n), workers) {
				if i%10 == 9 {
					if result.Err == nil || result.Err.Error() != fmt.Sprintf("error %d", i) {
						t.Fatalf("result %d is %+v", i, result)
					}
				} else if result.Err != nil || result.Reading.Report.Path != fmt.Sprint(i) {
					t.Fatalf("result %d is %+v", i, result)
				}
				i++
			}
			if i != n {
				t.Errorf("%d results, want %d", i, n)
			}
		})
	}
}

func TestAllStopsWithoutAGap(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	i := 0
	for result := range newReader(t, "test", Options{}).All(ctx, reports(1_000_000), 4) {
		if result.Reading != nil && result.Reading.Report.Path != fmt.Sprint(i) {
			t.Fatalf("result %d is of report %s", i, result.Reading.Report.Path)
		}
		if i++; i == 100 {
			cancel()
		}
		if i > 10_000 {
			t.Fatal("reading went on after it was stopped")
		}
	}
	if i < 100 {
		t.Errorf("%d results, though 100 were there", i)
	}
}

func TestAllStopsThoughItsSourceWaits(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	waits := make(chan struct{})
	defer close(waits)
	source := func(yield func(*onrecord.Report, error) bool) {
		for report, err := range reports(5) {
			if !yield(report, err) {
				return
			}
		}
		cancel()
		<-waits // as a terminal where nobody types
	}
	n := 0
	for range newReader(t, "test", Options{}).All(ctx, source, 2) {
		n++
	}
	if n > 5 {
		t.Errorf("%d results of 5 reports", n)
	}
}

func TestAllMayBeLeftEarly(t *testing.T) {
	for range newReader(t, "test", Options{}).All(context.Background(), reports(1_000_000), 4) {
		break
	}
}

// A badStage fails on texts that say so.
type badStage struct{}

func (badStage) Name() string           { return "bad" }
func (badStage) Requires() []text.Layer { return nil }
func (badStage) Provides() text.Layer   { return "bad" }
func (badStage) Annotate(_ context.Context, doc *text.Document) error {
	if strings.Contains(doc.Text, "Number 3,") {
		panic("a fault")
	}
	return nil
}

func TestAFaultCostsOneReport(t *testing.T) {
	reader := newReader(t, "test", Options{})
	reader.stages = append(reader.stages, badStage{})
	failed := 0
	for result := range reader.All(context.Background(), reports(9), 2) {
		if result.Err != nil {
			failed++
			if onrecord.CodeOf(result.Err) != onrecord.Internal || !strings.HasPrefix(result.Err.Error(), "3: ") || strings.Contains(result.Err.Error(), "\n") {
				t.Errorf("the error is %v", result.Err)
			}
		}
	}
	if failed != 1 {
		t.Errorf("%d reports failed, want 1", failed)
	}
}

func TestReadStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := newReader(t, "test", Options{}).Read(ctx, &onrecord.Report{Text: "It is over."}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// A reader of layouts sees all of a report that the whole reader sees, but for
// statements.
func TestLayoutReader(t *testing.T) {
	options := Options{Published: onrecord.Date{Year: 2026, Month: 3, Day: 4}}
	whole, layouts := newReader(t, "test", options), NewLayoutReader("test", options)
	for _, text := range []string{
		"Bridge Opens\n\nBy Ines Calder\n\nPORT ALDER, March 2, 2026 — “It holds,” the mayor said.\n\nFollow Ines Calder @calder",
		"The mayor said that the bridge holds.",
		"",
	} {
		report := &onrecord.Report{Path: "a.txt", Text: text}
		want, err := whole.Read(t.Context(), report)
		if err != nil {
			t.Fatal(err)
		}
		want.Statements, want.Unpaired, want.Reader.Model = nil, nil, ""
		if got, err := layouts.Read(t.Context(), report); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q: got %+v, %v, want %+v", text, got, err, want)
		}
	}
	if _, err := layouts.Read(t.Context(), &onrecord.Report{Text: strings.Repeat("Der Bürgermeister sagte, dass die Brücke hält. ", 5)}); onrecord.CodeOf(err) != onrecord.Unsupported {
		t.Errorf("a German report gives %v", err)
	}
}

// TestLargeInputs reads texts that would take for ever if any rule took
// quadratic time.
func TestLargeInputs(t *testing.T) {
	const size = 1 << 17
	reader := newReader(t, "test", Options{Language: "en"})
	for _, pattern := range []string{
		"said ", "said, ", "he said and ", "the mayor said that he said ", "according to ", "he said, adding that it was, saying that ", "“Yes,” ", "Mayor: “Yes.” ",
		"MAYOR: Yes.\n", "“Yes I will.\n", "Ana Ruiz ", "said (", "“He said ‘she said “no” now’ then” ", "By A B\n", "Q: “Who?”\n", "“Yes I will go.” — Ana Ruiz\n",
	} {
		if _, err := reader.Read(context.Background(), &onrecord.Report{Text: strings.Repeat(pattern, size/len(pattern))}); err != nil {
			t.Errorf("%q without end: %v", pattern, err)
		}
	}
}

// FuzzRead checks what everything behind the reader relies on: no panic, and
// spans that lie in the text, on characters, in order and apart.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"“Yes,” he said. “No.”", "Putin: Patriots May Have\n\nHe said.", "Q: Who?\n\nA: Me.\n\nQ: You?", "“A.” — Ana Ruiz\n“B.”\nBo Lee", "According to him, it is.",
		"he said he said he said", "MAYOR: a\n\nMAYOR: b\n\nX: c", "said \"", "\"He said 'no,' she said", "He called it “a”, “b” and “c” d.",
	} {
		f.Add(seed)
	}
	reader := newReader(f, "test", Options{Language: "en"})
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		reading, err := reader.Read(context.Background(), &onrecord.Report{Text: s})
		if err != nil {
			t.Fatal(err)
		}
		ids := map[string]bool{}
		for i := range reading.Statements {
			stmt := &reading.Statements[i]
			if len(stmt.Content) == 0 {
				t.Fatalf("statement %d has no content", i)
			}
			for _, spans := range [][]onrecord.Span{stmt.Source, stmt.Cue, stmt.Content} {
				at := 0
				for _, span := range spans {
					if span.Start < at || span.Empty() || span.End > len(s) {
						t.Fatalf("statement %d: span %v is empty, out of order or outside the text of %d bytes", i, span, len(s))
					}
					if !utf8.RuneStart(s[span.Start]) || span.End < len(s) && !utf8.RuneStart(s[span.End]) {
						t.Fatalf("statement %d: span %v splits a character", i, span)
					}
					at = span.End
				}
			}
			if ids[stmt.ID] {
				t.Fatalf("statement %d stands twice", i)
			}
			ids[stmt.ID] = true
			if stmt.Confidence < 0 || stmt.Confidence > 1 || stmt.Form == "" {
				t.Fatalf("statement %d: %+v", i, stmt)
			}
		}
	})
}
