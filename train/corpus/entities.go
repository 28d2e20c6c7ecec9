package corpus

import (
	"slices"
	"strconv"
	"strings"

	"onrecord/text"
)

// entities are the mentions of one sentence, as GUM writes them into MISC:
// "(4-place-new-nnnnn-cf5-1,2-coref-New_York" opens one, "4)" closes it, and
// the field behind the fifth hyphen numbers its words that make the shortest
// mention.
type entities struct {
	mentions []mention
	open     []int
}

type mention struct {
	id, kind, link string
	words          []int // of the shortest mention, from 1
	first, last    int   // units
	closed         bool
}

// add takes in the column MISC of unit u.
func (e *entities) add(misc string, u int) {
	eachEntity(misc, func(s string) string {
		e.begin(s, u)
		return e.mentions[len(e.mentions)-1].id
	}, func(id string) { e.close(id, u) })
}

// eachEntity calls begin for what each mention that begins says of itself, which
// returns its ID, and end for the ID of each that ends.
func eachEntity(misc string, begin func(string) string, end func(string)) {
	for field := range strings.SplitSeq(misc, "|") {
		value, ok := strings.CutPrefix(field, "Entity=")
		if !ok {
			continue
		}
		for value != "" {
			if rest, opens := strings.CutPrefix(value, "("); opens {
				stop := strings.IndexAny(rest, "()")
				if stop < 0 {
					stop = len(rest)
				}
				id := begin(rest[:stop])
				if value = rest[stop:]; strings.HasPrefix(value, ")") { // a mention of one word
					end(id)
					value = value[1:]
				}
				continue
			}
			id, rest, _ := strings.Cut(value, ")")
			end(id)
			value = rest
		}
	}
}

func (e *entities) begin(s string, u int) {
	parts := strings.SplitN(s, "-", 8)
	m := mention{id: parts[0], first: u}
	if len(parts) > 1 {
		m.kind = parts[1]
	}
	if len(parts) > 5 {
		for number := range strings.SplitSeq(parts[5], ",") {
			if n, err := strconv.Atoi(number); err == nil {
				m.words = append(m.words, n)
			}
		}
	}
	if len(parts) > 7 {
		m.link = parts[7]
	}
	e.open = append(e.open, len(e.mentions))
	e.mentions = append(e.mentions, m)
}

func (e *entities) close(id string, u int) {
	for i := len(e.open) - 1; i >= 0; i-- {
		if m := &e.mentions[e.open[i]]; m.id == id {
			m.last, m.closed = u, true
			e.open = append(e.open[:i], e.open[i+1:]...)
			return
		}
	}
}

// name marks in units the names among the mentions: what a mention comes down
// to where that is a proper noun, titles before it aside, and where names
// meet the longest. covers returns the text of units.
func (e *entities) name(units []unit, covers func(from, end int) string) {
	type name struct {
		from, end int
		kind      text.NameKind
	}
	var names []name
	for i := range e.mentions {
		m := &e.mentions[i]
		if from, end := m.properPart(units, covers); from < end {
			names = append(names, name{from, end, entityKinds[m.kind]})
		}
	}
	slices.SortStableFunc(names, func(a, b name) int { return (b.end - b.from) - (a.end - a.from) })
	for _, n := range names {
		free := true
		for i := n.from; i < n.end; i++ {
			free = free && units[i].name == text.NoName
		}
		for i := n.from; free && i < n.end; i++ {
			units[i].name, units[i].begins = n.kind, i == n.from
		}
	}
}

// properPart returns the units of the name that a mention comes down to, or
// none.
func (m *mention) properPart(units []unit, covers func(from, end int) string) (from, end int) {
	if !m.closed || entityKinds[m.kind] == text.NoName || len(m.words) == 0 {
		return 0, 0
	}
	if units[m.first].tag == text.DT && m.kind == "person" {
		return 0, 0 // "the Secretary"
	}
	run := 1 // the words up to the first gap: behind it stands another conjunct
	for run < len(m.words) && m.words[run] == m.words[run-1]+1 {
		run++
	}
	from, end = m.first+m.words[0]-1, m.first+m.words[run-1]
	if from < m.first || end > m.last+1 {
		return 0, 0
	}
	for i := from; i < end; i++ {
		if outside := units[i].head < from || units[i].head >= end; outside && !units[i].tag.Proper() {
			return 0, 0
		}
	}
	for from < end && (!units[from].tag.Proper() || units[from].label == "nmod:desc" && units[from].head < end) {
		from++
	}
	for from < end && !units[end-1].tag.Proper() {
		end--
	}
	for longer := m.last + 1; from < end && longer > end && m.link != ""; longer-- { // "Bank" of "Bank of England"
		if strings.ReplaceAll(covers(from, longer), " ", "_") == m.link {
			end = longer
		}
	}
	return from, end
}
