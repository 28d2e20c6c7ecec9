package query

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ query, normal string }{
		{"putin", "putin"},
		{"  putin\t election ", "putin election"},
		{`"exact  phrase" “curly one” «one more»`, `"exact phrase" "curly one" "one more"`},
		{`“mixed pair"`, `"mixed pair"`},
		{`word"phrase"word`, `word "phrase" word`},
		{"well-known don't 5.3", "well-known don't 5.3"},
		{"-putin -\"old lie\" -act:deny", `-putin -"old lie" -act:deny`},
		{"tax OR taxes OR \"the levy\" cut", `tax OR taxes OR "the levy" cut`},
		{"or and not", "or and not"},
		{`"OR"`, `"OR"`},
		{`speaker:"Vladimir Putin"`, `speaker:"Vladimir Putin"`},
		{`SPEAKER:“Putin”`, `speaker:Putin`},
		{`speaker:putin,"Ann Lee",o'neill`, `speaker:putin,"Ann Lee",o'neill`},
		{"speaker:lee OR target:lee", "speaker:lee OR target:lee"},
		{"act:Deny,accuse form:direct kind:person", "act:deny,accuse form:direct kind:person"},
		{"source:minister addressee:press venue:interview outlet:times", "source:minister addressee:press venue:interview outlet:times"},
		{"headline:no day:said story:t4x", "headline:no day:said story:t4x"},
		{"confidence:0.8 confidence:>0.8 confidence:>=0.80", "confidence:0.8 confidence:>0.8 confidence:0.8"},
		{"confidence:<0.5 confidence:<=0.5 confidence:0.5..0.8 confidence:.5", "confidence:<0.5 confidence:<=0.5 confidence:0.5..0.8 confidence:0.5"},
		{"before:2017-06-01 after:2016", "before:2017-06-01 after:2016"},
		{"before:1700", "before:1700"},
		{"said:2017-06 said:2016-02-29 said:2016..2017-03", "said:2017-06 said:2016-02-29 said:2016..2017-03"},
		{"10:30 1:0", "10:30 1:0"},
		{"普京 -否认", "普京 -否认"},
	} {
		q, err := Parse(c.query)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.query, err)
			continue
		}
		if got := q.String(); got != c.normal {
			t.Errorf("Parse(%q) is %q, want %q", c.query, got, c.normal)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ query, underlined, message, hint string }{
		{"", "", "empty", "act:deny"},
		{"  \t", "  \t", "empty", ""},
		{"tax -", "-", "no term behind it", ""},
		{"tax - cut", "-", "no term behind it", ""},
		{"--tax", "-", "no term behind it", ""},
		{`the "open phrase`, `"`, "not closed", `another "`},
		{`speaker:“Ann Lee`, "“", "not closed", ""},
		{`""`, `""`, "no word", ""},
		{"tax ?!", "?!", "no word", ""},
		{"speakr:putin", "speakr:", "no filter speakr:", "did you mean speaker:?"},
		{"http://example.org", "http:", "no filter http:", "filters are act, addressee, after, before, confidence"},
		{"act:denied", "denied", `no act "denied"`, "assert, deny, accuse, suggest, ask, urge, promise, believe, other; did you mean deny?"},
		{"act:deny,zzz", "zzz", `no act "zzz"`, "act: takes assert"},
		{"act:", "act:", "lacks a value", "act:assert"},
		{"act: deny", "act:", "lacks a value", ""},
		{"act:deny,", "act:deny,", "lacks a value", ""},
		{`speaker:""`, `speaker:""`, "lacks a value", `speaker:"Ann Lee"`},
		{"speaker:...", "...", "no word", ""},
		{"confidence:high", "high", "no confidence", "0.5..0.8"},
		{"confidence:2", "2", "no confidence", ""},
		{"confidence:<>0.5", "<>0.5", "no sign", ""},
		{"confidence:<0", "<0", "no number is <0", ""},
		{"confidence:0.9..0.1", "0.9..0.1", "no number is", ""},
		{"confidence:0.1,0.2", "0.2", "takes one value", ""},
		{"before:2017-02-30", "2017-02-30", "no calendar has 2017-02-30", "2017-06-01"},
		{"before:2017-13", "2017-13", "no calendar has 2017-13", ""},
		{"before:June", "June", "not a day", "2017-06-01"},
		{"before:0000", "0000", "no calendar", ""},
		{"before:2016..2017", "2016..2017", "takes one day", "after: and before:"},
		{"said:2017..2016", "2017..2016", "end of the range", "said:2016..2017"},
		{"after:2017 before:2017", "before:2017", "no day lies between", "later date"},
		{"before:2016 tax after:2017-06", "after:2017-06", "no day lies between", ""},
		{"OR tax", "OR", "between two terms", ""},
		{"tax OR", "OR", "between two terms", "small letters"},
		{"tax OR OR cut", "OR", "between two terms", ""},
		{"tax OR -cut", "-cut", "OR cannot join", ""},
		{"-tax OR cut", "cut", "OR cannot join", ""},
		{"tax AND cut", "AND", "AND is not part", "anyway"},
		{"NOT cut", "NOT", "NOT is not part", "write -"},
		{"(tax cut) OR levy", "(tax", "parentheses are not", "OR joins"},
		{"tax cut) OR levy", "cut)", "parentheses are not", ""},
		{"lev* tax", "lev*", "* is not part", "endings"},
		{"tax \xff", "\uFFFD", "UTF-8", ""},
		{strings.Repeat("é", 1001), "", "1001 characters", ""},
	} {
		_, err := Parse(c.query)
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("Parse(%q) gives %v, not an *Error", c.query, err)
			continue
		}
		points := []rune(e.Query + " ")
		if got := string(points[e.Column-1 : min(len(points), e.Column-1+e.Length)]); strings.TrimRight(got, " ") != strings.TrimRight(c.underlined, " ") || e.Length < 1 {
			t.Errorf("Parse(%q) underlines %q (column %d, length %d), want %q", c.query, got, e.Column, e.Length, c.underlined)
		}
		if !strings.Contains(e.Message, c.message) || !strings.Contains(e.Hint, c.hint) {
			t.Errorf("Parse(%q) says %q, %q; want %q, %q", c.query, e.Message, e.Hint, c.message, c.hint)
		}
		if onrecord.CodeOf(err) != onrecord.Invalid {
			t.Errorf("Parse(%q) has the code %q", c.query, onrecord.CodeOf(err))
		}
	}
}

func TestErrorUnderlinesFault(t *testing.T) {
	for _, c := range []struct{ query, want string }{
		{"tax speakr:putin\tcut", "there is no filter speakr:\n" +
			"  tax speakr:putin cut\n" +
			"      ^^^^^^^\n" +
			"did you mean speaker:?"},
		{"普京 cafe\u0301 -", "- has no term behind it\n" +
			"  普京 cafe\u0301 -\n" +
			"            ^\n" +
			"write it directly before a word, a phrase or a filter"},
		{"", "the query is empty\n  \n  ^\nwrite a word, a phrase in quotation marks or a filter such as act:deny"},
	} {
		_, err := Parse(c.query)
		if err == nil {
			t.Fatalf("Parse(%q) gives no error", c.query)
		}
		if diff := cmp.Diff(c.want, err.Error()); diff != "" {
			t.Errorf("%q: %s", c.query, diff)
		}
	}
}

// FuzzParse checks that the normal form of a query is the same query.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		`tax OR "the levy" -act:deny,accuse speaker:"Ann Lee",o'neill`,
		"confidence:0.5..0.8 before:2017-06 after:2016-01-01 said:2016..2017",
		"“curly” 普京 ５.３ -word:x", "a\x00b\u2028c", "OR OR", "story:T4X,a kind:group",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := Parse(s)
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.Column < 1 || e.Length < 1 || e.Error() == "" {
				t.Fatalf("%#v", err)
			}
			return
		}
		again, err := Parse(q.String())
		if err != nil {
			t.Fatalf("%q: %v", q, err)
		}
		if diff := cmp.Diff(q, again, cmp.AllowUnexported(Query{}, group{}, words{}, names{}, choice{}, dates{}, confidence{})); diff != "" {
			t.Fatalf("%q: %s", q, diff)
		}
		plan := q.Plan(func(name string) []string { return []string{name} })
		plan.Terms()
		plan.Match(&Candidate{Content: s, Stmt: &onrecord.Statement{Confidence: 0.5}, Report: &onrecord.Report{}})
	})
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := Parse(`tax "the old lie" speaker:"Ann Lee" act:deny,accuse confidence:0.8 after:2016 before:2017-06`); err != nil {
			b.Fatal(err)
		}
	}
}
