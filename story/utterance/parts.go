package utterance

// inOneBreath is the least share of a statement's words that another has which
// is held to say all of it.
const inOneBreath = 0.8

// joinParts links statements of one report that another report has in one: what
// this one quotes in two pieces, with "she added" between them, that one quotes
// in one breath. By themselves such pieces have no word in common.
//
// The link is as likely as both pieces' links to the whole.
func joinParts(witnesses []*witness, links []link) []link {
	at := map[[2]int]int{}
	wholes := map[int][]link{} // by witness: links to what it may have whole, as b
	for i, l := range links {
		at[[2]int{l.a, l.b}] = i
		if a, b := witnesses[l.a], witnesses[l.b]; l.p >= Threshold && a.ref.Report != b.ref.Report {
			if b.within(a) {
				wholes[l.a] = append(wholes[l.a], link{b: l.b, p: l.p})
			}
			if a.within(b) {
				wholes[l.b] = append(wholes[l.b], link{b: l.a, p: l.p})
			}
		}
	}
	for whole := range witnesses {
		parts := wholes[whole]
		for i, one := range parts {
			for _, other := range parts[i+1:] {
				a, b := witnesses[one.b], witnesses[other.b]
				if a.ref.Report != b.ref.Report || tangled(a, b) || sameSpeaker(a, b) < 0 {
					continue
				}
				l := link{a: min(one.b, other.b), b: max(one.b, other.b), p: one.p * other.p}
				if k, known := at[[2]int{l.a, l.b}]; known {
					links[k].p = max(links[k].p, l.p)
				} else {
					at[[2]int{l.a, l.b}] = len(links)
					links = append(links, l)
				}
			}
		}
	}
	return links
}

// within reports whether another statement says all of what a statement says.
func (w *witness) within(other *witness) bool {
	return covered(w, other).weight >= inOneBreath*w.total
}
