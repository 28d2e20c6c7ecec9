package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord"
	"onrecord/lang/en"
)

// A level tells the marks that enclose quotations from those that enclose
// quotations inside them. Which of the two an outlet puts outside is its own
// affair; a mark of one level never closes what one of the other opened.
type level uint8

const (
	double level = iota
	single
)

// A side is where a glyph is drawn to stand: before the words, behind them,
// or either. Typists get it wrong, so it is evidence and no more.
type side uint8

const (
	either side = iota
	left
	right
)

// A family holds the glyphs that belong together.
type family uint8

const (
	straight family = iota
	curly
	angle
	tex
	corner
	broken // U+FFFD, which an unlucky decoder left in the place of a mark
	noMark // a dash or ellipsis that a decoder broke into pieces, one of which looks like a mark
)

// A glyph is one spelling of a quotation mark.
type glyph struct {
	spelling string
	level    level
	side     side
	family   family
}

// glyphs are the spellings of quotation marks, longer ones before shorter
// ones that they begin with. Besides the marks of Unicode they hold those of
// typewriters and TeX, those that HTML writes as entities, and what the marks
// of Windows-1252 turn into when they are decoded as Latin-1 or UTF-8 is
// decoded as Windows-1252.
var glyphs = []glyph{
	{"``", double, left, tex}, {"''", double, either, tex}, {`"`, double, either, straight}, {"＂", double, either, straight},
	{"“", double, left, curly}, {"”", double, right, curly}, {"„", double, left, curly}, {"‟", double, left, curly},
	{"″", double, either, straight}, {"〃", double, either, straight}, {"❝", double, left, curly}, {"❞", double, right, curly},
	{"«", double, left, angle}, {"»", double, right, angle}, {"<<", double, left, angle}, {">>", double, right, angle},
	{"「", double, left, corner}, {"」", double, right, corner}, {"『", single, left, corner}, {"』", single, right, corner},
	{"〝", double, left, corner}, {"〞", double, right, corner}, {"〟", double, right, corner},
	{",,", double, left, curly},
	{"'", single, either, straight}, {"‘", single, left, curly}, {"’", single, right, curly}, {"‚", single, left, curly}, {"‛", single, left, curly},
	{"′", single, either, straight}, {"´", single, right, curly}, {"`", single, left, straight}, {"‹", single, left, angle}, {"›", single, right, angle},
	{"❛", single, left, curly}, {"❜", single, right, curly}, {"ʼ", single, right, curly}, {"＇", single, either, straight},
	{"\u0093", double, left, curly}, {"\u0094", double, right, curly}, {"\u0091", single, left, curly}, {"\u0092", single, right, curly},
	{"â€", double, right, curly}, {"â€”", 0, 0, noMark}, {"â€“", 0, 0, noMark}, {"â€¦", 0, 0, noMark},
	{"â€œ", double, left, curly}, {"â€\u009d", double, right, curly}, {"â€ť", double, right, curly}, {"â€˜", single, left, curly}, {"â€™", single, right, curly},
	{"â€ž", double, left, curly}, {"Â«", double, left, angle}, {"Â»", double, right, angle},
	{"\u00e2\u0080\u009c", double, left, curly}, {"\u00e2\u0080\u009d", double, right, curly},
	{"\u00e2\u0080\u0098", single, left, curly}, {"\u00e2\u0080\u0099", single, right, curly},
	{"&quot;", double, either, straight}, {"&#34;", double, either, straight}, {"&ldquo;", double, left, curly}, {"&rdquo;", double, right, curly},
	{"&#8220;", double, left, curly}, {"&#8221;", double, right, curly}, {"&laquo;", double, left, angle}, {"&raquo;", double, right, angle},
	{"&lsquo;", single, left, curly}, {"&rsquo;", single, right, curly}, {"&#8216;", single, left, curly}, {"&#8217;", single, right, curly},
	{"&#39;", single, either, straight}, {"&#x27;", single, either, straight}, {"&apos;", single, either, straight},
	{"\uFFFD", double, either, broken},
}

// glyphsByByte lists, for each byte, the glyphs that begin with it.
var glyphsByByte = func() (table [256][]*glyph) {
	for i := range glyphs {
		first := glyphs[i].spelling[0]
		table[first] = append(table[first], &glyphs[i])
	}
	return table
}()

// A candidate is a place where a glyph stands that may be a quotation mark,
// an apostrophe or a sign of measure.
type candidate struct {
	onrecord.Span
	glyph         *glyph
	before, after rune // what stands around it and the marks beside it; ' ' at an end
	asOpen        cost // of taking it for an opening mark
	asClose       cost // of taking it for a closing one
	asNone        cost // of taking it for neither
	apostrophe    bool // taken for neither, it is an apostrophe or a sign of measure and not a stray mark
	first         bool // stands where its paragraph begins
}

// candidatesIn returns the places in paragraph of text that may be marks.
func candidatesIn(text string, paragraph onrecord.Span, says int, out []candidate) []candidate {
	from := len(out)
	for i := paragraph.Start; i < paragraph.End; {
		g := glyphAt(text[i:paragraph.End])
		if g == nil {
			i++
			continue
		}
		if g.family == noMark {
			i += len(g.spelling)
			continue
		}
		if g == apostrophes && closesTriple(text[:paragraph.End], i) {
			g = apostrophe
		}
		out = append(out, candidate{Span: onrecord.Span{Start: i, End: i + len(g.spelling)}, glyph: g})
		i += len(g.spelling)
	}
	found := out[from:]
	for i := 0; i < len(found); {
		end := i + 1
		for end < len(found) && found[end].Start == found[end-1].End {
			end++
		}
		weighRun(text, paragraph, says, found[i:end], i == 0)
		i = end
	}
	return out
}

// weighRun sets what the readings of candidates that touch each other cost.
// They share what stands around them, since '“' behind ‘ stands at the start
// of a word like the ‘ itself. firstRun is true for the first run of its
// paragraph.
func weighRun(text string, paragraph onrecord.Span, says int, run []candidate, firstRun bool) {
	start, end := run[0].Start, run[len(run)-1].End
	before, after := ' ', ' '
	if start > paragraph.Start {
		before, _ = utf8.DecodeLastRuneInString(text[:start])
	}
	if end < paragraph.End {
		after, _ = utf8.DecodeRuneInString(text[end:])
	}
	rest := text[end:paragraph.End]
	first := firstRun && start >= says && strings.TrimFunc(text[says:start], isBullet) == ""
	for i := range run {
		run[i].before, run[i].after, run[i].first = before, after, first
		run[i].weigh(text, paragraph, rest)
	}
}

// apostrophe and apostrophes are the typewriter's single mark, and two of
// them in the place of a double one.
var apostrophe, apostrophes = glyphAt("'"), glyphAt("''")

// closesTriple reports whether three apostrophes at i end a quotation inside
// another, so that the single mark comes first: it,”' he said.
func closesTriple(s string, i int) bool {
	if !strings.HasPrefix(s[i:], "'''") || strings.HasPrefix(s[i:], "''''") {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	return i > 0 && openAfter(before) > tight
}

// isBullet reports whether r may stand before the mark that a paragraph
// begins with.
func isBullet(r rune) bool { return isBlank(r) || strings.ContainsRune("•·*-–—>", r) }

// glyphAt returns the glyph that s begins with, or nil. The longest wins.
func glyphAt(s string) *glyph {
	var best *glyph
	for _, g := range glyphsByByte[s[0]] {
		if strings.HasPrefix(s, g.spelling) && (best == nil || len(g.spelling) > len(best.spelling)) {
			best = g
		}
	}
	return best
}

// A cost is a negative log-odds, roughly: the less a reading of a mark is
// believed, the more it costs. They were set by hand on PolNeAR's training
// part and hold for the typists of seven outlets.
type cost float32

const (
	never cost = 1000

	wrongBefore  cost = 3.0 // an opening mark behind a letter, a closing one behind a bracket
	wrongAfter   cost = 2.5 // an opening mark before a full stop, a closing one before a letter
	floating     cost = 1.0 // white space on both sides: tokenised text
	wrongSide    cost = 1.5 // a glyph drawn for the other side
	tight        cost = 1.0 // no white space where some belongs: “Yes,”he said
	strayDouble  cost = 4.0
	closing      cost = 3.0 // a stray double mark that can only close: it may never have been opened
	straySingle  cost = 2.0
	measure      cost = 1.2 // a double mark behind a digit, as inches or seconds
	inWord       cost = 0.0 // an apostrophe between letters
	possessive   cost = 0.5 // an apostrophe behind a final s
	clipped      cost = 1.2 // an apostrophe behind another letter: goin'
	elided       cost = 0.2 // an apostrophe before a word that is known to open with one: 'em, '90s
	unknownStart cost = 1.6 // the same before another word
)

// weigh sets what each reading of c costs by what stands around it; rest is
// what follows the run of candidates that it belongs to.
func (c *candidate) weigh(text string, paragraph onrecord.Span, rest string) {
	c.asOpen = openAfter(c.before) + openBefore(c.after, rest)
	c.asClose = closeAfter(c.before) + closeBefore(c.after, c.before)
	if isBlank(c.before) && isBlank(c.after) {
		c.asOpen, c.asClose = floating, floating
	}
	switch {
	case c.glyph.spelling == "``":
		c.asClose += wrongBefore
	case c.glyph.spelling == ",,":
		c.asClose, c.asNone, c.apostrophe = never, 1, true
		if c.asOpen > 0 {
			c.asOpen = never
		}
		return
	case c.glyph.side == left:
		c.asClose += wrongSide
	case c.glyph.side == right:
		c.asOpen += wrongSide
	}
	if c.glyph.level == double {
		c.weighDouble(text)
	} else {
		c.weighSingle(text, paragraph)
	}
}

func openAfter(before rune) cost {
	switch {
	case isBlank(before), strings.ContainsRune("([{¿¡/=", before):
		return 0
	case isDash(before):
		return 0.2
	case before == ':':
		return 0.7
	case strings.ContainsRune(".,;!?…", before):
		return 1.5
	case unicode.IsLetter(before), unicode.IsDigit(before):
		return wrongBefore
	}
	return 1
}

func openBefore(after rune, rest string) cost {
	switch {
	case isBlank(after):
		return wrongAfter - 0.3
	case after == '…' || after == '.' && strings.HasPrefix(rest, ".."):
		return 0.3
	case strings.ContainsRune(".,;!?)]}", after):
		return wrongAfter
	case isDash(after):
		return 0.5
	}
	return 0
}

func closeAfter(before rune) cost {
	switch {
	case isBlank(before):
		return wrongAfter - 0.3
	case strings.ContainsRune("([{", before):
		return wrongBefore
	case isDash(before):
		return 0.3
	}
	return 0
}

func closeBefore(after, before rune) cost {
	switch {
	case isBlank(after), strings.ContainsRune(".,;:!?…)]}/", after):
		return 0
	case isDash(after):
		return 0.2
	case strings.ContainsRune("([{", after):
		return 0.5
	case unicode.IsLetter(after), unicode.IsDigit(after):
		if strings.ContainsRune(".,!?…", before) {
			return tight
		}
		return wrongAfter
	}
	return 1.5
}

func isDash(r rune) bool { return unicode.Is(unicode.Pd, r) }

func (c *candidate) weighDouble(text string) {
	c.asNone = strayDouble
	if c.asOpen > wrongAfter && c.asClose == 0 {
		c.asNone = closing
	}
	switch {
	case unicode.IsDigit(c.before) && endsInFeet(text[:c.Start]):
		c.asNone, c.apostrophe = elided, true
	case c.glyph.family == broken && unicode.IsLetter(c.before) && unicode.IsLetter(c.after):
		c.asNone, c.apostrophe = inWord, true
	case c.glyph.family == broken:
		c.asNone = straySingle
	case c.glyph.side == either && unicode.IsDigit(c.before):
		c.asNone, c.apostrophe = measure, true
	case c.glyph.family == angle && (c.glyph.spelling == "<<" || c.glyph.spelling == ">>"):
		c.asNone, c.apostrophe = 1, true // arrows and quoted mail
	}
}

// endsInFeet reports whether s ends in feet and a number of inches: 6'2, 5’11.
func endsInFeet(s string) bool {
	s = s[max(0, len(s)-8):]
	feet := strings.TrimRight(strings.TrimRight(s, "0123456789"), " ")
	number := strings.TrimRight(feet, "'’′")
	return feet != s && feet != number && number != "" && unicode.IsDigit(rune(number[len(number)-1]))
}

func (c *candidate) weighSingle(text string, paragraph onrecord.Span) {
	word := wordBehind(text[c.End:paragraph.End])
	letterBefore, letterAfter := unicode.IsLetter(c.before) || unicode.IsMark(c.before), unicode.IsLetter(c.after)
	c.asNone, c.apostrophe = straySingle, true
	switch {
	case isBlank(c.before) && isBlank(c.after) && floatingClitic(text[:c.Start], text[c.End:paragraph.End]):
		c.asNone, c.asOpen, c.asClose = inWord, never, never // AMD ’ s plan
	case c.glyph.family == angle || c.glyph.family == corner:
		c.asNone, c.apostrophe = straySingle, false
	case (letterBefore || unicode.IsDigit(c.before)) && letterAfter:
		c.asNone = inWord
	case unicode.IsDigit(c.before):
		c.asNone = 0.3
	case (c.before == 's' || c.before == 'S' || c.before == 'z' || c.before == 'x') && !letterAfter:
		c.asNone = possessive
	case (c.before == 'n' || c.before == 'N') && enclosedN(text, c.Span):
		c.asNone, c.asOpen, c.asClose = inWord, never, never
	case c.before == 'n' && !letterAfter:
		c.asNone = possessive
	case letterBefore:
		c.asNone = clipped
	case isBlank(c.before) && isDecade(word):
		c.asNone = elided
	case strings.EqualFold(word, "n") && enclosedN(text, onrecord.Span{Start: c.End + len(word), End: c.End + len(word)}):
		c.asNone, c.asOpen, c.asClose = inWord, never, never
	case letterAfter && contains(en.Elisions, strings.ToLower(word)):
		c.asNone = elided
	case letterAfter && c.glyph.side != left:
		c.asNone = unknownStart
	default:
		c.apostrophe = false
	}
}

// floatingClitic reports whether a mark with white space on both sides is the
// apostrophe of tokenised text: a letter stands before it and a clitic behind.
func floatingClitic(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(before, isBlank))
	switch wordBehind(strings.TrimLeftFunc(after, isBlank)) {
	case "s", "t", "re", "ve", "ll", "d", "m":
		return unicode.IsLetter(last)
	}
	return false
}

// wordBehind returns the letters and digits that s begins with.
func wordBehind(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return s[:i]
		}
	}
	return s
}

// enclosedN reports whether mark closes the 'n' of "rock 'n' roll".
func enclosedN(text string, mark onrecord.Span) bool {
	if mark.Start < 2 {
		return false
	}
	before := text[:mark.Start-1]
	if text[mark.Start-1]|0x20 != 'n' || !strings.HasSuffix(before, "'") && !strings.HasSuffix(before, "’") && !strings.HasSuffix(before, "‘") {
		return false
	}
	rest := text[mark.Start:]
	return mark.Len() > 0 || strings.HasPrefix(rest, "'") || strings.HasPrefix(rest, "’")
}

// isDecade reports whether word is a year cut short: 90s, 08, 68er.
func isDecade(word string) bool {
	return len(word) >= 2 && len(word) <= 4 && word[0] >= '0' && word[0] <= '9' && word[1] >= '0' && word[1] <= '9'
}
