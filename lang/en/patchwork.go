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
