package group

import "slices"

// strange is how near two stories are at most that are clearly two, as a share of
// what would make them one. Of 2, 3, 5 or 10 reports drawn from one story of ECB+ it
// takes 0.2% for several, and of as many that are drawn from different stories 99%.
const strange = 0.25

// Apart returns the reports of stories that are clearly several, by their IDs and in
// the order of their first reports. Stories that have some likeness are one here,
// whatever their days: few reports may hide what joins them, and an event has
// sequels. It takes time in the square of the number of stories.
func (g *Grouper) Apart() [][]string {
	g.reweigh()
	g.settleAll()
	var chains []chain
	for report, c := range g.home {
		if c.members[0] == int32(report) {
			chains = withCluster(chains, &cluster{members: c.members, sum: c.sum, inner: c.inner}) // without days
		}
	}
	stories := make([][]string, len(chains))
	for i, ch := range chains {
		for _, c := range ch {
			for _, member := range c.members {
				stories[i] = append(stories[i], g.reports[member].id)
			}
		}
	}
	return stories
}

// A chain is clusters each of which is near to another one of it.
type chain []*cluster

// near reports whether a cluster is near to one of the chain.
func (ch chain) near(c *cluster) bool {
	return slices.ContainsFunc(ch, func(other *cluster) bool { return affinity(c, other, c.sum.dot(other.sum)) > strange })
}

// withCluster puts a cluster to what it is near to, and makes one chain of that.
func withCluster(chains []chain, c *cluster) []chain {
	own := chain{c}
	at := len(chains)
	var others []chain
	for i, ch := range chains {
		if !ch.near(c) {
			others = append(others, ch)
			continue
		}
		own = append(own, ch...)
		at = min(at, i)
	}
	return slices.Insert(others, at, own)
}
