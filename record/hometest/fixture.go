package hometest

import (
	"context"
	"testing"

	"onrecord"
	"onrecord/record"
	"onrecord/record/registry"
	"onrecord/record/terms"
)

// Records that earlier versions have written are kept beside the tests of each
// home, and have to be readable for ever. AddFixture writes what is in them,
// CheckFixture reads it. What a version brings is added to both, and never
// changes: from version 2 on, the second report stands in a story.

// storiesVersion is the first version of the record that has stories.
const storiesVersion = 2

// AddFixture fills an empty record of the newest version.
func AddFixture(home record.Home) error {
	ctx := context.Background()
	return home.Change(ctx, func(c record.Change) error {
		of, stmt := fixture()
		if err := c.AddReports(ctx, []*record.Report{of, report(1)}); err != nil {
			return err
		}
		if err := c.AddStatements(ctx, []*record.Statement{stmt, statement(of, 1, "it", "is", "over")}); err != nil {
			return err
		}
		if err := c.SetSetting(ctx, "language", "en"); err != nil {
			return err
		}
		if err := c.SetStory(ctx, 2, "tfixture"); err != nil {
			return err
		}
		if err := c.LabelStories(ctx, map[string]string{"tfixture": "mayor, over"}); err != nil {
			return err
		}
		if err := c.Unsettle(ctx, []string{"oduya"}); err != nil {
			return err
		}
		if err := c.AddEdit(ctx, &record.Edit{Statement: stmt.Read.ID, Report: of.ID, Field: "act", Value: `"deny"`, Author: "Ana", Made: added}); err != nil {
			return err
		}
		return c.AddDecision(ctx, &registry.Decision{Line: "same: Kim Oduya, K. Oduya", Author: "Ana", Made: added})
	})
}

// CheckFixture fails the test unless the record has what AddFixture of a version
// wrote.
func CheckFixture(t *testing.T, home record.Home, version int) {
	t.Helper()
	see(t, home, func(ctx context.Context, v record.View) error {
		of, stmt := fixture()
		stmt.Key = 1
		belongs(&stmt.Said[0], stmt, of)
		reports, err := v.Reports(ctx, 0, 9)
		if err != nil {
			return err
		}
		other, labelled := report(1), map[string]string{}
		other.Key = 2
		if version >= storiesVersion {
			other.Story, labelled["tfixture"] = "tfixture", "mayor, over"
		}
		same(t, "reports", reports, []*record.Report{of, other})
		labels, err := v.StoryLabels(ctx, nil)
		if err != nil {
			return err
		}
		same(t, "labels of stories", labels, labelled)
		found, err := v.Find(ctx, terms.Query{is(phrase("was over")), is(facet("actdeny"))}, 0, 9)
		if err != nil {
			return err
		}
		statements, err := v.StatementsByKey(ctx, found)
		if err != nil {
			return err
		}
		same(t, "statements", statements, []*record.Statement{stmt})
		if statements, err = v.Statements(ctx, of.Key); err != nil {
			return err
		}
		same(t, "all statements", len(statements), 2)
		setting, err := v.Setting(ctx, "language")
		if err != nil {
			return err
		}
		same(t, "setting", setting, "en")
		unsettled, err := v.Unsettled(ctx, 9)
		if err != nil {
			return err
		}
		same(t, "unsettled", unsettled, []string{"oduya"})
		edits, err := v.Edits(ctx, stmt.Read.ID)
		if err != nil {
			return err
		}
		same(t, "edits", edits, []record.Edit{{Number: 1, Statement: stmt.Read.ID, Report: of.ID, Field: "act", Value: `"deny"`, Author: "Ana", Made: added}})
		decisions, err := v.Decisions(ctx)
		same(t, "decisions", decisions, []registry.Decision{{Number: 1, Line: "same: Kim Oduya, K. Oduya", Author: "Ana", Made: added}})
		return err
	})
	if _, err := AddOne(home); err != nil { // it can be written to as well
		t.Error(err)
	}
}

// fixture returns the report and the statement with everything that version 1
// of the record keeps.
func fixture() (*record.Report, *record.Statement) {
	of := &record.Report{
		Key: 1, ID: "rfixture", Place: "https://example.org/over", Version: 2, Current: true, Whole: true, Added: added, Hash: "cafe",
		Reader: onrecord.ReaderInfo{Version: "1.0", Model: "small"},
		Layout: onrecord.Layout{
			Paragraphs: []onrecord.Span{{Start: 0, End: 10}, {Start: 12, End: 60}}, Headline: onrecord.Span{Start: 0, End: 10},
			Byline: []onrecord.Span{{Start: 12, End: 20}}, DateLine: onrecord.Span{Start: 21, End: 30}, Boilerplate: []onrecord.Span{{Start: 50, End: 60}},
		},
		Report: onrecord.Report{
			Path: "over.txt", URL: "https://example.org/over", Text: "It is over\n\nThe mayor said “it was over”.\x00 " + odd, Encoding: "windows-1252",
			Headline: "It is over", Byline: []string{"Ana Ng", "Bo Li"}, Outlet: "Town Crier", Published: onrecord.Date{Year: 2017, Month: 3, Day: 1}, Language: "en",
		},
	}
	stmt := &record.Statement{
		Report: 1, Number: 0, Status: onrecord.Corrected, Content: "it was over",
		Read: onrecord.Statement{
			ID: "sfixture", Source: []onrecord.Span{{Start: 12, End: 21}}, Cue: []onrecord.Span{{Start: 22, End: 26}}, Content: []onrecord.Span{{Start: 27, End: 30}, {Start: 33, End: 40}},
			Speakers: []onrecord.Speaker{{Name: "Kim Oduya", Kind: onrecord.Person, Basis: onrecord.Title, Confidence: 0.75, Description: "mayor", Gender: onrecord.Female, Why: "she is mayor"}},
			Form:     onrecord.Direct, Act: onrecord.Assert, Target: []string{"Bo Li"}, Addressee: []string{"Ana Ng", "Council"},
			Said:  onrecord.Period{Start: onrecord.Date{Year: 2017, Month: 2, Day: 28}, End: onrecord.Date{Year: 2017, Month: 3, Day: 1}, Basis: "this week"},
			Venue: "town hall", Confidence: 0.625, Headline: true, Parent: "sother",
		},
		Index: terms.Index{Words: []string{"it", "was", "over"}, Facets: []string{"actdeny"}},
		Said: []registry.Mention{{
			Name: "Kim Oduya", Kind: onrecord.Person, Gender: onrecord.Female, Description: "mayor", Block: "oduya", Speaker: "pkim", Sureness: 0.875, Why: "the only mayor",
		}},
	}
	edited := stmt.Read
	edited.Act = onrecord.Deny
	stmt.Edited = &edited
	return of, stmt
}
