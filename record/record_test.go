package record_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/record"
	"onrecord/record/hometest"
	"onrecord/record/query"
)

func TestWhatIsAddedComesBack(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		want := bridge(t)
		if added := keep(t, rec, want); added != (record.Added{Reports: 1, Statements: 2}) {
			t.Errorf("added %+v", added)
		}
		got := all(t, rec)
		if len(got) != 1 {
			t.Fatalf("%d reports are kept", len(got))
		}
		if diff := cmp.Diff(want, got[0].Reading()); diff != "" {
			t.Errorf("kept is another reading (-added +kept):\n%s", diff)
		}
	})
}

func TestAReportIsKeptOnce(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		if added := keep(t, rec, bridge(t), bridge(t)); added.Reports != 1 || added.Known != 1 {
			t.Errorf("the same report twice in one addition: %+v", added)
		}
		if added := keep(t, rec, bridge(t)); added.Reports != 0 || added.Known != 1 {
			t.Errorf("the same report again: %+v", added)
		}
	})
}

// revised is another text at the path of bridge.
func revised(t *testing.T) *onrecord.Reading {
	r := bridge(t)
	return reading(t, onrecord.Report{
		Path: r.Report.Path, Outlet: r.Report.Outlet, Published: r.Report.Published, Language: "en",
		Text: "Updated. Zoë Marlow, the mayor, said the bridge is “safe – for now”. Engineer Ian Pell would not say whether he had warned her at all.",
	}, said{"Zoë Marlow, the mayor,", "said", "the bridge is “safe – for now”", "Zoë Marlow", onrecord.Assert},
		said{"Engineer Ian Pell", "would not say", "whether he had warned her at all", "Ian Pell", onrecord.OtherAct})
}

func TestAnotherTextAtOnePlaceIsANewVersion(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		keep(t, rec, bridge(t))
		if err := rec.Edit(t.Context(), bridge(t).Statements[0].ID, record.StatusField, onrecord.Confirmed, "ana"); err != nil {
			t.Fatal(err)
		}
		if added := keep(t, rec, revised(t)); added.Versions != 1 {
			t.Errorf("added %+v", added)
		}
		h, err := rec.History(t.Context(), "bridge.txt")
		if err != nil {
			t.Fatal(err)
		}
		if len(h.Versions) != 2 || h.Versions[0].Current || !h.Versions[1].Current || h.Versions[0].Hash == h.Versions[1].Hash {
			t.Fatalf("the versions are %+v", h.Versions)
		}
		changes := h.Changes[0]
		if changes.Same != 1 || len(changes.Changed) != 1 || len(changes.Vanished)+len(changes.New) != 0 {
			t.Errorf("the changes are %+v", changes)
		}
		if found := search(t, rec, "denied OR warned"); !slices.Equal(found, []string{"whether he had warned her at all"}) {
			t.Errorf("the search finds %q", found)
		}
		kept := all(t, rec)[0]
		if kept.Statements[0].Status != onrecord.Confirmed {
			t.Error("the statement that did not change is not confirmed any more")
		}

		if _, err := rec.Remove(t.Context(), h.Versions[1].ID); err != nil {
			t.Fatal(err)
		}
		if found := search(t, rec, "warned"); !slices.Equal(found, []string{"that he had warned her"}) {
			t.Errorf("after the removal of the new version, the search finds %q", found)
		}
	})
}

func TestWhatIsKnownLaterIsKept(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		undated := bridge(t)
		undated.Report.Published, undated.Report.Outlet = onrecord.Date{}, ""
		keep(t, rec, undated)
		if err := rec.Edit(t.Context(), undated.Statements[0].ID, record.StatusField, onrecord.Confirmed, "ana"); err != nil {
			t.Fatal(err)
		}
		if added := keep(t, rec, bridge(t)); added.Enriched != 1 || added.Reports != 0 {
			t.Errorf("added %+v", added)
		}
		if found := search(t, rec, "outlet:herald before:2026-04 bridge"); len(found) != 1 {
			t.Errorf("the report is not found by what is known of it now: %q", found)
		}
		if got := all(t, rec)[0]; got.Statements[0].Status != onrecord.Confirmed {
			t.Error("the edit is lost")
		}
		// Its URL makes it another report by its ID, but not one more.
		published := bridge(t)
		published = reading(t, onrecord.Report{URL: "https://herald.example/bridge", Path: "bridge.txt", Text: published.Report.Text, Language: "en"},
			said{"Zoë Marlow, the mayor,", "said", "the bridge is “safe – for now”", "Zoë Marlow", onrecord.Assert})
		if added := keep(t, rec, published); added.Versions != 1 {
			t.Errorf("added %+v", added)
		}
		if kept := all(t, rec); len(kept) != 1 || kept[0].Statements[0].Status != onrecord.Confirmed {
			t.Errorf("%d reports are current", len(kept))
		}
	})
}

func TestSpeakersAreFoundUnderAllTheirNames(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		keep(t, rec, bridge(t), flood(t))
		if _, err := rec.Decide(t.Context(), []string{`alias "Zozo" of "Zoë Marlow"`, `name "Ian Pell" as "Ian P. Pell the Elder"`}, "ana"); err != nil {
			t.Fatal(err)
		}
		if err := rec.Settle(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		for query, want := range map[string]int{
			"speaker:marlow": 3, "speaker:zoë": 3, "speaker:ZOE": 3, `speaker:"zoë marlow"`: 3, `speaker:"Marlow, Zoë"`: 3, "speaker:zozo": 3, "speaker:elder": 1, "speaker:pell": 1,
		} {
			if found := search(t, rec, query); len(found) != want {
				t.Errorf("%s finds %d statements, want %d: %q", query, len(found), want, found)
			}
		}
	})
}

func TestSeveralVersionsInOneAddition(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		if added := keep(t, rec, bridge(t), flood(t), revised(t)); added.Versions != 1 || added.Reports != 3 {
			t.Errorf("added %+v", added)
		}
		if n := len(all(t, rec)); n != 2 {
			t.Errorf("%d reports are current", n)
		}
	})
}

func TestEditsStandOverTheReading(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		keep(t, rec, bridge(t))
		id := bridge(t).Statements[1].ID
		for field, value := range map[string]any{
			record.SpeakersField: []string{"Zoë Marlow", "Ian Pell"},
			record.ActField:      onrecord.Accuse,
			record.VenueField:    "council meeting",
			record.DateField:     onrecord.Period{Start: onrecord.Date{Year: 2026, Month: 3, Day: 1}, End: onrecord.Date{Year: 2026, Month: 3, Day: 2}},
			record.SourceField:   []onrecord.Span{{Start: 60, End: 68}},
		} {
			if err := rec.Edit(t.Context(), id, field, value, "ana"); err != nil {
				t.Fatal(err)
			}
		}
		stmt, kept, err := rec.Statement(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		got := stmt.Effective()
		if stmt.Status != onrecord.Corrected || got.Act != onrecord.Accuse || len(got.Speakers) != 2 || got.Venue != "council meeting" || got.Said.Start.Day != 1 {
			t.Errorf("%s: %+v", stmt.Status, got)
		}
		if words := got.Source[0].In(kept.Report.Report.Text); words != "Engineer" {
			t.Errorf("the source is %q", words)
		}
		if stmt.Read.Act != onrecord.Deny {
			t.Error("what was read is gone")
		}
		if found := search(t, rec, `act:accuse speaker:"zoe marlow"`); len(found) != 1 {
			t.Errorf("the edited statement is not found by what it is: %q", found)
		}
		if found := search(t, rec, "act:deny"); len(found) != 0 {
			t.Errorf("the edited statement is found by what it was: %q", found)
		}
		if edits, err := rec.Edits(t.Context(), id); err != nil || len(edits) != 5 || edits[0].Author != "ana" || edits[0].Made.IsZero() {
			t.Errorf("the edits are %+v (%v)", edits, err)
		}

		if err := rec.Edit(t.Context(), id, record.StatusField, onrecord.Rejected, "ben"); err != nil {
			t.Fatal(err)
		}
		if found := search(t, rec, "warned"); len(found) != 0 {
			t.Errorf("a rejected statement is found: %q", found)
		}
		if n := len(all(t, rec)[0].Reading().Statements); n != 1 {
			t.Errorf("the report has %d statements left", n)
		}
	})
}

func TestEditsThatMakeNoSenseAreRefused(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		keep(t, rec, bridge(t))
		id := bridge(t).Statements[0].ID
		for _, edit := range []struct {
			name, field string
			value       any
		}{
			{"an act that there is not", record.ActField, onrecord.Act("sing")},
			{"a value for another field", record.ActField, "deny"},
			{"no content", record.ContentField, []onrecord.Span{}},
			{"spans that overlap", record.ContentField, []onrecord.Span{{Start: 0, End: 5}, {Start: 4, End: 8}}},
			{"a span behind the text", record.ContentField, []onrecord.Span{{Start: 0, End: 5000}}},
			{"an end before the start", record.DateField, onrecord.Period{Start: onrecord.Date{Year: 2026, Month: 3, Day: 2}, End: onrecord.Date{Year: 2026, Month: 3, Day: 1}}},
			{"a speaker without a name", record.SpeakersField, []string{" "}},
		} {
			if err := rec.Edit(t.Context(), id, edit.field, edit.value, "ana"); err == nil {
				t.Errorf("%s is taken", edit.name)
			}
		}
		if edits, _ := rec.Edits(t.Context(), id); len(edits) > 0 {
			t.Errorf("refused edits are kept: %+v", edits)
		}
	})
}

func TestRereadingKeepsIDsAndEdits(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		keep(t, rec, bridge(t), flood(t))
		corrected, unchecked := bridge(t).Statements[1].ID, flood(t).Statements[1].ID
		if err := rec.Edit(t.Context(), corrected, record.ActField, onrecord.Accuse, "ana"); err != nil {
			t.Fatal(err)
		}
		// The new reader loses both second statements, and finds the first ones.
		again := []*onrecord.Reading{bridge(t), flood(t)}
		for _, r := range again {
			r.Reader.Model = "two"
			r.Statements = r.Statements[:1]
			r.Statements[0].Act = onrecord.Suggest
		}
		if err := rec.Reread(t.Context(), again); err != nil {
			t.Fatal(err)
		}
		if err := rec.Settle(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		stmt, _, err := rec.Statement(t.Context(), corrected)
		if err != nil || stmt.Effective().Act != onrecord.Accuse {
			t.Errorf("the corrected statement: %+v (%v)", stmt, err)
		}
		if _, _, err := rec.Statement(t.Context(), unchecked); onrecord.CodeOf(err) != onrecord.NotFound {
			t.Errorf("the unchecked statement that was not found again: %v", err)
		}
		if stmt, _, err := rec.Statement(t.Context(), bridge(t).Statements[0].ID); err != nil || stmt.Effective().Act != onrecord.Suggest {
			t.Errorf("the statement that was found again: %+v (%v)", stmt, err)
		}
		stale := 0
		count := func(*record.Report) error { stale++; return nil }
		if err := rec.Stale(t.Context(), onrecord.ReaderInfo{Version: "1", Model: "two"}, count, count); err != nil || stale != 0 {
			t.Errorf("%d reports are stale after they were read again (%v)", stale, err)
		}
	})
}

func TestSettlingDoesNotDependOnTheOrder(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		one, two := on.record(t), on.record(t)
		keep(t, one, bridge(t), flood(t))
		keep(t, two, flood(t))
		keep(t, two, bridge(t))
		for _, rec := range []*record.Record{one, two} {
			if found := search(t, rec, `speaker:"Zoë Marlow" harbour`); len(found) != 1 {
				t.Errorf("Marlow of the second report is not found as Zoë Marlow: %q", found)
			}
		}
	})
}

func TestDecisionsOutlastSettling(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		keep(t, rec, bridge(t))
		if n, err := rec.Decide(t.Context(), []string{`same "Ian Pell" = "Zoë Marlow"`, "# a comment"}, "ana"); err != nil || n != 1 {
			t.Fatalf("%d decisions are kept (%v)", n, err)
		}
		if n, err := rec.Decide(t.Context(), []string{`same "Ian Pell" = "Zoë Marlow"`}, "ana"); err != nil || n != 0 {
			t.Errorf("%d decisions are kept for the second time (%v)", n, err)
		}
		keep(t, rec, flood(t))
		if found := search(t, rec, `speaker:"Zoë Marlow"`); len(found) != 4 {
			t.Errorf("after Pell was decided to be Marlow, she is found in %q", found)
		}
		if _, err := rec.Decide(t.Context(), []string{`id "Ian Pell" wikidata Q1`, "nonsense"}, "ana"); onrecord.CodeOf(err) != onrecord.Invalid {
			t.Errorf("nonsense is decided: %v", err)
		}
		if decided, err := rec.Decisions(t.Context()); err != nil || len(decided.Lines()) != 1 {
			t.Errorf("of refused lines something is kept: %v (%v)", decided.Lines(), err)
		}
	})
}

func TestARemovedReportLeavesNothing(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		keep(t, rec, bridge(t), flood(t))
		if err := rec.Edit(t.Context(), bridge(t).Statements[0].ID, record.StatusField, onrecord.Confirmed, "ana"); err != nil {
			t.Fatal(err)
		}
		if gone, err := rec.Remove(t.Context(), "bridge.txt"); err != nil || len(gone) != 1 {
			t.Fatalf("removed %v (%v)", gone, err)
		}
		if err := rec.Settle(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		if found := search(t, rec, "bridge OR warned"); len(found) > 0 {
			t.Errorf("the search finds %q", found)
		}
		if counts, err := rec.Counts(t.Context()); err != nil || counts.Reports != 1 || counts.Edits != 0 {
			t.Errorf("counts are %+v (%v)", counts, err)
		}
		if _, err := rec.Remove(t.Context(), "bridge.txt"); onrecord.CodeOf(err) != onrecord.NotFound {
			t.Errorf("removed twice: %v", err)
		}
		if found := search(t, rec, `speaker:"Zoë Marlow" harbour`); len(found) > 0 {
			t.Errorf("Marlow is still taken for Zoë Marlow, who is gone: %q", found)
		}
	})
}

func TestStatementsOnly(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		if err := rec.SetTexts(t.Context(), record.StatementsOnly); err != nil {
			t.Fatal(err)
		}
		want := bridge(t)
		want.Report.Text = "Ünkept. " + want.Report.Text
		for i := range want.Statements {
			for _, spans := range [][]onrecord.Span{want.Statements[i].Source, want.Statements[i].Cue, want.Statements[i].Content} {
				for k := range spans {
					spans[k].Start += len("Ünkept. ")
					spans[k].End += len("Ünkept. ")
				}
			}
		}
		want.Layout.Paragraphs[0].End = len(want.Report.Text)
		id := want.Report.ID()
		keep(t, rec, want)
		got := all(t, rec)[0]
		if got.Report.Whole || strings.Contains(got.Report.Report.Text, "nkept") || got.Report.Report.ID() != id {
			t.Errorf("kept as %q with ID %s, want %s", got.Report.Report.Text, got.Report.Report.ID(), id)
		}
		before, after := onrecord.NewPointIndex(want.Report.Text), onrecord.NewPointIndex(got.Report.Report.Text)
		for i, stmt := range got.Statements {
			old, now := want.Statements[i].Content[0], stmt.Read.Content[0]
			if now.In(got.Report.Report.Text) != old.In(want.Report.Text) || after.Points(now) != before.Points(old) {
				t.Errorf("%q stands at %v, was at %v", now.In(got.Report.Report.Text), after.Points(now), before.Points(old))
			}
		}
		if added := keep(t, rec, want); added.Known != 1 {
			t.Errorf("the same report again: %+v", added)
		}
		if err := rec.SetTexts(t.Context(), record.WholeTexts); onrecord.CodeOf(err) != onrecord.Invalid {
			t.Errorf("the record changes what it keeps: %v", err)
		}
	})
}

func TestACopyIsTheSameRecord(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec, home := on.home(t)
		to, toHome := on.home(t)
		keep(t, rec, bridge(t), flood(t))
		group(t, rec, map[string][]*onrecord.Reading{"t1": {flood(t)}, "t2": {bridge(t)}})
		keep(t, rec, revised(t))
		if err := rec.Edit(t.Context(), flood(t).Statements[0].ID, record.ActField, onrecord.Promise, "ana"); err != nil {
			t.Fatal(err)
		}
		if _, err := rec.Decide(t.Context(), []string{`alias "Zozo" of "Zoë Marlow"`}, "ana"); err != nil {
			t.Fatal(err)
		}
		for range 2 { // the second time nothing is left to do
			if _, err := rec.Copy(t.Context(), to, nil); err != nil {
				t.Fatal(err)
			}
			if err := to.Settle(t.Context(), nil); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(hometest.Dump(t, home), hometest.Dump(t, toHome)); diff != "" {
				t.Errorf("the copy is another record (-record +copy):\n%s", diff)
			}
			if found := search(t, to, "story:t2"); len(found) != 2 {
				t.Errorf("in the copy, a story has %q", found)
			}
		}
	})
}

// TestReportsOfAHeadlineAlone have nothing else to be told apart by, and nothing
// to be read again.
func TestReportsOfAHeadlineAlone(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		dam := reading(t, onrecord.Report{Path: "dam", Headline: "Dam bursts above Sella", Text: "\n"})
		chess := reading(t, onrecord.Report{Path: "chess", Headline: "Chess title for Mira Novak", Text: "\n"})
		if added := keep(t, rec, dam, chess, dam, bridge(t)); added.Reports != 3 || added.Known != 1 {
			t.Errorf("added were %+v", added)
		}
		if kept := all(t, rec); len(kept) != 3 || kept[1].Report.Report.Headline != chess.Report.Headline {
			t.Errorf("kept are %d reports", len(kept))
		}
		var stale []string
		visit := func(report *record.Report) error { stale = append(stale, report.Place); return nil }
		if err := rec.Stale(t.Context(), onrecord.ReaderInfo{Model: "another"}, visit, visit); err != nil || !slices.Equal(stale, []string{"bridge.txt"}) {
			t.Errorf("to be read again are %q (%v)", stale, err)
		}
	})
}

func TestCorrectionsTeach(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		keep(t, rec, bridge(t), flood(t))
		if err := rec.Edit(t.Context(), bridge(t).Statements[1].ID, record.StatusField, onrecord.Rejected, "ana"); err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		reports, checked, err := rec.Corrections(t.Context(), &out)
		if err != nil || reports != 1 || checked != 1 {
			t.Fatalf("%d reports with %d statements (%v)", reports, checked, err)
		}
		if got := out.String(); !strings.Contains(got, `"source":[[0,22]],"cue":[[23,27]],"content":[[28,58]]`) || strings.Contains(got, "deny") {
			t.Errorf("the corrections are %s", got)
		}
	})
}

// search returns the contents of what a query finds.
func search(t *testing.T, rec *record.Record, words string) []string {
	t.Helper()
	q, err := query.Parse(words)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for cursor := ""; ; {
		page, err := rec.Search(t.Context(), q, record.PageOptions{Limit: 2, Cursor: cursor, Width: 200})
		if err != nil {
			t.Fatal(err)
		}
		for _, hit := range page.Hits {
			found = append(found, hit.Statement.Content)
		}
		if cursor = page.Next; cursor == "" {
			return found
		}
	}
}
