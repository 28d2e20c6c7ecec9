package linear

// Segments calls visit with each segment, half-open, of each kind whose
// probability is at least least and which has at most longest positions. The
// labels are 0 for none and then, for each kind in turn, four: begins, goes
// on, ends, alone.
func (c *Chain) Segments(scores []float32, scratch *ChainScratch, least float64, longest, kinds int, visit func(first, end, kind int, p float64)) {
	labels := c.Labels
	n := len(scores) / labels
	if n == 0 {
		return
	}
	scratch.grow(n, labels)
	c.Marginals(scratch.marginals[:n*labels], scores, scratch, nil)
	alpha, beta, local, scale := scratch.alpha, scratch.beta, scratch.local, scratch.scale
	for i := range n {
		for kind := range kinds {
			base := 1 + 4*kind
			if p := scratch.marginals[i*labels+base+3]; p >= least {
				visit(i, i+1, kind, p)
			}
			if scratch.marginals[i*labels+base] < least {
				continue
			}
			begins, goesOn, ends := base, base+1, base+2
			run, from := alpha[i*labels+begins], begins // of beginning here and going on up to where we are
			for k := i + 1; k < n && k-i < longest; k++ {
				at := k * labels
				w := run / scale[k]
				end := w * c.factors[from*labels+ends] * local[at+ends]
				if p := end * beta[at+ends]; p >= least {
					visit(i, k+1, kind, p)
				}
				run = w * c.factors[from*labels+goesOn] * local[at+goesOn]
				from = goesOn
				if run*beta[at+goesOn] < least {
					break
				}
			}
		}
	}
}
