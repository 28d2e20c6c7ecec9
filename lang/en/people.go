package en

import (
	_ "embed"
	"strings"
	"sync"
)

// Words that tell who is meant, and of what kind and gender they are.

// NameSuffixes follow a name and tell namesakes apart. Spelt without full
// stops.
var NameSuffixes = []string{"jr", "sr", "ii", "iii", "iv"}

// Postnominals follow a name and are no part of it. Spelt without full stops.
var Postnominals = []string{"kc", "qc", "sc", "mp", "mep", "msp", "mla", "td", "mbe", "obe", "cbe", "kbe", "dbe", "phd", "md", "esq", "frs", "rn", "cpa", "ret"}

// CompanyEndings end the names of companies and other bodies.
var CompanyEndings = []string{
	"ltd", "plc", "inc", "corp", "llc", "llp", "co", "gmbh", "ag", "sa", "nv", "pty", "group", "holdings", "foods", "haulage", "airlines", "airways", "motors", "energy",
	"bank", "capital", "partners", "industries", "systems", "technologies", "news", "times", "post", "herald", "tribune", "university", "college", "council", "party", "fc", "united",
	"foundation", "institute", "association", "trust", "railways", "records", "pictures", "studios", "media", "press", "radio", "tv", "city", "county",
}

// Ranks are titles that stand before a name, besides those of Titles.
var Ranks = []string{
	"pc", "dc", "ds", "di", "dci", "dsi", "wpc", "dcs", "acc", "taoiseach", "tánaiste", "maulana", "prince", "princess", "baroness", "countess", "viscount", "comrade",
	"barrister", "solicitor", "footballer", "actor", "actress", "singer", "rapper", "neighbour", "neighbor", "pollster", "activist", "striker", "midfielder", "defender", "goalkeeper", "pundit",
	"historian", "economist", "scientist", "astronaut", "billionaire", "comedian", "novelist", "author", "campaigner", "former", "interim", "acting", "vice", "ex-president",
}

// Saints stand before the name of a saint, and of what is named after one. Spelt
// without full stops.
var Saints = []string{"st", "ste", "saint", "sainte"}

// NameParticles stand inside a name, mostly before the surname.
var NameParticles = []string{"de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von", "ten", "ter", "bin", "ibn", "al", "el", "abu", "ben", "ould", "mac", "st"}

// Nicknames gives the given names that a short one may stand for.
var Nicknames = map[string][]string{
	"abe": {"abraham"}, "al": {"albert", "alan", "alfred", "alexander"}, "alex": {"alexander", "alexandra"}, "andy": {"andrew"}, "art": {"arthur"},
	"barb": {"barbara"}, "ben": {"benjamin"}, "bernie": {"bernard"}, "beth": {"elizabeth"}, "betty": {"elizabeth"}, "bill": {"william"}, "billy": {"william"},
	"bob": {"robert"}, "bobby": {"robert"}, "cathy": {"catherine"}, "charlie": {"charles"}, "chris": {"christopher", "christine", "christina"},
	"chuck": {"charles"}, "dan": {"daniel"}, "danny": {"daniel"}, "dave": {"david"}, "deb": {"deborah"}, "debbie": {"deborah"}, "dick": {"richard"},
	"don": {"donald"}, "doug": {"douglas"}, "ed": {"edward", "edwin", "edgar"}, "eddie": {"edward"}, "ernie": {"ernest"}, "frank": {"francis", "franklin"},
	"fred": {"frederick", "alfred"}, "gene": {"eugene"}, "geoff": {"geoffrey"}, "greg": {"gregory"}, "hank": {"henry"}, "harry": {"harold", "henry"},
	"jack": {"john", "jackson"}, "jake": {"jacob"}, "jeff": {"jeffrey", "jefferson"}, "jen": {"jennifer"}, "jenny": {"jennifer"}, "jerry": {"gerald", "jerome"},
	"jim": {"james"}, "jimmy": {"james"}, "joe": {"joseph"}, "joey": {"joseph"}, "jon": {"jonathan"}, "josh": {"joshua"}, "kate": {"katherine", "catherine"},
	"kathy": {"katherine", "kathleen"}, "ken": {"kenneth"}, "larry": {"lawrence"}, "len": {"leonard"}, "liz": {"elizabeth"}, "lou": {"louis"}, "maggie": {"margaret"},
	"matt": {"matthew"}, "meg": {"margaret"}, "mike": {"michael"}, "mickey": {"michael"}, "mitch": {"mitchell"}, "nancy": {"anne"}, "nate": {"nathan", "nathaniel"},
	"ned": {"edward"}, "nick": {"nicholas"}, "pat": {"patrick", "patricia"}, "peggy": {"margaret"}, "pete": {"peter"}, "phil": {"philip", "phillip"}, "ray": {"raymond"},
	"rich": {"richard"}, "rick": {"richard"}, "rob": {"robert"}, "ron": {"ronald"}, "rudy": {"rudolph"}, "sam": {"samuel", "samantha"}, "sandy": {"sandra", "alexander"},
	"steve": {"steven", "stephen"}, "sue": {"susan"}, "ted": {"edward", "theodore"}, "terry": {"terence", "theresa"}, "tim": {"timothy"}, "tom": {"thomas"},
	"tommy": {"thomas"}, "tony": {"anthony"}, "vince": {"vincent"}, "walt": {"walter"}, "will": {"william"}, "zach": {"zachary"},
}

// FemaleTitles and MaleTitles are titles that go with one gender. Spelt
// without full stops.
var (
	FemaleTitles = []string{"mrs", "ms", "miss", "mme", "mlle", "madam", "dame", "lady", "queen", "princess", "duchess", "congresswoman", "councilwoman", "assemblywoman", "chairwoman", "spokeswoman", "sister"}
	MaleTitles   = []string{"mr", "sir", "lord", "king", "prince", "duke", "congressman", "councilman", "assemblyman", "fr", "father", "pope"}
)

// FemaleNouns and MaleNouns name a person of one gender. Words for offices
// that end in -man are not among the male ones: reports use them of women.
var (
	FemaleNouns = []string{
		"woman", "girl", "lady", "mother", "mom", "mum", "daughter", "sister", "wife", "widow", "girlfriend", "grandmother", "granddaughter", "aunt", "niece", "actress",
		"heroine", "queen", "princess", "duchess", "nun", "businesswoman", "congresswoman", "councilwoman", "assemblywoman", "spokeswoman", "chairwoman", "policewoman",
		"waitress", "hostess", "stepmother", "stepdaughter", "bride", "ex-wife", "schoolgirl", "countess", "baroness", "heiress", "ballerina",
	}
	MaleNouns = []string{
		"man", "boy", "gentleman", "father", "dad", "son", "brother", "husband", "widower", "boyfriend", "grandfather", "grandson", "uncle", "nephew",
		"king", "prince", "duke", "monk", "stepfather", "stepson", "groom", "ex-husband", "schoolboy", "businessman", "congressman", "councilman", "assemblyman",
		"baron", "waiter",
	}
)

// KinNouns name a person by a tie of blood or marriage.
var KinNouns = []string{
	"mother", "mom", "mum", "father", "dad", "wife", "husband", "widow", "widower", "son", "daughter", "brother", "sister", "grandfather", "grandmother", "grandson", "granddaughter", "uncle", "aunt",
	"nephew", "niece", "cousin", "stepfather", "stepmother", "stepson", "stepdaughter", "ex-wife", "ex-husband", "twin", "namesake",
}

// PersonNouns name a person by office, work or part in an event. Nouns with
// the endings of PersonEndings need not be listed.
var PersonNouns = []string{
	"president", "nominee", "candidate", "official", "mayor", "chief", "head", "boss", "judge", "justice", "attorney", "ally", "aide", "critic", "expert", "analyst", "scholar", "spokesperson",
	"chair", "chairperson", "person", "people", "man", "men", "woman", "women", "child", "children", "kid", "parent", "victim", "suspect", "witness", "patient", "student", "teen", "teenager",
	"guest", "host", "hero", "coach", "cop", "guard", "soldier", "sheriff", "general", "colonel", "captain", "sergeant", "lieutenant", "admiral", "marshal", "detective", "pilot", "nurse",
	"cleric", "priest", "bishop", "cardinal", "pope", "rabbi", "imam", "pastor", "saint", "king", "queen", "prince", "princess", "duke", "monarch", "emperor", "tsar", "czar", "chancellor",
	"diplomat", "envoy", "delegate", "advocate", "activist", "candidate", "incumbent", "rival", "opponent", "hopeful", "front-runner", "frontrunner", "billionaire", "millionaire", "mogul",
	"tycoon", "executive", "ceo", "cfo", "coo", "premier", "veteran", "guru", "pundit", "columnist", "host", "anchor", "star", "celebrity", "legend", "champion", "athlete", "midfielder",
	"quarterback", "goalkeeper", "guy", "friend", "neighbor", "neighbour", "colleague", "peer", "mentor", "boss", "spouse", "couple", "cousin", "sibling", "relative", "twin", "kin", "partner",
	"democrat", "republican", "conservative", "liberal", "progressive", "socialist", "independent", "delegate", "elector", "voter", "resident", "native", "citizen", "immigrant", "refugee",
	"migrant", "spy", "agent", "operative", "adviser", "advisor", "aide", "consultant", "correspondent", "poet", "author", "chef", "architect", "engineer", "farmer", "assistant", "intern",
	"surrogate", "loyalist", "insider", "outsider", "whistle-blower", "source", "observer", "onlooker", "bystander", "passer-by", "protester", "proponent", "respondent", "defendant",
	"plaintiff", "claimant", "applicant", "recipient", "participant", "attendee", "commandant", "secretary", "counterpart", "successor", "predecessor", "superintendent", "comrade", "fan",
	"mp", "mep", "peer", "whip", "dean", "provost", "rector", "principal", "treasurer", "deputy", "vice-president", "sponsor", "donor", "patron", "novice", "celebrity", "individual", "negotiator",
	"youth", "adult", "elder", "newcomer", "american", "russian", "briton", "german", "frenchman", "italian", "israeli", "palestinian", "iraqi", "iranian", "canadian", "mexican",
}

// PersonEndings end nouns for people.
var PersonEndings = []string{"man", "men", "woman", "women", "person", "ist", "ian", "crat", "ologist", "keeper", "maker", "goer", "holder"}

// AgentEndings end nouns for people as well as for things ("letter").
var AgentEndings = []string{"er", "or", "ee", "ant"}

// ThingsLikeAgents end as AgentEndings have it and are no people.
var ThingsLikeAgents = []string{
	"letter", "paper", "newspaper", "chapter", "poster", "newsletter", "center", "number", "order", "matter", "power", "figure", "computer", "river", "water", "weather", "winter",
	"summer", "october", "september", "november", "december", "answer", "offer", "rumor", "rumour", "tower", "border", "error", "factor", "sector", "sponsor", "charter", "filter", "banner",
	"server", "folder", "trailer", "twitter", "disorder", "disaster", "register", "quarter", "encounter", "theater", "door", "floor", "color", "favor", "harbor", "labor", "behavior",
	"horror", "terror", "mirror", "motor", "corridor", "committee", "fee", "guarantee", "restaurant", "plant", "warrant", "grant", "covenant", "tenor", "cover", "danger", "anger", "hunger",
	"dinner", "gender", "murder", "thunder", "layer", "user", "primer", "monitor", "mayor", "senator",
}

// DocumentNouns name what can be read, and says something.
var DocumentNouns = []string{
	"report", "study", "poll", "survey", "letter", "memo", "memorandum", "article", "story", "statement", "transcript", "lawsuit", "suit", "complaint", "brief", "analysis", "review", "document",
	"email", "e-mail", "finding", "tweet", "post", "book", "paper", "editorial", "column", "op-ed", "release", "filing", "indictment", "affidavit", "petition", "resolution", "bill", "law",
	"constitution", "amendment", "charter", "treaty", "agreement", "contract", "record", "file", "chart", "list", "table", "note", "message", "text", "headline", "ad", "advertisement", "video", "film",
	"documentary", "recording", "tape", "clip", "audio", "photo", "footage", "caption", "website", "page", "blog", "interview", "testimony", "ruling", "opinion", "order", "verdict", "decision",
	"data", "figure", "statistic", "estimate", "result", "number", "census", "audit", "assessment", "evaluation", "inventory", "summary", "guideline", "manual", "platform", "manifesto", "declaration",
	"disclosure", "announcement", "notice", "warrant", "subpoena", "deposition", "sign", "banner", "poster", "placard", "slogan", "account", "biography", "autobiography", "memoir", "novel",
	"research", "evidence", "dossier", "cable", "log", "diary", "questionnaire", "submission", "application", "proposal", "draft", "motion", "legislation", "statute", "act", "provision", "rule",
	"policy", "commercial", "spot", "press release", "newsletter", "magazine", "excerpt", "passage", "section", "chapter", "translation", "quote", "quotation", "comment", "remark", "speech",
	"convention", "referendum", "tally", "projection", "forecast", "model", "index", "rating", "ballot", "profile", "obituary", "bulletin", "dispatch", "feed",
}

// OrganisationNouns name a body that acts as one.
var OrganisationNouns = []string{
	"company", "agency", "government", "campaign", "court", "administration", "union", "party", "firm", "bank", "newspaper", "outlet", "network", "station", "channel", "magazine", "panel",
	"committee", "commission", "council", "board", "ministry", "department", "bureau", "office", "police", "army", "military", "navy", "force", "congress", "senate", "parliament", "house",
	"legislature", "cabinet", "regime", "country", "nation", "state", "city", "town", "county", "province", "university", "college", "school", "institute", "institution", "foundation", "charity",
	"organization", "organisation", "association", "federation", "alliance", "coalition", "league", "club", "team", "society", "group", "corporation", "corp", "business", "employer", "manufacturer",
	"airline", "automaker", "carmaker", "retailer", "hospital", "church", "embassy", "consulate", "kremlin", "pentagon", "treasury", "palace", "authority", "service", "task force", "delegation",
	"movement", "lobby", "chamber", "jury", "prosecution", "defense", "defence", "tribunal", "watchdog", "regulator", "syndicate", "publisher", "broadcaster", "studio", "paper", "website", "site",
	"center", "centre", "lab", "laboratory", "museum", "theater", "brewery", "startup", "start-up", "chain", "giant", "maker", "provider", "contractor", "fund", "trust", "pac", "super pac", "think tank",
	"superpower", "kingdom", "republic", "empire", "militia", "faction", "militant group", "junta", "opposition", "leadership", "management", "press", "media", "community", "tribe", "electorate",
}

// GroupNouns are singular words for several people who are no one body.
var GroupNouns = []string{"group", "number", "majority", "minority", "handful", "crowd", "pair", "couple", "trio", "dozen", "family", "staff", "audience", "public", "generation", "percent", "lot", "bunch", "band", "mob", "half", "third", "score", "few", "many", "most", "some", "several", "others", "other", "all", "both", "series", "list", "chorus", "team", "crew", "host", "class", "none", "plenty", "rest", "variety", "array"}

// Offices gives words for one office under its commonest name: what a title
// calls somebody ("Rep. Lund"), a later sentence may call otherwise ("the
// lawmaker").
var Offices = map[string][]string{
	"lawmaker": {"rep", "representative", "congressman", "congresswoman", "sen", "senator", "assemblyman", "assemblywoman", "mp", "member", "legislator", "delegate"},
	"senator":  {"sen", "lawmaker"}, "congressman": {"rep", "representative", "lawmaker"}, "congresswoman": {"rep", "representative", "lawmaker"},
	"governor": {"gov"}, "judge": {"justice", "magistrate"}, "justice": {"judge"}, "general": {"gen"}, "doctor": {"dr", "physician", "surgeon"},
	"physician": {"dr", "doctor"}, "professor": {"prof"}, "minister": {"premier"}, "premier": {"minister"}, "pope": {"pontiff"}, "pontiff": {"pope"},
	"lawyer": {"attorney", "counsel", "solicitor", "barrister"}, "attorney": {"lawyer", "counsel"}, "prosecutor": {"attorney"},
	"boss": {"head", "chief", "executive", "ceo"}, "head": {"chief", "director", "boss"}, "chief": {"head", "chairman", "director"},
	"leader": {"chairman", "chairwoman", "head", "president", "minister"}, "executive": {"ceo", "president", "chief"}, "official": {"secretary", "director", "commissioner", "minister", "ambassador", "spokesman", "spokeswoman"},
	"politician": {"rep", "sen", "senator", "governor", "gov", "mayor", "mp", "congressman", "congresswoman"}, "reporter": {"correspondent", "journalist"},
	"journalist": {"reporter", "correspondent", "anchor", "columnist", "editor"}, "police": {"chief"}, "officer": {"sgt", "sergeant", "detective"},
	"adviser": {"advisor", "strategist"}, "aide": {"adviser", "advisor", "spokesman", "spokeswoman"}, "spokesperson": {"spokesman", "spokeswoman"},
	"priest": {"rev", "reverend", "father"}, "pastor": {"rev", "reverend"}, "cleric": {"imam", "ayatollah", "rev", "bishop"}, "scientist": {"professor", "dr", "researcher"},
	"republican": {"rep", "sen", "senator", "gov", "governor", "congressman", "congresswoman"}, "democrat": {"rep", "sen", "senator", "gov", "governor", "congressman", "congresswoman"},
	"ex-wife": {"wife"}, "ex-husband": {"husband"},
}

// NamedOffices are nouns that a report uses with a definite article of somebody
// it has named, to vary its words.
var NamedOffices = []string{
	"president", "nominee", "candidate", "senator", "governor", "congressman", "congresswoman", "billionaire", "tycoon", "mogul", "businessman", "businesswoman", "lawmaker", "politician",
	"mayor", "minister", "premier", "chancellor", "secretary", "lady", "republican", "democrat", "front-runner", "frontrunner", "incumbent", "hopeful", "leader", "magnate", "millionaire",
	"star", "actor", "actress", "singer", "comedian", "author", "director", "journalist", "anchor", "ceo", "executive", "founder", "chairman", "chairwoman", "striker", "captain", "manager",
	"coach", "champion", "judge", "justice", "general", "professor", "pope", "pontiff", "king", "queen", "prince", "princess", "monarch", "dictator", "socialist", "conservative", "veteran", "old",
	"attorney", "prosecutor", "lawyer", "doctor", "surgeon", "physician", "scientist", "physicist", "economist", "historian",
}

// FormalOffices are the offices that one holds or does not: a person of whom a
// report has said what they are is not given one of these besides.
var FormalOffices = []string{
	"president", "senator", "governor", "congressman", "congresswoman", "mayor", "minister", "premier", "chancellor", "secretary", "judge", "justice", "general", "professor", "pope", "pontiff",
	"king", "queen", "prince", "princess", "attorney", "prosecutor", "doctor", "surgeon", "physician", "captain", "coach", "chairman", "chairwoman", "ceo", "director", "founder",
}

// PlaceNouns are nouns for what a place is.
var PlaceNouns = []string{"country", "nation", "state", "city", "town", "county", "province", "kingdom", "republic"}

// UnnamedBodies are bodies that everybody knows without a name: "the
// government" need not be one that the report has named.
var UnnamedBodies = []string{"government", "police", "army", "military", "press", "media", "opposition", "community", "public", "house", "court", "state", "party", "administration", "prosecution", "defense", "defence", "jury", "leadership", "management", "electorate", "campaign", "team", "establishment"}

// Nobody lists words that name no speaker.
var Nobody = []string{"nobody", "no one", "noone", "none", "anyone", "anybody", "nothing", "not everyone", "it", "there"}

// CompoundEndings end the names of bodies that "and" stands within, "Securities
// and Exchange Commission".
var CompoundEndings = []string{"services", "commission", "enforcement", "affairs", "administration", "agency", "authority", "bureau", "control", "prevention", "development"}

// A NameGender says whose a given name mostly is.
type NameGender uint8

// The genders of given names.
const (
	NoName NameGender = iota
	WomensName
	MensName
	AnyonesName
)

//go:embed female.txt
var femaleNames string

//go:embed male.txt
var maleNames string

//go:embed either.txt
var anyonesNames string

// GivenNames returns given names from many countries, in small letters, with
// whose they are. NOTICE tells where the lists come from.
var GivenNames = sync.OnceValue(func() map[string]NameGender {
	names := make(map[string]NameGender, 32000)
	for gender, list := range map[NameGender]string{WomensName: femaleNames, MensName: maleNames, AnyonesName: anyonesNames} {
		for name := range strings.FieldsSeq(list) {
			names[name] = gender
		}
	}
	return names
})
