package export_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"onrecord"
	"onrecord/export"
	"onrecord/internal/storytest"
	"onrecord/story"
)

func page(t *testing.T, f *story.Findings) string {
	t.Helper()
	var out bytes.Buffer
	if err := export.WritePage(&out, f); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// elements returns the elements of a page with this name, or all.
func elements(t *testing.T, page, name string) []*html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var found []*html.Node
	for node := range root.Descendants() {
		if node.Type == html.ElementNode && (name == "" || node.Data == name) {
			found = append(found, node)
		}
	}
	return found
}

func attribute(node *html.Node, key string) string {
	for _, a := range node.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// textOf returns the text inside a node, less that of elements of a class.
func textOf(node *html.Node, less string) string {
	if node.Type == html.TextNode {
		return node.Data
	}
	if less != "" && attribute(node, "class") == less {
		return ""
	}
	var b strings.Builder
	for child := range node.ChildNodes() {
		b.WriteString(textOf(child, less))
	}
	return b.String()
}

func TestPage(t *testing.T) {
	golden(t, "testdata/page.html", []byte(page(t, storytest.Findings())))
}

func TestPageOfNothing(t *testing.T) {
	f := storytest.Findings()
	for _, f := range []*story.Findings{{}, {Readings: f.Readings[:1]}} {
		got := page(t, f)
		if title := textOf(elements(t, got, "h1")[0], ""); title != "No reports of one story" && title != "One report of one story" {
			t.Errorf("the page is called %q", title)
		}
		if strings.Contains(got, `id="claims"`) || !strings.Contains(got, "No two statements") {
			t.Errorf("a page of nothing has claims, or does not say that there is nothing:\n%s", got)
		}
	}
}

// TestPageFoldsWhatIsLong looks for what the page shows no more than a number of.
func TestPageFoldsWhatIsLong(t *testing.T) {
	var got []string
	for _, node := range elements(t, page(t, manyFindings()), "summary") {
		got = append(got, textOf(node, ""))
	}
	if want := []string{"1 in the same words", "32 more", "19 more passages"}; !slices.Equal(got, want) {
		t.Errorf("folded up are %q, want %q", got, want)
	}
	if folded := elements(t, page(t, storytest.Findings()), "details"); len(folded) > 0 {
		t.Errorf("of a short page %d parts are folded up", len(folded))
	}
}

// TestPageStandsAlone looks for what would have a browser load or run anything.
func TestPageStandsAlone(t *testing.T) {
	got := page(t, manyFindings())
	known := []string{"a", "article", "bdi", "blockquote", "body", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "head", "header", "html", "li", "main", "mark", "meta", "nav", "ol", "p", "section", "span", "style", "summary", "table", "tbody", "td", "th", "thead", "time", "title", "tr", "ul"}
	var style, policy string
	for _, node := range elements(t, got, "") {
		if !slices.Contains(known, node.Data) {
			t.Errorf("the page has an element %s", node.Data)
		}
		for _, a := range node.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src" {
				t.Errorf("a %s has %s=%q", node.Data, a.Key, a.Val)
			}
		}
		switch {
		case node.Data == "style":
			style += textOf(node, "")
		case attribute(node, "http-equiv") == "Content-Security-Policy":
			policy += attribute(node, "content")
		}
	}
	sum := sha256.Sum256([]byte(style))
	if want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"; policy != want {
		t.Errorf("the policy is %s, want %s", policy, want)
	}
	if strings.Contains(style, "url(") || strings.Contains(style, "@import") {
		t.Error("the style loads something")
	}
}

// TestPagePointsAtWhatIsThere follows every link inside the page, and looks for
// every statement and for links to those of each finding.
func TestPagePointsAtWhatIsThere(t *testing.T) {
	f := storytest.Findings()
	twice := storytest.Findings()
	twice.Readings[1] = twice.Readings[0] // one text given under two names: its statements have the same IDs
	twice.Readings[2].Statements = append(twice.Readings[2].Statements, onrecord.Statement{ID: "nowhere"})
	for _, f := range []*story.Findings{f, {Readings: twice.Readings}} {
		ids, links := map[string]bool{}, map[string]bool{}
		for _, node := range elements(t, page(t, f), "") {
			if id := attribute(node, "id"); id != "" && ids[id] {
				t.Errorf("two elements are called %s", id)
			} else {
				ids[id] = true
			}
			if to, inside := strings.CutPrefix(attribute(node, "href"), "#"); inside {
				links[to] = true
			}
		}
		for to := range links {
			if !ids[to] {
				t.Errorf("a link leads to %s, which is not there", to)
			}
		}
		for _, reading := range f.Readings {
			for _, stmt := range reading.Statements {
				if !ids[stmt.ID] {
					t.Errorf("statement %s has no place in the text", stmt.ID)
				}
			}
		}
		for _, ref := range pointed(f) {
			if id := f.Statement(ref).ID; !links[id] {
				t.Errorf("nothing leads to statement %s, %s, at which a finding points", ref.Label(), id)
			}
		}
	}
}

// pointed returns the statements at which findings point.
func pointed(f *story.Findings) []story.Ref {
	var refs []story.Ref
	for _, u := range f.Utterances {
		if u.Joins() {
			refs = append(refs, u.Statements...)
		}
	}
	for _, d := range f.Differences {
		refs = append(refs, d.Statements...)
	}
	for _, c := range f.Coverage {
		refs = append(refs, c.Statements...)
	}
	for _, c := range f.Claims {
		for _, p := range c.Positions {
			refs = append(refs, p.Statement)
		}
	}
	for _, p := range f.Patchwork {
		for _, sign := range p.Signs {
			refs = append(refs, sign.Statements...)
		}
	}
	return refs
}

// TestPageEscapesWhatOthersWrote compares reports that would command a browser.
func TestPageEscapesWhatOthersWrote(t *testing.T) {
	const evil = "</style></title><script>alert(1)</script><img src=x onerror=alert(2)> \"' onclick=\"x\" {{.}} שלום \u202eesrever &amp; \x00"
	got := page(t, storytest.Hostile(evil))
	honest := map[string]bool{}
	for _, node := range elements(t, page(t, storytest.Hostile("It is safe.")), "") {
		honest[node.Data] = true
	}
	shown := 0
	for _, node := range elements(t, got, "") {
		if !honest[node.Data] {
			t.Errorf("the reports put an element %s into the page", node.Data)
		}
		for _, a := range node.Attr {
			if strings.HasPrefix(a.Key, "on") || strings.Contains(a.Val, "javascript:") {
				t.Errorf("the reports put %s=%q into the page", a.Key, a.Val)
			}
		}
		if node.Data == "bdi" && strings.Contains(textOf(node, ""), "<script>alert(1)</script>") {
			shown++
		}
	}
	if shown == 0 {
		t.Error("the words of the reports are not shown")
	}
}

// TestPageHoldsTheWholeText reads the reports back from the page.
func TestPageHoldsTheWholeText(t *testing.T) {
	f := storytest.Findings()
	var got []string
	for _, node := range elements(t, page(t, f), "div") {
		if attribute(node, "class") == "text" {
			got = append(got, textOf(node, "label"))
		}
	}
	for i, reading := range f.Readings {
		if words := strings.Fields(reading.Report.Text); !slices.Equal(strings.Fields(got[i]), words) {
			t.Errorf("the text of %s reads %q", reading.Report.Path, got[i])
		}
	}
}

// FuzzPage marks spans that overlap as they never should.
func FuzzPage(f *testing.F) {
	f.Add("“Yes,” he said.\n\n“No.”", 0, 9, 4, 20, 17, 22)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d, e, g int) {
		text = strings.ToValidUTF8(strings.Map(func(r rune) rune {
			if r < ' ' && r != '\n' {
				return ' '
			}
			return r
		}, text), "?")
		span := func(from, to int) []onrecord.Span {
			from, to = max(0, min(from, to, len(text))), max(0, min(max(from, to), len(text)))
			for from > 0 && from < len(text) && text[from]&0xc0 == 0x80 {
				from--
			}
			for to < len(text) && text[to]&0xc0 == 0x80 {
				to++
			}
			return []onrecord.Span{{Start: from, End: to}}
		}
		found := &story.Findings{Readings: []*onrecord.Reading{{Report: onrecord.Report{Text: text}, Statements: []onrecord.Statement{
			{ID: "first", Content: span(a, b), Source: span(c, g)}, {ID: "second", Content: span(c, d), Cue: span(a, e)}, {ID: "third", Content: append(span(a, b), span(e, g)...)},
		}}}}
		for at := 0; at < len(text); { // by blank lines, as paragraphs stand
			end := len(text)
			if blank := strings.Index(text[at:], "\n\n"); blank >= 0 {
				end = at + blank
			}
			found.Readings[0].Layout.Paragraphs = append(found.Readings[0].Layout.Paragraphs, onrecord.Span{Start: at, End: end})
			at = end + len("\n\n")
		}
		shown := page(t, found)
		for _, node := range elements(t, shown, "div") {
			if attribute(node, "class") == "text" && strings.Join(strings.Fields(textOf(node, "label")), " ") != strings.Join(strings.Fields(text), " ") {
				t.Errorf("%q reads %q", text, textOf(node, "label"))
			}
		}
		for _, id := range []string{"first", "second", "third"} {
			if strings.Count(shown, `id="`+id+`"`) != 1 {
				t.Errorf("statement %s is not there once", id)
			}
		}
	})
}

var color = regexp.MustCompile(`--([a-z]+): #([0-9a-f]{3,6});`)

// TestPageIsLegible works out the contrast of letters on what they stand on,
// light and dark, which WCAG 2.2 wants to be 4.5 at least.
func TestPageIsLegible(t *testing.T) {
	style := textOf(elements(t, page(t, &story.Findings{}), "style")[0], "")
	themes := regexp.MustCompile(`:root \{[^}]*\}`).FindAllString(style, -1)
	if len(themes) != 3 {
		t.Fatalf("the style has %d themes, want light, dark and print", len(themes))
	}
	for n, theme := range themes {
		light := map[string]float64{}
		for _, match := range color.FindAllStringSubmatch(theme, -1) {
			light[match[1]] = luminance(t, match[2])
		}
		for ink, grounds := range map[string][]string{"ink": {"paper", "card", "mark", "tint"}, "soft": {"paper", "card"}, "link": {"paper", "card", "tint"}, "grave": {"paper", "card", "graved"}, "paper": {"ink"}} {
			for _, ground := range grounds {
				if contrast := (max(light[ink], light[ground]) + 0.05) / (min(light[ink], light[ground]) + 0.05); contrast < 4.5 {
					t.Errorf("theme %d: %s on %s has a contrast of %.2f", n, ink, ground, contrast)
				}
			}
		}
	}
}

// luminance is the relative luminance of a colour (WCAG 2.2).
func luminance(t *testing.T, hex string) float64 {
	if len(hex) == 3 {
		hex = fmt.Sprintf("%c%[1]c%c%[2]c%c%[3]c", hex[0], hex[1], hex[2])
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		part, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		channel := float64(part) / 255
		if channel <= 0.04045 {
			channel /= 12.92
		} else {
			channel = math.Pow((channel+0.055)/1.055, 2.4)
		}
		sum += weight * channel
	}
	return sum
}
