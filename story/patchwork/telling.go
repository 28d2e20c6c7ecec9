package patchwork

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"onrecord/story"
)

// Of how strong an assembly is.
const (
	mostShare  = 2.0 / 3 // of the words of the body beyond which more of it adds nothing
	commonHalf = 0.5     // left where another report has it all too, though dates tell which had it first
)

// weigh returns the strength of an assembly: by how much of the body its sources
// have, and how surely they had it first.
func (a *assembly) weigh() float64 {
	strength := mostOf * min(1, a.share()/mostShare) * a.direction.sureness()
	if a.common { // one text, of which each has its part?
		strength *= commonHalf * a.direction.told
	}
	return strength
}

// finding tells of an assembly, with the longest passage of each source.
func (a *assembly) finding() finding {
	f := finding{cue: assembled, strength: a.strength, says: a.says()}
	for _, s := range a.sources {
		f.spans = append(f.spans, s.longest().mine)
	}
	return f
}

// elsewhere is where the sources have their longest passages.
func (a *assembly) elsewhere() []story.Place {
	var places []story.Place
	for _, s := range a.sources {
		places = append(places, s.longest().theirs)
	}
	return places
}

// longest returns the longest passage of a source.
func (s *source) longest() shared {
	return slices.MaxFunc(s.passages, func(a, b shared) int { return cmp.Compare(a.mine.Len(), b.mine.Len()) })
}

// says tells of an assembly in a sentence.
func (a *assembly) says() string {
	var b strings.Builder
	for i, s := range a.sources {
		list, several := a.paragraphs(i)
		switch {
		case i > 0:
			b.WriteString(", " + list + " in ")
		case several:
			b.WriteString("Paragraphs " + list + " are also in ")
		default:
			b.WriteString("Paragraph " + list + " is also in ")
		}
		b.WriteString(s.name)
	}
	b.WriteString(", which do not have each other’s; ")
	switch d := a.direction; {
	case d.told == 1:
		b.WriteString("dates or credits tell that they had them first")
	case d.told > 0:
		b.WriteString("of some, nothing tells who had them first")
	default:
		b.WriteString("nothing tells who had them first")
	}
	if d := a.direction; d.told < 1 && d.smooth && !d.odder {
		b.WriteString(", but there they follow better from what stands around them")
	}
	if a.common {
		b.WriteString("; yet another report has them too, so that all may be of one text")
	}
	return b.String() + "."
}

// nameOf names reports.
func (l *library) nameOf(reports []int) string {
	name := l.labels[reports[0]]
	switch len(reports) {
	case 1:
	case 2:
		name += " and " + l.labels[reports[1]]
	default:
		name += fmt.Sprintf(" and %d others", len(reports)-1)
	}
	return name
}

// paragraphs lists the paragraphs with sentences that a source alone has, "1 to 3
// and 5", and reports whether they are several.
func (a *assembly) paragraphs(source int) (list string, several bool) {
	var runs [][2]int
	for i, s := range a.from {
		if s != source {
			continue
		}
		n := a.units[i].paragraph + 1
		if last := len(runs) - 1; last >= 0 && n <= runs[last][1]+1 {
			runs[last][1] = n
		} else {
			runs = append(runs, [2]int{n, n})
		}
	}
	var parts []string
	for _, run := range runs {
		switch run[1] - run[0] {
		case 0:
			parts = append(parts, strconv.Itoa(run[0]))
		case 1:
			parts = append(parts, strconv.Itoa(run[0]), strconv.Itoa(run[1]))
		default:
			parts = append(parts, fmt.Sprintf("%d to %d", run[0], run[1]))
		}
	}
	last := len(parts) - 1
	if last == 0 {
		return parts[0], runs[0][0] < runs[0][1]
	}
	return strings.Join(parts[:last], ", ") + " and " + parts[last], true
}
