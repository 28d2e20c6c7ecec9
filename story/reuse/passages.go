package reuse

// A passage is what two sheets share around a seed.
type passage struct {
	a, b   stretch
	shared int // words that both have
	own    int // of those, outside quotation marks
}

// How far an edit may go before the passage ends.
const (
	longestEdit = 6  // words on either side that the other has not or has otherwise
	resume      = 3  // words in a row that both must have behind an edit
	patience    = 10 // words by which edits may outnumber shared words since the best end
)

// passages extends seeds to the longest passages, each found once.
func passages(a, b *sheet, seeds []hit) []passage {
	var found []passage
	for _, seed := range seeds {
		if covered(found, seed) || !same(a, b, seed.a, seed.b, gram, 1) {
			continue
		}
		right := extend(a, b, seed.a, seed.b, 1)
		left := extend(a, b, seed.a-1, seed.b-1, -1)
		p := passage{
			a: stretch{seed.a - left.a, seed.a + right.a}, b: stretch{seed.b - left.b, seed.b + right.b},
			shared: left.shared + right.shared, own: left.own + right.own,
		}
		if p.shared >= leastShared && p.own >= leastOwn && float64(p.shared) >= leastShare*float64(max(p.a.len(), p.b.len())) {
			found = append(found, p)
		}
	}
	return found
}

// covered reports whether a seed lies in a passage that was found, on either
// side: a passage is told of once.
func covered(found []passage, seed hit) bool {
	for i := len(found) - 1; i >= 0; i-- {
		p := &found[i]
		if p.a.from <= seed.a && seed.a < p.a.to || p.b.from <= seed.b && seed.b < p.b.to {
			return true
		}
	}
	return false
}

// A reach is how far a passage goes from a seed: words on each side.
type reach struct{ a, b, shared, own int }

// extend goes from words i and j in one direction, over words that both have and
// edits between them, and returns the best end.
func extend(a, b *sheet, i, j, step int) reach {
	var now, best reach
	score, top := 0, 0
	for {
		if same(a, b, i, j, 1, step) {
			now.a, now.b, now.shared, score = now.a+1, now.b+1, now.shared+1, score+1
			if !a.quoted[i] || !b.quoted[j] {
				now.own++
			}
			i, j = i+step, j+step
			if score >= top {
				best, top = now, score
			}
			continue
		}
		skipA, skipB, ok := edit(a, b, i, j, step)
		score -= max(skipA, skipB)
		if !ok || top-score > patience {
			return best
		}
		now.a, now.b = now.a+skipA, now.b+skipB
		i, j = i+step*skipA, j+step*skipB
	}
}

// edit returns the shortest edit at words i and j behind which both go on with
// the same words.
func edit(a, b *sheet, i, j, step int) (skipA, skipB int, ok bool) {
	for size := 1; size <= 2*longestEdit; size++ {
		for skipA := max(0, size-longestEdit); skipA <= min(size, longestEdit); skipA++ {
			if same(a, b, i+step*skipA, j+step*(size-skipA), resume, step) {
				return skipA, size - skipA, true
			}
		}
	}
	return 0, 0, false
}

// same reports whether n words from i and j on are the same.
func same(a, b *sheet, i, j, n, step int) bool {
	for range n {
		if i < 0 || j < 0 || i >= len(a.tokens) || j >= len(b.tokens) || a.tokens[i].Exact != b.tokens[j].Exact {
			return false
		}
		i, j = i+step, j+step
	}
	return true
}
