package train

import (
	"math"
	"testing"
)

func TestSolve(t *testing.T) {
	m := Square(3)
	copy(m[0], []float64{4, 1, 0})
	copy(m[1], []float64{1, 3, 1})
	copy(m[2], []float64{0, 1, 2})
	x := Solve(m, []float64{6, 10, 8}) // of x = 1, 2, 3
	for i, want := range []float64{1, 2, 3} {
		if math.Abs(x[i]-want) > 1e-12 {
			t.Errorf("x = %v", x)
		}
	}
}
