package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"onrecord"
	"onrecord/eval"
	"onrecord/intake"
	"onrecord/internal/sharedtest"
	"onrecord/read"
	"onrecord/story"
	"onrecord/story/compare"
	"onrecord/story/group"
)

// houseFindings holds the reports of the house example against each other, and
// returns which statement is the gold one with each ID.
func houseFindings(t *testing.T) (*story.Findings, map[string]story.Ref) {
	t.Helper()
	shared := sharedtest.Open(t)
	paths, err := filepath.Glob(filepath.Join(shared.Path("story-2017"), "*.txt"))
	if err != nil || len(paths) != 2 {
		t.Fatalf("the house example has %d reports (%v)", len(paths), err)
	}
	reader, err := read.NewReader("test", read.Options{Published: eval.StoryPublished})
	if err != nil {
		t.Fatal(err)
	}
	var readings []*onrecord.Reading
	for result := range reader.All(t.Context(), intake.New(intake.Options{}).Reports(t.Context(), paths), 2) {
		if result.Err != nil {
			t.Fatal(result.Err)
		}
		readings = append(readings, result.Reading)
	}
	file, err := os.Open(shared.Path("story-2017/gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	gold, err := eval.ReadStoryGold(file)
	if err != nil {
		t.Fatal(err)
	}
	refs := map[string]story.Ref{}
	for i, reading := range readings {
		for id, stmt := range gold.Match(filepath.Base(reading.Report.Path), reading) {
			refs[id] = story.Ref{Report: i, Statement: stmt}
		}
	}
	findings, err := compare.Reports(t.Context(), readings)
	if err != nil {
		t.Fatal(err)
	}
	return findings, refs
}

func TestHouseExampleCompared(t *testing.T) {
	f, gold := houseFindings(t)
	grouper := group.New()
	for _, reading := range f.Readings {
		grouper.Add(group.Of(reading))
	}
	if stories := grouper.Stories(); len(stories) != 1 {
		t.Errorf("the reports are %d stories", len(stories))
	}
	for _, pair := range [][2]string{{"b7", "b9"}, {"a2", "b3"}} {
		if !slices.ContainsFunc(f.Utterances, func(u story.Utterance) bool {
			return slices.Contains(u.Statements, gold[pair[0]]) && slices.Contains(u.Statements, gold[pair[1]])
		}) {
			t.Errorf("%s and %s are not joined", pair[0], pair[1])
		}
	}
	denials := []string{"a1", "a4", "a5", "a9", "a11", "b4", "b6", "b11"}
	best := 0
	for _, claim := range f.Claims {
		accused, denied := false, 0
		for _, p := range claim.Positions {
			accused = accused || p.Statement == gold["a8"] && p.Stance == story.Accuses
			if p.Stance == story.Denies && slices.ContainsFunc(denials, func(id string) bool { ref, ok := gold[id]; return ok && ref == p.Statement }) {
				denied++
			}
		}
		if accused {
			best = max(best, denied)
		}
	}
	if best < 5 {
		t.Errorf("the claim about the Russian government has a8 and %d of its denials", best)
	}
	if f.Patchwork[0].Flagged || !f.Patchwork[1].Flagged {
		t.Errorf("flagged: first report %v, second %v", f.Patchwork[0].Flagged, f.Patchwork[1].Flagged)
	}
	listed := []story.SignKind{story.Orphan, story.Twice, story.Swapped, story.Unannounced, story.Loose, story.Mixed}
	found := map[story.SignKind]bool{}
	for _, sign := range f.Patchwork[1].Signs {
		if slices.Contains(listed, sign.Kind) {
			found[sign.Kind] = true
		}
	}
	if len(found) < 4 {
		t.Errorf("of the six signs %v are found", found)
	}
}
