package wording_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/story"
	"onrecord/story/wording"
)

// marked returns a reading of a text in which the sources of statements stand in
// [ ], their cues in { } and their contents in < >. Statements are parted by "/".
func marked(outlet, s string) *onrecord.Reading {
	reading := &onrecord.Reading{Report: onrecord.Report{Outlet: outlet, Path: outlet + ".txt"}}
	var plain strings.Builder
	var stmt onrecord.Statement
	start := 0
	flush := func() {
		marks, words := "", ""
		for _, span := range stmt.Content {
			content := span.In(plain.String())
			marks += content[:1]
			words += strings.Trim(content, `"`)
		}
		switch {
		case strings.Trim(marks, `"`) == "" && !strings.Contains(words, `"`):
			stmt.Form = onrecord.Direct
		case strings.Contains(plain.String(), `"`):
			stmt.Form = onrecord.Mixed
		default:
			stmt.Form = onrecord.Indirect
		}
		reading.Statements = append(reading.Statements, stmt)
		stmt = onrecord.Statement{}
	}
	for _, r := range s {
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
			flush()
		default:
			plain.WriteRune(r)
		}
	}
	reading.Report.Text = plain.String()
	flush()
	return reading
}

func TestChanges(t *testing.T) {
	for _, c := range []struct{ name, a, b, want string }{
		{"the same", `<"We will close the bridge,"> [she] {said}.`, `<"We will close the bridge."> [Ines Calder] {said}`, ""},
		{"contractions", `<"We won't close the bridge,"> [she] {said}.`, `<"We will not close the bridge."> [Ines Calder] {said}`, ""},
		{"spelling", `<"We favour the U.S. plan,"> [she] {said}.`, `<"We favor the US plan."> [Ines Calder] {said}`, ""},
		{"a hedge", `<"The mayor will resign on Friday,"> [she] {said}.`, `<"The mayor may resign on Friday,"> [she] {said}.`,
			`hedge q Port Alder Courier has “will”, where Saltmarsh Wire has “may”.`},
		{"a negation", `<"We did not sell the harbour to anyone,"> [she] {said}.`, `<"We did sell the harbour to anyone,"> [she] {said}.`,
			`negation q Port Alder Courier has “not” in “We did not sell the”, which Saltmarsh Wire lacks.`},
		{"a negation that the next sentence has too", `<"It was not safe. I will not rest."> [she] {said}.`, `<"It was safe. I will not rest."> [Ines Calder] {said}`,
			`negation q Port Alder Courier has “not” in “It was not safe”, which Saltmarsh Wire lacks.`},
		{"a negation at the end of its sentence", `<"They said that it was safe, and it was not. I will not rest."> [she] {said}.`, `<"They said that it was safe, and it was. I will not rest."> [Ines Calder] {said}`,
			`negation q Port Alder Courier has “not” in “safe, and it was not”, which Saltmarsh Wire lacks.`},
		{"a hedge before words that only bind, reported", `[She] {said} <some forty families may have to leave their homes>.`, `[Ines Calder] {said} <some forty families will have to leave their homes>`,
			`hedge Saltmarsh Wire has “will”, where Port Alder Courier has “may”.`},
		{"a number that moved", `<"Forty years I have crossed that bridge,"> [she] {said}.`, `<"I have crossed that bridge every day for forty years."> [Ines Calder] {said}`,
			`words q Saltmarsh Wire has “every day” in “that bridge every day for forty”, which Port Alder Courier lacks.`},
		{"a number", `<"Some forty ferries ran late,"> [she] {said}.`, `<"Some 14 ferries ran late,"> [she] {said}.`,
			`number q Port Alder Courier has “forty”, where Saltmarsh Wire has “14”.`},
		{"a number at the end, reported", `[She] {said} <the hurt in Port Alder numbered 17>.`, `[Ines Calder] {said} <the hurt in Port Alder numbered 11>`,
			`number Port Alder Courier has “17”, where Saltmarsh Wire has “11”.`},
		{"a unit, reported", `[She] {said} <radiation had risen by 2 microsieverts>.`, `[Ines Calder] {said} <radiation had risen by 2 millisieverts>`,
			`number Port Alder Courier has “microsieverts”, where Saltmarsh Wire has “millisieverts”.`},
		{"a unit", `<"Our rates rose by 5 percent,"> [she] {said}.`, `<"Our rates rose by 5 percentage points,"> [she] {said}.`,
			`number q Saltmarsh Wire has “percentage points”, where Port Alder Courier has “percent”.`},
		{"a thing counted, in another word", `[She] {said} <the ferry had carried 5 passengers>.`, `[Ines Calder] {said} <the ferry had carried 5 travellers>`, ""},
		{"an ordinal", `<"I was told on the third of January,"> [she] {said}.`, `<"I was told on the thirteenth of January,"> [she] {said}.`,
			`number q Saltmarsh Wire has “thirteenth”, where Port Alder Courier has “third”.`},
		{"a month at the end, reported", `[She] {said} <the drilling would end in June>.`, `[Ines Calder] {said} <the drilling would end in July>`,
			`name Port Alder Courier has “June”, where Saltmarsh Wire has “July”.`},
		{"what somebody refused", `[She] {promised} <that the bridge would open by Easter>.`, `[Ines Calder] {refused to promise} <that the bridge would open by Easter>.`,
			`negation Port Alder Courier has “promised”, where Saltmarsh Wire has “refused to promise”.`},
		{"what somebody refused to do", `[She] {ruled out} <a delay of the bridge>.`, `[Ines Calder] {refused} <to rule out a delay of the bridge>.`,
			`negation Port Alder Courier has “ruled”, where Saltmarsh Wire has “refused to rule”.`},
		{"what one report goes on to tell in its own words", `<"The nurses won their strike and they can be proud,"> [she] {said}.`, `<"The nurses won their strike,"> [she] {said}. Her members could be proud.`, ""},
		{"what one report has far away", `<"The nurses won their strike and they can be proud,"> [she] {said}.`, `<"The nurses won their strike,"> [she] {said}. ` + strings.Repeat("The town was quiet. ", 30) + `The proud town slept.`,
			`cut q Saltmarsh Wire leaves out “and they can be proud”, which Port Alder Courier has.`},
		{"a number spelt otherwise", `<"Two million ferries ran late,"> [she] {said}.`, `<"2 million ferries ran late,"> [she] {said}.`, ""},
		{"a name", `<"I never met Ruben Achterberg at the harbour,"> [she] {said}.`, `<"I never met Ruben Lindqvist at the harbour,"> [she] {said}.`,
			`name q Port Alder Courier has “Achterberg”, where Saltmarsh Wire has “Lindqvist”.`},
		{"an ellipsis", `<"We opened the gates, as the council had asked us to do, and the water fell,"> [she] {said}.`, `<"We opened the gates ... and the water fell,"> [she] {said}.`,
			`cut q Saltmarsh Wire has an ellipsis in the place of “as the council had asked us to do”, which Port Alder Courier has.`},
		{"a cut end", `<"The dam is safe. It was never tested in a flood,"> [she] {said}.`, `<"The dam is safe,"> [she] {said}.`,
			`cut q Saltmarsh Wire leaves out “It was never tested in a flood”, which Port Alder Courier has.`},
		{"no cut where it stands elsewhere", `<"The dam is safe. It was never tested in a flood,"> [she] {said}.`, `<"The dam is safe,"> [she] {said}. / <"It was never tested in a flood,"> [she] {added}.`, ""},
		{"words swapped", `<"The council lost its nerve,"> [she] {said}.`, `<"The council lost its cool,"> [she] {said}.`,
			`words q Port Alder Courier has “nerve”, where Saltmarsh Wire has “cool”.`},
		{"a paraphrase", `<"We will close the old bridge to lorries next week,"> [she] {said}.`, `[She] {said} <the bridge would be shut to heavy traffic within days>.`, ""},
		{"a paraphrase that loses a negation", `<"We did not close the bridge to lorries,"> [she] {said}.`, `[She] {said} <they did close the bridge to lorries>.`,
			`negation Port Alder Courier has “not” in “We did not close the”, which Saltmarsh Wire lacks.`},
		{"a denial in the cue", `<"We did not close the bridge to lorries,"> [she] {said}.`, `[She] {denied} <they did close the bridge to lorries>.`,
			`verb Port Alder Courier has “said”, where Saltmarsh Wire has “denied”, which adds that it answers a charge.`},
		{"a paraphrase with another number", `<"We counted 41 passengers on the ferry,"> [she] {said}.`, `[She] {said} <they counted 14 passengers on the ferry>.`,
			`number Port Alder Courier has “41”, where Saltmarsh Wire has “14”.`},
		{"a paraphrase with a round number", `<"We counted 1,203 passengers on the ferry,"> [she] {said}.`, `[She] {said} <they counted about 1,200 passengers on the ferry>.`, ""},
		{"a quoted part", `<"The plan is a shabby bargain for the town,"> [she] {said}.`, `[She] {called} <the plan "a shady bargain" for the town>.`,
			`words q Port Alder Courier has “shabby”, where Saltmarsh Wire has “shady”.`},
		{"a verb that adds", `<"The gates were open,"> [she] {said}.`, `<"The gates were open,"> [she] {admitted}.`,
			`verb Port Alder Courier has “said”, where Saltmarsh Wire has “admitted”, which adds that it is true and unwelcome.`},
		{"other words altogether", `<"Nobody told the town that the water was rising,"> [she] {said}.`, `<"We in the harbour heard no warning whatever,"> [she] {said}.`,
			`words q Port Alder Courier has “Nobody told the town that the water was rising”, where Saltmarsh Wire has “We in the harbour heard no warning whatever”.`},
		{"a cut that begins alike", `<"We waited all night for the crew. We had no boat. We never saw the light,"> [she] {said}.`, `<"We waited all night for the crew. We never saw the light,"> [she] {said}.`,
			`cut q Saltmarsh Wire leaves out “We had no boat”, which Port Alder Courier has.`},
		{"cut inside a contraction", `<"I 've told the town twice, and I 'm glad of it,"> [she] {said}.`, `<"I 'm glad of it,"> [she] {said}.`,
			`cut q Saltmarsh Wire leaves out “I 've told the town twice, and”, which Port Alder Courier has.`},
		{"a few words of a quotation", `<"The plan is a shabby bargain. It was made at night and nobody was told of it,"> [she] {said}.`, `[She] {called} <the plan "a shabby bargain" for the town>.`, ""},
		{"what stands outside the marks", `[She] {said} <the plan was "a shabby bargain" that would cost the harbour its trade>.`, `[She] {said} <the plan was "a shabby bargain" made by men who never saw a ship>.`, ""},
		{"the reporter's words in brackets", `<"They have a hard time [since the flood] on the quay,"> [she] {said}.`, `<"[The police] have a hard time on the quay,"> [she] {said}.`, ""},
		{"a contraction of a verb", `<"My daughter has been hurt on the quay,"> [she] {said}.`, `<"My daughter's been hurt on the quay,"> [she] {said}.`, ""},
		{"written as one word", `<"They sold the oil fields on the quay,"> [she] {said}.`, `<"They sold the oilfields on the quay,"> [she] {said}.`, ""},
		{"a place in letters", `<"He is our 12th mayor on the quay,"> [she] {said}.`, `<"He is our Twelfth mayor on the quay,"> [she] {said}.`, ""},
		{"first letters of a name", `<"We fought the Port Alder Council for years,"> [she] {said}.`, `<"We fought the PAC for years,"> [she] {said}.`, ""},
		{"a negation that stands elsewhere", `<"I believe the mayor did not win on the quay,"> [she] {said}.`, `<"I don't believe the mayor won on the quay,"> [she] {said}.`,
			`words q Saltmarsh Wire has “don't” in “I don't believe the”, which Port Alder Courier lacks.
words q Port Alder Courier has “did not win”, where Saltmarsh Wire has “won”.`},
		{"not just", `<"He is not just a coward, he is a liar and a thief,"> [she] {said}.`, `<"He is a coward, he is a liar and a thief,"> [she] {said}.`,
			`words q Port Alder Courier has “not just” in “He is not just a coward”, which Saltmarsh Wire lacks.`},
	} {
		t.Run(c.name, func(t *testing.T) {
			readings := []*onrecord.Reading{marked("Port Alder Courier", c.a), marked("Saltmarsh Wire", c.b)}
			a, b := story.Ref{}, story.Ref{Report: 1}
			u := story.Utterance{Statements: []story.Ref{a, b}, Wordings: [][]story.Ref{{a}, {b}}, Confidence: 1}
			var got []string
			for _, change := range wording.New(readings).Changes(&u) {
				kind := string(change.Kind)
				if change.Quoted {
					kind += " q"
				}
				got = append(got, kind+" "+change.Says)
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "\n")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestChangesInOneReport checks that a report that tells something again, or in
// a headline, cut nothing: it has the words.
func TestChangesInOneReport(t *testing.T) {
	readings := []*onrecord.Reading{marked("Port Alder Courier", `<"The dam is safe today. It was never tested in a flood,"> [she] {said}. / <"The dam is sound today,"> [she] {repeated}.`)}
	a, b := story.Ref{}, story.Ref{Statement: 1}
	u := story.Utterance{Statements: []story.Ref{a, b}, Wordings: [][]story.Ref{{a}, {b}}, Confidence: 1}
	var got []string
	for _, change := range wording.New(readings).Changes(&u) {
		got = append(got, change.Says)
	}
	if diff := cmp.Diff([]string{"Port Alder Courier has “safe” in one place and “sound” in the other."}, got); diff != "" {
		t.Error(diff)
	}
}

func TestPieces(t *testing.T) {
	readings := []*onrecord.Reading{
		marked("A", `<"They may help.">`),
		marked("B", `<"Hackers were free people. They may help us.">`),
		marked("C", `<"Hackers are free people,"> [he] {said}. <"They won't try to help.">`),
	}
	u := story.Utterance{Statements: []story.Ref{{Report: 0}, {Report: 1}, {Report: 2}}, Wordings: [][]story.Ref{{{Report: 0}}, {{Report: 1}}, {{Report: 2}}}, Confidence: 1}
	wording.New(readings).Compare(&u)
	want := []string{"Hackers|[are]|free people|They|[won't try to]|help", "They|[may]|help", "Hackers|[were]|free people. They|[may]|help|[us]"}
	for i, pieces := range u.Pieces {
		var out []string
		for _, p := range pieces {
			words := p.In(readings[u.Wordings[i][0].Report].Report.Text)
			if p.Own {
				words = "[" + words + "]"
			}
			out = append(out, words)
		}
		if diff := cmp.Diff(want[i], strings.Join(out, "|")); diff != "" {
			t.Error(diff)
		}
	}
}

// FuzzCompare checks that pieces stand in the order of the text, and that
// changes have words and a sentence.
func FuzzCompare(f *testing.F) {
	f.Add("We won't go, it's two million", "We will not go")
	f.Add("We won't go i##a two aABAABA", "w'll")
	f.Fuzz(func(t *testing.T, x, y string) {
		reading := func(s string) *onrecord.Reading {
			s = strings.ToValidUTF8(s, "")
			return &onrecord.Reading{Report: onrecord.Report{Text: s}, Statements: []onrecord.Statement{{Content: []onrecord.Span{{Start: 0, End: len(s)}}, Form: onrecord.Direct}}}
		}
		readings := []*onrecord.Reading{reading(x), reading(y)}
		u := story.Utterance{Statements: []story.Ref{{}, {Report: 1}}, Wordings: [][]story.Ref{{{}}, {{Report: 1}}}, Confidence: 1}
		wording.New(readings).Compare(&u)
		for _, pieces := range u.Pieces {
			end := 0
			for _, p := range pieces {
				if p.Start < end || p.Empty() {
					t.Fatalf("pieces %v", pieces)
				}
				end = p.End
			}
		}
		for _, change := range u.Changes {
			if change.SpanA.Empty() && change.SpanB.Empty() || change.Says == "" {
				t.Fatalf("change %+v", change)
			}
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	text := strings.Repeat("We opened the gates as the council had asked us to do and the water fell. ", 20)
	readings := []*onrecord.Reading{marked("A", `<"`+text+`">`), marked("B", `<"`+strings.ReplaceAll(text, "council", "mayor")+`">`)}
	c := wording.New(readings)
	u := story.Utterance{Statements: []story.Ref{{}, {Report: 1}}, Wordings: [][]story.Ref{{{}}, {{Report: 1}}}, Confidence: 1}
	for b.Loop() {
		c.Compare(&u)
	}
}
