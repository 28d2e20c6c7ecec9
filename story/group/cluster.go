package group

import "slices"

// A cluster is the reports of one story, as things stand.
type cluster struct {
	members []int32 // reports, in the order in which they came
	sum     vector  // of their vectors
	inner   float64 // sum of the cosines of all pairs of them
	days    days
	settled int // number of members when it was last looked over
}

// join puts the reports of the smaller of two clusters into the larger, and
// returns the larger and the reports that moved; the smaller is none any more.
// It takes the inner product of their sums.
func join(a, b *cluster, dot float64) (whole *cluster, moved []int32) {
	if len(a.members) < len(b.members) {
		a, b = b, a
	}
	inOrder := a.members[len(a.members)-1] < b.members[0]
	a.members = append(a.members, b.members...)
	if !inOrder {
		slices.Sort(a.members)
	}
	a.sum = a.sum.plus(b.sum)
	a.inner += b.inner + dot
	a.days = a.days.and(b.days)
	a.settled = max(a.settled, b.settled)
	return a, b.members
}

// The criterion by which two clusters are one story. The figures are cosines,
// chosen on ECB+ (Cybulska and Vossen 2014) where the outcome varies least
// with them.
const (
	nearest     = 0.19 // two clusters of one day are strangers below this average
	closeness   = 0.65 // how near they must be, beside how close their own reports are
	usualClose  = 0.17 // how close the reports of a story are before it is known
	usualWeight = 1.5  // how many pairs of reports that assumption counts for
)

// close returns how close the reports of a cluster are: the average cosine of
// its pairs, which few pairs can only move so far from the usual.
func (c *cluster) close() float64 {
	n := float64(len(c.members))
	return (c.inner + usualWeight*usualClose) / (n*(n-1)/2 + usualWeight)
}

// affinity returns how near two clusters are whose sums have this inner
// product, in proportion to what makes them one story: from 1 they are.
func affinity(a, b *cluster, dot float64) float64 {
	near := dot * fading(a.days, b.days) / float64(len(a.members)*len(b.members))
	return near / max(nearest*raised(a.days, b.days), closeness*(a.close()+b.close())/2)
}
