package eval

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"onrecord"
	"onrecord/read"
)

// patchworkFiles hold which articles are patched together, and which are left
// as they are.
//
//go:embed patchworks/*.jsonl
var patchworkFiles embed.FS

// An untouchedArticle names an article of PolNeAR's training part that stands
// as it was published.
type untouchedArticle struct {
	Article string `json:"article"`
}

// A PatchworkSet is a set of reports of which is known whether they are made.
type PatchworkSet struct {
	Name  string
	Cases []PatchworkCase
}

// A PatchworkCase is a report that is made or as published.
type PatchworkCase struct {
	Made    bool
	Reading *onrecord.Reading
	Donor   *onrecord.Reading // for a made one, one of the reports it was made from
}

// PatchworkSets returns the half on which weights and threshold were chosen,
// the half that nothing was chosen on, and two sets of published reports for
// more false alarms.
func (s Shared) PatchworkSets(ctx context.Context, reader *read.Reader) ([]PatchworkSet, error) {
	articles := map[string]*Article{}
	if err := s.eachArticle(func(article *Article) error { articles[article.ID] = article; return nil }); err != nil {
		return nil, err
	}
	var sets []PatchworkSet
	for _, half := range []string{"tune", "test"} {
		set := PatchworkSet{Name: half}
		if err := set.addMade(ctx, reader, articles); err != nil {
			return nil, err
		}
		if err := set.addUntouched(ctx, reader, articles); err != nil {
			return nil, err
		}
		sets = append(sets, set)
	}
	dev := PatchworkSet{Name: "PolNeAR dev"}
	readings, err := s.HandReadDevReadings(ctx, reader)
	if err != nil {
		return nil, err
	}
	for _, name := range slices.Sorted(maps.Keys(readings)) {
		dev.Cases = append(dev.Cases, PatchworkCase{Reading: readings[name]})
	}
	ecb, err := s.ecbReports(ctx, reader)
	return append(sets, dev, ecb), err
}

func (set *PatchworkSet) addMade(ctx context.Context, reader *read.Reader, articles map[string]*Article) error {
	f, err := patchworkFiles.Open("patchworks/made-" + set.Name + ".jsonl")
	if err != nil {
		return err
	}
	defer f.Close()
	recipes, err := readRecipes(f)
	if err != nil {
		return err
	}
	for _, recipe := range recipes {
		body, err := recipe.compose(articles)
		if err != nil {
			return err
		}
		made := *articles[recipe.Headline]
		headline, _, _ := strings.Cut(made.Text, "\n\n")
		made.ID, made.Text = recipe.ID, headline+"\n\n"+body
		reading, err := reader.Read(ctx, made.report())
		if err != nil {
			return err
		}
		donor, err := reader.Read(ctx, articles[recipe.Parts[0].Article].report())
		if err != nil {
			return err
		}
		set.Cases = append(set.Cases, PatchworkCase{Made: true, Reading: reading, Donor: donor})
	}
	return nil
}

func (set *PatchworkSet) addUntouched(ctx context.Context, reader *read.Reader, articles map[string]*Article) error {
	f, err := patchworkFiles.Open("patchworks/untouched-" + set.Name + ".jsonl")
	if err != nil {
		return err
	}
	defer f.Close()
	for decoder := json.NewDecoder(f); ; {
		var row untouchedArticle
		if err := decoder.Decode(&row); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		article := articles[row.Article]
		if article == nil {
			return fmt.Errorf("no article %s", row.Article)
		}
		reading, err := reader.Read(ctx, article.report())
		if err != nil {
			return err
		}
		set.Cases = append(set.Cases, PatchworkCase{Reading: reading})
	}
}

// report returns an article as a report, with its day.
func (a *Article) report() *onrecord.Report {
	report := &onrecord.Report{Path: a.ID, Text: a.Text, Headline: strings.TrimSpace(a.Title)}
	if day, err := onrecord.ParseDate(a.Date); err == nil {
		report.Published = day
	}
	return report
}

// ecbEach is how many reports of ECB+ are judged, the first of them that are
// long enough to judge.
const (
	ecbEach  = 100
	ecbBytes = 600
)

// ecbReports returns reports of ECB+.
func (s Shared) ecbReports(ctx context.Context, reader *read.Reader) (PatchworkSet, error) {
	set := PatchworkSet{Name: "ECB+"}
	f, err := openGzip(s.Path("data/stories/ecbplus_odd_topics.jsonl.gz"))
	if err != nil {
		return set, err
	}
	defer f.Close()
	for decoder := json.NewDecoder(f); len(set.Cases) < ecbEach; {
		var row struct{ Path, Headline, Text string }
		if err := decoder.Decode(&row); err != nil {
			return set, err
		}
		if len(row.Text) < ecbBytes {
			continue
		}
		reading, err := reader.Read(ctx, &onrecord.Report{Path: row.Path, Headline: row.Headline, Text: row.Text})
		if err != nil {
			return set, err
		}
		set.Cases = append(set.Cases, PatchworkCase{Reading: reading})
	}
	return set, nil
}
