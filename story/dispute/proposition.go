package dispute

import (
	"maps"
	"slices"
	"strings"

	"onrecord"
	"onrecord/folding"
	"onrecord/lang/en"
	"onrecord/story"
	"onrecord/story/words"
)

// proposition returns the wording of a claim: what the clearest of those says
// who accuse or assert, else what is denied, without the denial.
func (r *reports) proposition(g *grouping, members []*position) string {
	count := map[string]int{}
	for _, p := range members {
		for term := range p.terms {
			count[term]++
		}
	}
	var clearest *position
	most := 0.0
	for _, p := range members {
		if worth := clearness(g, p, count, len(members)); clearest == nil || worth > most {
			clearest, most = p, worth
		}
	}
	return r.wording(clearest)
}

// clearness is how well a statement gives the wording of the claim that members
// speak of: more for one that holds it, for terms that others share, for a
// length that can be read at once; less for pronouns.
func clearness(g *grouping, p *position, count map[string]int, members int) float64 {
	worth := map[story.Stance]float64{story.Accuses: 2, story.Asserts: 1.8, story.Suggests: 1.6, story.Denies: 1}[p.Stance]
	if p.points {
		worth -= 3
	}
	var shared, own, all float64
	for _, term := range p.order() {
		own += g.weight[term]
		shared += g.weight[term] * float64(count[term]) / float64(members)
	}
	for _, term := range slices.Sorted(maps.Keys(count)) {
		all += g.weight[term] * float64(count[term]) / float64(members)
	}
	if all > 0 {
		worth += (shared/all + shared/max(own, 1)) / 2
	}
	if len(p.words) < 4 || !showsVerb(p.words) {
		worth--
	}
	if len(p.words) > 30 {
		worth -= .5
	}
	for i := range p.words {
		if slices.Contains(en.PersonalPronouns, p.words[i].Exact) && !p.words[i].Class.In(words.Name) {
			worth -= .2
		}
	}
	return worth
}

// maxClaim is how many words of a statement the wording of a claim has, if a
// comma lets it end there.
const maxClaim = 16

// wording returns what a statement says as a proposition: one sentence, without
// "that" and quotation marks around it, without negations where it denies, and
// for a charge without the "of" before the deed.
func (r *reports) wording(p *position) string {
	content := p.stmt.Content[0]
	text := strings.Join(strings.Fields(content.In(r.text(p.Statement))), " ")
	text = strings.TrimPrefix(text, "that ")
	text = firstSentence(text)
	if fields := strings.Fields(text); len(fields) > maxClaim {
		if i := strings.IndexByte(text, ','); i > 0 && len(strings.Fields(text[:i])) >= 5 {
			text = text[:i]
		}
	}
	if p.Stance == story.Denies {
		text = affirmed(text)
	}
	if p.Stance == story.Accuses && p.stmt.Act == onrecord.Accuse {
		text = charged(text)
	}
	text = strings.Trim(text, " ,;:.")
	text = strings.TrimSpace(strings.TrimSuffix(text, "''"))
	for _, marks := range [][2]string{{"“", "”"}, {`"`, `"`}, {"‘", "’"}} {
		inner, opens := strings.CutPrefix(text, marks[0])
		inner, closes := strings.CutSuffix(inner, marks[1])
		if opens && (closes || !strings.Contains(inner, marks[1])) {
			text = strings.Trim(inner, " ,;:.")
		}
	}
	return text
}

// firstSentence returns the first sentence of a passage, if it has more than
// one word.
func firstSentence(text string) string {
	for i := 0; i+1 < len(text); i++ {
		if strings.IndexByte(".!?", text[i]) >= 0 && text[i+1] == ' ' && strings.Count(text[:i], " ") > 2 {
			return text[:i]
		}
	}
	return text
}

// affirmed returns a denial without what denies in it: "had no role" becomes
// "had role", "the allegation that he knew" becomes "he knew".
func affirmed(text string) string {
	fields := strings.Fields(text)
	for i, field := range fields {
		if i > maxPointing+2 {
			break
		}
		bare := strings.Trim(strings.ToLower(field), ",;:.“”\"'")
		if allegings[folding.Stem(bare)] && i+2 < len(fields) && slices.Contains([]string{"that", "of", "about"}, fields[i+1]) {
			fields = fields[i+2:]
			break
		}
	}
	kept := fields[:0:0]
	for _, field := range fields {
		lower := strings.ToLower(strings.ReplaceAll(field, "’", "'"))
		switch {
		case slices.Contains(en.Nots, lower) && lower != "without":
		case strings.HasSuffix(lower, "n't") && en.NegatedAuxiliaries[strings.ReplaceAll(lower, "'", "")] != "":
			kept = append(kept, en.NegatedAuxiliaries[strings.ReplaceAll(lower, "'", "")])
		case strings.HasSuffix(lower, "n't"):
			kept = append(kept, field[:len(field)-len(field[strings.LastIndexAny(field, "nN"):])])
		default:
			kept = append(kept, field)
		}
	}
	return strings.Join(kept, " ")
}

// charged returns what somebody is accused of with the deed right behind who did
// it: "the port of hiding the file" becomes "the port hiding the file". Another
// "of" is left alone. The day before it is that of the charge, and no part of it.
func charged(text string) string {
	fields := strings.Fields(text)
	for i := 1; i+1 < len(fields); i++ {
		if bare := strings.Trim(fields[i+1], "“”\"'‘’,"); fields[i] == "of" && strings.HasSuffix(bare, "ing") {
			return strings.Join(slices.Delete(fields, beforeDay(fields, i), i+1), " ")
		}
	}
	return text
}

// beforeDay returns where a day that ends before field i begins, and i where
// none does: "on Monday", "last Friday", "on 3 March".
func beforeDay(fields []string, i int) int {
	start, found := i, false
	for start > 1 {
		bare := strings.Trim(strings.ToLower(fields[start-1]), ",.")
		_, month := en.Months[bare]
		switch {
		case month, slices.Contains(en.Weekdays, bare), strings.Trim(bare, "0123456789") == "":
			found = true
		case found && slices.Contains([]string{"on", "last", "late", "early"}, bare):
		default:
			if found {
				return start
			}
			return i
		}
		start--
	}
	if found {
		return start
	}
	return i
}
