package segment_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/read/segment"
	"onrecord/text"
)

func day(year int, month time.Month, day int) onrecord.Date {
	return onrecord.Date{Year: year, Month: month, Day: day}
}

// body is a paragraph that no rule can take for anything else.
const body = "\n\nThe town was calm on Tuesday, and the shops along the harbour stayed open. Nobody was hurt."

func TestFrontMatter(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       text.Facts
	}{
		{"headline, bare name, date", "Bridge to Stay Shut\n\nCheryl Sanders\nJune 4, 2017" + body, text.Facts{Headline: "Bridge to Stay Shut", Byline: []string{"Cheryl Sanders"}, Published: day(2017, 6, 4)}},
		{"By with an outlet", "Bridge to Stay Shut\n\nBy: Jonathan Fox, World Harbour News" + body, text.Facts{Headline: "Bridge to Stay Shut", Byline: []string{"Jonathan Fox"}, Outlet: "World Harbour News"}},
		{"By in capitals", "Bridge to Stay Shut\n\nBY ANA RUIZ" + body, text.Facts{Headline: "Bridge to Stay Shut", Byline: []string{"ANA RUIZ"}}},
		{"two authors", "Bridge to Stay Shut\n\nBy Ana Ruiz and Tom van der Berg" + body, text.Facts{Headline: "Bridge to Stay Shut", Byline: []string{"Ana Ruiz", "Tom van der Berg"}}},
		{"three authors", "Bridge to Stay Shut\n\nBy Ana Ruiz, Bo Lee and Cy Dee" + body, text.Facts{Headline: "Bridge to Stay Shut", Byline: []string{"Ana Ruiz", "Bo Lee", "Cy Dee"}}},
		{"job", "Bridge to Stay Shut\n\nBy Ana Ruiz, Staff Writer" + body, text.Facts{Headline: "Bridge to Stay Shut", Byline: []string{"Ana Ruiz"}}},
		{"place", "Bridge to Stay Shut\n\nBy Ana Ruiz in Port Alder" + body, text.Facts{Headline: "Bridge to Stay Shut", Byline: []string{"Ana Ruiz"}}},
		{"bars", "Bridge to Stay Shut\n\nBy Ana Ruiz | The Courier | March 4, 2026" + body, text.Facts{Headline: "Bridge to Stay Shut", Byline: []string{"Ana Ruiz"}, Outlet: "The Courier", Published: day(2026, 3, 4)}},
		{"outlet alone", "Bridge to Stay Shut\n\nSaltmarsh Wire\n5 March 2026" + body, text.Facts{Headline: "Bridge to Stay Shut", Outlet: "Saltmarsh Wire", Published: day(2026, 3, 5)}},
		{"agency", "Bridge to Stay Shut\n\nBy AP" + body, text.Facts{Headline: "Bridge to Stay Shut", Outlet: "AP"}},
		{"posted by with a date", "Bridge to Stay Shut\n\nPosted by Ana Ruiz on March 4, 2026" + body, text.Facts{Headline: "Bridge to Stay Shut", Byline: []string{"Ana Ruiz"}, Published: day(2026, 3, 4)}},
		{"published with weekday and time", "Bridge to Stay Shut\n\nPublished: Wednesday, 4 March 2026, 10:15 a.m. ET" + body, text.Facts{Headline: "Bridge to Stay Shut", Published: day(2026, 3, 4)}},
		{"published beats updated", "Bridge to Stay Shut\n\nPublished March 4, 2026 | Updated March 6, 2026" + body, text.Facts{Headline: "Bridge to Stay Shut", Published: day(2026, 3, 4)}},
		{"updated alone is no day of publication", "Bridge to Stay Shut\n\nUpdated March 6, 2026" + body, text.Facts{Headline: "Bridge to Stay Shut"}},
		{"ISO date", "Bridge to Stay Shut\n\n2026-03-04" + body, text.Facts{Headline: "Bridge to Stay Shut", Published: day(2026, 3, 4)}},
		{"month and day that could be either are not guessed", "Bridge to Stay Shut\n\n3/4/2026" + body, text.Facts{Headline: "Bridge to Stay Shut"}},
		{"a day above twelve tells", "Bridge to Stay Shut\n\n3/14/2026" + body, text.Facts{Headline: "Bridge to Stay Shut", Published: day(2026, 3, 14)}},
		{"no such day", "Bridge to Stay Shut\n\nFebruary 31, 2026" + body, text.Facts{Headline: "Bridge to Stay Shut"}},
		{"a title with a full stop", "Harbour Bridge Closed Until Spring, Mayor Says." + body, text.Facts{Headline: "Harbour Bridge Closed Until Spring, Mayor Says"}},
		{"a sentence under the headline is no byline", "Bridge to Stay Shut\n\nThe mayor said it was over." + body, text.Facts{Headline: "Bridge to Stay Shut"}},
		{"nor one that names a day or a post", "Bridge to Stay Shut\n\nTrump's post drew record attention today." + body, text.Facts{Headline: "Bridge to Stay Shut"}},
		{"a headline in capitals with a label", "PUTIN: PATRIOTS MAY HAVE DONE IT" + body, text.Facts{Headline: "PUTIN: PATRIOTS MAY HAVE DONE IT"}},
		{"a line between headline and byline", "Bridge to Stay Shut\n\nDivers find a crack in the northern pier\n\nBy Ana Ruiz" + body, text.Facts{Headline: "Bridge to Stay Shut", Byline: []string{"Ana Ruiz"}}},
		{"written for an outlet", "Bridge to Stay Shut\n\nBy Ana Ruiz For The Courier" + body, text.Facts{Headline: "Bridge to Stay Shut", Byline: []string{"Ana Ruiz"}, Outlet: "The Courier"}},
		{"date and time of a computer", "Bridge to Stay Shut\n\n2026-05-04T10:15:00Z" + body, text.Facts{Headline: "Bridge to Stay Shut", Published: day(2026, 5, 4)}},
		{"a mail address under the name", "Bridge to Stay Shut\n\nBy Ana Ruiz\naruiz@courier.example\nMarch 4, 2026" + body, text.Facts{Headline: "Bridge to Stay Shut", Byline: []string{"Ana Ruiz"}, Published: day(2026, 3, 4)}},
		{"a first sentence is no headline", "The bridge was closed on Tuesday after divers found a crack." + body, text.Facts{}},
		{"a report of one paragraph has no headline", "Bridge to stay shut", text.Facts{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, annotate(t, c.text).Facts); diff != "" {
				t.Errorf("facts (-want +got):\n%s", diff)
			}
		})
	}
}

func TestBackMatter(t *testing.T) {
	doc := annotate(t, "The town was calm on Tuesday.\nThe shops stayed open all day long.\nBy: Jonathan Fox, World Harbour News")
	if diff := cmp.Diff(text.Facts{Byline: []string{"Jonathan Fox"}, Outlet: "World Harbour News"}, doc.Facts); diff != "" {
		t.Errorf("a byline at the end (-want +got):\n%s", diff)
	}
	doc = annotate(t, "Bridge Shut\n\nAna Ruiz\nJune 4, 2017"+body+"\n\nOther reports by iHarbourToday")
	if doc.Facts.Outlet != "iHarbourToday" {
		t.Errorf("outlet is %q; the boilerplate names iHarbourToday", doc.Facts.Outlet)
	}
	if kind := doc.Paragraphs[len(doc.Paragraphs)-1].Kind; kind != text.Boilerplate {
		t.Errorf("the last paragraph is of kind %d, want boilerplate", kind)
	}
}

func TestWhatIsKnownBeatsTheText(t *testing.T) {
	report := &onrecord.Report{
		Text:     "Bridge to Stay Shut.\n\nBy Ana Ruiz, Harbour News\nJune 4, 2017" + body,
		Headline: "Bridge to Stay Shut", Byline: []string{"Bo Lee"}, Outlet: "Courier", Published: day(2017, 6, 3),
	}
	doc := annotateReport(t, report)
	want := text.Facts{Headline: "Bridge to Stay Shut", Byline: []string{"Bo Lee"}, Outlet: "Courier", Published: day(2017, 6, 3)}
	if diff := cmp.Diff(want, doc.Facts); diff != "" {
		t.Errorf("facts (-want +got):\n%s", diff)
	}
	if doc.Paragraphs[0].Kind != text.Headline {
		t.Error("the paragraph that holds the known headline is not taken for it")
	}
}

func TestAnotherTitleThanTheKnownOne(t *testing.T) {
	doc := annotateReport(t, &onrecord.Report{Text: "Bridge Opens\n\nBy Ana Ruiz\n4 May 2026" + body, Headline: "Harbour bridge to open, mayor says"})
	want := text.Facts{Headline: "Harbour bridge to open, mayor says", Byline: []string{"Ana Ruiz"}, Published: day(2026, 5, 4)}
	if diff := cmp.Diff(want, doc.Facts); diff != "" || doc.Paragraphs[0].Kind != text.Headline {
		t.Errorf("kind %d, facts (-want +got):\n%s", doc.Paragraphs[0].Kind, diff)
	}
}

func TestNewsThatOpensLikeBoilerplate(t *testing.T) {
	for _, line := range []string{
		"Related to the closure, the mayor said that it was over.", "Comments by the mayor suggested otherwise.", "Recommended by experts, the plan failed, Ruiz said.",
		"Video: The mayor said it was over.", "Subscribe to the theory that it was over, Ruiz said.",
	} {
		doc := annotate(t, "The town was calm on Tuesday."+body+"\n\n"+line)
		if kind := doc.Paragraphs[len(doc.Paragraphs)-1].Kind; kind != text.Body {
			t.Errorf("%q is taken for kind %d", line, kind)
		}
	}
}

func TestBoilerplateAboveAnUnknownLine(t *testing.T) {
	doc := annotate(t, "The town was calm on Tuesday."+body+"\n\nBo Lee contributed to this report.\n\nWith thanks to our readers everywhere.")
	if kind := doc.Paragraphs[len(doc.Paragraphs)-2].Kind; kind != text.Boilerplate {
		t.Errorf("the line of thanks to a colleague is of kind %d", kind)
	}
}

func TestPublishedFillsInOnly(t *testing.T) {
	stage := segment.Shape{Published: day(2020, 1, 1)}
	for _, c := range []struct {
		text string
		want onrecord.Date
	}{
		{"The town was calm.", day(2020, 1, 1)},
		{"Bridge Shut\n\nJune 4, 2017" + body, day(2017, 6, 4)},
	} {
		doc := text.NewDocument(&onrecord.Report{Text: c.text})
		if err := stage.Annotate(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
		if doc.Facts.Published != c.want {
			t.Errorf("%q was published %v, want %v", c.text, doc.Facts.Published, c.want)
		}
	}
}

func TestDatelines(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"MOSCOW (AP) — The town was calm.", "MOSCOW (AP) — "},
		{"WASHINGTON — The town was calm.", "WASHINGTON — "},
		{"ST. PETERSBURG, Russia (AP) -- The town was calm.", "ST. PETERSBURG, Russia (AP) -- "},
		{"NEW YORK, June 4 (Reuters) - The town was calm.", "NEW YORK, June 4 (Reuters) - "},
		{"Washington (CNN) The town was calm.", "Washington (CNN) "},
		{"(CNN) — The town was calm.", "(CNN) — "},
		{"NEW DELHI: The town was calm on Tuesday, and the shops along the harbour stayed open as they always had, although nobody could say when the bridge would open again.", "NEW DELHI: "},
		{"ST. LOUIS (AP) _ The town was calm.", "ST. LOUIS (AP) _ "},
		{"Port Alder, May 4: The town was calm.", "Port Alder, May 4: "},
		{"OLU: The town was calm.", ""},
		{"The town — all of it — was calm.", ""},
		{"NASA said the town was calm.", ""},
		{"UPDATE — The town was calm.", ""},
		{"Rep. Fox (D-N.Y.) said the town was calm.", ""},
	} {
		doc := annotate(t, c.text)
		if got := doc.Paragraphs[0].Lead.In(doc.Text); got != c.want {
			t.Errorf("the dateline of %q is %q, want %q", c.text, got, c.want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	wrapped := "The harbour bridge will stay closed until spring after\ndivers found a crack in its northern pier, and nobody in\nthe town could say when the buses would be running again\nor who would pay.\n\nThe shops along the harbour stayed open on Tuesday, as\nthey always had."
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"blank lines", "One is here.\n\nTwo is here.", []string{"One is here.", "Two is here."}},
		{"a line each", "One is here.\nTwo is here.", []string{"One is here.", "Two is here."}},
		{"Windows and old Macintosh", "One.\r\n\r\nTwo.\rThree.", []string{"One.", "Two.", "Three."}},
		{"separators of Unicode", "One.\u2028Two.\u2029Three.\u0085Four.", []string{"One.", "Two.", "Three.", "Four."}},
		{"white space around lines", "  One.  \n \t \n  Two.", []string{"One.", "Two."}},
		{"wrapped lines are joined", wrapped, strings.Split(wrapped, "\n\n")},
		{"nothing", " \n\u200b\n", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := annotate(t, c.text)
			var got []string
			for _, paragraph := range doc.Paragraphs {
				got = append(got, paragraph.In(doc.Text))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("paragraphs (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHeadingsAndBoilerplateInside(t *testing.T) {
	doc := annotate(t, "Live: the bridge closure"+body+"\n\n10:15 a.m."+body+"\n\nWhat happens next"+body+"\n\nAdvertisement"+body+"\n\nSign up for our newsletter")
	var got []text.ParagraphKind
	for _, paragraph := range doc.Paragraphs {
		got = append(got, paragraph.Kind)
	}
	want := []text.ParagraphKind{text.Headline, text.Body, text.Heading, text.Body, text.Heading, text.Body, text.Boilerplate, text.Body, text.Boilerplate}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
}
