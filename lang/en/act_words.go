package en

// Words of what is said that tell what somebody does by saying it, where the
// cue ("said") does not. The lists hold lemmas.

// Faults are what is said of somebody, or of what they did, to find fault.
var Faults = []string{
	"lie", "liar", "dishonest", "dishonestly", "dishonesty", "dishonorable", "untrustworthy", "corrupt", "corruptly", "crook", "crooked", "criminal", "cheat",
	"cheater", "fraud", "fraudulent", "fraudster", "scam", "swindle", "swindler", "conman", "phony", "faker", "hypocrite", "hypocrisy", "hypocritical", "deceive",
	"deceit", "deceitful", "deception", "deceptive", "mislead", "misleading", "distort", "distortion", "falsify", "fabricate", "misrepresent", "misinform",
	"disinformation", "betray", "betrayal", "traitor", "traitorous", "treason", "treasonous", "treacherous", "racist", "racism", "bigot", "bigotry", "bigoted",
	"sexist", "sexism", "misogynist", "misogynistic", "misogyny", "xenophobic", "xenophobia", "homophobic", "homophobia", "islamophobic", "anti-gay",
	"anti-muslim", "anti-semitic", "anti-immigrant", "anti-american", "un-american", "white-supremacist", "demagogue", "demagoguery", "demagogic", "fascist",
	"fascism", "dictator", "dictatorial", "authoritarian", "tyrant", "tyranny", "tyrannical", "bully", "thug", "thuggish", "rapist", "murderer", "butcher",
	"predator", "incompetent", "incompetently", "incompetence", "inept", "ineptitude", "unfit", "unqualified", "unprepared", "reckless", "recklessly",
	"recklessness", "careless", "carelessly", "carelessness", "negligent", "negligence", "irresponsible", "irresponsibly", "irresponsibility", "disgrace",
	"disgraceful", "shameful", "shamefully", "shameless", "shamelessly", "disingenuous", "disrespect", "disrespectful", "embarrass", "embarrassment", "fail",
	"failure", "pathetic", "stupid", "stupidity", "idiot", "idiotic", "moron", "fool", "foolish", "dumb", "clown", "laughable", "ridiculous", "absurd",
	"outrageous", "outrageously", "horrible", "horrifying", "despicable", "disgusting", "appalling", "abhorrent", "deplorable", "repugnant", "reprehensible",
	"vile", "vicious", "viciously", "malicious", "nasty", "hateful", "rude", "crude", "vulgar", "offensive", "insulting", "demeaning", "degrading",
	"inappropriate", "unacceptable", "intolerable", "intolerant", "inexcusable", "indefensible", "unconscionable", "unethical", "immoral", "unconstitutional",
	"unlawful", "unfair", "unfairly", "unjust", "unjustly", "cruel", "cruelty", "inhumane", "callous", "heartless", "violate", "abuse", "abusive", "mistreat",
	"exploit", "exploitation", "manipulate", "manipulation", "manipulative", "rig", "bribe", "bribery", "collude", "collusion", "conspire", "cover-up", "coverup",
	"pander", "pandering", "flip-flop", "flip-flopper", "opportunist", "opportunism", "opportunistic", "cynical", "cynically", "selfish", "greedy", "greed",
	"arrogant", "arrogance", "coward", "cowardly", "cowardice", "spineless", "blunder", "bungle", "botch", "mishandle", "mismanage", "mismanagement", "squander",
	"ruin", "wreck", "sabotage", "undermine", "endanger", "jeopardize", "divisive", "incite", "inflame", "provocation", "fearmongering", "fear-mongering",
	"scaremongering", "warmonger", "demean", "denigrate", "demonize", "scapegoat", "discriminate", "discriminatory", "extremist", "out-of-touch", "clueless",
	"ignorant", "ignorance", "delusional", "unhinged", "deranged", "puppet", "stooge", "shill", "sham", "charade", "ploy", "smear", "slander", "stonewall",
	"obstruct", "obstruction", "obstructionism", "shortchange", "embezzle", "extort", "harass", "harassment", "intimidate", "intimidation", "persecute",
	"persecution", "trample", "meddle", "meddling", "interfere", "interference", "steal", "hypocritically", "two-faced", "weasel", "sleaze", "sleazy",
	"scandalous", "extortion", "plagiarize", "plagiarism", "censor", "retaliate", "neglect", "mock", "insult", "vilify", "aggressor", "aggression", "atrocity",
	"massacre", "threat", "dangerous", "worst", "evil", "wicked", "rotten", "loathsome", "toxic", "poison", "wrongdoing", "guilty", "heretic",
}

// Duties are modal verbs by which somebody is told what to do.
var Duties = []string{"should", "must", "ought"}

// Hedges are modal verbs and verbs that hold a proposition back from being
// asserted.
var Hedges = []string{"may", "might", "could", "appear", "seem"}

// MindVerbs stand before what somebody says without taking anything from it
// but certainty: "I think the bridge should be shut."
var MindVerbs = []string{"think", "believe", "feel", "guess", "know", "say", "hope", "suspect", "suppose"}

// Intents are predicates by which somebody speaks of what they will do.
var Intents = []string{"plan", "intend", "aim", "promise", "pledge", "vow", "commit", "committed", "determined", "swear"}

// Appeals are predicates by which those who say them in the present call for
// something: "we urge the court".
var Appeals = []string{
	"urge", "ask", "call", "demand", "implore", "beg", "encourage", "recommend", "invite", "plead", "appeal", "request", "beseech", "advise", "propose", "insist",
}

// States are predicates that nobody promises: "we will want", "I would be".
var States = []string{
	"be", "have", "want", "need", "know", "see", "think", "like", "love", "prefer", "hope", "feel", "say", "call", "argue", "describe", "guess", "use", "forget",
	"remember", "miss", "find", "add", "surprise", "surprised", "suggest", "agree", "bet", "imagine", "wish", "assume", "welcome", "get", "lose", "win",
}

// Untruths are what a claim is called by those who dispute it.
var Untruths = []string{
	"false", "untrue", "wrong", "inaccurate", "incorrect", "fiction", "nonsense", "baseless", "groundless", "unfounded", "unsubstantiated", "bogus",
	"mischaracterize", "misquote", "misrepresent", "fabrication", "lie", "hoax", "myth", "rubbish", "garbage", "ludicrous", "absurd", "ridiculous",
	"preposterous", "fantasy", "slander", "misunderstand", "misinterpret", "debunk", "discredit",
}

// Claims are nouns for what people hold, allege or report.
var Claims = []string{
	"claim", "statement", "report", "accusation", "allegation", "charge", "story", "comment", "remark", "notion", "idea", "suggestion", "assertion", "rumor",
	"rumour", "theory", "narrative", "characterization", "criticism", "contention", "argument", "assumption", "speculation", "insinuation", "account", "attack",
	"that", "this", "these", "those",
}

// Parts are what those who are accused say that they did not have: "no role in
// the sale".
var Parts = []string{
	"role", "involvement", "part", "connection", "knowledge", "hand", "wrongdoing", "collusion", "responsibility", "dealings", "complicity", "culpability",
}

// Grounds are what allegations are said to lack.
var Grounds = []string{
	"evidence", "proof", "truth", "basis", "merit", "substance", "foundation", "link", "tie", "contact", "relationship", "intention", "intent", "conflict",
	"affiliation", "association", "misconduct", "breach", "violation", "reason", "plan",
}

// Quarrels are words that show, near a statement, that it answers an
// allegation.
var Quarrels = []string{
	"accuse", "accusation", "allege", "allegation", "deny", "denial", "charge", "criticism", "criticize", "claim", "suggestion", "rumor", "rumour", "suspicion",
	"suspect", "blame", "dispute", "reject", "refute", "dismiss", "insinuation", "controversy", "complaint", "smear",
}

// NamingCues say what somebody or something is called.
var NamingCues = []string{
	"call", "describe", "label", "dub", "brand", "characterize", "characterise", "portray", "depict", "paint", "compare", "liken", "cast", "term", "frame",
	"caricature", "equate", "declare", "deem",
}

// PraisingCues find no fault, whatever words they hold.
var PraisingCues = []string{
	"praise", "hail", "laud", "commend", "salute", "applaud", "congratulate", "credit", "defend", "compliment", "celebrate", "tout", "extol", "extoll", "cheer",
	"thank",
}

// LightCues tell nothing without the noun that follows: "expressed hope",
// "voiced support".
var LightCues = []string{
	"express", "voice", "have", "share", "hold", "harbor", "harbour", "feel", "show", "give", "offer", "make", "lend", "announce", "renew", "display",
}

// Wrongs are verbs for what nobody may do to others: to say that somebody did
// it is to accuse, be it somebody with a name or not.
var Wrongs = []string{
	"steal", "rob", "loot", "plunder", "cheat", "lie", "betray", "murder", "bribe", "rig", "attack", "assault", "rape", "molest", "torture", "abuse", "defraud",
	"swindle", "embezzle", "blackmail", "extort", "kidnap", "abduct", "sabotage", "falsify", "harass", "bully", "poison",
}

// Innocence is what those who are accused say of themselves.
var Innocence = []string{"innocent", "blameless", "guiltless"}

// Noes answer an allegation or a question, by themselves.
var Noes = []string{"no", "nope", "never"}

// Merits are what a claim is said to lack: "no truth in it".
var Merits = []string{"truth", "substance", "merit", "validity"}

// AnsweringVerbs are what those will not do who keep something to themselves.
var AnsweringVerbs = []string{
	"answer", "comment", "disclose", "discuss", "elaborate", "speculate", "reveal", "respond", "divulge", "confirm", "say", "specify",
}

// RefusingVerbs say of the source that it will not do something.
var RefusingVerbs = []string{"decline", "refuse"}
