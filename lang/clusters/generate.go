//go:build ignore

// Generate writes english.bin from en_lexeme_cluster.json.gz and
// en_lexeme_prob.json.gz of spacy-lookups-data:
//
//	go run generate.go FOLDER
package main

import (
	"cmp"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"log"
	"maps"
	"math/bits"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"onrecord/linear"
)

const words = 40000

func main() {
	clusters, logProb := map[string]int{}, map[string]float64{}
	load("en_lexeme_cluster.json.gz", &clusters)
	load("en_lexeme_prob.json.gz", &logProb)

	// Spellings that differ in capitals are one word; the likeliest gives it its cluster.
	best := map[string]string{}
	for _, form := range slices.Sorted(maps.Keys(clusters)) {
		norm := strings.ToLower(form)
		if clusters[form] == 0 || strings.ContainsAny(norm, " \n\t") {
			continue
		}
		if known, ok := best[norm]; !ok || logProb[form] > logProb[known] {
			best[norm] = form
		}
	}
	norms := slices.Sorted(maps.Keys(best))
	slices.SortStableFunc(norms, func(a, b string) int { return cmp.Compare(logProb[best[b]], logProb[best[a]]) })
	norms = norms[:min(words, len(norms))]

	var paths []int
	for _, norm := range norms {
		paths = append(paths, clusters[best[norm]])
	}
	slices.SortFunc(paths, func(a, b int) int { return cmp.Compare(bits.Reverse32(uint32(a)), bits.Reverse32(uint32(b))) })
	paths = slices.Compact(paths)
	if len(paths) >= 1<<10 {
		log.Fatal("more clusters than fit in 10 bits")
	}
	const slots = 1 << 16
	table := make([]uint32, slots)
	for _, norm := range norms {
		hash := linear.Hash(norm)
		at := uint32(hash) & (slots - 1)
		for table[at] != 0 {
			at = (at + 1) & (slots - 1)
		}
		table[at] = (uint32(hash>>32)|1<<10)&^(1<<10-1) | uint32(slices.Index(paths, clusters[best[norm]])+1)
	}
	var out []byte
	for _, slot := range table {
		out = binary.LittleEndian.AppendUint32(out, slot)
	}
	for _, path := range paths {
		out = binary.LittleEndian.AppendUint32(out, uint32(path))
	}
	if err := os.WriteFile("english.bin", out, 0o644); err != nil {
		log.Fatal(err)
	}
}

func load(name string, into any) {
	f, err := os.Open(filepath.Join(os.Args[1], name))
	if err != nil {
		log.Fatal(err)
	}
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		log.Fatal(err)
	}
	if err := json.NewDecoder(unzipped).Decode(into); err != nil {
		log.Fatal(err)
	}
}
