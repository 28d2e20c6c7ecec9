package export

import (
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"onrecord"
)

// XLSX writes a workbook (Office Open XML, ECMA-376) with two tables: the
// statements, with the columns of CSV, and the reports. Text is text there,
// whatever it begins with, and never a formula. Rows wait in temporary files;
// the workbook is written by Flush.
type XLSX struct {
	out        io.Writer
	book       *excelize.File
	statements sheet
	reports    sheet
}

// reportColumns are those of the table of reports.
var reportColumns = []column[*onrecord.Reading]{
	{"path", 36, func(r *onrecord.Reading) any { return r.Report.Path }},
	{"report", 12, func(r *onrecord.Reading) any { return r.Report.ID() }},
	{"outlet", 18, func(r *onrecord.Reading) any { return r.Report.Outlet }},
	{"url", 36, func(r *onrecord.Reading) any { return r.Report.URL }},
	{"headline", 60, func(r *onrecord.Reading) any { return r.Report.Headline }},
	{"byline", 24, func(r *onrecord.Reading) any { return strings.Join(r.Report.Byline, separator) }},
	{"published", 12, func(r *onrecord.Reading) any { return r.Report.Published }},
	{"language", 10, func(r *onrecord.Reading) any { return r.Report.Language }},
	{"statements", 12, func(r *onrecord.Reading) any { return len(r.Statements) }},
	{"story", 12, func(r *onrecord.Reading) any { return r.Story }},
}

// NewXLSX returns a writer to w.
func NewXLSX(w io.Writer) *XLSX { return newXLSX(w, maxSheetRows) }

// newXLSX is NewXLSX with sheets of at most so many rows.
func newXLSX(w io.Writer, maxRows int) *XLSX {
	x := &XLSX{out: w, statements: sheet{name: "Statements", maxRows: maxRows}, reports: sheet{name: "Reports", maxRows: maxRows}}
	for _, column := range columns {
		x.statements.names = append(x.statements.names, column.name)
		x.statements.widths = append(x.statements.widths, column.width)
	}
	for _, column := range reportColumns {
		x.reports.names = append(x.reports.names, column.name)
		x.reports.widths = append(x.reports.widths, column.width)
	}
	return x
}

// Write implements Writer.
func (x *XLSX) Write(reading *onrecord.Reading) error {
	if err := x.begin(); err != nil {
		return err
	}
	for row := range rows(reading) {
		if err := x.statements.add(valuesOf(columns, row)); err != nil {
			return err
		}
	}
	return x.reports.add(valuesOf(reportColumns, reading))
}

func valuesOf[R any](columns []column[R], row R) []any {
	values := make([]any, len(columns))
	for i, column := range columns {
		values[i] = column.value(row)
	}
	return values
}

// begin makes the workbook, once.
func (x *XLSX) begin() error {
	if x.book != nil {
		return nil
	}
	x.book = excelize.NewFile()
	if err := x.book.SetDocProps(&excelize.DocProperties{Creator: "onrecord", LastModifiedBy: "onrecord"}); err != nil {
		return err
	}
	if err := x.book.SetSheetName("Sheet1", x.statements.name); err != nil {
		return err
	}
	styles, err := newSheetStyles(x.book)
	if err != nil {
		return err
	}
	for _, table := range []*sheet{&x.statements, &x.reports} {
		table.book, table.styles = x.book, styles
		if err := table.begin(); err != nil {
			return err
		}
	}
	return nil
}

// Flush implements Writer. A workbook without any reading has its headers.
func (x *XLSX) Flush() error {
	if err := x.begin(); err != nil {
		return err
	}
	for _, table := range []*sheet{&x.statements, &x.reports} {
		if err := table.end(); err != nil {
			return err
		}
	}
	return x.book.Write(x.out)
}

// Close takes the temporary files away.
func (x *XLSX) Close() error {
	if x.book == nil {
		return nil
	}
	return x.book.Close()
}
