package group

import (
	"strings"

	"onrecord"
)

// A Story is reports of the same event.
type Story struct {
	ID      string // from its first report
	Label   string // its most telling words, for people
	Reports []Member
	Days    onrecord.Period // on which its reports were published; zero when none is dated
}

// A Member is a report in a story.
type Member struct {
	ID   string
	Path string
	Why  string // a sentence that says what it has in common with the others; empty when it is the only one
}

// labelWords is how many terms a label has.
const labelWords = 5

// Stories returns the stories in the order of their first reports, which they
// hold in the order in which they came. Every report stands in exactly one. It
// first looks over what has changed since it was last asked, so that some
// reports may have another story than Add gave them.
func (g *Grouper) Stories() []Story {
	g.reweigh()
	g.settleAll()
	var stories []Story
	for report, c := range g.home {
		if c.members[0] == int32(report) {
			stories = append(stories, g.story(c))
		}
	}
	return stories
}

func (g *Grouper) story(c *cluster) Story {
	story := Story{ID: g.storyID(c), Label: strings.Join(g.spell(c.sum, labelWords, c.members), ", ")}
	for _, member := range c.members {
		entry := &g.reports[member]
		story.Reports = append(story.Reports, Member{entry.id, entry.paths[0], g.why(member, c)})
		for _, path := range entry.paths[1:] {
			story.Reports = append(story.Reports, Member{entry.id, path, "It is a copy of " + entry.paths[0] + "."})
		}
	}
	if c.days.dated > 0 {
		story.Days = onrecord.Period{Start: date(c.days.first), End: date(c.days.last)}
	}
	return story
}
