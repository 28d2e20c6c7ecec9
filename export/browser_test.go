package export_test

import (
	"cmp"
	"context"
	_ "embed" // what the test asks of a page
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"onrecord/internal/storytest"
	"onrecord/story"
)

//go:embed testdata/page.js
var pageQuestions string

// A browser is a tab of Chromium with what it complained of and asked for since
// the last page was opened.
type browser struct {
	t   *testing.T
	tab context.Context

	mu         sync.Mutex
	complaints []string
	requests   []string // beside that of the page itself
}

// patience is how long all that one test does in the browser may take.
const patience = 2 * time.Minute

// newBrowser starts Chromium without a window. Where it is not installed the
// test is skipped, and fails instead when CI=true says that nothing may be left
// out.
func newBrowser(t *testing.T) *browser {
	t.Helper()
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			program = found
			break
		}
	}
	switch {
	case program == "" && os.Getenv("CI") == "true":
		t.Fatal("CI=true, and there is no Chromium")
	case program == "":
		t.Skip("SKIPPED, since there is no Chromium: install it (Debian's package is chromium)")
	}
	options := []chromedp.ExecAllocatorOption{chromedp.ExecPath(program), chromedp.UserDataDir(t.TempDir())}
	for _, flag := range []string{
		"headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking",
		"disable-component-update", "disable-sync", "disable-dev-shm-usage", "enable-automation",
	} {
		options = append(options, chromedp.Flag(flag, true))
	}
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	b := &browser{t: t, tab: ctx}
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		t.Fatalf("Chromium does not start: %v", err)
	}
	call(b, log.Enable, cdp.Empty{})
	call(b, network.Enable, network.EnableParams{})
	call(b, runtime.Enable, cdp.Empty{})
	return b
}

// hear takes down what happens in the tab.
func (b *browser) hear(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch event := event.(type) {
	case *log.EventEntryAdded:
		b.complaints = append(b.complaints, fmt.Sprint(event.Entry.Source, ": ", event.Entry.Text))
	case *runtime.EventConsoleAPICalled:
		b.complaints = append(b.complaints, fmt.Sprint("console: ", event.Type))
	case *runtime.EventExceptionThrown:
		b.complaints = append(b.complaints, event.ExceptionDetails.Text)
	case *network.EventRequestWillBeSent:
		if event.Request.URL != event.DocumentURL {
			b.requests = append(b.requests, event.Request.URL)
		}
	}
}

func (b *browser) heard() (complaints, requests []string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.complaints), slices.Clone(b.requests)
}

func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.tab, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// open shows a page from a file.
func (b *browser) open(page string) {
	b.t.Helper()
	file := filepath.Join(b.t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		b.t.Fatal(err)
	}
	b.mu.Lock()
	b.complaints, b.requests = nil, nil
	b.mu.Unlock()
	b.do(chromedp.Navigate((&url.URL{Scheme: "file", Path: file}).String()))
	ask[chromedp.Void](b, pageQuestions)
}

// ask evaluates an expression in the page. The devtools may do what the page's
// policy forbids to the page.
func ask[T any](b *browser, expression string) T {
	b.t.Helper()
	answer, err := chromedp.Run(b.tab, chromedp.Evaluate[T](expression))
	if err != nil {
		b.t.Fatalf("%s: %v", expression[:min(len(expression), 80)], err)
	}
	return answer
}

// none expects of a question that it finds nothing to complain of.
func (b *browser) none(t *testing.T, question string) {
	t.Helper()
	for _, complaint := range ask[[]string](b, question+"()") {
		t.Errorf("%s: %s", question, complaint)
	}
}

// media sets what the page is shown on.
func (b *browser) media(media, scheme string) {
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: media, Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: cmp.Or(scheme, "light")}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}})
}

// manyFindings are findings of every kind, of some so many that the page folds
// them up.
func manyFindings() *story.Findings {
	f := storytest.Findings()
	f.Coverage = slices.Repeat(f.Coverage, 20)
	for i := range f.Coverage {
		f.Coverage[i].Says += fmt.Sprint(" (", i, ")")
	}
	f.Reuse = slices.Repeat(f.Reuse, 20)
	alike := &f.Utterances[3]
	alike.Wordings, alike.Pieces = [][]story.Ref{alike.Statements}, alike.Pieces[:1]
	return f
}

// TestPageInBrowser looks at the page as a reader does, in Chromium.
func TestPageInBrowser(t *testing.T) {
	b := newBrowser(t)
	b.media("screen", "")

	t.Run("it tells of what goes wrong", func(t *testing.T) {
		b.open(strings.Replace(page(t, storytest.Findings()), "</main>", `<script>alert(1)</script><img src="other.png"><h6>?</h6><a href="#nowhere">x</a><p style="width:9000px">wide</p></main>`, 1))
		if complaints, _ := b.heard(); len(complaints) < 2 {
			t.Errorf("a page with a script and an image has the browser complain of %q", complaints)
		}
		for _, question := range []string{"deadLinks", "outline"} {
			if len(ask[[]string](b, question+"()")) == 0 {
				t.Errorf("%s finds nothing", question)
			}
		}
		b.open(`<body style="color: #999; background: #fff">faint <p style="width: 9000px">and wide</p><img src="other.png">`)
		if _, requests := b.heard(); len(requests) != 1 {
			t.Errorf("a page with an image asks for %q", requests)
		}
		for _, question := range []string{"faintText", "tooWide"} {
			if len(ask[[]string](b, question+"()")) == 0 {
				t.Errorf("%s finds nothing", question)
			}
		}
	})

	b.open(page(t, manyFindings()))
	t.Run("it needs nothing", func(t *testing.T) {
		if complaints, requests := b.heard(); len(complaints)+len(requests) > 0 {
			t.Errorf("the browser complains of %q, and asks for %q", complaints, requests)
		}
	})
	t.Run("links", func(t *testing.T) { b.none(t, "deadLinks") })
	t.Run("structure", func(t *testing.T) {
		b.none(t, "outline")
		nodes := call(b, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes
		roles := map[string]int{}
		for _, node := range nodes {
			if node.Ignored || node.Role == nil {
				continue
			}
			role := strings.Trim(string(node.Role.Value), `"`)
			roles[role]++
			if named := []string{"link", "heading", "region", "table", "DisclosureTriangle"}; slices.Contains(named, role) && (node.Name == nil || strings.Trim(string(node.Name.Value), `" `) == "") {
				t.Errorf("a %s has no name for a screen reader", role)
			}
		}
		for _, role := range []string{"main", "navigation", "banner", "contentinfo", "table", "columnheader", "rowheader", "mark", "DisclosureTriangle"} {
			if roles[role] == 0 {
				t.Errorf("a screen reader finds no %s among %v", role, roles)
			}
		}
	})
	t.Run("width", func(t *testing.T) {
		for _, width := range []int64{360, 768, 1280} {
			b.do(chromedp.EmulateViewport(width, 800))
			b.none(t, "tooWide")
		}
	})
	t.Run("contrast", func(t *testing.T) {
		light := ask[[]string](b, "colours()")
		b.none(t, "faintText")
		b.media("screen", "dark")
		b.none(t, "faintText")
		for i, dark := range ask[[]string](b, "colours()") {
			if dark == light[i] {
				t.Errorf("colour %d is %s in the light and in the dark", i, dark)
			}
		}
		b.media("screen", "")
	})
	t.Run("from a finding to its words", func(t *testing.T) {
		for _, section := range []string{"#glance", "#utterances", "#claims", "#patchwork"} {
			ask[chromedp.Void](b, fmt.Sprintf("document.querySelector(%q).focus()", section+" a.ref"))
			b.do(chromedp.KeyEvent(kb.Enter))
			b.none(t, "missed")
		}
	})
	t.Run("folded up", func(t *testing.T) {
		all := ask[int](b, `document.querySelectorAll("details").length`)
		if all == 0 || ask[int](b, `document.querySelectorAll("details[open]").length`) != 0 || len(ask[[]string](b, "folded()")) == 0 {
			t.Fatalf("of %d details some are open, or there are none", all)
		}
		b.media("print", "")
		b.none(t, "folded")
		b.none(t, "faintText")
		b.media("screen", "")
		for i := range all {
			ask[chromedp.Void](b, fmt.Sprintf(`document.querySelectorAll("summary")[%d].focus()`, i))
			b.do(chromedp.KeyEvent(kb.Enter))
		}
		b.none(t, "folded")
	})
}

// call sends a command of the devtools.
func call[P, R any](b *browser, command cdp.Command[P, R], params P) R {
	b.t.Helper()
	answer, err := chromedp.Call(b.tab, command, params)
	if err != nil {
		b.t.Fatalf("%s: %v", command.Method, err)
	}
	return answer
}
