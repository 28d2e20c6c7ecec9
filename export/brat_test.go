package export_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/export"
	"onrecord/internal/sharedtest"
)

// bratFolder writes readings and returns the folder and the names of the
// reports' files in the order of the readings.
func bratFolder(t *testing.T, readings ...*onrecord.Reading) (dir string, names []string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "new", "folder")
	w := export.NewBrat(dir)
	known := map[string]bool{}
	for _, reading := range readings {
		write(t, w, reading)
		for _, name := range filesOf(t, dir, ".txt") {
			if !known[name] {
				known[name] = true
				names = append(names, name)
			}
		}
	}
	return dir, names
}

// filesOf returns the names of files with an ending, without it.
func filesOf(t *testing.T, dir, ending string) (names []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*"+ending))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(file), ending))
	}
	return names
}

func readFile(t *testing.T, path ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestBrat(t *testing.T) {
	dir, names := bratFolder(t, readings()...)
	want := []string{"a", "_x_y_", "b", "a-" + readings()[3].Report.ID(), "report"}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(filesOf(t, dir, ".txt"), filesOf(t, dir, ".ann")); diff != "" {
		t.Errorf(".txt and .ann (-txt +ann):\n%s", diff)
	}
	all := ""
	for i, name := range names {
		checkStandoff(t, dir, name)
		if got, want := len([]rune(readFile(t, dir, name+".txt"))), len([]rune(readings()[i].Report.Text)); got != want {
			t.Errorf("%s.txt has %d code points, the report has %d", name, got, want)
		}
		all += "== " + name + ".ann\n" + readFile(t, dir, name+".ann")
	}
	golden(t, "testdata/sample.brat", []byte(all))
	if left := filesOf(t, dir, ".part"); left != nil {
		t.Errorf("%q were left behind", left)
	}
}

// checkStandoff reads a pair of files as brat's server does, and fails where
// it would refuse a line.
func checkStandoff(t *testing.T, dir, name string) {
	t.Helper()
	text := strings.ReplaceAll(readFile(t, dir, name+".txt"), "\r\n", "\n") // universal line ends
	configured := readFile(t, dir, "annotation.conf")
	ids := map[string]bool{}
	for line := range strings.Lines(readFile(t, dir, name+".ann")) {
		line = strings.TrimSuffix(line, "\n")
		if strings.ContainsFunc(line, func(r rune) bool { return strings.ContainsRune("\n\v\f\r\x1c\x1d\x1e\u0085\u2028\u2029", r) }) {
			t.Errorf("%s: Python sees two lines in %q", name, line)
		}
		fields := strings.SplitN(line, "\t", 3)
		if len(fields) < 2 || ids[fields[0]] {
			t.Fatalf("%s: %q", name, line)
		}
		ids[fields[0]] = true
		kind, rest, _ := strings.Cut(fields[1], " ")
		var refers []string
		switch fields[0][0] {
		case 'T':
			var words []string
			last := -1
			for piece := range strings.SplitSeq(rest, ";") {
				var start, end int
				if _, err := fmt.Sscanf(piece, "%d %d", &start, &end); err != nil || start < last || end <= start {
					t.Fatalf("%s: %q: %v", name, line, err)
				}
				last = end
				words = append(words, pointsOf(text, start, end))
			}
			if got := strings.Join(words, " "); got != fields[2] {
				t.Errorf("%s: %q is %q in the text", name, line, got)
			}
		case 'E':
			for _, argument := range strings.Fields(fields[1]) {
				role, mark, _ := strings.Cut(argument, ":")
				kind = role
				refers = append(refers, mark)
			}
		case 'A':
			target, value, _ := strings.Cut(rest, " ")
			refers = append(refers, target)
			if !regexp.MustCompile(`(?m)^` + kind + `\t.*\b` + value + `\b`).MatchString(configured) {
				t.Errorf("%s: %q is not configured", name, line)
			}
		case '#':
			refers, kind = append(refers, rest), ""
		default:
			t.Errorf("%s: %q", name, line)
		}
		if kind != "" && !regexp.MustCompile(`(?m)\b`+kind+`\b`).MatchString(configured) {
			t.Errorf("%s: the type of %q is not configured", name, line)
		}
		for _, id := range refers {
			if !ids[id] {
				t.Errorf("%s: %q refers to %s, which is not there", name, line, id)
			}
		}
	}
}

// TestScorersReadBrat lets the scorers of the shared data read the files.
func TestScorersReadBrat(t *testing.T) {
	shared := sharedtest.Open(t)
	given := readings()
	dir, names := bratFolder(t, given...)
	arguments := []string{"testdata/read_ann.py", shared.Path("eval")}
	for _, name := range names {
		arguments = append(arguments, filepath.Join(dir, name+".ann"))
	}
	type event struct{ Source, Cue, Content []int }
	i := 0
	for line := range strings.Lines(python(t, arguments...)) {
		var got struct{ Speakers, Polnear []event }
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatal(err)
		}
		reading := given[i]
		i++
		index := onrecord.NewPointIndex(reading.Report.Text)
		var all, whole []event
		for _, stmt := range reading.Statements {
			said := event{places(reading, index, stmt.Source), places(reading, index, stmt.Cue), places(reading, index, stmt.Content)}
			all = append(all, said)
			if len(stmt.Cue) > 0 { // the other scorer passes over what has no cue
				whole = append(whole, said)
			}
		}
		for _, scorer := range []struct {
			name      string
			want, got []event
		}{{"score_speakers", all, got.Speakers}, {"score_polnear", whole, got.Polnear}} {
			if diff := cmp.Diff(scorer.want, scorer.got); diff != "" && len(scorer.want)+len(scorer.got) > 0 {
				t.Errorf("%s of %s (-want +got):\n%s", scorer.name, reading.Report.Path, diff)
			}
		}
	}
	if i != len(given) {
		t.Errorf("%d files were read, want %d", i, len(given))
	}
}

// places returns the code points of spans, less what ends a line.
func places(reading *onrecord.Reading, index *onrecord.PointIndex, spans []onrecord.Span) []int {
	points := []int{}
	text := []rune(reading.Report.Text)
	for _, span := range spans {
		in := index.Points(span)
		for i := in.Start; i < in.End; i++ {
			if r := text[i]; r == '\t' || !unicode.IsControl(r) && r != '\u2028' || r == 0 {
				points = append(points, i)
			}
		}
	}
	return points
}

// TestBratNames writes reports under names that file systems refuse, and
// several under one.
func TestBratNames(t *testing.T) {
	paths := []string{
		"", "-", ".", "..", "/", "a/b.txt", "c/b.txt", "c/b.txt", "B.TXT", "../../etc/passwd", `C:\news\x.txt`, "con.txt", "lpt1", "é.txt", "\U0001F98A",
		"https://news.example/a?b=c#d", strings.Repeat("x", 300), "a\x00b", ".hidden", "-rf", "x.ann",
	}
	var given []*onrecord.Reading
	for _, path := range paths {
		given = append(given, &onrecord.Reading{Report: onrecord.Report{Path: path, Text: "The same."}})
	}
	dir, names := bratFolder(t, given...)
	if len(names) != len(paths) {
		t.Fatalf("%d files of %d reports: %q", len(names), len(paths), names)
	}
	safe := regexp.MustCompile(`^[A-Za-z0-9_]([A-Za-z0-9._-]{0,140}[A-Za-z0-9_-])?$`)
	for i, name := range names {
		if !safe.MatchString(name) || slices.Contains([]string{"con", "lpt1"}, name) {
			t.Errorf("%q became %q", paths[i], name)
		}
	}
	for _, file := range []string{"annotation.conf", "visual.conf"} {
		if readFile(t, dir, file) == "" {
			t.Errorf("%s is empty", file)
		}
	}
}
