package patchwork

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"onrecord"
	"onrecord/lang"
	"onrecord/lang/en"
)

// What stands around a name in apposition to what somebody or something is:
// "the reactor's operator, Corvane, said" and "Corvane, the reactor's operator".
var (
	announcing = regexp.MustCompile(`(?:\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur)|['’]s|s['’]) (?:[\p{L}\d'’-]+ ){0,5}?([\p{Ll}-]+)(,?) (?:(?:Mr|Mrs|Ms|Miss)\.? )?$`)
	explaining = regexp.MustCompile(`^, (?:an?|the|his|her|their|its|our|(?:\p{L}+ )?[\p{L}-]+['’]s) ((?:[\p{L}\d'’-]+ ?){1,6})`)
	closes     = regexp.MustCompile(`^(?:[,.;:)]|\s*$| [—–-])`)
)

// farthest is how many bytes before a name and behind it an apposition is looked
// for.
const farthest = 120

// introduces reports whether a report says, wherever it has a name, who or what
// that is, in apposition.
func (p *page) introduces(name string) bool {
	for i := range p.body {
		paragraph := p.body[i].Span
		for from := paragraph.Start; ; {
			at := strings.Index(p.text(onrecord.Span{Start: from, End: paragraph.End}), name)
			if at < 0 {
				break
			}
			span := onrecord.Span{Start: from + at, End: from + at + len(name)}
			if !p.quoted(span.Start) && p.inApposition(paragraph, span) {
				return true
			}
			from = span.End
		}
	}
	return false
}

// inApposition is introduces for a name where it stands in a paragraph.
func (p *page) inApposition(paragraph, name onrecord.Span) bool {
	start, end := max(paragraph.Start, name.Start-farthest), min(paragraph.End, name.End+farthest)
	for start < name.Start && !utf8.RuneStart(p.doc.Text[start]) {
		start++
	}
	before, behind := p.doc.Text[start:name.Start], p.doc.Text[name.End:end]
	if m := announcing.FindStringSubmatch(before); m != nil && isSomebody(m[1]) && (m[2] == "" || closes.MatchString(behind)) {
		return true
	}
	m := explaining.FindStringSubmatch(behind)
	return m != nil && slices.ContainsFunc(strings.Fields(m[1]), isSomebody)
}

// isSomebody reports whether a noun is one for people or for bodies that speak.
func isSomebody(noun string) bool {
	noun = lang.Fold(noun)
	for _, nouns := range [][]string{en.PersonNouns, en.KinNouns, en.RoleTitles, en.OrganisationNouns, en.GroupNouns} {
		if slices.Contains(nouns, noun) {
			return true
		}
	}
	ends := func(ending string) bool { return len(noun) > len(ending)+2 && strings.HasSuffix(noun, ending) }
	return slices.ContainsFunc(en.PersonEndings, ends) || slices.ContainsFunc(en.AgentEndings, ends) && !slices.Contains(en.ThingsLikeAgents, noun) && lang.English.Classes(noun) == 0
}
