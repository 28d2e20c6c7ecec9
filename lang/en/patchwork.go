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

// ExchangedWords match what is left when words are exchanged for others of like
// meaning one by one, as regular expressions: a verb where only a noun can stand
// ("the require"), a phrase of which one word was replaced ("correct now" for
// right now), "however" inside a clause as if it were but.
var ExchangedWords = []string{
	`\b(?:the|an?|no|this|every|my|our|your|his|her|its|their) (?:require|obtain|provide|retain|acquire|conclude|alter|inquire|believe|begin|become|remain|ensure|permit the|speak|prevail|construct|maintain|modify|commence|endeavor|endeavour)\b`,
	`\b[a-z]+ however (?:the|an|not|also|is|are|was|were|has|have|with|in|on|at|to|by|for|from|if|when)\b`,
	`\b(?:has|have|had|is|are|was|were|will|would|could|can|should|must) additionally\b`,
	`\b(?:correct|proper|accurate) (?:now|here|there|after|before|away|across|wing|up|out|back|down)\b`, `\b(?:correct|proper|accurate)-(?:wing|hand|winger|wingers|leaning)\b`,
	`\b(?:obtain|acquire|obtaining|acquiring|obtained|acquired) (?:to|rid|out|back|up|away|along|around|over|in|ready|involved|elected|away with)\b`,
	`\b(?:provide|grant|supply) (?:up|in|way|back)\b`, `\b(?:create|produce) (?:sure|sense|it clear)\b`, `\b(?:seize|grab) (?:care|place|part|advantage|office|over)\b`,
	`\b(?:i|we|you|they) require to\b`, `\b(?:retain|maintain|preserve) (?:going|on|up|talking|saying|doing|fighting|trying|coming|out)\b`,
	`\b(?:glance|gaze) (?:like|forward|for|into)\b`, `\b(?:observe|notice) (?:you|ya) (?:later|there|tomorrow)\b`, `\b(?:be defeated|fail) (?:the|this|that|an?) (?:election|race|state|game|vote)\b`,
	`\b(?:by the|the other|in a|the same|a long|all the|no) (?:manner|method) (?:of|to|around|down|up|that we|that i|you|we)\b`, `\bto ballot\b`, `\bin the (?:conclude|finish)\b`,
	`\b(?:numerous|plenty of) of\b`, `\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|next|last|this|per|many|few|recent) annum\b`,
}
