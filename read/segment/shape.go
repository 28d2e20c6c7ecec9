// Package segment cuts a text into its parts: paragraphs and what kind each
// is, quotation marks and what they enclose, tokens, sentences. Each of its
// stages stands in a file of its own; none of them needs a model.
package segment

import (
	"context"
	"strings"
	"unicode"

	"onrecord"
	"onrecord/lang/en"
	"onrecord/text"
)

// Shape is the stage that finds the paragraphs of a report, tells the
// headline, byline, date line and boilerplate from the body, and learns from
// them what is not known of the report from outside.
type Shape struct {
	// Published is the day of publication of reports for which nothing else
	// gives one.
	Published onrecord.Date
}

// Name implements text.Stage.
func (Shape) Name() string { return "shape" }

// Requires implements text.Stage.
func (Shape) Requires() []text.Layer { return nil }

// Provides implements text.Stage.
func (Shape) Provides() text.Layer { return text.LayerShape }

// Annotate implements text.Stage.
func (s Shape) Annotate(_ context.Context, doc *text.Document) error {
	for _, span := range paragraphs(doc.Text) {
		doc.Paragraphs = append(doc.Paragraphs, text.Paragraph{Span: span})
	}
	report := doc.Report
	doc.Facts = text.Facts{Headline: report.Headline, Byline: report.Byline, Outlet: report.Outlet, Published: report.Published}
	shaper := shaper{doc: doc, known: doc.Facts}
	shaper.front()
	shaper.back()
	shaper.middle()
	if doc.Facts.Published.IsZero() {
		doc.Facts.Published = s.Published
	}
	return nil
}

// frontMatter is how many paragraphs may stand before the body.
const frontMatter = 8

// A shaper gives the paragraphs of one document their kinds.
type shaper struct {
	doc   *text.Document
	known text.Facts // what was known before the text was looked at: it beats what the text says
	body  int        // index of the first paragraph of the body
	end   int        // index after the last one
}

func (s *shaper) paragraph(i int) string { return s.doc.Paragraphs[i].In(s.doc.Text) }

func (s *shaper) mark(i int, kind text.ParagraphKind) { s.doc.Paragraphs[i].Kind = kind }

// front reads what stands before the body: headline, byline, date line, in
// any order, and titles of sections.
func (s *shaper) front() {
	n := len(s.doc.Paragraphs)
	i := s.headline()
	for ; i < min(n-1, frontMatter); i++ {
		line := s.paragraph(i)
		if s.dateLine(i, line) {
			continue
		}
		if b, ok := parseByline(line, i > 0); ok {
			s.sign(i, b)
			continue
		}
		if isSectionTitle(line) || s.standfirst(i) {
			s.mark(i, text.Heading)
			continue
		}
		break
	}
	s.body = i
}

// standfirst reports whether paragraph i is a line between the title and a
// byline or date line that follows: a second title, an address of the page.
func (s *shaper) standfirst(i int) bool {
	line := s.paragraph(i)
	if i == 0 || i+2 >= len(s.doc.Paragraphs) || endsSentence(line) || len(strings.Fields(line)) > headlineWords {
		return false
	}
	next := s.paragraph(i + 1)
	_, _, dated := parseDateLine(next)
	_, signed := parseByline(next, false)
	return dated || signed
}

// headline marks the title and returns the index of the paragraph after it.
func (s *shaper) headline() int {
	if len(s.doc.Paragraphs) == 0 {
		return 0
	}
	if s.known.Headline != "" {
		want, got := letters(s.known.Headline), ""
		for i := range min(3, len(s.doc.Paragraphs)) { // it may be printed in several lines
			got += letters(s.paragraph(i))
			if got == want {
				for j := range i + 1 {
					s.mark(j, text.Headline)
				}
				return i + 1
			}
			if !strings.HasPrefix(want, got) {
				break
			}
		}
	}
	if len(s.doc.Paragraphs) < 2 || !looksLikeHeadline(s.paragraph(0)) || s.labelled() {
		return 0
	}
	s.mark(0, text.Headline)
	if s.known.Headline != "" {
		return 1 // printed under another title than it is known by
	}
	s.doc.Facts.Headline = strings.TrimSuffix(strings.Join(strings.Fields(s.paragraph(0)), " "), ".")
	return 1
}

// labelled reports whether the first paragraph opens with the label of a
// speaker that another paragraph opens with too, as in an interview.
func (s *shaper) labelled() bool {
	name := labelOf(s.paragraph(0))
	for i := 1; i < len(s.doc.Paragraphs) && name != ""; i++ {
		if labelOf(s.paragraph(i)) == name {
			return true
		}
	}
	return false
}

// labelOf returns the last word of the name before the colon that a line has
// near its beginning ("ANA RUIZ, HOST:"), or "".
func labelOf(line string) string {
	label, _, ok := strings.Cut(line[:min(len(line), datelineLength)], ":")
	name, _, _ := strings.Cut(label, ",")
	words := strings.Fields(name)
	if !ok || len(words) == 0 || len(words) > 4 {
		return ""
	}
	return words[len(words)-1]
}

// dateLine marks paragraph i when it is a date line, and takes its day.
func (s *shaper) dateLine(i int, line string) bool {
	day, published, ok := parseDateLine(line)
	if !ok {
		return false
	}
	s.mark(i, text.DateLine)
	if published && s.doc.Facts.Published.IsZero() {
		s.doc.Facts.Published = day
	}
	return true
}

// sign marks paragraph i as the byline b and takes what it says.
func (s *shaper) sign(i int, b byline) {
	s.mark(i, text.Byline)
	if len(s.known.Byline) == 0 {
		for _, name := range b.names {
			if !containsFold(s.doc.Facts.Byline, name) {
				s.doc.Facts.Byline = append(s.doc.Facts.Byline, name)
			}
		}
	}
	if s.doc.Facts.Outlet == "" {
		s.doc.Facts.Outlet = b.outlet
	}
	if s.doc.Facts.Published.IsZero() {
		s.doc.Facts.Published = b.published
	}
}

// back reads what stands after the body: boilerplate, a byline or a date.
func (s *shaper) back() {
	s.end = len(s.doc.Paragraphs)
	unknown := 0
	for i := s.end - 1; i > s.body; i-- {
		line := s.paragraph(i)
		switch {
		case isBoilerplate(line, true):
			s.mark(i, text.Boilerplate)
			if outlet := outletOf(line); outlet != "" && s.doc.Facts.Outlet == "" && !containsFold(s.doc.Facts.Byline, outlet) {
				s.doc.Facts.Outlet = outlet
			}
		case s.dateLine(i, line):
		default:
			b, ok := parseByline(line, false)
			if !ok {
				if unknown++; unknown > closingLines || len(line) > boilerplateLength {
					return
				}
				continue
			}
			s.sign(i, b)
		}
		if unknown == 0 {
			s.end = i
		}
	}
}

// closingLines is how many lines that are not recognised may stand among what
// is recognised behind the body.
const closingLines = 2

// middle marks boilerplate and headings inside the body, and the datelines
// that its paragraphs open with.
func (s *shaper) middle() {
	shouted := 0 // paragraphs that open with capitals and a colon: more than one are the turns of a transcript
	for i := s.body; i < s.end; i++ {
		if label, _, found := strings.Cut(s.paragraph(i), ":"); found && len(label) < datelineLength && label == strings.ToUpper(label) {
			shouted++
		}
	}
	for i := s.body; i < s.end; i++ {
		line := s.paragraph(i)
		paragraph := &s.doc.Paragraphs[i]
		switch {
		case paragraph.Kind != text.Body: // what stands behind the body
		case isBoilerplate(line, false):
			paragraph.Kind = text.Boilerplate
		case isTimeOfDay(line) || isSectionTitle(line) || i+1 < s.end && looksLikeHeading(line):
			paragraph.Kind = text.Heading
		default:
			if length := dateline(line, i == s.body && shouted == 1 && len(line) > runningText); length > 0 {
				paragraph.Lead = onrecord.Span{Start: paragraph.Start, End: paragraph.Start + length}
			}
		}
	}
}

// runningText is how many bytes a paragraph has behind whose capitals and
// colon running text follows, so that they may be a dateline.
const runningText = 160

// Headlines and headings are told from sentences by their length and end.
const (
	headlineWords = 30
	headingWords  = 9
)

// looksLikeHeadline reports whether the first paragraph of a text is its
// title: short, and either without a full stop or with most words capitalised.
func looksLikeHeadline(line string) bool {
	words := strings.Fields(line)
	if len(words) < 2 || len(words) > headlineWords || strings.HasSuffix(line, ":") || strings.HasSuffix(line, ",") {
		return false
	}
	if strings.Count(line, "“") > strings.Count(line, "”") || strings.Count(line, `"`)%2 == 1 {
		return false // a quotation begins that goes on below
	}
	if _, ok := parseByline(line, false); ok || contains(en.InterviewLabels, strings.ToLower(strings.TrimRight(words[0], ".:"))) && strings.ContainsAny(words[0], ".:") {
		return false
	}
	if _, _, ok := parseDateLine(line); ok || dateline(line, false) > 0 || isBoilerplate(line, false) || isTimeOfDay(line) {
		return false
	}
	if !endsSentence(line) || strings.HasSuffix(line, "?") && !strings.ContainsAny(line, "“\"") {
		return true
	}
	return strings.HasSuffix(line, ".") && titleCased(words)
}

// titleCased reports whether most of the longer words begin with a capital.
func titleCased(words []string) bool {
	long, capital := 0, 0
	for _, word := range words {
		word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
		if len(word) < 4 {
			continue
		}
		long++
		if first := []rune(word)[0]; unicode.IsUpper(first) {
			capital++
		}
	}
	return long >= 2 && capital*5 >= long*4
}

// looksLikeHeading reports whether a line between paragraphs is a title.
func looksLikeHeading(line string) bool {
	words := strings.Fields(line)
	if len(words) == 0 || len(words) > headingWords || endsSentence(line) || strings.HasSuffix(line, ",") {
		return false
	}
	first, _ := firstRune(line)
	return (unicode.IsUpper(first) || unicode.IsDigit(first)) && !strings.ContainsAny(line, "“”\"„«»")
}

// isSectionTitle reports whether line is a title that archives put between
// the parts of a report, such as "FULL TEXT".
func isSectionTitle(line string) bool {
	return contains(en.SectionTitles, strings.ToLower(strings.TrimRight(line, ".:")))
}
