package registry

import (
	"strings"
	"unicode"

	"onrecord"
	"onrecord/lang/en"
)

// Key returns what a name has in all reports that mean the same speaker by it:
// of a person "given surname" and what tells namesakes apart, "jr", without
// titles, middle names and initials, with the given name for a nickname that
// stands for one only. Key of a key is the key.
func Key(name string, kind onrecord.SpeakerKind) string {
	switch kind {
	case onrecord.Person, "":
		p := parsePerson(name)
		return p.key()
	case onrecord.Group:
		return unnamedKey(name)
	default:
		return bodyKey(name)
	}
}

// ID returns the ID of the speaker that a name stands for when nothing but the
// name is known, the same on every machine. Groups and descriptions ("a senior
// official") name nobody: each report has its own, so that the ID of the report
// goes into theirs.
func ID(name string, kind onrecord.SpeakerKind, report string) string {
	if !Named(name, kind) {
		return digest("unnamed", string(kind), report, unnamedKey(name))
	}
	return keyID(Key(name, kind), kind)
}

// keyID returns the ID of the speaker whose full name has a key. What is not
// known to be something else is taken for a person.
func keyID(key string, kind onrecord.SpeakerKind) string {
	if kind == "" {
		kind = onrecord.Person
	}
	return digest(string(kind), key)
}

// Block returns what all names have in common that might stand for the same
// speaker, whatever their kind: the surname without particles, the acronym of
// a body or its one word. Descriptions have a block for each.
func Block(name string, kind onrecord.SpeakerKind) string {
	switch key := Key(name, kind); {
	case !Named(name, kind):
		return "~" + unnamedKey(name)
	case kind == onrecord.Person || kind == "":
		p := parsePerson(name)
		return p.last
	case kind == onrecord.Organisation && acronym(key) != "":
		return acronym(key)
	default:
		return key
	}
}

// unnamedKey returns a description without what it may vary by in one report:
// case, accents, articles before it.
func unnamedKey(name string) string {
	list := strings.Fields(plain(name))
	for len(list) > 1 && (list[0] == "the" || list[0] == "a" || list[0] == "an") {
		list = list[1:]
	}
	return strings.Join(list, " ")
}

var (
	starters      = setOf(en.SentenceStarters, en.Nobody, en.NoNames)
	documentNouns = setOf(en.DocumentNouns)
	personNouns   = setOf(en.PersonNouns, en.FemaleNouns, en.MaleNouns, en.KinNouns, en.SentenceStarters, en.Nobody, en.NoNames, en.DocumentNouns, en.TitleAbbreviations)
	bodyNouns     = setOf(en.OrganisationNouns, en.GroupNouns, en.SentenceStarters, en.Nobody, en.NoNames, en.DocumentNouns)
	knownNouns    = setOf(en.KnownBodies, en.NounSurnames)
)

// Named reports whether a name is one, by its capitals: that of somebody who
// can be the same in another report. Descriptions are not, "the candidate",
// "Lund campaign official", nor are groups, "Republicans".
func Named(name string, kind onrecord.SpeakerKind) bool {
	if head, _, noted := strings.Cut(name, "("); noted && squeeze(head) != "" {
		name = head // "Ana Lund (singer)"
	}
	list := strings.Fields(name)
	person := kind == onrecord.Person || kind == ""
	if !person && len(list) > 1 && unnamedKey(name) != plain(name) {
		list = list[1:] // "The Harbour Post"
	}
	switch {
	case kind == onrecord.Group || len(list) == 0:
		return false
	case len(list) == 1:
		word := plain(list[0])
		return capital(list[0]) && (knownNouns[word] || person && !personNouns[word] || !person && !bodyNouns[word] && !documentNouns[strings.TrimSuffix(word, "s")])
	case kind == onrecord.Organisation && ownedBodies[strings.ToLower(list[len(list)-1])]:
		list = list[:len(list)-1]
	}
	for i, word := range list {
		inside := i > 0 && i+1 < len(list)
		switch small := plain(word); {
		case capital(word):
		case i > 0 && (small != "" && unicode.IsDigit([]rune(small)[0]) || person && suffixes[small]):
		case person && particles[small] && i+1 < len(list):
		case !person && inside && (smallWords[small] || small == "&"):
		default:
			return false
		}
	}
	return mayOpen(plain(list[0]), kind)
}

// mayOpen reports whether a folded word may be the first of a name of several
// words: nouns for people may as given names, titles and surnames, and those
// for documents in the names of other things.
func mayOpen(word string, kind onrecord.SpeakerKind) bool {
	switch {
	case starters[word]:
		return false
	case kind == onrecord.Organisation:
		return true
	case kind == onrecord.DocumentKind:
		return !documentNouns[strings.TrimSuffix(word, "s")]
	}
	return !personNouns[word] || personTitles[word] || nounSurnames[word] || en.GivenNames()[word] != en.NoName
}

// capital reports whether a word is written as names are: with a capital, or
// in a script that has none, or like "al-Lund", "d'Arcy", "iPhone".
func capital(word string) bool {
	word = strings.TrimLeft(word, "\"'“”‘’(#@")
	for i, r := range word {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsLetter(r) && !unicode.IsLower(r):
			return true
		case i > 4:
			return false
		}
	}
	return false
}
