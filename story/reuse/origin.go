package reuse

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"onrecord"
	"onrecord/lang/en"
	"onrecord/story"
)

// An origin says where a passage of two reports comes from.
type origin struct {
	wire     bool   // both have it from an agency
	silent   int    // of wire: 0 for the first report, 1 for the second where it does not credit the agency; -1 where both do
	from     int    // 0 for the first report, 1 for the second; -1 when nothing tells
	credited bool   // the other credits it
	agency   string // that both have it from, or that the one that had it first credits
	why      string // what tells
}

// originOf tells from credits and dates which of two reports had their passages
// first.
func originOf(a, b *sheet) origin {
	if a.agency != "" && a.agency == b.agency {
		return origin{wire: true, silent: -1, from: -1, agency: a.agency, why: fmt.Sprintf("both credit %s, so that neither confirms the other", a.agency)}
	}
	o := firstOf(a, b)
	if o.from >= 0 {
		o.agency = []*sheet{a, b}[o.from].agency
	}
	return o
}

// firstOf is originOf for two reports that do not both credit one agency, but
// for the agency.
func firstOf(a, b *sheet) origin {
	switch {
	case credits(b.reading, &a.reading.Report):
		return origin{from: 0, credited: true, why: "the other credits it"}
	case credits(a.reading, &b.reading.Report):
		return origin{from: 1, credited: true, why: "the other credits it"}
	case a.agency != "" && b.agency == "":
		return fromAgency(a, 0)
	case b.agency != "" && a.agency == "":
		return fromAgency(b, 1)
	}
	dayA, dayB := a.reading.Report.Published.String(), b.reading.Report.Published.String()
	switch {
	case dayA == "" || dayB == "" || dayA == dayB:
		return origin{from: -1}
	case dayA < dayB:
		return origin{from: 0, why: "it is the older one"}
	}
	return origin{from: 1, why: "it is the older one"}
}

// fromAgency is the origin of a passage where one report, the first or the
// second, has an agency and the other does not say where it has it from: the
// agency's own report had it first, one that credits the agency has it from there
// like the other.
func fromAgency(s *sheet, number int) origin {
	if s.owns {
		return origin{from: number, why: "it is the agency’s own report"}
	}
	return origin{wire: true, silent: 1 - number, from: -1, agency: s.agency}
}

// says tells of a passage in a sentence.
func says(labels []string, found *story.Reuse, p passage, why, excerpt string) string {
	how := "word by word"
	if p.shared < max(p.a.len(), p.b.len()) {
		how = "lightly edited"
	}
	s := fmt.Sprintf("%s and %s share %d words, %s: %s", labels[found.A.Report], labels[found.B.Report], p.shared, how, excerpt)
	switch {
	case len(found.Silent) > 0:
		credits := found.A.Report
		if found.Silent[0] == credits {
			credits = found.B.Report
		}
		s += fmt.Sprintf("; both likely have them from %s, which only %s credits", found.Agency, labels[credits])
	case found.From >= 0:
		s += fmt.Sprintf("; %s likely had them first: %s", labels[found.From], why)
	case why != "":
		s += "; " + why
	}
	return s + "."
}

// agencyPatterns match the credits that reports give to an agency in their
// text.
var agencyPatterns = sync.OnceValue(func() map[string]*regexp.Regexp {
	patterns := map[string]*regexp.Regexp{}
	for name, spellings := range en.AgencyNames {
		either := strings.Join(spellings, "|")
		patterns[name] = regexp.MustCompile(`\((?:` + either + `)\)|(?:` + either + `) (?:journalists? |writers? |reporters? )?(?:[A-Z][\w.]+ ){0,8}(?:and [A-Z]\w+ [A-Z]\w+ )?(?:also )?contributed|^(?:By|Source:|From|Copyright[^.]{0,12}) (?:the |The )?(?:` + either + `)\b`)
	}
	return patterns
})

// agencyOf returns the agency that a report credits, in its byline, a dateline
// or a line of credits, or whose own it is.
func agencyOf(reading *onrecord.Reading) (name string, owns bool) {
	report := &reading.Report
	for _, name := range slices.Sorted(maps.Keys(en.AgencyNames)) {
		for _, spelling := range en.AgencyNames[name] {
			owns := strings.EqualFold(report.Outlet, spelling)
			if owns || slices.ContainsFunc(report.Byline, func(s string) bool { return strings.EqualFold(s, spelling) }) {
				return name, owns
			}
		}
	}
	for i, paragraph := range reading.Layout.Paragraphs {
		if edge := i < creditEdge || i >= len(reading.Layout.Paragraphs)-creditEdge; !edge {
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(en.AgencyNames)) {
			named := slices.ContainsFunc(en.AgencyNames[name], func(s string) bool { return strings.Contains(paragraph.In(report.Text), s) })
			if named && agencyPatterns()[name].MatchString(paragraph.In(report.Text)) {
				return name, false
			}
		}
	}
	return "", false
}

// creditEdge is in how many of the first and last paragraphs credits stand.
const creditEdge = 4

// credits reports whether a report says that it has something from another,
// by the name of its outlet: "the Courier reported", "according to the Courier".
func credits(reading *onrecord.Reading, other *onrecord.Report) bool {
	if other.Outlet == "" || strings.EqualFold(other.Outlet, reading.Report.Outlet) {
		return false
	}
	for _, form := range en.CreditForms {
		if strings.Contains(reading.Report.Text, strings.ReplaceAll(form, "%", other.Outlet)) {
			return true
		}
	}
	return false
}
