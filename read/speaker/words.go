package speaker

import (
	"strings"

	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// A set is a word list to look words up in.
type set map[string]struct{}

func setOf(lists ...[]string) set {
	s := set{}
	for _, list := range lists {
		for _, word := range list {
			s[word] = struct{}{}
		}
	}
	return s
}

func (s set) has(word string) bool {
	_, ok := s[word]
	return ok
}

// The lists of package en, ready to look up.
var (
	suffixes      = setOf(en.NameSuffixes)
	femaleTitles  = setOf(en.FemaleTitles)
	maleTitles    = setOf(en.MaleTitles)
	femaleNouns   = setOf(en.FemaleNouns)
	maleNouns     = setOf(en.MaleNouns)
	personNouns   = setOf(en.PersonNouns, en.FemaleNouns, en.MaleNouns, en.Titles)
	postnominals  = setOf(en.Postnominals)
	companies     = setOf(en.CompanyEndings)
	ranks         = setOf(en.Ranks)
	kin           = setOf(en.KinNouns)
	things        = setOf(en.ThingsLikeAgents)
	documentNouns = setOf(en.DocumentNouns)
	bodyNouns     = setOf(en.OrganisationNouns)
	groupNouns    = setOf(en.GroupNouns)
	particles     = setOf(en.NameParticles)
	compounds     = setOf(en.CompoundEndings)
	offices       = setOf(en.NamedOffices)
	formal        = setOf(en.FormalOffices)
	proprietors   = setOf(en.PlaceNouns)
	unnamed       = setOf(en.UnnamedBodies)
	nobody        = setOf(en.Nobody)
	articles      = setOf([]string{"the", "a", "an", "this", "that", "these", "those"})
	possessives   = setOf([]string{"his", "her", "its", "their", "my", "our", "your", "whose"})
)

// isTitle reports whether a word in small letters may stand as a title before
// a name.
func isTitle(word string) bool {
	word = strings.TrimSuffix(word, ".")
	return ranks.has(word) || lang.English.Classes(word).In(lang.Title)
}

// namesPerson reports whether a common noun, by its lemma, names a person.
func namesPerson(lemma string) bool {
	if personNouns.has(lemma) {
		return true
	}
	if things.has(lemma) || documentNouns.has(lemma) || bodyNouns.has(lemma) || groupNouns.has(lemma) {
		return false
	}
	for _, endings := range [2][]string{en.PersonEndings, en.AgentEndings} {
		for _, ending := range endings {
			if len(lemma) > len(ending)+2 && strings.HasSuffix(lemma, ending) {
				return true
			}
		}
	}
	if _, last, ok := strings.Cut(lemma, "-"); ok { // "vice-president"
		return namesPerson(last)
	}
	return false
}

// plural reports whether a token is a noun in the plural.
func plural(doc *text.Document, token int) bool {
	tag := doc.Morphs[token].Tag
	return tag == text.NNS || tag == text.NNPS
}

// given reports whether a word in small letters is a given name, or begins
// with one before a hyphen.
func given(word string) bool {
	names := en.GivenNames()
	first, _, _ := strings.Cut(word, "-")
	return names[word] != en.NoName || names[first] != en.NoName
}

// initial reports whether a part of a name in small letters is an initial:
// "j", "j.", "g.k.".
func initial(part string) bool {
	letters := 0
	for i := range len(part) {
		if part[i] == '.' {
			letters = 0
			continue
		}
		if letters++; letters > 1 {
			return false
		}
	}
	return part != ""
}
