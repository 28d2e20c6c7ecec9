package terminal_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"onrecord"
	"onrecord/terminal"
)

func day(year int, month time.Month, day int) onrecord.Date {
	return onrecord.Date{Year: year, Month: month, Day: day}
}

// record is a reading with what a line of the record may have to show.
func record() *onrecord.Reading {
	text := "The mayor she Calder 100 € 橋は春まで閉鎖 said rejected declined they it was over, and nobody in the town hall had asked her about it before the winter"
	spans := func(s string) []onrecord.Span { return []onrecord.Span{span(text, s, 0)} }
	content := spans("it was over, and nobody in the town hall had asked her about it before the winter")
	tuesday := onrecord.Period{Start: day(2026, 3, 3), End: day(2026, 3, 3)}
	march := onrecord.Period{Start: day(2026, 3, 1), End: day(2026, 3, 31)}
	turn := onrecord.Period{Start: day(2025, 12, 28), End: day(2026, 1, 3)}
	one := func(name string, kind onrecord.SpeakerKind, basis onrecord.Basis) []onrecord.Speaker {
		return []onrecord.Speaker{{Name: name, Kind: kind, Basis: basis}}
	}
	hall := "town hall of Port Alder"
	return &onrecord.Reading{
		Report: onrecord.Report{Path: "record.txt", Text: text},
		Statements: []onrecord.Statement{
			{Source: spans("Calder"), Cue: spans("said"), Content: content, Act: onrecord.Assert, Speakers: calder(onrecord.Surname, 0.95)},
			{Source: spans("she"), Cue: spans("said"), Content: content, Act: onrecord.Deny, Speakers: calder(onrecord.Pronoun, 0.9), Said: tuesday, Venue: hall},
			{Source: spans("she"), Cue: spans("said"), Content: content, Act: onrecord.Promise, Addressee: []string{"reporters"}, Speakers: calder(onrecord.Pronoun, 0.6), Said: tuesday, Venue: hall},
			{Source: spans("The mayor"), Cue: spans("rejected"), Content: content, Act: onrecord.Deny, Speakers: calder(onrecord.Title, 0.9), Said: tuesday, Venue: hall},
			{Content: content, Act: onrecord.Assert, Speakers: []onrecord.Speaker{{Name: "Ines Calder", Basis: onrecord.Inferred, Confidence: 0.5, Why: "Ines Calder speaks just before, and nobody else is brought in"}}, Said: march},
			{Content: content},
			{Source: spans("they"), Cue: spans("said"), Content: content, Act: onrecord.Believe},
			{Source: spans("they"), Content: content, Act: onrecord.Accuse, Target: []string{"Abara & Sons"}, Addressee: []string{"Marine Authority"}, Speakers: append(calder(onrecord.Pronoun, 0.9), one("Tom Reyes", onrecord.Person, onrecord.Pronoun)...), Venue: "letter"},
			{Source: spans("Calder"), Cue: spans("declined"), Content: content, Act: onrecord.OtherAct, Speakers: one("spokeswoman for the Marine Authority of the northern and the eastern harbours of the whole of the county", onrecord.Person, onrecord.Description)},
			{Source: spans("Calder"), Content: content, Act: onrecord.Ask, Target: []string{"it"}, Speakers: one("critics", onrecord.Group, onrecord.Description), Said: turn, Venue: "inquiry"},
			{Source: spans("橋は春まで閉鎖"), Content: spans("橋は春まで閉鎖"), Act: onrecord.Suggest, Speakers: one("橋は春まで閉鎖", onrecord.Organisation, onrecord.Named), Said: onrecord.Period{Start: day(2025, 1, 1), End: day(2025, 12, 31)}},
			{Source: spans("they"), Content: content, Act: onrecord.Urge, Speakers: append(calder(onrecord.Pronoun, 0), one("Dana Okafor", onrecord.Person, onrecord.Named)...)},
		},
	}
}

func TestRecord(t *testing.T) {
	for _, width := range []int{44, 80, 100} {
		for _, color := range []bool{false, true} {
			name := fmt.Sprint("record", width)
			if color {
				name += "color"
			}
			t.Run(name, func(t *testing.T) {
				golden(t, name, render(t, terminal.Options{Width: width, Color: color}, record()))
			})
		}
	}
}

// TestLegendIsPrintedOnce reads two reports with the same marks.
func TestLegendIsPrintedOnce(t *testing.T) {
	if got := strings.Count(render(t, terminal.Options{}, record(), record()), "place as above"); got != 1 {
		t.Errorf("the legend is printed %d times", got)
	}
}

func TestDatesAreAsShortAsTheyCanBeTold(t *testing.T) {
	for _, c := range []struct {
		start, end onrecord.Date
		want       string
	}{
		{day(2026, 3, 3), day(2026, 3, 3), "2026-03-03"},
		{day(2026, 3, 1), day(2026, 3, 31), "2026-03"},
		{day(2024, 2, 1), day(2024, 2, 29), "2024-02"},
		{day(2026, 2, 1), day(2026, 2, 27), "2026-02-01–27"},
		{day(2026, 1, 1), day(2026, 12, 31), "2026"},
		{day(2025, 1, 1), day(2026, 12, 31), "2025–2026"},
		{day(2026, 3, 1), day(2026, 5, 31), "2026-03–05"},
		{day(2025, 11, 1), day(2026, 1, 31), "2025-11–2026-01"},
		{day(2026, 3, 28), day(2026, 4, 2), "2026-03-28–04-02"},
		{day(2025, 12, 28), day(2026, 1, 3), "2025-12-28–2026-01-03"},
		{day(2026, 3, 3), onrecord.Date{}, "2026-03-03"},
	} {
		reading := record()
		reading.Statements = []onrecord.Statement{{Content: reading.Statements[0].Content, Said: onrecord.Period{Start: c.start, End: c.end}}}
		found := false
		for word := range strings.FieldsSeq(render(t, terminal.Options{}, reading)) {
			found = found || word == c.want
		}
		if !found {
			t.Errorf("%v to %v is not shown as %s", c.start, c.end, c.want)
		}
	}
}
