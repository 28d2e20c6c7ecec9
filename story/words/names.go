package words

import (
	"net/url"
	"path"
	"strings"
	"unicode"

	"onrecord"
	"onrecord/lang/en"
)

var countries = map[string]string{}

func init() {
	for _, list := range en.Countries {
		for _, word := range list {
			countries[word] = list[0]
		}
	}
}

// Country returns the country that a folded word is of, and "" when it is of
// none: "russia" for "russian". Pronouns are spelt like one of them ("us"), so
// that the word should be known to be a name.
func Country(exact string) string { return countries[exact] }

// initials reports whether a word is spelt in capitals: "US", "U.S.".
func initials(spelt string) bool {
	letters := 0
	for _, r := range spelt {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

// Outlet returns what tells the outlet of a report from others, in small
// letters: its name, the host of its URL where that is not known, and "" where
// neither is.
func Outlet(report *onrecord.Report) string {
	if report.Outlet != "" {
		return strings.ToLower(report.Outlet)
	}
	page, err := url.Parse(report.URL)
	if err != nil {
		return ""
	}
	return strings.ToLower(page.Hostname())
}

// Labels names the reports by their outlets, for sentences; those without one
// and those that share one by their paths.
func Labels(readings []*onrecord.Reading) []string {
	count := map[string]int{}
	for _, reading := range readings {
		count[reading.Report.Outlet]++
	}
	labels := make([]string, len(readings))
	for i, reading := range readings {
		labels[i] = path.Base(reading.Report.Path)
		if outlet := reading.Report.Outlet; outlet != "" {
			if count[outlet] == 1 {
				labels[i] = outlet
			} else {
				labels[i] = outlet + " (" + labels[i] + ")"
			}
		}
	}
	return labels
}

// excerptWords is how many words of a passage a sentence quotes; of a longer
// one it quotes the first two thirds of them and the rest from its end.
const excerptWords = 15

const doubleMarks = "\"“”„«»"

var oneMark = strings.NewReplacer(`"`, "'", "“", "‘", "”", "’", "„", "‘", "«", "‘", "»", "’")

// Older texts have two single marks for a double one.
var doubled = strings.NewReplacer("''", `"`, "``", `"`)

// Excerpt returns a passage of a report in quotation marks, on one line and
// shortened, as it stands in sentences about it. Marks around the passage and
// what punctuation ends it are left out.
func Excerpt(text string, span onrecord.Span) string {
	fields := strings.Fields(doubled.Replace(span.In(text)))
	if len(fields) > excerptWords {
		head := 2 * excerptWords / 3
		fields = append(append(fields[:head:head], "…"), fields[len(fields)-(excerptWords-head):]...)
	}
	passage := strings.Trim(strings.Join(fields, " "), " ,;:.")
	if bare := strings.Trim(passage, doubleMarks+" ,;:."); !strings.ContainsAny(bare, doubleMarks) {
		passage = bare
	}
	return "“" + oneMark.Replace(passage) + "”"
}
