package speaker

import (
	"onrecord"
	"onrecord/text"
)

// titled returns the one whom a description with a definite article means, of
// those whom the report names, and how sure that is; -1 for nobody.
func (r *resolver) titled(ref reference) (int32, float64) {
	switch r.determiner(ref.phrase) {
	case "a", "an", "":
		if e := r.introduced(ref); e >= 0 {
			return e, 0.6
		}
		if r.determiner(ref.phrase) != "" {
			return -1, 0
		}
	case "another", "some", "any", "no", "every", "each", "all", "both", "many", "most", "several":
		return -1, 0
	}
	lemma := r.doc.Morphs[ref.head].Lemma
	switch {
	case r.personal(ref.head):
		return r.person(ref, lemma)
	case bodyNouns.has(lemma):
		return r.body(ref, lemma), certainty(onrecord.Title, onrecord.Person)
	}
	return -1, 0
}

// opening is how many sentences a report may take to come to a name.
const opening = 6

// introduced returns the person whom the headline or the first sentences call
// by an office only, "A London judge ...", and whom the text names soon after
// with that office: the only one of whom that is true, else -1.
func (r *resolver) introduced(ref reference) int32 {
	if !r.personal(ref.head) || r.sentence[ref.head] > opening {
		return -1
	}
	found := int32(-1)
	for e := range r.entities {
		someone := &r.entities[e]
		if someone.kind != text.PersonName || len(someone.mentions) == 0 {
			continue
		}
		first := r.mentions[someone.mentions[0]].first
		if r.sentence[first] > 2*opening || r.sentence[ref.head] > 1 && first < ref.head {
			continue
		}
		for k := range someone.roles {
			if someone.roles[k].phrase.head == ref.head || !r.calls(ref.head, &someone.roles[k]) {
				continue
			}
			if found >= 0 && found != int32(e) {
				return -1
			}
			found = int32(e)
		}
	}
	return found
}

// earlier returns the first phrase with the same noun that says whose it is,
// for one that does not: "the campaign" after "the Lund campaign".
func (r *resolver) earlier(ref reference) (string, bool) {
	lemma := r.doc.Morphs[ref.head].Lemma
	if !bodyNouns.has(lemma) || ref.head != ref.first+1 || ref.next != ref.head+1 || r.doc.Morphs[ref.first].Norm != "the" {
		return "", false
	}
	for t := ref.head - 1; t > 0 && r.sentence[ref.head]-r.sentence[t] < 15; t-- {
		if r.doc.Morphs[t].Lemma != lemma || r.mention[t] >= 0 {
			continue
		}
		sentence := &r.doc.Sentences[max(r.sentence[t], 0)]
		before := reference{r.phraseOf(t, int32(sentence.FirstToken), t+1), -1, int32(sentence.FirstToken)}
		if owner, rest := r.owner(before); owner >= 0 {
			return r.nameOf(owner) + rest, true
		}
	}
	return "", false
}

// person returns the person whom a description means: one whose role the
// report gives in the same words; for an office, else the one whom the text
// has just been about.
func (r *resolver) person(ref reference, lemma string) (int32, float64) {
	gender := genderOfNoun(lemma)
	best, bestScore := int32(-1), 0
	for e := range r.entities {
		someone := &r.entities[e]
		if someone.kind != text.PersonName || gender != "" && agreement(gender, someone.gender()) == 2 {
			continue
		}
		fit := 0
		for k := range someone.roles {
			if at := &someone.roles[k].phrase; at.first <= ref.head && ref.head < at.next {
				continue // the role was read off this very place
			}
			fit = max(fit, r.matches(ref.phrase, &someone.roles[k]))
		}
		if fit == 0 {
			continue
		}
		if score := fit*100 + r.salience(int32(e), ref.head); score > bestScore {
			best, bestScore = int32(e), score
		}
	}
	if best >= 0 {
		return best, 0.85
	}
	if !offices.has(lemma) && gender == "" || r.determiner(ref.phrase) != "the" || r.doc.Morphs[ref.first].Norm != "the" {
		return -1, 0
	}
	for e := range r.entities {
		someone := &r.entities[e]
		if someone.kind != text.PersonName || gender != "" && agreement(gender, someone.gender()) == 2 || formal.has(lemma) && len(someone.roles) > 0 {
			continue
		}
		if score := r.salience(int32(e), ref.head); score > bestScore && score >= 20 {
			best, bestScore = int32(e), score
		}
	}
	return best, 0.6
}

// salience is how much a person is in the reader's mind at a token: named or
// meant lately, and often.
func (r *resolver) salience(e, token int32) int {
	score := 0
	for i := len(r.stands) - 1; i >= 0; i-- {
		s := &r.stands[i]
		if s.entity != e || s.token >= token {
			continue
		}
		switch distance := r.sentence[token] - r.sentence[s.token]; {
		case distance == 0:
			score += 8
		case distance == 1:
			score += 12
		case distance <= 3:
			score += 5
		case distance <= 8:
			score++
		}
		if r.place(s.token) == asSubject && r.sentence[token]-r.sentence[s.token] <= 2 {
			score += 8
		}
	}
	return min(score, 99)
}

// body returns the organisation or place that a description means: one whose
// name has the noun in it, or one that has been named just before.
func (r *resolver) body(ref reference, lemma string) int32 {
	if r.determiner(ref.phrase) != "the" || r.doc.Morphs[ref.first].Norm != "the" {
		return -1
	}
	bare := ref.head == ref.first+1
	best, bestScore := int32(-1), 0
	for e := range r.entities {
		someone := &r.entities[e]
		if someone.kind == text.PersonName || someone.kind == text.OtherName || someone.plural {
			continue
		}
		score := 0
		for _, i := range someone.mentions {
			m := &r.mentions[i]
			if m.first >= ref.head {
				break
			}
			switch distance := r.sentence[ref.head] - r.sentence[m.first]; {
			case distance <= 1:
				score += 10
			case distance <= 3:
				score += 5
			case distance <= 8:
				score += 2
			}
			if r.place(m.head()) == asSubject && r.sentence[ref.head]-r.sentence[m.first] <= 2 {
				score += 6
			}
		}
		if score == 0 {
			continue
		}
		inName := len(someone.words) > 1 && (someone.words[0] == lemma || someone.words[len(someone.words)-1] == lemma)
		whole := !bare && ref.next == ref.head+1 && r.endsName(ref.phrase, someone.words)
		fit := 0
		for k := range someone.roles {
			fit = max(fit, r.matches(ref.phrase, &someone.roles[k]))
		}
		switch {
		case bare && inName, whole:
			score += 200
		case fit > 0:
			score += 100 + 20*fit
		case !bare || proprietors.has(lemma) != (someone.kind == text.PlaceName) || unnamed.has(lemma) || score < 10:
			continue
		}
		if score > bestScore {
			best, bestScore = int32(e), score
		}
	}
	return best
}

// endsName reports whether the words of a phrase behind its article are the
// last ones of a name: "the budget office".
func (r *resolver) endsName(p phrase, words []string) bool {
	n := int(p.next - p.first - 1)
	if n < 2 || n >= len(words) {
		return false
	}
	for k := range n {
		if r.norm(p.first+1+int32(k)) != words[len(words)-n+k] {
			return false
		}
	}
	return true
}

// byPronoun returns speakers as a pronoun gives them.
func byPronoun(list []who, confidence float64) []who {
	out := make([]who, len(list))
	for i, w := range list {
		w.Basis, w.Confidence, w.Why = onrecord.Pronoun, min(confidence, w.Confidence), ""
		out[i] = w
	}
	return out
}
