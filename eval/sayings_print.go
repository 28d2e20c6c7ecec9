package eval

import (
	"context"
	"fmt"
	"io"

	"onrecord"
	"onrecord/read"
)

// PrintSpeakers reads and scores the articles read by hand: those of the
// development part, those that were held out and those that the stages were
// made by.
func PrintSpeakers(ctx context.Context, shared Shared, reader *read.Reader, w io.Writer) error {
	return printSayings(ctx, shared, reader, w, (*SayingScore).printSpeakers)
}

// PrintDates does what PrintSpeakers does, for when and where.
func PrintDates(ctx context.Context, shared Shared, reader *read.Reader, w io.Writer) error {
	return printSayings(ctx, shared, reader, w, (*SayingScore).printDates)
}

func printSayings(ctx context.Context, shared Shared, reader *read.Reader, w io.Writer, show func(*SayingScore, io.Writer)) error {
	dev, err := shared.SayingsDev(ctx, reader)
	if err != nil {
		return err
	}
	fmt.Fprintln(w, "## development part, 21 articles")
	show(&dev, w)
	for _, part := range []struct {
		title string
		part  HandPart
	}{
		{"training part, 14 articles, labelled last; rules were mended once by their errors", HandHeld},
		{"training part, 95 articles, by which rules and weights were made", HandTrain},
	} {
		score, err := shared.Sayings(ctx, reader, part.part)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "\n## %s\n", part.title)
		show(&score, w)
	}
	return nil
}

// bases lists how a source may refer to a speaker, in the order of printing.
var bases = []struct {
	basis onrecord.Basis
	name  string
}{{onrecord.Surname, "surname"}, {onrecord.Named, "named"}, {onrecord.Description, "description"}, {onrecord.Pronoun, "pronoun"}, {"", "none"}, {onrecord.Title, "title"}}

// counts returns one count of each article.
func (s *SayingScore) counts(of func(*SayingCounts) PRF) []PRF {
	var counts []PRF
	for i := range s.Articles {
		counts = append(counts, of(&s.Articles[i]))
	}
	return counts
}

// share prints a share in percent with its counts, and its interval with the
// articles drawn again.
func (s *SayingScore) share(of func(*SayingCounts) PRF, end func(PRF) (right, all int)) string {
	var total PRF
	counts := s.counts(of)
	for _, count := range counts {
		total.Add(count)
	}
	right, all := end(total)
	if all == 0 {
		return "none"
	}
	interval := Bootstrap(counts, func(c PRF) float64 { r, a := end(c); return ratio(r, a) })
	return fmt.Sprintf("%.1f (%d/%d, 95%%: %s)", 100*ratio(right, all), right, all, interval)
}

func ofFound(c PRF) (int, int)  { return c.Right, c.Predicted }
func ofGold(c PRF) (int, int)   { return c.Right, c.Gold }
func theFound(c PRF) (int, int) { return c.Predicted, c.Gold }

// printSpeakers prints who speaks and what they do by it: the figures of
// score_speakers.py in percent, with intervals, and those it does not have.
func (s *SayingScore) printSpeakers(w io.Writer) {
	speaker := func(c *SayingCounts) PRF { return c.Speaker }
	fmt.Fprintf(w, "%-24s %s\n", "found", s.share(speaker, theFound))
	fmt.Fprintf(w, "%-24s %s\n", "speaker, of found", s.share(speaker, ofFound))
	fmt.Fprintf(w, "%-24s %s\n", "speaker, end to end", s.share(speaker, ofGold))
	for _, row := range bases {
		fmt.Fprintf(w, "  %-22s %s\n", row.name, s.share(func(c *SayingCounts) PRF { return c.ByBasis[row.basis] }, ofFound))
	}
	fmt.Fprintf(w, "%-24s %s\n", "kind, where right", s.share(func(c *SayingCounts) PRF { return c.Kind }, ofFound))
	fmt.Fprintf(w, "%-24s %s\n", "basis, where right", s.share(func(c *SayingCounts) PRF { return c.Basis }, ofFound))
	fmt.Fprintf(w, "%-24s %s, macro F1 %.1f\n", "act, of found", s.share(func(c *SayingCounts) PRF { return c.Act }, ofFound), 100*s.MacroF1())
	for _, act := range onrecord.Acts {
		fmt.Fprintf(w, "  %-22s %s  (gold %d)\n", act, s.Acts[act], s.Acts[act].Gold)
	}
	total := s.Total()
	if total.Target.Gold > 0 {
		fmt.Fprintf(w, "%-24s %s  (names, P R F1; gold %d)\n", "target", total.Target, total.Target.Gold)
		fmt.Fprintf(w, "%-24s %s  (names, P R F1; gold %d)\n", "addressee", total.Addressee, total.Addressee.Gold)
	}
}

// printDates prints when and where.
func (s *SayingScore) printDates(w io.Writer) {
	fmt.Fprintf(w, "%-24s %s\n", "date right, of gold", s.share(func(c *SayingCounts) PRF { return c.Date }, ofGold))
	fmt.Fprintf(w, "%-24s %s\n", "date right, of given", s.share(func(c *SayingCounts) PRF { return c.Date }, ofFound))
	total := s.Total()
	if total.DateHere.Gold < total.Date.Gold {
		fmt.Fprintf(w, "  %-22s %s\n", "in its own sentence", s.share(func(c *SayingCounts) PRF { return c.DateHere }, ofGold))
		fmt.Fprintf(w, "  %-22s %s\n", "carried over", s.share(func(c *SayingCounts) PRF {
			return PRF{Right: c.Date.Right - c.DateHere.Right, Predicted: c.Date.Predicted - c.DateHere.Predicted, Gold: c.Date.Gold - c.DateHere.Gold}
		}, ofGold))
	}
	fmt.Fprintf(w, "%-24s %d\n", "given where gold has none", total.DateExtra)
	fmt.Fprintf(w, "%-24s %s  (P R F1, by a word in common; gold %d)\n", "venue", total.Venue, total.Venue.Gold)
}
