package en

// Words that tell which names of different reports may be one speaker's.

// SafeNicknames gives the one given name that a short one is used for as a
// matter of course, in print and by its bearer: names that differ by it alone
// are taken for one person's. Short names that stand for several given names,
// or that tell the son from the father ("Bobby"), are in Nicknames alone.
var SafeNicknames = map[string]string{
	"abe": "abraham", "andy": "andrew", "ben": "benjamin", "bernie": "bernard", "bill": "william", "bob": "robert", "charlie": "charles", "chuck": "charles", "dan": "daniel",
	"dave": "david", "deb": "deborah", "debbie": "deborah", "dick": "richard", "don": "donald", "doug": "douglas", "geoff": "geoffrey", "greg": "gregory", "jeff": "jeffrey",
	"jim": "james", "joe": "joseph", "jon": "jonathan", "josh": "joshua", "ken": "kenneth", "larry": "lawrence", "matt": "matthew", "mike": "michael", "mitch": "mitchell",
	"nick": "nicholas", "pete": "peter", "rob": "robert", "ron": "ronald", "rudy": "rudolph", "sue": "susan", "tim": "timothy", "tom": "thomas", "tony": "anthony", "vince": "vincent",
}

// RoleTitles stand before a full name as titles do, besides Ranks and those
// offices that one holds or does not.
var RoleTitles = []string{
	"democrat", "republican", "nominee", "candidate", "speaker", "spokesman", "spokeswoman", "spokesperson", "chairwoman", "ambassador", "pastor", "lawyer", "professor", "commissioner",
}

// NoNames are words, besides those that begin a sentence, that a capital does
// not make the name of anybody.
var NoNames = []string{"latest", "everyone", "everybody", "hundreds", "thousands", "millions", "dozens", "much", "just", "neither", "either", "whenever", "partial", "anonymous", "unknown"}

// NounSurnames are surnames that are common nouns for people as well: with a
// capital and alone, they are names.
var NounSurnames = []string{
	"abbott", "archer", "baker", "baron", "bishop", "butler", "carpenter", "cook", "cooper", "dean", "duke", "farmer", "fisher", "fox", "gardener", "guy", "hunter", "judge",
	"king", "knight", "marshal", "mason", "miller", "page", "parker", "pope", "porter", "potter", "prince", "sheriff", "shepherd", "singer", "star", "taylor", "turner", "walker", "weaver",
}

// GivenParticles are particles of surnames that are given names as well: first
// in a name of two words they are taken for the given name, "Ben Lund".
var GivenParticles = []string{"al", "ben", "van", "mac", "di", "abu", "st"}

// ArabicArticles stand before a surname and are spelt in many ways, or left out.
var ArabicArticles = []string{"al", "el"}

// CompanyForms end the names of companies without being needed to know them.
var CompanyForms = []string{"inc", "incorporated", "corp", "corporation", "co", "ltd", "limited", "llc", "llp", "plc", "gmbh", "ag", "nv", "pty", "sa"}

// SmallNameWords stand inside the names of bodies and documents without a
// capital, and are not counted in acronyms.
var SmallNameWords = []string{"of", "the", "and", "for", "in", "on", "to", "at", "by", "with", "a", "an", "or", "vs", "against"}

// OwnedBodies are nouns that make the name of a body with the name of whose it
// is: "the Lund campaign" is the same in every report.
var OwnedBodies = []string{"campaign", "administration", "government"}

// KnownBodies are bodies that everybody knows by a noun with a capital: they
// are the same in every report.
var KnownBodies = []string{"kremlin", "pentagon"}

// HeadedBodies are bodies whose name may have what they are for in front or
// behind: "Department of Justice", "Justice Department".
var HeadedBodies = []string{"department", "ministry"}
