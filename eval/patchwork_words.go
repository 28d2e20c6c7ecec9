package eval

import (
	_ "embed"
	"strings"
)

// wordNetList holds words that are frequent in quotations, each with another
// of its commonest sense in WordNet 3.1, as a program finds it that knows nothing
// of inflection.
//
//go:embed patchworks/wordnet.tsv
var wordNetList string

// wordNetWords returns what WordNet puts for a word.
func wordNetWords() map[string]string {
	words := map[string]string{}
	for line := range strings.Lines(wordNetList) {
		if word, other, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			words[word] = other
		}
	}
	return words
}

// millWords are what content mills put for a word, so that the text looks new:
// general words of English, near enough in meaning and none too odd, and names of
// countries spelt out. Words with a capital are swapped as they stand. The last
// list is WordNet's: no cue was made for it, and only the test half has its words
// from there.
var millWords = []map[string]string{{
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
}, {
	"US": "United States", "U.S.": "American", "America": "USA", "Russia": "Russian state", "Iran": "Iranian state", "China": "PRC", "Europe": "European continent",
	"American": "US", "Americans": "US citizens", "Washington": "Capitol Hill",
	"big": "major", "huge": "massive", "great": "wonderful", "good": "fine", "bad": "lousy", "terrible": "horrendous", "horrible": "terrible", "little": "tiny",
	"important": "crucial", "smart": "intelligent", "strong": "robust", "weak": "fragile", "tough": "challenging", "hard": "tough", "wrong": "mistaken",
	"right": "proper", "true": "accurate", "false": "fake", "happy": "delighted", "sad": "tragic", "angry": "enraged", "crazy": "nuts", "stupid": "dumb",
	"rich": "affluent", "poor": "needy", "young": "juvenile", "old": "elderly", "new": "novel", "whole": "complete", "many": "plenty of", "enough": "adequate",
	"people": "persons", "folks": "guys", "country": "land", "nation": "state", "guy": "fellow", "kids": "youngsters", "children": "youngsters", "job": "occupation",
	"jobs": "occupations", "money": "funds", "problem": "difficulty", "problems": "difficulties", "issue": "topic", "issues": "topics", "fight": "struggle", "war": "warfare",
	"win": "triumph", "lose": "fail", "start": "commence", "begin": "commence", "stop": "cease", "end": "finish", "help": "aid", "need": "must have",
	"want": "desire", "get": "acquire", "give": "grant", "show": "display", "keep": "maintain", "trying": "endeavoring", "talk": "chat",
	"talking": "chatting", "think": "reckon", "believe": "suppose", "believes": "supposes", "thinks": "reckons", "see": "observe", "choose": "pick",
	"build": "erect", "buy": "acquire", "protect": "defend", "change": "modify", "allow": "let", "ask": "inquire", "answer": "response", "attack": "strike",
	"attacks": "strikes", "chance": "possibility", "plan": "project", "plans": "projects", "speech": "talk", "leader": "head", "leaders": "heads",
	"friend": "pal", "friends": "pals", "idea": "concept", "ideas": "concepts", "way": "method", "things": "items", "really": "actually", "very": "quite",
	"quickly": "fast", "certainly": "surely", "absolutely": "utterly", "totally": "utterly", "completely": "fully", "maybe": "possibly", "probably": "presumably",
	"also": "too", "because": "as", "about": "concerning", "can": "may", "should": "ought to", "say": "state", "saying": "stating", "know": "realize",
	"make": "create", "take": "seize", "work": "labor", "working": "laboring", "life": "existence", "lives": "existences", "house": "residence", "city": "town",
	"voters": "electors", "police": "law enforcement", "support": "backing", "safe": "secure", "proud": "honored", "clear": "obvious", "deal": "agreement",
}, wordNetWords()}
