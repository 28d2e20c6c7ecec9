package text

import "onrecord"

// A Morph is what the tagger says of the token with the same number.
type Morph struct {
	Norm  string // the token as the tagger compares it: small letters, plain apostrophe
	Lemma string // the form that a dictionary lists it under, in small letters
	Tag   Tag    // part of speech
}

// A Tag is a part of speech of the Penn Treebank (Marcus et al. 1993), as UD
// English gives it in the column XPOS.
type Tag uint8

// The tags.
const (
	NoTag Tag = iota
	CC
	CD
	DT
	EX
	FW
	IN
	JJ
	JJR
	JJS
	LS
	MD
	NN
	NNP
	NNPS
	NNS
	PDT
	POS
	PRP
	PRPS // PRP$
	RB
	RBR
	RBS
	RP
	SYM
	TO
	UH
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WDT
	WP
	WPS // WP$
	WRB
	ADD   // an address
	Stop  // . ? !
	Comma // ,
	Colon // : ; - --
	Open  // opening quotation mark
	Close // closing quotation mark
	Left  // opening bracket
	Right // closing bracket
	Dollar
	NFP // other marks
	HYPH
	AFX
	GW
	XX
	NumTags int = iota
)

// tagNames gives the tags as treebanks spell them.
var tagNames = [NumTags]string{
	"", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS",
	"RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "ADD", ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "$",
	"NFP", "HYPH", "AFX", "GW", "XX",
}

// String returns the tag as treebanks spell it.
func (t Tag) String() string { return tagNames[t] }

// Noun reports whether the tag is that of a noun or name.
func (t Tag) Noun() bool { return t >= NN && t <= NNS }

// Proper reports whether the tag is that of a name.
func (t Tag) Proper() bool { return t == NNP || t == NNPS }

// Verb reports whether the tag is that of a verb, modal verbs aside.
func (t Tag) Verb() bool { return t >= VB && t <= VBZ }

// An Arc binds the token with the same number to its head.
type Arc struct {
	Head     int32 // number of the head's token, or -1 at the root of a sentence
	Relation Relation
}

// A Relation is what a dependent is to its head, as Universal Dependencies
// name it, without subtypes beyond those that a reader of statements needs.
type Relation uint8

// The relations.
const (
	NoRelation Relation = iota
	RelRoot
	RelNsubj
	RelNsubjPass
	RelObj
	RelIobj
	RelCcomp
	RelXcomp
	RelAdvcl
	RelACL
	RelRelcl
	RelObl  // with a preposition, under a verb
	RelNmod // with a preposition, under a noun
	RelNmodPoss
	RelAppos
	RelAmod
	RelAdvmod
	RelDet
	RelCase
	RelMark
	RelAux
	RelAuxPass
	RelCop
	RelCc
	RelConj
	RelCompound
	RelNummod
	RelNeg
	RelParataxis
	RelPunct
	RelDep
	NumRelations int = iota
)

// A NameKind says what a name names.
type NameKind uint8

// The kinds of names.
const (
	NoName NameKind = iota
	PersonName
	OrganisationName
	PlaceName
	OtherName        // events, works, peoples, products
	NumNameKinds int = iota
)

// A Name is a run of tokens that names something.
type Name struct {
	onrecord.Span
	First, Next int // its first token, and the one behind its last
	Kind        NameKind
}
