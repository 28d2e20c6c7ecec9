package dispute_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/story"
	"onrecord/story/dispute"
	"onrecord/story/utterance"
)

func TestDifferences(t *testing.T) {
	for _, c := range []struct{ name, a, b, want string }{
		{
			"the same", "“The old bridge will be shut to lorries,” Ines Calder said on Monday.", "“The old bridge will be shut to lorries,” Calder said.", "",
		},
		{
			"another day",
			"“The old bridge will be shut to lorries,” Ines Calder said on Monday.",
			"“The old bridge will be shut to lorries,” Ines Calder said on Wednesday.",
			`day: Port Alder Courier has “The old bridge will be shut to lorries” said on 2021-03-08, Saltmarsh Wire on 2021-03-10.`,
		},
		{
			"a day within the other's time",
			"“The old bridge will be shut to lorries,” Ines Calder said on Monday.",
			"“The old bridge will be shut to lorries,” Ines Calder said in March.",
			"",
		},
		{
			"another venue",
			"“The old bridge will be shut to lorries,” Ines Calder said in an interview with the BBC.",
			"“The old bridge will be shut to lorries,” Ines Calder told the Saltmarsh shipping forum.",
			`venue: Port Alder Courier places “The old bridge will be shut to lorries” at “interview with the BBC”, Saltmarsh Wire at “Saltmarsh shipping forum”.`,
		},
		{
			"another speaker",
			"“The old bridge will be shut to lorries,” Ines Calder said.",
			"“The old bridge will be shut to lorries,” Paul Verhey said.",
			`speaker: Port Alder Courier has Ines Calder saying “The old bridge will be shut to lorries”, Saltmarsh Wire has Paul Verhey.`,
		},
		{
			"another speaker whom both name near",
			"“The old bridge will be shut to lorries,” Ines Calder said. Paul Verhey said the weather was fine.",
			"“The old bridge will be shut to lorries,” Paul Verhey said. Ines Calder said the weather was fine.",
			`speaker: Port Alder Courier has Ines Calder saying “The old bridge will be shut to lorries”, Saltmarsh Wire has Paul Verhey.`,
		},
		{
			"a relative",
			"“The old bridge will be shut to lorries,” Ines Calder said.",
			"“The old bridge will be shut to lorries,” Jonas Calder said.",
			`speaker: Port Alder Courier has Ines Calder saying “The old bridge will be shut to lorries”, Saltmarsh Wire has Jonas Calder.`,
		},
		{
			"a name spelt otherwise",
			"“The old bridge will be shut to lorries,” Mara Holt said.",
			"“The old bridge will be shut to lorries,” Maya Holt said.",
			"",
		},
		{
			"a nickname",
			"“The old bridge will be shut to lorries,” Robert Calder said.",
			"“The old bridge will be shut to lorries,” Bob Calder said.",
			"",
		},
		{
			"her spokesman",
			"“The old bridge will be shut to lorries,” Ines Calder said.",
			"“The old bridge will be shut to lorries,” Calder's spokesman, Paul Verhey, said.",
			"",
		},
		{
			"in parliament and at a meeting",
			"“The old bridge will be shut to lorries,” Ines Calder told parliament.",
			"“The old bridge will be shut to lorries,” Ines Calder told a party meeting.",
			`venue: Port Alder Courier places “The old bridge will be shut to lorries” at “parliament”, Saltmarsh Wire at “party meeting”.`,
		},
		{
			"a speech at a dinner",
			"“The old bridge will be shut to lorries,” Ines Calder said in a speech on Monday.",
			"“The old bridge will be shut to lorries,” Ines Calder said at a dinner on Monday.",
			"",
		},
		{
			"a title for a name",
			"“The old bridge will be shut to lorries,” Ines Calder said.",
			"“The old bridge will be shut to lorries,” the mayor said.",
			"",
		},
		{
			"another number",
			"Harbour master Paul Verhey said 41 passengers were on the ferry when it sank.",
			"Harbour master Paul Verhey said 14 passengers were on the ferry when it sank.",
			`number: Port Alder Courier has “41 passengers”, Saltmarsh Wire “14 passengers”.`,
		},
		{
			"a round number",
			"Harbour master Paul Verhey said 1,203 passengers were on the ferry when it sank.",
			"Harbour master Paul Verhey said about 1,200 passengers were on the ferry when it sank.",
			"",
		},
		{
			"numbers of the hurt and of the dead",
			"Harbour master Paul Verhey said 41 passengers were injured on the ferry when it sank.",
			"Harbour master Paul Verhey said 14 passengers were killed on the ferry when it sank.",
			"",
		},
		{
			"two who say alike",
			"Ines Calder said that the old bridge would stay shut to lorries.",
			"Paul Verhey said that lorries could not use the bridge.",
			"",
		},
		{
			"granted and denied",
			"Paul Verhey admitted that the ferry had been overloaded when it sank.",
			"Paul Verhey denied that the ferry had been overloaded when it sank.",
			`act: Of “that the ferry had been overloaded when it sank”, Port Alder Courier has “admitted” and Saltmarsh Wire “denied”.`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			readings := readAll(t, c.a, c.b)
			both := []story.Ref{{}, {Report: 1}} // one utterance, whatever its words
			u := []story.Utterance{{Statements: both, Wordings: [][]story.Ref{both}, Confidence: 1}}
			var got []string
			for _, d := range dispute.Differences(readings, u) {
				got = append(got, string(d.Kind)+": "+d.Says)
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "\n")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestDoubtedUtterance checks that what reports are in conflict on does not keep
// the conflict from being told when it made it doubtful that they tell of one
// saying; and that other words do.
func TestDoubtedUtterance(t *testing.T) {
	const said = "“The old bridge will be shut to lorries,” Ines Calder said on Monday."
	for other, want := range map[string]int{
		"“The old bridge will be shut to lorries,” Ines Calder said on Wednesday.": 1,
		"“Lorries must keep off the bridge,” Ines Calder said on Wednesday.":       0,
	} {
		readings := readAll(t, said, other)
		both := []story.Ref{{}, {Report: 1}}
		u := []story.Utterance{{Statements: both, Wordings: [][]story.Ref{both}, Confidence: .6}}
		if got := dispute.Differences(readings, u); len(got) != want {
			t.Errorf("%s: %v", other, got)
		}
	}
}

// TestCoverageOfCharge checks that a report does not have a charge for having
// the names in it.
func TestCoverageOfCharge(t *testing.T) {
	readings := readAll(t,
		"Lars Kvist alleged that Senator Ines Calder took 80,000 kroner in cash.",
		"Senator Ines Calder of Lund said on Monday that she had been given 50,000 kroner for the bridge.",
	)
	utterances := []story.Utterance{{Speaker: "Lars Kvist", Statements: []story.Ref{{}}, Confidence: 1}}
	if got := dispute.Coverage(readings, utterances, nil); len(got) != 1 {
		t.Errorf("left out: %v", got)
	}
}

// TestCoverageOfOthers checks that a report has what it gives to somebody of
// another name, or with another number.
func TestCoverageOfOthers(t *testing.T) {
	readings := readAll(t,
		"“Some of us have worked on the old bridge for 17 years,” Mara Holt said. “It hurts.”",
		"The weather was fine. “All of us worked on the old bridge for 11 years,” said Jonas Lind, a welder.",
	)
	utterances := []story.Utterance{{Speaker: "Mara Holt", Statements: []story.Ref{{}}, Confidence: 1}}
	for _, c := range dispute.Coverage(readings, utterances, nil) {
		t.Error(c.Says)
	}
}

func TestCoverage(t *testing.T) {
	readings := readAll(t,
		"Ines Calder accused Ruben Achterberg of selling the ferry below its price.\n\n“The town has lost its only ferry for nothing,” Calder said.",
		"Ines Calder accused Ruben Achterberg of selling the ferry below its price.\n\nRuben Achterberg denied selling the ferry below its price.",
	)
	utterances := utterance.Join(readings)
	var got []string
	for _, c := range dispute.Coverage(readings, utterances, dispute.Claims(readings, utterances)) {
		got = append(got, c.Says)
	}
	want := []string{
		`Port Alder Courier has the charge “Ruben Achterberg of selling the ferry below its price”, but not the denial by Ruben Achterberg in Saltmarsh Wire: “selling the ferry below its price”.`,
		`Saltmarsh Wire does not have what Ines Calder said in Port Alder Courier: “The town has lost its only ferry for nothing”.`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestCoverageOfSeveral checks that what few of several reports have is not held
// against the others.
func TestCoverageOfSeveral(t *testing.T) {
	const said, other = "“The town has lost its only ferry for nothing,” Ines Calder said.", "The weather was fine, and the harbour was open to ships of any size."
	for _, c := range []struct {
		texts []string
		want  int
	}{
		{[]string{said, said, other}, 1},
		{[]string{said, said, other, other, other, other}, 0},
	} {
		var readings []*onrecord.Reading
		for _, text := range c.texts {
			readings = append(readings, readAll(t, text)...)
		}
		utterances := utterance.Join(readings)
		if got := dispute.Coverage(readings, utterances, nil); len(got) != c.want {
			t.Errorf("of %d reports %d leave it out: %v", len(c.texts), len(got), got)
		}
	}
}
