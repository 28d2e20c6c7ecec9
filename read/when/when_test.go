package when_test

import (
	"context"
	"strings"
	"testing"

	"onrecord"
	"onrecord/model"
	"onrecord/read/language"
	"onrecord/read/segment"
	"onrecord/read/syntax"
	"onrecord/read/when"
	"onrecord/text"
)

// stages are those that the stage of this package needs before it, statements,
// acts and speakers aside.
func stages(t testing.TB) []text.Stage {
	t.Helper()
	weights, err := model.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	tagger, _, err := syntax.ParseTagger(weights.Part(model.Tags))
	if err != nil {
		t.Fatal(err)
	}
	parser, _, err := syntax.ParseParser(weights.Part(model.Arcs))
	if err != nil {
		t.Fatal(err)
	}
	namer, _, err := syntax.ParseNamer(weights.Part(model.Names))
	if err != nil {
		t.Fatal(err)
	}
	return []text.Stage{
		language.Stage{Insist: "en"}, segment.Shape{}, segment.Quotes{}, segment.Tokens{}, segment.Sentences{},
		syntax.Tags{Model: tagger}, syntax.Arcs{Model: parser}, syntax.Names{Model: namer},
	}
}

// parse returns a text without its marks, and the statements that they mark:
// "[Ruiz] {said} <it was late>|." has a source, a cue and a content.
func parse(marked string) (plain string, stmts []onrecord.Statement) {
	var b strings.Builder
	var stmt onrecord.Statement
	start := 0
	for _, r := range marked {
		switch at := b.Len(); r {
		case '[', '{', '<':
			start = at
		case ']':
			stmt.Source = append(stmt.Source, onrecord.Span{Start: start, End: at})
		case '}':
			stmt.Cue = append(stmt.Cue, onrecord.Span{Start: start, End: at})
		case '>':
			stmt.Content = append(stmt.Content, onrecord.Span{Start: start, End: at})
		case '|':
			stmts, stmt = append(stmts, stmt), onrecord.Statement{}
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), stmts
}

// occasions returns the occasions of the statements of a marked text as
// "2017-06-01 on Thursday @ rally", with the last day where it is another.
// Pronouns stand for Ann Ruiz.
func occasions(t testing.TB, before []text.Stage, marked string, published onrecord.Date) []string {
	t.Helper()
	plain, stmts := parse(marked)
	doc := text.NewDocument(&onrecord.Report{Text: plain, Published: published})
	for _, stage := range before {
		if err := stage.Annotate(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
	}
	doc.Statements = stmts
	doc.Acts, doc.Speakers = make([]text.Act, len(stmts)), make([]text.Speakers, len(stmts))
	for i := range stmts {
		doc.Acts[i].Act = onrecord.Assert
		for _, source := range stmts[i].Source {
			name := strings.TrimPrefix(strings.TrimPrefix(source.In(plain), "the "), "The ")
			switch name {
			case "he", "He", "she", "She", "who":
				name = "Ann Ruiz"
			}
			doc.Speakers[i].Speakers = []onrecord.Speaker{{Name: name}}
		}
	}
	if err := (when.Stage{}).Annotate(context.Background(), doc); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, occasion := range doc.Occasions {
		said := occasion.Said.Start.String()
		if occasion.Said.End != occasion.Said.Start {
			said += ".." + occasion.Said.End.String()
		}
		said += " " + occasion.Said.Basis
		if occasion.Venue != "" {
			said += " @ " + occasion.Venue
		}
		out = append(out, strings.TrimSpace(said))
	}
	return out
}

// sunday is the day on which the reports of these tests are published.
var sunday = onrecord.Date{Year: 2017, Month: 6, Day: 4}

func TestOccasionInTheSentence(t *testing.T) {
	before := stages(t)
	for _, test := range []struct{ shows, text, want string }{
		{"no time, no day", "[Ruiz] {said} <the bridge was closed>|.", ""},
		{"behind the cue", "[Ruiz] {said} Thursday <that the bridge was closed>|.", "2017-06-01 Thursday"},
		{"between source and cue", "[Ruiz] on Thursday {said} <the bridge was closed>|.", "2017-06-01 on Thursday"},
		{"in front", "On Thursday, [Ruiz] {said} <the bridge was closed>|.", "2017-06-01 On Thursday"},
		{"in the cue", "[Ruiz] {said on Thursday} <that the bridge was closed>|.", "2017-06-01 on Thursday"},
		{"behind a quotation", "<“The bridge is closed,”> [Ruiz] {told} reporters on Thursday|.", "2017-06-01 on Thursday"},
		{"what is said has its own times", "[Ruiz] {said} <the vote would be held Tuesday>|.", ""},
		{"and so have quotations", "<“We met on Tuesday,”> [Ruiz] {said}|.", ""},
		{"a time that begins something", "Since Monday, [Ruiz] {has said} <that the bridge is closed>|.", ""},
		{"the source's own story", "[Ruiz, who was elected in 2014,] {said} <the bridge was closed>|.", ""},
		{"two sayings in one sentence", "[Ruiz] {said} on Thursday <the bridge was closed>|, and [Lee] {denied} on Friday <that it was unsafe>|.", "2017-06-01 on Thursday; 2017-06-02 on Friday"},
		{"a second verb of the same subject", "On Thursday, [Ruiz] {said} <the bridge was closed>| and [she] {denied} <that it was unsafe>|.", "2017-06-01 On Thursday; 2017-06-01 On Thursday"},
		{"a clause with the verb of another event", "Speaking in Ohio on Thursday, [Ruiz] {said} <the bridge was closed>|.", "2017-06-01 on Thursday"},
		{"an event that has a day", "[Ruiz] {said} at Friday's news conference <that the bridge was closed>|.", "2017-06-02 Friday @ news conference"},
		{"a venue and its day", "<“It is closed,”> [Ruiz] {said} in an interview with CNN on Thursday|.", "2017-06-01 on Thursday @ interview with CNN"},
		{"a statement that was released", "<“It is closed,”> [Ruiz] {said} in a statement released Thursday|.", "2017-06-01 Thursday @ statement"},
		{"a month", "Back in December, [Ruiz] {said} <that the bridge was safe>|.", "2016-12-01..2016-12-31 Back in December"},
		{"weeks", "Last week, [Ruiz] {said} <that the bridge was safe>|.", "2017-05-22..2017-05-28 Last week"},
		{"a day to come", "[Ruiz] {will tell} <the council about the bridge> on Wednesday|.", "2017-06-07 on Wednesday"},
		{"between commas", "[Ruiz], in a statement on Thursday, {said} <the bridge was closed>|.", "2017-06-01 on Thursday @ statement"},
		{"between commas, with a verb", "[Ruiz], speaking last Thursday, {said} <the bridge was closed>|.", "2017-06-01 last Thursday"},
		{"what the source is between commas", "[Ruiz, who came on Thursday,] {said} <the bridge was closed>|.", ""},
		{"before that, though taken for what is said", "[Ruiz] {told} reporters <two days ago that the bridge was closed>|.", "2017-06-02 two days ago"},
		{"behind what is said", "[Ruiz] {tweeted}, <“It is closed!”> on Friday|.", "2017-06-02 on Friday @ Twitter"},
		{"nothing was said behind the day of the report", "[Ruiz] {said} earlier this year <that the bridge was closed>|.", "2017-01-01..2017-06-04 earlier this year"},
		{"a month is no march", "On March 2, [Ruiz] {said} <the bridge was closed>|.", "2017-03-02 On March 2"},
		{"the day of a letter, told behind its readers", "In a letter to her colleagues released Thursday, [Ruiz] {attacked} <the bridge>|.", "2017-06-01 Thursday @ letter to her colleagues"},
		{"by a day", "By Thursday evening, [Ruiz] {denied} <that the bridge was closed>|.", "2017-06-01 By Thursday evening"},
		{"what has no verb has no time of its own", "[Ruiz] {echoed} <that promise on Thursday>|.", "2017-06-01 on Thursday"},
		{"behind a name that is told", "<“It was late,”> [Ruiz] {told} Capital Watch on Wednesday, <“but it failed.”>|", "2017-05-31 on Wednesday"},
		{"a time before a sentence", "This year, [she] {has sought} <to portray herself as the mayor's heir>|.", "2017-01-01..2017-06-04 This year"},
		{"the day of a poll that is the source", "{According to} [a poll released on Thursday], <most people use the bridge>|.", "2017-06-01 on Thursday"},
	} {
		if got := strings.Join(occasions(t, before, test.text, sunday), "; "); got != test.want {
			t.Errorf("%s: %q is told as %q, want %q", test.shows, test.text, got, test.want)
		}
	}
}

func TestVenueInTheSentence(t *testing.T) {
	before := stages(t)
	for _, test := range []struct{ shows, text, want string }{
		{"an event with its place", "<“It is closed,”> [Ruiz] {said} at a rally in Ohio|.", "@ rally in Ohio"},
		{"a name", "[Ruiz] {said} at the Lake Alder Economic Forum <that the bridge was closed>|.", "@ Lake Alder Economic Forum"},
		{"a channel", "<“It is closed,”> [Ruiz] {wrote} in a letter to the council|.", "@ letter to the council"},
		{"a medium that is told", "<“It is closed,”> [Ruiz] {told} CNN|.", "@ CNN"},
		{"people who are told are none", "<“It is closed,”> [Ruiz] {told} reporters|.", ""},
		{"a programme", "<“It is closed,”> [Ruiz] {said} on CNN’s “Morning Lights”|.", "@ CNN’s “Morning Lights”"},
		{"a programme that is told", "[Ruiz] {told} Alder Radio 1’s Morning Lights <that it was closed>|.", "@ Alder Radio 1’s Morning Lights"},
		{"a programme named for a day", "[Ruiz] {said} on BBC Radio 4’s Today programme <that it was closed>|.", "@ BBC Radio 4’s Today programme"},
		{"an interview on a programme", "[Ruiz] {said} in an interview on ITV’s Good Morning Alder <that it was closed>|.", "@ interview on ITV’s Good Morning Alder"},
		{"all of the name of a medium", "[Ruiz] {told} Sky Sports <the bridge was closed>|.", "@ Sky Sports"},
		{"a post and where it stands", "[Ruiz] {said} in a post on Instagram <that it was closed>|.", "@ post on Instagram"},
		{"a jury is none", "[Ruiz] {told} the jury <the bridge was closed>|.", ""},
		{"a platform", "<“It is closed,”> [Ruiz] {wrote} on Facebook|.", "@ Facebook"},
		{"a verb that names one", "[Ruiz] {tweeted} <that the bridge was closed>|.", "@ Twitter"},
		{"a clause beside the saying", "[Ruiz] {said} <the bridge was closed>|, while addressing builders at a dinner in Port Alder.", "@ dinner in Port Alder"},
		{"before whom", "[Ruiz] {testified} before a Senate committee <that it was closed>|.", "@ Senate committee"},
		{"a document that says it is none", "[The report] {said} <the bridge was closed>|.", ""},
		{"what is said about", "[Ruiz] {criticized} <Lee's speech at the convention>|.", ""},
		{"its possessor is left out", "[Ruiz] {said} in her first speech <that the bridge was closed>|.", "@ first speech"},
	} {
		if got := strings.Join(occasions(t, before, test.text, onrecord.Date{}), "; "); got != test.want {
			t.Errorf("%s: %q is told as %q, want %q", test.shows, test.text, got, test.want)
		}
	}
}

func TestOccasionCarries(t *testing.T) {
	before := stages(t)
	for _, test := range []struct{ shows, text, want string }{
		{"to the next sentence of the same speaker",
			"On Thursday, [Ann Ruiz] {said} at a rally <that the bridge was closed>|. <“It is unsafe,”> [she] {added}|.",
			"2017-06-01 On Thursday @ rally; 2017-06-01 On Thursday @ rally"},
		{"over paragraphs",
			"[Ann Ruiz] {said} on Thursday <that the bridge was closed>|.\n\nIt was built long ago.\n\n<“It is unsafe,”> [Ruiz] {said}|.",
			"2017-06-01 on Thursday; 2017-06-01 on Thursday"},
		{"not to another speaker",
			"[Ann Ruiz] {said} on Thursday <that the bridge was closed>|. <“It is unsafe,”> [Ben Lee] {said}|.",
			"2017-06-01 on Thursday; "},
		{"to another speaker of a debate",
			"[Ann Ruiz] {said} at Thursday's debate <that the bridge was closed>|. <“It is not,”> [Ben Lee] {answered}|.",
			"2017-06-01 Thursday @ debate; 2017-06-01 Thursday @ debate"},
		{"from a sentence without a statement",
			"On Thursday, Ann Ruiz spoke at a rally in Ohio. <“It is unsafe,”> [Ruiz] {said}|.",
			"2017-06-01 On Thursday @ rally in Ohio"},
		{"not to habits",
			"[Ann Ruiz] {said} on Thursday <that the bridge was closed>|. [She] {has} often {said} <that it is unsafe>|.",
			"2017-06-01 on Thursday; "},
		{"not into the past",
			"In 2011, [Ann Ruiz] {said} <the bridge was safe>|.\n\nThe town has a new mayor now.\n\n<“It is unsafe,”> [Ruiz] {said}|.",
			"2011-01-01..2011-12-31 In 2011; "},
		{"back to what the report is about",
			"[Ann Ruiz] {said} on Thursday <that the bridge was closed>|.\n\nIn 2011, [Ruiz] {said} <the bridge was safe>|.\n\nThe town has a new mayor now.\n\n<“It is unsafe,”> [Ruiz] {said}|.",
			"2017-06-01 on Thursday; 2011-01-01..2011-12-31 In 2011; 2017-06-01 on Thursday"},
		{"not to another venue",
			"[Ann Ruiz] {said} at a rally on Thursday <that the bridge was closed>|.\n\n<“It is unsafe,”> [Ruiz] {said} in a letter|.",
			"2017-06-01 on Thursday @ rally; @ letter"},
		{"not to another rally",
			"[Ann Ruiz] {said} at a rally in Ohio on Thursday <that the bridge was closed>|.\n\n<“It is unsafe,”> [Ruiz] {said} at a rally in Leeds|.",
			"2017-06-01 on Thursday @ rally in Ohio; @ rally in Leeds"},
		{"not to another medium",
			"[Ann Ruiz] {told} the BBC on Thursday <that the bridge was closed>|. [She] {told} CNN <that it was unsafe>|.",
			"2017-06-01 on Thursday @ BBC; @ CNN"},
		{"not to another who is described",
			"[The diplomat] {told} CNN on Thursday <that the talks were over>|. [A Western diplomat] {said} <that they were not>|. [A diplomat] {said} <it was late>|.",
			"2017-06-01 on Thursday @ CNN; ; "},
		{"not back to another source",
			"[A source] {said} <that the talks were over>|. [A Leeds source] {told} CNN <that they were not>|.",
			"; @ CNN"},
		{"to others at a town's meeting",
			"[Ann Ruiz] {said} at a town hall meeting on Thursday <that the bridge was closed>|. [Ben Lee] {said} <it was not>|.",
			"2017-06-01 on Thursday @ town hall meeting; 2017-06-01 on Thursday @ town hall meeting"},
		{"not to others from a hall",
			"[Ann Ruiz] {said} at Leeds Town Hall on Thursday <that the bridge was closed>|. [Ben Lee] {said} <it was not>|.",
			"2017-06-01 on Thursday @ Leeds Town Hall; "},
		{"from a debate to its speakers, and to no document",
			"Ann Ruiz stayed away on Thursday in the last debate of the year.\n\nIt was loud.\n\n<“It is closed,”> [Ben Lee] {said}|. [A new poll] {showed} <that he was late>|.",
			"2017-06-01 on Thursday @ last debate; "},
		{"from a clause without a statement",
			"The bridge is unsafe, the Alder Water Board reported on Thursday.\n\n[The Alder Water Board] {said} <it was late>|.",
			"2017-06-01 on Thursday"},
		{"to a body in fewer words",
			"[The Alder Water Board] {said} on Thursday <that the bridge was unsafe>|. [The water board] {said} <it was late>|.",
			"2017-06-01 on Thursday; 2017-06-01 on Thursday"},
		{"from a speech that is told of, to its speaker",
			"Supporters of Ann Ruiz cheered the mayor's speech on Thursday. Ben Lee stayed away.\n\nIt was loud.\n\n<“It is closed,”> [Ruiz] {said}|. <“It is not,”> [Lee] {answered}|.",
			"2017-06-01 on Thursday @ mayor's speech; "},
		{"from the day of a ruling to what it says",
			"Justice Ann Ruiz rejected that in a ruling released Thursday.\n\n<“It is closed,”> [Ruiz] {wrote}|.",
			"2017-06-01 Thursday @ ruling"},
		{"from the day of a poll to what it says, by any name",
			"Half of the town is angry, in a new Alder poll released Thursday.\n\nThe mayor is away.\n\n{According to} [the survey], <most want a bridge>|.",
			"2017-06-01 Thursday @ new Alder poll"},
		{"to the letter, whoever speaks in it",
			"The council sent a letter to the mayor on Thursday.\n\n<“It is closed,”> [Ben Lee] {said} in the letter|. <“It is late,”> [Ann Ruiz] {said}|.",
			"2017-06-01 on Thursday @ letter; "},
		{"into a relative clause",
			"[Ann Ruiz] {said} on Thursday <that the bridge was closed>|. The last to leave was Ruiz, [who] {called} <it unsafe>|.",
			"2017-06-01 on Thursday; 2017-06-01 on Thursday"},
		{"not to what is no event",
			"[Ann Ruiz] {said} on Thursday <that the bridge was closed>|. There is another reason for [Ruiz] {to oppose} <the bridge>|.",
			"2017-06-01 on Thursday; "},
		{"back to the lead",
			"[Ann Ruiz], who runs the town, {says} <the old bridge over the river is unsafe and has to be closed>|. Nobody knows for how long.\n\n<“It is closed,”> [she] {said} in an interview on Thursday|.",
			"2017-06-01 on Thursday @ interview; 2017-06-01 on Thursday @ interview"},
		{"past a time that lies ahead",
			"[Ann Ruiz] {said} on Thursday <that the bridge was closed>|. After small repairs over the next two years, [she] {said}, <it would open again>|.",
			"2017-06-01 on Thursday; 2017-06-01 on Thursday"},
		{"from a speech to a convention, to its speaker",
			"One claim of Ann Ruiz's speech to the convention on Thursday was false.\n\n<“It is closed,”> [Ruiz] {told} them|.",
			"2017-06-01 on Thursday @ speech to the convention"},
		{"to what is so by the same account",
			"[The Alder Times] {reported} on Thursday <that the bridge was closed>|. {According to} [the Alder Times], <it is unsafe>|.",
			"2017-06-01 on Thursday; 2017-06-01 on Thursday"},
		{"not back elsewhere",
			"The old bridge over the river is closed. Nobody knows for how long.\n\n[Ann Ruiz] {says} <the bridge is unsafe>|.\n\n<“It is closed,”> [she] {said} on Thursday|.",
			"; 2017-06-01 on Thursday"},
		{"from many to one of them",
			"Several mayors spoke out against it on Thursday. [Ann Ruiz] {called} <it unsafe>|.\n\n[Ben Lee] {called} <it late>|.",
			"2017-06-01 on Thursday; "},
		{"not from a debate to those who talk of it",
			"Ann Ruiz won Thursday's debate.\n\n<“She was calm,”> {said} [Ben Lee, an analyst in Leeds]|.",
			""},
		{"over a long quotation",
			"In March, [Ann Ruiz] {said} at a rally <that the bridge was safe>|.\n\n<“It is safe. It has been safe for years. It is not even late,”> [Ruiz] {said}|.",
			"2017-03-01..2017-03-31 In March @ rally; 2017-03-01..2017-03-31 In March @ rally"},
		{"to the document itself",
			"[Ann Ruiz] {wrote} in a letter on Thursday <that the bridge was closed>|. [The letter] {called} <it unsafe>|.",
			"2017-06-01 on Thursday @ letter; 2017-06-01 on Thursday @ letter"},
	} {
		if got := strings.Join(occasions(t, before, test.text, sunday), "; "); got != test.want {
			t.Errorf("%s: %q is told as %q, want %q", test.shows, test.text, got, test.want)
		}
	}
}

func TestHeadlinesHaveNoOccasion(t *testing.T) {
	got := occasions(t, stages(t), "[Ruiz] {says} Thursday <bridge is closed>|\n\nThe bridge over the river was closed. [Ruiz] {said} <it was unsafe>|.", sunday)
	if strings.Join(got, ";") != ";" {
		t.Errorf("got %q", got)
	}
}

func TestOddStatements(t *testing.T) {
	before := stages(t)
	for _, marked := range []string{
		"", "|", "A text without any.|", "[]{}<>|", "[Ruiz]|", "{said}|", "<“On Thursday.”>|", "On Thursday{.}|", "{On Thursday}|", "[On Thursday] {on Thursday} <on Thursday>|",
		"{Thursday, said Ruiz on Friday}|", "\n\n{said}\n\n|", "“On {Thursday|", "[Ruiz] {said} <it>| on\n\nThursday|",
	} {
		occasions(t, before, marked, sunday)
		occasions(t, before, marked, onrecord.Date{})
	}
}

// BenchmarkStage measures the stage alone, on a report with twenty statements.
func BenchmarkStage(b *testing.B) {
	plain, stmts := parse(strings.Repeat("On Thursday, [Ann Ruiz] {said} at a rally in Ohio <that the bridge was closed>|. <“It is unsafe, and it has been unsafe since March,”> [she] {added}|.\n\nThe town has a new mayor now, who was elected last year with a promise to build another one.\n\n", 10))
	doc := text.NewDocument(&onrecord.Report{Text: plain, Published: sunday})
	for _, stage := range stages(b) {
		if err := stage.Annotate(context.Background(), doc); err != nil {
			b.Fatal(err)
		}
	}
	doc.Statements, doc.Acts, doc.Speakers = stmts, make([]text.Act, len(stmts)), make([]text.Speakers, len(stmts))
	for i := range stmts {
		doc.Speakers[i].Speakers = []onrecord.Speaker{{Name: "Ann Ruiz"}}
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := (when.Stage{}).Annotate(context.Background(), doc); err != nil {
			b.Fatal(err)
		}
	}
}
