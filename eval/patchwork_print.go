package eval

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"
	"sync"

	"onrecord"
	"onrecord/read"
	"onrecord/story"
	"onrecord/story/patchwork"
	"onrecord/story/reuse"
	"onrecord/story/utterance"
	"onrecord/story/wording"
)

// PrintPatchwork prints how many made and how many published reports are
// flagged, judged alone and beside others, and how often each sign fires.
func PrintPatchwork(ctx context.Context, shared Shared, reader *read.Reader, w io.Writer) error {
	sets, err := shared.PatchworkSets(ctx, reader)
	if err != nil {
		return err
	}
	printed := make([]bytes.Buffer, len(sets))
	var wait sync.WaitGroup
	for i := range sets {
		wait.Go(func() { sets[i].print(&printed[i]) })
	}
	wait.Wait()
	for i := range printed {
		if _, err := printed[i].WriteTo(w); err != nil {
			return err
		}
	}
	return nil
}

// print prints the figures of a set.
func (set *PatchworkSet) print(w io.Writer) {
	fmt.Fprintf(w, "## %s\n", set.Name)
	var made, published, cut flaggedCount
	kinds := map[string]*flaggedCount{} // of made ones, by what their donors have in common and how they follow
	for i := range set.Cases {
		c := &set.Cases[i]
		alone := judged(c.Reading)
		if c.Recipe == nil {
			published.add(alone...)
			continue
		}
		made.add(alone...)
		for _, kind := range []string{"donors of one " + c.Recipe.Near, "in order: " + c.Recipe.Order} {
			if kinds[kind] == nil {
				kinds[kind] = &flaggedCount{}
			}
			kinds[kind].add(alone...)
		}
	}
	for i := range set.Cut {
		cut.add(judged(set.Cut[i].Reading)...)
	}
	made.print(w, "made, alone")
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		kinds[kind].print(w, "  "+kind)
	}
	published.print(w, "published")
	cut.print(w, "published, cut short")
	set.printBeside(w)
	fmt.Fprintf(w, "%-24s made published, %% of reports\n", "sign")
	for _, kind := range signKinds {
		fmt.Fprintf(w, "%-24s %4.0f %9.0f\n", kind, 100*ratio(made.signs[kind], made.all), 100*ratio(published.signs[kind], published.all))
	}
	fmt.Fprintln(w)
}

// signKinds lists the signs of a report alone in the order of printing.
var signKinds = []story.SignKind{story.Orphan, story.Twice, story.Swapped, story.Unannounced, story.Loose, story.Mixed, story.Disconnected}

// judged judges reports that are held against each other.
func judged(readings ...*onrecord.Reading) []story.Patchwork {
	utterances := utterance.Join(readings)
	comparison := wording.New(readings)
	var changes []story.Change
	for i := range utterances {
		comparison.Compare(&utterances[i])
		changes = append(changes, utterances[i].Changes...)
	}
	return patchwork.Judge(readings, utterances, changes, reuse.Find(readings))
}

// Measure returns how strongly the cues of a patchwork speak in a report alone,
// and whether it can be judged.
func (c *PatchworkCase) Measure() (patchwork.Evidence, bool) {
	return patchwork.Measure(c.Reading, utterance.Join([]*onrecord.Reading{c.Reading}))
}

// A flaggedCount counts reports and those of them that are flagged, and in how
// many each sign fires.
type flaggedCount struct {
	all, judged, flagged int
	signs                map[story.SignKind]int
}

func (c *flaggedCount) add(judged ...story.Patchwork) {
	if c.signs == nil {
		c.signs = map[story.SignKind]int{}
	}
	for i := range judged {
		c.all++
		if !strings.HasPrefix(judged[i].Judgement, "Not judged") {
			c.judged++
		}
		if judged[i].Flagged {
			c.flagged++
		}
		fired := map[story.SignKind]bool{}
		for _, sign := range judged[i].Signs {
			fired[sign.Kind] = true
		}
		for kind := range fired {
			c.signs[kind]++
		}
	}
}

func (c *flaggedCount) print(w io.Writer, name string) {
	if c.all > 0 {
		fmt.Fprintf(w, "%-24s %3d of %3d flagged: %5.1f%% (%s), %3d judged\n", name, c.flagged, c.all, 100*ratio(c.flagged, c.all), Wilson(c.flagged, c.all), c.judged)
	}
}

// Wilson returns the score interval (Wilson 1927) that holds 95% of the shares
// of which k in n might be a sample.
func Wilson(k, n int) Interval {
	if n == 0 {
		return Interval{0, 1}
	}
	const z = 1.959964 // of the normal distribution, 97.5%
	p, m := float64(k)/float64(n), float64(n)
	middle := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return Interval{max(0, middle-half), min(1, middle+half)}
}
