package main

import (
	"cmp"
	"fmt"

	"onrecord"
	"onrecord/story/group"
)

// severalStories says in a line that reports which are taken for one story are
// clearly of several, and which of them stands alone if one does. It returns nothing
// where they may be one.
func severalStories(readings []*onrecord.Reading) string {
	grouper := group.New()
	named := map[string]string{}
	for _, reading := range readings {
		report := group.Of(reading)
		grouper.Add(report)
		named[report.ID] = cmp.Or(reading.Report.Path, reading.Report.URL, report.ID)
	}
	stories := grouper.Apart()
	if len(stories) < 2 {
		return ""
	}
	alone := []string{}
	for _, story := range stories {
		if len(story) == 1 {
			alone = append(alone, named[story[0]])
		}
	}
	odd := ""
	if len(alone) == 1 {
		odd = ", and " + alone[0] + " stands alone"
	}
	return fmt.Sprintf("these %s look like %s%s; onrecord stories tells which belong together", plural(len(readings), "report"), plural(len(stories), "story"), odd)
}
