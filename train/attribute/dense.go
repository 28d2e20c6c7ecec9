package attribute

import "math"

// A denseCase is an example of a yes or no, by numbers.
type denseCase struct {
	evidence []float64
	yes      bool
}

// logisticDense fits a logistic regression with a small ridge by Newton's
// method and returns the weights.
func logisticDense(cases []denseCase) []float64 {
	if len(cases) == 0 {
		return nil
	}
	n := len(cases[0].evidence)
	weights := make([]float64, n)
	for range 25 {
		gradient, hessian := make([]float64, n), make([][]float64, n)
		for i := range hessian {
			hessian[i] = make([]float64, n)
			hessian[i][i] = 1
			gradient[i] = weights[i]
		}
		for _, c := range cases {
			sum := 0.0
			for i, w := range weights {
				sum += w * c.evidence[i]
			}
			p := 1 / (1 + math.Exp(-sum))
			miss := p
			if c.yes {
				miss--
			}
			for i, x := range c.evidence {
				gradient[i] += miss * x
				for k := range i + 1 {
					hessian[i][k] += p * (1 - p) * x * c.evidence[k]
				}
			}
		}
		for i := range n {
			for k := range i {
				hessian[k][i] = hessian[i][k]
			}
		}
		for i, d := range solve(hessian, gradient) {
			weights[i] -= d
		}
	}
	return weights
}

// solve returns x with a x = b for a positive definite a (Gauss's
// elimination). It overwrites both.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		for k := i + 1; k < n; k++ {
			factor := a[k][i] / a[i][i]
			for j := i; j < n; j++ {
				a[k][j] -= factor * a[i][j]
			}
			b[k] -= factor * b[i]
		}
	}
	for i := n - 1; i >= 0; i-- {
		for j := i + 1; j < n; j++ {
			b[i] -= a[i][j] * b[j]
		}
		b[i] /= a[i][i]
	}
	return b
}
