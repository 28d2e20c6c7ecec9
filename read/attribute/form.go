package attribute

import (
	"sort"
	"unicode"

	"onrecord"
	"onrecord/text"
)

// form tells how much of the content stands inside quotation marks, counting
// letters and digits alone.
func form(doc *text.Document, content []onrecord.Span) onrecord.Form {
	inside, outside := false, false
	for _, span := range content {
		end := 0 // of the quotations that began so far
		quote := sort.Search(len(doc.Quotes), func(i int) bool { return doc.Quotes[i].Start > span.Start })
		for i := quote - 1; i >= 0; i-- { // back to the one at the top that may hold the beginning
			end = max(end, doc.Quotes[i].End)
			if doc.Quotes[i].Depth == 0 {
				break
			}
		}
		for i, r := range span.In(doc.Text) {
			at := span.Start + i
			for ; quote < len(doc.Quotes) && doc.Quotes[quote].Start <= at; quote++ {
				end = max(end, doc.Quotes[quote].End)
			}
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				continue
			}
			inside = inside || at < end
			outside = outside || at >= end
			if inside && outside {
				return onrecord.Mixed
			}
		}
	}
	if inside {
		return onrecord.Direct
	}
	return onrecord.Indirect
}
