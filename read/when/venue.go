package when

import (
	"slices"
	"sort"
	"strings"

	"onrecord/lang/en"
	"onrecord/text"
)

// A standing is what sort of venue a noun names.
type standing uint8

const (
	channel   standing = iota + 1 // an interview, a statement
	gathering                     // a rally
	shared                        // a debate, where several speak
	room                          // a church
	body                          // a committee
)

// standings gives the nouns that name venues, by lemma.
var standings = func() map[string]standing {
	all := map[string]standing{}
	for _, list := range []struct {
		words []string
		standing
	}{{en.Rooms, room}, {en.Bodies, body}, {en.Channels, channel}, {en.Gatherings, gathering}, {en.Shared, shared}} {
		for _, word := range list.words {
			all[word] = list.standing
		}
	}
	return all
}()

// outlets and platforms hold the names of media, in small letters.
var outlets, platforms = set(en.Outlets), set(en.Platforms)

func set(words []string) map[string]bool {
	all := make(map[string]bool, len(words))
	for _, word := range words {
		all[word] = true
	}
	return all
}

// standing returns what sort of venue token t names, or 0.
func (r *reader) standing(t int) standing {
	morph := &r.doc.Morphs[t]
	if !morph.Tag.Noun() {
		return 0
	}
	standing := standings[morph.Lemma]
	if standing != 0 && r.inTime(t) {
		return 0 // "on March 2"
	}
	if standing == gathering && r.townMeeting(t) {
		return shared
	}
	return standing
}

// townMeeting reports whether token t names a meeting of a town, and not the
// house: "a town hall meeting", "a CNN town hall", "Monday's town hall".
func (r *reader) townMeeting(t int) bool {
	hall := t
	if r.norm(t) == "meeting" {
		hall--
	}
	if r.norm(hall) != "hall" || r.norm(hall-1) != "town" || r.capital(hall) {
		return false
	}
	before := hall - 2
	if r.norm(before) == "'s" {
		before--
	}
	return hall < t || before >= 0 && (outlets[r.norm(before)] || r.inTime(before))
}

// inTime reports whether token t is part of the name of a time.
func (r *reader) inTime(t int) bool {
	i := sort.Search(len(r.times), func(i int) bool { return r.times[i].next > t })
	return i < len(r.times) && r.times[i].first <= t
}

// venueNoun reports whether token t is a noun that names a venue.
func (r *reader) venueNoun(t int) bool { return r.standing(t) != 0 }

// A place is a venue as a report words it.
type place struct {
	phrase string
	noun   string // the lemma of its head, empty for media
	standing
	known bool // the words take it for told of: "the interview", "that letter"
}

// ownVenue returns the venue that the sentence of s gives it.
func (r *reader) ownVenue(s *saying) place {
	if s.first == s.next {
		return place{}
	}
	sentence := &r.doc.Sentences[s.sentence]
	var best place
	least := 0
	for t := sentence.FirstToken; t < sentence.EndToken; t++ {
		if !r.doc.Morphs[t].Tag.Noun() {
			continue
		}
		found, cost := r.venueAt(s, sentence, t)
		if found.phrase != "" && (best.phrase == "" || cost < least) {
			best, least = found, cost
		}
	}
	if best.phrase == "" {
		for t := s.first; t < s.next; t++ {
			if platform := en.PlatformVerbs[r.doc.Morphs[t].Lemma]; platform != "" && r.doc.Morphs[t].Tag.Verb() {
				return place{phrase: platform, standing: channel}
			}
		}
	}
	return best
}

// venueAt returns the venue of s whose head is token t, and the lower a cost
// the closer it stands to s.
func (r *reader) venueAt(s *saying, sentence *text.Sentence, t int) (found place, cost int) {
	standing := r.standing(t)
	if standing == 0 || (standing == room || r.capital(t) && slices.Contains(en.OutletEndings, r.norm(t))) && r.nameIsOutlet(t) {
		return r.mediumAt(s, sentence, t)
	}
	if r.inSource(s, t) || !r.outside(s, t, t+1) || !r.takesPlace(s, sentence, t, standing) {
		return place{}, 0
	}
	steps, ok := r.hangs(s, t, false)
	if !ok {
		if !r.inserted(s, t) {
			return place{}, 0
		}
		steps = 1
	}
	first, next := r.phrase(sentence, t)
	return place{phrase: r.spell(first, next), noun: r.doc.Morphs[t].Lemma, standing: standing, known: r.known(sentence, first)}, steps
}

// known reports whether the article before token t takes what it begins for told
// of.
func (r *reader) known(sentence *text.Sentence, t int) bool {
	if t == sentence.FirstToken {
		return false
	}
	switch r.norm(t - 1) {
	case "the", "that", "this", "same":
		return true
	}
	return false
}

// takesPlace reports whether the words around the noun t make a venue of it:
// a preposition, or a verb of holding it.
func (r *reader) takesPlace(s *saying, sentence *text.Sentence, t int, standing standing) bool {
	arc := r.doc.Arcs[t]
	if preposition := r.preposition(sentence, t); preposition != "" {
		if standing == body {
			return preposition == "before"
		}
		if slices.Contains(en.NarrowPrepositions[preposition], r.doc.Morphs[t].Lemma) {
			return true
		}
		return slices.Contains(en.VenuePrepositions, preposition)
	}
	if arc.Relation != text.RelObj && arc.Relation != text.RelIobj || arc.Head < 0 || standing == room {
		return false
	}
	verb := r.doc.Morphs[arc.Head].Lemma
	if int(arc.Head) >= s.first && int(arc.Head) < s.next && standing != channel {
		return slices.Contains(en.Tellings, verb)
	}
	return standing != body && slices.Contains(en.Airings, verb) || verb == "address"
}

// preposition returns the preposition of the noun t, or "".
func (r *reader) preposition(sentence *text.Sentence, t int) string {
	for i := t - 1; i >= max(sentence.FirstToken, t-12); i-- {
		if int(r.doc.Arcs[i].Head) == t && r.doc.Arcs[i].Relation == text.RelCase && r.doc.Morphs[i].Tag != text.POS {
			return r.norm(i)
		}
	}
	return ""
}

// nameIsOutlet reports whether token t ends the name of a medium.
func (r *reader) nameIsOutlet(t int) bool {
	i := nameAt(r.doc, t)
	return i < len(r.doc.Names) && r.doc.Names[i].First <= t && r.outlet(&r.doc.Names[i])
}

// outlet reports whether a name is that of a medium.
func (r *reader) outlet(name *text.Name) bool {
	lower := strings.TrimPrefix(strings.ToLower(name.In(r.doc.Text)), "the ")
	if outlets[lower] {
		return true
	}
	if name.Kind == text.PersonName {
		return false
	}
	first, _, _ := strings.Cut(lower, " ")
	return outlets[first] && len(first) > 2 || name.Next > name.First+1 && slices.Contains(en.OutletEndings, r.norm(name.Next-1))
}

// mediumCost is how many steps further than an event a medium counts: an
// interview with it says more.
const mediumCost = 4

// mediumAt returns the medium that token t ends the name of, if that is where
// s was said: on CNN, to The Post, on Twitter.
func (r *reader) mediumAt(s *saying, sentence *text.Sentence, t int) (found place, cost int) {
	first, next := t, t+1
	switch {
	case platforms[r.norm(t)] && r.capital(t):
	case outlets[r.norm(t)] || r.nameIsOutlet(t):
		if i := nameAt(r.doc, t); i < len(r.doc.Names) && r.doc.Names[i].First <= t {
			first, next = r.doc.Names[i].First, r.doc.Names[i].Next
		}
		switch {
		case outlets[r.norm(t)] && next >= t+1:
			first, next = t, r.wholeMedium(sentence, t+1)
		case next != t+1:
			return place{}, 0
		default:
			next = r.wholeMedium(sentence, next)
		}
		if !r.capital(t) {
			return place{}, 0
		}
	default:
		return place{}, 0
	}
	for next > t+1 && r.inContent(s, next-1) {
		next--
	}
	if r.inSource(s, t) || !r.outside(s, first, next) {
		return place{}, 0
	}
	before := first - 1
	for before > sentence.FirstToken && (r.norm(before) == "the" || r.doc.Morphs[before].Tag == text.JJ) {
		before--
	}
	if before >= s.first && before < s.next && slices.Contains(en.Tellings, r.doc.Morphs[before].Lemma) {
		return place{phrase: r.spell(first, r.programme(sentence, next)), standing: channel}, mediumCost
	}
	steps, ok := r.hangs(s, t, false)
	if !ok {
		return place{}, 0
	}
	switch word := r.norm(before); {
	case word == "on", word == "via", word == "over", word == "to" && slices.Contains(en.NarrowPrepositions["to"], r.norm(t)):
		next = r.programme(sentence, next)
	case word == "in" && !platforms[r.norm(t)], word == "with", word == "to":
	default:
		return place{}, 0
	}
	return place{phrase: r.spell(first, next), standing: channel}, steps + mediumCost
}
