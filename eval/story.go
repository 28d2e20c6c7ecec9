package eval

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"time"

	"onrecord"
)

// A StoryGold is what a careful reader finds in the reports of one story.
type StoryGold struct {
	Documents  map[string]json.RawMessage `json:"documents"`
	Statements []storyStatement           `json:"statements"`
}

type storyStatement struct {
	ID       string          `json:"id"`
	Doc      string          `json:"doc"`
	Source   []onrecord.Span `json:"source"`
	Cue      []onrecord.Span `json:"cue"`
	Content  []onrecord.Span `json:"content"`
	Speaker  []string        `json:"speaker"`
	Form     onrecord.Form   `json:"form"`
	Act      onrecord.Act    `json:"act"`
	ActAlso  []onrecord.Act  `json:"act_also"` // acts that are as good
	Date     string          `json:"date"`
	Optional bool            `json:"optional"` // missing it costs nothing, and so does finding it
}

// ReadStoryGold reads gold labels of a story.
func ReadStoryGold(r io.Reader) (*StoryGold, error) {
	var gold StoryGold
	if err := json.NewDecoder(r).Decode(&gold); err != nil {
		return nil, fmt.Errorf("reading the gold labels of a story: %w", err)
	}
	return &gold, nil
}

// A StoryScore counts gold statements that were found, and of those how many
// are right in each respect.
type StoryScore struct {
	PRF
	Exact, Source, Speaker, Form, Act int
	Dated, Date                       int      // found statements that have a gold date, and those of them with the right one
	Misses                            []string // what was wrong, a line for each gold statement that is not right
}

// StoryPublished is the day on which the house example is read as published,
// where a report does not give its own.
var StoryPublished = onrecord.Date{Year: 2017, Month: time.June, Day: 4}

// storyOverlap is the least share of the joint content of two statements that
// makes them a pair.
const storyOverlap = 0.5

// Score scores readings, by the name of their file, against the gold. A
// prediction is paired with the gold statement of which it shares most of the
// content, best pairs first, one to one.
func (g *StoryGold) Score(readings map[string]*onrecord.Reading) StoryScore {
	var score StoryScore
	docs := make([]string, 0, len(g.Documents))
	for doc := range g.Documents {
		docs = append(docs, doc)
	}
	slices.Sort(docs)
	for _, doc := range docs {
		g.scoreDoc(doc, readings[doc], &score)
	}
	return score
}

// Match returns for the gold statements of a document, by their IDs, the numbers
// of the statements in its reading that are the same.
func (g *StoryGold) Match(doc string, reading *onrecord.Reading) map[string]int {
	gold, found := g.of(doc), map[string]int{}
	for i, got := range pairByContent(gold, Labels(reading)) {
		found[gold[i].ID] = got
	}
	return found
}

// of returns the gold statements of a document.
func (g *StoryGold) of(doc string) []storyStatement {
	var gold []storyStatement
	for _, stmt := range g.Statements {
		if path.Base(stmt.Doc) == doc {
			gold = append(gold, stmt)
		}
	}
	return gold
}

func (g *StoryGold) scoreDoc(doc string, reading *onrecord.Reading, score *StoryScore) {
	gold := g.of(doc)
	var stmts []onrecord.Statement
	var labels []Label
	if reading != nil {
		stmts, labels = reading.Statements, Labels(reading)
	}
	pairs := pairByContent(gold, labels)
	score.Predicted += len(stmts)
	for i, want := range gold {
		got, found := pairs[i]
		if want.Optional {
			if found {
				score.Predicted--
			}
			continue
		}
		score.Gold++
		if !found {
			score.Misses = append(score.Misses, want.ID+": not found")
			continue
		}
		score.Right++
		var wrong []string
		check := func(name string, good bool, count *int) {
			if good {
				*count++
			} else {
				wrong = append(wrong, name)
			}
		}
		check("exact", sameSet(pointsOf(want.Content), pointsOf(labels[got].Content)), &score.Exact)
		check("source", len(want.Source) == 0 && len(labels[got].Source) == 0 || shared(pointsOf(want.Source), pointsOf(labels[got].Source)) > 0, &score.Source)
		check("speaker", sameSpeakers(stmts[got].Speakers, want.Speaker), &score.Speaker)
		check("form", stmts[got].Form == want.Form, &score.Form)
		check("act", stmts[got].Act == want.Act || slices.Contains(want.ActAlso, stmts[got].Act), &score.Act)
		if want.Date != "" {
			score.Dated++
			check("date", strings.HasPrefix(stmts[got].Said.Start.String(), want.Date), &score.Date)
		}
		if len(wrong) > 0 {
			score.Misses = append(score.Misses, want.ID+": wrong "+strings.Join(wrong, ", "))
		}
	}
}

// pairByContent pairs gold statements with predictions, and returns the index
// of the prediction by that of the gold statement.
func pairByContent(gold []storyStatement, labels []Label) map[int]int {
	type pairing struct {
		overlap   float64
		gold, got int
	}
	var all []pairing
	for i := range gold {
		for j := range labels {
			all = append(all, pairing{jaccard(pointsOf(gold[i].Content), pointsOf(labels[j].Content)), i, j})
		}
	}
	slices.SortFunc(all, func(a, b pairing) int {
		return cmp.Or(cmp.Compare(b.overlap, a.overlap), cmp.Compare(b.gold, a.gold), cmp.Compare(b.got, a.got))
	})
	pairs, used := map[int]int{}, map[int]bool{}
	for _, p := range all {
		if p.overlap < storyOverlap {
			break
		}
		if _, paired := pairs[p.gold]; !paired && !used[p.got] {
			pairs[p.gold], used[p.got] = p.got, true
		}
	}
	return pairs
}

func sameSet(a, b pointSet) bool { return len(a) == len(b) && shared(a, b) == len(a) }

// sameSpeakers reports whether each gold name is one predicted name, which
// may have two words more, and nobody else is named.
func sameSpeakers(predicted []onrecord.Speaker, gold []string) bool {
	return len(predicted) <= len(gold) && !slices.ContainsFunc(gold, func(want string) bool {
		wanted := nameWords(want)
		return !slices.ContainsFunc(predicted, func(speaker onrecord.Speaker) bool {
			words := nameWords(speaker.Name)
			for word := range wanted {
				if !words[word] {
					return false
				}
			}
			return len(words) <= len(wanted)+2
		})
	})
}

func nameWords(name string) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.Fields(strings.NewReplacer(".", "", "’s", "", "'s", "").Replace(strings.ToLower(name))) {
		if word != "the" && word != "a" && word != "an" {
			words[word] = true
		}
	}
	return words
}

// Print writes the score as score_story.py does.
func (s StoryScore) Print(w io.Writer) {
	for _, miss := range s.Misses {
		fmt.Fprintln(w, miss)
	}
	fmt.Fprintf(w, "statements: recall %.3f (%d/%d) precision %.3f (%d/%d)\n", s.Recall(), s.Right, s.Gold, s.Precision(), s.Right, s.Predicted)
	for _, row := range []struct {
		name  string
		right int
	}{{"exact", s.Exact}, {"source", s.Source}, {"speaker", s.Speaker}, {"form", s.Form}, {"act", s.Act}} {
		fmt.Fprintf(w, "%s: %d/%d\n", row.name, row.right, s.Gold)
	}
	fmt.Fprintf(w, "date: %d/%d\n", s.Date, s.Dated)
}
