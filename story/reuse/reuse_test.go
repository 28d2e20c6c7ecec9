package reuse_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"onrecord"
	"onrecord/story"
	"onrecord/story/reuse"
)

const (
	ferry = "The ferry left the harbour of Port Alder shortly before dawn with 212 people on board, and ran aground on a sandbank half a mile off the lighthouse."
	other = "Schools in the valley stay closed on Monday because the heating has failed for the third time since Christmas, the council said in a letter to parents."
	third = "A choir from the island of Sorn has won the national contest with a programme of sea shanties that nobody under forty had ever heard before."
	quote = "“We heard a long scraping noise, then the lights went out and somebody next to me began to pray out loud for all of us,” said Dana Lund."
)

// reading returns the reading of a report with these paragraphs.
func reading(outlet, published string, paragraphs ...string) *onrecord.Reading {
	r := &onrecord.Reading{Report: onrecord.Report{Path: outlet + ".txt", Outlet: outlet, Text: strings.Join(paragraphs, "\n\n")}}
	if published != "" {
		r.Report.Published, _ = onrecord.ParseDate(published)
	}
	at := 0
	for _, paragraph := range paragraphs {
		r.Layout.Paragraphs = append(r.Layout.Paragraphs, onrecord.Span{Start: at, End: at + len(paragraph)})
		at += len(paragraph) + 2
	}
	return r
}

func TestFind(t *testing.T) {
	edited := strings.NewReplacer("shortly before dawn", "just before dawn", "people on board", "passengers", "half a mile", "800 metres").Replace(ferry)
	for _, c := range []struct {
		name string
		a, b *onrecord.Reading
		kind story.ReuseKind // empty: nothing is found
		from int
	}{
		{"verbatim", reading("Harbour Post", "2024-05-02", other, ferry), reading("Courier", "2024-05-01", ferry, third), story.Verbatim, 1},
		{"other marks and capitals", reading("Harbour Post", "", ferry), reading("Courier", "", strings.ToUpper(ferry)), story.Verbatim, -1},
		{"edited", reading("Harbour Post", "2024-05-01", ferry), reading("Courier", "2024-05-02", other, edited), story.Edited, 0},
		{"wire", reading("Harbour Post", "2024-05-01", "PORT ALDER (AP) — "+ferry), reading("Courier", "2024-05-02", ferry, "The Associated Press contributed to this report."), story.Wire, -1},
		{"one credits an agency", reading("Harbour Post", "2024-05-01", ferry), reading("Courier", "2024-05-02", "PORT ALDER (Reuters) — "+ferry), story.Wire, -1},
		{"one is the agency's own", reading("Harbour Post", "2024-05-01", ferry), reading("Reuters", "2024-05-02", ferry), story.Verbatim, 1},
		{"one credits the other", reading("Harbour Post", "2024-05-01", ferry+" It was the third accident this year, the Courier reported."), reading("Courier", "2024-05-02", ferry), story.Verbatim, 1},
		{"the same quotation alone", reading("Harbour Post", "", quote, other), reading("Courier", "", third, strings.Replace(quote, "said Dana Lund", "a passenger recalled", 1)), "", -1},
		{"a quotation with the words around it", reading("Harbour Post", "", ferry+" "+quote), reading("Courier", "", ferry+" "+quote), story.Verbatim, -1},
		{"a stock phrase", reading("Harbour Post", "", "One of them spoke on condition of anonymity because he was not authorised to discuss the matter in public."),
			reading("Courier", "", "She spoke on condition of anonymity because she was not authorised to discuss the matter in public."), "", -1},
		{"nothing in common", reading("Harbour Post", "", ferry), reading("Courier", "", other, third), "", -1},
		{"empty", reading("Harbour Post", ""), reading("Courier", "", ferry), "", -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := reuse.Find([]*onrecord.Reading{c.a, c.b})
			if c.kind == "" {
				if len(found) > 0 {
					t.Errorf("found %+v", found)
				}
				return
			}
			if len(found) != 1 || found[0].Kind != c.kind || found[0].From != c.from || found[0].Says == "" || found[0].Confidence < 0.7 {
				t.Fatalf("found %+v, want one of kind %s from %d", found, c.kind, c.from)
			}
			if a := strings.ToLower(found[0].A.In(c.a.Report.Text)); !strings.HasPrefix(a, "the ferry left") || !strings.Contains(a, "the lighthouse") {
				t.Errorf("the passage is %q", a)
			}
		})
	}
}

// TestCredited: a passage says which agency has it, and whether the one that has
// it later says so.
func TestCredited(t *testing.T) {
	for _, c := range []struct {
		name     string
		a, b     *onrecord.Reading
		agency   string
		credited bool
	}{
		{"both credit an agency", reading("Harbour Post", "2024-05-01", "PORT ALDER (AP) — "+ferry), reading("Courier", "2024-05-02", "PORT ALDER (AP) — "+ferry), "Associated Press", false},
		{"the first credits an agency", reading("Harbour Post", "2024-05-01", ferry), reading("Courier", "2024-05-02", "PORT ALDER (Reuters) — "+ferry), "Reuters", false},
		{"the first credits one, and the other another", reading("Harbour Post", "2024-05-01", "PORT ALDER (AP) — "+ferry), reading("Courier", "2024-05-02", "PORT ALDER (Reuters) — "+ferry), "Associated Press", false},
		{"one credits the other", reading("Harbour Post", "2024-05-01", ferry+" It was the third accident, the Courier reported."), reading("Courier", "2024-05-02", ferry), "", true},
		{"nobody credits anybody", reading("Harbour Post", "2024-05-01", ferry), reading("Courier", "2024-05-02", ferry), "", false},
	} {
		found := reuse.Find([]*onrecord.Reading{c.a, c.b})
		if len(found) != 1 || found[0].Agency != c.agency || found[0].Credited != c.credited {
			t.Errorf("%s: found %+v", c.name, found)
		}
	}
}

// many returns reports of random words, each with a passage of the one before.
func many(n int) []*onrecord.Reading {
	random := rand.New(rand.NewPCG(6, 6))
	passage := func(words int) string {
		var b strings.Builder
		for range words {
			fmt.Fprintf(&b, "w%d ", random.IntN(5000))
		}
		return b.String()
	}
	var readings []*onrecord.Reading
	last := passage(40)
	for i := range n {
		next := passage(40)
		readings = append(readings, reading(fmt.Sprint("outlet ", i), "", passage(200), last, passage(200), next))
		last = next
	}
	return readings
}

func TestEachPassageOnce(t *testing.T) {
	found := reuse.Find(many(20))
	if len(found) != 19 {
		t.Fatalf("found %d passages", len(found))
	}
	for i, r := range found {
		if r.A.Report != i || r.B.Report != i+1 {
			t.Errorf("passage %d is of reports %d and %d", i, r.A.Report, r.B.Report)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	for _, n := range []int{10, 100, 1000} {
		readings := many(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				reuse.Find(readings)
			}
		})
	}
}

// TestOneCreditsAgency: where one of two reports credits an agency, neither had
// the text first.
func TestOneCreditsAgency(t *testing.T) {
	credits, silent := reading("Morning Echo", "2024-05-03", "PORT ALDER (Reuters) — "+ferry), reading("Courier", "2024-05-01", ferry)
	for _, c := range []struct {
		readings []*onrecord.Reading
		silent   int
	}{{[]*onrecord.Reading{credits, silent}, 1}, {[]*onrecord.Reading{silent, credits}, 0}} {
		found := reuse.Find(c.readings)
		if len(found) != 1 || found[0].Kind != story.Wire || found[0].From != -1 || !slices.Equal(found[0].Silent, []int{c.silent}) {
			t.Fatalf("found %+v", found)
		}
		if want := "; both likely have them from Reuters, which only Morning Echo credits."; !strings.HasSuffix(found[0].Says, want) {
			t.Errorf("says %q, want it to end in %q", found[0].Says, want)
		}
	}
}
