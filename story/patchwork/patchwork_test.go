package patchwork

import (
	"slices"
	"strings"
	"testing"

	"onrecord"
	"onrecord/story"
)

// reading returns the reading of a report of these paragraphs, of which «source|cue|content» are statements; the source may be empty.
func reading(headline string, paragraphs ...string) *onrecord.Reading {
	r := &onrecord.Reading{Report: onrecord.Report{Path: "report.txt", Headline: headline}}
	var text strings.Builder
	for rest := strings.Join(paragraphs, "\n\n"); ; {
		before, after, marked := strings.Cut(rest, "«")
		text.WriteString(before)
		if !marked {
			break
		}
		body, behind, _ := strings.Cut(after, "»")
		var stmt onrecord.Statement
		for i, part := range strings.Split(body, "|") {
			span := onrecord.Span{Start: text.Len(), End: text.Len() + len(part)}
			text.WriteString(part)
			if part = strings.TrimSpace(part); part == "" {
				continue
			}
			switch {
			case strings.ContainsAny(part, "“"):
				stmt.Content, stmt.Form = append(stmt.Content, span), onrecord.Direct
			case i == 0:
				stmt.Source = []onrecord.Span{span}
				stmt.Speakers = []onrecord.Speaker{{Name: part, Kind: onrecord.Person, Basis: onrecord.Surname}}
			default:
				stmt.Cue = []onrecord.Span{span}
			}
		}
		r.Statements = append(r.Statements, stmt)
		rest = behind
	}
	r.Report.Text = text.String()
	return r
}

// plain is a report that hangs together.
var plain = []string{
	"Mayor Dana Lund said on Tuesday that the ferry to Port Alder would not sail again before the summer.",
	"«Lund| told reporters |“We cannot put people on a ship that has run aground three times in a year.”»",
	"The ferry has been in the harbour since it struck a sandbank in the spring, and its owner wants it back at sea.",
	"«Olaf Brandt| said |“Every week in the harbour costs us a fortune, and nobody pays for it.”» He owns the ship.",
	"Brandt and Lund will meet in the town hall to talk about the money, and about a second ship.",
	"The council decides about the ferry in a month, and the harbour is to stay closed until then.",
}

func TestCues(t *testing.T) {
	for _, c := range []struct {
		name       string
		cue        cue
		paragraphs []string
	}{
		{"a quotation that nobody says", noSource, []string{plain[0], plain[1], plain[2], "«||“Nobody asked the fishermen what they thought of it all.”»"}},
		{"the surname before the name", lateName, []string{"Lund has closed the harbour for good.", plain[2], plain[5], "Mayor Dana Lund is not loved by everyone."}},
		{"a courtesy without a name", neverNamed, []string{plain[2], "The plan of Mr. Ostrow has no friends in the council."}},
		{"then, about nobody", neverNamed, []string{plain[2], "Ostrow then left the meeting by the back door."}},
		{"the full name again", againNamed, []string{plain[0], "But Lund is alone.", "In the end Dana Lund closed the harbour."}},
		{"introduced again", againTitled, []string{plain[0], "But Lund is alone.", "Mayor Dana Lund closed the harbour."}},
		{"two courtesies", twoCourtesies, []string{plain[0], "Mr. Brandt stayed away, and Olaf Brandt owns the ship.", "But Brandt came in the end."}},
		{"speech without marks", looseSpeech, []string{plain[1], plain[3], "We were never asked. “They simply closed the harbour.”"}},
		{"a dislocated sentence beside a quotation", looseSpeech, []string{plain[1], plain[3], "Sandbanks, they can be moved. “We know where it leads.”"}},
		{"many days", manyDays, []string{"It broke on Monday.", "It sailed on Friday.", "It sank on Sunday."}},
		{"back to a day", turningDays, []string{"It broke on Monday.", "It sailed on Friday.", "The owner wept on Monday."}},
		{"a pronoun for nobody", headPronoun, []string{plain[2], "She was the only one who laughed."}},
		{"a lead further down", laterLead, []string{plain[0], plain[2], plain[5], "Dana Lund opened the harbour on Friday."}},
		{"an opening that goes on", opensLate, []string{"But the harbour stays closed.", plain[2]}},
		{"two houses", twoStyles, []string{"The U.S. owner was silent.", "A US ship went by."}},
		{"a country without its article", oddUsage, []string{"«Lund| said |“They can be in Russian Federation or in Asia.”»"}},
		{"a country for its adjective", oddUsage, []string{"The owner denied meddling in the USA election."}},
		{"matters far from each other", manyMatters, []string{
			"The judge sentenced the burglar to four years in prison for stealing jewels.", "The striker scored twice, and the team won the match and the cup.",
			"Doctors vaccinated children against measles in the village clinic.", "The bank raised interest rates, and shares fell sharply on the exchange.",
		}},
		{"a quotation beside one that has a speaker", besideSource, []string{plain[1], plain[2], "«Lund| said |“We have to close the harbour for the winter.”» «||“Nobody asked the fishermen what they thought of it.”»"}},
		{"a quotation that stops at a comma", cutShort, []string{plain[1], "The mayor was sure of it. “We have to close the harbour for good,”"}},
		{"a blank before a full stop", cutOut, []string{plain[1], "The ferry sails again in the spring . The owner wants it back."}},
		{"a small letter at the beginning", cutOut, []string{plain[1], "the ferry would never sail again under its owner."}},
		{"a wrong article", wrongArticle, []string{plain[0], "It was an big day for the harbour."}},
		{"a verb for a noun", wrongWord, []string{plain[0], "The town has the require for a second ship."}},
		{"words that nobody says", bookishSpeech, []string{"«Lund| said |“Numerous individuals commence to perceive what it costs.”»"}},
		{"two kinds of marks", twoSettings, []string{"He said it's “over”.", "\"We shall see,\" she said."}},
		{"one name for a speaker", bareSpeaker, []string{plain[2], "«Ostrow| said |“We know where the ferry is going.”»"}},
		{"a pronoun that speaks for nobody", headSource, []string{plain[0], plain[2], "“It is over,” «she| said |“and nobody will miss the ship in winter.”»"}},
		{"another subject than the opening's", aboutOther, []string{plain[0], plain[2], "Choirs sang under trees all night.", "Apples were cheap again."}},
		{"paragraphs without a link", unlinked, []string{"Choirs sang under trees.", "Apples were cheap again.", "Trains ran late on Friday.", "Doctors want longer holidays."}},
		{"another headline", headlineLate, []string{plain[2], plain[5], plain[4], "The choir of Sorn won a contest."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := newPage(0, reading("Choir of Sorn wins contest", c.paragraphs...))
			findings := p.findings(nil)
			if !slices.ContainsFunc(findings, func(f finding) bool { return f.cue == c.cue && f.strength > 0 && f.says != "" && len(f.spans) > 0 }) {
				t.Errorf("cue %d does not fire: %+v", c.cue, findings)
			}
		})
	}
}

func TestPlainReport(t *testing.T) {
	got := Judge([]*onrecord.Reading{reading("Ferry to Port Alder stays in harbour", plain...)}, nil, nil, nil)[0]
	if got.Flagged || len(got.Signs) > 0 || got.Judgement != "Nothing suggests that this report was put together from others." {
		t.Errorf("judged %+v", got)
	}
}

func TestSpunReport(t *testing.T) {
	got := Judge([]*onrecord.Reading{reading("Ferry to Port Alder stays in harbour",
		"Ostrow then left the meeting on Friday.", "«||“Every week in the harbour costs us a fortune, and nobody pays for it.”»", plain[2],
		"Lund says that sandbanks are no excuse.", "On Tuesday, Mayor Dana Lund denied meddling in the USA election.",
		"Sandbanks, they can be moved. “We know where it leads.”", "On Friday, Dana Lund closed the harbour.", plain[1],
	)}, nil, nil, nil)[0]
	if !got.Flagged || got.Confidence < flagged || !strings.HasPrefix(got.Judgement, "Several passages of this report read as if they came from different texts: ") {
		t.Fatalf("judged %+v", got)
	}
	seen := map[story.SignKind]bool{}
	for _, sign := range got.Signs {
		seen[sign.Kind] = true
		if sign.Says == "" || sign.Confidence <= 0 || sign.Confidence > 1 || len(sign.Places) == 0 {
			t.Errorf("sign %+v", sign)
		}
	}
	for _, kind := range []story.SignKind{story.Orphan, story.Swapped, story.Unannounced, story.Loose, story.Mixed, story.Disconnected} {
		if !seen[kind] {
			t.Errorf("no sign of kind %s", kind)
		}
	}
}

func TestTwice(t *testing.T) {
	r := reading("", plain[0], "«Lund| said |“Can you imagine something like that on a ship in the night?”»", plain[2], plain[4], "«Lund| said |“Could you imagine something like that on a ship?”»")
	same := []story.Utterance{{Statements: []story.Ref{{Report: 0, Statement: 0}, {Report: 0, Statement: 1}}, Confidence: 0.9}}
	if findings := newPage(0, r).findings(same); !slices.ContainsFunc(findings, func(f finding) bool { return f.cue == twiceTold }) {
		t.Errorf("twiceTold does not fire: %+v", findings)
	}
}

func TestNotJudged(t *testing.T) {
	for name, r := range map[string]*onrecord.Reading{
		"short":      reading("", plain[0], plain[1]),
		"empty":      reading(""),
		"letter":     reading("", append([]string{"To the Editor: your report on the ferry is wrong."}, plain...)...),
		"transcript": reading("", "LUND: No.", "OSTROW: Why not?", "LUND: Because it sank.", "OSTROW: It did not.", "LUND: It did.", "OSTROW: When?"),
		"column":     reading("", "I went to the harbour.", "I saw the ship.", "My father built it.", "I wept.", "I left.", "I shall not go back."),
		"comments":   reading("", append(slices.Repeat([]string{"@ostrow.", "The ferry was never any good, and the mayor knows it."}, 5), plain...)...),
		"numbered":   reading("", append(slices.Repeat([]string{"8. The ferry stays in the harbour for the winter."}, 3), plain...)...),
		"list":       reading("", append(slices.Repeat([]string{"Ferry: closed, harbour: open"}, 6), plain...)...),
	} {
		if got := Judge([]*onrecord.Reading{r}, nil, nil, nil)[0]; got.Flagged || len(got.Signs) > 0 || !strings.HasPrefix(got.Judgement, "Not judged: ") {
			t.Errorf("%s: judged %+v", name, got)
		}
	}
}

func FuzzJudge(f *testing.F) {
	f.Add(strings.Join(plain, "\n\n"))
	f.Add("“A” Mr. B\n\nHe, 'they can' USA election\n\nC then\n\nOn Monday\n\n(AP)\n\n")
	f.Fuzz(func(t *testing.T, text string) {
		r := reading("Ferry", text)
		for _, judged := range Judge([]*onrecord.Reading{r}, nil, nil, nil) {
			for _, sign := range judged.Signs {
				for _, place := range sign.Places {
					if place.Start < 0 || place.End > len(r.Report.Text) || place.Empty() {
						t.Errorf("sign %+v", sign)
					}
				}
			}
		}
	})
}

func BenchmarkJudge(b *testing.B) {
	for name, text := range map[string]string{
		"report":          strings.Join(plain, "\n\n"),
		"long":            strings.Join(slices.Repeat(plain, 200), "\n\n"),
		"long paragraphs": strings.Join(slices.Repeat([]string{strings.Join(slices.Repeat(plain, 40), " ")}, 6), "\n\n"),
	} {
		text = strings.NewReplacer("«", "", "»", "", "|", "").Replace(text)
		r := []*onrecord.Reading{reading("Ferry stays in harbour", text)}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Judge(r, nil, nil, nil)
			}
		})
	}
}
