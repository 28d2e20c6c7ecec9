package train

// Solve returns x with m x = v, for a positive definite m (elimination). It
// changes both.
func Solve(m [][]float64, v []float64) []float64 {
	for i := range v {
		for k := i + 1; k < len(v); k++ {
			factor := m[k][i] / m[i][i]
			for j := i; j < len(v); j++ {
				m[k][j] -= factor * m[i][j]
			}
			v[k] -= factor * v[i]
		}
	}
	for i := len(v) - 1; i >= 0; i-- {
		for j := i + 1; j < len(v); j++ {
			v[i] -= m[i][j] * v[j]
		}
		v[i] /= m[i][i]
	}
	return v
}

// Square returns a matrix of n rows and n columns, all 0.
func Square(n int) [][]float64 {
	rows := make([][]float64, n)
	for i := range rows {
		rows[i] = make([]float64, n)
	}
	return rows
}
