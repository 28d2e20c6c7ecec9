package patchwork

import (
	"fmt"
	"maps"
	"math"

	"onrecord"
	"onrecord/lang/meaning"
)

// Of how paragraphs hang together: the cosine of the stems that they have, as
// lexical cohesion is measured (Hearst 1997, TextTiling), and of what their words
// mean. Half of the published reports have more in common than "little", and all
// but a twentieth more than "least", where the strength is 1.
const (
	opening     = 2 // paragraphs that say, with the headline, what a report is about
	window      = 2 // paragraphs before and behind a seam
	aboutLittle = 0.12
	aboutLeast  = 0.07
	seamLittle  = 0.135
	seamLeast   = 0.085
	nearLittle  = 0.36
	nearLeast   = 0.20
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

// fewestGists is the least number of paragraphs with enough words that can be
// held against each other.
const fewestGists = 4

// otherMatters finds reports whose paragraphs tell of matters that are far from
// each other, whatever words they have: what each is about beside what all the
// others are about.
func (p *page) otherMatters() []finding {
	var gists []meaning.Gist
	var numbers []int
	var all meaning.Gist
	for i := range p.body {
		if gist, known := gistOf(p.body[i].terms); known >= fewestKnown {
			gist = gist.Unit()
			gists, numbers, all = append(gists, gist), append(numbers, i), all.Plus(gist)
		}
	}
	if len(gists) < fewestGists {
		return nil
	}
	sum, least, at := 0.0, math.Inf(1), 0
	for i, gist := range gists {
		near := gist.Near(all.Minus(gist))
		if sum += near; near < least {
			least, at = near, numbers[i]
		}
	}
	mean := sum / float64(len(gists))
	if mean >= nearLittle {
		return nil
	}
	return []finding{{manyMatters, (nearLittle - mean) / (nearLittle - nearLeast), nil, []onrecord.Span{p.body[at].Span},
		fmt.Sprintf("The paragraphs tell of matters that are far from each other, the farthest in paragraph %d.", at+1)}}
}

// fewestKnown is how many words with a known meaning a paragraph has at least for
// it to tell what it is about.
const fewestKnown = 4

// gistOf returns what words are about, and how many of them are known.
func gistOf(terms map[string]bool) (gist meaning.Gist, known int) {
	for term := range terms {
		if gist.Add(term) {
			known++
		}
	}
	return gist, known
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
