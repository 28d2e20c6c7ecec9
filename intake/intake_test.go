package intake_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/intake"
)

// write makes files in a new folder, in which the test then works.
func write(t *testing.T, files map[string]string) {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	for name, data := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// collect returns a line for each report and error.
func collect(in *intake.Intake, paths ...string) []string {
	var lines []string
	for report, err := range in.Reports(context.Background(), paths) {
		switch {
		case err != nil && report != nil:
			lines = append(lines, fmt.Sprintf("%s: %q with warning %v", report.Path, report.Text, err))
		case err != nil:
			lines = append(lines, "error "+err.Error())
		default:
			lines = append(lines, fmt.Sprintf("%s: %q", report.Path, report.Text))
		}
	}
	return lines
}

func zipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.String()
}

func TestReportsInOrder(t *testing.T) {
	write(t, map[string]string{
		"in/b.txt": "B.", "in/a.TXT": "A.", "in/sub/c.text": "C.", "in/d.jsonl": `{"path":"d1","text":"D."}`, "in/e.jsonl.gz": zipped(`{"path":"e1","text":"E."}`),
		"in/photo.jpg": "x", "in/.hidden.txt": "x", "in/.git/x.txt": "x", "in/README": "x", "last.md": "Last.",
	})
	in := intake.New(intake.Options{Stdin: strings.NewReader("Standard input.")})
	want := []string{
		`in/a.TXT: "A."`, `in/b.txt: "B."`, `d1: "D."`, `e1: "E."`, `in/sub/c.text: "C."`, `-: "Standard input."`, `last.md: "Last."`,
	}
	if diff := cmp.Diff(want, collect(in, "in", "-", "last.md")); diff != "" {
		t.Errorf("reports (-want +got):\n%s", diff)
	}
	if in.PassedOver() != 3 {
		t.Errorf("%d files were passed over, want 3: the picture, the hidden file and README", in.PassedOver())
	}
	if in.Consumed() == 0 || in.Size([]string{"in", "last.md"}) == 0 {
		t.Error("bytes are not counted")
	}
}

func TestWhatCannotBeReadIsNamedAndTheRestIsRead(t *testing.T) {
	write(t, map[string]string{
		"empty.txt": "", "binary.txt": strings.Repeat("\x00\x01", 99), "large.txt": strings.Repeat("word ", 1000), "good.txt": "Good.", "none/x.png": "x",
		"cut.jsonl.gz": zipped(strings.Repeat(`{"path":"a","text":"`+strings.Repeat("A. ", 20)+`"}`+"\n", 3))[:45], "not.jsonl.gz": "not zipped",
	})
	in := intake.New(intake.Options{MaxBytes: 1000})
	got := collect(in, "missing.txt", "empty.txt", "binary.txt", "large.txt", "none", "not.jsonl.gz", "good.txt")
	want := []string{
		"error missing.txt: there is no such file or folder",
		"error empty.txt: empty: there is nothing to read",
		"error binary.txt: not a text: binary data",
		"error large.txt: too large for a report: 4.9 KiB, of at most 1.0 KiB; --max-size raises the limit",
		"error none: no reports in this folder: 1 file, none of a kind that onrecord reads (.txt, .text, .jsonl, also with .gz)",
		"error not.jsonl.gz: not a gzip file, though its name says so",
		`good.txt: "Good."`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("reports (-want +got):\n%s", diff)
	}
	damaged := collect(in, "cut.jsonl.gz")
	if last := damaged[len(damaged)-1]; !strings.Contains(last, "damaged from here on") {
		t.Errorf("a damaged file ends with %q", last)
	}
}

func TestRecords(t *testing.T) {
	lines := []string{
		`{"path":"a","text":"A.","headline":"H","byline":["X Y"],"outlet":"O","published":"2026-03-04","url":"https://a.example/"}`,
		``,
		`{"text":"No path."}`,
		`{"path":"c","text":"C.","headline":null,"byline":null,"published":null,"more":{"x":1}}`,
		`{"path":"d","text":"D.","byline":"One Name"}`,
		`{"path":"e","text":"E.","published":"June 4"}`,
		`{"path":"f"}`,
		`{"path":"g","text":""}`,
		`{"path":"h","text":"","headline":"Only a headline"}`,
		`not json`,
		`["a"]`,
		`{"path":"i","text":7}`,
		`{"path":"long","text":"` + strings.Repeat("x", 2000) + `"}`,
		`{"path":"z","text":"Last, without a line end."}`,
	}
	in := intake.New(intake.Options{MaxBytes: 1500, Stdin: strings.NewReader("\xef\xbb\xbf" + strings.Join(lines, "\r\n"))})
	hint := `; each line is an object such as {"path": "a.txt", "text": "..."}`
	want := []string{
		`a: "A."`, `-:3: "No path."`, `c: "C."`, `d: "D."`,
		`e: "E." with warning -:6: published: "June 4" is not a day written YYYY-MM-DD`,
		`error -:7: the record has no "text"`,
		`error -:8: empty: there is nothing to read`,
		`h: ""`,
		`error -:10: not a report in JSON: invalid character 'o' in literal null (expecting 'u')` + hint,
		`error -:11: not a report in JSON: found array` + hint,
		`error -:12: not a report in JSON: found number in "text"` + hint,
		`error -:13: larger than 1.5 KiB, the most that a report may have; --max-size raises the limit`,
		`z: "Last, without a line end."`,
	}
	if diff := cmp.Diff(want, collect(in, "-")); diff != "" {
		t.Errorf("records (-want +got):\n%s", diff)
	}
}

func TestMoreThanPlainFiles(t *testing.T) {
	utf16 := func(s string) string {
		var b strings.Builder
		for _, r := range "\ufeff" + s {
			b.WriteByte(byte(r))
			b.WriteByte(byte(r >> 8))
		}
		return b.String()
	}
	write(t, map[string]string{
		"real/a.txt": "A.", "b.txt.gz": zipped("B."), "c.gz": zipped(`{"path":"c1","text":"C."}`), "empty.jsonl": "\n \n", "empty.jsonl.gz": zipped(""),
		"utf16.jsonl": utf16(`{"path":"u","text":"“U.”"}` + "\r\n"), "prose.jsonl": strings.Repeat("This is no record.\n", 50),
		"array.txt": `[{"path":"a","text":"A."}]`, "pretty.txt": "{\n  \"text\": \"A.\"\n}", "set.txt": "{1, 2} is a set, he said.",
		"broken.jsonl": "nonsense\n{\"path\":\"ok\",\"text\":\"Good.\"}\nnonsense\n",
	})
	if err := os.Symlink("real", "link"); err != nil {
		t.Skip(err)
	}
	in := intake.New(intake.Options{Stdin: strings.NewReader(zipped("Zipped standard input."))})
	got := collect(in, "link", "b.txt.gz", "c.gz", "-", "empty.jsonl", "empty.jsonl.gz", "utf16.jsonl", "array.txt", "pretty.txt", "set.txt")
	json := "not a text: JSON; records are read from files named .jsonl with one object a line"
	want := []string{
		`link/a.txt: "A."`, `b.txt.gz: "B."`, `c1: "C."`, `-: "Zipped standard input."`,
		"error empty.jsonl: empty: there is nothing to read", "error empty.jsonl.gz: empty: there is nothing to read", `u: "“U.”"`,
		"error array.txt: " + json, "error pretty.txt: " + json, `set.txt: "{1, 2} is a set, he said."`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("reports (-want +got):\n%s", diff)
	}
	if got := collect(in, "prose.jsonl"); len(got) != 6 || !strings.Contains(got[5], "not a file of records: its first 5 lines are none") {
		t.Errorf("a file of prose gives %d errors, the last %q", len(got), got[len(got)-1])
	}
	if got := collect(in, "broken.jsonl"); len(got) != 3 || got[1] != `ok: "Good."` {
		t.Errorf("a file with broken lines gives %q", got)
	}
}

func TestErrorsAreOneLine(t *testing.T) {
	for _, line := range collect(intake.New(intake.Options{}), "no\nsuch\x1b[2Jfile.txt") {
		if line != `error no\nsuch\x1b[2Jfile.txt: there is no such file or folder` {
			t.Errorf("got %q", line)
		}
	}
}

func TestRecordFields(t *testing.T) {
	in := intake.New(intake.Options{Stdin: strings.NewReader(`{"path":"a","text":"A.","headline":"H","byline":"X Y","outlet":"O","published":"2026-03-04T10:00:00Z","url":"https://a.example/"}`)})
	for report, err := range in.Reports(context.Background(), []string{"-"}) {
		want := &onrecord.Report{
			Path: "a", Text: "A.", Headline: "H", Byline: []string{"X Y"}, Outlet: "O", Published: onrecord.Date{Year: 2026, Month: time.March, Day: 4}, URL: "https://a.example/",
		}
		if diff := cmp.Diff(want, report); diff != "" || err != nil {
			t.Errorf("%v, report (-want +got):\n%s", err, diff)
		}
	}
}

func TestManifest(t *testing.T) {
	manifest, err := intake.ReadManifest("m.jsonl", strings.NewReader(`{"path":"x/a.txt","published":"2026-03-04","outlet":"Courier"}
{"path":"y/a.txt","published":"2026-03-05","headline":"Known","byline":["Bo Lee"],"url":"https://b.example/"}
{"path":"b.txt","outlet":"Wire"}
`))
	if err != nil {
		t.Fatal(err)
	}
	write(t, map[string]string{"x/a.txt": "A.", "y/a.txt": "A.", "z/a.txt": "A.", "deep/down/b.txt": "B.", "c.txt": "C."})
	var got []string
	for report, err := range intake.New(intake.Options{Manifest: manifest}).Reports(context.Background(), []string{"x/a.txt", "y/a.txt", "z/a.txt", "deep", "c.txt"}) {
		got = append(got, fmt.Sprintf("%s %s %q %q %v %s | %v", report.Path, report.Published, report.Outlet, report.Headline, report.Byline, report.URL, err))
	}
	want := []string{
		`x/a.txt 2026-03-04 "Courier" "" []  | <nil>`,
		`y/a.txt 2026-03-05 "" "Known" [Bo Lee] https://b.example/ | <nil>`,
		`z/a.txt  "" "" []  | z/a.txt: more than one line of the manifest ends in "a.txt", so none was used; give longer paths`,
		`deep/down/b.txt  "Wire" "" []  | <nil>`,
		`c.txt  "" "" []  | <nil>`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("reports (-want +got):\n%s", diff)
	}
}

func TestManifestErrorsNameTheLine(t *testing.T) {
	for in, want := range map[string]string{
		"{\"path\":\"a\"}\nnonsense":           "m.jsonl:2: not a line of a manifest",
		`{"published":"2026-03-04"}`:           `m.jsonl:1: the line has no "path"`,
		`{"path":"a","published":"yesterday"}`: "m.jsonl:1: published: \"yesterday\" is not a day",
	} {
		if _, err := intake.ReadManifest("m.jsonl", strings.NewReader(in)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: got %v, want %s...", in, err, want)
		}
	}
}

func TestReportsStopWithTheirContext(t *testing.T) {
	write(t, map[string]string{"a.txt": "A.", "b.txt": "B.", "c.txt": "C."})
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for _, err := range intake.New(intake.Options{}).Reports(ctx, []string{"."}) {
		if err != nil {
			t.Error(err)
		}
		n++
		cancel()
	}
	if n != 1 {
		t.Errorf("%d reports came, want 1", n)
	}
}

func FuzzRecords(f *testing.F) {
	f.Add(`{"path":"a","text":"A."}` + "\n" + `{"text":"` + "\xff" + `"}`)
	f.Add("{}\n\n[1]\nnull\n\"x\"")
	f.Fuzz(func(t *testing.T, data string) {
		manifest, err := intake.ReadManifest("m", strings.NewReader(data))
		if err != nil && onrecord.CodeOf(err) == "" {
			t.Fatalf("an error without a code: %v", err)
		}
		in := intake.New(intake.Options{MaxBytes: 200, Manifest: manifest, Stdin: strings.NewReader("{\"path\":1}\n" + data)})
		for report, err := range in.Reports(context.Background(), []string{"-"}) {
			if report == nil && onrecord.CodeOf(err) == "" {
				t.Fatalf("neither a report nor an error with a code: %v", err)
			}
		}
	})
}
