package train

import (
	"maps"
	"slices"

	"onrecord/linear"
)

func sortedFeatures[V any](m map[linear.Feature]V) []linear.Feature {
	return slices.Sorted(maps.Keys(m))
}
