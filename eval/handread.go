package eval

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
	"sync"

	"onrecord"
)

// A HandRead is an article of which a reader has told what each statement
// means.
type HandRead struct {
	Article    string
	Statements []HandStatement
}

// A HandStatement is a statement as a reader understood it. Names are the
// fullest that the article gives; an empty field is not told.
type HandStatement struct {
	Label
	Speakers []string
	// SpeakerSpans is where the names stand, in code points; of the training part only.
	SpeakerSpans []onrecord.Span
	Kind         onrecord.SpeakerKind // empty for what cannot speak
	Basis        onrecord.Basis       // how the source refers to the speaker; empty when there is none
	Act          onrecord.Act
	Target       []string
	Addressee    []string
	Date         string // YYYY, YYYY-MM or YYYY-MM-DD
	Venue        string
	Carried      bool // the date stands in another sentence than the statement
}

// handRow is a line of the labels of the development part.
type handRow struct {
	Doc, Ann, ID     string
	Speakers         []string
	Kind, Resolution string
	Act              onrecord.Act
	Date, Venue      *string
}

// HandReadDev returns the hand-read articles of PolNeAR's development part.
func (s Shared) HandReadDev() ([]HandRead, error) {
	carried, err := s.carriedDates()
	if err != nil {
		return nil, err
	}
	f, err := os.Open(s.Path(polnearSpeakers))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var articles []HandRead
	events := map[string]Label{}
	for decoder := json.NewDecoder(f); ; {
		var row handRow
		if err := decoder.Decode(&row); err == io.EOF {
			return articles, nil
		} else if err != nil {
			return nil, fmt.Errorf("reading the hand-read statements: %w", err)
		}
		if len(articles) == 0 || articles[len(articles)-1].Article != row.Doc {
			articles = append(articles, HandRead{Article: row.Doc})
			if events, err = s.events(row.Ann); err != nil {
				return nil, err
			}
		}
		article := &articles[len(articles)-1]
		stmt := HandStatement{Label: events[row.ID], Speakers: row.Speakers, Kind: handKind(row.Kind), Basis: handBasis(row.Resolution), Act: row.Act, Carried: carried[row.Doc+" "+row.ID]}
		if row.Date != nil {
			stmt.Date = *row.Date
		}
		if row.Venue != nil {
			stmt.Venue = *row.Venue
		}
		article.Statements = append(article.Statements, stmt)
	}
}

// events returns the attributions of an .ann file by their IDs.
func (s Shared) events(name string) (map[string]Label, error) {
	data, err := os.ReadFile(s.Path(path.Join(polnearDir, "attributions", name)))
	if err != nil {
		return nil, err
	}
	events, err := parseEvents(string(data))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	byID := map[string]Label{}
	for _, event := range events {
		byID[event.id] = event.Label
	}
	return byID, nil
}

// carriedDates returns the statements, "article id", whose dates stand in
// another sentence.
func (s Shared) carriedDates() (map[string]bool, error) {
	data, err := os.ReadFile(s.Path(polnearCarried))
	if err != nil {
		return nil, err
	}
	carried := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		if columns := strings.Split(strings.TrimSpace(line), "\t"); len(columns) == 5 && columns[2] == "date" {
			carried[columns[0]+" "+columns[1]] = columns[4] == "carried"
		}
	}
	return carried, nil
}

func handKind(kind string) onrecord.SpeakerKind {
	if kind == "none" {
		return ""
	}
	return onrecord.SpeakerKind(kind)
}

func handBasis(resolution string) onrecord.Basis {
	if resolution == "none" {
		return ""
	}
	return onrecord.Basis(resolution)
}

//go:embed handread/train.jsonl
var handReadTrain []byte

//go:embed handread/held.jsonl
var handReadHeld []byte

// A HandPart is a part of the articles of PolNeAR's training part that were
// read by hand.
type HandPart struct {
	rows func() (map[string][]handTrainRow, error)
}

// The parts: rules and weights were made by the first; of the second nothing
// but its figures was looked at.
var (
	HandTrain = HandPart{sync.OnceValues(func() (map[string][]handTrainRow, error) { return readHandRows(handReadTrain) })}
	HandHeld  = HandPart{sync.OnceValues(func() (map[string][]handTrainRow, error) { return readHandRows(handReadHeld) })}
)

// handTrainRow is a line of the labels, which hold no words but where they
// stand.
type handTrainRow struct {
	Doc                         string
	N                           int
	Speakers, Target, Addressee [][2]int
	Kind, Resolution            string
	Act                         onrecord.Act
	Date                        *string
	Venue                       *[2]int
}

// readHandRows returns the lines of a file of labels by their articles.
func readHandRows(data []byte) (map[string][]handTrainRow, error) {
	rows := map[string][]handTrainRow{}
	for decoder := json.NewDecoder(bytes.NewReader(data)); ; {
		var row handTrainRow
		if err := decoder.Decode(&row); err == io.EOF {
			return rows, nil
		} else if err != nil {
			return nil, fmt.Errorf("reading the hand-read statements: %w", err)
		}
		rows[row.Doc] = append(rows[row.Doc], row)
	}
}

// Of returns what was read by hand of an article, false when it is not in this
// part.
func (p HandPart) Of(article *Article) (HandRead, bool, error) {
	rows, err := p.rows()
	if err != nil || len(rows[article.ID]) == 0 {
		return HandRead{}, false, err
	}
	points := []rune(article.Text)
	at := func(span [2]int) string { return strings.Join(strings.Fields(string(points[span[0]:span[1]])), " ") }
	names := func(spans [][2]int) []string {
		var out []string
		for _, span := range spans {
			out = append(out, at(span))
		}
		return out
	}
	read := HandRead{Article: article.ID}
	for _, row := range rows[article.ID] {
		stmt := HandStatement{
			Label: article.Annotations[0][row.N], Speakers: names(row.Speakers), Kind: handKind(row.Kind), Basis: handBasis(row.Resolution),
			Act: row.Act, Target: names(row.Target), Addressee: names(row.Addressee), SpeakerSpans: toSpans(row.Speakers),
		}
		if row.Date != nil {
			stmt.Date = *row.Date
		}
		if row.Venue != nil {
			stmt.Venue = at(*row.Venue)
		}
		read.Statements = append(read.Statements, stmt)
	}
	return read, true, nil
}
