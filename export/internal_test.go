package export

import "io"

// NewXLSXOfRows is NewXLSX with sheets of at most so many rows.
func NewXLSXOfRows(w io.Writer, rows int) *XLSX { return newXLSX(w, rows) }
