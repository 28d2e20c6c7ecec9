package en

// Words of disputes: what is alleged, what speaks for it, and where reports
// place a saying.

// Allegings are nouns by which a denial names what it denies: "She rejected the
// accusations made against the port."
var Allegings = []string{
	"accusation", "allegation", "claim", "charge", "suggestion", "rumor", "rumour", "assertion", "criticism", "insinuation", "notion", "idea", "complaint",
	"speculation", "contention", "characterization", "smear",
}

// Pointers point back at what was said before: "We did not do this".
var Pointers = []string{"this", "that", "it", "these", "those", "such", "so", "them"}

// Deeds are what a denial says of that to which it points back: that it was not
// done, did not happen, or is not so.
var Deeds = []string{"doing", "done", "happen", "happened", "happening", "occur", "occurred", "true", "so", "case", "accurate", "correct", "fact", "untrue", "false", "wrong"}

// DoForms are the forms of "do", which is a deed before what points back: "did
// it".
var DoForms = []string{"do", "does", "did", "doing", "done"}

// Involvements are what those have who did something: "had no role in the sale"
// denies the sale by them, and the word itself tells nothing of it.
var Involvements = []string{
	"role", "involvement", "involve", "part", "connection", "hand", "responsibility", "knowledge", "wrongdoing", "truth", "basis", "foundation", "merit", "substance", "evidence", "proof",
	"false", "untrue", "wrong", "baseless", "groundless", "unfounded", "deny", "reject", "dismiss", "accuse", "allege", "alleged", "blame", "responsible",
}

// Evidence is what speaks for something, or is said to be lacking: "There is no
// proof that the gate was open."
var Evidence = []string{"evidence", "proof", "footage", "fingerprint", "dna", "testimony", "confession", "autopsy", "forensic"}

// Exhibits are evidence where something is said to show by them: "The letters
// show that she knew."
var Exhibits = []string{"document", "photograph", "photo", "video", "recording", "data", "record", "witness", "log", "email", "letter", "file", "test", "invoice", "receipt", "trace"}

// Showings are what evidence does.
var Showings = []string{"show", "prove", "reveal", "demonstrate", "confirm", "suggest", "indicate", "contradict", "refute"}

// Inventions are what evidence is said to be by those who dispute it: "Such
// letters can be forged."
var Inventions = []string{
	"invent", "invented", "forge", "forged", "forgery", "fabricate", "fabricated", "fabrication", "fake", "faked", "doctored", "assumption", "assumptions", "conjecture", "guesswork", "hearsay",
	"falsified", "planted", "circumstantial", "unreliable",
}

// Quarters stand before the name of a country that is one of two: "South
// Korea".
var Quarters = []string{"north", "south", "east", "west"}

// Reasons open a clause that gives one.
var Reasons = []string{"because", "therefore"}

// Proposals are what one may reject without denying anything: "The council
// rejected calls for a vote."
var Proposals = []string{
	"call", "demand", "request", "offer", "plan", "appeal", "proposal", "bid", "plea", "invitation", "deal", "application", "amendment", "motion", "bill", "petition", "advice", "comparison", "resolution",
}

// Questions open what is asked and not held: "She did not know whether the
// gate was shut."
var Questions = []string{"if", "whether", "where", "when", "what", "who", "why", "how", "which"}

// Affirmings are verbs by which somebody grants what others "deny".
var Affirmings = []string{"admit", "confirm", "acknowledge", "concede", "confess"}

// Unknowns are those of whom a suggestion speaks that knows nobody: "Anyone
// could have opened the gate."
var Unknowns = []string{"anyone", "anybody", "someone", "somebody", "others", "else", "elsewhere", "anywhere"}

// Possibilities are modal verbs by which something is held possible.
var Possibilities = []string{"can", "could", "may", "might"}

// Settings are kinds of occasions that exclude each other, but for those in
// Frames: what was said in an interview was not said in court. The words of
// venues that tell their kinds.
var Settings = map[string][]string{
	"interview":  {"interview", "sit-down", "podcast"},
	"online":     {"tweet", "twitter", "facebook", "instagram", "post", "posting", "blog", "livestream"},
	"court":      {"court", "trial", "testimony", "deposition", "courtroom", "affidavit"},
	"writing":    {"letter", "op-ed", "memoir", "book", "essay", "editorial", "memo"},
	"parliament": {"parliament", "congress", "senate", "commons", "bundestag", "knesset", "duma"},
	"meeting":    {"meeting"},
	"rally":      {"rally", "march", "demonstration"},
	"meal":       {"dinner", "lunch", "breakfast", "banquet"},
	"mourning":   {"vigil", "funeral"},
	"conference": {"conference"},
	"gathering":  {"forum", "debate", "summit", "convention", "speech", "hearing", "lecture", "symposium", "ceremony", "hall", "assembly"},
}

// Frames are the kinds of occasions that others may be part of, or be called.
var Frames = map[string][]string{
	"gathering": {"parliament", "meeting", "rally", "meal", "mourning", "conference"},
	"meeting":   {"rally", "meal", "conference"},
}
