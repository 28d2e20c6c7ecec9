package en

// What somebody does by saying something, as far as the words that signal the
// saying tell. The lists hold lemmas; a phrase is the lemma of a word and the
// word behind it, or "to" for any infinitive that hangs on it: "ask to" is
// told from "ask" by "asked the court to wait". Phrases go before words.

// AssertingCues state a fact or an opinion.
var AssertingCues = []string{
	"say", "tell", "add", "state", "assert", "claim", "insist", "maintain", "contend", "argue", "declare", "announce", "report", "explain", "note", "observe",
	"remark", "comment", "stress", "emphasize", "emphasise", "underscore", "underline", "highlight", "reiterate", "repeat", "affirm", "reaffirm", "acknowledge",
	"admit", "concede", "confess", "recall", "recount", "relate", "reply", "respond", "answer", "retort", "counter", "boast", "brag", "joke", "quip", "tweet",
	"retweet", "post", "write", "email", "e-mail", "text", "blog", "testify", "attest", "swear", "caution", "warn", "predict", "forecast", "project", "estimate",
	"reveal", "disclose", "divulge", "mention", "conclude", "reason", "opine", "muse", "proclaim", "profess", "pronounce", "remind", "assure", "reassure",
	"inform", "notify", "advise that", "brief", "describe", "call", "characterize", "characterise", "label", "dub", "term", "portray", "depict", "cast as",
	"paint", "frame", "praise", "hail", "laud", "tout", "celebrate", "commend", "salute", "compliment", "congratulate", "credit", "defend", "cite", "quote",
	"rule", "find", "show", "indicate", "signal", "read", "detail", "outline", "summarize", "summarise", "list", "identify", "specify", "clarify", "stipulate",
	"document", "record", "chronicle", "publish", "broadcast", "air", "relay", "convey", "communicate", "spell", "spell out", "shout", "yell", "scream", "cry",
	"whisper", "mutter", "murmur", "mumble", "exclaim", "gush", "chant", "laugh", "sigh", "smile", "grin", "chuckle", "continue", "begin", "finish", "go",
	"go on", "interject", "interrupt", "chime", "snap", "shoot", "shoot back", "fire back", "thunder", "roar", "bellow", "deadpan", "elaborate", "echo", "refer",
	"speak", "reflect", "marvel", "joke about", "lament", "bemoan", "crow", "scoff", "sniff", "growl", "tease", "enthuse", "message", "introduce", "sing",
	"recite", "narrate", "voice", "vent", "point", "point to", "point out", "have it", "put it", "tell of", "speak of", "compare", "liken", "equate", "contrast",
	"attribute", "ascribe", "link", "tie", "agree", "concur", "accept that", "allow that", "grant", "confirm", "confirm that", "corroborate", "verify", "certify",
	"vouch", "determine", "establish", "demonstrate", "prove", "illustrate", "attest to", "witness", "blare", "poll", "survey", "rank", "rate", "score",
	"calculate", "count", "diagnose", "deem", "declare to", "pen", "author", "scrawl", "sign off", "analysis", "statement", "assertion", "argument", "contention",
	"account", "testimony", "announcement", "declaration", "description", "word", "story", "news", "finding", "headline", "admission", "acknowledgment",
	"explanation", "insistence", "observation", "response", "rhetoric", "speech", "reference", "reminder", "prediction", "projection", "assessment", "conclusion",
	"ruling", "accord", "quoted", "reportedly", "apologize", "apologise", "apology", "regret that", "warning", "caution against", "adamant", "clear", "explicit",
	"blunt", "frank", "candid", "vocal", "emphatic", "unequivocal", "sum up", "sum", "open up", "hold that", "hold forth", "weigh in", "pipe up", "respond to",
	"say of", "talk", "talk about", "narrative", "share", "lay out", "set out", "put", "issue", "utter", "restate", "offer", "telegraph", "articulate", "unveil",
	"discover", "uncover", "expose", "circulate", "spout", "preach", "lecture", "extol", "extoll", "spotlight", "recapitulate", "reminisce", "define",
	"self-described", "self-proclaimed", "so-called", "testimonial", "revelation", "disclosure", "purport", "publicize", "propound", "proclamation", "portrayal",
	"plaudit", "display", "deliver", "provide", "entitle", "title", "reprise", "coin", "spin", "defense", "defence", "conceal", "downplay", "minimize", "trumpet",
	"herald", "bill", "style", "present", "pitch", "sell", "cast", "posture", "fact", "data", "figure", "imitate", "parody", "mimic", "profile",
}

// DenyingCues reject or dispute what is held, asked or alleged.
var DenyingCues = []string{
	"deny", "denial", "reject", "rejection", "dismiss", "dismissal", "dismissive of", "dispute", "refute", "rebut", "rebuttal", "rebuff", "disavow", "disavowal",
	"disown", "repudiate", "repudiation", "contradict", "contradiction", "disagree", "disagreement", "debunk", "discount", "discredit", "disprove", "dispel",
	"gainsay", "negate", "contest", "brush off", "brush aside", "wave off", "wave away", "shrug off", "bat away", "swat away", "shoot down", "knock down",
	"play down", "laugh off", "scoff at", "push back", "push back on", "push back against", "refuse to concede", "refuse to accept", "refuse to believe",
	"refuse to acknowledge", "refuse to admit", "defend against", "pour water", "take issue", "take exception", "rule out", "renounce", "disclaim", "recant",
	"retract", "walk back", "plead not guilty", "differ", "poke hole", "rubbish", "pooh-pooh", "cast doubt", "throw water",
}

// AccusingCues allege a wrong of somebody else, or find fault.
var AccusingCues = []string{
	"accuse", "accusation", "allege", "allegation", "allegedly", "blame", "charge", "charge with", "indict", "indictment", "criticize", "criticise", "criticism",
	"critic", "critical of", "critique", "condemn", "condemnation", "denounce", "denunciation", "decry", "deplore", "deride", "derision", "ridicule", "mock",
	"mockery", "scorn", "slam", "blast", "bash", "rip", "rip into", "lambaste", "lambast", "assail", "attack", "castigate", "chastise", "chide", "rebuke",
	"reprimand", "admonish", "scold", "berate", "upbraid", "reproach", "censure", "excoriate", "pillory", "vilify", "malign", "disparage", "belittle", "demean",
	"insult", "smear", "slander", "libel", "defame", "knock", "fault", "hammer", "pummel", "savage", "skewer", "roast", "trash", "pan", "torch", "scorch",
	"eviscerate", "lash", "lash out", "lash out at", "hit", "hit at", "hit out", "hit back", "fire at", "tear into", "lay into", "light into", "go after", "rail",
	"rail against", "rant", "rant about", "inveigh", "fulminate", "protest", "complain", "complaint", "gripe", "grouse", "grumble", "call out", "take aim",
	"take shot", "take swipe", "take jab", "swipe", "swipe at", "jab", "dig", "dig at", "barb", "broadside", "potshot", "taunt", "needle", "heckle", "jeer",
	"boo", "demonize", "demonise", "caricature", "brand", "tar", "paint as", "sue", "lawsuit", "suit", "impugn", "scapegoat", "target", "turn on", "unload",
	"unload on", "pounce", "point finger", "finger", "finger-pointing", "incriminate", "implicate", "denigrate", "revile", "snipe", "sneer", "sneer at",
	"condescend", "lampoon", "harangue", "tirade", "diatribe", "invective", "reprove", "take task", "cry foul", "object", "object to", "objection", "bristle",
	"bristle at", "bemoan that", "offensive", "harsh", "scathing", "attack on", "convict", "guilty of", "fume", "seethe", "ding", "zing", "tweak",
}

// SuggestingCues hold something possible, or only hint at it.
var SuggestingCues = []string{
	"suggest", "suggestion", "hint", "hint at", "imply", "implication", "insinuate", "insinuation", "intimate", "speculate", "speculate about", "speculation",
	"surmise", "conjecture", "theorize", "theorise", "theory", "hypothesize", "hypothesise", "hypothesis", "posit", "postulate", "guess", "float",
	"raise possibility", "raise prospect", "raise question", "raise doubt", "raise specter", "raise spectre", "possibility", "possibly", "perhaps", "seem",
	"seemingly", "appear", "apparently", "apparent", "look like", "sound", "question", "questionable", "inference", "infer", "rumor", "rumour", "gossip",
	"leave open", "not clear", "unclear", "open to", "likely", "unlikely", "may", "might", "could", "entertain", "moot", "presumably", "presumed", "supposedly",
	"suspicion", "hold out", "not rule", "cannot rule",
}

// AskingCues put a question.
var AskingCues = []string{
	"ask", "ask about", "ask whether", "ask if", "ask why", "ask how", "ask what", "inquire", "enquire", "inquiry", "enquiry", "query", "wonder", "wonder aloud",
	"question whether", "question why", "question how", "question about", "quiz", "grill", "interrogate", "probe", "poll on", "pose", "pose question",
	"cross-examine", "demand to know", "prod", "push on", "seek answer", "ask question",
}

// UrgingCues call for something: they demand, order, recommend, invite.
var UrgingCues = []string{
	"urge", "urging", "call for", "call on", "call upon", "demand", "demand to", "order", "order to", "command", "instruct", "instruction", "direct to", "ask to",
	"ask for", "ask that", "tell to", "beg", "beg to", "implore", "beseech", "plead", "plead for", "plea", "call to", "entreat", "appeal", "appeal for",
	"appeal to", "petition", "lobby", "lobby for", "press for", "press to", "push for", "push to", "agitate", "campaign for", "clamor", "clamor for", "clamour",
	"cry for", "exhort", "exhortation", "encourage", "encourage to", "encouragement", "advise", "advise to", "advice", "advocate", "advocacy", "advocate for",
	"recommend", "recommendation", "propose", "propose to", "proposal", "suggest to", "request", "request for", "request to", "require", "require to", "mandate",
	"insist on", "invite", "invitation", "invite to", "persuade", "persuade to", "convince to", "coax", "cajole", "prod to", "pressure", "pressure to", "summon",
	"subpoena", "bid to", "warn to", "warn against", "caution to", "counsel", "admonish to", "rally", "rally to", "rally for", "make case", "prescribe", "nudge",
	"entice", "prompt to", "tempt to", "dare", "dare to", "challenge to", "discourage", "forbid", "ban", "prohibit", "bar", "outlaw", "speak out for",
	"want to see", "champion", "espouse", "motion", "move for", "sponsor", "co-sponsor", "cosponsor", "introduce bill", "file motion", "sign order",
	"legislation", "stump for", "ultimatum", "guideline", "guidance", "directive", "edict", "remind to", "push", "solicit", "beckon", "hound", "pester",
	"importune", "adjure", "enjoin", "impel", "draft bill",
}

// PromisingCues pledge, plan or threaten something.
var PromisingCues = []string{
	"promise", "promise to", "promising", "pledge", "pledge to", "vow", "vow to", "plan", "plan to", "plan for", "plan on", "intend", "intend to", "intention",
	"intent", "threaten", "threaten to", "threat", "threat to", "commit", "commit to", "committed to", "commitment", "guarantee", "swear to", "agree to",
	"agree on", "acquiesce", "consent", "agreement", "offer to", "volunteer", "volunteer to", "undertake", "undertake to", "resolve", "resolve to", "resolution",
	"determined", "determined to", "decide to", "decision", "decide", "decide on", "choose to", "opt", "opt to", "elect to", "aim", "aim to", "aim at", "goal",
	"purpose", "objective", "mission", "strategy", "strategy to", "seek to", "prepare", "prepare to", "ready to", "set to", "poised to", "prepared to",
	"schedule", "scheduled to", "look to", "mean to", "design to", "vision", "agenda", "platform", "consider to", "bent on", "intent on", "hell-bent on", "pact",
	"deal", "swear off", "assure to", "weigh to", "announce plan", "eye", "willing", "willing to", "willingness", "unwilling", "game", "eager to", "move to",
	"work to", "set out to", "bid", "effort to", "effort", "drive to", "ambition", "pursue", "steer", "assurance", "prep to", "plot",
}

// BelievingCues are states of mind.
var BelievingCues = []string{
	"think", "think of", "think about", "believe", "belief", "believe in", "hope", "hope to", "hope for", "hopeful", "fear", "fearful", "worry", "worried",
	"worry about", "worrisome", "doubt", "suspect", "feel", "feel like", "feeling", "expect", "expect to", "expectation", "assume", "assumption", "presume",
	"know", "know that", "knowledge", "learn", "understand", "understanding", "realize", "realise", "recognize", "recognise", "recognition", "see", "see as",
	"view", "view as", "regard", "regard as", "consider", "perceive", "perception", "reckon", "figure that", "imagine", "dream", "wish", "want", "want to",
	"desire", "like", "like to", "love", "hate", "dislike", "loathe", "despise", "detest", "abhor", "adore", "admire", "admiration", "appreciate", "respect",
	"resent", "resentment", "envy", "prefer", "preference", "trust", "mistrust", "distrust", "remember", "forget", "care", "care about", "mind", "opinion",
	"mindset", "attitude", "concern", "concerned", "concern about", "anxious", "anxiety", "afraid", "scared", "frightened", "nervous", "alarm", "alarmed",
	"dread", "panic", "uneasy", "wary", "leery", "skeptical", "sceptical", "skeptic", "skepticism", "scepticism", "cynical", "suspicious", "confident",
	"confidence", "optimistic", "optimism", "pessimistic", "pessimism", "bullish", "bearish", "certain", "sure", "unsure", "uncertain", "convinced", "persuaded",
	"conviction", "aware", "unaware", "conscious", "mindful", "oblivious", "proud", "pride", "happy", "glad", "pleased", "delighted", "thrilled", "excited",
	"ecstatic", "elated", "relieved", "satisfied", "content", "comfortable", "uncomfortable", "grateful", "thankful", "sad", "sorry", "upset", "angry", "anger",
	"angered", "furious", "fury", "outrage", "outraged", "ire", "irate", "livid", "frustrated", "frustration", "disappointed", "disappointment", "dismay",
	"dismayed", "dissatisfied", "unhappy", "displeased", "disgust", "disgusted", "appalled", "horrified", "shocked", "shock", "stunned", "surprise", "surprised",
	"amazed", "astonished", "baffled", "puzzled", "confused", "perplexed", "bewildered", "troubled", "disturbed", "bothered", "annoyed", "irritated", "irked",
	"offended", "hurt", "insulted by", "embarrassed", "ashamed", "jealous", "curious", "interest", "interested", "interest in", "disinterested", "fascinated",
	"fascination", "obsessed", "obsession", "impressed", "inspired", "tired of", "sick of", "fed up", "weary", "enthusiastic", "enthusiasm", "passionate",
	"sympathetic", "sympathy", "empathy", "feel sorry", "value", "cherish", "treasure", "prize", "prioritize", "anticipate", "anticipation", "await", "foresee",
	"foreshadow", "envision", "envisage", "conceive", "estimation", "calculate that", "gauge", "sense", "intuition", "instinct", "notion", "outlook",
	"perspective", "point of view", "stance", "disapprove", "disapproval", "disapprove of", "approve of", "ponder", "mull", "weigh", "contemplate", "deliberate",
	"second-guess", "interpret", "interpretation", "mistake", "underestimate", "overestimate", "misjudge", "dispirited", "distressed", "heartened", "encouraged",
	"emboldened", "galled", "rankled", "miffed", "ambivalent", "ambivalence", "indifferent", "indifference", "torn", "desperate", "longing", "yearn", "crave",
	"covet", "ache", "long for", "relish", "revel", "enjoy", "tolerate", "look forward", "long to", "hold belief", "identify with", "side with", "ranking",
	"sentiment", "apprehension", "unease", "enamored", "passion", "upbeat", "divided", "startle", "rattle", "rattled", "lean", "regret", "consensus", "notice",
	"hostility", "unpopular", "terrified", "untroubled", "unsettled", "revulsion", "infuriate", "infuriated", "intrigue", "intrigued", "troubling", "revere",
	"sanguine", "self-doubt", "hungry", "favorite", "undecided",
}

// OtherCues signal what is none of these: support and opposition, refusals,
// silence, votes, plain deeds.
var OtherCues = []string{
	"know as", "know for", "confirm judge", "confirm justice", "confirm nominee", "show up", "seize on", "support", "supporter", "supportive", "back", "backer",
	"backing", "endorse", "endorsement", "favor", "favour", "oppose", "opposition", "opponent", "opposed to", "against", "resist", "resistance", "approve",
	"approval", "vote", "vote for", "vote against", "ballot", "cast ballot", "elect", "nominate", "nomination", "appoint", "name", "pick", "choose", "select",
	"decline", "decline to", "refuse", "refuse to", "refusal", "avoid", "dodge", "sidestep", "evade", "deflect", "duck", "demur", "balk", "balk at", "hesitate",
	"hesitate to", "reluctant", "reluctant to", "reluctance", "ignore", "silent", "silence", "mum", "fail to", "unable to", "neglect", "omit", "withhold",
	"hedge", "equivocate", "waver", "flip-flop", "not say", "not respond", "discuss", "discussion", "debate", "negotiate", "negotiation", "meet", "consult",
	"confer", "converse", "conversation", "chat", "address", "cover", "touch on", "invoke", "evoke", "allude", "allude to", "bring up", "promote", "advertise",
	"include", "contain", "feature", "focus", "focus on", "embrace", "adopt", "uphold", "overturn", "strike down", "pass", "sign", "enact", "legalize", "veto",
	"block", "fire", "hire", "sentence", "arrest", "jail", "release", "thank", "thanks", "greet", "welcome", "applaud", "cheer", "clap", "bow", "nod", "pray",
	"mourn", "toast", "honor", "honour", "award", "grade", "accept", "receive", "join", "quit", "resign", "leave", "launch", "run", "lead", "try to", "attempt",
	"attempt to", "manage to", "struggle to", "continue to", "use", "teach", "test", "study whether", "satirize", "perform", "play", "act", "dedicate", "rename",
	"recast", "treat", "handle", "react", "reaction", "prompt", "stir", "spark", "draw", "draw fire", "face", "campaign", "campaign against",
	"fight", "fight for", "fight against", "stand by", "stand with", "stand behind", "stand up", "come out", "loyal", "loyalty", "plead guilty", "testify about",
	"hear", "listen", "watch", "read about", "investigate", "investigation", "examine", "review", "explore", "study", "check", "follow", "obey", "defy",
	"boycott", "challenge", "challenger", "seek", "strike", "march", "rally against", "demonstrate against", "protest against", "settle", "concede defeat",
	"swear in", "claim responsibility", "speak with", "speak to", "speak on", "speak at", "talk to", "talk with", "grapple", "wrestle",
}
