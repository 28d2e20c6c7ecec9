package corpus

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"onrecord"
	"onrecord/text"
)

// An Article is a news text with what software said of it.
type Article struct {
	ID        string
	Doc       *text.Document // all layers of package segment
	Sentences []Sentence
	Chains    [][]onrecord.Span // the head words, in bytes, of mentions of one person or thing
}

// ReadSilver reads columns made by CoreNLP: begin and end in code points of
// the article's text, form, lemma ("_" where it is the form in small letters),
// tag, head, kind of name and relation. texts maps the IDs of articles to
// their texts.
func ReadSilver(conll io.Reader, texts map[string]string) ([]Article, error) {
	var articles []Article
	s := silver{texts: texts}
	lines := bufio.NewScanner(conll)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		var err error
		switch {
		case strings.HasPrefix(line, "#doc "):
			err = s.begin(line[len("#doc "):])
		case strings.HasPrefix(line, "#coref "):
			s.chain(line[len("#coref "):])
		case line == "#end":
			var article Article
			if article, err = s.finish(); err == nil {
				articles = append(articles, article)
			}
		case line == "":
			s.endSentence()
		default:
			err = s.add(line)
		}
		if err != nil {
			return nil, fmt.Errorf("reading silver columns, line %d: %w", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading silver columns: %w", err)
	}
	return articles, nil
}

type silver struct {
	texts    map[string]string
	id, text string
	offsets  []int // by code point: its byte
	units    []unit
	sentence int   // where the present sentence begins
	starts   []int // by sentence: where it begins
	chains   [][]onrecord.Span
}

func (s *silver) begin(id string) error {
	content, ok := s.texts[id]
	if !ok {
		return fmt.Errorf("no text for the article %s", id)
	}
	*s = silver{texts: s.texts, id: id, text: content}
	for at := range content {
		s.offsets = append(s.offsets, at)
	}
	s.offsets = append(s.offsets, len(content))
	return nil
}

func (s *silver) add(line string) error {
	columns := strings.Split(line, "\t")
	if len(columns) != 8 {
		return fmt.Errorf("%d columns where 8 belong", len(columns))
	}
	from, err1 := strconv.Atoi(columns[0])
	to, err2 := strconv.Atoi(columns[1])
	head, err3 := strconv.Atoi(columns[6])
	if err1 != nil || err2 != nil || err3 != nil || from < 0 || to < from || to >= len(s.offsets) || head < 0 {
		return fmt.Errorf("numbers that make no sense: %s, %s, %s", columns[0], columns[1], columns[6])
	}
	tag, ok := tags[columns[4]]
	if !ok {
		return fmt.Errorf("no tag is called %q", columns[4])
	}
	lemma := lower(columns[3])
	if columns[3] == "_" {
		lemma = lower(columns[2])
	}
	u := unit{
		Span: onrecord.Span{Start: s.offsets[from], End: s.offsets[to]}, form: s.text[s.offsets[from]:s.offsets[to]], lemma: lemma, tag: tag, head: Root,
		label: columns[7], name: silverKind(columns[5]),
	}
	if head > 0 {
		u.head = s.sentence + head - 1
	}
	if u.name != text.NoName && tag != text.POS && tag != text.Comma {
		n := len(s.units)
		u.begins = n == s.sentence || s.units[n-1].name != u.name
	} else {
		u.name = text.NoName
	}
	s.units = append(s.units, u)
	return nil
}

// silverKind maps CoreNLP's kinds of names; numbers and dates are none.
func silverKind(kind string) text.NameKind {
	switch kind {
	case "PERSON":
		return text.PersonName
	case "ORGANIZATION":
		return text.OrganisationName
	case "LOCATION", "COUNTRY", "CITY", "STATE_OR_PROVINCE":
		return text.PlaceName
	case "MISC", "NATIONALITY", "RELIGION", "IDEOLOGY":
		return text.OtherName
	}
	return text.NoName
}

// endSentence trims the names of a sentence to what we call names: no
// determiner in front.
func (s *silver) endSentence() {
	for i := s.sentence; i < len(s.units); i++ {
		u := &s.units[i]
		if u.begins && (u.tag == text.DT || u.tag == text.PRPS || u.tag == text.IN) {
			u.name, u.begins = text.NoName, false
			if i+1 < len(s.units) && s.units[i+1].name != text.NoName {
				s.units[i+1].begins = true
			}
		}
	}
	s.starts = append(s.starts, s.sentence)
	s.sentence = len(s.units)
}

// chain takes in a chain of mentions, each written as the number of its
// sentence, its tokens and its head, all from 1: "2:7-10:8".
func (s *silver) chain(line string) {
	var chain []onrecord.Span
	for field := range strings.FieldsSeq(line) {
		var sentence, first, next, head int
		if _, err := fmt.Sscanf(strings.TrimSuffix(field, "*"), "%d:%d-%d:%d", &sentence, &first, &next, &head); err != nil || sentence < 1 || sentence > len(s.starts) {
			continue
		}
		if unit := s.starts[sentence-1] + head - 1; unit >= 0 && unit < len(s.units) {
			chain = append(chain, s.units[unit].Span)
		}
	}
	s.chains = append(s.chains, chain)
}

func (s *silver) finish() (Article, error) {
	s.endSentence()
	for i := range s.units {
		if s.units[i].head >= len(s.units) {
			return Article{}, fmt.Errorf("in %s a token has its head outside the article", s.id)
		}
	}
	fromSilver(s.units)
	doc, err := segmented(s.text, false)
	if err != nil {
		return Article{}, err
	}
	return Article{ID: s.id, Doc: doc, Sentences: project(doc, s.units), Chains: s.chains}, nil
}
