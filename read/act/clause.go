package act

import "onrecord/text"

// A person says who the subject of a clause is.
type person uint8

const (
	nobody    person = iota // there is no subject
	first                   // I, we: the source in a quotation
	second                  // you
	third                   // he, she, they: often the source, where it is not quoted
	itself                  // it, this, there, what
	named                   // somebody with a name
	described               // any other noun
)

// A clause is the skeleton of a clause: what is said of whom, how surely.
type clause struct {
	predicate int // its token; -1 when there is none
	subject   int // its token; -1 when there is none
	person    person
	modal     string // "would", "should"; "" when there is none
	negated   bool
	past      bool
	asSource  bool // the subject spells a word of the source
}

// clauseOf reads the clause around a predicate.
func (s *saying) clauseOf(predicate int) clause {
	c := clause{predicate: predicate, subject: -1}
	if predicate < 0 {
		return c
	}
	c.past = s.tag(predicate) == text.VBD
	sentence := s.sentence(predicate)
	for i := sentence.first; i < sentence.end; i++ {
		if s.head(i) != predicate {
			continue
		}
		switch s.doc.Arcs[i].Relation {
		case text.RelNsubj, text.RelNsubjPass:
			if c.subject < 0 {
				c.subject = i
			}
		case text.RelAux, text.RelAuxPass, text.RelCop:
			if s.tag(i) == text.MD && c.modal == "" {
				c.modal = s.norm(i)
			}
			c.past = c.past || s.tag(i) == text.VBD
		case text.RelNeg:
			c.negated = true
		case text.RelAdvmod:
			c.negated = c.negated || s.norm(i) == "never"
		}
	}
	if c.modal == "" {
		c.modal = s.titleModal(predicate)
	}
	if c.subject >= 0 {
		c.person = s.personOf(c.subject)
		c.asSource = s.spellsSource(c.subject)
	}
	return c
}

// titleModal returns a modal verb that a headline's capital letter hides from
// the tree: "Lund May Have Known".
func (s *saying) titleModal(predicate int) string {
	for i := predicate - 1; i >= predicate-2 && i >= 0; i-- {
		if s.tag(i) == text.NNP && s.tag(i+1) == text.VB && sorts[s.norm(i)]&hedge != 0 {
			return s.norm(i)
		}
	}
	return ""
}

func (s *saying) personOf(token int) person {
	switch s.norm(token) {
	case "i", "we":
		return first
	case "you":
		return second
	case "he", "she", "they":
		return third
	case "it", "this", "that", "there", "these", "those", "which", "what":
		return itself
	}
	if s.tag(token).Proper() {
		return named
	}
	return described
}

// spellsSource reports whether a token is spelt like a noun of the source.
func (s *saying) spellsSource(token int) bool {
	if !s.tag(token).Noun() {
		return false
	}
	for _, r := range s.source {
		for i := r.first; i < r.end; i++ {
			if s.tag(i).Noun() && s.norm(i) == s.norm(token) {
				return true
			}
		}
	}
	return false
}

// said is what a look at the content finds.
type said struct {
	main      clause // of the content's first root
	inner     clause // what hangs on a main clause like "I think"
	first     int    // its first word; -1 when it has none
	questions int    // question marks
	sentences int    // full stops and other marks that end a sentence
	asks      bool   // it ends in a question mark
	quoted    bool   // it opens with a quotation mark
	names     bool   // it names somebody other than the source
}

// predicate returns the main predicate of the content: its root, or where the
// tree has a particle there, the first finite verb. It is -1 in content
// without words.
func (s *saying) predicate() int {
	root := s.rootOf(s.content)
	switch s.tag(root) {
	case text.IN, text.RB, text.DT, text.CC, text.TO, text.WRB:
	default:
		return root
	}
	for _, r := range s.content {
		for i := r.first; i < r.end; i++ {
			switch s.tag(i) {
			case text.VBD, text.VBZ, text.VBP:
				return i
			}
		}
	}
	return root
}

// longestLook is how many tokens of a run of content are looked at: behind so
// many nobody has left open what they are doing.
const longestLook = 100

// readContent looks at what is said.
func (s *saying) readContent() said {
	c := said{first: -1, inner: clause{predicate: -1, subject: -1}}
	c.main = s.clauseOf(s.predicate())
	if s.is(c.main.predicate, mind) {
		if under := s.child(c.main.predicate, text.RelCcomp); under >= 0 && in(s.content, under) {
			c.inner = s.clauseOf(under)
		}
	}
	for _, r := range s.content {
		for i := r.first; i < min(r.end, r.first+longestLook); i++ {
			if s.doc.Tokens[i].Kind == text.OpenMark && c.first < 0 {
				c.quoted = true
			}
			switch s.norm(i) {
			case "?":
				c.questions++
				c.sentences++
				c.asks = true
			case "!", ".":
				c.sentences++
				c.asks = false
			}
			if s.doc.Tokens[i].Kind != text.Word {
				continue
			}
			c.asks = false
			if c.first < 0 {
				c.first = i
			}
			c.names = c.names || s.tag(i).Proper() && !s.spellsSource(i) && !s.is(i, day)
		}
	}
	return c
}
