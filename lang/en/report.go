package en

// Words and phrases that tell the parts of a report from its body.

// BoilerplateOpenings begin a paragraph that an outlet adds to its reports.
// They are matched at the start of a paragraph, case put aside, up to the end
// of a word.
var BoilerplateOpenings = []string{
	"other reports by", "other stories by", "more from", "more on this", "more news", "more stories", "read more", "read the rest", "read next", "read also", "also read",
	"see also", "see more", "you may also like", "follow us", "follow me", "follow him on twitter", "follow her on twitter",
	"follow the author", "like us on facebook", "find us on", "join the conversation", "join us on",
	"sign up for", "sign up now", "subscribe to our", "subscribe now", "click here", "tap here", "download our", "get the latest", "get breaking news",
	"copyright ©", "copyright (c)", "copyright 1", "copyright 2", "(c) 1", "(c) 2", "©", "all rights reserved", "this material may not be", "this article was originally", "this story was originally",
	"this article originally", "this story originally", "this report originally", "this article first appeared", "this story first appeared", "this report first appeared",
	"this post originally", "originally published", "reprinted with permission", "reporting by", "additional reporting by", "editing by", "writing by", "compiled by", "contributing:",
	"photo by", "image credit", "photo credit", "share this", "share on", "tweet this", "print this", "email this", "story continues below", "story continues", "article continues below",
	"continue reading", "continued below", "scroll down", "watch the video", "leave a comment", "contact the author", "contact the writer", "email the author",
	"the views expressed", "the opinions expressed", "views expressed",
}

// BoilerplateLabels do the same when nothing follows them in the paragraph, or
// a colon and no sentence.
var BoilerplateLabels = []string{
	"advertisement", "related", "recommended", "subscribe", "sign up", "copyright", "photo", "photos", "image", "images", "picture", "pictures", "video", "source", "sources", "credit", "getty images",
	"watch", "listen", "comments", "tags", "topics", "filed under", "editor's note", "disclaimer", "share", "more", "gallery",
}

// BoilerplatePhrases mark a short closing paragraph as added by the outlet,
// wherever in it they stand.
var BoilerplatePhrases = []string{
	"contributed to this report", "contributed reporting", "contributed to this article", "contributed to this story", "contributed from",
	"may not be published, broadcast, rewritten", "all rights reserved", "follow him on twitter", "follow her on twitter", "follow them on twitter",
	"first appeared in", "first appeared on", "originally appeared", "on twitter at @", "can be reached at", "is a reporter for", "is a staff writer", "is a freelance", "is a correspondent", "is a contributor to",
}

// BylineOpenings begin a byline.
var BylineOpenings = []string{
	"by", "written by", "reported by", "story by", "posted by", "published by", "report by", "words by", "text by", "author", "from", "submitted by", "reporter",
}

// BylineJobs follow a name in a byline and are not an outlet's name.
var BylineJobs = []string{
	"staff writer", "staff reporter", "staff", "reporter", "senior reporter", "correspondent", "political correspondent", "senior correspondent", "editor",
	"political editor", "senior editor", "contributor", "contributing writer", "special correspondent", "columnist", "author", "writer", "political reporter",
	"chief correspondent", "associate editor", "news editor", "political writer", "national correspondent", "opinion contributor", "bureau chief",
}

// DateLineOpenings may stand before the day of publication.
var DateLineOpenings = []string{
	"published", "posted", "date", "publication date", "first published", "originally published", "issued", "on", "filed", "created",
}

// UpdateOpenings stand before the day of a later change, which is not the day
// of publication.
var UpdateOpenings = []string{"updated", "last updated", "modified", "last modified", "update", "corrected"}

// NotSpeakers are labels before a colon that name no speaker.
var NotSpeakers = []string{
	"note", "notes", "update", "updated", "correction", "clarification", "editor's note", "photo", "photos", "image", "video", "watch", "listen", "source", "sources",
	"where", "when", "what", "who", "why", "how", "cost", "price", "tickets", "time", "date", "place", "location", "website", "phone", "email", "address", "contact",
	"related", "read more", "more", "see also", "advertisement", "tags", "topics", "background", "context", "summary", "key points", "bottom line",
	"the bottom line", "breaking", "live", "exclusive", "analysis", "opinion", "editorial", "review", "poll", "quiz", "gallery", "in pictures", "fact check", "the facts",
	"verdict", "rating", "result", "results", "score", "final score", "by", "headline", "abstract", "full text", "method", "ps", "p.s", "nb", "n.b", "re", "subject",
	"to", "from", "cc", "part one", "part two", "step", "warning", "disclaimer", "breaking news", "quote of the day", "the quote", "first", "second", "third", "finally",
	"plus", "also", "but", "and", "remember", "question", "answer", "here", "however", "in other words", "for example", "for instance", "that is", "namely",
	"report", "study", "survey", "data", "correction appended", "contributing", "credits", "copyright", "developing", "just in", "recap", "timeline", "profile",
	"obituary", "letter", "letters", "commentary", "explainer", "q&a", "interview", "podcast", "newsletter", "special report", "one", "two", "three",
}

// InterviewLabels stand for the two sides of an interview.
var InterviewLabels = []string{"q", "a", "question", "answer", "interviewer", "interviewee", "reporter", "host", "moderator", "caller", "narrator"}

// SectionTitles are lines that some archives put between the parts of a report.
var SectionTitles = []string{"abstract", "full text", "summary", "the facts", "the pinocchio test", "correction", "background", "key points", "highlights"}

// Agencies are news agencies as a dateline or byline names them, in capitals
// as written there.
var Agencies = []string{"AP", "AFP", "Reuters", "UPI", "CNN", "BBC", "dpa", "DPA", "ANI", "PTI", "IANS", "TASS", "Xinhua", "CNA", "NPR", "RNS", "EFE", "ANSA", "KYODO", "Kyodo", "Bloomberg", "AAP", "PA", "CP"}
