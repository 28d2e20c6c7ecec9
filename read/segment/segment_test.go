package segment_test

import (
	"context"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/read/segment"
	"onrecord/text"
)

// annotate runs all stages of segmentation over s.
func annotate(t testing.TB, s string) *text.Document {
	t.Helper()
	return annotateReport(t, &onrecord.Report{Text: s})
}

func annotateReport(t testing.TB, report *onrecord.Report) *text.Document {
	t.Helper()
	doc := text.NewDocument(report)
	for _, stage := range []text.Stage{segment.Shape{}, segment.Quotes{}, segment.Tokens{}, segment.Sentences{}} {
		if err := stage.Annotate(context.Background(), doc); err != nil {
			t.Fatal(err)
		}
	}
	return doc
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"words and full stop", "It is over.", "It|is|over|."},
		{"abbreviations keep their full stop", "Mr. Fox of the U.S. Navy", "Mr.|Fox|of|the|U.S.|Navy"},
		{"initials keep theirs", "J. K. Rowling", "J.|K.|Rowling"},
		{"number before a number", "No. 5 said no.", "No.|5|said|no|."},
		{"clitics", "It isn't Putin's; they've gone", "It|is|n't|Putin|'s|;|they|'ve|gone"},
		{"curly clitics", "It isn’t Putin’s", "It|is|n’t|Putin|’s"},
		{"possessive of a plural", "the dogs' bowls", "the|dogs|'|bowls"},
		{"hyphens", "cyber-attacks and a 20-year-old", "cyber-attacks|and|a|20-year-old"},
		{"numbers", "1,000.50 at 10:15 on 6/4/2017, 5% or $3", "1,000.50|at|10:15|on|6/4/2017|,|5|%|or|$|3"},
		{"decades and ordinals", "the 1990s and the 21st", "the|1990s|and|the|21st"},
		{"elisions", "get 'em in the ’90s", "get|'em|in|the|’90s"},
		{"dashes and dots", "well -- so... yes—no", "well|--|so|...|yes|—|no"},
		{"addresses", "see https://a.example/x?y=1, or mail a.b@c.example.", "see|https://a.example/x?y=1|,|or|mail|a.b@c.example|."},
		{"handles and hashtags", "@JoeFox on #BridgeDay_26", "@JoeFox|on|#BridgeDay_26"},
		{"marks stand alone", "“Yes,” he said", "“|Yes|,|”|he|said"},
		{"marks of several characters", "``Yes,'' he said", "``|Yes|,|''|he|said"},
		{"a sentence without its white space", "in Asia.The others", "in|Asia|.|The|others"},
		{"an address inside a word stays", "in Asia.even in", "in|Asia.even|in"},
		{"emoji", "won 👩‍👩‍👧 🇬🇧 👍🏽!", "won|👩‍👩‍👧|🇬🇧|👍🏽|!"},
		{"letters with marks on them", "cafe\u0301 Zoë", "cafe\u0301|Zoë"},
		{"right to left", "قال الرئيس: نعم", "قال|الرئيس|:|نعم"},
		{"no-break and zero-width spaces", "a\u00a0b\u200bc", "a|b|c"},
		{"NUL", "a\x00b", "a|b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := annotate(t, c.text)
			var got []string
			for _, token := range doc.Tokens {
				got = append(got, token.In(doc.Text))
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "|")); diff != "" {
				t.Errorf("tokens (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"full stops", "It rained. We left.", []string{"It rained.", "We left."}},
		{"question and exclamation", "Who? Me! Yes.", []string{"Who?", "Me!", "Yes."}},
		{"titles do not end one", "Sen. Fox met Gen. Hay. Dr. Lee left.", []string{"Sen. Fox met Gen. Hay.", "Dr. Lee left."}},
		{"initials do not", "George W. Fox met J. K. Lee.", []string{"George W. Fox met J. K. Lee."}},
		{"an abbreviation before a name does not", "He left the U.S. Navy.", []string{"He left the U.S. Navy."}},
		{"an abbreviation before a starter does", "He left the U.S. The navy stayed.", []string{"He left the U.S.", "The navy stayed."}},
		{"months and numbers", "On Oct. 5 it fell 3.5 points to No. 7. It rose.", []string{"On Oct. 5 it fell 3.5 points to No. 7.", "It rose."}},
		{"company", "Fox Inc. said so. Hay Corp. did not.", []string{"Fox Inc. said so.", "Hay Corp. did not."}},
		{"a quotation goes on", "“Is it over?” he asked. “Yes.”", []string{"“Is it over?” he asked.", "“Yes.”"}},
		{"a name behind a question", "“Is it over?” Mayor Fox asked.", []string{"“Is it over?” Mayor Fox asked."}},
		{"sentences inside a quotation", "“It rained. We left.” Then it cleared.", []string{"“It rained.", "We left.”", "Then it cleared."}},
		{"a question and an adverbial", "“Is it?” Ruiz asked on Monday. “Yes.”", []string{"“Is it?” Ruiz asked on Monday.", "“Yes.”"}},
		{"a question and an apposition", "“Is it over?” Ruiz, the mayor, asked Olu.", []string{"“Is it over?” Ruiz, the mayor, asked Olu."}},
		{"a quotation that ended before", "“We will,” he said. “It is over.” The council agreed.", []string{"“We will,” he said.", "“It is over.”", "The council agreed."}},
		{"ellipsis between words", "“Well … I don't know,” he said.", []string{"“Well … I don't know,” he said."}},
		{"time of day before a name", "He left at 5 p.m. Trump stayed until 6 a.m. Monday.", []string{"He left at 5 p.m.", "Trump stayed until 6 a.m. Monday."}},
		{"a street before a starter", "He left Main St. He likes it.", []string{"He left Main St.", "He likes it."}},
		{"a word that begins small", "He bought it. iPhone fell.", []string{"He bought it.", "iPhone fell."}},
		{"a number without a zero", "It grew by .5 percent. It fell.", []string{"It grew by .5 percent.", "It fell."}},
		{"ellipsis inside", "It was ... over. It was... Over.", []string{"It was ... over.", "It was...", "Over."}},
		{"closing bracket", "(It rained.) We left.", []string{"(It rained.)", "We left."}},
		{"a list's number", "1. Close the bridge. 2. Wait.", []string{"1. Close the bridge.", "2. Wait."}},
		{"without white space", "It rained.We left.", []string{"It rained.", "We left."}},
		{"a dateline is one", "MOSCOW (AP) — It rained.", []string{"MOSCOW (AP) —", "It rained."}},
		{"paragraphs end one", "A line\n\nAnother line here", []string{"A line", "Another line here"}},
		{"time of day", "At 5 p.m. he left. By 6 a.m. He was back.", []string{"At 5 p.m. he left.", "By 6 a.m.", "He was back."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := annotate(t, c.text)
			var got []string
			for _, sentence := range doc.Sentences {
				got = append(got, sentence.In(doc.Text))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("sentences (-want +got):\n%s", diff)
			}
		})
	}
}

// FuzzSegment checks what all later stages rely on: whatever the text, the
// layers are in order, lie inside each other, and give the text back.
func FuzzSegment(f *testing.F) {
	for _, seed := range []string{
		"", " ", "It is over.", "“Yes,” he said. ‘No.’\n\n“And\r\n“more,” she added", "a\x00b\u200b\ufeff", "'''''", "“‘“‘“‘",
		"By: A B, Outlet\nJune 4, 2017\n\nMOSCOW (AP) — It's \"over\".\n\nRead more", "👩‍👩‍👧 🇬🇧", "\xff\xfe", "Q: Who?\n\nA: “Me.\n\n“You.”", ",,a'' <<b>> `c'",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD") // intake hands on nothing else
		checkLayers(t, annotate(t, s))
	})
}

func checkLayers(t *testing.T, doc *text.Document) {
	t.Helper()
	blank := func(r rune) bool {
		return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Cc, r)
	}
	onBoundary := func(what string, span onrecord.Span) {
		if span.Start < 0 || span.End > len(doc.Text) || span.Start > span.End {
			t.Fatalf("%s %v lies outside the text of %d bytes", what, span, len(doc.Text))
		}
		for _, at := range []int{span.Start, span.End} {
			if at < len(doc.Text) && !utf8.RuneStart(doc.Text[at]) {
				t.Fatalf("%s %v splits a character", what, span)
			}
		}
	}
	var rebuilt strings.Builder
	at := 0
	for i, token := range doc.Tokens {
		onBoundary("token", token.Span)
		if token.Start < at || token.Empty() {
			t.Fatalf("token %d %v is empty or overlaps the one before", i, token.Span)
		}
		gap := doc.Text[at:token.Start]
		if strings.TrimFunc(gap, blank) != "" {
			t.Fatalf("%q stands in no token", gap)
		}
		rebuilt.WriteString(gap + token.In(doc.Text))
		at = token.End
	}
	rest := doc.Text[at:]
	if strings.TrimFunc(rest, blank) != "" {
		t.Fatalf("%q stands in no token", rest)
	}
	if rebuilt.String()+rest != doc.Text {
		t.Fatal("the tokens do not give the text back")
	}
	token := 0
	for i, sentence := range doc.Sentences {
		paragraph := doc.Paragraphs[sentence.Paragraph]
		if !paragraph.Contains(sentence.Span) {
			t.Fatalf("sentence %d %v does not lie in its paragraph %v", i, sentence.Span, paragraph.Span)
		}
		if sentence.FirstToken != token || sentence.EndToken <= sentence.FirstToken {
			t.Fatalf("sentence %d holds tokens %d to %d; %d were used", i, sentence.FirstToken, sentence.EndToken, token)
		}
		if first, last := doc.Tokens[sentence.FirstToken], doc.Tokens[sentence.EndToken-1]; first.Start != sentence.Start || last.End != sentence.End {
			t.Fatalf("sentence %d %v does not begin and end with its tokens", i, sentence.Span)
		}
		token = sentence.EndToken
	}
	if token != len(doc.Tokens) {
		t.Fatalf("%d of %d tokens stand in a sentence", token, len(doc.Tokens))
	}
	for i, quote := range doc.Quotes {
		onBoundary("quotation", quote.Span)
		if !quote.Contains(quote.Inner) {
			t.Fatalf("quotation %d %v does not hold its inside %v", i, quote.Span, quote.Inner)
		}
		if quote.Parent >= 0 && (!doc.Quotes[quote.Parent].Contains(quote.Span) || doc.Quotes[quote.Parent].Depth != quote.Depth-1) {
			t.Fatalf("quotation %d %v does not lie in its parent %v", i, quote.Span, doc.Quotes[quote.Parent].Span)
		}
	}
	at = 0
	for i, mark := range doc.Marks {
		if mark.Start < at {
			t.Fatalf("mark %d %v overlaps the one before", i, mark.Span)
		}
		at = mark.End
	}
}

// TestLargeInputs reads texts that would take for ever if any step took
// quadratic time.
func TestLargeInputs(t *testing.T) {
	const size = 1 << 18
	for name, pattern := range map[string]string{
		"words": "word ", "one word": "word", "quotation marks": `"`, "apostrophes": "'", "opening marks": "“", "marks and dots": `"...`,
		"commas": "a,b,", "dashes": "-", "brackets": ")", "lines": "ab\n", "quotations": "“Yes,” he said. ", "addresses": "a@b.c@", "joiners": "👩‍",
		"combining marks": "\u0301", "no sentence ends": "He said that ", "labels": "MAYOR: Yes.\n",
	} {
		t.Run(name, func(t *testing.T) {
			checkLayers(t, annotate(t, strings.Repeat(pattern, size/len(pattern))))
		})
	}
}
