package en

// Abbreviations end in a full stop of their own. They count as such when they
// begin with a capital, and those in LowerAbbreviations always.

// TitleAbbreviations stand before a name and never end a sentence.
var TitleAbbreviations = []string{
	"mr", "mrs", "ms", "mx", "messrs", "mme", "mlle", "dr", "drs", "prof", "profs", "rev", "revs", "fr", "hon", "sen", "sens", "rep", "reps", "gov", "govs",
	"lt", "amb", "gen", "gens", "maj", "col", "cols", "capt", "capts", "cmdr", "cpl", "sgt", "adm", "pvt", "det", "insp", "supt", "spc", "pfc", "cllr",
}

// NumberAbbreviations stand before a number; elsewhere they are plain words.
var NumberAbbreviations = []string{"no", "nos", "fig", "figs", "art", "arts", "sec", "ch", "vol", "p", "pp", "ver"}

// Abbreviations mostly do not end a sentence.
var Abbreviations = []string{
	"st", "ste", "mt", "ft", "vs", "v", "ed", "eds", "al", "ca", "cf", "approx", "est", "e.g", "i.e", "n.b",
	"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
	"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
	"ave", "blvd", "rd", "hwy", "pkwy", "sq", "bldg", "apt", "dept", "univ", "assn", "bros", "natl", "intl", "govt",
	"ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "md", "mass", "mich", "minn",
	"mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo",
}

// FinalAbbreviations often stand last in a sentence, so that the next word
// decides. Letters with full stops between them ("U.S.") behave alike.
var FinalAbbreviations = []string{
	"inc", "corp", "co", "ltd", "llc", "plc", "cos", "jr", "sr", "etc", "esq", "ph.d", "m.d",
}

// LowerAbbreviations are written without a capital.
var LowerAbbreviations = []string{"vs", "v", "etc", "al", "approx", "cf", "ca", "pp", "p", "no", "nos"}

// Elisions are words that open with an apostrophe.
var Elisions = []string{
	"em", "til", "till", "cause", "cuz", "coz", "tis", "twas", "twere", "twill", "n", "round", "bout", "neath", "kay", "burbs", "hood",
	"nuff", "scuse", "sup", "ello", "ere", "er", "im", "tude",
}

// SentenceStarters are words that, with a capital behind an abbreviation,
// begin a new sentence rather than go on with a name.
var SentenceStarters = []string{
	"the", "a", "an", "this", "that", "these", "those", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my",
	"but", "and", "or", "so", "yet", "in", "on", "at", "by", "for", "from", "with", "as", "if", "when", "while", "after", "before", "since",
	"although", "though", "because", "however", "meanwhile", "moreover", "there", "then", "now", "what", "who", "how", "why", "where", "which",
	"some", "many", "most", "several", "all", "no", "not", "one", "two", "both", "each", "even", "also", "still", "another", "other", "under", "during",
}
