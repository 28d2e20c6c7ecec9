package en

// What may come and go between two wordings of the same words.

// Contractions gives the words that stand behind the apostrophe of a
// contraction: "We're late" is "We are late". What 'd stands for the spelling
// does not tell.
var Contractions = map[string]string{"re": "are", "ll": "will", "ve": "have", "m": "am"}

// NegatedAuxiliaries gives the auxiliaries of contracted negations that lose
// more than a letter: "It won't open" is "It will not open". The others lose
// n't.
var NegatedAuxiliaries = map[string]string{"cant": "can", "wont": "will", "shant": "shall", "aint": "is", "cannot": "can"}

// Contractables are words behind which 's stands for "is": "It's shut."
var Contractables = []string{"it", "that", "he", "she", "there", "what", "who", "here", "this", "where", "how"}

// ClippedAuxiliaries lose letters before n't where it stands apart: "It wo n't
// open."
var ClippedAuxiliaries = map[string]string{"ca": "can", "wo": "will", "sha": "shall"}

// Ordinals are numbers of places in letters: "the twelfth mayor" is "the 12th
// mayor".
var Ordinals = map[string]string{
	"third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th",
	"thirteenth": "13th", "fourteenth": "14th", "fifteenth": "15th", "sixteenth": "16th", "twentieth": "20th",
}

// Nots turn round what they stand with: "No ferry ran", "Nobody was warned".
var Nots = []string{"not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "nowhere", "without", "hardly", "scarcely"}

// NotOnly are words behind which a "not" denies nothing: "not just a ferry".
var NotOnly = []string{"just", "only", "merely", "simply"}

// Holders hold a statement back: "The bridge may be shut", "If the bridge is
// shut", "Some ferries ran late", "They were reportedly warned".
var Holders = []string{
	"may", "might", "could", "perhaps", "maybe", "possibly", "probably", "likely", "reportedly", "allegedly", "apparently", "supposedly", "seemingly", "presumably",
	"seem", "seems", "seemed", "appear", "appears", "appeared", "if", "some", "somewhat", "partly", "potentially", "sometimes",
}

// PastHolders are what "can" becomes in reported speech, which holds nothing
// back: "We can finish" is reported as "They could finish".
var PastHolders = map[string]string{"could": "can"}

// Approximations stand before a number that is not meant to be exact: "about
// forty passengers", "more than 40".
var Approximations = []string{
	"about", "around", "nearly", "almost", "roughly", "approximately", "over", "under", "some", "least", "most", "than", "to", "up", "circa", "estimated", "between", "least",
}

// NumberWords are numbers in letters. "One" is left out: it is a pronoun as
// often ("one of them").
var NumberWords = map[string]float64{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
	"fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
	"fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// Multipliers follow a number: "2 million", "$3bn", "forty thousand".
var Multipliers = map[string]float64{
	"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12,
}

// Units are what numbers measure by: the same number of others is another
// quantity.
var Units = []string{
	"percent", "percentage", "second", "minute", "hour", "day", "week", "month", "year", "mile", "meter", "foot", "feet", "inch", "yard", "acre", "hectare", "ton", "gram", "ounce",
	"liter", "gallon", "barrel", "watt", "volt", "hertz", "sievert", "becquerel", "joule", "dollar", "euro", "yen", "yuan", "ruble", "rupee", "peso", "franc", "krona", "degree",
}

// Scales stand before a unit, in one word with it: "2 millisieverts".
var Scales = []string{"nano", "micro", "milli", "centi", "hecto", "kilo", "mega", "giga", "tera"}

// Refusings are verbs by which somebody keeps from doing what the next verb
// says: "She refused to promise it".
var Refusings = []string{"refuse", "decline", "fail", "omit", "neglect"}

// Colours says what a verb of saying adds to "said": the same words admitted
// here and claimed there are not the same news.
var Colours = map[string]string{
	"admit": "that it is true and unwelcome", "acknowledge": "that it is true", "concede": "that it is true and was disputed", "confess": "guilt",
	"reveal": "that it is true and was hidden", "disclose": "that it is true and was hidden", "divulge": "that it is true and was hidden", "confirm": "that it is true",
	"claim": "doubt", "allege": "doubt", "contend": "that others dispute it", "maintain": "that others dispute it", "insist": "that others doubt it",
	"boast": "vanity", "brag": "vanity", "crow": "triumph", "gush": "excess", "scoff": "scorn", "mock": "scorn", "sniff": "scorn", "taunt": "scorn",
	"rant": "loss of temper", "fume": "anger", "thunder": "anger", "roar": "anger", "snap": "anger", "rail": "anger", "scream": "loss of temper", "yell": "loss of temper",
	"warn": "danger", "threaten": "a threat", "vow": "resolve", "deny": "that it answers a charge", "complain": "a grievance", "lament": "regret", "joke": "that it was not meant seriously",
	"quip": "that it was not meant seriously", "tease": "that it was not meant seriously", "protest": "a grievance", "plead": "need", "beg": "need", "speculate": "that it is a guess",
	"guess": "that it is a guess", "hint": "that it was not said outright", "imply": "that it was not said outright", "suggest": "that it was not said outright", "deadpan": "that it was not meant seriously",
	"retort": "a quarrel", "profess": "doubt", "mutter": "reluctance",
}

// NeutralVerbs add nothing.
var NeutralVerbs = []string{"say", "tell", "add", "state", "note", "write", "explain", "remark", "comment", "observe", "speak", "continue", "report", "tweet", "post", "reply", "respond", "answer"}

// Spellings are letters that British and American reports write otherwise
// within words, the American ones second: "favour" and "favor" are one word.
var Spellings = []string{"our", "or", "isa", "iza", "ise", "ize", "isi", "izi", "yse", "yze", "ogue", "og", "amme", "am", "tre", "ter", "lled", "led", "lling", "ling", "ence", "ense"}
