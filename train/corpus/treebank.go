package corpus

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord"
	"onrecord/text"
)

// ReadTreebank reads a treebank in CoNLL-U. Each sentence is a document of its
// own, cut by our tokenizer. Names are read where the column MISC has entities
// as the corpus GUM writes them.
func ReadTreebank(r io.Reader) ([]Sentence, error) {
	var sentences []Sentence
	t := treebank{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; ; n++ {
		more := lines.Scan()
		line := lines.Text()
		if more && line != "" {
			if err := t.add(line); err != nil {
				return nil, fmt.Errorf("reading a treebank, line %d: %w", n, err)
			}
			continue
		}
		made, err := t.finish()
		if err != nil {
			return nil, fmt.Errorf("reading a treebank, the sentence that ends on line %d: %w", n, err)
		}
		sentences = append(sentences, made...)
		if !more {
			break
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading a treebank: %w", err)
	}
	return sentences, nil
}

// A treebank is being read: what is known of the present sentence, and the
// entities that are open over sentences.
type treebank struct {
	text     string
	at       int // how far the text is read
	whole    onrecord.Span
	until    int // the last unit of the word that whole is
	units    []unit
	entities entities
}

// add takes in one line of a sentence.
func (t *treebank) add(line string) error {
	if rest, ok := strings.CutPrefix(line, "#"); ok {
		if s, ok := strings.CutPrefix(rest, " text = "); ok {
			t.text = s
		}
		return nil
	}
	columns := strings.Split(line, "\t")
	if len(columns) != 10 {
		return fmt.Errorf("%d columns where a treebank has 10", len(columns))
	}
	if _, end, ok := strings.Cut(columns[0], "-"); ok {
		t.until, _ = strconv.Atoi(end)
		at := t.at
		t.whole = t.find(columns[1])
		t.at = at
		return nil
	}
	if strings.Contains(columns[0], ".") {
		return nil // an empty node
	}
	number, wrong := strconv.Atoi(columns[0])
	head, err := strconv.Atoi(columns[6])
	if wrong != nil || err != nil || number != len(t.units)+1 || head < 0 {
		return fmt.Errorf("token %s with head %s", columns[0], columns[6])
	}
	tag, ok := tags[columns[4]]
	if !ok {
		return fmt.Errorf("no tag is called %q", columns[4])
	}
	u := unit{form: columns[1], lemma: lower(columns[2]), tag: tag, head: head - 1, label: columns[7]}
	switch u.Span = t.find(columns[1]); {
	case number <= t.until && u.End > t.whole.End || u.Empty() && number <= t.until:
		u.Span, t.at = t.whole, t.whole.End // the parts do not make up the word
	case u.Empty():
		return fmt.Errorf("%q does not stand in %q", columns[1], t.text)
	}
	t.units = append(t.units, u)
	t.entities.add(columns[9], len(t.units)-1)
	return nil
}

// find returns where form stands at the place that is reached, whatever white
// space there is, and passes it; an empty span where it does not.
func (t *treebank) find(form string) onrecord.Span {
	at := t.at
	for at < len(t.text) {
		r, size := utf8.DecodeRuneInString(t.text[at:])
		if !unicode.IsSpace(r) {
			break
		}
		at += size
	}
	end := at
	for _, want := range form {
		if unicode.IsSpace(want) {
			continue
		}
		r, size := utf8.DecodeRuneInString(t.text[end:])
		for unicode.IsSpace(r) {
			end += size
			r, size = utf8.DecodeRuneInString(t.text[end:])
		}
		if r != want || size == 0 {
			return onrecord.Span{}
		}
		end += size
	}
	t.at = end
	return onrecord.Span{Start: at, End: end}
}

// finish ends a sentence.
func (t *treebank) finish() ([]Sentence, error) {
	s, units := t.text, t.units
	t.entities.name(units, func(from, end int) string { return s[units[from].Start:units[end-1].End] })
	*t = treebank{}
	if len(units) == 0 {
		return nil, nil
	}
	for i := range units {
		if units[i].head >= len(units) {
			return nil, fmt.Errorf("token %d has its head outside the sentence", i+1)
		}
	}
	fromTreebank(units)
	doc, err := segmented(s, true)
	if err != nil {
		return nil, err
	}
	return project(doc, units), nil
}

// entityKinds maps GUM's kinds of entities to kinds of names. Times and
// quantities are no names.
var entityKinds = map[string]text.NameKind{
	"person": text.PersonName, "organization": text.OrganisationName, "place": text.PlaceName,
	"object": text.OtherName, "event": text.OtherName, "abstract": text.OtherName, "animal": text.OtherName,
}
