package eval

import (
	"cmp"
	"encoding/json"
	"flag"
	"hash/fnv"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"onrecord/folding"
)

var updatePatchworks = flag.Bool("update-patchworks", false, "write eval/patchworks anew")

// How the sets are drawn.
const (
	madeEach      = 60  // patchworks in each half
	untouchedEach = 300 // articles in each half
	donorWindow   = 6   // days around the first donor
	donorLikeness = 0.18
	leastPart     = 60 // code points of a paragraph
	leastQuoting  = 4  // paragraphs with a quotation
)

// TestPatchworkPlan checks that eval/patchworks holds what the planner draws,
// and writes it anew with -update-patchworks.
func TestPatchworkPlan(t *testing.T) {
	shared, err := OpenShared()
	if err != nil {
		t.Skip(err)
	}
	var articles []*Article
	if err := shared.eachArticle(func(article *Article) error { articles = append(articles, article); return nil }); err != nil {
		t.Fatal(err)
	}
	for half, name := range []string{"tune", "test"} {
		var mine []*Article
		for _, article := range articles {
			if halfOf(article.ID) == half {
				mine = append(mine, article)
			}
		}
		check(t, "made-"+name+".jsonl", lines(t, newPlanner(mine, uint64(half)+1).recipes(name)))
		random := rand.New(rand.NewPCG(uint64(half), 300))
		random.Shuffle(len(mine), func(i, j int) { mine[i], mine[j] = mine[j], mine[i] })
		if len(mine) < untouchedEach {
			t.Fatalf("only %d articles for %s", len(mine), name)
		}
		var untouched []untouchedArticle
		for _, article := range mine[:untouchedEach] {
			untouched = append(untouched, untouchedArticle{article.ID})
		}
		slices.SortFunc(untouched, func(a, b untouchedArticle) int { return cmp.Compare(a.Article, b.Article) })
		check(t, "untouched-"+name+".jsonl", lines(t, untouched))
	}
}

// halfOf parts the articles: no article is in both halves, whole or in parts.
func halfOf(id string) int {
	hash := fnv.New32a()
	hash.Write([]byte(id))
	return int(hash.Sum32()>>7) % 2
}

func lines[T any](t *testing.T, rows []T) string {
	var b strings.Builder
	for _, row := range rows {
		line, err := json.Marshal(row)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(line, '\n'))
	}
	return b.String()
}

func check(t *testing.T, name, want string) {
	path := filepath.Join("patchworks", name)
	if *updatePatchworks {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s is not what the planner draws (%v): go test ./eval -run TestPatchworkPlan -update-patchworks", path, err)
	}
}

// A planner draws recipes from some articles.
type planner struct {
	articles []*Article
	vectors  []map[string]float64 // by article: the weights of its words (tf-idf), of length 1
	texts    map[string][]rune
	random   *rand.Rand
}

func newPlanner(articles []*Article, seed uint64) *planner {
	p := &planner{articles: articles, texts: map[string][]rune{}, random: rand.New(rand.NewPCG(seed, 2017))}
	in := map[string]int{}
	for _, article := range articles {
		p.texts[article.ID] = []rune(article.Text)
		vector := map[string]float64{}
		for _, stem := range folding.Stems(article.Text) {
			vector[stem]++
		}
		for stem := range vector {
			in[stem]++
		}
		p.vectors = append(p.vectors, vector)
	}
	for _, vector := range p.vectors {
		length := 0.0
		for stem, n := range vector {
			vector[stem] = (1 + math.Log(n)) * math.Log(float64(len(articles))/float64(in[stem]))
			length += vector[stem] * vector[stem]
		}
		for stem := range vector {
			vector[stem] /= math.Sqrt(length)
		}
	}
	return p
}

func (p *planner) recipes(half string) []PatchworkRecipe {
	var recipes []PatchworkRecipe
	for len(recipes) < madeEach {
		donors := p.donors(p.random.IntN(len(p.articles)))
		if len(donors) < 3 {
			continue
		}
		parts := p.parts(donors)
		if len(parts) < 7 || p.quoting(parts) < leastQuoting {
			continue // mills take what people say
		}
		headline := donors[p.random.IntN(len(donors))]
		if p.random.IntN(2) == 0 { // it opens with the lead of the report whose headline it has
			if lead := partsOf(headline); len(lead) > 0 {
				parts = slices.Concat(lead[:1], slices.DeleteFunc(parts, func(part Part) bool { return part == lead[0] }))
			}
		}
		recipes = append(recipes, PatchworkRecipe{
			ID: half + "-" + string(rune('a'+len(recipes)/26)) + string(rune('a'+len(recipes)%26)), Seed: p.random.Uint64() >> 11,
			Headline: headline.ID, Parts: parts,
			Merged: p.random.IntN(3), Swapped: p.random.IntN(7), Unsaid: p.random.IntN(5), Unmarked: p.random.IntN(3),
		})
	}
	return recipes
}

// quoting counts the parts that hold a quotation.
func (p *planner) quoting(parts []Part) int {
	n := 0
	for _, part := range parts {
		if quotePattern.MatchString(fitting(string(p.texts[part.Article][part.Start:part.End]))) {
			n++
		}
	}
	return n
}

// donors returns three to six articles about what the first is about, of the
// same days.
func (p *planner) donors(first int) []*Article {
	day := dayOf(p.articles[first])
	type match struct {
		article *Article
		alike   float64
	}
	var matches []match
	for i, article := range p.articles {
		if days := math.Abs(dayOf(article).Sub(day).Hours() / 24); i == first || days > donorWindow {
			continue
		}
		alike := 0.0
		for stem, w := range p.vectors[i] {
			alike += w * p.vectors[first][stem]
		}
		if alike >= donorLikeness {
			matches = append(matches, match{article, alike})
		}
	}
	slices.SortFunc(matches, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.alike, a.alike), cmp.Compare(a.article.ID, b.article.ID))
	})
	donors := []*Article{p.articles[first]}
	for _, m := range matches[:min(len(matches), 2+p.random.IntN(4))] {
		donors = append(donors, m.article)
	}
	return donors
}

func dayOf(article *Article) time.Time {
	day, _ := time.Parse(time.DateOnly, article.Date)
	return day
}

// parts draws runs of one to three paragraphs from each donor and shuffles them.
func (p *planner) parts(donors []*Article) []Part {
	var runs [][]Part
	for _, donor := range donors {
		paragraphs := partsOf(donor)
		want := 2 + p.random.IntN(4)
		for at := p.random.IntN(3); want > 0 && at < len(paragraphs); {
			n := min(1+p.random.IntN(3), want, len(paragraphs)-at)
			runs = append(runs, paragraphs[at:at+n])
			want -= n
			at += n + 1 + p.random.IntN(3)
		}
	}
	p.random.Shuffle(len(runs), func(i, j int) { runs[i], runs[j] = runs[j], runs[i] })
	had := map[string]bool{} // the corpus has some articles twice
	return slices.DeleteFunc(slices.Concat(runs...), func(part Part) bool {
		text := p.texts[part.Article][part.Start:part.End]
		twice := had[string(text)]
		had[string(text)] = true
		return twice
	})
}

// partsOf returns the paragraphs of an article that a mill would take: no
// title, no tweet's markup, no line of a list.
func partsOf(article *Article) []Part {
	var parts []Part
	at := 0
	for i, paragraph := range strings.Split(article.Text, "\n\n") {
		n := utf8.RuneCountInString(paragraph)
		if i > 0 && n >= leastPart && n <= 900 && !strings.ContainsAny(paragraph, "<>\n[") {
			parts = append(parts, Part{article.ID, at, at + n})
		}
		at += n + 2
	}
	return parts
}
