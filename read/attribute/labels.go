package attribute

import (
	"strings"

	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// Labels name a speaker before a colon: in headlines, transcripts and
// interviews, and before quotations.

const (
	headlineLabel confidence = 0.62
	turnLabel     confidence = 0.26
	quoteLabel    confidence = 0.70
)

// longestLabel is how many elements may stand before the colon.
const longestLabel = 10

// label returns where the colon stands behind which unit u goes on with what
// the label at its beginning says; ok is false when it has no such label. A
// time or remark in brackets may stand before it or in it: [00:01:15] RUIZ
// [laughing]:
func (f *finder) label(u unit) (colon int, ok bool) {
	first := u.first
	if end := f.bracketed(first, u.end); end > first {
		first = end
	}
	for i := first; i < min(first+longestLabel, u.end); i++ {
		switch e := &f.elements[i]; {
		case f.is(i, ":"):
			name := strings.ToLower(strings.TrimRight(f.span(first, max(first+1, i)).In(f.doc.Text), "."))
			return i, i > first && (contains(en.InterviewLabels, name) || !contains(en.NotSpeakers, name)) && !f.reporting(first)
		case i == first && f.is(i, "q", "a") && f.endsInStop(i):
			return i, true // "Q. What happened?": the full stop is the colon
		case e.quote >= 0:
			return 0, false
		case f.is(i, "["):
			end := f.bracketed(i, u.end)
			if end == i {
				return 0, false
			}
			i = end - 1
		case e.word:
			if !e.capital && !f.is(i, "of", "the", "de", "van", "von", "for", "and", "'s", "bin", "al", "da", "la", "del", "di") {
				return 0, false
			}
		case !f.is(i, "(", ")", "-", "/", ",", "'", "&", "–"):
			return 0, false
		}
	}
	return 0, false
}

// bracketed returns where the remark in square brackets at i ends; i when none
// begins there.
func (f *finder) bracketed(i, end int) int {
	if !f.is(i, "[") {
		return i
	}
	for j := i + 1; j < min(i+longestLabel, end); j++ {
		if f.is(j, "]") {
			return j + 1
		}
	}
	return i
}

func contains(words []string, word string) bool {
	for _, w := range words {
		if w == word {
			return true
		}
	}
	return false
}

// endsInStop reports whether the token that element i is ends in a full stop.
func (f *finder) endsInStop(i int) bool {
	return strings.HasSuffix(f.span(i, i+1).In(f.doc.Text), ".")
}

// headlines finds "Putin: Patriotic Russians May Have Hacked in Election", and
// with the speaker behind, "Bridge to stay closed: mayor" and "‘It is over’: Ruiz".
func (f *finder) headlines() {
	for _, u := range f.units {
		paragraph := &f.doc.Paragraphs[u.paragraph]
		if paragraph.Kind != text.Headline || f.span(u.first, u.end).Start != paragraph.Start {
			continue
		}
		if colon, ok := f.label(u); ok && colon+1 < u.end && f.is(colon, ":") && !f.saysLast(u, colon) {
			f.take(finding{
				source: stretch{u.first, colon}, cue: stretch{colon, colon + 1}, content: []stretch{{colon + 1, f.trimEnd(colon+1, u.end)}},
				confidence: headlineLabel,
			})
			continue
		}
		for colon := u.end - 2; colon > u.first; colon-- {
			if !f.is(colon, ":") {
				continue
			}
			if f.saysLast(u, colon) {
				f.take(finding{
					source: stretch{colon + 1, f.trimEnd(colon+1, u.end)}, cue: stretch{colon, colon + 1}, content: []stretch{{u.first, colon}},
					confidence: headlineLabel,
				})
			}
			break
		}
	}
}

// Bounds of a headline that names its speaker behind a colon.
const (
	longestTail  = 4 // elements of the speaker
	shortestHead = 4 // elements of what is said, unless it is a quotation
)

// saysLast reports whether a headline names its speaker behind the colon: few
// words without a verb, a title or all with capitals, behind a quotation or,
// where the headline is spelt like a sentence, behind words.
func (f *finder) saysLast(u unit, colon int) bool {
	end := f.trimEnd(colon+1, u.end)
	if n := end - colon - 1; n == 0 || n > longestTail {
		return false
	}
	names := true
	for i := colon + 1; i < end; i++ {
		e := &f.elements[i]
		if e.quote >= 0 || !e.word && !f.is(i, "'", "&") || e.verb.Reports() && !e.verb.Takes(en.Noun) || e.classes.In(lang.Auxiliary) && !f.is(i, "'s") {
			return false
		}
		names = names && (e.capital || f.is(i, "'s", "of", "the"))
	}
	titled := f.in(colon+1, lang.Title) || f.is(end-1, "officials", "police", "sources", "report", "study", "poll", "court", "ministry", "government", "office", "lawyer", "union", "un", "who")
	if colon == u.first+1 && f.isQuote(u.first) {
		return names || titled
	}
	small := 0
	for i := u.first + 1; i < colon; i++ {
		if f.elements[i].word && !f.elements[i].capital && len(f.elements[i].folded) > 3 {
			small++
		}
	}
	return colon-u.first >= shortestHead && small*2 >= colon-u.first-1 && (names || titled)
}

// turns finds what is said in interviews and transcripts, where a label names
// the speaker of what follows up to the next label, and a label before a
// quotation anywhere.
func (f *finder) turns() {
	labels := f.labels()
	spoken := transcript(labels)
	for n, l := range labels {
		u := f.units[l.unit]
		rest := l.colon + 1
		found := finding{source: stretch{u.first, l.colon}, cue: stretch{l.colon, l.colon + 1}, confidence: quoteLabel}
		if !f.is(l.colon, ":") { // "Q."
			found.source, found.cue = stretch{l.colon, l.colon + 1}, stretch{}
		}
		switch {
		case rest < u.end && f.isQuote(rest):
			end := rest + 1
			for next := l.unit; next+1 < len(f.units) && f.units[next+1].paragraph == u.paragraph && f.quotedUnit(f.units[next+1]); next++ {
				end = f.units[next+1].first + 1
			}
			found.content = []stretch{{rest, end}}
		case !spoken:
			continue
		default:
			next := len(f.units)
			if n+1 < len(labels) {
				next = labels[n+1].unit
			}
			found.confidence = turnLabel
			found.content = f.turn(l.unit, rest, next)
		}
		f.take(found)
	}
}

// A speakerLabel is a label at the beginning of a paragraph of the body.
type speakerLabel struct {
	unit  int
	colon int
	name  string
}

func (f *finder) labels() []speakerLabel {
	var labels []speakerLabel
	for n, u := range f.units {
		paragraph := &f.doc.Paragraphs[u.paragraph]
		if paragraph.Kind != text.Body && paragraph.Kind != text.Heading || n > 0 && f.units[n-1].paragraph == u.paragraph && f.span(f.units[n-1].first, f.units[n-1].end).End > paragraph.Lead.End {
			continue
		}
		if colon, ok := f.label(u); ok {
			labels = append(labels, speakerLabel{n, colon, f.labelName(u, colon)})
		}
	}
	return labels
}

// labelName returns what tells a label's speaker from the others: the last
// word of the name, since a transcript gives it in full once and short later
// ("ANDERSON COOPER, CNN HOST:", "COOPER:").
func (f *finder) labelName(u unit, colon int) string {
	name := ""
	for i := u.first; i <= colon && !f.is(i, ",", "("); i++ {
		if f.is(i, "[") {
			i = max(i, f.bracketed(i, colon)-1)
			continue
		}
		if f.elements[i].word {
			name = f.elements[i].folded
		}
	}
	return name
}

// transcript reports whether labels are those of a conversation: three or
// more, one of them coming back, or the two of an interview.
func transcript(labels []speakerLabel) bool {
	count := map[string]int{}
	for _, l := range labels {
		count[l.name]++
	}
	for name, n := range count {
		if n >= 2 && len(labels) >= 3 {
			return true
		}
		if contains(en.InterviewLabels, name) && len(count) >= 2 {
			return true
		}
	}
	return false
}

// interviews reports whether unit n is labelled with a side of an interview.
func (f *finder) interviews(n int) bool {
	first := f.units[n].first
	return f.is(first, en.InterviewLabels...) && (f.is(first+1, ":") || f.endsInStop(first))
}

// turn returns what is said from element rest of unit from up to unit next:
// a stretch for each paragraph, remarks in brackets left out. Behind the last
// label only its own paragraph counts, since the report may go on, unless all
// of it is an interview.
func (f *finder) turn(from, rest, next int) []stretch {
	var content []stretch
	paragraph := f.units[from].paragraph
	last := next == len(f.units) && !f.interviews(from)
	for n := from; n < next; n++ {
		u := f.units[n]
		if last && u.paragraph != paragraph && len(content) > 0 || !f.says(u) || f.doc.Paragraphs[u.paragraph].Kind == text.Heading && n > from {
			break
		}
		first := f.skipRemark(max(rest, u.first), u.end)
		if first >= u.end {
			continue
		}
		if i := len(content) - 1; i >= 0 && content[i].end == first && f.units[n-1].paragraph == u.paragraph {
			content[i].end = u.end
		} else {
			content = append(content, stretch{first, u.end})
		}
	}
	for _, c := range content {
		for i := c.first; i < c.end; i++ {
			f.taken[i] = true // speech: the verbs in it are the speaker's
		}
	}
	return content
}

// skipRemark returns where the words behind a remark in brackets at i begin:
// (APPLAUSE), [crosstalk].
func (f *finder) skipRemark(i, end int) int {
	closing := ")"
	if f.is(i, "[") {
		closing = "]"
	} else if !f.is(i, "(") {
		return i
	}
	for j := i + 1; j < end; j++ {
		if f.is(j, closing) {
			for j++; f.is(j, ".") && j < end; j++ { // (Applause).
			}
			return j
		}
	}
	return end
}

// quotedUnit reports whether a unit is a quotation that no statement has and
// nothing else.
func (f *finder) quotedUnit(u unit) bool { return f.quoteAlone(u) && !f.taken[u.first] }

// quoteAlone reports whether a unit is a quotation and nothing else.
func (f *finder) quoteAlone(u unit) bool {
	if !f.isQuote(u.first) {
		return false
	}
	for i := u.first + 1; i < u.end; i++ {
		if f.elements[i].word || f.isQuote(i) {
			return false
		}
	}
	return true
}

// introducedQuotes finds quotations that a colon introduces without a
// reporting verb: "And from Chairwoman Ruiz: “...”", "Ruiz was blunt: “...”",
// in the same paragraph or the next.
func (f *finder) introducedQuotes() {
	for n, u := range f.units {
		if !f.says(u) {
			continue
		}
		for i := u.first; i < u.end; i++ {
			if !f.is(i, ":") {
				continue
			}
			quote := i + 1
			if quote == u.end && (n+1 == len(f.units) || !f.quotedUnit(f.units[n+1])) || quote >= len(f.elements) || !f.isQuote(quote) || f.taken[quote] {
				continue
			}
			source := f.introduced(u, i)
			if source.empty() {
				continue
			}
			f.take(finding{source: source, cue: stretch{i, i + 1}, content: []stretch{{quote, quote + 1}}, confidence: introducedQuote})
		}
	}
}

const introducedQuote confidence = 0.38

// introduced returns who says what the colon introduces: the name behind
// "from" or "by", else the subject of the clause when it is a name or pronoun.
func (f *finder) introduced(u unit, colon int) stretch {
	for i := colon - 1; i >= u.first && colon-i < longestLabel; i-- {
		if f.is(i, "from", "by") && f.elements[i+1].capital {
			return stretch{i + 1, colon}
		}
	}
	c := clause{finder: f, unit: u, verb: colon}
	source := c.firstPhrase()
	if source.empty() || f.is(source.first, "he", "she", "they") {
		return source
	}
	first := &f.elements[source.first]
	if !first.capital || first.classes != 0 && !first.classes.In(lang.Title|lang.Month) || first.verb.Reports() || f.is(source.first, "here", "likewise", "there") {
		return stretch{}
	}
	return source
}
