package en

// A Frame says what may stand with a reporting verb as its content.
type Frame uint16

// The frames.
const (
	Quote      Frame = 1 << iota // said “...”
	That                         // argued that ...
	Bare                         // said he would
	Wh                           // asked whether, explained why
	Object                       // denied the charges
	Infinitive                   // vowed to, asked him to
	Addressee                    // told reporters that: a person may stand before the content
	OfThing                      // accused him of: content holds the person and the deed
	AsThing                      // described him as “...”: words about somebody stand between verb and quotation
	Noun                         // the base form and third person are nouns as often: report, states
)

// The combinations that most verbs have.
const (
	saying   = Quote | That | Bare
	telling  = saying | Addressee
	thinking = That | Bare
	manner   = Quote // only with a quotation: "laughed", "went on"
)

// A ReportingVerb signals that somebody says, asks or thinks something.
type ReportingVerb struct {
	Lemma  string
	Frames Frame
}

// ReportingVerbs are the verbs that cue a statement.
var ReportingVerbs = []ReportingVerb{
	{"say", saying | Wh}, {"add", saying}, {"tell", telling | Wh}, {"claim", saying | Noun}, {"state", saying | Noun}, {"assert", saying}, {"allege", saying},
	{"insist", saying}, {"maintain", saying}, {"contend", saying}, {"argue", saying}, {"declare", saying}, {"announce", saying}, {"report", saying | Noun},
	{"explain", saying | Wh}, {"note", saying | Noun}, {"observe", saying}, {"remark", saying | Noun}, {"comment", Quote | That | Noun}, {"stress", saying | Object},
	{"emphasize", saying | Object}, {"emphasise", saying | Object}, {"underscore", Quote | That}, {"underline", Quote | That},
	{"reiterate", saying | Object}, {"repeat", Quote | That}, {"affirm", saying}, {"reaffirm", Quote | That}, {"confirm", saying}, {"acknowledge", saying | Object},
	{"admit", saying | Object}, {"concede", saying}, {"confess", saying}, {"recall", Quote | That | Wh}, {"remember", Quote},
	{"reply", saying}, {"respond", Quote | That}, {"answer", Quote | That}, {"retort", saying}, {"counter", Quote | That | Noun}, {"object", Quote | That | Noun},
	{"protest", Quote | That | Noun}, {"complain", Quote | That}, {"lament", Quote | That | Object}, {"boast", Quote | That | Bare}, {"brag", Quote | That}, {"joke", saying},
	{"quip", saying}, {"tweet", saying | Noun}, {"post", Quote | Noun}, {"write", saying | Wh}, {"email", Quote | That | Noun}, {"text", Quote | That | Noun}, {"blog", Quote | That | Noun},
	{"testify", saying}, {"swear", saying}, {"attest", Quote | That}, {"vouch", That}, {"caution", Quote | That | Bare}, {"warn", telling | OfThing},
	{"predict", saying | Object}, {"forecast", Quote | That | Noun}, {"estimate", saying | Noun}, {"speculate", saying}, {"suggest", saying}, {"hint", saying}, {"imply", Quote | That | Bare},
	{"indicate", saying}, {"signal", Quote | That}, {"reveal", saying}, {"disclose", Quote | That}, {"divulge", Quote | That}, {"mention", Quote | That}, {"conclude", saying},
	{"reason", Quote | That | Noun}, {"surmise", Quote | That | Bare}, {"opine", saying}, {"muse", saying}, {"proclaim", saying}, {"profess", Quote | That}, {"pronounce", Quote},
	{"remind", telling}, {"assure", telling}, {"inform", telling}, {"notify", telling}, {"advise", telling | Infinitive | Noun}, {"promise", telling | Infinitive | Noun},
	{"convince", Addressee | That}, {"persuade", Addressee | That}, {"reassure", telling},
	{"pledge", saying | Infinitive | Noun}, {"vow", saying | Infinitive | Noun}, {"threaten", Quote | That | Infinitive}, {"agree", Quote | That | Bare}, {"disagree", Quote},
	{"deny", Quote | That | Bare | Object}, {"reject", Quote | Object}, {"dismiss", Object | AsThing}, {"dispute", Quote | That | Object}, {"rebut", Object}, {"refute", That | Object},
	{"accuse", OfThing}, {"blame", OfThing | Noun}, {"charge", Quote | That | Noun}, {"ask", Quote | Wh | Infinitive | Addressee}, {"inquire", Quote | Wh}, {"enquire", Quote | Wh},
	{"wonder", Quote | Wh}, {"question", Quote | Wh | Noun}, {"demand", Quote | That | Noun}, {"urge", Quote | That | Infinitive | Addressee}, {"implore", Quote | Infinitive | Addressee},
	{"plead", Quote | That}, {"beg", Quote}, {"recommend", Quote | That}, {"propose", Quote | That}, {"request", Quote | That | Noun}, {"order", Quote | That | Noun},
	{"describe", Quote | AsThing}, {"call", Quote | Noun | AsThing}, {"characterize", AsThing}, {"characterise", AsThing}, {"label", Quote | Noun | AsThing}, {"dub", Quote | AsThing}, {"brand", Quote | Noun | AsThing},
	{"denounce", Quote | AsThing}, {"condemn", Quote | AsThing}, {"decry", Quote | AsThing}, {"praise", Quote | AsThing}, {"hail", Quote | AsThing}, {"slam", Quote | AsThing}, {"blast", Quote | AsThing},
	{"criticize", Quote | AsThing}, {"criticise", Quote | AsThing}, {"mock", Quote | AsThing},
	{"think", thinking | Quote}, {"believe", thinking}, {"hope", thinking | Quote | Noun}, {"fear", thinking | Noun}, {"worry", Quote | That | Noun}, {"doubt", thinking | Noun}, {"suspect", thinking},
	{"feel", That}, {"expect", That}, {"assume", That}, {"guess", Quote | That}, {"know", That}, {"find", That}, {"show", That}, {"read", Quote},
	{"cite", Quote}, {"quote", Quote | Noun}, {"rule", That | Noun}, {"decide", That}, {"learn", That}, {"understand", That}, {"realize", That | Quote},
	{"shout", saying}, {"yell", saying}, {"scream", saying}, {"cry", manner | Noun}, {"whisper", saying}, {"mutter", manner}, {"murmur", manner},
	{"exclaim", saying}, {"gush", manner}, {"chant", manner | Noun}, {"laugh", manner | Noun}, {"sigh", manner | Noun}, {"smile", manner | Noun}, {"grin", manner},
	{"continue", manner}, {"begin", manner}, {"finish", manner}, {"go", manner}, {"interject", manner}, {"chime", manner}, {"snap", manner}, {"shoot", manner},
	{"fire", manner | Noun}, {"thunder", manner}, {"roar", manner}, {"deadpan", manner}, {"elaborate", manner}, {"echo", manner}, {"tout", manner}, {"refer", manner | AsThing},
	{"speak", manner}, {"talk", manner}, {"reflect", manner}, {"ponder", manner}, {"marvel", manner}, {"fume", manner}, {"rail", manner}, {"offer", manner | Noun},
	{"summarize", manner}, {"clarify", Quote | That}, {"specify", Quote | That}, {"stipulate", That}, {"theorize", Quote | That}, {"hypothesize", That},
	{"crow", manner}, {"scoff", manner}, {"sniff", manner}, {"growl", manner}, {"bark", manner | Noun}, {"plea", manner | Noun}, {"pen", manner | Noun}, {"share", manner | Noun},
	{"tease", manner}, {"taunt", manner}, {"enthuse", manner}, {"bemoan", Quote}, {"rant", manner}, {"message", manner | Noun}, {"explode", manner}, {"introduce", manner},
}

// IrregularVerbs gives, for the lemmas that are not inflected by rule, the
// past tense and the past participle.
var IrregularVerbs = map[string][2]string{
	"say": {"said", "said"}, "tell": {"told", "told"}, "write": {"wrote", "written"}, "swear": {"swore", "sworn"}, "think": {"thought", "thought"},
	"feel": {"felt", "felt"}, "know": {"knew", "known"}, "find": {"found", "found"}, "show": {"showed", "shown"}, "read": {"read", "read"},
	"understand": {"understood", "understood"}, "begin": {"began", "begun"}, "go": {"went", "gone"},
	"shoot": {"shot", "shot"}, "speak": {"spoke", "spoken"}, "forecast": {"forecast", "forecast"}, "plead": {"pleaded", "pleaded"},
	"beg": {"begged", "begged"}, "brag": {"bragged", "bragged"}, "quip": {"quipped", "quipped"}, "blog": {"blogged", "blogged"},
	"dub": {"dubbed", "dubbed"}, "slam": {"slammed", "slammed"}, "snap": {"snapped", "snapped"},
	"grin": {"grinned", "grinned"}, "refer": {"referred", "referred"}, "rebut": {"rebutted", "rebutted"}, "admit": {"admitted", "admitted"},
	"learn": {"learned", "learnt"}, "pen": {"penned", "penned"}, "deadpan": {"deadpanned", "deadpanned"},
}

// DoublingVerbs double their last letter before -ing.
var DoublingVerbs = []string{
	"admit", "beg", "brag", "quip", "blog", "dub", "slam", "snap", "grin", "refer", "rebut", "begin", "pen", "deadpan",
}
