package attribute

import "math"

// NumEvidence is how many numbers the confidence of a statement rests on.
const NumEvidence = 16

// evidence returns what tells for and against a statement, as numbers of about
// the same size.
func (f *learned) evidence(s *joined) [NumEvidence]float64 {
	var e [NumEvidence]float64
	e[0] = 1
	cue := &f.guesses[s.cue]
	e[1] = logit(cue.p)
	source := 1.0
	if s.source >= 0 {
		source = f.guesses[s.source].p
		e[2] = logit(source)
	} else {
		e[3] = 1
	}
	content, tokens, quoted, ruled := 1.0, 0, 0, 0
	for _, c := range s.contents {
		g := &f.guesses[c]
		content = min(content, g.p)
		tokens += g.End - g.First
		for i := g.First; i < g.End; i++ {
			if f.quoteOf[i] >= 0 {
				quoted++
			}
			if f.rules[i] != none && roleOf(f.rules[i]) == contentRole {
				ruled++
			}
		}
	}
	e[4] = logit(content)
	e[5] = logit(s.p)
	e[6] = logit(cue.p * source * content * s.p)
	share := float64(quoted) / float64(max(tokens, 1))
	switch {
	case quoted == tokens:
		e[7] = 1
	case quoted > 0:
		e[8] = 1
	}
	e[9] = float64(ruled) / float64(max(tokens, 1))
	if f.rules[cue.First] != none && roleOf(f.rules[cue.First]) == cueRole {
		e[10] = 1
	}
	e[11] = float64(len(s.contents) - 1)
	e[12] = math.Log(float64(tokens)) / 3
	e[13] = share * logit(content)
	e[14] = e[9] * logit(content)
	e[15] = e[10] * logit(cue.p)
	return e
}

func logit(p float64) float64 {
	p = max(1e-4, min(1-1e-4, p))
	return math.Log(p / (1 - p))
}

// sureness returns the probability that a statement is right.
func (m *Model) sureness(e *[NumEvidence]float64) float64 {
	sum := 0.0
	for i, w := range m.sure {
		sum += w * e[i]
	}
	return logistic(sum)
}

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
