package group

import (
	"slices"
	"strings"
)

// A Grouper groups reports as they come. It is not safe for use by several
// goroutines. The same reports in the same order give the same stories.
//
// What a report costs does not grow with how many came before it: it is
// compared with a bounded number of clusters, and its share of looking over
// them again is bounded. It keeps at most mostWeights weights in memory, its
// paths, which of its terms it spells otherwise than others, and the terms that are new with it, which become fewer and fewer; an
// outlet keeps the terms of a few reports and those that are common in it.
type Grouper struct {
	vocabulary *vocabulary
	index      index
	reports    []entry          // in the order in which they came
	home       []*cluster       // by report
	learning   *learning        // nil when the vocabulary knows enough
	copies     map[string]int32 // reports by their IDs
}

// An entry is what is kept of a report.
type entry struct {
	id     string
	paths  []string // more than one for a text that came more than once
	days   days
	vector vector
	spelt  []spelling
}

// New returns a grouper without reports.
func New() *Grouper {
	return &Grouper{vocabulary: newVocabulary(), copies: map[string]int32{}, learning: &learning{next: firstLesson}}
}

// Add finds the story of a report and returns its ID. A later report may join
// two stories, and then the ID of the older one stands for both; it may also
// show that a story was two. A report with the ID of an earlier one is a copy
// of it and stands where that stands.
func (g *Grouper) Add(report Report) string {
	if same, known := g.copies[report.ID]; known {
		g.reports[same].paths = append(g.reports[same].paths, report.Path)
		return g.storyID(g.home[same])
	}
	n := int32(len(g.reports))
	lesson := g.vocabulary.count(&report)
	v := g.vocabulary.weigh(lesson)
	g.copies[report.ID] = n
	g.reports = append(g.reports, entry{report.ID, []string{report.Path}, day(report.Published), v, g.vocabulary.spellings(&report, lesson)})
	alone := g.alone(n)
	g.home = append(g.home, alone)
	near := g.index.near(v, g.home)
	g.index.add(n, v)
	g.attach(alone, near)
	g.learn(lesson)
	return g.storyID(g.home[n])
}

// alone returns a cluster of one report.
func (g *Grouper) alone(report int32) *cluster {
	entry := &g.reports[report]
	return &cluster{members: []int32{report}, sum: entry.vector, days: entry.days, settled: 1}
}

// storyID names the story of a cluster by its first report.
func (g *Grouper) storyID(c *cluster) string {
	return "t" + strings.TrimPrefix(g.reports[c.members[0]].id, "r")
}

// attach joins a new cluster with the nearest of others, and the outcome with
// the next, as long as they are one story.
func (g *Grouper) attach(c *cluster, near []*cluster) {
	for {
		best, dot, greatest := -1, 0.0, 1.0
		for i, other := range near {
			d := c.sum.dot(other.sum)
			if a := affinity(c, other, d); a >= greatest {
				best, dot, greatest = i, d, a
			}
		}
		if best < 0 {
			break
		}
		var moved []int32
		c, moved = join(c, near[best], dot)
		g.place(moved, c)
		near = slices.Delete(near, best, best+1)
	}
	if c.grown() {
		g.settle(c)
	}
}

// place makes a cluster the home of some of its members.
func (g *Grouper) place(members []int32, c *cluster) {
	for _, member := range members {
		g.home[member] = c
	}
}
