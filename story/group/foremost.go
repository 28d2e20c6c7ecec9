package group

import "slices"

// foremost keeps the n first of what is offered to it, in order. Most of many
// offers cost one comparison.
type foremost[T any] struct {
	n       int
	compare func(a, b T) int
	kept    []T
}

func (f *foremost[T]) offer(x T) {
	if len(f.kept) == f.n {
		if f.compare(x, f.kept[f.n-1]) >= 0 {
			return
		}
		f.kept = f.kept[:f.n-1]
	}
	at, _ := slices.BinarySearchFunc(f.kept, x, f.compare)
	f.kept = slices.Insert(f.kept, at, x)
}
