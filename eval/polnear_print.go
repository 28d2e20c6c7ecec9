package eval

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"onrecord"
)

// Print writes the score as score_polnear.py does, and below it the intervals
// of the exact F1 figures.
func (s PolNeARScore) Print(w io.Writer) {
	fmt.Fprintf(w, "%-10s %-17s  %-17s  %-7s  %s\n", "", "exact P/R/F1", "begin P/R/F1", "jaccard", "token P/R/F1")
	for _, role := range Roles {
		spans := s.Spans[role]
		fmt.Fprintf(w, "%-10s %s  %s  %7.1f  %s\n", role, spans.Exact, spans.Begin, 100*spans.Jaccard, spans.Token)
	}
	fmt.Fprintf(w, "%-10s %s  (matched %d, predicted %d, gold %d)\n", "statement", s.Statement, s.Statement.Right, s.Statement.Predicted, s.Statement.Gold)
	fmt.Fprint(w, "95% intervals of F1, articles drawn again:")
	for _, role := range Roles {
		fmt.Fprintf(w, " %s %s,", role, Bootstrap(s.counts("", role), PRF.F1))
	}
	fmt.Fprintf(w, " statement %s\n", Bootstrap(s.counts("", ""), PRF.F1))
	s.printParts(w)
	s.Reliability.Print(w)
}

// counts returns the counts of exact spans in a role, or with the empty role
// of statements, of the articles of a publisher or, if it is empty, of all.
func (s PolNeARScore) counts(publisher string, role Role) []PRF {
	var counts []PRF
	for _, article := range s.articles {
		switch {
		case publisher != "" && article.publisher != publisher:
		case role == "":
			counts = append(counts, article.statement)
		default:
			counts = append(counts, article.exact[role])
		}
	}
	return counts
}

// printParts prints the statement figure by form, and the F1 figures by
// publisher.
func (s PolNeARScore) printParts(w io.Writer) {
	fmt.Fprintf(w, "\n%-12s %s\n", "by form", "statement P/R/F1")
	for _, form := range []onrecord.Form{onrecord.Direct, onrecord.Mixed, onrecord.Indirect} {
		count := s.ByForm[form]
		p, r := ratio(count.Right, count.Predicted), ratio(count.Found, count.Gold)
		fmt.Fprintf(w, "%-12s %5.1f %5.1f %5.1f  (predicted %d, gold %d)\n", form, 100*p, 100*r, 100*harmonic(p, r), count.Predicted, count.Gold)
	}
	publishers := map[string]bool{}
	for _, article := range s.articles {
		publishers[article.publisher] = true
	}
	fmt.Fprintf(w, "\n%-12s %-20s %-20s %-20s %s\n", "by publisher", "source F1", "cue F1", "content F1", "statement F1")
	for _, publisher := range slices.Sorted(maps.Keys(publishers)) {
		fmt.Fprintf(w, "%-12s", publisher)
		for _, role := range append(slices.Clone(Roles), "") {
			counts := s.counts(publisher, role)
			var total PRF
			for _, count := range counts {
				total.Add(count)
			}
			fmt.Fprintf(w, " %4.1f (%s)%*s", 100*total.F1(), Bootstrap(counts, PRF.F1), 3, "")
		}
		fmt.Fprintln(w)
	}
}
