package dispute_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/internal/sharedtest"
	"onrecord/read"
	"onrecord/story"
	"onrecord/story/dispute"
	"onrecord/story/utterance"
)

func reader(t testing.TB) *read.Reader {
	t.Helper()
	reader, err := read.NewReader("test", read.Options{Published: onrecord.Date{Year: 2021, Month: 3, Day: 12}})
	if err != nil {
		t.Fatal(err)
	}
	return reader
}

// readAll reads reports, the first from the Port Alder Courier, the second from
// the Saltmarsh Wire.
func readAll(t testing.TB, texts ...string) []*onrecord.Reading {
	t.Helper()
	var readings []*onrecord.Reading
	r := reader(t)
	for i, text := range texts {
		reading, err := r.Read(context.Background(), &onrecord.Report{Outlet: []string{"Port Alder Courier", "Saltmarsh Wire", "Lund Echo"}[i], Text: text})
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, reading)
	}
	return readings
}

// tell writes claims as lines of stances, speakers and contents.
func tell(readings []*onrecord.Reading, claims []story.Claim) string {
	var lines []string
	for _, c := range claims {
		lines = append(lines, c.Claim)
		for _, p := range c.Positions {
			stmt := &readings[p.Statement.Report].Statements[p.Statement.Statement]
			lines = append(lines, "  "+string(p.Stance)+": "+p.Speaker+": "+stmt.Content[0].In(readings[p.Statement.Report].Report.Text))
		}
		for _, g := range c.Grounds {
			lines = append(lines, "  "+g.Says)
		}
	}
	return strings.Join(lines, "\n")
}

func TestClaims(t *testing.T) {
	for _, c := range []struct{ name, a, b, want string }{
		{
			"a charge and its denials",
			"Mayor Ines Calder accused the Port Authority of hiding a report on the leaking tanks at the harbour.\n\nPort Authority director Ruben Achterberg rejected the accusation.",
			"The Port Authority denied hiding any report on the tanks.\n\nInes Calder said the weather was fine.",
			`the Port Authority hiding a report on the leaking tanks at the harbour
  accuses: Ines Calder: the Port Authority of hiding a report on the leaking tanks at the harbour
  denies: Ruben Achterberg: the accusation
  denies: Port Authority: hiding any report on the tanks`,
		},
		{
			"evidence that is lacking",
			"Prosecutors accused Norwegian fishermen of cutting the cable off Saltmarsh in January.\n\nNorwegian minister Liv Strand said there was no evidence that Norwegian fishermen had cut the cable.",
			"“We did not cut any cable,” Norwegian minister Liv Strand told reporters. “Anyone could have cut the cable,” Strand said.",
			`Norwegian fishermen cutting the cable off Saltmarsh in January
  accuses: Prosecutors: Norwegian fishermen of cutting the cable off Saltmarsh in January
  denies: Liv Strand: there was no evidence that Norwegian fishermen had cut the cable
  denies: Liv Strand: “We did not cut any cable,”
  Against it, Port Alder Courier has Liv Strand saying “there was no evidence that Norwegian fishermen had cut the cable”.`,
		},
		{
			"a charge in few words",
			"Ines Calder accused Ruben Achterberg of lying to parliament.",
			"Ruben Achterberg denied lying to parliament.",
			`Ruben Achterberg lying to parliament
  accuses: Ines Calder: Ruben Achterberg of lying to parliament
  denies: Ruben Achterberg: lying to parliament`,
		},
		{
			"the day of a charge",
			"Ines Calder accused Ruben Achterberg on Wednesday of selling the ferry below its price.",
			"Ruben Achterberg denied selling the ferry below its price.",
			`Ruben Achterberg selling the ferry below its price
  accuses: Ines Calder: Ruben Achterberg on Wednesday of selling the ferry below its price
  denies: Ruben Achterberg: selling the ferry below its price`,
		},
		{
			"two charges against one",
			"Ines Calder accused Ruben Achterberg of selling the ferry below its price. Paul Verhey accused Achterberg of forging letters to the council.",
			"Ruben Achterberg denied selling the ferry below its price. He denied that he had forged any letters.",
			`Ruben Achterberg selling the ferry below its price
  accuses: Ines Calder: Ruben Achterberg of selling the ferry below its price
  denies: Ruben Achterberg: selling the ferry below its price
Achterberg forging letters to the council
  accuses: Paul Verhey: Achterberg of forging letters to the council
  denies: Ruben Achterberg: that he had forged any letters`,
		},
		{
			"no claim where one person asserts",
			"Ines Calder said the bridge would open in June.",
			"Ines Calder said the bridge would open in June.",
			"",
		},
		{
			"asserted and denied",
			"Engineer Paul Verhey said the dam had been unsafe since the flood.",
			"Minister Dora Lind denied that the dam had been unsafe since the flood.",
			`the dam had been unsafe since the flood
  asserts: Paul Verhey: the dam had been unsafe since the flood
  denies: Dora Lind: that the dam had been unsafe since the flood`,
		},
		{
			"no claim where two reports have one suggestion",
			"Dora Lind suggested that the ferry might have been sold in secret.",
			"Dora Lind suggested that the ferry might have been sold in secret.",
			"",
		},
		{
			"no claim where a spokesman passes on what was said",
			"Ines Calder said she was sorry if the flood had hurt fishermen of the old harbour.",
			"The town was quiet. Spokesman Ruben Achterberg said Calder was sorry if the May flood had hurt old fishermen of the harbour town.",
			"",
		},
		{
			"no claim of a thing",
			"Ines Calder criticized the rival harbour museum board.",
			"The weather was fine. Dora Lind criticized the rival harbour museum board, too.",
			"",
		},
		{
			"other numbers",
			"Ines Calder said 12 fishermen were killed on the harbour wall.",
			"Dora Lind said seven fishermen were killed on the harbour wall.",
			"",
		},
		{
			"what answers no charge",
			"Ines Calder accused Ruben Achterberg of hiding the report on the tanks. “We do not want them in our town,” Achterberg said.",
			"The weather was fine.",
			"",
		},
		{
			"that it never happened",
			"Ines Calder accused Ruben Achterberg of hiding the report on the tanks. “That never happened,” Achterberg said.",
			"The weather was fine.",
			`Ruben Achterberg hiding the report on the tanks
  accuses: Ines Calder: Ruben Achterberg of hiding the report on the tanks
  denies: Ruben Achterberg: “That never happened,”`,
		},
		{
			"a rejected offer",
			"Ines Calder accused Ruben Achterberg of closing the harbour to fishermen.",
			"Ruben Achterberg rejected Ines Calder's offer to open the harbour to fishermen.",
			"",
		},
		{
			"a rejected proposal",
			"Paul Verhey called for an inquiry into the flood at the dam.",
			"Dora Lind rejected calls for an inquiry into the flood at the dam.",
			"",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			readings := readAll(t, c.a, c.b)
			got := tell(readings, dispute.Claims(readings, utterance.Join(readings)))
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestHouseClaims reads the house example: the charge against the Russian
// government stands with at least five of its denials, and what was only
// suggested makes claims of its own.
func TestHouseClaims(t *testing.T) {
	shared := sharedtest.Open(t)
	data, err := os.ReadFile(shared.Path("story-2017/gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		Statements []struct {
			ID, Doc string
			Content []struct{ Text string }
		}
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	docs := []string{"000_a21339d16ef552d8.txt", "004_a4f25349d3a76f5a.txt"}
	r := reader(t)
	var readings []*onrecord.Reading
	for _, doc := range docs {
		text, err := os.ReadFile(shared.Path("story-2017/" + doc))
		if err != nil {
			t.Fatal(err)
		}
		reading, err := r.Read(context.Background(), &onrecord.Report{Path: doc, Text: string(text), Published: onrecord.Date{Year: 2017, Month: 6, Day: 4}})
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, reading)
	}
	ids := func(c *story.Claim, stance story.Stance) string {
		var found []string
		for _, p := range c.Positions {
			reading := readings[p.Statement.Report]
			content := reading.Statements[p.Statement.Statement].Content[0].In(reading.Report.Text)
			for _, g := range gold.Statements {
				if p.Stance == stance && g.Doc == docs[p.Statement.Report] && g.Content[0].Text == content {
					found = append(found, g.ID)
				}
			}
		}
		return strings.Join(found, " ")
	}
	claims := dispute.Claims(readings, utterance.Join(readings))
	var charge *story.Claim
	suggested := map[string]bool{}
	for i := range claims {
		if ids(&claims[i], story.Accuses) == "a8" {
			charge = &claims[i]
		}
		suggested[ids(&claims[i], story.Suggests)] = true
	}
	if charge == nil {
		t.Fatal("no claim has the accusation a8")
	}
	denials := strings.Fields(ids(charge, story.Denies))
	if len(denials) < 5 {
		t.Errorf("the charge has the denials %v", denials)
	}
	for _, denial := range denials {
		if !slices.Contains([]string{"a1", "a4", "a5", "a9", "a11", "b4", "b6", "b11"}, denial) {
			t.Errorf("%s is no denial of the charge", denial)
		}
	}
	if !suggested["a2 b0 b3"] || !suggested["b5 b8 b10"] {
		t.Errorf("suggested: %v", suggested)
	}
}

func BenchmarkClaims(b *testing.B) {
	var readings []*onrecord.Reading
	r := reader(b)
	for i := range 40 {
		text := fmt.Sprintf("Mayor Ines Calder accused the Port Authority of hiding report %d on the leaking tanks.\n\n", i) +
			strings.Repeat("The Port Authority denied hiding any report on the tanks. Paul Verhey said the ferry would sail on Monday. “We were never told of the flood,” Dora Lind said.\n\n", 10)
		reading, err := r.Read(context.Background(), &onrecord.Report{Path: fmt.Sprint(i), Text: text})
		if err != nil {
			b.Fatal(err)
		}
		readings = append(readings, reading)
	}
	for b.Loop() {
		dispute.Claims(readings, nil)
	}
}
