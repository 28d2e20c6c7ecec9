package registry

import (
	"fmt"
	"regexp"
	"strings"

	"onrecord"
)

// forms shows how each decision is written.
var forms = map[verb]string{
	same:      `same "Vova Petrov" = "Vladimir Petrov"`,
	alias:     `alias "Shorty" of "Joaquin Ruiz"`,
	different: `different "Bill Lund" from "William Lund"`,
	split:     `split "John Reed" in outlet "Harbour Post" as "John Reed (singer)"`,
	rename:    `name "Vladimir Petrov" as "Vladimir V. Petrov"`,
	identify:  `id "Vladimir Petrov" wikidata Q123`,
}

// A reader takes the tokens of a line one after the other. What it does after
// its first error counts for nothing.
type reader struct {
	tokens []token
	end    int // column behind the last token
	form   string
	err    *onrecord.Error
}

// parseLine reads a line of decisions: a rule, or nil when there is none, and
// the comment behind it.
func parseLine(line string) (*rule, string, error) {
	tokens, comment, err := scan(line)
	if err != nil || len(tokens) == 0 {
		return nil, comment, err
	}
	r := &reader{tokens: tokens, end: len([]rune(strings.TrimRight(line, " \t\r"))) + 1}
	rule := &rule{}
	if rule.undo = r.take("undo"); rule.undo && len(r.tokens) == 0 {
		return nil, "", at(r.end, "nothing is named that undo is to take back", `write the decision behind it, as in undo `+forms[same])
	}
	rule.verb = verb(r.tokens[0].text)
	form, known := forms[rule.verb]
	if !known || r.tokens[0].quoted {
		return nil, "", at(r.tokens[0].column, fmt.Sprintf("%q is no decision", r.tokens[0].text), "begin with same, alias, different, split, name, id or undo")
	}
	r.form, r.tokens = form, r.tokens[1:]
	r.rule(rule)
	if len(r.tokens) > 0 {
		r.failAt(r.column(), fmt.Sprintf("the decision should end before %q", r.tokens[0].text), "")
	}
	if r.err != nil {
		return nil, "", r.err
	}
	return rule, comment, nil
}

// rule reads what stands behind the verb.
func (r *reader) rule(rule *rule) {
	rule.a = r.name()
	switch rule.verb {
	case same:
		r.word("=")
	case alias:
		r.word("of")
	case different:
		r.word("from")
	case rename:
		r.word("as")
	case identify:
		r.word("wikidata")
		rule.b = r.wikidata()
		return
	case split:
		r.where(&rule.where)
		r.word("as")
	}
	column := r.column()
	rule.b = r.name()
	if r.err != nil {
		return
	}
	switch alike := plain(rule.a) == plain(rule.b); {
	case alike && rule.verb != rename:
		r.err = at(column, "both names are the same", "")
	case rule.verb == split && (Key(rule.a, onrecord.Person) == Key(rule.b, onrecord.Person) || Key(rule.a, onrecord.Organisation) == Key(rule.b, onrecord.Organisation)):
		r.err = at(column, fmt.Sprintf("%q counts as the same name as %q", rule.b, rule.a), fmt.Sprintf("tell them apart in parentheses, as in %q", rule.a+" (singer)"))
	}
}

// where reads the conditions of a split: at least one, each once at most.
func (r *reader) where(w *where) {
	begin := r.column()
	for r.err == nil {
		column, before := r.column(), *w
		switch {
		case r.take("in"):
			if r.take("outlet") {
				w.outlet = r.name()
			} else if r.word("report"); r.err == nil {
				w.report = r.id()
			}
		case r.take("from"):
			w.from = r.date()
		case r.take("to"):
			w.to = r.date()
		default:
			if *w == (where{}) {
				r.failAt(begin, "split does not say in which reports", "")
			} else if !w.from.IsZero() && !w.to.IsZero() && day(w.from) > day(w.to) {
				r.failAt(begin, "the first day comes after the last", "")
			}
			return
		}
		if before.report != "" && before.report != w.report || before.outlet != "" && before.outlet != w.outlet ||
			!before.from.IsZero() && before.from != w.from || !before.to.IsZero() && before.to != w.to {
			r.failAt(column, "the same condition is given twice", "write a line for each")
		}
	}
}

// column returns where the next token begins.
func (r *reader) column() int {
	if len(r.tokens) > 0 {
		return r.tokens[0].column
	}
	return r.end
}

// failAt notes an error, with the form of the decision for a hint if there is
// no better one.
func (r *reader) failAt(column int, message, hint string) {
	if hint == "" {
		hint = "write it as in " + r.form
	}
	if r.err == nil {
		r.err = at(column, message, hint)
	}
}

// take takes the next token when it is this word.
func (r *reader) take(word string) bool {
	if len(r.tokens) == 0 || r.tokens[0].quoted || r.tokens[0].text != word {
		return false
	}
	r.tokens = r.tokens[1:]
	return true
}

// word takes the next token, which must be this word.
func (r *reader) word(word string) {
	if !r.take(word) {
		r.failAt(r.column(), fmt.Sprintf("%q belongs here", word), "")
	}
}

// next takes the next token, a name in quotation marks or a word as quoted has
// it; what says what it should be.
func (r *reader) next(quoted bool, what string) token {
	if len(r.tokens) == 0 || r.tokens[0].quoted != quoted {
		r.failAt(r.column(), what+" belongs here", "")
		return token{}
	}
	next := r.tokens[0]
	r.tokens = r.tokens[1:]
	return next
}

// name takes a name in quotation marks that has a letter or digit.
func (r *reader) name() string {
	next := r.next(true, "a name in quotation marks")
	if next.text != "" && words(plain(next.text)) == "" {
		r.failAt(next.column, fmt.Sprintf("%q is no name", next.text), "")
	}
	return next.text
}

var (
	wikidataID = regexp.MustCompile(`^Q[1-9][0-9]*$`)
	reportID   = regexp.MustCompile(`^r[a-z2-7]{20}$`)
)

// wikidata takes the ID of an item of Wikidata.
func (r *reader) wikidata() string {
	next := r.next(false, "the ID of an item of Wikidata")
	if next.text != "" && !wikidataID.MatchString(next.text) {
		r.failAt(next.column, fmt.Sprintf("%q is no ID of an item of Wikidata", next.text), "they look like Q123")
	}
	return next.text
}

// id takes the ID of a report.
func (r *reader) id() string {
	next := r.next(false, "the ID of a report")
	if next.text != "" && !reportID.MatchString(next.text) {
		r.failAt(next.column, fmt.Sprintf("%q is no ID of a report", next.text), "they are r and 20 letters and digits, as read --format jsonl prints them")
	}
	return next.text
}

// date takes a day.
func (r *reader) date() onrecord.Date {
	next := r.next(false, "a day")
	date, err := onrecord.ParseDate(next.text)
	if next.text != "" && (err != nil || date.String() != next.text) {
		r.failAt(next.column, fmt.Sprintf("%q is no day", next.text), "write it as YYYY-MM-DD")
	}
	return date
}
