package postgres

import (
	"slices"
	"testing"

	"onrecord/record"
)

func TestWalkPassesEveryKeyOnce(t *testing.T) {
	for _, top := range []record.Key{1, 4095, 4096, 4097, 16384, 70_000, 1 << 20, 1<<20 - 1, 3_000_000} {
		walk, last := walk{top: top}, top+1
		for walk.top > 0 {
			from, level := walk.top, walk.level
			if from != last-1 {
				t.Fatalf("from %d: after %d comes %d", top, last, from)
			}
			if within := walk.next(); within != "" {
				for _, key := range []record.Key{from, walk.top + 1} {
					if key > 0 && !slices.Contains(blocks(key), within[1:len(within)-1]) {
						t.Errorf("from %d: key %d has the lexemes %v, and is looked for by %s", top, key, blocks(key), within)
					}
				}
				if slices.Contains(blocks(walk.top), within[1:len(within)-1]) && walk.top > 0 {
					t.Errorf("from %d: the block of level %d goes on below %d", top, level, walk.top)
				}
			}
			last = walk.top + 1
		}
	}
}
