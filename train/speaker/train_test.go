package speaker_test

import (
	"testing"

	"onrecord/linear"
	"onrecord/read/speaker"
	train "onrecord/train/speaker"
)

// TestTheRankerLearnsWhatTellsOptionsApart lets it choose between options of
// which those with feature 1 are right.
func TestTheRankerLearnsWhatTellsOptionsApart(t *testing.T) {
	good, bad := linear.Of(1, 1), linear.Of(1, 2)
	var choices []train.Weighted
	for range 50 {
		choices = append(choices, train.Weighted{
			Choice: speaker.Choice{Options: [][]linear.Feature{{bad}, {good}}, Prior: []float64{0, 0}, Right: []bool{false, true}},
			Weight: 1,
		})
	}
	data, err := train.TrainRanker(choices, train.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	table, rest, err := linear.ParseTable(data)
	if err != nil || len(rest) > 0 {
		t.Fatal(err, len(rest))
	}
	var forGood, forBad [1]int32
	table.Scores(forGood[:], []linear.Feature{good})
	table.Scores(forBad[:], []linear.Feature{bad})
	if forGood[0] <= forBad[0] {
		t.Errorf("the right option has %d, the wrong one %d", forGood[0], forBad[0])
	}
	again, err := train.TrainRanker(choices, train.Defaults)
	if err != nil || string(again) != string(data) {
		t.Error("the same choices gave another ranker")
	}
}
