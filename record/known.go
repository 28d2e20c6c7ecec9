package record

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord"
	"onrecord/folding"
	"onrecord/record/registry"
	"onrecord/record/terms"
)

// A who finds out in one view whom names mean and how speakers are called,
// without a look at all of the record: from some of the newest statements in
// which they speak.
type who struct {
	view    View
	decided *registry.Registry // nobody but whom people decided about
	lines   *registry.Decisions
	names   map[string]onrecord.KnownAs // by ID of the speaker
	err     error
}

func newWho(ctx context.Context, v View) (*who, error) {
	decided, err := decisions(ctx, v)
	if err != nil {
		return nil, err
	}
	return &who{view: v, decided: registry.Build(nil, decided), lines: decided, names: map[string]onrecord.KnownAs{}}, nil
}

// How many of the newest statements are asked.
const (
	askedForSpeakers = 100 // which speakers have a word in their names
	askedForNames    = 8   // what a speaker is called
)

// mean returns the IDs of the speakers whom a name in a query means: of those
// whose printed names have its words, so that statements are found in which they
// have others; of those who were decided to have the name; and the ID itself.
func (w *who) mean(ctx context.Context) func(name string) []string {
	return func(name string) []string {
		ids := []string{w.decided.Canonical(name)}
		for _, kind := range []onrecord.SpeakerKind{onrecord.Person, onrecord.Organisation, onrecord.DocumentKind} {
			for _, spelling := range []string{name, capitalised(name)} {
				if registry.Named(spelling, kind) {
					ids = append(ids, w.decided.Canonical(registry.ID(spelling, kind, "")))
				}
			}
		}
		for _, speaker := range w.lines.Known(name) {
			ids = append(ids, w.decided.Canonical(speaker))
		}
		words := folded(name)
		var q terms.Query
		for _, word := range words {
			q = append(q, terms.Clause{Any: []terms.Term{{Facet: terms.Facet("speaker", word)}}})
		}
		for _, m := range w.mentions(ctx, q, askedForSpeakers) {
			if m.Sureness > 0 && hasAll(folded(m.Name), words) {
				ids = append(ids, m.Speaker)
			}
		}
		slices.Sort(ids)
		return slices.Compact(ids)
	}
}

// mentions returns the speakers of the newest statements that match.
func (w *who) mentions(ctx context.Context, q terms.Query, limit int) []registry.Mention {
	if w.err != nil || len(q) == 0 {
		return nil
	}
	keys, err := w.view.Find(ctx, q, 0, limit)
	if err != nil {
		w.err = err
		return nil
	}
	stmts, err := w.view.StatementsByKey(ctx, keys)
	if err != nil {
		w.err = err
		return nil
	}
	var all []registry.Mention
	for _, stmt := range stmts {
		all = append(all, stmt.Said...)
	}
	return all
}

// name says whom the record takes the speakers of a statement for.
func (w *who) name(ctx context.Context, stmt *Statement) {
	effective := stmt.Effective()
	for i := range stmt.Said {
		if m := &stmt.Said[i]; i < len(effective.Speakers) {
			effective.Speakers[i].Known = w.known(ctx, m)
		}
	}
}

func (w *who) known(ctx context.Context, m *registry.Mention) onrecord.KnownAs {
	if known, ok := w.names[m.Speaker]; ok {
		return known
	}
	if m.Why == "" && len(w.lines.Lines()) == 0 { // a full name that nobody has decided about
		return onrecord.KnownAs{ID: m.Speaker, Name: m.Name}
	}
	said := w.mentions(ctx, terms.Query{{Any: []terms.Term{{Facet: terms.Facet("speakerid", m.Speaker)}}}}, askedForNames)
	var counts []registry.NameCount
	for i := range said {
		if said[i].Speaker == m.Speaker {
			counts = append(counts, registry.NameCount{Speaker: m.Speaker, Name: said[i].Name, Kind: said[i].Kind, Statements: 1})
		}
	}
	if len(counts) == 0 { // of a statement that is not found any more
		counts = []registry.NameCount{{Speaker: m.Speaker, Name: m.Name, Kind: m.Kind, Statements: 1}}
	}
	speaker, _ := registry.Build(counts, w.lines).Speaker(m.Speaker)
	w.names[m.Speaker] = knownAs(&speaker)
	return w.names[m.Speaker]
}

func knownAs(s *registry.Speaker) onrecord.KnownAs {
	return onrecord.KnownAs{ID: s.ID, Name: s.Name, Wikidata: s.Wikidata}
}

// folded returns the words of a name as facets have them.
func folded(name string) []string {
	var words []string
	for _, token := range folding.Folded(name) {
		words = append(words, token.Exact)
	}
	return words
}

func hasAll(words, wanted []string) bool {
	return !slices.ContainsFunc(wanted, func(word string) bool { return !slices.Contains(words, word) })
}

// capitalised returns a name that was typed in small letters as reports print it.
func capitalised(name string) string {
	if strings.ContainsFunc(name, unicode.IsUpper) {
		return name
	}
	words := strings.Fields(name)
	for i, word := range words {
		r, size := utf8.DecodeRuneInString(word)
		words[i] = string(unicode.ToUpper(r)) + word[size:]
	}
	return strings.Join(words, " ")
}
