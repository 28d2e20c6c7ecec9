package syntax

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"onrecord/read/syntax"
	"onrecord/text"
	"onrecord/train/corpus"
)

// seen is what a corpus says of one word.
type seen struct {
	total  int
	lower  [text.NumTags]int32 // in small letters
	upper  [text.NumTags]int32 // with a capital
	lemmas map[text.Tag]map[string]int
	sign   bool // no word: it depends on nothing that we look at
}

// Words of which a share of at least sure has one tag always get it.
const (
	sure      = 0.996
	sureCount = 12
)

// lexiconOf returns the bytes of a lexicon of the words that stand in the
// sentences at least this many times.
func lexiconOf(sentences []corpus.Sentence, least int) []byte {
	words := map[string]*seen{}
	for i := range sentences {
		s := &sentences[i]
		for j := range s.Tokens {
			if t := &s.Tokens[j]; t.Tag != text.NoTag {
				note(words, t, s.Doc.Tokens[s.First+j].Kind)
			}
		}
	}
	norms := slices.Sorted(maps.Keys(words))
	norms = slices.DeleteFunc(norms, func(norm string) bool { return words[norm].total < least || len(norm) > 40 })
	labels := tagLabels(words, norms)

	keys := map[string]int{}
	for _, norm := range norms {
		keys[classOf(words[norm])] = 0
	}
	classes := make([]uint32, 0, len(keys))
	for i, key := range slices.Sorted(maps.Keys(keys)) {
		keys[key] = i
		mask := uint32(0)
		for _, tag := range []byte(key[1:]) {
			if l := slices.Index(labels, text.Tag(tag)); l >= 0 {
				mask |= 1 << l
			}
		}
		classes = append(classes, mask)
	}
	entries := make([]syntax.LexiconEntry, 0, len(norms))
	for _, norm := range norms {
		s := words[norm]
		entries = append(entries, syntax.LexiconEntry{
			Norm: norm, Class: keys[classOf(s)], Known: known(s.total), Lower: s.certain(s.lower, labels), Upper: s.certain(s.upper, labels), Lemmas: s.exceptions(norm),
		})
	}
	return syntax.AppendLexicon(nil, labels, classes, entries)
}

// note counts one token.
func note(words map[string]*seen, t *corpus.Token, kind text.TokenKind) {
	if kind == text.Number || kind == text.OpenMark || kind == text.CloseMark {
		return
	}
	norm := syntax.Norm(t.Form)
	s := words[norm]
	if s == nil {
		s = &seen{lemmas: map[text.Tag]map[string]int{}}
		words[norm] = s
	}
	s.total++
	s.sign = kind != text.Word
	if syntax.Capital(t.Form) {
		s.upper[t.Tag]++
	} else {
		s.lower[t.Tag]++
	}
	if s.lemmas[t.Tag] == nil {
		s.lemmas[t.Tag] = map[string]int{}
	}
	s.lemmas[t.Tag][t.Lemma]++
}

// tagLabels returns the tags among which a choice is to be made most often.
func tagLabels(words map[string]*seen, norms []string) []text.Tag {
	var open [text.NumTags]int
	for _, norm := range norms {
		s := words[norm]
		if s.sign {
			continue
		}
		for _, counts := range []*[text.NumTags]int32{&s.lower, &s.upper} {
			if _, share := top(counts); share < sure {
				for tag, n := range counts {
					open[tag] += int(n)
				}
			}
		}
	}
	labels := make([]text.Tag, 0, text.NumTags)
	for tag := text.NoTag + 1; int(tag) < text.NumTags; tag++ {
		labels = append(labels, tag)
	}
	slices.SortStableFunc(labels, func(a, b text.Tag) int { return cmp.Compare(open[b], open[a]) })
	labels = labels[:syntax.MaxTagLabels]
	slices.Sort(labels)
	return labels
}

// top returns the most frequent tag and its share.
func top(counts *[text.NumTags]int32) (text.Tag, float64) {
	best, total := 0, int32(0)
	for tag, n := range counts {
		total += n
		if n > counts[best] {
			best = tag
		}
	}
	return text.Tag(best), float64(counts[best]) / float64(max(1, total))
}

// certain returns the tag that needs no choice, or NoTag.
func (s *seen) certain(counts [text.NumTags]int32, labels []text.Tag) text.Tag {
	tag, share := top(&counts)
	n := float64(counts[tag])
	if share >= sure && n >= sureCount || n > 0 && (tag >= text.Stop || s.sign || !slices.Contains(labels, tag) && share > 0.5) {
		return tag
	}
	return text.NoTag
}

func known(total int) uint8 {
	switch {
	case total < 8:
		return 0
	case total < 40:
		return 1
	}
	return 2
}

// classOf returns how well a word is known and what it may be, the likeliest
// first.
func classOf(s *seen) string {
	var tags []text.Tag
	count := func(tag text.Tag) int { return int(s.lower[tag] + s.upper[tag]) }
	for tag := range text.Tag(text.NumTags) {
		if n := count(tag); n > 0 && n*200 >= s.total {
			tags = append(tags, tag)
		}
	}
	slices.SortStableFunc(tags, func(a, b text.Tag) int { return cmp.Compare(count(b), count(a)) })
	var key strings.Builder
	key.WriteByte('0' + known(s.total))
	for _, tag := range tags[:min(6, len(tags))] {
		key.WriteByte(byte(tag))
	}
	return key.String()
}

// exceptions returns the lemmas of a word that the rules do not give, or only
// by building a string.
func (s *seen) exceptions(norm string) map[text.Tag]string {
	out := map[text.Tag]string{}
	for tag, lemmas := range s.lemmas {
		best, total := "", 0
		for _, form := range slices.Sorted(maps.Keys(lemmas)) {
			total += lemmas[form]
			if best == "" || lemmas[form] > lemmas[best] {
				best = form
			}
		}
		rule := syntax.RuleLemma(norm, tag)
		switch {
		case tag.Proper() && best != norm, len(best) > 40:
			// names stay as they are
		case rule != best && total > 1, rule == best && !strings.HasPrefix(norm, rule):
			out[tag] = best
		}
	}
	return out
}
