package act

import "onrecord/lang/en"

// A wordSort is a set of the lists of words that tell in what is said.
type wordSort uint32

const (
	fault wordSort = 1 << iota
	duty
	hedge
	mind
	intent
	appeal
	state
	untruth
	claim
	part
	ground
	quarrel
	naming
	praising
	light
	addresses
	speaking
	audience
	occasion
	wrong
	innocence
	nay
	merit
	answering
	refusing
	day
	bodyNoun
)

// sorts tells which lists a lemma is in.
var sorts = func() map[string]wordSort {
	sorts := map[string]wordSort{}
	for sort, words := range map[wordSort][]string{
		fault: en.Faults, duty: en.Duties, hedge: en.Hedges, mind: en.MindVerbs, intent: en.Intents, appeal: en.Appeals, state: en.States,
		untruth: en.Untruths, claim: en.Claims, part: en.Parts, ground: en.Grounds, quarrel: en.Quarrels, naming: en.NamingCues, praising: en.PraisingCues, light: en.LightCues,
		addresses: en.TellingVerbs, speaking: en.SpeakingVerbs, audience: en.Audiences, occasion: en.Gatherings, wrong: en.Wrongs, innocence: en.Innocence, nay: en.Noes,
		merit: en.Merits, answering: en.AnsweringVerbs, refusing: en.RefusingVerbs, day: en.Weekdays, bodyNoun: en.BodyNouns,
	} {
		for _, word := range words {
			sorts[word] |= sort
		}
	}
	return sorts
}()

// is reports whether the lemma of a token is in one of the lists.
func (s *saying) is(token int, sort wordSort) bool {
	return token >= 0 && sorts[s.lemma(token)]&sort != 0
}
