package patchwork

import (
	"slices"
	"strings"
	"testing"

	"onrecord"
	"onrecord/story"
)

// told is a report that quotes somebody, as a witness of what was said.
type told struct {
	outlet string
	quotes string   // with the words in question between [ and ]
	after  string   // a sentence that goes on behind the quotation
	copies []string // outlets of which it has its text, though not these words
	later  bool     // and dates tell that it had it after them
}

// witnesses returns the readings of reports that quote Lund, with the one utterance
// that they tell of, what changed from the first wording to each other one, and the
// passages that they share.
func witnesses(reports []told) (readings []*onrecord.Reading, u story.Utterance, reused []story.Reuse) {
	spans := make([]onrecord.Span, len(reports))
	words := make([]string, len(reports))
	number := map[string]int{}
	for i, report := range reports {
		before, rest, _ := strings.Cut(report.quotes, "[")
		in, behind, _ := strings.Cut(rest, "]")
		r := reading("Ferry", plain[0], "«Lund| said |“"+before+in+behind+"”»"+report.after, plain[2], plain[4], plain[5])
		r.Report.Outlet = report.outlet
		start := r.Statements[0].Content[0].Start + len("“") + len(before)
		spans[i], words[i] = onrecord.Span{Start: start, End: start + len(in)}, in
		readings, number[report.outlet] = append(readings, r), i
		u.Statements = append(u.Statements, story.Ref{Report: i})
		for _, of := range report.copies {
			first := -1
			if report.later {
				first = number[of]
			}
			whole := func(i int) story.Place {
				return story.Place{Report: i, Span: onrecord.Span{End: len(readings[i].Report.Text)}}
			}
			reused = append(reused, story.Reuse{A: whole(number[of]), B: whole(i), From: first})
		}
		if i > 0 && words[i] != words[0] {
			u.Changes = append(u.Changes, story.Change{Kind: story.Words, A: story.Ref{}, B: story.Ref{Report: i}, SpanA: spans[0], SpanB: spans[i], Quoted: true, Confidence: 1})
		}
	}
	return readings, u, reused
}

// TestSwapped: words in which witnesses differ speak against the odd one out, and
// against who changed what it copied; where nothing tells who has it wrong, against
// nobody.
func TestSwapped(t *testing.T) {
	const no, yes, maybe = "We have [no ]plans to close the harbour.", "We have []plans to close the harbour.", "We have [some ]plans to close the harbour."
	for _, c := range []struct {
		name    string
		reports []told
		want    []string // outlets with a sign
	}{
		{"two independent witnesses", []told{{outlet: "Post", quotes: no}, {outlet: "Courier", quotes: yes}}, nil},
		{"the copy, which is later", []told{{outlet: "Post", quotes: no}, {outlet: "Courier", quotes: yes, copies: []string{"Post"}, later: true}}, []string{"Courier"}},
		{"the copy has words that the first has not", []told{{outlet: "Post", quotes: yes}, {outlet: "Courier", quotes: no, copies: []string{"Post"}, later: true}}, []string{"Courier"}},
		{"copies, of which none is later", []told{{outlet: "Post", quotes: no}, {outlet: "Courier", quotes: yes, copies: []string{"Post"}}}, nil},
		{"the odd one out of three lacks a word", []told{{outlet: "Post", quotes: no}, {outlet: "Courier", quotes: no}, {outlet: "Mail", quotes: yes}}, []string{"Mail"}},
		{"the odd one out of three has a word", []told{{outlet: "Post", quotes: no}, {outlet: "Courier", quotes: yes}, {outlet: "Mail", quotes: yes}}, []string{"Post"}},
		{"two against two", []told{{outlet: "Post", quotes: no}, {outlet: "Courier", quotes: yes}, {outlet: "Mail", quotes: yes}, {outlet: "Echo", quotes: no}}, nil},
		{"three wordings", []told{{outlet: "Post", quotes: no}, {outlet: "Courier", quotes: yes}, {outlet: "Mail", quotes: maybe}}, nil},
		{"copies of one text are one witness", []told{{outlet: "Post", quotes: no}, {outlet: "Courier", quotes: yes}, {outlet: "Mail", quotes: yes, copies: []string{"Courier"}, later: true}}, nil},
		{"one changed by its copies", []told{{outlet: "Post", quotes: no}, {outlet: "Courier", quotes: yes, copies: []string{"Post"}, later: true}, {outlet: "Mail", quotes: yes, copies: []string{"Post", "Courier"}, later: true}}, []string{"Courier", "Mail"}},
		{"a copy whose change another confirms", []told{{outlet: "Post", quotes: no}, {outlet: "Courier", quotes: yes, copies: []string{"Post"}, later: true}, {outlet: "Mail", quotes: yes}}, nil},
		{"copies, and another that confirms one", []told{{outlet: "Post", quotes: no}, {outlet: "Courier", quotes: yes, copies: []string{"Post"}}, {outlet: "Mail", quotes: no}}, []string{"Courier"}},
		{"translators", []told{{outlet: "Post", quotes: no}, {outlet: "Courier", quotes: no, after: " She was speaking in French."}, {outlet: "Mail", quotes: yes}}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			readings, u, reused := witnesses(c.reports)
			var pages []*page
			var labels []string
			for i, r := range readings {
				pages, labels = append(pages, newPage(i, r)), append(labels, r.Report.Outlet)
			}
			var got []string
			for i, findings := range newLibrary(pages, labels, reused).swapped([]story.Utterance{u}, u.Changes) {
				if len(findings) > 0 {
					got = append(got, labels[i])
				}
				if len(findings) > 1 || len(findings) == 1 && (findings[0].cue != otherWords || findings[0].spans[0].Empty()) {
					t.Errorf("%s: %+v", labels[i], findings)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("signs of %q, want %q", got, c.want)
			}
		})
	}
}

// TestSwappedSays: a sign shows what stands on either side, with a word around it
// where one side has none.
func TestSwappedSays(t *testing.T) {
	readings, u, reused := witnesses([]told{
		{outlet: "Post", quotes: "We have [no ]plans to close the harbour."}, {outlet: "Courier", quotes: "We have [no ]plans to close the harbour."},
		{outlet: "Mail", quotes: "We have []plans to close the harbour."},
	})
	judged := Judge(readings, []story.Utterance{u}, u.Changes, reused)
	if judged[0].Confidence != judged[1].Confidence || judged[2].Confidence <= judged[0].Confidence {
		t.Errorf("judged %+v", judged)
	}
	pages := []*page{newPage(0, readings[0]), newPage(1, readings[1]), newPage(2, readings[2])}
	found := newLibrary(pages, []string{"Post", "Courier", "Mail"}, reused).swapped([]story.Utterance{u}, u.Changes)
	if want := "Inside a quotation stands “have plans”, where Post and Courier have “have no plans”."; len(found[2]) != 1 || found[2][0].says != want {
		t.Errorf("found %+v, want %q", found[2], want)
	}
}

func TestTranslated(t *testing.T) {
	for text, want := range map[string]bool{
		"“We shall rebuild it,” she said in French outside the ruins.":                   true,
		"Speaking in Portuguese, Lund promised a second ship.":                           true,
		"“We shall rebuild it,” Brandt said through an interpreter.":                     true,
		"“We shall rebuild it,” Brandt said, according to a translation of his remarks.": true,
		"Lund said in French Guiana that the ferry was safe.":                            false,
		"Brandt spoke in German courts for thirty years.":                                false,
		"The book has been printed in French and Dutch.":                                 false,
		"“He said it in French,” Lund said.":                                             false,
		"The costs translated into a loss for the owner.":                                false,
	} {
		if got := newPage(0, reading("Ferry", plain[0], text)).translated(); got != want {
			t.Errorf("%q: translated is %v", text, got)
		}
	}
}

func TestBookish(t *testing.T) {
	for text, want := range map[string]string{
		"«Lund| said |“We shall build it again, stone upon stone and wall upon wall.”»":                      "",
		"«Lund| said |“We shall commence to build it again, stone upon stone.”»":                             "Words inside quotations are such as people write rather than say: \"commence\", \"upon\".",
		"«Lund| said in French, |“We shall commence to build it again, stone upon stone.”»":                  "",
		"«Lund| said through an interpreter, |“We shall commence to build it again, stone upon stone.”»":     "",
		"The council shall commence to build it again, stone upon stone, «Lund| said: |“And I shall, too.”»": "",
	} {
		says := ""
		for _, f := range newPage(0, reading("Ferry", plain[0], text)).bookish() {
			says = f.says
		}
		if says != want {
			t.Errorf("%q: %q, want %q", text, says, want)
		}
	}
}
