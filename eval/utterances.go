package eval

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"io"
	"slices"

	"onrecord"
	"onrecord/read"
	"onrecord/story"
	"onrecord/story/utterance"
)

// storiesFile holds the reports of the odd topics of ECB+ (Cybulska and Vossen
// 2014), each with its story.
const storiesFile = "data/stories/ecbplus_odd_topics.jsonl.gz"

// utterancePairs are the labelled pairs of utterances/README.md.
//
//go:embed utterances/pairs.jsonl
var utterancePairs []byte

// A Half says what a labelled pair is for.
type Half string

// The halves.
const (
	Tune Half = "tune"
	Test Half = "test"
)

// An utterancePair is a line of the labels.
type utterancePair struct {
	Corpus string
	Half   Half
	A, B   pairedStatement
	Label  string // same, different or unsure
}

// A pairedStatement is a statement of a labelled pair, in code points.
type pairedStatement struct {
	Report  string
	Content [][2]int
}

// An UtteranceCase is a labelled pair of statements, as they are compared now.
type UtteranceCase struct {
	Half        Half
	Corpus      string
	A, B        string // names of the reports
	Same        bool
	Found       bool // the reader finds both statements
	Compared    bool // they are a pair that is compared; else they are not held for one saying
	Features    [utterance.Features]float64
	Probability float64 // that both tell of one saying; 0 where they are not compared
	Joined      bool    // by Join of the two reports
	JoinedAmong bool    // by Join of all reports of the story; where there is no story, as Joined
}

// UtteranceCases reads the reports of the labelled pairs of these halves and
// compares the statements. Pairs of which a careful reader was unsure are left
// out.
func (s Shared) UtteranceCases(ctx context.Context, reader *read.Reader, halves ...Half) ([]UtteranceCase, error) {
	pairs, err := readUtterancePairs(halves)
	if err != nil {
		return nil, err
	}
	readings, stories, err := s.pairedReadings(ctx, reader, pairs)
	if err != nil {
		return nil, err
	}
	among := map[string]*joining{}
	for id, reports := range stories {
		among[id] = joinReports(readings, reports)
	}
	storyOf := map[string]string{}
	for id, reports := range stories {
		for _, report := range reports {
			storyOf[report] = id
		}
	}
	var cases []UtteranceCase
	for _, p := range pairs {
		c := UtteranceCase{Half: p.Half, Corpus: p.Corpus, A: p.A.Report, B: p.B.Report, Same: p.Label == "same"}
		a, foundA := findPaired(readings[p.A.Report], &p.A)
		b, foundB := findPaired(readings[p.B.Report], &p.B)
		if c.Found = foundA && foundB; c.Found {
			two := []*onrecord.Reading{readings[p.A.Report], readings[p.B.Report]}
			for _, pair := range utterance.Pairs(two) {
				if pair.A == (story.Ref{Report: 0, Statement: a}) && pair.B == (story.Ref{Report: 1, Statement: b}) {
					c.Compared, c.Features, c.Probability = true, pair.Features, pair.Probability
				}
			}
			c.Joined = joinReports(readings, []string{p.A.Report, p.B.Report}).together(p.A.Report, a, p.B.Report, b)
			c.JoinedAmong = c.Joined
			if id := storyOf[p.A.Report]; id != "" {
				c.JoinedAmong = id == storyOf[p.B.Report] && among[id].together(p.A.Report, a, p.B.Report, b)
			}
		}
		cases = append(cases, c)
	}
	return cases, nil
}

// readUtterancePairs returns the labelled pairs of these halves that are sure.
func readUtterancePairs(halves []Half) ([]utterancePair, error) {
	var pairs []utterancePair
	for decoder := json.NewDecoder(bytes.NewReader(utterancePairs)); ; {
		var p utterancePair
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return pairs, nil
		} else if err != nil {
			return nil, err
		}
		if slices.Contains(halves, p.Half) && p.Label != "unsure" {
			pairs = append(pairs, p)
		}
	}
}

// pairedReadings reads the reports of pairs, and the others of their stories;
// it returns them by name, and the names by story.
func (s Shared) pairedReadings(ctx context.Context, reader *read.Reader, pairs []utterancePair) (readings map[string]*onrecord.Reading, stories map[string][]string, err error) {
	wanted := map[string]bool{}
	for _, p := range pairs {
		wanted[p.A.Report], wanted[p.B.Report] = true, true
	}
	all, err := s.readStories()
	if err != nil {
		return nil, nil, err
	}
	var reports []*onrecord.Report
	stories = map[string][]string{}
	for id, story := range all {
		if slices.ContainsFunc(story, func(report *onrecord.Report) bool { return wanted[report.Path] }) {
			for _, report := range story {
				reports = append(reports, report)
				stories[id] = append(stories[id], report.Path)
			}
		}
	}
	err = s.eachArticle(func(article *Article) error {
		if !wanted[article.ID] {
			return nil
		}
		published, err := onrecord.ParseDate(article.Date)
		reports = append(reports, &onrecord.Report{Path: article.ID, Text: article.Text, Headline: article.Title, Outlet: article.Publisher, Published: published})
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	readings = map[string]*onrecord.Reading{}
	for _, report := range reports {
		if readings[report.Path], err = reader.Read(ctx, report); err != nil {
			return nil, nil, err
		}
	}
	return readings, stories, nil
}

// readStories returns the reports of the odd topics of ECB+ by story.
func (s Shared) readStories() (map[string][]*onrecord.Report, error) {
	f, err := openGzip(s.Path(storiesFile))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	stories := map[string][]*onrecord.Report{}
	for decoder := json.NewDecoder(f); ; {
		var row struct{ Path, Headline, Text, Story string }
		if err := decoder.Decode(&row); errors.Is(err, io.EOF) {
			return stories, nil
		} else if err != nil {
			return nil, err
		}
		stories[row.Story] = append(stories[row.Story], &onrecord.Report{Path: row.Path, Text: row.Text, Headline: row.Headline})
	}
}

// findPaired returns the statement of a reading that is a labelled one: the one
// that shares most of the content, and at least half.
func findPaired(reading *onrecord.Reading, p *pairedStatement) (int, bool) {
	want := pointsOf(toSpans(p.Content))
	best, most := 0, 0.0
	for i, label := range Labels(reading) {
		if overlap := jaccard(want, pointsOf(label.Content)); overlap > most {
			best, most = i, overlap
		}
	}
	return best, most >= storyOverlap
}

// A joining is which utterance each statement of some reports stands in.
type joining struct {
	numbers map[string]int // of the reports
	at      map[story.Ref]int
}

func joinReports(readings map[string]*onrecord.Reading, names []string) *joining {
	j := &joining{numbers: map[string]int{}, at: map[story.Ref]int{}}
	var list []*onrecord.Reading
	for i, name := range names {
		j.numbers[name] = i
		list = append(list, readings[name])
	}
	for i, u := range utterance.Join(list) {
		for _, ref := range u.Statements {
			j.at[ref] = i
		}
	}
	return j
}

// together reports whether two statements stand in one utterance.
func (j *joining) together(reportA string, a int, reportB string, b int) bool {
	return j.at[story.Ref{Report: j.numbers[reportA], Statement: a}] == j.at[story.Ref{Report: j.numbers[reportB], Statement: b}]
}

// BackgroundTexts returns news texts of many kinds, by which one can tell how
// common words are: PolNeAR's training part and ECB+ without the stories and
// reports of the half test.
func (s Shared) BackgroundTexts() ([]string, error) {
	pairs, err := readUtterancePairs([]Half{Test})
	if err != nil {
		return nil, err
	}
	tested := map[string]bool{}
	for _, p := range pairs {
		tested[p.A.Report], tested[p.B.Report] = true, true
	}
	var texts []string
	stories, err := s.readStories()
	if err != nil {
		return nil, err
	}
	for _, reports := range stories {
		if !slices.ContainsFunc(reports, func(report *onrecord.Report) bool { return tested[report.Path] }) {
			for _, report := range reports {
				texts = append(texts, report.Text)
			}
		}
	}
	err = s.eachArticle(func(article *Article) error {
		if !tested[article.ID] {
			texts = append(texts, article.Text)
		}
		return nil
	})
	return texts, err
}
