package en

// TellingVerbs are verbs whose object is told, asked or called upon.
var TellingVerbs = []string{
	"tell", "ask", "urge", "inform", "remind", "warn", "assure", "reassure", "notify", "advise", "brief", "order", "beg", "implore", "beseech", "entreat",
	"encourage", "invite", "instruct", "command", "persuade", "convince", "exhort", "press", "lobby", "quiz", "grill", "interview", "request", "caution",
	"admonish", "counsel", "dare", "petition", "text", "email", "e-mail", "message", "thank", "promise", "answer", "lecture", "interrogate", "prod", "pressure",
	"push", "coax", "cajole", "summon", "enjoin", "alert", "apprise", "cable", "phone", "query", "forbid", "direct", "challenge", "plead", "pester",
}

// SpeakingVerbs and nouns have those whom they are said to behind "to":
// "said to reporters", "a letter to the court".
var SpeakingVerbs = []string{
	"say", "write", "tweet", "complain", "speak", "announce", "explain", "confess", "admit", "boast", "brag", "whisper", "shout", "yell", "scream", "reply",
	"respond", "retort", "recount", "relate", "describe", "confide", "talk", "read", "remark", "mention", "suggest", "propose", "recommend", "apologize",
	"apologise", "appeal", "plead", "pray", "mutter", "murmur", "stress", "vow", "pledge", "swear", "concede", "insist", "emphasize", "indicate", "signal",
	"report", "testify", "declare", "reveal", "disclose", "repeat", "express", "convey", "argue", "offer", "joke", "cry", "state", "send", "issue", "address",
	"submit", "pitch", "outline", "present", "letter", "email", "e-mail", "message", "memo", "request", "plea", "statement", "speech", "apology", "question",
	"proposal", "promise", "advice", "warning", "note", "response", "testimony", "invitation", "comment",
}

// Audiences are nouns for people who are spoken to, beside those in names.
var Audiences = []string{
	"reporter", "journalist", "audience", "crowd", "supporter", "voter", "viewer", "reader", "listener", "fan", "follower", "delegate", "member", "lawmaker",
	"legislator", "senator", "congressman", "congresswoman", "official", "aide", "adviser", "advisor", "donor", "student", "worker", "employee", "staff",
	"staffer", "colleague", "ally", "friend", "family", "guest", "attendee", "participant", "nation", "world", "public", "people", "person", "man", "woman",
	"child", "parent", "mother", "father", "son", "daughter", "wife", "husband", "brother", "sister", "citizen", "resident", "investor", "analyst", "shareholder",
	"customer", "client", "patient", "doctor", "police", "officer", "detective", "agent", "investigator", "prosecutor", "lawyer", "attorney", "judge", "jury",
	"juror", "court", "justice", "panel", "committee", "commission", "council", "board", "congress", "parliament", "senate", "house", "government", "president",
	"minister", "chancellor", "governor", "mayor", "king", "queen", "pope", "leader", "boss", "chief", "chairman", "director", "secretary", "ambassador",
	"diplomat", "general", "soldier", "troop", "veteran", "player", "coach", "teammate", "team", "teacher", "professor", "scientist", "expert", "host", "anchor",
	"interviewer", "moderator", "correspondent", "columnist", "editor", "author", "writer", "blogger", "newspaper", "magazine", "station", "network", "outlet",
	"agency", "media", "press", "site", "website", "channel", "broadcaster", "business", "company", "firm", "bank", "organization", "organisation", "group",
	"union", "party", "campaign", "candidate", "nominee", "rival", "opponent", "critic", "republican", "democrat", "conservative", "liberal", "american",
	"activist", "protester", "demonstrator", "neighbor", "neighbour", "driver", "passenger", "consumer", "taxpayer", "leadership", "establishment", "electorate",
	"administration", "department", "ministry", "office", "industry", "community", "tribunal", "regulator", "authority",
	"colleagues", "counterpart", "immigrant", "migrant", "refugee", "muslim", "christian", "jew", "mexican", "russian", "chinese", "immigrants", "inspector",
	"deputy", "predecessor", "successor", "employer", "landlord", "manager", "assistant", "spokesman", "spokeswoman", "cousin", "uncle", "aunt", "nephew", "niece",
	"grandmother", "grandfather", "girlfriend", "boyfriend", "fiance", "ex-wife", "ex-husband", "comrade", "partner", "everyone", "everybody", "anyone", "someone", "nobody", "those", "others",
}

// BodyNouns are nouns for organisations: "it" may stand for one in what it
// says.
var BodyNouns = []string{
	"agency", "administration", "airline", "alliance", "army", "association", "authority", "bank", "board", "broadcaster", "bureau", "business", "campaign", "charity",
	"chain", "church", "club", "college", "commission", "committee", "company", "council", "court", "department", "embassy", "firm", "force", "foundation",
	"government", "group", "hospital", "institute", "manufacturer", "maker", "military", "ministry", "museum", "navy", "network", "newspaper", "office",
	"organisation", "organization", "panel", "party", "publisher", "regulator", "school", "sect", "service", "society", "team", "tribunal", "trust", "union",
	"university", "utility", "watchdog",
}
