package en

// Words that tell where a report was put together from others.

// HouseStyles are spellings between which an outlet chooses once for all its
// reports, as regular expressions whose first group is the spelling. "The U.S.
// envoy left Oslo. ... US officials were silent." has it from two houses.
var HouseStyles = [][]string{
	{`\b(U\.S\.)`, `\b(US)\b`, `\b(USA)\b`},
	{`\b([Pp]ercent)\b`, `\b([Pp]er cent)\b`, `\d(%)`},
	{`\b(Sen\.) [A-Z]`, `\b(Senator) [A-Z]`},
	{`\b(Gov\.) [A-Z]`, `\b(Governor) [A-Z]`},
	{`\b(Rep\.) [A-Z]`, `\b(Representative) [A-Z]`},
}

// GoingOn are words with which no report opens, since they go on from something:
// "But the mayor stayed away."
var GoingOn = []string{
	"but", "and", "also", "yet", "still", "meanwhile", "instead", "however", "moreover", "nevertheless", "nonetheless", "then", "so", "or", "later", "afterward", "similarly",
	"additionally", "furthermore", "likewise", "he", "she", "they", "his", "her", "their", "another",
}

// FirstPersons speak for whoever speaks, and to whom: "We never got your letter."
// FirstSingulars are those that no report uses of its outlet.
var (
	FirstPersons   = []string{"i", "we", "my", "our", "me", "us", "you", "your", "myself", "ourselves"}
	FirstSingulars = []string{"i", "my", "me", "myself"}
)

// LetterOpenings open letters and what readers write: "To the Editor: Your
// report on the ferry is wrong."
var LetterOpenings = []string{"to the editor", "dear ", "editor's note", "letters to the editor", "q:", "q."}

// SpeltOutCountries are names of countries that have an article in speech: "We
// buy steel from the Russian Federation."
var SpeltOutCountries = []string{
	"Russian Federation", "United Kingdom", "United States", "United States of America", "United Arab Emirates", "Czech Republic", "Netherlands", "Philippines", "Syrian Arab Republic",
	"People's Republic of China", "Islamic Republic of Iran", "Republic of Korea", "Republic of Ireland", "Kingdom of Saudi Arabia",
}

// Languages are those in which reports say that somebody spoke: "the mayor said
// in French". TranslationPhrases, regular expressions, say that in other ways, and
// Speaks are verbs of speaking that report nothing.
var (
	Languages = []string{
		"Albanian", "Amharic", "Arabic", "Armenian", "Azeri", "Bengali", "Bulgarian", "Burmese", "Cantonese", "Catalan", "Chinese", "Croatian", "Czech", "Danish", "Dari", "Dutch", "Estonian",
		"Farsi", "Finnish", "Flemish", "French", "Georgian", "German", "Greek", "Hausa", "Hebrew", "Hindi", "Hungarian", "Icelandic", "Indonesian", "Italian", "Japanese", "Kazakh", "Khmer",
		"Korean", "Kurdish", "Latvian", "Lithuanian", "Malay", "Mandarin", "Mongolian", "Nepali", "Norwegian", "Pashto", "Persian", "Polish", "Portuguese", "Punjabi", "Romanian", "Russian",
		"Serbian", "Slovak", "Slovene", "Somali", "Spanish", "Swahili", "Swedish", "Tagalog", "Tamil", "Thai", "Tibetan", "Turkish", "Ukrainian", "Urdu", "Uzbek", "Vietnamese", "Welsh", "Yiddish",
	}
	TranslationPhrases = []string{
		`(?:through|via|with the help of|speaking to) (?:an?|his|her|their|the) (?:\w+ )?(?:interpreter|translator)`, `(?:was|were|is|are|been|as) translated (?:by|from)`,
		`translated from (?:the )?[A-Z]\w+`, `(?:according to|in) (?:a|an|the|its) (?:\w+ )?translation`, `in translation`,
	}
	Speaks = map[string]bool{"speak": true, "speaks": true, "speaking": true, "spoke": true, "spoken": true}
)

// An ExchangedWord is a regular expression with words, one of which stands in
// whatever it matches.
type ExchangedWord struct {
	Words   []string
	Pattern string
}

// ExchangedWords match what is left when words are exchanged for others of like
// meaning one by one: a verb where only a noun can stand ("the require"), a phrase
// of which one word was replaced ("correct now" for right now), "however" inside
// a clause as if it were but.
var ExchangedWords = []ExchangedWord{
	{[]string{
		"require", "obtain", "provide", "retain", "acquire", "conclude", "alter", "inquire", "believe", "begin", "become", "remain", "ensure", "permit the", "speak", "prevail",
		"construct", "maintain", "modify", "commence", "endeavo",
	}, `\b(?:the|an?|no|this|every|my|our|your|his|her|its|their) (?:require|obtain|provide|retain|acquire|conclude|alter|inquire|believe|begin|become|remain|ensure|permit the|speak|prevail|construct|maintain|modify|commence|endeavor|endeavour)\b`},
	{[]string{"however"}, `\b[a-z]+ however (?:the|an|not|also|is|are|was|were|has|have|with|in|on|at|to|by|for|from|if|when)\b`},
	{[]string{"additionally"}, `\b(?:has|have|had|is|are|was|were|will|would|could|can|should|must) additionally\b`},
	{[]string{"correct", "proper", "accurate"}, `\b(?:correct|proper|accurate)(?: (?:now|here|there|after|before|away|across|wing|up|out|back|down)|-(?:wing|hand|winger|wingers|leaning))\b`},
	{[]string{"obtain", "acquir"}, `\b(?:obtain|acquire|obtaining|acquiring|obtained|acquired) (?:to|rid|out|back|up|away|along|around|over|in|ready|involved|elected|away with)\b`},
	{[]string{"provide", "grant", "supply"}, `\b(?:provide|grant|supply) (?:up|in|way|back)\b`},
	{[]string{"create", "produce"}, `\b(?:create|produce) (?:sure|sense|it clear)\b`},
	{[]string{"seize", "grab"}, `\b(?:seize|grab) (?:care|place|part|advantage|office|over)\b`},
	{[]string{"require to"}, `\b(?:i|we|you|they) require to\b`},
	{[]string{"retain", "maintain", "preserve"}, `\b(?:retain|maintain|preserve) (?:going|on|up|talking|saying|doing|fighting|trying|coming|out)\b`},
	{[]string{"glance", "gaze"}, `\b(?:glance|gaze) (?:like|forward|for|into)\b`},
	{[]string{"observe", "notice"}, `\b(?:observe|notice) (?:you|ya) (?:later|there|tomorrow)\b`},
	{[]string{"be defeated", "fail"}, `\b(?:be defeated|fail) (?:the|this|that|an?) (?:election|race|state|game|vote)\b`},
	{[]string{"manner", "method"}, `\b(?:by the|the other|in a|the same|a long|all the|no) (?:manner|method) (?:of|to|around|down|up|that we|that i|you|we)\b`},
	{[]string{"to ballot"}, `\bto ballot\b`},
	{[]string{"conclude", "finish"}, `\bin the (?:conclude|finish)\b`},
	{[]string{"numerous of", "plenty of of"}, `\b(?:numerous|plenty of) of\b`},
	{[]string{"annum"}, `\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|next|last|this|per|many|few|recent) annum\b`},
}
