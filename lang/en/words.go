package en

// Closed classes: words whose part of speech the spelling tells, near enough.

// SubjectPronouns can stand alone as the subject of a verb of saying.
var SubjectPronouns = []string{
	"i", "he", "she", "we", "they", "it", "you", "who", "one", "others", "some", "many", "most", "few", "several", "both", "neither", "either",
	"everyone", "everybody", "someone", "somebody", "anyone", "nobody", "no-one", "another", "all", "none", "this", "that", "these", "those",
}

// PersonalPronouns stand for somebody named or described elsewhere.
var PersonalPronouns = []string{"i", "he", "she", "we", "they", "it", "you"}

// ObjectPronouns stand behind verbs and prepositions.
var ObjectPronouns = []string{
	"me", "him", "her", "us", "them", "it", "you", "whom",
	"himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself", "yourselves",
}

// Determiners open a noun phrase.
var Determiners = []string{
	"the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "whose",
	"some", "any", "no", "every", "each", "another", "many", "several", "most", "few", "both", "all", "other", "various", "such", "one", "two", "three",
	"four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands", "numerous", "more", "half",
}

// Prepositions open a phrase that hangs on what stands before it.
var Prepositions = []string{
	"of", "in", "on", "at", "by", "for", "from", "with", "to", "into", "onto", "over", "under", "about", "against", "between", "among", "amid",
	"through", "throughout", "during", "before", "after", "since", "until", "till", "within", "without", "behind", "beyond", "near", "around",
	"across", "along", "toward", "towards", "upon", "via", "per", "despite", "outside", "inside", "off", "up", "down", "like", "unlike", "including",
	"because", "as", "than", "except", "besides", "alongside",
}

// Subordinators open a clause that hangs on another.
var Subordinators = []string{
	"that", "if", "whether", "when", "while", "because", "although", "though", "unless", "since", "until", "after", "before", "as", "where", "whereas",
	"once", "who", "which", "whom", "whose", "what", "why", "how", "so", "than",
}

// Coordinators join clauses and phrases.
var Coordinators = []string{"and", "but", "or", "nor", "yet"}

// Auxiliaries stand before a main verb.
var Auxiliaries = []string{
	"has", "have", "had", "having", "is", "are", "was", "were", "be", "been", "being", "am", "do", "does", "did",
	"will", "would", "can", "could", "may", "might", "shall", "should", "must", "'s", "'ve", "'d", "'ll", "'re", "'m", "ca", "wo", "to",
}

// Negations turn a verb round.
var Negations = []string{"not", "n't", "never"}

// VerbAdverbs may stand between a subject and its verb.
var VerbAdverbs = []string{
	"also", "later", "still", "then", "now", "once", "again", "even", "just", "only", "first", "already", "often", "long", "recently", "previously",
	"repeatedly", "publicly", "privately", "reportedly", "essentially", "however", "nevertheless", "nonetheless", "meanwhile", "moreover", "instead",
	"directly", "simply", "quickly", "quietly", "openly", "flatly", "bluntly", "angrily", "strongly", "firmly", "vehemently", "categorically",
	"famously", "earlier", "subsequently", "apparently", "too", "always", "ever", "never", "further", "generally", "clearly", "initially", "finally",
	"frequently", "consistently", "explicitly", "specifically", "falsely", "correctly", "wrongly", "jokingly", "reluctantly", "sharply", "today",
	"yesterday", "tonight", "themselves", "himself", "herself", "itself", "all", "both", "either", "so", "ultimately", "eventually", "immediately",
	"hastily", "proudly", "emphatically", "sarcastically", "wryly", "unequivocally", "tearfully", "defiantly",
}

// Weekdays are the days of the week and other words for a day.
var Weekdays = []string{
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow", "tonight",
}

// Months maps the names of months and their abbreviations to their numbers.
var Months = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
	"november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}

// FunctionWords are so frequent that they tell English from other languages.
// Words that are as frequent in another one ("in", "at", "for", "is", "was")
// are left out.
var FunctionWords = []string{
	"the", "of", "and", "to", "that", "with", "his", "from", "they", "this", "have", "has", "not", "are", "were", "their", "which", "would", "who", "been", "more",
	"when", "there", "if", "what", "about", "into", "than", "them", "could", "other", "some", "its", "our", "you", "your", "she", "he", "but", "after", "said", "says",
	"before", "because", "while", "where", "how", "should", "only", "it", "it's", "these", "those", "then", "him", "did", "does", "against", "between", "being", "through",
}

// Titles are written before a name: "Mayor Ortiz", "Russian President
// Vladimir Putin". Spelt without full stops.
var Titles = []string{
	"mr", "mrs", "ms", "mx", "miss", "messrs", "mme", "mlle", "madam", "sir", "dame", "lord", "lady",
	"dr", "prof", "professor", "doctor", "rev", "reverend", "fr", "father", "sister", "hon", "rabbi", "imam",
	"bishop", "archbishop", "cardinal", "pope", "pastor", "sheikh", "ayatollah",
	"president", "prime", "minister", "premier", "chancellor", "king", "queen", "prince", "princess", "duke", "duchess",
	"sen", "sens", "senator", "rep", "reps", "representative", "congressman", "congresswoman", "gov", "govs", "governor",
	"lt", "mayor", "councilman", "councilwoman", "councillor", "councilor", "cllr", "alderman", "assemblyman", "assemblywoman", "delegate",
	"secretary", "undersecretary", "ambassador", "amb", "attorney", "judge", "justice", "magistrate", "prosecutor", "commissioner",
	"gen", "general", "maj", "major", "col", "colonel", "capt", "captain", "cmdr", "commander", "cpl", "corporal", "sgt", "sergeant",
	"adm", "admiral", "pvt", "lieutenant", "officer", "detective", "det", "insp", "inspector", "supt", "superintendent", "chief",
	"sheriff", "deputy", "constable", "marshal", "trooper", "chairman", "chairwoman", "chair", "chairperson", "speaker", "director",
	"ceo", "coach", "spokesman", "spokeswoman", "spokesperson", "mp", "mep",
}
