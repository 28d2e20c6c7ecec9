package postgres

import (
	"strconv"

	"onrecord/record"
)

// An inverted index gives statements in no order: to find the newest few of
// the many that a common word has, PostgreSQL would have to look at all of
// them, or to walk all statements from the newest on until it has enough,
// however rare the word may be among the newer ones. So each statement has
// lexemes for the blocks of keys that its own lies in, of several sizes, and
// is looked for block after block, from the newest and smallest on: what is
// common is found in the first blocks, what is rare takes a few questions
// more, and no question is about more than some times of what is found.
const (
	firstBlock = 12 // binary logarithm of the size of the smallest blocks: 4,096 keys
	blockStep  = 2  // blocks are 4 times as large as those one smaller
	blockSizes = 5  // up to 1,048,576 keys
)

// blockMark starts the lexemes of blocks. It is no facet and no word.
const blockMark = "#"

// bits returns the binary logarithm of the size of blocks, by level.
func bits(level int) int { return firstBlock + level*blockStep }

// block returns the lexeme of the block of a level that a key lies in.
func block(level int, key record.Key) string {
	return blockMark + strconv.Itoa(level) + "." + strconv.FormatInt(key>>bits(level), 10)
}

// blocks returns the lexemes of all blocks that a key lies in.
func blocks(key record.Key) []string {
	all := make([]string, blockSizes)
	for level := range all {
		all[level] = block(level, key)
	}
	return all
}

// A walk goes through the blocks of keys from a key downwards. Blocks grow,
// and the last one holds all that is left.
type walk struct {
	top   record.Key // the next key to look at
	level int
}

// next returns the tsquery of the next block, "" for all that is left, and
// moves on.
func (w *walk) next() string {
	if w.level == blockSizes {
		w.top = 0
		return ""
	}
	lexeme := block(w.level, w.top)
	w.top = w.top>>bits(w.level)<<bits(w.level) - 1
	w.level++
	return quote(lexeme)
}
