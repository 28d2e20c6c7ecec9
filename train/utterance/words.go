package utterance

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"slices"

	"onrecord/folding"
)

// leastShare is the share of texts that a common word stands in.
const leastShare = 0.01

// CommonWords returns the stems that many texts have, as package
// story/utterance embeds them: a line for each weight.
func CommonWords(texts []string) []byte {
	having := map[string]int{}
	for _, text := range texts {
		stems := folding.Stems(text)
		slices.Sort(stems)
		for _, stem := range slices.Compact(stems) {
			having[stem]++
		}
	}
	byWeight := map[float64][]string{}
	for stem, n := range having {
		if share := float64(n) / float64(len(texts)); share >= leastShare {
			weight := math.Round(-2*math.Log(share)) / 2
			byWeight[weight] = append(byWeight[weight], stem)
		}
	}
	var out bytes.Buffer
	for _, weight := range slices.Sorted(maps.Keys(byWeight)) {
		fmt.Fprintf(&out, "%.1f", weight+0) // no minus before 0
		for _, stem := range slices.Sorted(slices.Values(byWeight[weight])) {
			fmt.Fprintf(&out, " %s", stem)
		}
		fmt.Fprintln(&out)
	}
	return out.Bytes()
}
