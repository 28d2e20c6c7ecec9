package sqlite_test

import (
	"os"
	"path/filepath"
	"testing"

	"onrecord/record/hometest"
)

func BenchmarkHome(b *testing.B) {
	path := filepath.Join(b.TempDir(), "record.db")
	hometest.Bench(b, open(b, path), func() (bytes int64) {
		for _, file := range []string{path, path + "-wal"} {
			if info, err := os.Stat(file); err == nil {
				bytes += info.Size()
			}
		}
		return bytes
	})
}
