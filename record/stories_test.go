package record_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/record"
	"onrecord/record/query"
)

// grouping puts the reports of readings into stories.
func grouping(stories map[string][]*onrecord.Reading) *record.Grouping {
	g := &record.Grouping{Of: map[string]string{}, Labels: map[string]string{}}
	for story, readings := range stories {
		g.Labels[story] = "label of " + story
		for _, r := range readings {
			g.Of[r.Report.ID()] = story
		}
	}
	return g
}

// group keeps stories.
func group(t *testing.T, rec *record.Record, stories map[string][]*onrecord.Reading) {
	t.Helper()
	if err := rec.KeepStories(t.Context(), grouping(stories), nil); err != nil {
		t.Fatal(err)
	}
}

// told returns the stories of a record, each with the places of its reports.
func told(t *testing.T, rec *record.Record) (all []string) {
	t.Helper()
	stories, err := rec.Stories(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, story := range stories {
		line := fmt.Sprintf("%s (%s) %s..%s:", story.ID, story.Label, story.Days.Start, story.Days.End)
		for _, report := range story.Reports {
			line += " " + report.Place
		}
		one, err := rec.Story(t.Context(), story.ID)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(story, one); diff != "" {
			t.Errorf("one of all stories, and the same by its ID (-all +one):\n%s", diff)
		}
		all = append(all, line)
	}
	return all
}

func TestStatementsAreFoundByTheirStory(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		keep(t, rec, bridge(t), flood(t))
		group(t, rec, map[string][]*onrecord.Reading{"t1": {bridge(t)}, "t2": {flood(t)}})
		for query, want := range map[string][]string{
			"story:t1":                  {"the bridge is “safe – for now”", "that he had warned her"},
			"story:T2 speaker:marlow":   {"the harbour would open again on Friday", "new walls"},
			"story:t2 act:promise":      {"new walls"},
			"-story:t1 harbour":         {"the harbour would open again on Friday"},
			"warned OR story:t2":        {"that he had warned her", "the harbour would open again on Friday", "new walls"},
			"story:t1,t2 after:2026-09": nil,
		} {
			found := search(t, rec, query)
			slices.Sort(found)
			slices.Sort(want)
			if !slices.Equal(found, want) {
				t.Errorf("%s finds %q", query, found)
			}
		}
		if got := exported(t, rec, "story:t2"); !slices.Equal(got, []string{"flood.txt in t2"}) {
			t.Errorf("exported are %q", got)
		}

		// Stories are kept in place of those before.
		group(t, rec, map[string][]*onrecord.Reading{"t1": {bridge(t), flood(t)}})
		want := []string{"t1 (label of t1) 2026-03-04..2026-03-09: bridge.txt https://herald.example/flood"}
		if got := told(t, rec); !slices.Equal(got, want) {
			t.Errorf("the stories are %q, want %q", got, want)
		}
		if kept, err := rec.InStory(t.Context(), "t1", 2); err != nil || len(kept) != 2 || len(kept[0].Statements) != 2 || kept[1].Report.Report.Text == "" {
			t.Errorf("the story has %+v (%v)", kept, err)
		}
		if _, err := rec.InStory(t.Context(), "t1", 1); onrecord.CodeOf(err) != onrecord.TooLarge {
			t.Errorf("a story of more than are wanted: %v", err)
		}
		unknown(t, rec, "t2", "harbour OR story:t1,t2")
	})
}

// exported returns the paths of what a query finds, with their stories.
func exported(t *testing.T, rec *record.Record, words string) (paths []string) {
	t.Helper()
	q, err := query.Parse(words)
	if err != nil {
		t.Fatal(err)
	}
	for reading, err := range rec.Readings(t.Context(), q) {
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, reading.Report.Path+" in "+reading.Story)
	}
	return paths
}

// unknown checks that a record knows no story by an ID, which a query names.
func unknown(t *testing.T, rec *record.Record, id, words string) {
	t.Helper()
	q, err := query.Parse(words)
	if err != nil {
		t.Fatal(err)
	}
	_, naming := rec.Story(t.Context(), id)
	_, comparing := rec.InStory(t.Context(), id, 9)
	_, searching := rec.Search(t.Context(), q, record.PageOptions{Limit: 1})
	var exporting error
	for _, exporting = range rec.Readings(t.Context(), q) {
		break
	}
	for what, err := range map[string]error{"naming": naming, "comparing": comparing, "searching": searching, "exporting": exporting} {
		var ours *onrecord.Error
		if !errors.As(err, &ours) || ours.Code != onrecord.NotFound || ours.Hint == "" {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestARecordThatKeepsNoStoriesSaysSo(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		keep(t, rec, bridge(t))
		unknown(t, rec, "t1", "bridge -story:t1")
		if _, err := rec.Stories(t.Context()); onrecord.CodeOf(err) != onrecord.NotFound {
			t.Errorf("listing: %v", err)
		}
		group(t, rec, nil)
		if got := told(t, rec); len(got) > 0 {
			t.Errorf("of no stories there are %q", got)
		}
	})
}

func TestStoriesThroughTheLifeOfAReport(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		keep(t, rec, bridge(t))
		group(t, rec, map[string][]*onrecord.Reading{"t1": {bridge(t)}})

		keep(t, rec, flood(t))
		if got := exported(t, rec, "-story:t1"); !slices.Equal(got, []string{"flood.txt in "}) {
			t.Errorf("without a story are %q, want the report that was added later", got)
		}
		group(t, rec, map[string][]*onrecord.Reading{"t1": {bridge(t), flood(t)}})

		// Edits, names that are settled, and new readings leave it where it is.
		if err := rec.Edit(t.Context(), bridge(t).Statements[0].ID, record.ActField, onrecord.Promise, "ana"); err != nil {
			t.Fatal(err)
		}
		if _, err := rec.Decide(t.Context(), []string{`same "Ian Pell" = "Zoë Marlow"`}, "ana"); err != nil {
			t.Fatal(err)
		}
		if err := rec.Reread(t.Context(), []*onrecord.Reading{flood(t)}); err != nil {
			t.Fatal(err)
		}
		if err := rec.Settle(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		if found := search(t, rec, "story:t1"); len(found) != 4 {
			t.Errorf("after edits the story has %q", found)
		}

		// A new version takes the place of the old one, and gives it back. It may
		// come when the reports have been grouped and are not yet kept.
		keep(t, rec, revised(t))
		group(t, rec, map[string][]*onrecord.Reading{"t1": {bridge(t), flood(t)}})
		if found := search(t, rec, "story:t1 bridge"); !slices.Equal(found, []string{"the bridge is “safe – for now”"}) {
			t.Errorf("with the new version the story has %q", found)
		}
		if _, err := rec.Remove(t.Context(), revised(t).Report.ID()); err != nil {
			t.Fatal(err)
		}
		if found := search(t, rec, "story:t1 speaker:pell"); !slices.Contains(found, "that he had warned her") {
			t.Errorf("with the old version again the story has %q", found)
		}

		// A report that goes takes the label along, since that may have its
		// words, and the last one its story.
		if got := told(t, rec); !slices.Equal(got, []string{"t1 () 2026-03-04..2026-03-09: bridge.txt https://herald.example/flood"}) {
			t.Errorf("after the removal of a version the stories are %q", got)
		}
		group(t, rec, map[string][]*onrecord.Reading{"t1": {bridge(t), flood(t), reading(t, onrecord.Report{Text: "Removed since."})}})
		if got := told(t, rec); !slices.Equal(got, []string{"t1 () 2026-03-04..2026-03-09: bridge.txt https://herald.example/flood"}) {
			t.Errorf("when a report was removed since they were grouped, the stories are %q", got)
		}
		for _, place := range []string{"bridge.txt", "https://herald.example/flood"} {
			if _, err := rec.Remove(t.Context(), place); err != nil {
				t.Fatal(err)
			}
		}
		if got := told(t, rec); len(got) > 0 {
			t.Errorf("of no reports there are the stories %q", got)
		}
	})
}
