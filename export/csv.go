package export

import (
	"encoding/csv"
	"io"
	"strings"

	"onrecord"
)

// CSV writes a statement a row (RFC 4180), with the report it stands in. Of
// several speakers, each column has one entry a speaker in the same order,
// empty where it is not known, parted by "; ". Cells
// that a spreadsheet would take for a formula are made text by an apostrophe.
type CSV struct {
	out    *csv.Writer
	headed bool
}

// NewCSV returns a writer to w.
func NewCSV(w io.Writer) *CSV { return &CSV{out: csv.NewWriter(w)} }

// Write implements Writer.
func (c *CSV) Write(reading *onrecord.Reading) error {
	if err := c.head(); err != nil {
		return err
	}
	cells := make([]string, len(columns))
	for row := range rows(reading) {
		for i, column := range columns {
			cells[i] = harmless(spelt(column.value(row)))
		}
		if err := c.out.Write(cells); err != nil {
			return err
		}
	}
	return nil
}

func (c *CSV) head() error {
	if c.headed {
		return nil
	}
	c.headed = true
	names := make([]string, len(columns))
	for i, column := range columns {
		names[i] = column.name
	}
	return c.out.Write(names)
}

// Flush implements Writer. A file without any reading has its header.
func (c *CSV) Flush() error {
	if err := c.head(); err != nil {
		return err
	}
	c.out.Flush()
	return c.out.Error()
}

// harmless puts an apostrophe before a cell that spreadsheets would run as a
// formula, and takes out the NUL that many cannot read (OWASP, CSV Injection).
func harmless(cell string) string {
	cell = strings.ReplaceAll(cell, "\x00", "")
	if cell != "" && strings.ContainsRune("=+-@\t\r\n", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
