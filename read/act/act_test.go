package act_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"onrecord"
	"onrecord/lang"
	"onrecord/lang/en"
	"onrecord/model"
	"onrecord/read/act"
	"onrecord/read/segment"
	"onrecord/read/syntax"
	"onrecord/text"
)

// stages returns the stages that stand before this one, the finder of
// statements aside.
func stages(t testing.TB) []text.Stage {
	t.Helper()
	weights, err := model.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	tagger, _, err1 := syntax.ParseTagger(weights.Part(model.Tags))
	parser, _, err2 := syntax.ParseParser(weights.Part(model.Arcs))
	namer, _, err3 := syntax.ParseNamer(weights.Part(model.Names))
	if err1 != nil || err2 != nil || err3 != nil {
		t.Fatal(err1, err2, err3)
	}
	return []text.Stage{
		segment.Shape{}, segment.Quotes{}, segment.Tokens{}, segment.Sentences{}, syntax.Tags{Model: tagger}, syntax.Arcs{Model: parser}, syntax.Names{Model: namer},
	}
}

// marked returns a document of a text in which the sources of statements stand
// in [ ], their cues in { } and their contents in < >. A statement begins with
// "/" where it is not the first.
func marked(t testing.TB, before []text.Stage, s string) *text.Document {
	t.Helper()
	var plain strings.Builder
	stmts := []onrecord.Statement{{}}
	start := 0
	for _, r := range s {
		stmt := &stmts[len(stmts)-1]
		span := onrecord.Span{Start: start, End: plain.Len()}
		switch r {
		case '[', '{', '<':
			start = plain.Len()
		case ']':
			stmt.Source = append(stmt.Source, span)
		case '}':
			stmt.Cue = append(stmt.Cue, span)
		case '>':
			stmt.Content = append(stmt.Content, span)
		case '/':
			stmts = append(stmts, onrecord.Statement{})
		default:
			plain.WriteRune(r)
		}
	}
	doc := text.NewDocument(&onrecord.Report{Text: plain.String()})
	for _, stage := range before {
		if err := stage.Annotate(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
	}
	doc.Statements = stmts
	return doc
}

func acts(t testing.TB, before []text.Stage, stage act.Stage, s string) (*text.Document, []text.Act) {
	t.Helper()
	doc := marked(t, before, s)
	if err := stage.Annotate(context.Background(), doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Acts) != len(doc.Statements) {
		t.Fatalf("%d acts of %d statements", len(doc.Acts), len(doc.Statements))
	}
	return doc, doc.Acts
}

func TestActs(t *testing.T) {
	before := stages(t)
	for _, c := range []struct {
		name, text string
		want       onrecord.Act
	}{
		{"a fact", "[Ines Calder] {said} <that the bridge was shut>.", onrecord.Assert},
		{"a finding", "[The study] {found} <that most ferries ran late>.", onrecord.Assert},
		{"words without a cue", "<“The bridge is shut.”>", onrecord.Assert},
		{"a denial", "[The company] {denied} <that it had been warned>.", onrecord.Deny},
		{"a phrase of denial", "[Calder] {brushed off} <the idea that she would resign>.", onrecord.Deny},
		{"a refusal to believe", "[The mayor] {refused to accept} <that the count was right>.", onrecord.Deny},
		{"no part in it", "[The firm] {insisted} <that its drivers had no part in the theft>.", onrecord.Deny},
		{"a claim called false", "[He] {said} <the report was false>.", onrecord.Deny},
		{"an answer to an allegation", "The council was accused of hiding the file. <“We did not hide it,”> [Calder] {said}.", onrecord.Deny},
		{"no answer to anything", "It rained on Monday. <“We did not wait long,”> [Calder] {said}.", onrecord.Assert},
		{"a denial negated", "[She] {did not deny} <that she knew>.", onrecord.OtherAct},
		{"an accusation", "[Residents] {accused} <the council of hiding the report>.", onrecord.Accuse},
		{"an accusation by a noun", "[Her] {criticism of} <the mayor>.", onrecord.Accuse},
		{"an accusation by an adjective", "[Lund] {was critical of} <the mayor>.", onrecord.Accuse},
		{"an accusation by what is said", "[Lund] {said} <that Calder was a liar>.", onrecord.Accuse},
		{"fault with oneself", "<“I was a fool,”> [Lund] {said}.", onrecord.Assert},
		{"fault that is denied", "[Lund] {said} <that Calder was not a liar>.", onrecord.Assert},
		{"a bad name", "[Lund] {called} <Calder a “disgrace.”>", onrecord.Accuse},
		{"a good name", "[Lund] {called} <Calder a “fine neighbor.”>", onrecord.Assert},
		{"critics who only say", "[Critics] {said} <the bridge was old>.", onrecord.Assert},
		{"a hint", "[Lund] {hinted} <that the bridge was old>.", onrecord.Suggest},
		{"a possibility", "[Officials] {said} <the bridge might open in May>.", onrecord.Suggest},
		{"a possibility in a headline", "[Lund]{:} <Calder May Have Known>", onrecord.Suggest},
		{"a possibility beside the point", "[Officials] {said} <the bridge is shut because it might fall>.", onrecord.Assert},
		{"a question", "[Reporters] {asked} <whether the bridge was safe>.", onrecord.Ask},
		{"a quoted question", "<“Who paid for the bridge?”> [Lund] {said}.", onrecord.Ask},
		{"a request", "[Reporters] {asked} <the mayor to open the file>.", onrecord.Urge},
		{"a call", "[Lund] {called on} <the mayor to resign>.", onrecord.Urge},
		{"a duty", "[Lund] {said} <the mayor should resign>.", onrecord.Urge},
		{"a duty as one sees it", "<“I think the mayor should resign,”> [Lund] {said}.", onrecord.Urge},
		{"an order", "<“Go home,”> [Lund] {said}.", onrecord.Urge},
		{"a call within quotation marks", "<“We urge the council to vote no,”> [Lund] {wrote}.", onrecord.Urge},
		{"a proposal", "[Lund] {suggested} <that the mayor should wait>.", onrecord.Urge},
		{"a promise", "[Lund] {vowed} <to rebuild the bridge>.", onrecord.Promise},
		{"a promise of the source", "[Lund] {said} <she would rebuild the bridge>.", onrecord.Promise},
		{"a plan of the source", "[Lund] {said} <she plans to rebuild the bridge>.", onrecord.Promise},
		{"a promise within quotation marks", "<“We will rebuild the bridge,”> [Lund] {said}.", onrecord.Promise},
		{"a promise of a body", "[The union] {said} <it would strike on Friday>.", onrecord.Promise},
		{"it, that is no body", "[The mayor] {said} <it would take hours>.", onrecord.Assert},
		{"what others will do", "<“The rain will end soon,”> [Lund] {said}.", onrecord.Assert},
		{"a wish of the source", "<“We will want a new bridge,”> [Lund] {said}.", onrecord.Assert},
		{"a state of mind", "[Lund] {feared} <that the bridge would fall>.", onrecord.Believe},
		{"a state of mind by an adjective", "[Lund] {was confident} <that the bridge would hold>.", onrecord.Believe},
		{"a mind that is not of it", "[Lund] {did not believe} <that the bridge would hold>.", onrecord.Believe},
		{"support", "[Lund] {supported} <the mayor>.", onrecord.OtherAct},
		{"support that is voiced", "[Lund] {voiced} <support for the mayor>.", onrecord.OtherAct},
		{"words refused", "[Lund] {declined to say} <whether the bridge was safe>.", onrecord.OtherAct},
		{"words not said", "[Lund] {has not said} <whether the bridge is safe>.", onrecord.OtherAct},
		{"not only said", "[Lund] {not only said} <that the bridge was safe>.", onrecord.Assert},
		{"a deed", "[The council] {repainted} <the bridge>.", onrecord.OtherAct},
		{"a deed by saying", "[Lund] {responded by saying} <that the bridge was safe>.", onrecord.Assert},
		{"a house that is called by its number", "[No 10] {denied} <that it was true>.", onrecord.Deny},
		{"nobody denies it", "[No one] {denied} <that it was true>.", onrecord.OtherAct},
		{"no, to an allegation", "Critics accused Calder of taking the money. <“No,”> [she] {replied}.", onrecord.Deny},
		{"no, to a question", "Did Calder take the money? <“No,”> [she] {said}.", onrecord.Deny},
		{"no, to nothing", "It rained on Monday. <“No,”> [Calder] {sang}.", onrecord.Assert},
		{"a word of disbelief", "Lund spoke of a secret deal. <“Rubbish,”> [Calder] {said}.", onrecord.Deny},
		{"innocence", "[Calder] {insisted} <he was innocent>.", onrecord.Deny},
		{"innocence of others", "[Calder] {said} <the children were innocent>.", onrecord.Assert},
		{"never, to an allegation", "Lund says that Calder threatened her, an allegation he disputes. [He] {said} <he had never met her>.", onrecord.Deny},
		{"a plea", "[Calder] {pleaded not guilty} <to the theft>.", onrecord.Deny},
		{"a plea in what is said", "[Calder] {said} <he would plead not guilty>.", onrecord.Deny},
		{"no truth in it", "[Calder] {said} <there was no truth in the story>.", onrecord.Deny},
		{"a claim that the source rejects", "[Calder] {said} <she “firmly rejected” the claim>.", onrecord.Deny},
		{"a bad name and nothing else", "<“Liar,”> [Lund] {replied}.", onrecord.Accuse},
		{"a wrong that somebody did", "[Lund] {said} <the mayor stole the money>.", onrecord.Accuse},
		{"a wrong that a body did", "[Lund] {said} <that the company bribed two inspectors>.", onrecord.Accuse},
		{"a wrong that was done to somebody", "[Lund] {said} <that Calder was robbed>.", onrecord.Assert},
		{"a lie of a body", "[Lund] {said} <the government had lied>.", onrecord.Accuse},
		{"a wrong that nobody did", "[Lund] {said} <the mayor never stole the money>.", onrecord.Assert},
		{"what fails", "[Lund] {said} <that the vote on Friday would fail>.", onrecord.Assert},
		{"fault that another finds", "[Lund] {said} <Calder had once written that the bill was poison>.", onrecord.Assert},
		{"fault that others find, in a document", "[The court] {noted} <reports that she claimed that he had cheated Lund>.", onrecord.Assert},
		{"an answer refused", "[Lund] {said} <she would not answer>.", onrecord.OtherAct},
		{"words refused by a body", "[The council] {said} <it would not disclose the cost>.", onrecord.OtherAct},
		{"words refused in so many words", "[Lund] {said} <she declined to discuss the cost>.", onrecord.OtherAct},
		{"words that were refused", "[The council] {said} <it did not comment on such cases>.", onrecord.OtherAct},
		{"no comment", "[The council] {said} <it had no comment>.", onrecord.OtherAct},
		{"no comment in quotation marks", "<“No comment,”> [Lund] {said}.", onrecord.OtherAct},
		{"a deed refused", "[Lund] {said} <she would not leave the town>.", onrecord.Promise},
		{"a place that sounds like an act", "[Lund] {said in an interview} <that the bridge was safe>.", onrecord.Assert},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, acts := acts(t, before, act.Stage{}, c.text); acts[0].Act != c.want {
				t.Errorf("%s: %s, want %s", c.text, acts[0].Act, c.want)
			}
		})
	}
}

func TestADenialGoesOn(t *testing.T) {
	_, acts := acts(t, stages(t), act.Stage{}, "[The firm] {denied} <the theft>. /<“We are not thieves,”> [it] {added}.")
	if acts[1].Act != onrecord.Deny {
		t.Errorf("the second sentence of a denial is to %s", acts[1].Act)
	}
}

func TestVerbsThatAUserAddedAssert(t *testing.T) {
	const s = "[Lund] {avouched} <that the bridge was safe>."
	before := stages(t)
	for _, c := range []struct {
		lexicon *lang.Lexicon
		want    onrecord.Act
	}{{nil, onrecord.OtherAct}, {lang.English.With([]string{"avouch"}), onrecord.Assert}} {
		if _, acts := acts(t, before, act.Stage{Lexicon: c.lexicon}, s); acts[0].Act != c.want {
			t.Errorf("%s, want %s", acts[0].Act, c.want)
		}
	}
}

func TestWhomAStatementAccusesAndTells(t *testing.T) {
	before := stages(t)
	for _, c := range []struct{ name, text, target, addressee string }{
		{"object", "[Residents] {accused} <Ines Calder of hiding the report>.", "Ines Calder", ""},
		{"two objects", "[Residents] {criticized} <Ines Calder and Tom Reyes>.", "Ines Calder | Tom Reyes", ""},
		{"owner of the object", "[Lund] {blasted} <Calder’s plan for the bridge>.", "Calder", ""},
		{"behind a preposition", "[Lund] {lashed out at} <the mayor>.", "the mayor", ""},
		{"of a noun", "[Her] {criticism of} <Tom Reyes>.", "Tom Reyes", ""},
		{"subject of the fault", "[Lund] {told} reporters <that Reyes lied>.", "Reyes", "reporters"},
		{"subject of a passive", "[Tom Reyes] {was told} <that the bridge was shut>.", "", ""},
		{"a name beside the object", "[Mr Holt] {blamed} <his deputy, Sara Lyn>.", "Sara Lyn", ""},
		{"object without a name", "[Mr Holt] {blamed} <his deputy>.", "his deputy", ""},
		{"a pronoun that is called names", "[Lund] {called} <her “a fraud”> on his podcast.", "her", ""},
		{"a name that is called names", "[Lund] {called} <Zaya a fraud>.", "Zaya", ""},
		{"those who are accused of a deed", "[The union] {accused} <ministers of betrayal>.", "ministers", ""},
		{"those who are accused, with what they are of", "[The union] {accused} <members of the council of betrayal>.", "members of the council", ""},
		{"those who are told", "<“The bridge is shut,”> [Lund] {told} CNN.", "", "CNN"},
		{"somebody with an office is told", "[Reyes] {told} the lawyer <that the bridge was shut>.", "", "the lawyer"},
		{"a pronoun is warned", "[The coroner] {warned} her <that the bridge was shut>.", "", "her"},
		{"a gathering is nobody", "[Lund] {told} a daily press briefing <that the bridge was shut>.", "", ""},
		{"nor is a rally", "<“The bridge is shut,”> [Lund] {told} a rally in Ohio.", "", ""},
		{"nor a news conference", "[Lund] {told} a news conference <the bridge was shut>.", "", ""},
		{"those who are asked", "[Lund] {asked} <the members of the council to wait>.", "", "the members of the council"},
		{"those who are called upon", "[Lund] {called on} <Tom Reyes to resign>.", "", "Tom Reyes"},
		{"those who must", "[Lund] {demanded} <that Tom Reyes resign>.", "", "Tom Reyes"},
		{"behind to", "<“The bridge is shut,”> [Lund] {said} to reporters.", "", "reporters"},
		{"questions are nobody", "[Lund] {responded} to questions <that the bridge was shut>.", "", ""},
		{"who is asked by whom", "{Asked by} reporters, [Lund] {said} <the bridge was shut>.", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, acts := acts(t, before, act.Stage{}, c.text)
			if got := mentions(doc, acts[0].Target); got != c.target {
				t.Errorf("it accuses %q, want %q", got, c.target)
			}
			if got := mentions(doc, acts[0].Addressee); got != c.addressee {
				t.Errorf("it tells %q, want %q", got, c.addressee)
			}
		})
	}
}

func mentions(doc *text.Document, spans []onrecord.Span) string {
	var out []string
	for _, span := range spans {
		out = append(out, span.In(doc.Text))
	}
	return strings.Join(out, " | ")
}

func TestOddStatementsHaveAnAct(t *testing.T) {
	before := stages(t)
	for _, s := range []string{
		"", "<>", "[ ]{ }< >", "{said}", "[Lund]", "<,>", "{:}<?>", "<“>", "[Lund] {to}", "{not}", "<who>", "{call}<on>", "[No] {no} <no>", "{accused}", "{told}",
		"[Lund] {said} <“>/{told}/[.]/<?>", strings.Repeat("that ", 400) + "{said} <" + strings.Repeat("he lied ", 400) + ">",
	} {
		_, acts := acts(t, before, act.Stage{}, s)
		for _, a := range acts {
			if !slices.Contains(onrecord.Acts, a.Act) {
				t.Errorf("%.40q: act %q", s, a.Act)
			}
		}
	}
}

func TestNoCueStandsInTwoLists(t *testing.T) {
	seen := map[string]bool{}
	for _, list := range [][]string{
		en.AssertingCues, en.DenyingCues, en.AccusingCues, en.SuggestingCues, en.AskingCues, en.UrgingCues, en.PromisingCues, en.BelievingCues, en.OtherCues,
	} {
		for _, cue := range list {
			if seen[cue] {
				t.Errorf("%q signals two acts", cue)
			}
			seen[cue] = true
		}
	}
}
