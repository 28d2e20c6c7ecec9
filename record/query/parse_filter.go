package query

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"onrecord/folding"
)

// A value is one of the values of a filter and where it stands.
type value struct {
	text       string
	start, end int
}

// filter reads the values of a filter, which begins at start. The name and the
// colon have been read.
func (p *parser) filter(start int, name string) (term, *Error) {
	if !slices.Contains(filterNames, name) {
		hint := "filters are " + strings.Join(filterNames, ", ") + "; in quotation marks it is a phrase"
		if near := nearest(name, filterNames); near != "" {
			hint = "did you mean " + near + ":?"
		}
		return nil, p.fault(start, fmt.Sprintf("there is no filter %s:", name), hint)
	}
	values, err := p.values(start, name)
	if err != nil {
		return nil, err
	}
	if _, ok := namesOf[name]; ok {
		return p.names(name, values)
	}
	if known, ok := choices[name]; ok {
		return p.choice(name, values, known)
	}
	if len(values) > 1 {
		return nil, fault(p.s, values[1].start, values[1].end, name+": takes one value", "")
	}
	v := values[0]
	if name == "confidence" {
		c, message := parseConfidence(v.text)
		if message != "" {
			return nil, fault(p.s, v.start, v.end, message, "write 0.8 for at least 0.8, or >0.8, <0.5, 0.5..0.8; confidence runs from 0 to 1")
		}
		return c, nil
	}
	d, message, hint := parseDates(name, v.text)
	if message != "" {
		return nil, fault(p.s, v.start, v.end, message, hint)
	}
	return d, nil
}

// filterNames lists the filters there are, in alphabetical order.
var filterNames = slices.Sorted(slices.Values(slices.Concat(
	slices.Collect(maps.Keys(namesOf)), slices.Collect(maps.Keys(choices)), []string{"confidence", "before", "after", "said"})))

// values reads values parted by commas, in quotation marks or without.
func (p *parser) values(start int, name string) ([]value, *Error) {
	var values []value
	for {
		v := value{start: p.at}
		if r, _ := utf8.DecodeRuneInString(p.s[p.at:]); isQuote(r) {
			text, err := p.quoted()
			if err != nil {
				return nil, err
			}
			v.text = strings.Join(strings.FieldsFunc(text, isSpace), " ")
		} else {
			v.text, _, _ = strings.Cut(p.peek(), ",")
			p.at += len(v.text)
		}
		v.end = p.at
		if v.text == "" {
			return nil, p.fault(start, name+": lacks a value", "write it directly behind the colon or comma, as in "+name+":"+exampleOf(name))
		}
		values = append(values, v)
		if p.at == len(p.s) || p.s[p.at] != ',' {
			return values, nil
		}
		p.at++
	}
}

// exampleOf returns a value that the filter may have.
func exampleOf(name string) string {
	switch name {
	case "confidence":
		return "0.8"
	case "before", "after", "said":
		return "2017-06"
	case "story":
		return "tbbmlzt2rbqpyzrojnel5"
	}
	if known := choices[name]; len(known) > 0 {
		return known[0]
	}
	return `"Ann Lee"`
}

func (p *parser) names(name string, values []value) (term, *Error) {
	n := names{name: name}
	for _, v := range values {
		if len(folding.Folded(v.text)) == 0 {
			return nil, fault(p.s, v.start, v.end, "there is no word to look for here", "names have letters or digits")
		}
		n.values = append(n.values, v.text)
	}
	return n, nil
}

func (p *parser) choice(name string, values []value, known []string) (term, *Error) {
	c := choice{name: name}
	for _, v := range values {
		text := strings.ToLower(v.text)
		if known != nil && !slices.Contains(known, text) {
			hint := name + ": takes " + strings.Join(known, ", ")
			if near := nearest(text, known); near != "" {
				hint += "; did you mean " + near + "?"
			}
			return nil, fault(p.s, v.start, v.end, fmt.Sprintf("there is no %s %q", name, v.text), hint)
		}
		c.values = append(c.values, text)
	}
	return c, nil
}

// nearest returns the one of names that takes the fewest changes of letters to
// become word (Levenshtein), "" when all take more than half its letters.
func nearest(word string, names []string) string {
	best, fewest := "", utf8.RuneCountInString(word)/2+1
	for _, name := range names {
		if n := folding.Edits(word, name); n < fewest {
			best, fewest = name, n
		}
	}
	return best
}
