//go:build ignore

// Generate writes common.txt.gz from en_lexeme_prob.json.gz of
// spacy-lookups-data:
//
//	go run generate.go FOLDER
package main

import (
	"cmp"
	"compress/gzip"
	"encoding/json"
	"log"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// words is how many words the list has. Behind them a word tells as much as
// any name.
const words = 12000

func main() {
	f, err := os.Open(filepath.Join(os.Args[1], "en_lexeme_prob.json.gz"))
	check(err)
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	check(err)
	logProb := map[string]float64{}
	check(json.NewDecoder(unzipped).Decode(&logProb))

	// Spellings that differ in capitals are one word.
	share, capital := map[string]float64{}, map[string]float64{}
	for _, form := range slices.Sorted(maps.Keys(logProb)) {
		norm := strings.ToLower(form)
		if strings.ContainsFunc(norm, func(r rune) bool { return r < 'a' || 'z' < r }) {
			continue
		}
		share[norm] += math.Exp(logProb[form])
		if form[0] != norm[0] {
			capital[norm] += math.Exp(logProb[form])
		}
	}
	list := slices.SortedFunc(maps.Keys(share), func(a, b string) int {
		return cmp.Or(cmp.Compare(share[b], share[a]), cmp.Compare(a, b))
	})

	list = list[:words]
	for i, norm := range list {
		if 2*capital[norm] > share[norm] {
			list[i] = strings.ToUpper(norm[:1]) + norm[1:]
		}
	}

	out, err := os.Create("common.txt.gz")
	check(err)
	zipped, err := gzip.NewWriterLevel(out, gzip.BestCompression)
	check(err)
	_, err = zipped.Write([]byte(strings.Join(list, "\n") + "\n"))
	check(err)
	check(zipped.Close())
	check(out.Close())
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
