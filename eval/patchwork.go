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

// A PatchworkSet is a set of reports of which is known whether they are made.
type PatchworkSet struct {
	Name  string
	Cases []PatchworkCase
	Cut   []PatchworkCase // the longer published ones, as many of their paragraphs as the made ones have
}

// A PatchworkCase is a report that is made or as published.
type PatchworkCase struct {
	Recipe  *PatchworkRecipe // of a made one; nil as published
	Reading *onrecord.Reading
	Donors  []*onrecord.Reading // for a made one, the reports it was made from, in the order in which they come
}

// PatchworkSets returns the half on which weights and threshold were chosen,
// the half that nothing was chosen on, and two sets of published reports for
// more false alarms.
func (s Shared) PatchworkSets(ctx context.Context, reader *read.Reader) ([]PatchworkSet, error) {
	var sets []PatchworkSet
	for _, half := range []Half{Tune, Test} {
		set, err := s.PatchworkHalf(ctx, reader, half)
		if err != nil {
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

// PatchworkHalf reads the reports of a half, the made ones first.
func (s Shared) PatchworkHalf(ctx context.Context, reader *read.Reader, half Half) (PatchworkSet, error) {
	set := PatchworkSet{Name: string(half)}
	recipes, err := patchworkRecipes(half)
	if err != nil {
		return set, err
	}
	untouched, err := untouchedArticles(half)
	if err != nil {
		return set, err
	}
	articles := map[string]*Article{}
	if err := s.eachArticle(func(article *Article) error { articles[article.ID] = article; return nil }); err != nil {
		return set, err
	}
	published := map[string]*onrecord.Reading{}
	for _, id := range untouched {
		if articles[id] == nil {
			return set, fmt.Errorf("no article %s", id)
		}
		if published[id], err = reader.Read(ctx, articles[id].report()); err != nil {
			return set, err
		}
	}
	for i := range recipes {
		made, err := readMade(ctx, reader, &recipes[i], articles, published)
		if err != nil {
			return set, err
		}
		set.Cases = append(set.Cases, made)
	}
	for i, id := range untouched {
		set.Cases = append(set.Cases, PatchworkCase{Reading: published[id]})
		report := articles[id].report()
		if !cutReport(report, 1+len(recipes[i%len(recipes)].Parts)) {
			continue
		}
		reading, err := reader.Read(ctx, report)
		if err != nil {
			return set, err
		}
		set.Cut = append(set.Cut, PatchworkCase{Reading: reading})
	}
	return set, nil
}

// cutReport drops all but the first paragraphs of a report, and reports whether
// it had more.
func cutReport(report *onrecord.Report, paragraphs int) bool {
	all := strings.Split(report.Text, "\n\n")
	if len(all) <= paragraphs {
		return false
	}
	report.Text = strings.Join(all[:paragraphs], "\n\n")
	return true
}

// patchworkRecipes returns the recipes of a half.
func patchworkRecipes(half Half) ([]PatchworkRecipe, error) {
	f, err := patchworkFiles.Open("patchworks/made-" + string(half) + ".jsonl")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readRecipes(f)
}

// untouchedArticles returns the IDs of the articles of a half.
func untouchedArticles(half Half) ([]string, error) {
	f, err := patchworkFiles.Open("patchworks/untouched-" + string(half) + ".jsonl")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var ids []string
	for decoder := json.NewDecoder(f); ; {
		var row struct{ Article string }
		if err := decoder.Decode(&row); err == io.EOF {
			return ids, nil
		} else if err != nil {
			return nil, fmt.Errorf("reading the articles of %s: %w", half, err)
		}
		ids = append(ids, row.Article)
	}
}

// TuneTexts returns news texts of many kinds: PolNeAR's articles of the half tune,
// and the reports of ECB+.
func (s Shared) TuneTexts() ([]string, error) {
	ids, err := untouchedArticles(Tune)
	if err != nil {
		return nil, err
	}
	var texts []string
	err = s.eachArticle(func(article *Article) error {
		if slices.Contains(ids, article.ID) {
			texts = append(texts, article.Text)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	stories, err := s.readStories()
	for _, id := range slices.Sorted(maps.Keys(stories)) {
		for _, report := range stories[id] {
			texts = append(texts, report.Text)
		}
	}
	return texts, err
}

// readMade composes a report and reads it. It has the day of the last of its
// donors, which are among the published, and an outlet that nobody knows.
func readMade(ctx context.Context, reader *read.Reader, recipe *PatchworkRecipe, articles map[string]*Article, published map[string]*onrecord.Reading) (PatchworkCase, error) {
	body, err := recipe.compose(articles)
	if err != nil {
		return PatchworkCase{}, err
	}
	made := *articles[recipe.Headline]
	headline, _, _ := strings.Cut(made.Text, "\n\n")
	made.ID, made.Text, made.Publisher = recipe.ID, headline+"\n\n"+body, ""
	c := PatchworkCase{Recipe: recipe}
	for _, part := range recipe.Parts {
		donor := published[part.Article]
		if donor == nil {
			return c, fmt.Errorf("recipe %s: %s is not among the published", recipe.ID, part.Article)
		}
		if !slices.Contains(c.Donors, donor) {
			c.Donors = append(c.Donors, donor)
			made.Date = max(made.Date, articles[part.Article].Date)
		}
	}
	c.Reading, err = reader.Read(ctx, made.report())
	return c, err
}

// report returns an article as a report, with its outlet and day.
func (a *Article) report() *onrecord.Report {
	report := &onrecord.Report{Path: a.ID, Text: a.Text, Headline: strings.TrimSpace(a.Title), Outlet: a.Publisher}
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
