package dispute

import (
	"onrecord/story"
	"onrecord/story/words"
)

// How much two statements have in common that are nearly the same word for word.
const (
	oneMouth    = 5  // words on end, which no two people are likely to say
	leastCommon = .8 // share of the words of the shorter, in their order
	mostWords   = 80 // that are looked at
)

// wordForWord is how sure it is that statements nearly the same word for word
// tell of one saying. What they are in conflict on speaks against that when
// statements are joined, and must not speak against the conflict as well.
const wordForWord = .95

// joined is how sure it is that two statements of an utterance tell of one
// saying.
func (r *reports) joined(u *story.Utterance, a, b story.Ref) float64 {
	if r.sameWords(a, b) {
		return max(u.Confidence, wordForWord)
	}
	return u.Confidence
}

// sameWords reports whether two statements are nearly the same word for word.
func (r *reports) sameWords(a, b story.Ref) bool {
	x, y := r.words(a), r.words(b)
	x, y = x[:min(len(x), mostWords)], y[:min(len(y), mostWords)]
	run, common := inCommon(x, y)
	return run >= oneMouth && float64(common) >= leastCommon*float64(min(len(x), len(y)))
}

// inCommon returns how many words two rows have in common on end, and how many
// in one order.
func inCommon(a, b []words.Word) (run, all int) {
	runs := make([]int, len(b)+1) // that end at each word of b, for the word of a before
	rows := make([]int, len(b)+1) // words in common up to there
	for i := range a {
		ran, had := 0, 0 // of the word of b before, for the word of a before
		for j := range b {
			if a[i].Exact == b[j].Exact {
				ran, runs[j+1] = runs[j+1], ran+1
				had, rows[j+1] = rows[j+1], had+1
			} else {
				ran, runs[j+1] = runs[j+1], 0
				had, rows[j+1] = rows[j+1], max(rows[j+1], rows[j])
			}
			run = max(run, runs[j+1])
		}
	}
	return run, rows[len(b)]
}
