package sqlite

import (
	"context"
	"fmt"
	"os"
)

// OpenFrozen opens a record as Open does where it cannot even make files beside
// it.
func OpenFrozen(ctx context.Context, path string) (*Home, error) {
	file, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	return open(ctx, path, Options{ReadOnly: true}, file)
}

// LimitPages bounds the file, as a full disk would.
func (h *Home) LimitPages(n int) error {
	_, err := h.writer.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", n))
	return err
}
