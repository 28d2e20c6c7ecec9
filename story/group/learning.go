package group

// Learning is the time in which the first reports show what is common among
// them. What a term tells is not known before, so reports are weighed anew, and
// grouped anew, each time that their number has doubled, which costs each of
// them the same. From lastLesson on the shares hardly change any more.
type learning struct {
	lessons []lesson // by report
	next    int      // number of reports at which they are weighed anew
	known   int      // number of reports when they were
}

const (
	firstLesson = 32
	lastLesson  = 1 << 15
)

// learn keeps what a new report makes of its terms, and weighs all reports
// anew when it is time.
func (g *Grouper) learn(l lesson) {
	if g.learning == nil {
		return
	}
	g.learning.lessons = append(g.learning.lessons, l)
	if len(g.reports) < g.learning.next {
		return
	}
	g.reweigh()
	g.learning.next *= 2
	if g.learning.next > lastLesson {
		g.learning = nil
	}
}

// reweigh gives all reports the weights that the vocabulary gives now, and
// looks over all clusters.
func (g *Grouper) reweigh() {
	if g.learning == nil || g.learning.known == len(g.reports) {
		return
	}
	g.learning.known = len(g.reports)
	g.index = index{}
	for report, lesson := range g.learning.lessons {
		v := g.vocabulary.weigh(lesson)
		g.reports[report].vector = v
		g.index.add(int32(report), v)
	}
	for report, c := range g.home {
		if c.members[0] == int32(report) {
			anew := g.again(c)
			g.place(anew.members, anew)
		}
	}
	g.settleAll()
}

// again returns the cluster of the same reports as they weigh now.
func (g *Grouper) again(old *cluster) *cluster {
	c := g.alone(old.members[0])
	for _, member := range old.members[1:] {
		other := g.alone(member)
		c, _ = join(c, other, c.sum.dot(other.sum))
	}
	c.settled = 0
	return c
}
