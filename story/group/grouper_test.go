package group

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"onrecord"
)

// reports holds invented reports by name. Those whose names begin alike are of
// one story.
var reports = map[string]string{
	"quake-peru-1":    "A strong earthquake shook the coast of Peru near Chimbote on Monday. At least 12 people were killed when a church collapsed, said Rosa Quispe of the civil defence in Lima. The magnitude 6.9 quake struck at dawn. Rescue teams from Trujillo dug for survivors.",
	"quake-peru-2":    "The death toll of the earthquake in Chimbote rose to 17 on Tuesday. Rescue teams from Trujillo found five bodies under the church that collapsed, Rosa Quispe said in Lima. The quake of magnitude 6.9 was the strongest in Peru for years.",
	"quake-peru-3":    "Peru mourns its dead. President Alarcon went to Chimbote, where an earthquake of magnitude 6.9 brought down a church, and thanked rescue teams from Trujillo. Civil defence chief Rosa Quispe put the death toll at 17.",
	"quake-nepal-1":   "A strong earthquake shook the hills of Nepal near Pokhara on Monday. At least 31 people were killed when a school collapsed, said Bikram Thapa of the police in Kathmandu. The magnitude 6.1 quake struck at dusk. Soldiers from Gorkha dug for survivors.",
	"quake-nepal-2":   "The death toll of the earthquake in Pokhara rose to 40 on Tuesday. Soldiers from Gorkha found nine bodies under the school that collapsed, Bikram Thapa said in Kathmandu. The quake of magnitude 6.1 was the strongest in Nepal for years.",
	"trial-ortiz-1":   "A jury in Fresno found Daniel Ortiz guilty of murder on Friday. Ortiz, 34, had shot his neighbour Helen Marsh in a quarrel about a fence. Prosecutor Amy Tran asked for life in prison. Judge Wilcox will pass sentence next month.",
	"trial-ortiz-2":   "Daniel Ortiz was sentenced to life in prison for the murder of Helen Marsh. Judge Wilcox told the court in Fresno that the quarrel about a fence was no excuse. Prosecutor Amy Tran welcomed the sentence.",
	"trial-becker-1":  "A jury in Dayton found Lukas Becker guilty of murder on Friday. Becker, 51, had poisoned his wife Carol Becker for her insurance. Prosecutor John Hale asked for life in prison. Judge Ramsey will pass sentence next month.",
	"trial-becker-2":  "Lukas Becker was sentenced to life in prison for the murder of his wife Carol. Judge Ramsey told the court in Dayton that poison is the weapon of cowards. Prosecutor John Hale welcomed the sentence.",
	"moore-divorce-1": "Singer Tessa Moore and the film director Paul Lindqvist are to divorce after six years, her lawyer Gail Stein said in Malibu. The couple have two daughters. Lindqvist moved out of the house in Malibu in March.",
	"moore-divorce-2": "Tessa Moore has filed for divorce from Paul Lindqvist, papers at a court in Malibu show. The singer asks for custody of the couple's two daughters. Her lawyer Gail Stein would not say why the director moved out.",
	"moore-crash-1":   "Singer Tessa Moore drove her Bentley into a lamp post in Nashville and was charged with drunken driving, police sergeant Earl Dobbs said. A breath test showed twice the limit. She was released on bail at four in the morning.",
	"moore-crash-2":   "Tessa Moore must appear in court in Nashville for drunken driving. The singer hit a lamp post with her Bentley. A breath test showed twice the limit, according to sergeant Earl Dobbs. She was released on bail.",
}

// reading returns a report with this text as read, without what the stages of
// reading find.
func reading(path, text string, published onrecord.Date) *onrecord.Reading {
	return &onrecord.Reading{Report: onrecord.Report{Path: path, Text: text, Published: published}}
}

func add(g *Grouper, path, text string) string {
	return g.Add(Of(reading(path, text, onrecord.Date{})))
}

// paths returns the paths of each story's reports.
func paths(g *Grouper) [][]string {
	var all [][]string
	for _, story := range g.Stories() {
		var of []string
		for _, report := range story.Reports {
			of = append(of, report.Path)
		}
		all = append(all, of)
	}
	return all
}

func TestLookAlikesStandApart(t *testing.T) {
	names := make([]string, 0, len(reports))
	for name := range reports {
		names = append(names, name)
	}
	slices.Sort(names)
	for seed := range uint64(20) {
		g := New()
		for _, i := range rand.New(rand.NewPCG(seed, 0)).Perm(len(names)) {
			add(g, names[i], reports[names[i]])
		}
		got := paths(g)
		for _, story := range got {
			slices.Sort(story)
		}
		slices.SortFunc(got, slices.Compare)
		want := [][]string{
			{"moore-crash-1", "moore-crash-2"}, {"moore-divorce-1", "moore-divorce-2"}, {"quake-nepal-1", "quake-nepal-2"},
			{"quake-peru-1", "quake-peru-2", "quake-peru-3"}, {"trial-becker-1", "trial-becker-2"}, {"trial-ortiz-1", "trial-ortiz-2"},
		}
		if !slices.EqualFunc(got, want, slices.Equal) {
			t.Errorf("order %d: the stories are %v", seed, got)
		}
	}
}

func TestALaterReportJoinsTwoStories(t *testing.T) {
	g := New()
	spill := add(g, "spill", "Crude oil from the tanker Marlow Star reached the beaches of Skerry Bay on Sunday. Volunteers washed seabirds. Ranger Fiona Gray of Skerry Bay fears for the puffins and seals that breed on the beaches.")
	arrest := add(g, "arrest", "Captain Viktor Sorin was arrested in Rotterdam for sailing while drunk. Police took him from a hotel. Sorin commands the Marlow Star, whose owner Delphi Lines of Piraeus has suspended him. Prosecutor Anke Visser spoke of negligence.")
	if spill == arrest {
		t.Fatal("the beaches and the captain are one story before any report tells of both")
	}
	both := add(g, "both", "Captain Viktor Sorin of the tanker Marlow Star, arrested in Rotterdam, was drunk when crude oil spilled onto the beaches of Skerry Bay, prosecutor Anke Visser said. Delphi Lines of Piraeus has suspended Sorin. Ranger Fiona Gray counted dead seabirds, puffins and seals in Skerry Bay, where volunteers washed the beaches.")
	if got := paths(g); len(got) != 1 || both != spill {
		t.Errorf("the stories are %v, and that of the last report is %s, not %s", got, both, spill)
	}
}

func TestDaysPartWhatWordsJoin(t *testing.T) {
	text := "The parade of Saint Brannoc filled the streets of Braunton. Mayor %s opened it, and the band of %s played. The weather was %s."
	for _, c := range []struct {
		second  onrecord.Date
		stories int
	}{
		{onrecord.Date{Year: 2017, Month: 6, Day: 28}, 1}, {onrecord.Date{Year: 2017, Month: 7, Day: 3}, 1},
		{onrecord.Date{Year: 2018, Month: 6, Day: 26}, 2}, {onrecord.Date{}, 1},
	} {
		g := New()
		g.Add(Of(reading("a", fmt.Sprintf(text, "Joan Pike", "Ilfracombe", "fine"), onrecord.Date{Year: 2017, Month: 6, Day: 26})))
		g.Add(Of(reading("b", fmt.Sprintf(text, "Joan Pike", "Barnstaple", "wet"), c.second)))
		if got := paths(g); len(got) != c.stories {
			t.Errorf("published on 2017-06-26 and %v: the stories are %v", c.second, got)
		}
	}
}

func TestCopies(t *testing.T) {
	g := New()
	first := add(g, "a", reports["trial-ortiz-1"])
	if again := add(g, "b", reports["trial-ortiz-1"]); again != first {
		t.Errorf("a copy is in %s, its original in %s", again, first)
	}
	// Reports of a headline alone are no copies of each other.
	for _, headline := range []string{"Dam bursts above Sella", "Chess title for Mira Novak"} {
		g.Add(Of(&onrecord.Reading{Report: onrecord.Report{Path: headline, Headline: headline}}))
	}
	stories := g.Stories()
	ids := map[string]bool{}
	for _, story := range stories {
		ids[story.ID] = true
	}
	if len(stories) != 3 || len(ids) != 3 || stories[0].Reports[1].Why != "It is a copy of a." {
		t.Errorf("the stories are %+v", stories)
	}
}

func TestStoriesSayWhatAndWhy(t *testing.T) {
	g := New()
	g.Add(Of(reading("a", reports["moore-crash-1"], onrecord.Date{Year: 2017, Month: 6, Day: 1})))
	g.Add(Of(reading("b", reports["moore-crash-2"], onrecord.Date{Year: 2017, Month: 6, Day: 4})))
	story := g.Stories()[0]
	if !strings.Contains(story.Label, "Tessa Moore") || story.Days.Start.String() != "2017-06-01" || story.Days.End.String() != "2017-06-04" {
		t.Errorf("the story is %+v", story)
	}
	if why := story.Reports[1].Why; !strings.Contains(why, "Tessa Moore") || !strings.HasSuffix(why, "in common with the others, and came out about 3 days from them.") {
		t.Errorf("the reason is %q", why)
	}
}

// TestLabelsHaveTheWordsOfTheirReports has one name that another might be an
// ending of, and a place that a dateline and a headline spell in capitals.
func TestLabelsHaveTheWordsOfTheirReports(t *testing.T) {
	g := New()
	add(g, "a", "Ana Rey won the regatta off Cape Lorne. Rey sailed alone through the night, past buoys and lighthouses. Rey thanked the wind, her rudder and a borrowed spinnaker.")
	add(g, "b", "VENTA MARSH - The mill of Otto Reyes burned down in Venta Marsh. Reyes said the mill was old. Reyes will build another mill.")
	add(g, "c", "Firefighters fought for the mill of Otto Reyes in Venta Marsh. Reyes was not hurt, and the mill is lost. Reyes thanked them.")
	stories := g.Stories()
	if len(stories) != 2 {
		t.Fatalf("the stories are %+v", stories)
	}
	for _, story := range stories {
		for _, text := range []string{story.Label, story.Reports[0].Why} {
			if strings.Contains(text, "VENTA") || story.Reports[0].Path != "a" && regexp.MustCompile(`\bRey\b`).MatchString(text) {
				t.Errorf("the story of %s has %q", story.Reports[0].Path, text)
			}
		}
	}
}

// Enough reports for several lessons: each stands in one story, and asking
// again changes nothing.
func TestEveryReportStandsOnce(t *testing.T) {
	press, g := newPress(), New()
	for range 700 {
		g.Add(press.next())
	}
	first, again := paths(g), paths(g)
	all := slices.Concat(first...)
	slices.Sort(all)
	if len(slices.Compact(all)) != 700 || len(slices.Concat(first...)) != 700 {
		t.Errorf("%d places for 700 reports", len(slices.Concat(first...)))
	}
	if !slices.EqualFunc(first, again, slices.Equal) {
		t.Error("asked again, the stories are others")
	}
}

func TestNothingToGoBy(t *testing.T) {
	g := New()
	if stories := g.Stories(); len(stories) != 0 {
		t.Errorf("no reports make %v", stories)
	}
	for _, text := range []string{"", " ", "the of and", "...", "—"} {
		add(g, text, text)
	}
	for _, story := range g.Stories() {
		for _, report := range story.Reports[1:] {
			if !strings.HasPrefix(report.Why, "It is a copy") {
				t.Errorf("%q is in a story with %q", report.Path, story.Reports[0].Path)
			}
		}
	}
}
