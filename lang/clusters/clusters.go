// Package clusters tells which words of English stand in like places: Brown
// clusters (Brown et al. 1992), groups of words in a binary tree, so that
// learned stages can judge a word that their training has not seen by others
// of its group. The data are a selection from another project: see NOTICE.
package clusters

import (
	_ "embed"
	"encoding/binary"

	"onrecord/linear"
)

// A Cluster numbers a group of words; 0 stands for none.
type Cluster uint16

// Of returns the cluster of a word in small letters.
func Of(norm string) Cluster { return OfHash(linear.Hash(norm)) }

// OfHash returns the cluster of the word with this linear.Hash.
func OfHash(hash uint64) Cluster {
	want := uint32(hash>>32) | 1<<(32-fingerprintBits)
	for at := uint32(hash) & (slots - 1); ; at = (at + 1) & (slots - 1) {
		slot := binary.LittleEndian.Uint32(table[at*4:])
		if slot == 0 {
			return 0
		}
		if slot>>(32-fingerprintBits) == want>>(32-fingerprintBits) {
			return Cluster(slot & (1<<(32-fingerprintBits) - 1))
		}
	}
}

// Prefix names the branch of the tree that c hangs on, counted this many
// branchings from the root: the fewer, the larger the group. It is 0 only for
// the cluster 0.
func (c Cluster) Prefix(branchings uint) uint64 {
	if c == 0 || int(c) > len(paths) {
		return 0
	}
	return uint64(paths[c-1]&(1<<branchings-1)) + 1
}

// The file: 65,536 slots of a hash table, each 4 bytes with 22 bits of a
// word's hash and 10 of its cluster, 0 where it is empty; then the path of
// each cluster in 4 bytes, its first branching lowest.
const (
	slots           = 1 << 16
	fingerprintBits = 22
)

//go:embed english.bin
var data string

var (
	table = []byte(data[:slots*4])
	paths = func() []uint32 {
		var paths []uint32
		for rest := []byte(data[slots*4:]); len(rest) >= 4; rest = rest[4:] {
			paths = append(paths, binary.LittleEndian.Uint32(rest))
		}
		return paths
	}()
)
