package folding

import (
	"slices"
	"strings"
)

// Pieces returns what stands on either side of the apostrophes within words of
// text, folded: i and m of "I'm", country and s of "country's". Who types the
// words of a quotation without its marks looks for these too, though a word is
// one for Stems. Each piece comes once, in the order of the alphabet.
func Pieces(text string) []string {
	var pieces []string
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !isWordRune(r) && !isApostrophe(r) }) {
		word = strings.TrimFunc(word, isApostrophe)
		if !strings.ContainsFunc(word, isApostrophe) {
			continue
		}
		for _, piece := range strings.FieldsFunc(word, isApostrophe) {
			if piece = fold(piece); piece != "" {
				pieces = append(pieces, piece)
			}
		}
	}
	slices.Sort(pieces)
	return slices.Compact(pieces)
}
