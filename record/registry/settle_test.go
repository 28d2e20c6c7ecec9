package registry

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"onrecord"
)

// said makes mentions of lines "report day name|gender|description", where a
// name in brackets is an organisation's.
func said(t testing.TB, lines ...string) []Mention {
	t.Helper()
	var mentions []Mention
	for i, line := range lines {
		fields := strings.SplitN(line, " ", 3)
		parts := append(strings.Split(fields[2], "|"), "", "")
		date, err := onrecord.ParseDate(fields[1])
		if err != nil {
			t.Fatal(err)
		}
		m := Mention{
			Statement: int64(i + 1), ReportID: fields[0], Published: date, Outlet: "Harbour Post",
			Name: parts[0], Kind: onrecord.Person, Gender: onrecord.Gender(parts[1]), Description: parts[2],
		}
		if name, body := strings.CutPrefix(m.Name, "["); body {
			m.Name, m.Kind = strings.TrimSuffix(name, "]"), onrecord.Organisation
		}
		mentions = append(mentions, m)
	}
	return mentions
}

func TestSettle(t *testing.T) {
	for _, tt := range []struct {
		name  string
		lines []string
		want  string // a letter for each mention: the same for the same speaker; a capital for one who cannot be told
		why   string // part of the reason of the last
	}{
		{
			"a full name, with and without what is between",
			[]string{"r1 2021-03-01 Ana Ruiz Lund", "r2 2022-03-01 Ana R. Lund", "r3 2023-03-01 ANA LUND"}, "aaa", "",
		},
		{
			"a surname, and one speaker who has it",
			[]string{"r1 2021-03-01 Vladimir Petrov", "r2 2021-03-04 Petrov"}, "aa",
			`"Petrov" is taken for Vladimir Petrov, the only one in the record whom it fits: in full in 1 report, the nearest 3 days away.`,
		},
		{
			"a surname that two have alike",
			[]string{"r1 2021-03-01 Vladimir Petrov", "r2 2021-03-01 Anna Petrov", "r3 2021-03-04 Petrov"}, "abC",
			`"Petrov" may be Anna Petrov or Vladimir Petrov: the record does not tell.`,
		},
		{
			"a couple, told apart by gender",
			[]string{"r1 2021-03-01 Vladimir Petrov|male", "r1 2021-03-01 Anna Petrov|female", "r2 2021-03-04 Petrov|female"}, "abb", "Anna Petrov",
		},
		{
			"a man is not the only woman of the name",
			[]string{"r1 2021-03-01 Anna Petrov|female", "r2 2021-03-04 Petrov|male"}, "ab", "No report in the record has a fuller name",
		},
		{
			"a description in common",
			[]string{"r1 2021-03-01 Vladimir Petrov|male|harbour master of Port Ellery", "r2 2021-03-02 Anton Petrov|male|opera singer", "r3 2021-03-04 Petrov|male|harbour master"}, "aba",
			`rather than Anton Petrov: in full in 1 report against 1, the nearest 3 days away; both are called "harbour master".`,
		},
		{
			"who is in the news at the time",
			[]string{"r1 2011-03-01 Anton Petrov", "r2 2021-03-01 Vladimir Petrov", "r3 2021-03-02 Vladimir Petrov", "r4 2021-03-04 Petrov"}, "abbb", "the nearest 2 days away",
		},
		{
			"of a family the one whom the report names",
			[]string{"r1 2011-03-01 Vladimir Petrov", "r2 2021-03-01 Anna Petrov", "r2 2021-03-01 Petrov"}, "abb", "in full in 1 report against 1, this one among them",
		},
		{
			"a surname that is as often a given name",
			[]string{"r1 2011-03-01 Miles Thomas", "r2 2021-03-04 Thomas"}, "aB", "too little speaks for it",
		},
		{
			"father and son",
			[]string{"r1 2021-03-01 Tom Reed", "r2 2021-03-01 Tom Reed Jr.", "r3 2021-03-01 Thomas Reed, Sr.", "r4 2021-03-02 Tom Reed, Jr"}, "abcb", "",
		},
		{
			"the surname alone is rather the father's",
			[]string{"r1 2021-03-01 Tom Zeda", "r2 2021-03-02 Tom Zeda", "r3 2021-03-01 Tom Zeda Jr.", "r4 2021-03-02 Zeda"}, "aaba", "rather than Tom Zeda Jr.",
		},
		{
			"a safe nickname, and one that is not",
			[]string{"r1 2021-03-01 William Reed", "r2 2021-03-01 Bill Reed", "r3 2021-03-01 Billy Reed"}, "aab", "",
		},
		{
			"middle initials tell namesakes apart",
			[]string{"r1 2021-03-01 John A. Reed", "r2 2021-03-01 John B. Reed", "r3 2021-03-01 John Arthur Reed"}, "aba", "",
		},
		{
			"a namesake without middle name, by who is in the news",
			[]string{"r1 2001-03-01 John A. Reed", "r2 2021-03-01 John B. Reed", "r3 2021-03-02 John B. Reed", "r4 2021-03-04 John Reed"}, "abbb", "rather than John A. Reed",
		},
		{
			"a namesake who cannot be told",
			[]string{"r1 2021-03-01 John A. Reed", "r2 2021-03-01 John B. Reed", "r3 2021-03-04 John Reed"}, "abC", "may be John",
		},
		{
			"a woman and a man of one name",
			[]string{"r1 2021-03-01 Robin Reed|female", "r2 2021-03-02 Robin Reed|female", "r3 2021-03-01 Robin Reed|male", "r4 2021-03-01 Robin Reed|male"}, "aabb", "from another of that name",
		},
		{
			"one report that differs is flagged, not split",
			[]string{"r1 2021-03-01 Robin Reed|female", "r2 2021-03-02 Robin Reed|female", "r3 2021-03-01 Robin Reed|male"}, "aaa", "this may be a namesake",
		},
		{
			"another office does not make another person",
			[]string{"r1 2011-03-01 Robin Reed|female|mayor of Port Ellery", "r2 2021-03-02 Robin Reed|female|senator"}, "aa", "",
		},
		{
			"initials",
			[]string{"r1 2021-03-01 J. K. Arden", "r2 2021-03-02 J.K. Arden", "r3 2021-03-02 Arden"}, "aaa", "is taken for J. K. Arden",
		},
		{
			"an initial fits a given name",
			[]string{"r1 2021-03-01 Julia Arden", "r2 2021-03-01 Mark Arden", "r3 2021-03-02 J. Arden"}, "aba", "Julia Arden",
		},
		{
			"particles",
			[]string{"r1 2021-03-01 Piet van der Zeda", "r2 2021-03-02 Van der Zeda", "r3 2021-03-02 Zeda", "r4 2021-03-02 de Zeda"}, "aaab", "No report in the record",
		},
		{
			"two surnames",
			[]string{"r1 2021-03-01 Enrique Zeda Ortiz", "r2 2021-03-02 Zeda Ortiz", "r3 2021-03-02 Ortiz"}, "aaa", "Enrique Zeda Ortiz",
		},
		{
			"groups and descriptions are those of their report",
			[]string{"r1 2021-03-01 two officials", "r1 2021-03-01 Two officials", "r2 2021-03-02 two officials"}, "aab", "",
		},
		{
			"a body and its acronym",
			[]string{"r1 2021-03-01 [Port Ellery Watch]", "r2 2021-03-02 [PEW]", "r3 2021-03-02 [P.E.W.]"}, "aaa", "Port Ellery Watch",
		},
		{
			"an acronym of two bodies stands for itself",
			[]string{"r1 2021-03-01 [Port Ellery Watch]", "r2 2021-03-02 [Public Energy Works]", "r3 2021-03-02 [PEW]", "r4 2021-03-02 [PEW]"}, "abcc", "does not tell",
		},
		{
			"a body is no person",
			[]string{"r1 2021-03-01 Ana Lund", "r2 2021-03-02 [Lund]"}, "ab", "",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			settled := Settle(said(t, tt.lines...), nil)
			letters := map[string]byte{}
			got := ""
			for _, m := range settled {
				if letters[m.Speaker] == 0 {
					letters[m.Speaker] = byte('a' + len(letters))
				}
				letter := string(letters[m.Speaker])
				if m.Sureness == 0 {
					letter = strings.ToUpper(letter)
				}
				got += letter
			}
			last := settled[len(settled)-1]
			if got != tt.want || !strings.Contains(last.Why, tt.why) || tt.why == "" && last.Sureness < 0.85 {
				t.Errorf("got %s (%.2f %s), want %s (%s)", got, last.Sureness, last.Why, tt.want, tt.why)
			}
		})
	}
}

func TestSettleByHand(t *testing.T) {
	mentions := said(t,
		"raaaaaaaaaaaaaaaaaaaa 2021-03-01 John Reed||opera singer", "r2 2021-03-01 John Reed", "r3 2021-04-01 John Reed",
		"r4 2021-03-01 Vova Petrov", "r5 2021-03-01 Vladimir Petrov", "r6 2021-03-03 Petrov",
		"r7 2021-03-01 Shorty", "r8 2021-03-01 the maestro",
		"r9 2021-03-01 Bill Lund", "r10 2021-03-01 William Lund", "r11 2021-03-01 Ottilie", "r12 2021-03-01 Ottilie")
	d := parse(t, `
split "John Reed" in report raaaaaaaaaaaaaaaaaaaa as "John Reed (singer)"
split "John Reed" in outlet "The Harbour Post" from 2021-04-01 as "Nobody Here"
split "John Reed" in outlet "harbour post" from 2021-04-01 to 2021-04-01 as "Jon Reed (golfer)"
same "Vova Petrov" = "Vladimir Petrov"
alias "Shorty" of "Joaquin Ruiz" # not in the record yet
alias "the maestro" of "John Reed (singer)"
different "Bill Lund" from "William Lund"
name "Ottilie" as "Queen Ottilie"
`)
	settled := Settle(mentions, d)
	want := []string{"John Reed (singer)", "John Reed", "Jon Reed (golfer)", "Vladimir Petrov", "Vladimir Petrov", "Vladimir Petrov", "Joaquin Ruiz", "John Reed (singer)", "", "William Lund", "Ottilie", "Ottilie"}
	for i, m := range settled {
		if want[i] != "" && m.Speaker != ID(want[i], onrecord.Person, "") {
			t.Errorf("%s in %s is not %s: %s", m.Name, m.ReportID, want[i], m.Why)
		}
	}
	if settled[8].Speaker == settled[9].Speaker {
		t.Error("Bill and William Lund are one in spite of what was decided")
	}
	if want := `"Shorty" was decided to be Joaquin Ruiz (line 6).`; settled[6].Why != want || settled[6].Sureness != 1 {
		t.Errorf("got %v %s, want %s", settled[6].Sureness, settled[6].Why, want)
	}
	if settled[5].Sureness == 0 {
		t.Errorf("two names that were made one still count as two: %s", settled[5].Why)
	}
}

// crowd makes mentions of a block: some names in full, some by surname.
func crowd(mentions, names int) []Mention {
	random := rand.New(rand.NewPCG(1, 2))
	first := time.Date(2010, 1, 1, 0, 0, 0, 0, time.UTC)
	list := make([]Mention, mentions)
	for i := range list {
		n := random.IntN(names)
		report := random.IntN(mentions)
		day := first.AddDate(0, 0, report%3000)
		m := Mention{
			Statement: int64(i), ReportID: fmt.Sprint("r", report), Outlet: fmt.Sprint("outlet ", report%20), Kind: onrecord.Person,
			Published: onrecord.Date{Year: day.Year(), Month: day.Month(), Day: day.Day()}, Name: fmt.Sprintf("Na%c%c Lund", 'a'+n%26, 'a'+n/26),
			Description: fmt.Sprintf("member of council %d of Port Ellery", n%40),
		}
		switch random.IntN(4) {
		case 0:
			m.Name = "Lund"
		case 1:
			m.Gender = []onrecord.Gender{onrecord.Female, onrecord.Male}[n%2]
		case 2:
			m.Name = strings.Replace(m.Name, " ", fmt.Sprintf(" %c. ", 'A'+random.IntN(2)), 1)
		}
		list[i] = m
	}
	return list
}

func TestSettleDoesNotDependOnOrder(t *testing.T) {
	mentions := append(crowd(600, 20), said(t, "r1 2021-03-01 [Port Ellery Watch]", "r2 2021-03-02 [PEW]", "r3 2021-03-02 Facebook", "r2 2021-03-02 [Facebook]")...)
	mentions[602].Kind = ""
	d := parse(t, "split \"Naaa Lund\" in outlet \"outlet 3\" as \"Naaa Lund (x)\"\nsame \"Naba Lund\" = \"Naca Lund\"")
	want := map[int64]Mention{}
	for i := range mentions {
		mentions[i].Statement = int64(i)
	}
	for _, m := range Settle(mentions, d) {
		want[m.Statement] = m
	}
	random := rand.New(rand.NewPCG(3, 4))
	for range 10 {
		shuffled := slices.Clone(mentions)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		for i, m := range Settle(shuffled, d) {
			if m.Statement != shuffled[i].Statement {
				t.Fatal("the order has changed")
			}
			if m != want[m.Statement] {
				t.Fatalf("got %+v\nwant %+v", m, want[m.Statement])
			}
		}
	}
	for i, m := range Settle(Settle(mentions, nil), d) {
		if m != want[mentions[i].Statement] {
			t.Fatalf("after another settling %+v\nwant %+v", m, want[m.Statement])
		}
	}
}

func TestBlocksAreSettledByThemselves(t *testing.T) {
	mentions := append(crowd(100, 5), said(t, "r1 2021-03-01 [Port Ellery Watch]", "r2 2021-03-02 [PEW]", "r3 2021-03-01 Ana Reed", "r4 2021-03-02 Reed")...)
	whole := Settle(mentions, nil)
	var part []Mention
	for i := range mentions {
		if Block(mentions[i].Name, mentions[i].Kind) == "reed" {
			part = append(part, mentions[i])
		}
	}
	for i, m := range Settle(part, nil) {
		if m != whole[102+i] {
			t.Errorf("alone %+v, with others %+v", m, whole[102+i])
		}
	}
}

func BenchmarkSettle(b *testing.B) {
	for _, size := range []int{5000, 20000, 80000} {
		mentions := crowd(size, 500)
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			for b.Loop() {
				Settle(mentions, nil)
			}
		})
	}
}
