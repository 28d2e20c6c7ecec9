package eval

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"onrecord"
	"onrecord/read"
)

// groupingPairs are the labelled pairs of grouping/README.md.
//
//go:embed grouping/pairs.jsonl
var groupingPairs []byte

// A GroupingPair is two reports of PolNeAR's training part and whether they
// tell of one event.
type GroupingPair struct {
	Half    Half
	Stratum string // what it was drawn from: see the README
	A, B    string // IDs of articles
	Label   string // same, different or unsure
}

// readGroupingPairs returns the labelled pairs that are sure.
func readGroupingPairs() ([]GroupingPair, error) {
	var pairs []GroupingPair
	for decoder := json.NewDecoder(bytes.NewReader(groupingPairs)); ; {
		var p GroupingPair
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return pairs, nil
		} else if err != nil {
			return nil, fmt.Errorf("reading the labelled pairs of reports: %w", err)
		}
		if p.Label != "unsure" {
			pairs = append(pairs, p)
		}
	}
}

// printGrouping groups PolNeAR's training part and prints, of each half of the
// labelled pairs, how many that stand in one story are of one event.
func (s Shared) printGrouping(ctx context.Context, reader *read.Reader, w io.Writer) error {
	pairs, err := readGroupingPairs()
	if err != nil {
		return err
	}
	var articles []*onrecord.Report
	err = s.eachArticle(func(article *Article) error {
		published, err := onrecord.ParseDate(article.Date)
		articles = append(articles, &onrecord.Report{Path: article.ID, Text: article.Text, Headline: article.Title, Outlet: article.Publisher, Published: published})
		return err
	})
	if err != nil {
		return err
	}
	reports, err := forGrouping(ctx, reader, articles)
	if err != nil {
		return err
	}
	counts := map[Half]map[string]PRF{Tune: {}, Test: {}} // by the first report of the pair, over all orders
	eachOrder(reports, func(groups [][]string) {
		for half, of := range ScoreGrouping(pairs, groups) {
			for report, count := range of {
				sum := counts[half][report]
				sum.Add(count)
				counts[half][report] = sum
			}
		}
	})
	for _, half := range []Half{Tune, Test} {
		var all PRF
		var byReport []PRF
		for _, report := range slices.Sorted(maps.Keys(counts[half])) {
			byReport = append(byReport, counts[half][report])
			all.Add(counts[half][report])
		}
		fmt.Fprintf(w, "pairs of reports, %s: %v (P R F1; over %d orders %d right, %d together, %d of one event; 95%%: P %v, R %v)\n",
			half, all, storyOrders, all.Right, all.Predicted, all.Gold, Bootstrap(byReport, PRF.Precision), Bootstrap(byReport, PRF.Recall))
	}
	return nil
}

// ScoreGrouping counts, of each half and by the first report of a pair, the
// pairs that stand in one group, those of one event, and those that are both.
func ScoreGrouping(pairs []GroupingPair, groups [][]string) map[Half]map[string]PRF {
	at := map[string]int{}
	for i, paths := range groups {
		for _, path := range paths {
			at[path] = i + 1 // 0 stands for none
		}
	}
	counts := map[Half]map[string]PRF{Tune: {}, Test: {}}
	for _, p := range pairs {
		same, together := p.Label == "same", at[p.A] != 0 && at[p.A] == at[p.B]
		var count PRF
		if same {
			count.Gold = 1
		}
		if together {
			count.Predicted = 1
		}
		if same && together {
			count.Right = 1
		}
		sum := counts[p.Half][p.A]
		sum.Add(count)
		counts[p.Half][p.A] = sum
	}
	return counts
}
