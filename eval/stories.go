package eval

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"slices"

	"onrecord"
	"onrecord/read"
	"onrecord/story/group"
)

// storyOrders is in how many orders the reports are grouped, since a grouper
// takes them as they come.
const storyOrders = 10

// A StoriesGold is the reports of a corpus and the story of each, by path.
type StoriesGold struct {
	Reports []*onrecord.Report
	Story   map[string]string
}

// ReadStoriesGold reads lines of {path, headline, published, text, story}.
func ReadStoriesGold(r io.Reader) (*StoriesGold, error) {
	gold := &StoriesGold{Story: map[string]string{}}
	for lines := json.NewDecoder(r); ; {
		var line struct{ Path, Headline, Published, Text, Story string }
		if err := lines.Decode(&line); err == io.EOF {
			return gold, nil
		} else if err != nil {
			return nil, fmt.Errorf("reading the gold labels of stories: %w", err)
		}
		report := &onrecord.Report{Path: line.Path, Headline: line.Headline, Text: line.Text}
		if line.Published != "" {
			var err error
			if report.Published, err = onrecord.ParseDate(line.Published); err != nil {
				return nil, fmt.Errorf("reading the gold labels of stories: %s: %w", line.Path, err)
			}
		}
		gold.Reports = append(gold.Reports, report)
		gold.Story[line.Path] = line.Story
	}
}

// A BCubed is a score of groups (Bagga and Baldwin 1998): for each report, the
// share of its group that is of its story, and the share of its story that is
// in its group; their sums over reports.
type BCubed struct {
	Precision, Recall float64
	Reports           int
}

// Add adds other reports.
func (b *BCubed) Add(o BCubed) {
	b.Precision += o.Precision
	b.Recall += o.Recall
	b.Reports += o.Reports
}

// P returns the average precision over reports; 0 where there are none.
func (b BCubed) P() float64 { return b.Precision / float64(max(1, b.Reports)) }

// R returns the average recall over reports; 0 where there are none.
func (b BCubed) R() float64 { return b.Recall / float64(max(1, b.Reports)) }

// F1 returns the harmonic mean of both.
func (b BCubed) F1() float64 { return harmonic(b.P(), b.R()) }

// Score returns the score of each gold story's reports. Groups list paths;
// strangers among them do not count.
func (gold *StoriesGold) Score(groups [][]string) map[string]BCubed {
	size := map[string]int{}
	for _, story := range gold.Story {
		size[story]++
	}
	scores := map[string]BCubed{}
	for _, paths := range groups {
		of, known := map[string]int{}, 0
		for _, path := range paths {
			if story, ok := gold.Story[path]; ok {
				of[story]++
				known++
			}
		}
		for story, n := range of {
			score := scores[story]
			score.Add(BCubed{float64(n*n) / float64(known), float64(n*n) / float64(size[story]), n})
			scores[story] = score
		}
	}
	return scores
}

// PrintStories prints how well reports are grouped into stories, each time in
// several orders: B-cubed on ECB+, as score_stories.py has it, and the pairs of
// grouping/README.md on PolNeAR. Grouping needs no more of a reading than its
// layout, so that the reader is not used.
func PrintStories(ctx context.Context, shared Shared, _ *read.Reader, w io.Writer) error {
	reader := read.NewLayoutReader("lab", read.Options{})
	if err := shared.printStories(ctx, reader, w); err != nil {
		return err
	}
	return shared.printGrouping(ctx, reader, w)
}

// printStories prints B-cubed on ECB+ (Cybulska and Vossen 2014): of each
// order, and on average, with the interval over stories.
func (s Shared) printStories(ctx context.Context, reader *read.Reader, w io.Writer) error {
	f, err := openGzip(s.Path(storiesFile))
	if err != nil {
		return err
	}
	defer f.Close()
	gold, err := ReadStoriesGold(f)
	if err != nil {
		return err
	}
	reports, err := forGrouping(ctx, reader, gold.Reports)
	if err != nil {
		return err
	}
	order := 0
	all := map[string]BCubed{} // by gold story, over all orders
	eachOrder(reports, func(groups [][]string) {
		order++
		var score BCubed
		for story, of := range gold.Score(groups) {
			score.Add(of)
			sum := all[story]
			sum.Add(of)
			all[story] = sum
		}
		fmt.Fprintf(w, "order %2d: %d stories, P %.1f R %.1f F1 %.1f\n", order, len(groups), 100*score.P(), 100*score.R(), 100*score.F1())
	})
	stories := make([]BCubed, 0, len(all))
	var score BCubed
	for _, story := range slices.Sorted(maps.Keys(all)) {
		stories = append(stories, all[story])
		score.Add(all[story])
	}
	_, err = fmt.Fprintf(w, "all: P %.1f R %.1f F1 %.1f (%v)\n", 100*score.P(), 100*score.R(), 100*score.F1(), Bootstrap(stories, BCubed.F1))
	return err
}

// forGrouping reads reports as far as grouping needs it.
func forGrouping(ctx context.Context, reader *read.Reader, reports []*onrecord.Report) ([]group.Report, error) {
	var of []group.Report
	for _, report := range reports {
		reading, err := reader.Read(ctx, report)
		if err != nil {
			return nil, err
		}
		of = append(of, group.Of(reading))
	}
	return of, nil
}

// eachOrder groups reports in several orders and visits the paths of each
// group.
func eachOrder(reports []group.Report, visit func(groups [][]string)) {
	random := rand.New(rand.NewPCG(2017, 6))
	for range storyOrders {
		visit(groupPaths(reports))
		random.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
	}
}

// groupPaths groups reports in the order given.
func groupPaths(reports []group.Report) [][]string {
	grouper := group.New()
	for _, report := range reports {
		grouper.Add(report)
	}
	var groups [][]string
	for _, story := range grouper.Stories() {
		var paths []string
		for _, report := range story.Reports {
			paths = append(paths, report.Path)
		}
		groups = append(groups, paths)
	}
	return groups
}
