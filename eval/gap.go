package eval

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"onrecord"
	"onrecord/read"
)

// A GapRow is a passage of the corpus GAP (Webster et al. 2018): a pronoun and
// two names, one of which it may stand for. Spans are bytes.
type GapRow struct {
	ID       string
	Text     string
	Pronoun  onrecord.Span
	Names    [2]onrecord.Span
	Right    [2]bool
	Feminine bool
}

// ReadGAP reads a part of GAP: tab-separated values under a header, offsets in
// code points.
func ReadGAP(r io.Reader) ([]GapRow, error) {
	var rows []GapRow
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		columns := strings.Split(lines.Text(), "\t")
		if n == 1 {
			continue
		}
		if len(columns) < 10 {
			return nil, fmt.Errorf("reading GAP, line %d: %d columns where 11 belong", n, len(columns))
		}
		row := GapRow{ID: columns[0], Text: columns[1], Right: [2]bool{columns[6] == "TRUE", columns[9] == "TRUE"}}
		offsets := byteOffsets(row.Text)
		for _, part := range []struct {
			span *onrecord.Span
			text string
			at   string
		}{{&row.Pronoun, columns[2], columns[3]}, {&row.Names[0], columns[4], columns[5]}, {&row.Names[1], columns[7], columns[8]}} {
			at, err := strconv.Atoi(part.at)
			if err != nil || at < 0 || at >= len(offsets) || !strings.HasPrefix(row.Text[offsets[at]:], part.text) {
				return nil, fmt.Errorf("reading GAP, line %d: %q does not stand at %s", n, part.text, part.at)
			}
			*part.span = onrecord.Span{Start: offsets[at], End: offsets[at] + len(part.text)}
		}
		switch strings.ToLower(columns[2]) {
		case "she", "her", "hers":
			row.Feminine = true
		}
		rows = append(rows, row)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading GAP: %w", err)
	}
	return rows, nil
}

// byteOffsets returns the byte of each code point of a text.
func byteOffsets(text string) []int {
	var offsets []int
	for at := range text {
		offsets = append(offsets, at)
	}
	return offsets
}

// OpenGAP reads a part of GAP, "development" or "validation".
func (s Shared) OpenGAP(part string) ([]GapRow, error) {
	f, err := openGzip(s.Path(gapDir + "/gap-" + part + ".tsv.gz"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ReadGAP(f)
}

// A GapScore counts the names that pronouns were taken for, as GAP's scorer
// does: each of the two names of a passage is right or wrong by itself.
type GapScore struct {
	Masculine, Feminine []PRF // by passage
}

// GAP reads and scores the development part of GAP. The names are known to be
// persons' names (GAP's gold-two-mention task); with closed the pronoun stands
// for one of them or for nobody else who is named.
func (s Shared) GAP(ctx context.Context, reader *read.Reader, closed bool) (GapScore, error) {
	rows, err := s.OpenGAP("development")
	if err != nil {
		return GapScore{}, err
	}
	var score GapScore
	for i := range rows {
		row := &rows[i]
		who, err := reader.Meaning(ctx, &onrecord.Report{Path: row.ID, Text: row.Text}, row.Pronoun, row.Names[:], closed)
		if err != nil {
			return score, fmt.Errorf("%s: %w", row.ID, err)
		}
		var count PRF
		for k, right := range row.Right {
			if right {
				count.Gold++
			}
			if who == k {
				count.Predicted++
				if right {
					count.Right++
				}
			}
		}
		if row.Feminine {
			score.Feminine = append(score.Feminine, count)
		} else {
			score.Masculine = append(score.Masculine, count)
		}
	}
	return score, nil
}

// print prints F1, overall and by gender, with intervals.
func (s *GapScore) print(w io.Writer, name string) {
	sum := func(counts []PRF) (total PRF) {
		for _, count := range counts {
			total.Add(count)
		}
		return total
	}
	all := append(append([]PRF{}, s.Masculine...), s.Feminine...)
	masculine, feminine := sum(s.Masculine), sum(s.Feminine)
	fmt.Fprintf(w, "%-28s F1 %.1f (%s)  masculine %.1f (%s)  feminine %.1f (%s)  feminine/masculine %.3f\n", name, 100*sum(all).F1(), Bootstrap(all, PRF.F1),
		100*masculine.F1(), Bootstrap(s.Masculine, PRF.F1), 100*feminine.F1(), Bootstrap(s.Feminine, PRF.F1), feminine.F1()/masculine.F1())
}

// PrintGAP scores the development part of GAP and prints both tasks.
func PrintGAP(ctx context.Context, shared Shared, reader *read.Reader, w io.Writer) error {
	for _, task := range []struct {
		name   string
		closed bool
	}{{"one of the two, or nobody", true}, {"anybody in the passage", false}} {
		score, err := shared.GAP(ctx, reader, task.closed)
		if err != nil {
			return err
		}
		score.print(w, task.name)
	}
	return nil
}
