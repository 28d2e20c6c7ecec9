package group

// mostTaken is how many reports are taken apart at once at most. It bounds
// what a report costs, and groups beyond it are only joined, never parted.
const mostTaken = 150

// neighbourly is the affinity from which a cluster is looked over together
// with its neighbour, since reports of the one may belong to the other.
const neighbourly = 0.6

// grown reports whether a cluster has grown by a half since it was looked
// over. Looking over costs the square of its reports, so that each of them
// bears a share that grows with their number, up to mostTaken.
func (c *cluster) grown() bool { return 2*len(c.members) >= 3*c.settled && len(c.members) > 1 }

// settle takes a cluster and its neighbours apart and puts their reports
// together again.
func (g *Grouper) settle(c *cluster) {
	room := mostTaken
	parts := g.parts(nil, c, &room)
	for _, other := range g.index.near(c.sum, g.home) {
		if other != c && affinity(c, other, c.sum.dot(other.sum)) >= neighbourly {
			parts = g.parts(parts, other, &room)
		}
	}
	for _, whole := range agglomerate(parts) {
		whole.settled = len(whole.members)
		g.place(whole.members, whole)
	}
}

// parts appends the reports of a cluster, or the cluster as a whole when there
// is no room for them.
func (g *Grouper) parts(parts []*cluster, c *cluster, room *int) []*cluster {
	if len(c.members) > *room {
		return append(parts, c)
	}
	*room -= len(c.members)
	for _, member := range c.members {
		parts = append(parts, g.alone(member))
	}
	return parts
}

// settleAll looks over all clusters that have changed.
func (g *Grouper) settleAll() {
	for _, c := range g.home {
		// What was put together meanwhile is passed over.
		if g.home[c.members[0]] == c && c.settled != len(c.members) {
			g.settle(c)
		}
	}
}
