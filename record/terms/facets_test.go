package terms

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"onrecord"
)

func date(t testing.TB, s string) onrecord.Date {
	t.Helper()
	d, err := onrecord.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestFacets(t *testing.T) {
	report := &onrecord.Report{
		Text:      "Gov. Muñoz said no.",
		Outlet:    "The Evening Post",
		Published: date(t, "2017-06-30"),
	}
	stmt := &onrecord.Statement{
		Source:     []onrecord.Span{{Start: 0, End: 11}},
		Speakers:   []onrecord.Speaker{{Name: "Ann Muñoz", Kind: onrecord.Person}},
		Form:       onrecord.Indirect,
		Act:        onrecord.Deny,
		Target:     []string{"Путин"},
		Confidence: 0.87,
	}
	got := strings.Join(Facets(stmt, report, []string{"p7f"}), " ")
	want := "headline0no confidence0t8 act0deny form0indirect speaker0ann speaker0munoz kind0person speakerid0p7f " +
		"source0gov source0munoz " + Facet("target", "путин") + " outlet0the outlet0evening outlet0post " +
		"day0published on020170630 on020 on0201 on02017 on02017q2 on0201706 on0201706t3"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	stmt.Said = onrecord.Period{Start: date(t, "2017-05-01"), End: date(t, "2017-06-10")}
	got = strings.Join(Facets(stmt, report, nil), " ")
	if want := "day0said on0201705 on020 on0201 on02017 on02017q2 all0201705 on0201706t1 on0201706 all0201706t1"; !strings.HasSuffix(got, want) {
		t.Errorf("got %s, want it to end with %s", got, want)
	}
}

func TestFacetIsLettersAndDigits(t *testing.T) {
	plain := regexp.MustCompile(`^[a-z]+0[a-z0-9]{1,40}$`)
	seen := map[string]string{}
	for _, value := range []string{"", "a", "putin", "путин", "5.3", "0a", strings.Repeat("x", 40), strings.Repeat("x", 41), strings.Repeat("x", 42)} {
		facet := Facet("speaker", value)
		if !plain.MatchString(facet) {
			t.Errorf("Facet(%q) = %q", value, facet)
		}
		if other, ok := seen[facet]; ok {
			t.Errorf("%q and %q have the facet %q", value, other, facet)
		}
		seen[facet] = value
	}
}

func TestDayRestsOnWhatIsKnown(t *testing.T) {
	published := &onrecord.Report{Published: date(t, "2017-06-30")}
	for _, c := range []struct {
		name       string
		said       onrecord.Period
		report     *onrecord.Report
		start, end string
		basis      DayBasis
	}{
		{"said", onrecord.Period{Start: date(t, "2017-06-01"), End: date(t, "2017-06-03")}, published, "2017-06-01", "2017-06-03", DaySaid},
		{"no end", onrecord.Period{Start: date(t, "2017-06-01")}, published, "2017-06-01", "2017-06-01", DaySaid},
		{"turned round", onrecord.Period{Start: date(t, "2017-06-01"), End: date(t, "2017-05-01")}, published, "2017-06-01", "2017-06-01", DaySaid},
		{"published", onrecord.Period{}, published, "2017-06-30", "2017-06-30", DayPublished},
		{"no such day", onrecord.Period{}, &onrecord.Report{Published: onrecord.Date{Year: 2017, Month: 2, Day: 30}}, "", "", DayUnknown},
		{"unknown", onrecord.Period{}, &onrecord.Report{}, "", "", DayUnknown},
	} {
		start, end, basis := Day(&onrecord.Statement{Said: c.said}, c.report)
		if start.String() != c.start || end.String() != c.end || basis != c.basis {
			t.Errorf("%s: got %s to %s, %s", c.name, start, end, basis)
		}
	}
}

// TestWithinFindsSharedDays compares the facets with the days themselves.
func TestWithinFindsSharedDays(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	period := func() (onrecord.Date, onrecord.Date) {
		start := time.Date(1795, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, random.IntN(150_000))
		length := int(1) << random.IntN(17)
		end := start.AddDate(0, 0, random.IntN(length))
		switch random.IntN(4) {
		case 0:
			start, end = unitOf(month, start).first, unitOf(month, end).next().AddDate(0, 0, -1)
		case 1:
			start, end = unitOf(year, start).first, unitOf(year, end).next().AddDate(0, 0, -1)
		}
		return onrecord.Date{Year: start.Year(), Month: start.Month(), Day: start.Day()}, onrecord.Date{Year: end.Year(), Month: end.Month(), Day: end.Day()}
	}
	for range 3_000 {
		start, end := period()
		from, to := period()
		if random.IntN(2) == 0 { // near each other, where it can go wrong
			day := midnight(end).AddDate(0, 0, random.IntN(5)-2)
			from = onrecord.Date{Year: day.Year(), Month: day.Month(), Day: day.Day()}
			if Compare(to, from) < 0 {
				to = from
			}
		}
		want := !clamp(start).After(clamp(to)) && !clamp(end).Before(clamp(from))
		facets := dayFacets(start, end)
		if got := slices.ContainsFunc(Within(from, to), func(f string) bool { return slices.Contains(facets, f) }); got != want {
			t.Fatalf("%s to %s and %s to %s: got %t, want %t", start, end, from, to, got, want)
		}
	}
}

// TestFacetsOfDaysAreFew holds the numbers that the comment gives.
func TestFacetsOfDaysAreFew(t *testing.T) {
	for _, c := range []struct {
		from, to string
		most     int
	}{
		{"2017-06-15", "2017-06-15", 7},
		{"2017-06-01", "2017-06-30", 6},
		{"0001-01-01", "2019-11-29", 42},
		{"2010-02-02", "9999-12-31", 42},
		{"2010-02-02", "2019-11-29", 55},
		{"1811-02-02", "2198-11-29", 85},
	} {
		if n := len(Within(date(t, c.from), date(t, c.to))); n > c.most {
			t.Errorf("%s to %s takes %d facets, more than %d", c.from, c.to, n, c.most)
		}
	}
	if n := len(dayFacets(date(t, "2017-06-15"), date(t, "2017-06-15"))); n != 7 {
		t.Errorf("a day has %d facets", n)
	}
}

func TestConfidences(t *testing.T) {
	for c := 1; c <= 1000; c++ {
		p := float64(c) / 1000
		facet := Facet("confidence", tenth(p))
		if !slices.Contains(Confidences(p, 1), facet) || !slices.Contains(Confidences(0, p), facet) {
			t.Errorf("confidence %g is not found", p)
		}
		if slices.Contains(ConfidencesInside(p, 1), facet) || slices.Contains(ConfidencesInside(0, p), facet) {
			t.Errorf("confidence %g is taken to be inside", p)
		}
	}
}
