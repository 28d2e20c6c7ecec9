package eval

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"onrecord/folding"
)

// How recipes are drawn.
const (
	likeness     = 0.12 // of two articles about one affair
	leastPart    = 60   // code points of a paragraph
	mostPart     = 900
	leastQuoting = 2 // paragraphs with a quotation: mills take what people say
	leastParts   = 6
)

// nearness is what donors have in common: days between the first and the
// others, and whether they are about one affair.
var nearness = []struct {
	name   string
	days   float64
	affair bool
}{{"day", 1, false}, {"week", 4, false}, {"month", 15, false}, {"affair", 21, true}}

// A planner draws recipes from some articles.
type planner struct {
	articles []*Article
	vectors  []map[string]float64 // by article: the weights of its words (tf-idf), of length 1
	texts    map[string][]rune
	random   *rand.Rand
	words    []int // numbers of lists of words
}

func newPlanner(articles []*Article, seed uint64, words []int) *planner {
	p := &planner{articles: articles, texts: map[string][]rune{}, random: rand.New(rand.NewPCG(seed, 2017)), words: words}
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

// recipes draws n recipes, each kind of nearness and order in turn.
func (p *planner) recipes(half Half, n int) []PatchworkRecipe {
	var recipes []PatchworkRecipe
	for len(recipes) < n {
		k := len(recipes)
		near, order := nearness[k%len(nearness)], orders[k/len(nearness)%len(orders)]
		donors := p.donors(p.random.IntN(len(p.articles)), near.days, near.affair)
		if len(donors) < 2 {
			continue
		}
		parts := p.distinct(order.arrange(p, donors, p.length()))
		if len(parts) < leastParts || articlesOf(parts) < 2 || p.quoting(parts) < leastQuoting {
			continue
		}
		headline := donors[p.random.IntN(len(donors))].ID
		if order.name != "shuffled" || p.random.IntN(2) == 0 {
			headline = parts[0].Article
		}
		long := 1 + len(parts)/12 // operations grow with the text
		recipe := PatchworkRecipe{
			ID: fmt.Sprintf("%s-%03d", half, k), Near: near.name, Order: order.name, Seed: p.random.Uint64() >> 11,
			Headline: headline, Parts: parts, Fitted: p.random.IntN(2) == 0, Words: p.words[p.random.IntN(len(p.words))], Articles: p.random.IntN(2) == 0,
			Merged: p.random.IntN(3), Swapped: 1 + p.random.IntN(8*long), Reworded: max(0, p.random.IntN(13*long)-5), Unsaid: 1 + p.random.IntN(4*long),
			Pronominal: max(0, p.random.IntN(5)-2), Unmarked: max(0, p.random.IntN(5)-2),
		}
		if p.random.IntN(4) == 0 {
			recipe.Careless = recipe.Unsaid
		}
		recipes = append(recipes, recipe)
	}
	return recipes
}

// length draws of how many paragraphs a report is.
func (p *planner) length() int {
	switch p.random.IntN(4) {
	case 0:
		return 6 + p.random.IntN(3)
	case 1:
		return 15 + p.random.IntN(8)
	}
	return 9 + p.random.IntN(6)
}

// quoting counts the parts that hold a quotation.
func (p *planner) quoting(parts []Part) int {
	n := 0
	for _, part := range parts {
		if quotePattern.MatchString(string(p.texts[part.Article][part.Start:part.End])) {
			n++
		}
	}
	return n
}

// distinct drops paragraphs that stood before: the corpus has some articles twice.
func (p *planner) distinct(parts []Part) []Part {
	had := map[string]bool{}
	return slices.DeleteFunc(parts, func(part Part) bool {
		text := string(p.texts[part.Article][part.Start:part.End])
		twice := had[text]
		had[text] = true
		return twice
	})
}

func articlesOf(parts []Part) int {
	articles := map[string]bool{}
	for _, part := range parts {
		articles[part.Article] = true
	}
	return len(articles)
}

// donors draws two to five articles from the days around the first; of one
// affair, those most like the first.
func (p *planner) donors(first int, days float64, affair bool) []*Article {
	day := dayOf(p.articles[first])
	type match struct {
		article *Article
		alike   float64
	}
	var matches []match
	for i, article := range p.articles {
		if i == first || math.Abs(dayOf(article).Sub(day).Hours()/24) > days {
			continue
		}
		alike := p.random.Float64() // any order
		if affair {
			if alike = p.alike(first, i); alike < likeness {
				continue
			}
		}
		matches = append(matches, match{article, alike})
	}
	slices.SortFunc(matches, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.alike, a.alike), cmp.Compare(a.article.ID, b.article.ID))
	})
	donors := []*Article{p.articles[first]}
	for _, m := range matches[:min(len(matches), 1+p.random.IntN(4))] {
		donors = append(donors, m.article)
	}
	return donors
}

// alike returns the cosine of two articles. It adds up in the order of the
// stems, so that it is the same every time.
func (p *planner) alike(a, b int) float64 {
	var products []float64
	for stem, w := range p.vectors[a] {
		if product := w * p.vectors[b][stem]; product > 0 {
			products = append(products, product)
		}
	}
	slices.Sort(products)
	sum := 0.0
	for _, product := range products {
		sum += product
	}
	return sum
}

func dayOf(article *Article) time.Time {
	day, _ := time.Parse(time.DateOnly, article.Date)
	return day
}

// partsOf returns the paragraphs of an article that a mill would take: no
// title, no tweet's markup, no line of a list.
func partsOf(article *Article) []Part {
	var parts []Part
	at := 0
	for i, paragraph := range strings.Split(article.Text, "\n\n") {
		n := utf8.RuneCountInString(paragraph)
		if i > 0 && n >= leastPart && n <= mostPart && !strings.ContainsAny(paragraph, "<>\n[") {
			parts = append(parts, Part{article.ID, at, at + n})
		}
		at += n + 2
	}
	return parts
}
