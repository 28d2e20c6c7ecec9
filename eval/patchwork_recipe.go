package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
)

// A PatchworkRecipe says how a report was put together from articles of
// PolNeAR's training part, the way content mills do: paragraphs of several
// reports, and small operations that hide where they come from. The recipe holds
// places and numbers, never text.
type PatchworkRecipe struct {
	ID         string `json:"id"`
	Near       string `json:"near"`       // what its donors have in common: day, week, month, or affair
	Order      string `json:"order"`      // how their paragraphs follow: shuffled, kept, halves, or host
	Seed       uint64 `json:"seed"`       // of the operations
	Headline   string `json:"headline"`   // ID of the article whose title it has
	Parts      []Part `json:"parts"`      // in their order
	Fitted     bool   `json:"fitted"`     // marks and dashes made alike, and datelines dropped
	Merged     int    `json:"merged"`     // pairs of neighbouring paragraphs made one
	Words      int    `json:"words"`      // number of the list among millWords
	Articles   bool   `json:"articles"`   // a and an made to fit swapped words
	Swapped    int    `json:"swapped"`    // words inside quotations swapped for others
	Reworded   int    `json:"reworded"`   // words outside quotations swapped for others
	Unsaid     int    `json:"unsaid"`     // quotations that lose who says them
	Careless   int    `json:"careless"`   // of these, those that keep the comma before
	Pronominal int    `json:"pronominal"` // sources that become a pronoun
	Unmarked   int    `json:"unmarked"`   // quotations that lose marks
}

// A Part is a paragraph of an article, in code points of its text.
type Part struct {
	Article string `json:"article"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
}

// readRecipes reads a file of JSON lines, one recipe a line.
func readRecipes(r io.Reader) ([]PatchworkRecipe, error) {
	var recipes []PatchworkRecipe
	for decoder := json.NewDecoder(r); ; {
		var recipe PatchworkRecipe
		if err := decoder.Decode(&recipe); err == io.EOF {
			return recipes, nil
		} else if err != nil {
			return nil, fmt.Errorf("reading recipes of patchworks: %w", err)
		}
		recipes = append(recipes, recipe)
	}
}

// compose makes the text of a recipe, its headline aside. The same articles
// give the same text on every machine.
func (recipe *PatchworkRecipe) compose(articles map[string]*Article) (string, error) {
	random := rand.New(rand.NewPCG(recipe.Seed, 6))
	headline := articles[recipe.Headline]
	if headline == nil {
		return "", fmt.Errorf("recipe %s: no article %s", recipe.ID, recipe.Headline)
	}
	var paragraphs []string
	for _, part := range recipe.Parts {
		paragraph, err := recipe.paragraph(part, articles)
		if err != nil {
			return "", err
		}
		paragraphs = append(paragraphs, paragraph)
	}
	for range recipe.Merged {
		if i := random.IntN(len(paragraphs)); i+1 < len(paragraphs) {
			paragraphs[i] += " " + paragraphs[i+1]
			paragraphs = append(paragraphs[:i+1], paragraphs[i+2:]...)
		}
	}
	if recipe.Words < 0 || recipe.Words >= len(millWords) {
		return "", fmt.Errorf("recipe %s: no list %d of words", recipe.ID, recipe.Words)
	}
	words := millWords[recipe.Words]
	text := strings.Join(paragraphs, "\n\n")
	text = operate(text, recipe.Careless, random, careless)
	text = operate(text, recipe.Unsaid-recipe.Careless, random, unsaid)
	text = operate(text, recipe.Unmarked, random, unmarked)
	text = operate(text, recipe.Pronominal, random, pronominal)
	text = operate(text, recipe.Swapped, random, swapped(words, recipe.Articles))
	text = operate(text, recipe.Reworded, random, reworded(words, recipe.Articles))
	if recipe.Fitted && !strings.Contains(headline.Text, "“") {
		text = straight.Replace(text)
	}
	return text, nil
}

// paragraph returns the text of a part as the report has it.
func (recipe *PatchworkRecipe) paragraph(part Part, articles map[string]*Article) (string, error) {
	article := articles[part.Article]
	if article == nil {
		return "", fmt.Errorf("recipe %s: no article %s", recipe.ID, part.Article)
	}
	points := []rune(article.Text)
	if part.Start < 0 || part.End > len(points) || part.Start >= part.End {
		return "", fmt.Errorf("recipe %s: %s has no characters %d to %d", recipe.ID, part.Article, part.Start, part.End)
	}
	text := string(points[part.Start:part.End])
	if recipe.Fitted {
		text = fitting(text)
	}
	return text, nil
}

// An operation lists what it could do to a text.
type operation func(text string) []replacement

// A replacement puts other words between two bytes of a text.
type replacement struct {
	start, end int
	text       string
}

// operate does an operation at most n times, each time at a place that is drawn.
func operate(text string, n int, random *rand.Rand, possible operation) string {
	for range n {
		places := possible(text)
		if len(places) == 0 {
			return text
		}
		place := places[random.IntN(len(places))]
		text = text[:place.start] + place.text + text[place.end:]
	}
	return text
}
