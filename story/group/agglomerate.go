package group

// agglomerate joins clusters, always the two with the greatest affinity, until
// none are left that are one story. It takes time in the square of their
// number, and the cube where nearly all are joined.
func agglomerate(clusters []*cluster) []*cluster {
	p := newPairs(clusters)
	for {
		a, b, found := p.best()
		if !found {
			return p.left()
		}
		p.join(a, b)
	}
}

// pairs holds clusters and how near each two of them are. A cluster that was
// joined with another leaves its place empty.
type pairs struct {
	clusters []*cluster
	dots     [][]float64 // inner products of sums, by both places
	partner  []int       // by place: the one behind it with the greatest affinity, or -1
	affinity []float64   // to the partner
}

func newPairs(clusters []*cluster) *pairs {
	n := len(clusters)
	p := &pairs{clusters: clusters, dots: make([][]float64, n), partner: make([]int, n), affinity: make([]float64, n)}
	for a := range clusters {
		p.dots[a] = make([]float64, n)
		for b := range a {
			dot := clusters[a].sum.dot(clusters[b].sum)
			p.dots[a][b], p.dots[b][a] = dot, dot
		}
	}
	for a := range clusters {
		p.findPartner(a)
	}
	return p
}

// findPartner looks at all places behind a.
func (p *pairs) findPartner(a int) {
	p.partner[a], p.affinity[a] = -1, 0
	for b := a + 1; b < len(p.clusters); b++ {
		p.consider(a, b)
	}
}

// consider makes b the partner of a, a place before it, if it is nearer.
func (p *pairs) consider(a, b int) {
	if p.clusters[b] == nil || p.dots[a][b] == 0 {
		return
	}
	if near := affinity(p.clusters[a], p.clusters[b], p.dots[a][b]); near > p.affinity[a] {
		p.partner[a], p.affinity[a] = b, near
	}
}

// best returns the two clusters with the greatest affinity, if they are one
// story.
func (p *pairs) best() (a, b int, found bool) {
	greatest := 1.0
	for i, near := range p.affinity {
		if p.clusters[i] != nil && p.partner[i] >= 0 && near >= greatest && (!found || near > greatest) {
			greatest, a, b, found = near, i, p.partner[i], true
		}
	}
	return a, b, found
}

// join puts two clusters into the place of the first.
func (p *pairs) join(a, b int) {
	p.clusters[a], _ = join(p.clusters[a], p.clusters[b], p.dots[a][b])
	p.clusters[b] = nil
	for c := range p.clusters {
		p.dots[a][c] += p.dots[b][c]
		p.dots[c][a] = p.dots[a][c]
	}
	for c := range b {
		switch {
		case p.clusters[c] == nil:
		case c == a || p.partner[c] == a || p.partner[c] == b:
			p.findPartner(c)
		case c < a:
			p.consider(c, a)
		}
	}
}

// left returns the clusters that are left.
func (p *pairs) left() []*cluster {
	var left []*cluster
	for _, c := range p.clusters {
		if c != nil {
			left = append(left, c)
		}
	}
	return left
}
