package eval

// millWords are what a content mill puts for a word, so that the text looks new:
// general words of English, near enough in meaning and none too odd, and names of
// countries spelt out. Words with a capital are swapped as they stand.
var millWords = map[string]string{
	"US": "USA", "U.S.": "USA", "America": "United States", "Russia": "Russian Federation", "Britain": "United Kingdom", "UK": "United Kingdom",
	"Iran": "Islamic Republic of Iran", "China": "People's Republic of China", "Syria": "Syrian Arab Republic", "Korea": "Republic of Korea",
	"big": "large", "large": "big", "huge": "enormous", "great": "excellent", "good": "decent", "bad": "poor", "terrible": "awful", "horrible": "dreadful",
	"important": "significant", "smart": "clever", "strong": "powerful", "weak": "feeble", "tough": "hard", "hard": "difficult", "wrong": "incorrect",
	"right": "correct", "true": "correct", "false": "untrue", "happy": "glad", "sad": "unhappy", "angry": "furious", "crazy": "insane", "stupid": "foolish",
	"rich": "wealthy", "poor": "impoverished", "young": "youthful", "old": "aged", "new": "fresh", "whole": "entire", "many": "numerous", "enough": "sufficient",
	"people": "individuals", "folks": "people", "country": "nation", "nation": "country", "guy": "man", "kids": "children", "children": "kids", "job": "position",
	"jobs": "positions", "money": "cash", "problem": "issue", "problems": "issues", "issue": "matter", "issues": "matters", "fight": "battle", "war": "conflict",
	"win": "prevail", "lose": "be defeated", "start": "begin", "begin": "start", "stop": "halt", "end": "conclude", "help": "assist", "need": "require",
	"want": "wish", "get": "obtain", "give": "provide", "show": "demonstrate", "keep": "retain", "try": "attempt", "trying": "attempting", "talk": "speak",
	"talking": "speaking", "think": "believe", "believe": "think", "believes": "thinks", "thinks": "believes", "look": "glance", "see": "notice", "choose": "select",
	"build": "construct", "buy": "purchase", "protect": "safeguard", "change": "alter", "allow": "permit", "ask": "request", "answer": "reply", "attack": "assault",
	"attacks": "assaults", "choice": "option", "chance": "opportunity", "plan": "scheme", "plans": "schemes", "speech": "address", "vote": "ballot",
	"campaign": "bid", "leader": "chief", "leaders": "chiefs", "friend": "ally", "friends": "allies", "idea": "notion", "ideas": "notions", "way": "manner",
	"things": "stuff", "thing": "matter", "really": "truly", "truly": "really", "very": "extremely", "quickly": "rapidly", "certainly": "definitely",
	"absolutely": "totally", "totally": "completely", "completely": "entirely", "maybe": "perhaps", "probably": "likely", "also": "additionally",
	"but": "however", "because": "since", "although": "though", "about": "regarding", "can": "could", "will": "would", "must": "should",
}
