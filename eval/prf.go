package eval

import "fmt"

// A PRF counts what was predicted, what was wanted and what is in both.
type PRF struct {
	Right, Predicted, Gold int
}

// Add adds the counts of other.
func (c *PRF) Add(other PRF) {
	c.Right += other.Right
	c.Predicted += other.Predicted
	c.Gold += other.Gold
}

// Precision returns the share of what was predicted that is right.
func (c PRF) Precision() float64 { return ratio(c.Right, c.Predicted) }

// Recall returns the share of what was wanted that was predicted.
func (c PRF) Recall() float64 { return ratio(c.Right, c.Gold) }

// F1 returns the harmonic mean of precision and recall.
func (c PRF) F1() float64 {
	return harmonic(c.Precision(), c.Recall())
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// String gives precision, recall and F1 in percent.
func (c PRF) String() string {
	return fmt.Sprintf("%5.1f %5.1f %5.1f", 100*c.Precision(), 100*c.Recall(), 100*c.F1())
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// A mean adds up numbers.
type mean struct {
	sum float64
	n   int
}

func (m *mean) add(x float64) { m.sum, m.n = m.sum+x, m.n+1 }

func (m *mean) value() float64 {
	if m.n == 0 {
		return 0
	}
	return m.sum / float64(m.n)
}
