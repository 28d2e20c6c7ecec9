package speaker

import (
	"slices"
	"sort"
	"strings"

	"onrecord"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/text"
)

// A resolver finds the speakers of one document's statements.
type resolver struct {
	*judge
	order  []int   // the statements by the place of their sources
	places []int32 // the mentions in the order of the text
	who    [][]who // by statement
	at     []int32 // by statement: the token that it begins with, for the order of saying
}

func newResolver(doc *text.Document, ranker *Ranker) *resolver {
	r := &resolver{judge: newJudge(newCast(doc), ranker), who: make([][]who, len(doc.Statements)), at: make([]int32, len(doc.Statements))}
	r.places = r.byPlace()
	for i := range doc.Statements {
		stmt := &doc.Statements[i]
		r.order = append(r.order, i)
		place := slices.Concat(stmt.Source, stmt.Cue, stmt.Content)
		if len(place) > 0 {
			r.at[i], _ = r.tokens(place[0])
		}
	}
	sort.SliceStable(r.order, func(a, b int) bool { return r.at[r.order[a]] < r.at[r.order[b]] })
	return r
}

// resolve finds the speakers of statement i, those of the statements before it
// being known.
func (r *resolver) resolve(i int) {
	stmt := &r.doc.Statements[i]
	for _, span := range stmt.Source {
		if slices.Contains(en.InterviewLabels, lang.Fold(strings.Trim(span.In(r.doc.Text), " .:"))) {
			return
		}
		for _, ref := range r.references(span) {
			for _, w := range r.meant(ref, i) {
				if !slices.ContainsFunc(r.who[i], func(other who) bool { return other.Name == w.Name }) {
					r.who[i] = append(r.who[i], w)
				}
			}
		}
		if len(r.who[i]) > 0 {
			break
		}
	}
	r.keep(i)
}

// keep puts what is known of the speakers of a statement into the document.
func (r *resolver) keep(i int) {
	r.doc.Speakers[i].Speakers = nil
	for _, w := range r.who[i] {
		r.doc.Speakers[i].Speakers = append(r.doc.Speakers[i].Speakers, w.Speaker)
	}
}

// names finds the names of those whom statement i accuses, asks or tells.
func (r *resolver) names(i int) {
	list := func(spans []onrecord.Span) []string {
		var names []string
		for _, span := range spans {
			for _, ref := range r.references(span) {
				for _, w := range r.meant(ref, i) {
					if !slices.Contains(names, w.Name) && !slices.ContainsFunc(r.who[i], func(speaker who) bool { return speaker.Name == w.Name }) {
						names = append(names, w.Name)
					}
				}
			}
		}
		return names
	}
	act := &r.doc.Acts[i]
	r.doc.Speakers[i].Target, r.doc.Speakers[i].Addressee = list(act.Target), list(act.Addressee)
}

// meant returns whom a reference in statement i means; nobody where that
// cannot be told.
func (r *resolver) meant(ref reference, i int) []who {
	if ref.mention >= 0 && r.mentions[ref.mention].entity >= 0 {
		m := &r.mentions[ref.mention]
		if w, ok := r.modified(ref, m); ok {
			return []who{w}
		}
		basis := onrecord.Named
		if m.kind == text.PersonName && m.words == 1 {
			basis = onrecord.Surname
		}
		return []who{r.known(m.entity, basis, certainty(basis, r.kindOf(m.entity)))}
	}
	switch r.doc.Morphs[ref.head].Tag {
	case text.PRP, text.PRPS, text.WP, text.WDT, text.WPS:
		return r.pronoun(ref, i)
	case text.IN, text.DT, text.CD:
		switch r.doc.Morphs[ref.head].Norm {
		case "both", "two", "three":
			if found := r.several(ref); found != nil {
				return byPronoun(found, certainty(onrecord.Pronoun, onrecord.Person))
			}
		case "that", "those", "this", "these":
			return r.pronoun(ref, i)
		}
	}
	return r.described(ref)
}

// modified returns the speaker that a name with words of description before it
// gives where the two are one: "Senate Democrats", "many Americans", "the
// county coroner's Office".
func (r *resolver) modified(ref reference, m *mention) (who, bool) {
	if m.kind == text.PersonName {
		return who{}, false
	}
	entity := &r.entities[m.entity]
	first := int32(r.doc.Sentences[r.sentence[m.first]].FirstToken)
	p := phrase{ref.first, ref.head, ref.next}
	for p.first > first && p.first > ref.from && r.modifies(p.first-1, ref.head) {
		p.first--
	}
	owned := p.first < m.first && r.doc.Morphs[m.first-1].Tag == text.POS && len(entity.words) == 1 && bodyNouns.has(entity.words[0])
	if !entity.plural && !owned || p.first == m.first {
		return who{}, false
	}
	basis := onrecord.Description
	if owned {
		basis = onrecord.Named
	}
	w := r.known(m.entity, basis, certainty(basis, r.kindOf(m.entity)))
	w.Name = r.bare(p)
	return w, w.Name != ""
}

// certainty returns how often a speaker with a basis and kind is right on the
// hand-read articles, where nothing tells more of the case at hand.
func certainty(basis onrecord.Basis, kind onrecord.SpeakerKind) float64 {
	switch basis {
	case onrecord.Named, onrecord.Surname:
		if kind == onrecord.Person {
			return 0.95
		}
		return 0.87
	case onrecord.Title:
		return 0.8
	case onrecord.Pronoun:
		return 0.65
	}
	if kind == onrecord.DocumentKind || kind == onrecord.Group {
		return 0.86
	}
	return 0.67
}

// known returns an entity as a speaker.
func (r *resolver) known(e int32, basis onrecord.Basis, confidence float64) who {
	return who{Speaker: onrecord.Speaker{
		Name: r.nameOf(e), Kind: r.kindOf(e), Basis: basis, Confidence: confidence, Description: r.description(e), Gender: r.entities[e].gender(),
	}, entity: e, head: r.mentions[r.entities[e].fullest].head(), plural: r.entities[e].plural}
}

// described returns whom a noun means: somebody whom the report names, or
// somebody under the words of the noun.
func (r *resolver) described(ref reference) []who {
	name := r.bare(ref.phrase)
	if name == "" || nobody.has(strings.ToLower(name)) {
		return nil
	}
	many := plural(r.doc, int(ref.head))
	if many {
		if found := r.several(ref); found != nil {
			return found
		}
	} else if full, ok := r.earlier(ref); ok {
		return []who{{Speaker: onrecord.Speaker{Name: full, Kind: onrecord.Organisation, Basis: onrecord.Title, Confidence: certainty(onrecord.Title, onrecord.Organisation)}, entity: -1, head: ref.head}}
	} else if e, p := r.titled(ref); e >= 0 {
		return []who{r.known(e, onrecord.Title, p)}
	}
	kind := r.kindOfNoun(ref)
	basis := onrecord.Description
	if r.properName(ref) {
		if basis = onrecord.Named; kind == "" {
			kind = onrecord.Organisation
		}
	}
	w := who{Speaker: onrecord.Speaker{
		Name: name, Kind: kind, Basis: basis, Confidence: certainty(basis, kind), Gender: genderOfNoun(r.doc.Morphs[ref.head].Lemma),
	}, entity: -1, head: ref.head, plural: many || groupNouns.has(r.doc.Morphs[ref.head].Lemma)}
	if owner, rest := r.owner(ref); owner >= 0 {
		switch full := r.nameOf(owner) + rest; {
		case bodyNouns.has(r.doc.Morphs[ref.head].Lemma) && !many:
			w.Name = full
		case !strings.EqualFold(full, name):
			w.Description = full
		}
	}
	return []who{w}
}

// properName reports whether a phrase is a name that the stage before did not
// take for one: all its words have capitals, in a line that is no headline.
func (r *resolver) properName(ref reference) bool {
	if r.headlined(ref.head) || r.doc.Morphs[ref.head].Tag != text.NNP {
		return false
	}
	for t := ref.first; t < ref.next; t++ {
		if tag := r.doc.Morphs[t].Tag; !tag.Proper() || !r.capital(t) {
			return false
		}
	}
	return !r.opens(ref.first) || ref.next > ref.first+1
}

func genderOfNoun(lemma string) onrecord.Gender {
	switch {
	case femaleNouns.has(lemma):
		return onrecord.Female
	case maleNouns.has(lemma):
		return onrecord.Male
	}
	return ""
}

// owner returns the person whom the words before a noun name as the one it
// belongs to, and what follows the person's name: "his campaign", "Lund's
// campaign" and "the Lund campaign" are all Lund's; -1 for nobody.
func (r *resolver) owner(ref reference) (int32, string) {
	for t := ref.first; t < ref.head; t++ {
		if m := r.mention[t]; m >= 0 && r.mentions[m].kind == text.PersonName && r.mentions[m].entity >= 0 {
			return r.mentions[m].entity, r.doc.Text[r.doc.Tokens[r.mentions[m].next-1].End:r.doc.Tokens[ref.next-1].End]
		}
		if r.doc.Morphs[t].Tag == text.PRPS {
			if m, ok := r.meanings[t]; ok && m.entity >= 0 {
				return m.entity, "’s " + r.text(t+1, ref.next)
			}
		}
	}
	return -1, ""
}

// kindOfNoun returns what sort of speaker a noun names; nothing for what
// cannot speak.
func (r *resolver) kindOfNoun(ref reference) onrecord.SpeakerKind {
	lemma := r.doc.Morphs[ref.head].Lemma
	many := plural(r.doc, int(ref.head))
	switch {
	case namesPerson(lemma) || r.doc.Morphs[ref.head].Tag == text.CD && many:
		if many || lemma == "people" {
			return onrecord.Group
		}
		return onrecord.Person
	case groupNouns.has(lemma) || r.doc.Morphs[ref.head].Tag == text.CD:
		return onrecord.Group
	case bodyNouns.has(lemma):
		if many {
			return onrecord.Group
		}
		return onrecord.Organisation
	case documentNouns.has(lemma):
		return onrecord.DocumentKind
	case many && r.doc.Morphs[ref.head].Tag == text.NNPS:
		return onrecord.Group
	}
	return ""
}
