package eval

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"onrecord/read"
	"onrecord/story/utterance"
)

// PrintUtterances reads the reports of the labelled pairs and prints how well
// statements of one saying are found, on the half by which the program was made
// and on the other.
func PrintUtterances(ctx context.Context, shared Shared, reader *read.Reader, w io.Writer) error {
	for _, half := range []Half{Tune, Test} {
		cases, err := shared.UtteranceCases(ctx, reader, half)
		if err != nil {
			return err
		}
		same, found := 0, 0
		for i := range cases {
			same += count(cases[i].Same)
			found += count(cases[i].Found)
		}
		fmt.Fprintf(w, "## %s: %d pairs, %d of one saying; both statements found in %d\n", half, len(cases), same, found)
		printPairs(w, "by the pair", cases, func(c *UtteranceCase) bool { return c.Probability >= utterance.Threshold })
		printPairs(w, "joined, of two reports", cases, func(c *UtteranceCase) bool { return c.Joined })
		printPairs(w, "joined, of the story", cases, func(c *UtteranceCase) bool { return c.JoinedAmong })
		for _, corpus := range []string{"ecb", "polnear"} {
			part := slices.DeleteFunc(slices.Clone(cases), func(c UtteranceCase) bool { return c.Corpus != corpus })
			printPairs(w, "  "+corpus+", of two reports", part, func(c *UtteranceCase) bool { return c.Joined })
		}
		fmt.Fprintf(w, "%-24s %.1f\n\n", "recall at precision 90", 100*recallAt(cases, 0.9))
	}
	return nil
}

// printPairs prints precision, recall and F1 of the pairs that are joined, with
// intervals: the pairs of one report or of two that meet in others are drawn
// together.
func printPairs(w io.Writer, name string, cases []UtteranceCase, joined func(*UtteranceCase) bool) {
	var total PRF
	groups := map[string]*PRF{}
	var order []*PRF
	together := meeting(cases)
	for i := range cases {
		c := &cases[i]
		one := PRF{Right: count(c.Same && joined(c)), Predicted: count(joined(c)), Gold: count(c.Same)}
		total.Add(one)
		group := together(c.A)
		if groups[group] == nil {
			groups[group] = &PRF{}
			order = append(order, groups[group])
		}
		groups[group].Add(one)
	}
	var drawn []PRF
	for _, group := range order {
		drawn = append(drawn, *group)
	}
	fmt.Fprintf(w, "%-24s %s  (P R F1; %d right, %d joined, %d wanted; 95%%: P %s, R %s, F1 %s)\n", name, total, total.Right, total.Predicted, total.Gold,
		Bootstrap(drawn, PRF.Precision), Bootstrap(drawn, PRF.Recall), Bootstrap(drawn, PRF.F1))
}

// meeting returns a function that names the reports which meet in pairs, over
// others too, by one of them.
func meeting(cases []UtteranceCase) func(report string) string {
	parent := map[string]string{}
	find := func(report string) string {
		for parent[report] != "" {
			report = parent[report]
		}
		return report
	}
	for i := range cases {
		if a, b := find(cases[i].A), find(cases[i].B); a != b {
			parent[a] = b
		}
	}
	return find
}

// recallAt returns the highest recall at which precision is still so high, by
// lowering the threshold on the probability of the pair.
func recallAt(cases []UtteranceCase, precision float64) float64 {
	sorted := slices.SortedFunc(slices.Values(cases), func(x, y UtteranceCase) int { return cmp.Compare(y.Probability, x.Probability) })
	var c PRF
	for i := range sorted {
		c.Gold += count(sorted[i].Same)
	}
	best := 0.0
	for i := range sorted {
		if sorted[i].Probability == 0 {
			break
		}
		c.Predicted++
		c.Right += count(sorted[i].Same)
		if last := i+1 == len(sorted) || sorted[i+1].Probability < sorted[i].Probability; last && c.Precision() >= precision {
			best = c.Recall()
		}
	}
	return best
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
