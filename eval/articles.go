package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode"

	"onrecord"
)

// An Article is one of PolNeAR's training part, with the attributions that
// each annotator found in it.
type Article struct {
	ID          string
	Publisher   string
	Date        string
	Title       string
	Text        string
	Annotations [][]Label
}

// ReadArticles yields the articles of a file of JSON lines, and an error where
// it ends early.
func ReadArticles(r io.Reader) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		decoder := json.NewDecoder(bufio.NewReader(r))
		for {
			var row struct {
				ID, Publisher, Date, Title, Text string
				Annotations                      []struct {
					Statements []struct{ Source, Cue, Content [][2]int }
				}
			}
			if err := decoder.Decode(&row); err == io.EOF {
				return
			} else if err != nil {
				yield(nil, fmt.Errorf("reading PolNeAR's articles: %w", err))
				return
			}
			article := &Article{ID: row.ID, Publisher: row.Publisher, Date: row.Date, Title: row.Title, Text: row.Text}
			for _, annotation := range row.Annotations {
				labels := []Label{}
				for _, stmt := range annotation.Statements {
					labels = append(labels, Label{Source: toSpans(stmt.Source), Cue: toSpans(stmt.Cue), Content: toSpans(stmt.Content)})
				}
				article.Annotations = append(article.Annotations, labels)
			}
			if !yield(article, nil) {
				return
			}
		}
	}
}

func toSpans(pairs [][2]int) []onrecord.Span {
	var spans []onrecord.Span
	for _, pair := range pairs {
		spans = append(spans, onrecord.Span{Start: pair[0], End: pair[1]})
	}
	return spans
}

// words returns a function that lists the words and marks of text, by number,
// on the code points of a span: the tokens of the scorers for articles that no
// corpus has tokenised.
func words(text string) func(onrecord.Span) []int {
	var at []int // by code point: its word, or -1
	word, previous := -1, ' '
	for _, r := range text {
		switch {
		case unicode.IsSpace(r):
			at = append(at, -1)
		default:
			letter := unicode.IsLetter(r) || unicode.IsDigit(r)
			if !letter || !unicode.IsLetter(previous) && !unicode.IsDigit(previous) {
				word++
			}
			at = append(at, word)
		}
		previous = r
	}
	return func(span onrecord.Span) []int {
		var out []int
		for i := span.Start; i < min(span.End, len(at)); i++ {
			if at[i] >= 0 && (len(out) == 0 || out[len(out)-1] != at[i]) {
				out = append(out, at[i])
			}
		}
		return out
	}
}

// quotationMarks are the glyphs that enclose quotations in PolNeAR.
const quotationMarks = "“”\"'‘’«»„"

// Quoted returns the statements whose content lies wholly inside quotation
// marks, told by the text alone: every piece of it begins and ends with one.
func Quoted(text string, labels []Label) []Label {
	points := []rune(text)
	var quoted []Label
	for _, label := range labels {
		if formOf(points, &label) == onrecord.Direct {
			quoted = append(quoted, label)
		}
	}
	return quoted
}

// formOf returns the form of a statement as the text alone tells it.
func formOf(points []rune, label *Label) onrecord.Form {
	all, marks := len(label.Content) > 0, false
	for _, span := range label.Content {
		if span.Empty() || span.End > len(points) {
			all = false
			continue
		}
		all = all && strings.ContainsRune(quotationMarks, points[span.Start]) && strings.ContainsRune(quotationMarks, points[span.End-1])
		for i := span.Start; i < span.End; i++ {
			apostrophe := i > span.Start && i+1 < span.End && unicode.IsLetter(points[i-1]) && unicode.IsLetter(points[i+1])
			marks = marks || strings.ContainsRune(quotationMarks, points[i]) && !apostrophe
		}
	}
	switch {
	case all:
		return onrecord.Direct
	case marks:
		return onrecord.Mixed
	}
	return onrecord.Indirect
}

// FoundContent counts the gold statements for which a statement with the same
// content was predicted, by a Jaccard overlap of contentOverlap of its words,
// one to one.
func FoundContent(text string, gold, got []Label) PRF {
	covered := words(text)
	contents := func(labels []Label) []Label {
		var out []Label
		for _, label := range labels {
			out = append(out, Label{Cue: label.Content, Content: label.Content}) // match asks for a cue in common
		}
		return out
	}
	return match(covered, contents(gold), contents(got))
}

// FoundStatements counts the gold statements that were predicted as match
// defines it, by the words of text.
func FoundStatements(text string, gold, got []Label) PRF {
	return match(words(text), gold, got)
}

// RightStatements reports for each predicted statement whether it matches a
// gold one, as match defines it, by the words of text.
func RightStatements(text string, gold, got []Label) []bool {
	covered := words(text)
	right := make([]bool, len(got))
	for _, pair := range pairs(covered, gold, got) {
		right[pair.got] = true
	}
	return right
}
