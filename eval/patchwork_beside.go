package eval

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"onrecord"
	"onrecord/story"
	"onrecord/story/group"
)

// printBeside prints how many reports are flagged beside others: the made ones
// beside the reports they were made from, dated and not, and the published ones
// beside what was made from them, those of their story and those of their day.
func (set *PatchworkSet) printBeside(w io.Writer) {
	var one, two, all, undated, donors, stories, days flaggedCount
	var published []*onrecord.Reading
	for i := range set.Cases {
		c := &set.Cases[i]
		if c.Recipe == nil {
			published = append(published, c.Reading)
			continue
		}
		together := append([]*onrecord.Reading{c.Reading}, c.Donors...)
		one.add(judged(together[:2]...)[0])
		two.add(judged(together[:min(3, len(together))]...)[0])
		beside := judged(together...)
		all.add(beside[0])
		donors.add(beside[1:]...)
		undated.add(judged(withoutDays(together)...)[0])
	}
	for _, readings := range inStories(published) {
		stories.add(judged(readings...)...)
	}
	for _, readings := range inDays(published) {
		days.add(judged(readings...)...)
	}
	for _, of := range []struct {
		name  string
		count *flaggedCount
	}{
		{"made, beside a donor", &one}, {"made, beside two donors", &two}, {"made, beside its donors", &all}, {"  none of them dated", &undated},
		{"donors beside the made", &donors}, {"published, in stories", &stories}, {"published, in days", &days},
	} {
		of.count.print(w, of.name)
		if of.count.all > 0 {
			fmt.Fprintf(w, "%-24s %3d\n", "  "+string(story.Assembled), of.count.signs[story.Assembled])
		}
	}
}

// mostBeside is how many published reports are held against each other at most.
const mostBeside = 8

// inStories returns the readings that share a story with others, by stories;
// larger stories in parts.
func inStories(readings []*onrecord.Reading) [][]*onrecord.Reading {
	grouper := group.New()
	byPath := map[string]*onrecord.Reading{}
	for _, reading := range readings {
		grouper.Add(group.Of(reading))
		byPath[reading.Report.Path] = reading
	}
	var parts [][]*onrecord.Reading
	for _, s := range grouper.Stories() {
		var of []*onrecord.Reading
		for _, member := range s.Reports {
			of = append(of, byPath[member.Path])
		}
		parts = append(parts, inParts(of)...)
	}
	return parts
}

// inDays returns the dated readings that were published on a day with others.
func inDays(readings []*onrecord.Reading) [][]*onrecord.Reading {
	dated := slices.DeleteFunc(slices.Clone(readings), func(r *onrecord.Reading) bool { return r.Report.Published == onrecord.Date{} })
	day := func(r *onrecord.Reading) string { return r.Report.Published.String() }
	slices.SortStableFunc(dated, func(a, b *onrecord.Reading) int { return strings.Compare(day(a), day(b)) })
	var parts [][]*onrecord.Reading
	for first, i := 0, 1; i <= len(dated); i++ {
		if i == len(dated) || day(dated[i]) != day(dated[first]) {
			parts = append(parts, inParts(dated[first:i])...)
			first = i
		}
	}
	return parts
}

// inParts cuts readings into parts that are held against each other, and drops
// a part of one.
func inParts(readings []*onrecord.Reading) [][]*onrecord.Reading {
	var parts [][]*onrecord.Reading
	for part := range slices.Chunk(readings, mostBeside) {
		if len(part) > 1 {
			parts = append(parts, part)
		}
	}
	return parts
}

// withoutDays returns readings of reports of which no day of publication is
// known.
func withoutDays(readings []*onrecord.Reading) []*onrecord.Reading {
	var undated []*onrecord.Reading
	for _, reading := range readings {
		without := *reading
		without.Report.Published = onrecord.Date{}
		undated = append(undated, &without)
	}
	return undated
}
