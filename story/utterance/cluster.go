package utterance

import (
	"cmp"
	"container/heap"
	"maps"
	"slices"
)

// A group is witnesses that tell of one saying, by their numbers.
type group struct {
	members []int   // sorted
	p       float64 // mean of the probabilities of its pairs; 1 for a single one
}

// cluster groups n witnesses by average linkage (UPGMA, Sokal and Michener
// 1958) down to a threshold: the two groups whose pairs have the highest mean
// probability are joined first, pairs without a link counting 0. A quotation
// cut in two by one report and whole in another therefore joins the part that
// fits better, and a chain of likenesses glues nothing together. The groups
// come in the order of their first members.
func cluster(n int, links []link, threshold float64) []group {
	c := &clusters{members: make([][]int, n), sums: make([]map[int]float64, n), within: make([]float64, n), version: make([]int, n)}
	for i := range n {
		c.members[i], c.sums[i] = []int{i}, map[int]float64{}
	}
	for _, l := range links {
		c.sums[l.a][l.b], c.sums[l.b][l.a] = l.p, l.p
	}
	for _, l := range links {
		c.offer(l.a, l.b, threshold)
	}
	for len(c.queue) > 0 {
		m := heap.Pop(&c.queue).(merger)
		if c.version[m.a] == m.versionA && c.version[m.b] == m.versionB {
			c.merge(m.a, m.b, threshold)
		}
	}
	var groups []group
	for i, members := range c.members {
		if len(members) == 0 {
			continue
		}
		slices.Sort(members)
		g := group{members: members, p: 1}
		if k := len(members); k > 1 {
			g.p = c.within[i] / float64(k*(k-1)/2)
		}
		groups = append(groups, g)
	}
	slices.SortFunc(groups, func(x, y group) int { return cmp.Compare(x.members[0], y.members[0]) })
	return groups
}

// clusters are groups on the way. A group that was merged into another has no
// members.
type clusters struct {
	members [][]int
	sums    []map[int]float64 // sums of the probabilities between two groups
	within  []float64         // sums of those inside a group
	version []int             // grows when a group changes
	queue   mergers
}

// offer puts a pair of groups into the queue when their mean is high enough.
func (c *clusters) offer(a, b int, threshold float64) {
	mean := c.sums[a][b] / float64(len(c.members[a])*len(c.members[b]))
	if mean >= threshold {
		heap.Push(&c.queue, merger{mean, min(a, b), max(a, b), c.version[min(a, b)], c.version[max(a, b)]})
	}
}

// merge puts group b into group a.
func (c *clusters) merge(a, b int, threshold float64) {
	c.within[a] += c.within[b] + c.sums[a][b]
	c.members[a], c.members[b] = append(c.members[a], c.members[b]...), nil
	c.version[a]++
	c.version[b]++
	delete(c.sums[a], b)
	delete(c.sums[b], a)
	for other, sum := range c.sums[b] {
		c.sums[a][other] += sum
		c.sums[other][a] = c.sums[a][other]
		delete(c.sums[other], b)
	}
	c.sums[b] = nil
	for _, other := range slices.Sorted(maps.Keys(c.sums[a])) {
		c.offer(a, other, threshold)
	}
}

// A merger is two groups, a before b, that may be joined as they are.
type merger struct {
	mean               float64
	a, b               int
	versionA, versionB int
}

// mergers is a heap with the highest mean first.
type mergers []merger

func (m mergers) Len() int      { return len(m) }
func (m mergers) Swap(i, j int) { m[i], m[j] = m[j], m[i] }
func (m mergers) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(m[j].mean, m[i].mean), cmp.Compare(m[i].a, m[j].a), cmp.Compare(m[i].b, m[j].b)) < 0
}
func (m *mergers) Push(x any) { *m = append(*m, x.(merger)) }
func (m *mergers) Pop() any {
	last := (*m)[len(*m)-1]
	*m = (*m)[:len(*m)-1]
	return last
}
