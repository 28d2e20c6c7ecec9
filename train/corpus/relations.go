package corpus

import "onrecord/text"

// The convention. Labels are those of Universal Dependencies 2 (obj, obl under
// verbs and nmod under nouns), with neg kept. A conjunction hangs on the first
// conjunct, as do the commas between conjuncts. A name of several words hangs
// on its last one, by compound; so does a title before a name. Everything that
// text.Relation has no place for is RelDep.

// relations maps labels of both versions.
var relations = map[string]text.Relation{
	"root": text.RelRoot, "nsubj": text.RelNsubj, "nsubj:outer": text.RelNsubj, "nsubj:pass": text.RelNsubjPass, "nsubjpass": text.RelNsubjPass,
	"obj": text.RelObj, "dobj": text.RelObj, "iobj": text.RelIobj, "ccomp": text.RelCcomp, "xcomp": text.RelXcomp,
	"advcl": text.RelAdvcl, "advcl:relcl": text.RelAdvcl, "acl": text.RelACL, "acl:relcl": text.RelRelcl,
	"obl": text.RelObl, "obl:unmarked": text.RelObl, "obl:npmod": text.RelObl, "obl:tmod": text.RelObl, "obl:agent": text.RelObl,
	"nmod": text.RelNmod, "nmod:unmarked": text.RelNmod, "nmod:npmod": text.RelNmod, "nmod:tmod": text.RelNmod, "nmod:poss": text.RelNmodPoss,
	"appos": text.RelAppos, "amod": text.RelAmod, "advmod": text.RelAdvmod, "det": text.RelDet, "det:predet": text.RelDet, "case": text.RelCase,
	"mark": text.RelMark, "aux": text.RelAux, "aux:pass": text.RelAuxPass, "auxpass": text.RelAuxPass, "cop": text.RelCop, "cc": text.RelCc,
	"cc:preconj": text.RelCc, "conj": text.RelConj, "compound": text.RelCompound, "compound:prt": text.RelCompound, "nummod": text.RelNummod,
	"neg": text.RelNeg, "parataxis": text.RelParataxis, "punct": text.RelPunct,
}

// fromTreebank brings the units of one sentence of a treebank to the
// convention.
func fromTreebank(units []unit) {
	for i := range units {
		u := &units[i]
		u.relation = text.RelDep
		if relation, ok := relations[u.label]; ok {
			u.relation = relation
		}
		switch {
		case u.label == "nmod:desc" && u.head > i:
			u.relation = text.RelCompound
		case u.label == "nmod:desc":
			u.relation = text.RelNmod
		case u.relation == text.RelAdvmod && (u.lemma == "not" || u.lemma == "never"):
			u.relation = text.RelNeg
		case (u.relation == text.RelCc || u.relation == text.RelPunct) && u.head > i && units[u.head].label == "conj":
			u.head = units[u.head].head
		}
	}
	for i := range units {
		if units[i].label != "flat" {
			turn(units, i)
		}
	}
}

// turn hangs the flat name that begins with first on its last word.
func turn(units []unit, first int) {
	last := first
	for i := first + 1; i < len(units); i++ {
		if units[i].label == "flat" && units[i].head == first {
			last = i
		}
	}
	if last == first {
		return
	}
	head, relation := units[first].head, units[first].relation
	for i := range units {
		if units[i].head == first && i != last {
			if units[i].label == "flat" {
				units[i].relation = text.RelCompound
			}
			units[i].head = last
		}
	}
	units[first].head, units[first].relation = last, text.RelCompound
	units[last].head, units[last].relation = head, relation
}

// fromSilver brings the units of a document as CoreNLP made them to the
// convention.
func fromSilver(units []unit) {
	for i := range units {
		u := &units[i]
		u.relation = text.RelDep
		if relation, ok := relations[u.label]; ok {
			u.relation = relation
		}
		switch {
		case u.relation == text.RelNmod && u.head >= 0 && predicate(units[u.head].tag):
			u.relation = text.RelObl
		case u.relation == text.RelNeg && u.tag == text.DT:
			u.relation = text.RelDet
		}
		switch { // lemmas as treebanks give them
		case u.tag == text.PRPS, u.tag >= text.Stop && u.tag <= text.Right:
			u.lemma = lower(u.form)
		case u.tag == text.DT && u.lemma == "these":
			u.lemma = "this"
		case u.tag == text.DT && u.lemma == "those":
			u.lemma = "that"
		}
		if u.tag == text.TO && (u.label == "case" || u.label == "mwe" || u.label == "nmod") {
			u.tag = text.IN // the preposition, which the older way of tagging does not tell from the infinitive's
		}
	}
}

// predicate reports whether prepositional phrases under the tag are obliques.
func predicate(tag text.Tag) bool {
	return tag.Verb() || tag >= text.JJ && tag <= text.JJS || tag >= text.RB && tag <= text.RBS || tag == text.MD
}
