package export

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"onrecord"
)

// What Excel takes ("Excel specifications and limits"): rows of a sheet, the
// header among them, and UTF-16 code units of a cell.
const (
	maxSheetRows = 1_048_576
	maxCellUnits = 32_767
)

// A sheet is a table in a workbook, with a header that stays in sight and can
// be filtered by. Rows that one sheet cannot hold go on further ones: "Name",
// "Name 2", "Name 3".
type sheet struct {
	book    *excelize.File
	styles  sheetStyles
	name    string
	names   []string  // of the columns
	widths  []float64 // of the columns, in characters
	maxRows int

	current string // the sheet that is written
	stream  *excelize.StreamWriter
	rows    int // of the current sheet
	sheets  int
}

// sheetStyles are the formats of cells in a workbook.
type sheetStyles struct{ header, day, probability int }

func newSheetStyles(book *excelize.File) (styles sheetStyles, err error) {
	day, probability := "yyyy-mm-dd", "0.00"
	for style, is := range map[*int]*excelize.Style{
		&styles.header:      {Font: &excelize.Font{Bold: true}},
		&styles.day:         {CustomNumFmt: &day},
		&styles.probability: {CustomNumFmt: &probability},
	} {
		if *style, err = book.NewStyle(is); err != nil {
			return styles, err
		}
	}
	return styles, nil
}

// begin begins the next sheet with its header.
func (s *sheet) begin() (err error) {
	s.sheets++
	s.current, s.rows = s.name, 0
	if s.sheets > 1 {
		s.current += " " + strconv.Itoa(s.sheets)
	}
	if _, err = s.book.NewSheet(s.current); err != nil {
		return err
	}
	if err = s.book.SetSheetDimension(s.current, ""); err != nil { // not known before the end; readers would trust a wrong one
		return err
	}
	if s.stream, err = s.book.NewStreamWriter(s.current); err != nil {
		return err
	}
	for i, width := range s.widths {
		if err = s.stream.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	frozen := &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}
	if err = s.stream.SetPanes(frozen); err != nil {
		return err
	}
	header := make([]any, len(s.names))
	for i, name := range s.names {
		header[i] = excelize.Cell{StyleID: s.styles.header, Value: name}
	}
	return s.put(header)
}

// add writes a row of values such as columns have.
func (s *sheet) add(values []any) error {
	if s.rows == s.maxRows {
		if err := s.end(); err != nil {
			return err
		}
		if err := s.begin(); err != nil {
			return err
		}
	}
	for i := range values {
		values[i] = s.cell(values[i])
	}
	return s.put(values)
}

func (s *sheet) put(cells []any) error {
	s.rows++
	return s.stream.SetRow("A"+strconv.Itoa(s.rows), cells)
}

// end ends the current sheet.
func (s *sheet) end() error {
	last, err := excelize.CoordinatesToCellName(len(s.names), s.rows)
	if err != nil {
		return err
	}
	if err := s.book.AutoFilter(s.current, "A1:"+last, nil); err != nil {
		return err
	}
	return s.stream.Flush()
}

// cell returns the value of a column as a cell; none when it is not known.
func (s *sheet) cell(value any) any {
	switch v := value.(type) {
	case string:
		if v == "" {
			return nil
		}
		return cellText(v)
	case onrecord.Date:
		switch {
		case v.IsZero():
			return nil
		case v.Year <= 1900: // spreadsheets disagree about the days of 1900, and have none before
			return v.String()
		}
		return excelize.Cell{StyleID: s.styles.day, Value: time.Date(v.Year, v.Month, v.Day, 0, 0, 0, 0, time.UTC)}
	case float64:
		if v == 0 {
			return nil
		}
		return excelize.Cell{StyleID: s.styles.probability, Value: *probability(v)}
	}
	return value
}

// cellText returns text that a cell can hold: what XML has no character for
// is replaced, and what is too long ends in an ellipsis.
func cellText(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\uFFFE' || r == '\uFFFF' { // XML 1.0, 2.2 Characters
			return '\uFFFD'
		}
		return r
	}, text)
	units, cut := 0, 0
	for i, r := range text {
		if units < maxCellUnits {
			cut = i // the text before it and an ellipsis fit
		}
		if units += utf16.RuneLen(r); units > maxCellUnits {
			return text[:cut] + "…"
		}
	}
	return text
}
