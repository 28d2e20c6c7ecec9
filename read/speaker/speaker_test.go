package speaker_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"onrecord"
	"onrecord/read"
)

func reading(t *testing.T, text string) *onrecord.Reading {
	t.Helper()
	reader, err := read.NewReader("test", read.Options{Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	reading, err := reader.Read(context.Background(), &onrecord.Report{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return reading
}

// who writes the speakers of a statement as "Ann Lund (pronoun), Tom Reid (surname)".
func who(stmt *onrecord.Statement) string {
	var all []string
	for _, s := range stmt.Speakers {
		all = append(all, fmt.Sprintf("%s (%s)", s.Name, s.Basis))
	}
	return strings.Join(all, ", ")
}

// find returns the statement whose content has these words.
func find(t *testing.T, reading *onrecord.Reading, words string) *onrecord.Statement {
	t.Helper()
	for i := range reading.Statements {
		stmt := &reading.Statements[i]
		for _, span := range stmt.Content {
			if strings.Contains(span.In(reading.Report.Text), words) {
				return stmt
			}
		}
	}
	t.Fatalf("no statement has the words %q", words)
	return nil
}

func TestWhoIsMeant(t *testing.T) {
	for _, c := range []struct{ shows, text, words, want string }{
		{"a full name, without its titles", "Harbour Minister Ingrid Vale said the port would reopen in May.", "reopen", "Ingrid Vale (named)"},
		{"a surname stands for the full name", "Ingrid Vale runs the port. Vale said it would reopen in May.", "reopen", "Ingrid Vale (surname)"},
		{"a surname with a title", "Ingrid Vale runs the port. Ms. Vale said it would reopen in May.", "reopen", "Ingrid Vale (surname)"},
		{"the fullest name, wherever it stands", "Mr. Quill opposed the plan on Monday. \"It is a bad plan,\" said Peter J. Quill, a lawyer. Quill said he would sue.", "would sue", "Peter J. Quill (surname)"},
		{"a name with a particle", "Mayor Hugo van der Meer spoke first. \"The dike will hold,\" van der Meer said.", "dike", "Hugo van der Meer (surname)"},
		{"a name in apposition", "The mayor's lawyer, Alan Reid, said the charges were false.", "charges", "Alan Reid (named)"},
		{"an office of several words before a name", "Former Secretary of State Nora Fell said the treaty was dead.", "treaty", "Nora Fell (named)"},
		{"two persons make two speakers", "Nora Fell and Tom Reid said the treaty was dead.", "treaty", "Nora Fell (named), Tom Reid (named)"},
		{"somebody named and others unnamed", "Nora Fell and other senators said the treaty was dead.", "treaty", "Nora Fell (named), other senators (description)"},
		{"a title that the report has given", "Saltmarsh President Ivo Brandt arrived on Monday. Talks began at noon. The Saltmarsh president said the talks had gone well.", "gone well", "Ivo Brandt (title)"},
		{"another word for the same office", "Sen. Nora Fell opened the debate on Monday. The lawmaker said the treaty was dead.", "treaty", "Nora Fell (title)"},
		{"a description with an indefinite article names nobody", "Nora Fell opened the debate. A senior official said the treaty was dead.", "treaty", "senior official (description)"},
		{"a group as it is described", "Two senior officials said the treaty was dead.", "treaty", "Two senior officials (description)"},
		{"an organisation under its full name", "The Harbour Safety Board met on Monday. The board said the port would reopen.", "reopen", "Harbour Safety Board (title)"},
		{"initials that the report explains", "The Alliance to Restore Our Rivers (AROR) met on Monday. AROR said the plan would fail.", "plan would fail", "Alliance to Restore Our Rivers (named)"},
		{"a company with an ampersand", "Abara & Sons said the welds were sound. Paul Abara is the engineer.", "welds", "Abara & Sons (named)"},
		{"a nickname in quotation marks", "Wayne \"Shorty\" Pickles won again. Pickles said the track was fast.", "track", "Wayne \"Shorty\" Pickles (surname)"},
		{"a married couple by their titles", "Senator Thomas Wexler denied the charge. His wife, Linda Wexler, left early. Mr. Wexler said he was proud of her.", "proud", "Thomas Wexler (surname)"},
		{"letters behind a name", "Judge Simon Harcastle KC told the jury that the case was sad. Ruth Bellamy KC spoke too. Bellamy said the case was weak.", "weak", "Ruth Bellamy (surname)"},
		{"an office that nobody in the report holds", "Activist Sue Ray marched on Monday. The minister said the law would change.", "law", "minister (description)"},
		{"a name that relative clauses hang on", "The investor William Oberndorf, who said the deal was dead, sold his shares.", "deal was dead", "William Oberndorf (pronoun)"},
		{"a place that speaks", "Moscow said it would reply in kind.", "reply", "Moscow (named)"},
		{"a document", "The report said the bridge was unsafe.", "unsafe", "report (description)"},
		{"he, after one man", "Peter Quill opposed the plan. He said it would cost too much.", "cost", "Peter Quill (pronoun)"},
		{"she passes over a man", "Mr. Quill met Ms. Ingrid Vale on Monday. She said the port would reopen.", "reopen", "Ingrid Vale (pronoun)"},
		{"he after somebody unnamed", "A police officer at the gate shook his head. \"Nobody goes in,\" the officer said. He said the road was flooded too.", "flooded", "officer (pronoun)"},
		{"who takes up the name before it", "Peter Quill, who said the plan would cost too much, left early.", "cost", "Peter Quill (pronoun)"},
		{"they takes up several", "Many farmers came to the hearing. They said the dam would ruin them.", "ruin", "Many farmers (pronoun)"},
		{"the two of a pair", "Sens. Nora Lund and Tom Reid met on Monday. The two lawmakers said the treaty was dead.", "treaty", "Nora Lund (title), Tom Reid (title)"},
		{"a campaign belongs to somebody", "Nora Fell leads in the polls. Her campaign said the debate would go ahead.", "go ahead", "Nora Fell’s campaign (description)"},
	} {
		if got := who(find(t, reading(t, c.text), c.words)); got != c.want {
			t.Errorf("%s: the speakers are %q, want %q, in %q", c.shows, got, c.want, c.text)
		}
	}
}

func TestNamesakesStayApart(t *testing.T) {
	r := reading(t, "Victor Lund founded the bank. His wife, Clara Lund, is a judge. \"I never saw the books,\" Clara Lund said. Victor Lund said the bank was sound. Victor Lund Jr. said nothing had been hidden.")
	for words, want := range map[string]string{"never saw": "Clara Lund (named)", "was sound": "Victor Lund (named)", "been hidden": "Victor Lund Jr (named)"} {
		if got := strings.ReplaceAll(who(find(t, r, words)), "Jr.", "Jr"); got != want {
			t.Errorf("%q is said by %q, want %q", words, got, want)
		}
	}
}

func TestDescriptionAndGenderComeFromTheReport(t *testing.T) {
	r := reading(t, "Clara Lund, the founder of the Tidewater Trust, said the marsh was dying. She said it could be saved. Robin Ashe said that was too late.")
	lund, ashe := find(t, r, "dying").Speakers[0], find(t, r, "too late").Speakers[0]
	if lund.Description != "founder of the Tidewater Trust" || lund.Gender != onrecord.Female {
		t.Errorf("Clara Lund is %q, %q", lund.Description, lund.Gender)
	}
	if ashe.Gender != "" {
		t.Errorf("Robin Ashe is %q, and the report does not say so", ashe.Gender)
	}
}

func TestAGivenNameAloneGivesNoGender(t *testing.T) {
	r := reading(t, "Mary Ashe said the marsh was dying. John Pike said it could be saved.")
	for i := range r.Statements {
		for _, s := range r.Statements[i].Speakers {
			if s.Gender != "" {
				t.Errorf("%s is %q by the given name", s.Name, s.Gender)
			}
		}
	}
}

func TestQuotationsOfNobodyAreInferredWithAReason(t *testing.T) {
	r := reading(t, "The council met on Tuesday to hear from the port.\n\n\"The harbour cannot be safe while those cranes stand.\"\n\n\"The harbour will never be safe while these cranes stand,\" Ingrid Vale said on Monday.")
	for i := range r.Statements {
		stmt := &r.Statements[i]
		if len(stmt.Source) > 0 {
			continue
		}
		if len(stmt.Speakers) != 1 || stmt.Speakers[0].Name != "Ingrid Vale" || stmt.Speakers[0].Basis != onrecord.Inferred || stmt.Speakers[0].Why == "" {
			t.Errorf("the quotation of nobody has %+v", stmt.Speakers)
		}
		if sure := find(t, r, "never be safe").Speakers[0].Confidence; stmt.Speakers[0].Confidence >= sure {
			t.Errorf("an inferred speaker is as sure as a named one: %v, %v", stmt.Speakers[0].Confidence, sure)
		}
		return
	}
	t.Error("no quotation of nobody was found")
}

// TestEverySpeakerIsWhole holds what every speaker has, over texts that hold
// nothing to go by.
func TestEverySpeakerIsWhole(t *testing.T) {
	for _, text := range []string{
		"He said no.", "“No.”", "They said it.", "It said that it said.", "Who said that?", "Said he: “No.”", "According to it, no.", "Jr. said no.", "Mr. said no.", "’s said no.",
		"A and B and C said no.", "(AP) said (AP).", "The said the.", "His said her.", "“I,” I said, “said I.”", "Both said no.", "The two said no.", "Those who said no said yes.",
		strings.Repeat("He said he said ", 50), strings.Repeat("Ann Lund and ", 60) + "Tom Reid said no.",
	} {
		r := reading(t, text)
		for i := range r.Statements {
			for _, s := range r.Statements[i].Speakers {
				if strings.TrimSpace(s.Name) == "" || s.Basis == "" || s.Confidence <= 0 || s.Confidence > 1 || (s.Basis == onrecord.Inferred) != (s.Why != "") {
					t.Errorf("in %q a speaker is %+v", text, s)
				}
			}
			if n := len(r.Statements[i].Speakers); n > 0 && len(slices.Compact(slices.Clone(r.Statements[i].Speakers))) != n {
				t.Errorf("in %q a speaker stands twice", text)
			}
		}
	}
}
