package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"onrecord"
	"onrecord/export"
)

// A workbook is what the tests read of an .xlsx file, with the standard
// library alone: the parts of ECMA-376 that matter here.
type workbook struct {
	t      *testing.T
	files  map[string][]byte
	styles []string // the number format of each style of cells; "" for the built-in ones
	sheets []worksheet
}

type worksheet struct {
	name   string
	frozen string // the cell that stays at the top left of what moves
	filter string // the range that can be filtered
	widths int    // columns with a width of their own
	rows   []map[string]cell
}

// A cell is a value with what kind it is: text, number, day, bool or formula.
type cell struct{ kind, value string }

func openWorkbook(t *testing.T, data []byte) *workbook {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	book := &workbook{t: t, files: map[string][]byte{}}
	for _, file := range archive.File {
		part, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		if book.files[file.Name], err = io.ReadAll(part); err != nil {
			t.Fatal(err)
		}
	}
	book.readStyles()
	var index struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	book.parse("xl/workbook.xml", &index)
	var relations struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		}
	}
	book.parse("xl/_rels/workbook.xml.rels", &relations)
	for _, sheet := range index.Sheets {
		for _, relation := range relations.Relationship {
			if relation.ID == sheet.ID {
				target := path.Join("xl", relation.Target)
				if strings.HasPrefix(relation.Target, "/") {
					target = relation.Target[1:]
				}
				book.sheets = append(book.sheets, book.readSheet(sheet.Name, target))
			}
		}
	}
	return book
}

func (b *workbook) parse(name string, into any) {
	b.t.Helper()
	if err := xml.Unmarshal(b.files[name], into); err != nil {
		b.t.Fatalf("%s: %v", name, err)
	}
}

func (b *workbook) readStyles() {
	var styles struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	b.parse("xl/styles.xml", &styles)
	for _, style := range styles.Cells {
		code := ""
		for _, format := range styles.Formats {
			if format.ID == style.Format {
				code = format.Code
			}
		}
		b.styles = append(b.styles, code)
	}
}

func (b *workbook) readSheet(name, file string) worksheet {
	b.t.Helper()
	var parsed struct {
		Pane struct {
			TopLeft string `xml:"topLeftCell,attr"`
			State   string `xml:"state,attr"`
		} `xml:"sheetViews>sheetView>pane"`
		Columns []struct {
			Width float64 `xml:"width,attr"`
		} `xml:"cols>col"`
		Rows []struct {
			Cells []struct {
				Ref     string  `xml:"r,attr"`
				Style   int     `xml:"s,attr"`
				Type    string  `xml:"t,attr"`
				Formula *string `xml:"f"`
				Value   string  `xml:"v"`
				Inline  string  `xml:"is>t"`
			} `xml:"c"`
		} `xml:"sheetData>row"`
		Filter struct {
			Ref string `xml:"ref,attr"`
		} `xml:"autoFilter"`
		Dimension *struct{} `xml:"dimension"`
	}
	b.parse(file, &parsed)
	if parsed.Dimension != nil {
		b.t.Errorf("%s tells its size, which is not known when it begins", name)
	}
	sheet := worksheet{name: name, filter: parsed.Filter.Ref, widths: len(parsed.Columns)}
	if parsed.Pane.State == "frozen" {
		sheet.frozen = parsed.Pane.TopLeft
	}
	var header map[string]string // by the letters of the column
	for i, row := range parsed.Rows {
		cells := map[string]cell{}
		letters := map[string]string{}
		for _, c := range row.Cells {
			column := strings.TrimRight(c.Ref, "0123456789")
			letters[column] = c.Inline
			key := header[column]
			if i == 0 {
				key = c.Inline
			}
			switch {
			case c.Formula != nil:
				cells[key] = cell{"formula", *c.Formula}
			case c.Type == "inlineStr":
				cells[key] = cell{"text", strings.ReplaceAll(c.Inline, "_x005F_", "_")} // ECMA-376-1, 22.9.2.19
			case c.Type == "b":
				cells[key] = cell{"bool", c.Value}
			case c.Type == "" || c.Type == "n":
				if b.styles[c.Style] == "yyyy-mm-dd" {
					serial, err := strconv.Atoi(c.Value)
					if err != nil {
						b.t.Fatal(err)
					}
					day := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, serial) // ECMA-376-1, 18.17.4.1
					cells[key] = cell{"day", day.Format(time.DateOnly)}
				} else {
					cells[key] = cell{"number", c.Value}
				}
			default:
				b.t.Fatalf("a cell of type %q", c.Type)
			}
		}
		if header == nil {
			header = letters
		}
		sheet.rows = append(sheet.rows, cells)
	}
	return sheet
}

// String lists the cells, in the order of the columns of the header.
func (b *workbook) String() string {
	var out strings.Builder
	for _, sheet := range b.sheets {
		fmt.Fprintf(&out, "%s frozen above %s, filter %s, %d widths\n", sheet.name, sheet.frozen, sheet.filter, sheet.widths)
		for _, row := range sheet.rows[1:] {
			for _, name := range strings.Fields(allColumns) {
				if cell, ok := row[name]; ok {
					fmt.Fprintf(&out, "  %s: %s %q\n", name, cell.kind, cell.value)
				}
			}
			out.WriteString("\n")
		}
	}
	return out.String()
}

// allColumns are the columns of both tables.
const allColumns = `path report outlet url headline byline published language statements statement speaker basis source cue content form confidence
	content_start content_end in_headline parent kind act target addressee date_start date_end date_basis venue speaker_confidence speaker_description speaker_gender`

func newXLSX(w io.Writer) export.Writer { return export.NewXLSX(w) }

func TestXLSX(t *testing.T) {
	book := openWorkbook(t, written(t, newXLSX, readings()...))
	golden(t, "testdata/sample.xlsx.txt", []byte(book.String()))
	for _, sheet := range book.sheets {
		for _, row := range sheet.rows {
			for name, cell := range row {
				if cell.kind == "formula" {
					t.Errorf("%s of %s is the formula %q", name, sheet.name, cell.value)
				}
			}
		}
	}
}

func TestXLSXOfNothingHasItsHeaders(t *testing.T) {
	book := openWorkbook(t, written(t, newXLSX))
	if len(book.sheets) != 2 || len(book.sheets[0].rows) != 1 || len(book.sheets[1].rows) != 1 {
		t.Errorf("got %v", book)
	}
}

// TestXLSXGoesOnWithFurtherSheets fills sheets of three rows, the header
// included.
func TestXLSXGoesOnWithFurtherSheets(t *testing.T) {
	small := func(w io.Writer) export.Writer { return export.NewXLSXOfRows(w, 3) }
	book := openWorkbook(t, written(t, small, sample(), nasty(), sample()))
	rows := map[string]int{}
	for _, sheet := range book.sheets {
		rows[sheet.name] = len(sheet.rows) - 1
		if sheet.frozen != "A2" || sheet.filter == "" {
			t.Errorf("%s is frozen above %q and filtered by %q", sheet.name, sheet.frozen, sheet.filter)
		}
	}
	want := map[string]int{"Statements": 2, "Statements 2": 2, "Statements 3": 2, "Statements 4": 2, "Statements 5": 1, "Reports": 2, "Reports 2": 1}
	if fmt.Sprint(rows) != fmt.Sprint(want) {
		t.Errorf("the sheets have %v rows, want %v", rows, want)
	}
}

// TestXLSXCutsLongCells writes a headline that no cell holds.
func TestXLSXCutsLongCells(t *testing.T) {
	const limit = 32_767
	for _, headline := range []string{strings.Repeat("a", limit), strings.Repeat("a", limit+1), strings.Repeat("\U0001F98A", limit), "a" + strings.Repeat("\U0001F98A", limit/2) + "a"} {
		book := openWorkbook(t, written(t, newXLSX, &onrecord.Reading{Report: onrecord.Report{Path: "a", Headline: headline}}))
		got := book.sheets[1].rows[1]["headline"].value
		units := len(utf16.Encode([]rune(got)))
		fits := len(utf16.Encode([]rune(headline))) <= limit
		if fits && got != headline {
			t.Error("a headline that fits was cut")
		}
		if body, cut := strings.CutSuffix(got, "…"); units > limit || cut == fits || units < limit-1 || !strings.HasPrefix(headline, body) {
			t.Errorf("the cell has %d units and ends in %q", units, got[len(got)-4:])
		}
	}
}
