package act

import (
	"strings"

	"onrecord"
	"onrecord/lang/en"
	"onrecord/text"
)

// A cueWord is what the lexicon knows of a lemma: the act that it signals, and
// those that it signals together with words behind it.
type cueWord struct {
	act     onrecord.Act // "" when it signals none alone
	phrases []cuePhrase
}

// A cuePhrase is a cue of several words, less the first.
type cuePhrase struct {
	rest []string
	act  onrecord.Act
}

// cues is the lexicon of cues by lemma.
var cues = newCues()

func newCues() map[string]*cueWord {
	words := map[string]*cueWord{}
	for _, list := range []struct {
		act  onrecord.Act
		cues []string
	}{
		{onrecord.Deny, en.DenyingCues}, {onrecord.Accuse, en.AccusingCues}, {onrecord.Suggest, en.SuggestingCues}, {onrecord.Ask, en.AskingCues}, {onrecord.Urge, en.UrgingCues},
		{onrecord.Promise, en.PromisingCues}, {onrecord.Believe, en.BelievingCues}, {onrecord.Assert, en.AssertingCues}, {onrecord.OtherAct, en.OtherCues},
	} {
		for _, cue := range list.cues {
			parts := strings.Fields(cue)
			word := words[parts[0]]
			if word == nil {
				word = &cueWord{}
				words[parts[0]] = word
			}
			if len(parts) == 1 {
				word.act = list.act
			} else {
				word.phrases = append(word.phrases, cuePhrase{parts[1:], list.act})
			}
		}
	}
	return words
}

// A signal is what a cue says of the act.
type signal struct {
	act    onrecord.Act // "" when no word of the cue is known
	word   int          // the token that gave it; -1: none
	phrase bool         // together with words behind it
	root   int          // the word that the others of the cue hang on; -1 in a cue without words
	says   bool         // a verb of the cue asserts: "responded by saying"
}

// The ranks of the words of a cue: that of the highest rank tells the act.
const (
	unknownWord = iota
	besideVerb  // "said in an interview", "critics said"
	plainWord   // asserts, or does none of the acts
	plainPhrase
	plainRoot
	telling // any other act: "issued a statement denying"
	tellingPhrase
	tellingRoot
	rootPhrase // "declined to say"
)

// signal reads the cue. The word that the others hang on tells, unless it is
// one that may stand with any act.
func (s *saying) signal() signal {
	best := signal{word: -1, root: s.rootOf(s.cue)}
	rootAct, _ := s.lookUp(best.root)
	highest := unknownWord
	for _, r := range s.cue {
		for i := r.first; i < r.end; i++ {
			act, phrase := s.lookUp(i)
			if act == "" || i != best.root && s.tag(i).Proper() {
				continue
			}
			if rank := s.rank(i, act, phrase, best.root, rootAct); rank > highest {
				best.act, best.word, best.phrase, highest = act, i, phrase, rank
			}
			best.says = best.says || act == onrecord.Assert && s.tag(i).Verb()
		}
	}
	return best
}

// rank tells how much a word of the cue has to say of the act.
func (s *saying) rank(token int, act onrecord.Act, phrase bool, root int, rootAct onrecord.Act) int {
	plain := act == onrecord.Assert || act == onrecord.OtherAct
	switch {
	case token == root && phrase:
		return rootPhrase
	case token == root && plain:
		return plainRoot
	case token == root:
		return tellingRoot
	case plain && phrase:
		return plainPhrase
	case plain:
		return plainWord
	case !s.tag(token).Verb() && s.tag(root).Verb() && rootAct != "" && s.doc.Arcs[token].Relation != text.RelObj:
		return besideVerb
	case phrase:
		return tellingPhrase
	}
	return telling
}

// lookUp returns the act that the lexicon gives to the token and what stands
// behind it.
func (s *saying) lookUp(token int) (act onrecord.Act, phrase bool) {
	switch tag := s.tag(token); {
	case tag.Verb(), tag.Noun(), tag == text.JJ, tag == text.MD, tag == text.RB, tag == text.IN:
	default:
		return "", false
	}
	word := cues[s.lemma(token)]
	if word == nil {
		if word = cues[s.norm(token)]; word == nil {
			return "", false
		}
	}
	longest := 0
	for _, p := range word.phrases {
		if len(p.rest) > longest && s.follows(token, p.rest) {
			act, phrase, longest = p.act, true, len(p.rest)
		}
	}
	if phrase {
		return act, true
	}
	return word.act, false
}

// How far from the first word of a phrase the next may stand: particles and
// prepositions, and "to" where somebody is told what to do.
const (
	particleReach   = 3
	infinitiveReach = 9
)

// follows reports whether the words of a phrase follow a token.
func (s *saying) follows(token int, rest []string) bool {
	at := token
	for _, word := range rest {
		next := -1
		last := at + particleReach
		if word == "to" {
			last = at + infinitiveReach
		}
		for i := at + 1; i <= last && i < len(s.doc.Tokens); i++ {
			if kind := s.doc.Tokens[i].Kind; kind == text.Punct && s.norm(i) != "," || s.tag(i) == text.Stop {
				break
			}
			if word == "to" {
				if s.tag(i) == text.TO && s.opensInfinitive(i, at) {
					next = i
					break
				}
				continue
			}
			if s.lemma(i) == word || s.norm(i) == word {
				next = i
				break
			}
			if s.tag(i).Verb() || s.norm(i) == "that" {
				break
			}
		}
		if next < 0 {
			return false
		}
		at = next
	}
	return true
}

// opensInfinitive reports whether the word "to" at a token opens an infinitive
// that hangs on the word at, or on those whom it tells, or stands close behind
// it.
func (s *saying) opensInfinitive(to, at int) bool {
	for i := to + 1; i <= to+3 && i < len(s.doc.Tokens); i++ {
		switch tag := s.tag(i); {
		case tag == text.VB:
			head := s.head(i)
			told := head >= 0 && s.head(head) == at && s.doc.Arcs[head].Relation == text.RelObj && s.is(at, addresses)
			return to <= at+2 || head == at || told
		case tag != text.RB && tag != text.Open && tag != text.NFP:
			return false
		}
	}
	return false
}
