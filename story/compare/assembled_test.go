package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"onrecord"
	"onrecord/story"
	"onrecord/story/compare"
	"onrecord/story/patchwork"
	"onrecord/story/reuse"
)

// Reports on invented people and places: a ferry, a school, and a report of an
// agency that is cut in many ways.
var (
	ferry = []string{
		"The ferry Hilde left the harbour of Port Alder shortly before dawn with two hundred people on board, and ran aground on a sandbank half a mile off the lighthouse.",
		"Fishermen from the village of Sorn took the passengers off the ship in eleven small boats, and the ferry’s crew followed when the tide began to fall at noon.",
		"The harbour master had asked the owner of the ferry for new charts in the spring, because the sandbank moves a little farther towards the lighthouse every year.",
		"The owner now wants to tow the ferry into the harbour with the next spring tide and look at the hull before anybody decides whether the ship may sail again.",
		"Until then passengers have to take the bus around the bay to Port Alder, which needs two hours for what the ferry did in twenty minutes.",
		"The harbour of Port Alder has had no ferry but this one since the war, and the fishermen say that their boats are not made for so many people.",
	}
	school = []string{
		"Schools in the Teal valley stay closed until Monday because their heating has failed for the third time since the autumn, the council wrote in a letter to parents.",
		"The boilers of the four schools were bought second hand from a hospital, and no plumber in the valley has the parts that would be needed to mend them.",
		"Teachers at the largest of the schools have moved their lessons into the library of the town, where forty pupils share nine tables and a stove.",
		"Parents have collected enough money for a new boiler in one school, but the council says that it must treat all four of the schools in the same way.",
		"A decision on new boilers will be taken when the council meets again, and the schools may have to stay cold for some weeks after that.",
		"Pupils in their last year will sit their exams in the town hall, which has been heated with wood from the valley since it was built.",
	}
	storm = []string{
		"A storm over the island of Brenn has torn the roofs off thirty houses and cut the power lines to the two largest towns of the island during the night.",
		"Nobody was hurt, because the islanders had been told to leave the houses on the western shore and to spend the night in the churches of the two towns.",
		"Engineers crossed to the island at first light with four lorries of cable, and hope to have the power back in the larger town by the evening.",
		"The wind took the weather station on the western shore with it, so that nobody knows how hard the storm blew when it tore the roofs away.",
		"Insurers on the mainland put the damage to houses and boats at nine million crowns, which is as much as the island earns from visitors in a year.",
		"Older islanders remember a storm that took the church tower of the smaller town sixty winters ago, and say that this one came more quickly.",
		"Farmers have lost most of their greenhouses on the southern slopes, and will have no early vegetables to send to the mainland in the spring.",
		"The government of the islands will meet tomorrow to decide how much of the damage it can pay for without asking the mainland for a loan.",
	}
)

// report returns the reading of a report of these paragraphs.
func report(outlet, published string, paragraphs ...string) *onrecord.Reading {
	r := &onrecord.Reading{Report: onrecord.Report{Path: strings.ReplaceAll(outlet, " ", "-") + ".txt", Outlet: outlet, Text: strings.Join(paragraphs, "\n\n")}}
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

// join returns the paragraphs of several lists.
func join(lists ...[]string) []string { return slices.Concat(lists...) }

// quoted returns paragraphs that quote each of these.
func quoted(paragraphs []string, with string) []string {
	var all []string
	for _, p := range paragraphs {
		all = append(all, "“"+p+"” "+with)
	}
	return all
}

// TestAssembled: the first report of each case has the sign or has it not.
func TestAssembled(t *testing.T) {
	swapped := strings.NewReplacer("shortly before dawn", "just before dawn", "small boats", "little boats", "new charts", "fresh charts", "second hand", "used", "lessons", "classes")
	var reworded []string
	for _, p := range join(ferry[:3], school[1:4]) {
		reworded = append(reworded, swapped.Replace(p))
	}
	wire := []*onrecord.Reading{report("Whole Post", "", storm...)}
	for i, cut := range [][]string{storm[:4], storm[4:], storm[2:6], join(storm[:2], storm[6:]), storm[:6], storm[1:7], join(storm[:1], storm[4:]), storm[2:], join(storm[:3], storm[5:7])} {
		wire = append(wire, report("Paper "+string(rune('A'+i)), "", cut...))
	}
	mixed := join(ferry[:3], school[1:4])
	for _, c := range []struct {
		name    string
		reports []*onrecord.Reading
		says    string // what the sentence holds; empty where there is no sign
		some    bool   // without a sign: something speaks for one, and too little
	}{
		{"from two older reports", []*onrecord.Reading{report("Gazette", "2024-05-03", mixed...), report("Courier", "2024-05-01", ferry...), report("Wire", "2024-05-02", school...)},
			"Paragraphs 1 to 3 are also in Courier, 4 to 6 in Wire, which do not have each other’s; dates or credits tell that they had them first.", false},
		{"nothing dated", []*onrecord.Reading{report("Gazette", "", mixed...), report("Courier", "", ferry...), report("Wire", "", school...)},
			"nothing tells who had them first, but there they follow better from what stands around them.", false},
		{"words swapped", []*onrecord.Reading{report("Gazette", "", reworded...), report("Courier", "", ferry...), report("Wire", "", school...)}, "Paragraphs 1 to 3 are also in Courier, 4 to 6 in Wire", false},
		{"paragraphs in turns", []*onrecord.Reading{report("Gazette", "2024-05-03", ferry[0], school[1], ferry[1], school[2], ferry[2], school[3]), report("Courier", "2024-05-01", ferry...), report("Wire", "2024-05-02", school...)},
			"Paragraphs 1, 3 and 5 are also in Courier, 2, 4 and 6 in Wire", false},
		{"one source", []*onrecord.Reading{report("Gazette", "2024-05-03", mixed...), report("Courier", "2024-05-01", ferry...)}, "", false},
		{"one text behind both sources", []*onrecord.Reading{report("Gazette", "2024-05-03", join(storm[:3], storm[5:])...), report("Courier", "2024-05-01", storm[:5]...), report("Wire", "2024-05-02", storm[2:]...)}, "", false},
		{"an agency's report, cut in ten ways", wire, "", false},
		{"the whole of what two have cut", wire[:3], "", true},
		{"the sources credit one agency", []*onrecord.Reading{report("Gazette", "2024-05-03", mixed...), report("Courier", "2024-05-01", append(ferry, "(Reuters)")...), report("Wire", "2024-05-02", append(school, "(Reuters)")...)}, "", false},
		{"it credits the agency", []*onrecord.Reading{report("Gazette", "2024-05-03", append(mixed, "Reuters contributed to this report.")...), report("Courier", "2024-05-01", append(ferry, "(Reuters)")...), report("Wire", "2024-05-02", school...)}, "", false},
		{"it credits the agency of one", []*onrecord.Reading{report("Gazette", "2024-05-03", append(mixed, "Reuters contributed to this report.")...), report("Courier", "2024-05-01", append(ferry, "(Reuters)")...), report("Wire", "2024-05-02", append(school, "(AP)")...)}, "", false},
		{"it credits a source", []*onrecord.Reading{report("Gazette", "2024-05-03", append(mixed, "The ferry is to be towed, the Courier reported.")...), report("Courier", "2024-05-01", ferry...), report("Wire", "2024-05-02", school...)}, "", false},
		{"background of its own", []*onrecord.Reading{report("Gazette", "2024-05-03", mixed...), report("Gazette", "2024-05-01", ferry...), report("Wire", "2024-05-02", school...)}, "", false},
		{"background of its own that another has too", []*onrecord.Reading{report("Gazette", "2024-05-03", mixed...), report("Gazette", "2024-05-01", ferry...), report("Courier", "2024-05-02", ferry...), report("Wire", "2024-05-02", school...)}, "", false},
		{"the same quotations", []*onrecord.Reading{report("Gazette", "2024-05-03", quoted(mixed, "Dana Lund said.")...), report("Courier", "2024-05-01", quoted(ferry, "Lund told us.")...), report("Wire", "2024-05-02", quoted(school, "She said so.")...)}, "", false},
		{"two older than their takers", []*onrecord.Reading{report("Courier", "2024-05-01", ferry...), report("Gazette", "2024-05-02", join(ferry[:3], school[1:4])...), report("Herald", "2024-05-02", join(ferry[3:], storm[1:4])...)}, "", false},
		{"the source seen from behind, undated", []*onrecord.Reading{report("Courier", "", ferry...), report("Gazette", "", join(ferry[:3], school[1:4])...), report("Herald", "", join(ferry[3:], storm[1:4])...)}, "", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			judged := held(t, c.reports).Patchwork
			if alone := held(t, c.reports[:1]).Patchwork[0]; (judged[0].Confidence > alone.Confidence) != (c.says != "" || c.some) {
				t.Errorf("alone %.3f, beside the others %.3f", alone.Confidence, judged[0].Confidence)
			}
			for i, of := range judged {
				at := slices.IndexFunc(of.Signs, func(s story.Sign) bool { return s.Kind == story.Assembled })
				switch {
				case i > 0 || c.says == "":
					if at >= 0 || of.Flagged {
						t.Errorf("%s: flagged %v, %+v", c.reports[i].Report.Outlet, of.Flagged, of.Signs)
					}
				case at < 0 || !of.Flagged:
					t.Errorf("flagged %v (%.2f), signs %+v", of.Flagged, of.Confidence, of.Signs)
				default:
					sign := of.Signs[at]
					if !strings.Contains(sign.Says, c.says) {
						t.Errorf("says %q", sign.Says)
					}
					for r := range c.reports {
						if !slices.ContainsFunc(sign.Places, func(p story.Place) bool { return p.Report == r && !p.Empty() }) {
							t.Errorf("no place in %s", c.reports[r].Report.Outlet)
						}
					}
				}
			}
		})
	}
}

// BenchmarkAssembled: papers that print an agency's report in their own cuts,
// among them one that has it from two.
func BenchmarkAssembled(b *testing.B) {
	for _, n := range []int{10, 100, 1000} {
		reports := []*onrecord.Reading{report("Gazette", "2024-05-03", join(storm, ferry[:3], school[1:4])...), report("Courier", "2024-05-01", ferry...), report("Wire", "2024-05-02", school...)}
		for i := range n {
			reports = append(reports, report(fmt.Sprint("Paper ", i), "", storm[i%4:i%4+5]...))
		}
		reused := reuse.Find(reports)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				patchwork.Judge(reports, nil, nil, reused)
			}
		})
	}
}

// held holds reports against each other.
func held(t *testing.T, reports []*onrecord.Reading) *story.Findings {
	t.Helper()
	findings, err := compare.Reports(t.Context(), reports)
	if err != nil {
		t.Fatal(err)
	}
	return findings
}
