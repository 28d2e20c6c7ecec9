package terms

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"

	"onrecord/folding"

	"onrecord"
)

// Facet returns the facet for the value of a name: letters a to z and digits.
// Names are lower-case letters alone, so that the 0 after them ends them.
// Values that are not short or not plain are replaced by a digest.
func Facet(name, value string) string {
	if !isPlain(value) {
		hash := sha256.Sum256([]byte(value))
		value = "0" + hex.EncodeToString(hash[:10])
	}
	return name + "0" + value
}

// isPlain reports whether value can stand in a facet as it is.
func isPlain(value string) bool {
	if value == "" || len(value) > 40 || value[0] == '0' {
		return false
	}
	for i := range len(value) {
		if c := value[i]; (c < '0' || c > '9') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

// Facets returns what filters find a statement of a report by, whose speakers
// have these IDs in the registry. The names of facets:
//
//	act, form          its act and form
//	kind               the kinds of its speakers
//	headline           yes or no
//	speaker            the words of its speakers' names, folded, not stemmed
//	speakerid          the IDs of its speakers in the registry
//	source             the words of its source
//	target, addressee  the words of the names
//	venue, outlet      the words
//	confidence         tenths, t0 to t10, or unknown
//	day                what its day rests on: said, published or unknown
//	on, all            its day; see Within
//
// The facet story, with the ID of the story that the report stands in, is added
// where reports are put into stories (package record).
func Facets(stmt *onrecord.Statement, report *onrecord.Report, speakers []string) []string {
	facets := []string{Facet("headline", YesNo(stmt.Headline)), Facet("confidence", tenth(stmt.Confidence))}
	if stmt.Act != "" {
		facets = append(facets, Facet("act", string(stmt.Act)))
	}
	if stmt.Form != "" {
		facets = append(facets, Facet("form", string(stmt.Form)))
	}
	for i := range stmt.Speakers {
		facets = appendWords(facets, "speaker", stmt.Speakers[i].Name)
		if kind := stmt.Speakers[i].Kind; kind != "" {
			facets = appendNew(facets, Facet("kind", string(kind)))
		}
	}
	for _, id := range speakers {
		facets = appendNew(facets, Facet("speakerid", id))
	}
	for _, span := range stmt.Source {
		facets = appendWords(facets, "source", span.In(report.Text))
	}
	for _, name := range stmt.Target {
		facets = appendWords(facets, "target", name)
	}
	for _, name := range stmt.Addressee {
		facets = appendWords(facets, "addressee", name)
	}
	facets = appendWords(facets, "venue", stmt.Venue)
	facets = appendWords(facets, "outlet", report.Outlet)
	start, end, basis := Day(stmt, report)
	facets = append(facets, Facet("day", string(basis)))
	if basis != DayUnknown {
		facets = append(facets, dayFacets(start, end)...)
	}
	return facets
}

// YesNo writes a truth value as a filter does.
func YesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

// Confidences returns facets of which every statement has one whose confidence
// lies from low to high, and others too, within the tenths at both ends.
func Confidences(low, high float64) []string {
	return tenths(int(low*10), int(high*10))
}

// ConfidencesInside returns facets of statements whose confidence lies from
// low to high, though not of all: not of those within the tenths at both ends.
func ConfidencesInside(low, high float64) []string {
	return tenths(int(low*10)+1, int(high*10)-1)
}

func tenths(low, high int) []string {
	var facets []string
	for i := low; i <= high; i++ {
		facets = append(facets, Facet("confidence", "t"+strconv.Itoa(i)))
	}
	return facets
}

func tenth(confidence float64) string {
	if confidence <= 0 {
		return "unknown"
	}
	return "t" + strconv.Itoa(int(confidence*10))
}

// appendWords appends the facets of the words of text that are not there yet.
func appendWords(facets []string, name, text string) []string {
	for _, token := range folding.Folded(text) {
		facets = appendNew(facets, Facet(name, token.Exact))
	}
	return facets
}
