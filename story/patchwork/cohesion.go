package patchwork

import (
	"fmt"
	"maps"
	"math"

	"onrecord"
)

// Of how paragraphs hang together: the cosine of the stems that they have, as
// lexical cohesion is measured (Hearst 1997, TextTiling). Half of the published
// reports have more in common than "little", and all but a twentieth more than
// "least", where the strength is 1.
const (
	opening     = 2 // paragraphs that say, with the headline, what a report is about
	window      = 2 // paragraphs before and behind a seam
	aboutLittle = 0.12
	aboutLeast  = 0.07
	seamLittle  = 0.135
	seamLeast   = 0.085
)

// offTopic finds reports whose paragraphs have little in common with their
// headline and opening.
func (p *page) offTopic() []finding {
	if len(p.body) <= opening {
		return nil
	}
	topic := terms(p.reading.Report.Headline)
	for i := range p.body[:opening] {
		maps.Copy(topic, p.body[i].terms)
	}
	sum, least, at := 0.0, math.Inf(1), 0
	for i := opening; i < len(p.body); i++ {
		alike := cosine(p.body[i].terms, topic)
		if sum += alike; alike < least {
			least, at = alike, i
		}
	}
	mean := sum / float64(len(p.body)-opening)
	if mean >= aboutLittle {
		return nil
	}
	return []finding{{aboutOther, (aboutLittle - mean) / (aboutLittle - aboutLeast), nil, []onrecord.Span{p.body[at].Span},
		fmt.Sprintf("The paragraphs have few words in common with the headline and the opening, least of all paragraph %d.", at+1)}}
}

// seams finds reports whose neighbouring paragraphs have little in common.
func (p *page) seams() []finding {
	if len(p.body) <= window {
		return nil
	}
	sum, least, at := 0.0, math.Inf(1), 0
	for i := 1; i < len(p.body); i++ {
		before, behind := map[string]bool{}, map[string]bool{}
		for k := max(0, i-window); k < min(len(p.body), i+window); k++ {
			if k < i {
				maps.Copy(before, p.body[k].terms)
			} else {
				maps.Copy(behind, p.body[k].terms)
			}
		}
		alike := cosine(before, behind)
		if sum += alike; alike < least {
			least, at = alike, i
		}
	}
	mean := sum / float64(len(p.body)-1)
	if mean >= seamLittle {
		return nil
	}
	return []finding{{unlinked, (seamLittle - mean) / (seamLittle - seamLeast), nil, []onrecord.Span{p.body[at].Span},
		fmt.Sprintf("Neighbouring paragraphs have few words in common, least of all where paragraph %d begins.", at+1)}}
}

// cosine returns how much two sets have in common, from 0 to 1.
func cosine(a, b map[string]bool) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	shared := 0
	for term := range a {
		if b[term] {
			shared++
		}
	}
	return float64(shared) / math.Sqrt(float64(len(a))*float64(len(b)))
}
