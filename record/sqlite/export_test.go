package sqlite

import "fmt"

// LimitPages bounds the file, as a full disk would.
func (h *Home) LimitPages(n int) error {
	_, err := h.writer.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", n))
	return err
}
