package speaker

import (
	"onrecord"
	"onrecord/text"
)

// infer gives speakers to quotations that the report gives to nobody, where
// there is a reason for it.
func (r *resolver) infer() {
	for _, i := range r.order {
		stmt := &r.doc.Statements[i]
		if len(stmt.Source) > 0 || len(stmt.Cue) > 0 || len(stmt.Content) == 0 || len(r.who[i]) > 0 {
			continue
		}
		for _, reason := range []func(int) (*who, string, float64){r.sameWords, r.goesOn, r.spokenOf} {
			if w, why, p := reason(i); w != nil {
				inferred := *w
				inferred.Basis, inferred.Confidence, inferred.Why = onrecord.Inferred, p, why
				r.who[i] = []who{inferred}
				r.keep(i)
				break
			}
		}
	}
}

// sameWords finds a statement with a speaker whose content has most of the
// words of statement i.
func (r *resolver) sameWords(i int) (*who, string, float64) {
	mine := r.contentWords(i)
	if len(mine) < 3 {
		return nil, "", 0
	}
	for _, other := range r.order {
		if other == i || len(r.who[other]) != 1 || r.who[other][0].Basis == onrecord.Inferred {
			continue
		}
		theirs := r.contentWords(other)
		if len(theirs) < 3 {
			continue
		}
		shared := 0
		for word := range mine {
			if theirs.has(word) {
				shared++
			}
		}
		if shared >= 3 && 10*shared >= 6*min(len(mine), len(theirs)) {
			w := &r.who[other][0]
			return w, "elsewhere the report gives much the same words to " + w.Name, 0.7
		}
	}
	return nil, "", 0
}

// contentWords returns the words of a statement's content, the commonest left
// out.
func (r *resolver) contentWords(i int) set {
	words := set{}
	for _, span := range r.doc.Statements[i].Content {
		from, to := r.tokens(span)
		for t := from; t < to; t++ {
			switch tag := r.doc.Morphs[t].Tag; {
			case r.doc.Tokens[t].Kind != text.Word, tag == text.DT, tag == text.IN, tag == text.TO, tag == text.CC:
			default:
				words[r.doc.Morphs[t].Lemma] = struct{}{}
			}
		}
	}
	return words
}

// goesOn finds the speaker of the paragraph before, where that ends with the
// speaker's words and nobody else speaks in it.
func (r *resolver) goesOn(i int) (*who, string, float64) {
	paragraph := r.paragraphOf(r.doc.Statements[i].Content[0].Start)
	last := -1
	for _, other := range r.order {
		content := r.doc.Statements[other].Content
		if other == i || len(content) == 0 || len(r.who[other]) == 0 || content[0].Start > r.doc.Statements[i].Content[0].Start {
			continue
		}
		if at := r.paragraphOf(content[0].Start); at == paragraph || at == paragraph-1 {
			last = other
		}
	}
	if last < 0 || len(r.who[last]) != 1 {
		return nil, "", 0
	}
	w := &r.who[last][0]
	if r.speaksOf(i, w.Gender) {
		return nil, "", 0
	}
	p := 0.5
	if w.Basis == onrecord.Inferred {
		p = 0.4
	}
	return w, w.Name + " speaks just before, and nobody else is brought in", p
}

// speaksOf reports whether statement i opens with "he" or "she" and so speaks
// of somebody of a gender, who then does not say it.
func (r *resolver) speaksOf(i int, gender onrecord.Gender) bool {
	from, to := r.tokens(r.doc.Statements[i].Content[0])
	for from < to && r.doc.Tokens[from].Kind != text.Word {
		from++
	}
	if from >= to {
		return false
	}
	of, ok := thirdPerson(r.doc.Morphs[from].Norm)
	return ok && agreement(of, gender) != 2
}

// spokenOf finds the person who is the subject of the sentence before.
func (r *resolver) spokenOf(i int) (*who, string, float64) {
	token, _ := r.tokens(r.doc.Statements[i].Content[0])
	if int(token) >= len(r.sentence) {
		return nil, "", 0
	}
	found := int32(-1)
	for n := range r.stands {
		s := &r.stands[n]
		if distance := r.sentence[token] - r.sentence[s.token]; distance == 1 && r.place(s.token) == asSubject && r.quote[s.token] < 0 {
			if found >= 0 && found != s.entity {
				return nil, "", 0
			}
			found = s.entity
		}
	}
	if found < 0 || r.speaksOf(i, r.entities[found].gender()) {
		return nil, "", 0
	}
	w := r.known(found, onrecord.Inferred, 0.35)
	return &w, "the sentence before is about " + w.Name, 0.35
}

// paragraphOf returns the number of the paragraph that a place stands in.
func (r *resolver) paragraphOf(at int) int {
	for i := range r.doc.Paragraphs {
		if r.doc.Paragraphs[i].End > at {
			return i
		}
	}
	return len(r.doc.Paragraphs)
}
