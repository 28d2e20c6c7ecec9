// Package meaning tells how near English texts are in what they are about:
// paragraphs on a flood stand near each other whatever words they have. It
// knows words by their stems, well-known names among them.
//
// A word has the vector that a sentence encoder gives to it alone
// (all-MiniLM-L6-v2, after Wang and others 2020 and Reimers and Gurevych 2019),
// cut down to its principal components, as Model2Vec distils static vectors
// from an encoder. It is as long as the word tells something (smooth inverse
// frequency, Arora and others 2017), so that a text is the sum of its words.
// train/meaning makes the file.
package meaning

import (
	"bytes"
	_ "embed"
	"math"
	"strings"
	"sync"
)

// Dimensions is how many numbers a vector has.
const Dimensions = 64

// words.bin has a line for each stem, in the order of the alphabet, an empty
// line, and behind it their vectors, a signed byte for each number.
//
//go:embed words.bin
var file []byte

var vectors = sync.OnceValue(func() map[string][]byte {
	names, numbers, found := bytes.Cut(file, []byte("\n\n"))
	stems := strings.Split(string(names), "\n")
	if !found || len(numbers) != len(stems)*Dimensions {
		panic("meaning: the vectors of words in the program are damaged")
	}
	known := make(map[string][]byte, len(stems))
	for i, stem := range stems {
		known[stem] = numbers[i*Dimensions : (i+1)*Dimensions]
	}
	return known
})

// A Gist is what a text is about: the sum of the vectors of its words. The zero
// Gist is of no words.
type Gist [Dimensions]float64

// Add adds a word by its stem (folding.Stem), and reports whether it is known.
func (g *Gist) Add(stem string) bool {
	vector, known := vectors()[stem]
	for i, b := range vector {
		g[i] += float64(int8(b))
	}
	return known
}

// Plus returns what two texts are about together.
func (g Gist) Plus(other Gist) Gist {
	for i, x := range other {
		g[i] += x
	}
	return g
}

// Minus returns what the rest of a text is about when a part is taken away.
func (g Gist) Minus(part Gist) Gist {
	for i, x := range part {
		g[i] -= x
	}
	return g
}

// Unit returns the gist with length 1, so that a long text counts as much as a
// short one; the zero Gist stays as it is.
func (g Gist) Unit() Gist {
	length := math.Sqrt(g.product(&g))
	if length == 0 {
		return g
	}
	for i := range g {
		g[i] /= length
	}
	return g
}

// Near returns how near two texts are in what they are about: the cosine, from
// -1 to 1, and 0 where one has no words that are known.
func (g Gist) Near(other Gist) float64 {
	g, other = g.Unit(), other.Unit()
	return g.product(&other)
}

func (g *Gist) product(other *Gist) float64 {
	sum := 0.0
	for i, x := range g {
		sum += x * other[i]
	}
	return sum
}
