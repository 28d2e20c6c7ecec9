package record_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord"
	"onrecord/record"
	"onrecord/record/hometest"
)

// TestKeepingStoriesGoesOnWhereItWasStopped stops it after the first change.
func TestKeepingStoriesGoesOnWhereItWasStopped(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec, home := on.home(t)
		whole, wholeHome := on.home(t)
		var readings []*onrecord.Reading
		for i := range 250 {
			text := fmt.Sprintf("Mayor %d said it was over.", i)
			readings = append(readings, reading(t, onrecord.Report{Path: fmt.Sprint(i), Text: text, Language: "en"}, said{"", "said", "it was over", "", onrecord.Assert}))
		}
		stories := map[string][]*onrecord.Reading{"t1": readings[:70], "t2": readings[70:]}
		keep(t, rec, readings...)
		keep(t, whole, readings...)
		group(t, whole, stories)

		if err := keepUntil(t, home, grouping(stories), 2, stop); !errors.Is(err, errStopped) {
			t.Fatalf("the error is %v", err)
		}
		// All that tells of stories tells of the same ones.
		counts, err := rec.Counts(t.Context())
		if err != nil || counts.Stories != 2 {
			t.Errorf("when it was stopped there were %d stories (%v)", counts.Stories, err)
		}
		if got := told(t, rec); len(got) != 2 {
			t.Errorf("when it was stopped the stories were %q", got)
		}
		if found := search(t, rec, "story:t2"); len(found) != 130 {
			t.Errorf("when it was stopped the second story had %d statements", len(found))
		}
		if unfinished, err := rec.StoriesUnfinished(t.Context()); !unfinished || err != nil {
			t.Errorf("it is not known that it was stopped (%v)", err)
		}
		group(t, rec, stories)
		if unfinished, err := rec.StoriesUnfinished(t.Context()); unfinished || err != nil {
			t.Errorf("it is not known that it was finished (%v)", err)
		}
		if diff := cmp.Diff(hometest.Dump(t, wholeHome), hometest.Dump(t, home)); diff != "" {
			t.Errorf("it did not end as undisturbed (-undisturbed +stopped):\n%s", diff)
		}
		if found := search(t, rec, "story:t2"); len(found) != 180 {
			t.Errorf("the second story has %d statements", len(found))
		}
		// What stands where it belongs is not written again.
		if err := keepUntil(t, home, grouping(stories), 2, stop); err != nil { // the notes that it is being kept, and is kept
			t.Errorf("the same stories again: %v", err)
		}
	})
}

var errStopped = errors.New("stopped")

func stop() error { return errStopped }

// keepUntil keeps stories, and does something after so many of the changes that
// this takes. An error of that stops it.
func keepUntil(t *testing.T, home record.Home, g *record.Grouping, changes int, do func() error) error {
	t.Helper()
	return record.New(&interrupted{home, changes, do}).KeepStories(t.Context(), g, nil)
}

// An interrupted home does something after so many changes.
type interrupted struct {
	record.Home
	left int
	do   func() error
}

func (i *interrupted) Change(ctx context.Context, fn func(record.Change) error) error {
	if i.left--; i.left == -1 {
		if err := i.do(); err != nil {
			return err
		}
	}
	return i.Home.Change(ctx, fn)
}

// labelled returns the labels that a record keeps, whether or not their stories
// have reports.
func labelled(t *testing.T, home record.Home) (labels map[string]string) {
	t.Helper()
	err := home.View(t.Context(), func(v record.View) (err error) {
		labels, err = v.StoryLabels(t.Context(), nil)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return labels
}

func remove(t *testing.T, rec *record.Record, names ...string) {
	t.Helper()
	for _, name := range names {
		if _, err := rec.Remove(t.Context(), name); err != nil {
			t.Fatal(err)
		}
	}
}

// TestNoLabelOutlivesItsReports takes out a report while it is moved to another
// story, and after that was stopped: neither that story nor the one it has left is
// called by its words.
func TestNoLabelOutlivesItsReports(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		moved := grouping(map[string][]*onrecord.Reading{"t1": {bridge(t)}, "t2": {flood(t)}})
		for changes := 1; changes < 4; changes++ { // it is marked, moved, labelled
			for _, stopped := range []bool{true, false} {
				rec, home := on.home(t)
				keep(t, rec, bridge(t), flood(t))
				group(t, rec, map[string][]*onrecord.Reading{"t1": {bridge(t), flood(t)}})
				err := keepUntil(t, home, moved, changes, func() error {
					remove(t, rec, flood(t).Report.ID())
					if stopped {
						return errStopped
					}
					return nil
				})
				if stopped != errors.Is(err, errStopped) {
					t.Fatal(err)
				}
				want := map[string]string{"t1": "label of t1"}
				if stopped && changes < 3 {
					want = map[string]string{}
				}
				if diff := cmp.Diff(want, labelled(t, home)); diff != "" {
					t.Errorf("removed after %d changes (stopped: %v): labels (-want +got):\n%s", changes, stopped, diff)
				}
			}
		}
	})
}

// TestANewVersionWhileStoriesAreKept has it come at every moment of being kept in
// another story than before.
func TestANewVersionWhileStoriesAreKept(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		for changes := range 4 {
			rec, home := on.home(t)
			keep(t, rec, bridge(t), flood(t))
			group(t, rec, map[string][]*onrecord.Reading{"t1": {bridge(t), flood(t)}})
			moved := grouping(map[string][]*onrecord.Reading{"t1": {flood(t)}, "t2": {bridge(t)}})
			if err := keepUntil(t, home, moved, changes, func() error { keep(t, rec, revised(t)); return nil }); err != nil {
				t.Fatal(err)
			}
			if found := exported(t, rec, "story:t2"); !slices.Equal(found, []string{"bridge.txt in t2"}) {
				t.Errorf("with a new version after %d changes the story has %q", changes, found)
			}
			remove(t, rec, revised(t).Report.ID())
			if found := exported(t, rec, "story:t2 speaker:pell"); !slices.Equal(found, []string{"bridge.txt in t2"}) {
				t.Errorf("with the old version again the story has %q", found)
			}
			remove(t, rec, bridge(t).Report.ID())
			if diff := cmp.Diff(map[string]string{"t1": "label of t1"}, labelled(t, home)); diff != "" {
				t.Errorf("with a new version after %d changes, and no version left: labels (-want +got):\n%s", changes, diff)
			}
		}
	})
}

// TestTwoKeepStoriesAtOnce has the second come at every moment of the first: the
// stories are those of the second, and the first is told.
func TestTwoKeepStoriesAtOnce(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		for changes := 1; changes < 4; changes++ {
			rec, home := on.home(t)
			keep(t, rec, bridge(t), flood(t))
			err := keepUntil(t, home, grouping(map[string][]*onrecord.Reading{"t1": {bridge(t), flood(t)}}), changes, func() error {
				group(t, rec, map[string][]*onrecord.Reading{"t1": {bridge(t)}, "t2": {flood(t)}})
				return nil
			})
			if onrecord.CodeOf(err) != onrecord.Busy {
				t.Errorf("when the second comes after %d changes, the first is told %v", changes, err)
			}
			want := []string{"t1 (label of t1) 2026-03-04..2026-03-04: bridge.txt", "t2 (label of t2) 2026-03-09..2026-03-09: https://herald.example/flood"}
			if got := told(t, rec); !slices.Equal(got, want) {
				t.Errorf("the stories are %q", got)
			}
		}
	})
}

func TestStoriesGoOn(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec := on.record(t)
		readings := map[string]*onrecord.Reading{}
		var all []*onrecord.Reading
		for _, name := range []string{"a", "b", "c", "d", "e", "f", "g"} {
			readings[name] = reading(t, onrecord.Report{Path: name, Text: "Report " + name + ", invented."})
			all = append(all, readings[name])
		}
		some := func(names string) (some []*onrecord.Reading) {
			for _, name := range strings.Split(names, "") {
				some = append(some, readings[name])
			}
			return some
		}
		keep(t, rec, all...)
		group(t, rec, map[string][]*onrecord.Reading{"t1": some("abcd"), "t2": some("ef")})
		for _, c := range []struct {
			when    string
			stories map[string][]*onrecord.Reading
			want    map[string]string
		}{
			{"nothing changed", map[string][]*onrecord.Reading{"t1": some("abcd"), "t2": some("ef"), "t7": some("g")}, nil},
			{"its first report is another", map[string][]*onrecord.Reading{"t8": some("bcdg"), "t2": some("ef")}, map[string]string{"t8": "t1"}},
			{"most reports went elsewhere, and it is still there", map[string][]*onrecord.Reading{"t1": some("a"), "t8": some("bcd"), "t2": some("ef")}, nil},
			{"the greater part goes on", map[string][]*onrecord.Reading{"t8": some("d"), "t9": some("bc"), "t2": some("ef")}, map[string]string{"t9": "t1"}},
			{"of two equal parts, that with the first report", map[string][]*onrecord.Reading{"t8": some("cd"), "t9": some("ab"), "t2": some("ef")}, map[string]string{"t9": "t1"}},
			{"half of its reports are from elsewhere", map[string][]*onrecord.Reading{"t8": some("cdef"), "t9": some("g")}, nil},
			{"two become one", map[string][]*onrecord.Reading{"t8": some("abcdefg")}, map[string]string{"t8": "t1"}},
		} {
			got, err := rec.Continued(t.Context(), grouping(c.stories).Of)
			if err != nil || !maps.Equal(got, c.want) {
				t.Errorf("when %s, these go on: %v (%v), want %v", c.when, got, err, c.want)
			}
		}
	})
}

// TestACopyLeavesStoriesThatAreThere copies to a record that keeps stories.
func TestACopyLeavesStoriesThatAreThere(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec, to := on.record(t), on.record(t)
		keep(t, to, bridge(t))
		group(t, to, map[string][]*onrecord.Reading{"t1": {bridge(t)}})
		keep(t, rec, bridge(t), flood(t))
		if passedOver, err := rec.Copy(t.Context(), to, nil); err != nil || passedOver {
			t.Errorf("copying from a record without stories: %v, %v", passedOver, err)
		}
		remove(t, to, flood(t).Report.ID())
		group(t, rec, map[string][]*onrecord.Reading{"t2": {bridge(t), flood(t)}})
		if passedOver, err := rec.Copy(t.Context(), to, nil); err != nil || !passedOver {
			t.Errorf("copying from one with stories: %v, %v", passedOver, err)
		}
		if got := told(t, to); !slices.Equal(got, []string{"t1 (label of t1) 2026-03-04..2026-03-04: bridge.txt"}) {
			t.Errorf("the stories are %q", got)
		}
		if found := exported(t, to, "-story:t1"); !slices.Equal(found, []string{"flood.txt in "}) {
			t.Errorf("in no story are %q", found)
		}
	})
}

// TestACopyThatWasStoppedGoesOnWithStories stops it after each of its changes.
func TestACopyThatWasStoppedGoesOnWithStories(t *testing.T) {
	onEachHome(t, func(t *testing.T, on bench) {
		rec, home := on.home(t)
		keep(t, rec, bridge(t), flood(t))
		group(t, rec, map[string][]*onrecord.Reading{"t1": {flood(t)}, "t2": {bridge(t)}})
		to, toHome := on.home(t)
		for changes, err := 0, errStopped; err != nil; changes++ {
			if !errors.Is(err, errStopped) || changes > 9 {
				t.Fatal(err)
			}
			_, err = rec.Copy(t.Context(), record.New(&interrupted{toHome, changes, stop}), nil)
		}
		if err := to.Settle(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(hometest.Dump(t, home), hometest.Dump(t, toHome)); diff != "" {
			t.Errorf("the copy is another record (-record +copy):\n%s", diff)
		}
	})
}
