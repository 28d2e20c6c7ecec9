package en

// Words for the places, events and channels in which things are said. The
// lists hold lemmas, and the last word of a phrase stands for all of it: "hall"
// for a town hall.

// Channels are what somebody speaks or writes through.
var Channels = []string{
	"interview", "statement", "speech", "address", "remark", "letter", "email", "e-mail", "tweet", "post", "posting", "op-ed", "column", "editorial", "essay", "memo", "memorandum",
	"memoir", "blog", "podcast", "video", "ad", "advertisement", "commercial", "spot", "call", "telephone", "phone", "message", "note", "brief", "filing", "petition",
	"motion", "ruling", "opinion", "affidavit", "testimony", "release", "newsletter", "voicemail", "paper", "lawsuit", "complaint", "transcript", "recording", "tape", "webcast",
	"communique", "dissent", "decision", "order", "indictment", "deposition", "sermon", "toast", "eulogy", "monologue", "manifesto", "declaration", "proclamation", "poll", "survey", "report", "article",
	"book", "autobiography", "diary", "fact-check", "text", "thread", "video-message", "livestream", "website", "site", "page", "account", "feed", "media", "tv", "radio", "television", "newspaper", "magazine", "study",
	"broadcast", "proposal", "document", "resolution", "review", "analysis", "plan", "platform",
}

// SameDocuments are groups of nouns by which a report may name one document in
// turn: a poll, and then the survey.
var SameDocuments = [][]string{
	{"poll", "survey", "study"}, {"letter", "missive", "email", "e-mail", "note", "memo", "message"}, {"ad", "spot", "commercial", "advertisement", "video"},
	{"tweet", "post", "posting", "message"}, {"report", "study", "review", "analysis", "document"}, {"op-ed", "column", "essay", "article", "piece", "editorial"},
	{"lawsuit", "complaint", "filing", "suit"}, {"ruling", "decision", "order", "opinion"}, {"speech", "address", "remark", "remarks"},
}

// Gatherings are where somebody speaks to others.
var Gatherings = []string{
	"debate", "forum", "summit", "conference", "convention", "rally", "event", "hearing", "meeting", "briefing", "gaggle", "hall", "fundraiser", "fund-raiser", "dinner", "lunch", "luncheon",
	"breakfast", "ceremony", "session", "trial", "gala", "festival", "panel", "roundtable", "show", "program", "programme", "appearance", "stop", "march", "protest", "vigil",
	"funeral", "lecture", "discussion", "talk", "q&a", "chat", "tour", "reception", "commencement", "filibuster", "presser", "conversation", "newscast", "segment", "telecast",
	"symposium", "seminar", "workshop", "celebration", "memorial", "demonstration", "town-hall", "sit-down", "exchange", "series", "trail", "visit", "parade", "picnic", "barbecue", "retreat",
}

// Shared are gatherings where several speak, so that what one of them says
// there is as old as what another says.
var Shared = []string{"debate", "hearing", "panel", "roundtable"}

// Commentators are those who talk of what others said at a debate.
var Commentators = []string{
	"analyst", "pollster", "columnist", "commentator", "pundit", "strategist", "historian", "professor", "scholar", "host", "anchor", "publisher", "editor", "journalist", "blogger", "economist",
	"consultant", "expert", "observer", "director", "author", "writer",
}

// Rooms are where somebody speaks, behind "at", "in" or "from".
var Rooms = []string{
	"gym", "gymnasium", "cafeteria", "church", "auditorium", "theater", "theatre", "stadium", "arena", "courtroom", "floor", "podium", "lectern", "stage", "ballroom", "diner", "library", "office",
	"garden", "studio", "pulpit", "headquarters", "center", "centre",
}

// Bodies are before whom somebody speaks.
var Bodies = []string{"congress", "committee", "subcommittee", "senate", "parliament", "court", "commission", "council", "assembly", "tribunal", "board"}

// VenuePrepositions stand before the event or channel of a saying.
var VenuePrepositions = []string{"in", "at", "on", "during", "via", "through"}

// Makers are prepositions between a speech or document and who gives it.
var Makers = []string{"by", "from"}

// NarrowPrepositions stand before some of them only.
var NarrowPrepositions = map[string][]string{
	"by":     {"telephone", "phone", "email", "e-mail", "text", "letter", "video"},
	"over":   {"telephone", "phone", "radio"},
	"from":   {"floor", "podium", "stage", "pulpit", "studio", "lectern", "garden", "office", "trail"},
	"before": {"panel", "conference", "convention", "rally", "session", "hearing"},
	"to":     {"rally", "conference", "convention", "hearing", "session", "meeting", "twitter", "facebook", "instagram", "floor", "podium", "gathering"},
}

// Platforms are where everybody may post.
var Platforms = []string{"twitter", "facebook", "instagram", "snapchat", "youtube", "reddit", "periscope", "tumblr", "linkedin", "whatsapp", "telegram", "tiktok", "weibo", "mastodon", "truth social", "bluesky"}

// PlatformVerbs maps verbs to the platform on which they happen.
var PlatformVerbs = map[string]string{"tweet": "Twitter", "retweet": "Twitter", "live-tweet": "Twitter"}

// Outlets are names of media that none of OutletEndings gives away.
var Outlets = []string{
	"cnn", "msnbc", "nbc", "abc", "cbs", "fox", "npr", "pbs", "bbc", "c-span", "cnbc", "politico", "reuters", "ap", "bloomberg", "breitbart", "buzzfeed", "vox", "slate", "salon", "axios",
	"univision", "telemundo", "hbo", "espn", "wired", "newsweek", "vogue", "esquire", "playboy", "pravda", "ria", "tass", "interfax", "xinhua", "afp", "kremlin.ru", "hill", "daily beast", "le monde",
	"le figaro", "der spiegel", "die zeit", "bild", "al jazeera", "al arabiya", "rolling stone", "new yorker", "atlantic", "vanity fair", "vanity", "mother jones", "daily caller", "meet the press",
	"face the nation", "good morning america", "morning joe", "fox and friends", "fox & friends", "state of the union", "60 minutes", "view", "tonight show", "fivethirtyeight", "billboard", "gq",
	"sky", "itv", "lbc", "rté", "rte", "rt", "voa", "marketwatch", "recode", "gizmodo", "techcrunch", "huffington post", "huffpost", "wall street journal", "new york times", "washington post", "quartz", "vice", "usa today", "economist", "independent", "nation", "intercept", "propublica", "fortune", "forbes",
}

// OutletEndings end names of media.
var OutletEndings = []string{
	"news", "times", "post", "journal", "radio", "tv", "tribune", "globe", "herald", "magazine", "press", "gazette", "guardian", "review", "examiner", "chronicle", "observer", "today", "telegraph",
	"newspaper", "network", "channel", "mail", "mirror", "dispatch", "inquirer", "enquirer", "register", "courier", "sentinel", "bee", "sun", "daily", "weekly", "reporter", "podcast", "monitor", "nation", "television",
}

// Tellings are verbs with the one who is told as their object, so that a
// medium there is where it was said.
var Tellings = []string{"tell", "inform", "assure", "remind", "e-mail", "email", "write", "warn", "give", "grant"}

// Airings are verbs of what is done with a statement or an interview: their
// time is that of the saying.
var Airings = []string{
	"release", "publish", "issue", "post", "air", "tape", "broadcast", "record", "hold", "deliver", "give", "conduct", "make", "write", "send", "date", "file", "host", "print", "unveil",
	"announce", "televise", "schedule", "sign", "submit", "conclude", "stream", "tweet", "email", "obtain", "circulate", "distribute", "read", "use", "pen", "introduce", "start", "run",
}

// Speakings are verbs that tell on what occasion somebody says something:
// "speaking to students on Monday, she said".
var Speakings = []string{
	"speak", "address", "talk", "appear", "answer", "respond", "testify", "write", "tell", "campaign", "say", "ask", "discuss", "reply", "post", "brief", "meet", "stump", "lecture", "announce", "introduce",
	"call", "debate", "argue", "interview", "accept", "defend", "attack", "react", "deliver", "issue", "release", "publish", "send", "endorse", "encourage", "back", "support", "oppose", "press", "challenge",
	"lash", "weigh", "rip", "rail", "invoke", "apologize", "apologise", "unveil", "seek",
}

// Attendings do the same in a participle only: "visiting a school on Monday".
var Attendings = []string{
	"arrive", "leave", "visit", "travel", "stand", "sit", "wrap", "pose", "greet", "join", "open", "begin", "host", "attend", "take", "make", "give", "hold",
}

// Programmes stand behind the name of a programme.
var Programmes = []string{"programme", "program", "show", "podcast"}

// Newcomers begin a source that was not told of before: "a diplomat".
var Newcomers = []string{"a", "an", "another", "one", "some", "two", "three", "four", "five", "several", "other", "others"}
