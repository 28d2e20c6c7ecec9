//go:build !race

package eval_test

// underRace tells whether the race detector is on.
const underRace = false
