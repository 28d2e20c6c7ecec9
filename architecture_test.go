package onrecord_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport lists, for each package of the project, the packages of the
// project that it may import. Imports run one way: what stands lower in the
// list may import what stands higher. A package that is not listed here fails
// the test, so that each finds its place.
var mayImport = []struct {
	pkg     string
	imports []string
}{
	{".", nil},
	{"lang/en", nil},
	{"linear", nil},
	{"lang", []string{"lang/en"}},
	{"lang/clusters", []string{"linear"}},
	{"lang/meaning", nil},
	{"text", []string{"."}},
	{"read/language", []string{".", "lang", "lang/en", "text"}},
	{"read/segment", []string{".", "lang", "lang/en", "text"}},
	{"read/syntax", []string{".", "lang", "lang/clusters", "lang/en", "linear", "text"}},
	{"read/attribute", []string{".", "lang", "lang/clusters", "lang/en", "linear", "text"}},
	{"read/act", []string{".", "lang", "lang/clusters", "lang/en", "linear", "text"}},
	{"read/when", []string{".", "lang", "lang/en", "text"}},
	{"read/speaker", []string{".", "lang", "lang/clusters", "lang/en", "linear", "text"}},
	{"model", []string{"."}},
	{"read", []string{".", "lang", "model", "text", "read/*"}},
	{"intake", []string{"."}},
	{"story", []string{"."}},
	{"story/words", []string{".", "folding", "lang", "lang/en"}},
	{"story/utterance", []string{".", "folding", "lang/en", "record/registry", "story"}},
	{"story/wording", []string{".", "folding", "lang", "lang/en", "story", "story/words"}},
	{"story/dispute", []string{".", "folding", "lang", "lang/en", "story", "story/words"}},
	{"story/reuse", []string{".", "folding", "lang/en", "read/segment", "story", "story/words", "text"}},
	{"story/patchwork", []string{".", "folding", "lang", "lang/en", "lang/meaning", "read/segment", "story", "story/words", "text"}},
	{"story/compare", []string{".", "story", "story/*"}},
	{"story/group", []string{".", "lang/en"}},
	{"internal/storytest", []string{".", "story"}},
	{"export", []string{".", "story"}},
	{"terminal", []string{".", "story"}},
	{"folding", nil},
	{"record/terms", []string{".", "folding"}},
	{"record/query", []string{".", "folding", "record/terms"}},
	{"record/registry", []string{".", "lang/en"}},
	{"record", []string{".", "folding", "record/query", "record/registry", "record/terms"}},
	{"record/sqlhome", []string{".", "record", "record/registry", "record/terms"}},
	{"record/sqlite", []string{".", "record", "record/sqlhome", "record/terms"}},
	{"record/postgres", []string{".", "record", "record/sqlhome", "record/terms"}},
	{"record/hometest", []string{".", "folding", "record", "record/query", "record/registry", "record/terms"}},
	{"eval", []string{".", "intake", "read", "story", "story/*"}},
	{"train", []string{"linear"}},
	{"train/corpus", []string{".", "text", "read/segment"}},
	{"train/syntax", []string{"linear", "read/syntax", "text", "train", "train/corpus"}},
	{"train/attribute", []string{".", "eval", "linear", "read/attribute", "text", "train"}},
	{"train/speaker", []string{"linear", "read/speaker", "train"}},
	{"train/meaning", []string{"folding"}},
	{"train/utterance", []string{"eval", "folding", "story/utterance", "train"}},
	{"train/patchwork", []string{"eval", "story/patchwork", "train"}},
	{"train/recipe", []string{".", "eval", "model", "read/speaker", "read/syntax", "text", "train/*"}},
	{"internal/sharedtest", []string{"eval"}},
	{"internal/pgtest", nil},
	{"cmd/onrecord", []string{".", "intake", "lang", "model", "read", "read/language", "export", "terminal", "record", "record/*", "story", "story/*"}},
	{"cmd/lab", []string{".", "model", "read", "eval", "train/meaning", "train/patchwork", "train/recipe", "train/utterance"}},
}

// mayUse lists the modules that parts of the project may use besides the
// standard library; the others may use none.
var mayUse = map[string][]string{
	"read":            {"golang.org/x/sync"},
	"train/attribute": {"golang.org/x/sync"},
	"train/recipe":    {"golang.org/x/sync"},
	"read/language":   {"github.com/abadojack/whatlanggo"},
	"intake":          {"golang.org/x/text"},
	"export":          {"github.com/xuri/excelize/v2", "github.com/parquet-go/parquet-go"},
	"folding":         {"github.com/clipperhouse/uax29/v2", "github.com/kljensen/snowball", "golang.org/x/text"},
	"record/query":    {"github.com/clipperhouse/uax29/v2", "golang.org/x/text"},
	"record/registry": {"golang.org/x/text"},
	"record/sqlhome":  {"github.com/pressly/goose/v3"},
	"record/sqlite":   {"modernc.org/sqlite", "github.com/pressly/goose/v3"},
	"record/postgres": {"github.com/jackc/pgx/v5", "github.com/pressly/goose/v3"},
	"record/hometest": {"github.com/google/go-cmp"},
	"internal/pgtest": {"github.com/jackc/pgx/v5"},
	"terminal":        {"github.com/clipperhouse/displaywidth"},
	"cmd/onrecord":    {"github.com/spf13/cobra", "github.com/schollz/progressbar/v3", "golang.org/x/term"},
	"cmd/lab":         {"github.com/spf13/cobra"},
}

func TestImportsRunOneWay(t *testing.T) {
	allowed := map[string][]string{}
	for _, rule := range mayImport {
		allowed[rule.pkg] = rule.imports
	}
	seen := map[string]bool{}
	for pkg, imports := range importsOf(t) {
		seen[pkg] = true
		rule, listed := allowed[pkg]
		if !listed {
			t.Errorf("package %s is not listed in mayImport: say there what it may import", pkg)
			continue
		}
		for _, imported := range imports {
			local, ours := strings.CutPrefix(imported, "onrecord/")
			if imported == "onrecord" {
				local, ours = ".", true
			}
			switch {
			case ours:
				if !slices.ContainsFunc(rule, func(pattern string) bool { ok, _ := path.Match(pattern, local); return ok }) {
					t.Errorf("package %s imports %s, which it may not", pkg, local)
				}
			case strings.Contains(strings.Split(imported, "/")[0], "."):
				if !slices.ContainsFunc(mayUse[pkg], func(module string) bool { return imported == module || strings.HasPrefix(imported, module+"/") }) {
					t.Errorf("package %s uses %s, which it may not", pkg, imported)
				}
			}
		}
	}
	for pkg := range allowed {
		if !seen[pkg] {
			t.Errorf("mayImport lists package %s, which is not there", pkg)
		}
	}
}

// importsOf returns what each package of the module imports, tests aside.
func importsOf(t *testing.T) map[string][]string {
	imports := map[string][]string{}
	err := fs.WalkDir(os.DirFS("."), ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if name := entry.Name(); name != "." && (strings.HasPrefix(name, ".") || name == "testdata" || name == "scratch" || name == "bin" || name == "bench") {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		dir := path.Dir(file)
		imports[dir] = append(imports[dir], []string{}...)
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			imports[dir] = append(imports[dir], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return imports
}
