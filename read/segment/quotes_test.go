package segment_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/text"
)

// TestQuotesArePaired writes each quotation in brackets: [ ] around the marks
// and what they enclose, ( ) for those inside others, with ! where a mark is
// missing.
func TestQuotesArePaired(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"curly", "She said “yes” to it.", "She said [“yes”] to it."},
		{"straight", `She said "yes" to it.`, `She said ["yes"] to it.`},
		{"curly single", "She said ‘yes’ to it.", "She said [‘yes’] to it."},
		{"straight single", "She said 'yes, I will' to it.", "She said ['yes, I will'] to it."},
		{"guillemets", "She said «yes» to it.", "She said [«yes»] to it."},
		{"guillemets turned inwards", "She said »yes« to it.", "She said [»yes«] to it."},
		{"single guillemets", "She said ‹yes› to it.", "She said [‹yes›] to it."},
		{"low and high", "She said „yes“ to it.", "She said [„yes“] to it."},
		{"low and right", "She said „yes” to it.", "She said [„yes”] to it."},
		{"low and high single", "She said ‚yes‘ to it.", "She said [‚yes‘] to it."},
		{"the same mark on both sides", "She said ”yes” to it.", "She said [”yes”] to it."},
		{"TeX", "She said ``yes'' to it.", "She said [``yes''] to it."},
		{"TeX single", "She said `yes' to it.", "She said [`yes'] to it."},
		{"two apostrophes on both sides", "She said ''yes'' to it.", "She said [''yes''] to it."},
		{"two commas below", "She said ,,yes'' to it.", "She said [,,yes''] to it."},
		{"primes", "She said ″yes″ and ′no′ to it.", "She said [″yes″] and [′no′] to it."},
		{"corner brackets", "She said 「yes」 to it.", "She said [「yes」] to it."},
		{"full width", "She said ＂yes＂ to it.", "She said [＂yes＂] to it."},
		{"marks of Windows-1252 decoded as Latin-1", "She said \u0093yes\u0094 to it.", "She said [\u0093yes\u0094] to it."},
		{"UTF-8 decoded as Windows-1252", "She said â€œyesâ€\u009d to it.", "She said [â€œyesâ€\u009d] to it."},
		{"UTF-8 decoded as Windows-1252, the last byte dropped", "She said â€œyes, we wonâ€™tâ€ â€” no.", "She said [â€œyes, we wonâ€™tâ€] â€” no."},
		{"tokenised apostrophes", "AMD ’ s plan did not work ; they didn ’ t go .", "AMD ’ s plan did not work ; they didn ’ t go ."},
		{"feet and inches apart", "“It’s 5’ 6”,” Olu said.", "[“It’s 5’ 6”,”] Olu said."},
		{"marks lost to a decoder", "She said \uFFFDyes\uFFFD, it isn\uFFFDt.", "She said [\uFFFDyes\uFFFD], it isn\uFFFDt."},
		{"entities of HTML", "She said &quot;yes&quot; and &ldquo;no&rdquo;.", "She said [&quot;yes&quot;] and [&ldquo;no&rdquo;]."},
		{"opened by one kind, closed by another", "She said “yes\" to it.", "She said [“yes\"] to it."},

		{"marks turned the wrong way", "She said ”yes“ to it.", "She said [”yes“] to it."},
		{"an opening mark turned the wrong way", "”Yes,” she said.", "[”Yes,”] she said."},
		{"tokenised text with white space around the marks", `He said " it is over . '' Then he left .`, `He said [" it is over . ''] Then he left .`},
		{"no white space behind the mark", "“Yes,”he said. “No.”", "[“Yes,”]he said. [“No.”]"},
		{"a mark behind a colon without white space", "He said:“Yes.”", "He said:[“Yes.”]"},

		{"apostrophes in words", "It isn't theirs; that's O'Brien's.", "It isn't theirs; that's O'Brien's."},
		{"curly apostrophes in words", "It isn’t theirs; that’s O’Brien’s.", "It isn’t theirs; that’s O’Brien’s."},
		{"possessives of plurals", "The dogs' bowls and the Jones’ house.", "The dogs' bowls and the Jones’ house."},
		{"words that open with an apostrophe", "Get 'em, 'cause ’tis the ’90s and '08.", "Get 'em, 'cause ’tis the ’90s and '08."},
		{"rock and roll", "They play rock 'n' roll and rock ’n’ roll.", "They play rock 'n' roll and rock ’n’ roll."},
		{"clipped words", "He was goin' an' comin' all day.", "He was goin' an' comin' all day."},
		{"feet and inches", `A 6'2" man on a 12" board.`, `A 6'2" man on a 12" board.`},
		{"feet and inches inside a quotation", "“He’s like 6’2”,” she said.", "[“He’s like 6’2”,”] she said."},
		{"a possessive inside single marks", "He said 'the dogs' bowls are empty' and left.", "He said ['the dogs' bowls are empty'] and left."},
		{"an apostrophe inside single marks", "‘It isn’t over,’ he said.", "[‘It isn’t over,’] he said."},
		{"a year ends the quotation", `He left "in 2016" and came back.`, `He left ["in 2016"] and came back.`},

		{"single inside double", "“He said ‘no’ to me,” she said.", "[“He said (‘no’) to me,”] she said."},
		{"double inside single", "‘He said “no” to me,’ she said.", "[‘He said (“no”) to me,’] she said."},
		{"nested marks meet at the beginning", "“‘No,’ he told me,” she said.", "[“(‘No,’) he told me,”] she said."},
		{"nested marks meet at the end", "“He told me ‘no,’” she said.", "[“He told me (‘no,’)”] she said."},
		{"three apostrophes at the end", "''He told me 'no,''' she said.", "[''He told me ('no,')''] she said."},
		{"three apostrophes at the beginning", "'''No,' he told me,'' she said.", "[''('No,') he told me,''] she said."},
		{"three deep", "“A ‘b “c” d’ e,” she said.", "[“A (‘b (“c”) d’) e,”] she said."},

		{"over paragraphs, the mark repeated", "“One.\n\n“Two.\n\n“Three,” she said.", "[“One.\n\n“Two.\n\n“Three,”] she said."},
		{"over paragraphs, straight marks", "\"One.\n\n\"Two,\" she said.", "[\"One.\n\n\"Two,\"] she said."},
		{"over paragraphs, with an advertisement between", "“One.\n\nAdvertisement\n\n“Two,” she said.", "[“One.\n\nAdvertisement\n\n“Two,”] she said."},
		{"over paragraphs, the mark not repeated", "She said: \"One is here.\n\nTwo is there.\" Then she left.", "She said: [\"One is here.\n\nTwo is there.\"] Then she left."},

		{"never closed", "She left. “It is over, he said. He left.", "She left. [“It is over, he said. He left.!]"},
		{"never opened", "It is over,” he said.", "[!It is over,”] he said."},
		{"never closed, and another behind", "“It is over, he said.\n\nThe “yes” camp left.", "[“It is over, he said.!]\n\nThe [“yes”] camp left."},
		{"never opened, and another behind", "We will never build it,” Ruiz said.\n\n“It is over,” Olu said.", "[!We will never build it,”] Ruiz said.\n\n[“It is over,”] Olu said."},
		{"never opened, straight", "We will never build it,\" Ruiz said.\n\n\"It is over,\" Olu said.", "[!We will never build it,\"] Ruiz said.\n\n[\"It is over,\"] Olu said."},
		{"stray at the end of a paragraph", "The mayor left early.\"\n\n\"It is over,\" Olu said.", "[!The mayor left early.\"]\n\n[\"It is over,\"] Olu said."},
		{"never closed before its speaker", "“We will build it, Ruiz said.\n\n“We won't,” Olu said.", "[“We will build it, Ruiz said.!]\n\n[“We won't,”] Olu said."},
		{"never closed, a paragraph between", "Ruiz said: \"We will build it.\n\nThe council met later on Tuesday.\n\n\"It is over,\" Olu said.", "Ruiz said: [\"We will build it.!]\n\nThe council met later on Tuesday.\n\n[\"It is over,\"] Olu said."},
		{"a stray mark between quotations", "“Yes,” he said. ” “No,” she said.", "[“Yes,”] he said. ” [“No,”] she said."},
		{"a mark alone", "“", "“"},
		{"nothing between the marks", "“”", "[“”]"},
		{"arrows and quoted mail", "a << b >> c", "a << b >> c"},
		{"the signature of a tweet", "<tweet date=\"May 9\">", "<tweet date=[\"May 9\"]>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := annotate(t, c.text)
			if diff := cmp.Diff(c.want, bracket(doc)); diff != "" {
				t.Errorf("quotations (-want +got):\n%s", diff)
			}
		})
	}
}

// bracket writes the quotations of doc into its text.
func bracket(doc *text.Document) string {
	open, closed := map[int]string{}, map[int]string{}
	for _, quote := range doc.Quotes {
		left, right := "[", "]"
		if quote.Depth > 0 {
			left, right = "(", ")"
		}
		if quote.Unclosed {
			right = "!" + right
		}
		if quote.Unopened {
			left += "!"
		}
		open[quote.Start] += left
		closed[quote.End] = right + closed[quote.End]
	}
	var b strings.Builder
	for i, r := range doc.Text {
		b.WriteString(closed[i] + open[i])
		b.WriteRune(r)
	}
	b.WriteString(closed[len(doc.Text)])
	return b.String()
}

func TestUnpairedMarksAreReported(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"none", "“Yes,” he said; it isn’t 6'2\".", nil},
		{"never closed", "“It is over, he said.", []string{"“"}},
		{"never opened", "It is over,” he said.", []string{"”"}},
		{"stray", "“Yes,” he said. ” “No,” she said.", []string{"”"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := annotate(t, c.text)
			var got []string
			for _, span := range doc.Unpaired {
				got = append(got, span.In(doc.Text))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("unpaired (-want +got):\n%s", diff)
			}
		})
	}
}
