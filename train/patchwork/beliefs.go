package patchwork

import "onrecord/story/patchwork"

// A Belief is what is held of a weight before any report is seen: its mean, and
// how far it may be off.
type Belief struct {
	Mean      float64
	Deviation float64
}

// Beliefs are those of the cues by name, and of what a report starts from. A
// cue without one of its own has Others.
type Beliefs struct {
	Cues   map[string]Belief
	Others Belief
	Bias   Belief
}

// Believed holds most cues for nothing until reports show otherwise. The others
// hardly fire in the reports to learn from, or fire there for a reason of their
// making, so that belief must make up for it:
//
//   - otherWords needs other reports beside, and none are there when reports are
//     measured alone: reporters mishear, so that one word alone is to say little;
//   - assembled needs them too, and cannot be learnt of reports measured alone. Of the
//     half tune it fires in 203 of 240 made reports beside all their donors, and in none
//     of the 463 published ones held against each other all at once. Of a report
//     that is for the most part in two others, who had it first, it is to be enough
//     alone, and where nothing tells who had it first it is not: with a strength
//     of 2 it counts 8 and of 0.6 no more than 2.4, of the 6.4 that flag a report;
//   - twiceTold and mixedSayings need two donors with one saying, which are rare
//     where donors are drawn by their dates;
//   - oddUsage, wrongWord and wrongArticle depend on the words that a mill swaps,
//     cutShort and cutOut on how carelessly it drops who speaks: what they find is wrong
//     English whoever made it, but how often they find it is the recipe's doing, so
//     that the weight may not grow to what that recipe alone would give them; so
//     with bookishSpeech, which knows some of the words that a mill may swap in;
//   - noSource and neverNamed are the clearest signs by judgement.
var Believed = Beliefs{
	Cues: map[string]Belief{
		"assembled": {4, 0.4}, "otherWords": {1, 0.4}, "twiceTold": {1, 0.4}, "mixedSayings": {1, 0.4},
		"oddUsage": {1, 0.4}, "wrongWord": {1.5, 0.4}, "wrongArticle": {1, 0.4}, "cutShort": {1.5, 0.4}, "cutOut": {1, 0.4}, "bookishSpeech": {1, 0.3},
		"noSource": {1, 0.7}, "neverNamed": {1, 0.7}, "looseSpeech": {1, 0.4},
	},
	Others: Belief{0, 1},
	Bias:   Belief{-3, 10},
}

// Trusted is how far signs are trusted whose cues fire only beside other
// reports: "assembled" was never seen in published ones, but news has more ways to
// share a text than those that were looked at.
var Trusted = map[string]float64{"assembled": 0.9}

// of returns the belief of a cue.
func (b *Beliefs) of(cue int) Belief {
	if belief, ok := b.Cues[patchwork.CueName(cue)]; ok {
		return belief
	}
	return b.Others
}
