package group

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"math"
	"strings"
	"sync"

	"onrecord/lang/en"
)

// common.txt.gz has the commonest words of English, one a line, the commonest
// first, with a capital if that is how it is mostly written: see NOTICE.
//
//go:embed common.txt.gz
var commonWords []byte

// usualLength is how many words a report is taken to have.
const usualLength = 300

// zipf is the share of the commonest word of a text, as Zipf's law (1949) has
// it for English: the word of rank r has the share zipf/r.
const zipf = 0.1

// rarest is the least share of reports that a term is taken to be in: nearly
// that of the last word of the list.
const rarest = 0.0025

// calendar is the share of reports that have the name of a certain day of the
// week or month, about that of PolNeAR's: the list is not of news.
const calendar = 0.25

// A background is what is known of English without any report.
type background struct {
	common map[string]float64 // by stem: the share of reports that are expected to have one of its words
	names  map[string]bool    // by word of the list: whether it is mostly written with a capital
}

var english = sync.OnceValue(func() background {
	unzipped, err := gzip.NewReader(bytes.NewReader(commonWords))
	if err != nil {
		panic("group: the list of words in the program: " + err.Error())
	}
	list, err := io.ReadAll(unzipped)
	if err != nil {
		panic("group: the list of words in the program: " + err.Error())
	}
	known := background{map[string]float64{}, map[string]bool{}}
	rank := 0
	for word := range strings.Lines(string(list)) {
		rank++
		word = strings.TrimSuffix(word, "\n")
		norm := strings.ToLower(word)
		known.names[norm] = word != norm
		known.common[stem(norm)] += zipf / float64(rank)
	}
	for stem, share := range known.common {
		known.common[stem] = max(rarest, 1-math.Exp(-usualLength*share))
	}
	for _, day := range en.Weekdays {
		known.common[stem(day)] = calendar
	}
	for month := range en.Months {
		known.common[stem(month)] = calendar
	}
	return known
})

// usuallyName reports whether a word is mostly written with a capital. A word
// that is not common is taken for a name.
func usuallyName(norm string) bool {
	name, known := english().names[norm]
	return name || !known
}

// commonness returns the share of reports that are expected to have a term, by
// its key: 0 to 1.
func commonness(key string) float64 {
	if '0' <= key[0] && key[0] <= '9' {
		return commonNumber(key)
	}
	if share, known := english().common[key]; known {
		return share
	}
	return rarest
}

// commonNumber returns the share of reports that are expected to have a
// number: small ones and years are common.
func commonNumber(digits string) float64 {
	switch {
	case len(digits) == 1:
		return 0.1
	case len(digits) == 2:
		return 0.02
	case len(digits) == 4 && (digits[:2] == "19" || digits[:2] == "20"):
		return 0.01
	}
	return rarest
}

// rarity returns how much a term tells that this share of reports has: the
// inverse document frequency (Spärck Jones 1972).
func rarity(share float64) float64 { return max(0, -math.Log(share)) }
