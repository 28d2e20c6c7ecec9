package main

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"onrecord"
	"onrecord/record"
)

// correctFlags are the flags of the correct command.
type correctFlags struct {
	dbFlag
	author string
}

func newCorrectCommand() *cobra.Command {
	flags := &correctFlags{}
	cmd := &cobra.Command{
		Use:   "correct --db FILE|postgres://... STATEMENT WHAT [VALUE...]",
		Short: "Confirm, correct or reject a statement by hand",
		Long: `Confirm, correct or reject the statement with this ID by hand. What the program
read is kept beside it, with who changed what and when (see onrecord show), and no
later reading undoes it. WHAT is one of

  confirm                  it is right as it is
  reject                   it is no statement; it is not found any more
  reset                    neither of the two
  speakers NAME...         who said it; no NAME for nobody the report tells
  act ACT                  ` + join(onrecord.Acts, ", ") + `
  date DAY|DAY..DAY|none   when it was said
  venue WORDS|none         where, or through what channel
  source WORDS|SPANS       the words of the report that name who said it, or
  cue WORDS|SPANS          signal the saying, or are what was said; SPANS are
  content WORDS|SPANS      code points of the text: 120-140,152-160; none for
                           no source or cue`,
		Example: `  onrecord correct --db news.db s577ah5eorhidjg7lsc3s confirm
  onrecord correct --db news.db s577ah5eorhidjg7lsc3s speakers "Ana Ruiz" "Luis Ortega"
  onrecord correct --db news.db s577ah5eorhidjg7lsc3s content "the bridge is safe"`,
		Args: cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return flags.with(cmd.Context(), toChange, func(rec *record.Record) error {
				return flags.correct(cmd.Context(), rec, args[0], args[1], args[2:])
			})
		},
	}
	flags.register(cmd)
	cmd.Flags().StringVar(&flags.author, "author", "", "who says so (default: ONRECORD_AUTHOR of the environment, else the user's name)")
	return cmd
}

// none stands for no value.
const none = "none"

func (flags *correctFlags) correct(ctx context.Context, rec *record.Record, id, what string, values []string) error {
	stmt, kept, err := rec.Statement(ctx, id)
	if err != nil {
		return err
	}
	field, value, err := editOf(what, values, stmt, kept)
	if err != nil {
		return err
	}
	by := strings.TrimSpace(flags.author)
	if by == "" {
		by = author()
	}
	if err := rec.Edit(ctx, stmt.Read.ID, field, value, by); err != nil {
		return err
	}
	if err := settle(ctx, rec); err != nil {
		return err
	}
	stmt, _, err = rec.Statement(ctx, stmt.Read.ID)
	if err != nil {
		return err
	}
	fmt.Printf("%s: %s\n", statusOf(stmt), line(stmt))
	return nil
}

func statusOf(stmt *record.Statement) string {
	if stmt.Status == onrecord.Unchecked {
		return "unchecked"
	}
	return string(stmt.Status)
}

// editOf returns the field and the value that the words of a command line set.
func editOf(what string, values []string, stmt *record.Statement, kept *record.Kept) (field string, value any, err error) {
	status := map[string]onrecord.Status{"confirm": onrecord.Confirmed, "reject": onrecord.Rejected, "reset": onrecord.Unchecked}
	switch what {
	case "confirm", "reject", "reset":
		if len(values) > 0 {
			return "", nil, usageError(fmt.Errorf("%s takes no value", what))
		}
		return record.StatusField, status[what], nil
	case record.SpeakersField, "speaker":
		if len(values) == 1 && values[0] == none {
			values = nil
		}
		return record.SpeakersField, append([]string{}, values...), nil
	}
	if !slices.Contains([]string{record.ActField, record.DateField, record.VenueField, record.SourceField, record.CueField, record.ContentField}, what) {
		return "", nil, usageError(fmt.Errorf("%q is nothing that can be done about a statement: confirm, reject, reset, speakers, act, date, venue, source, cue, content", what))
	}
	if len(values) != 1 {
		return "", nil, usageError(fmt.Errorf("%s takes one value, not %d; put words in quotation marks", what, len(values)))
	}
	v := values[0]
	switch what {
	case record.ActField:
		if !slices.Contains(onrecord.Acts, onrecord.Act(v)) {
			return "", nil, usageError(fmt.Errorf("there is no act %q; the acts are %s", v, join(onrecord.Acts, ", ")))
		}
		return what, onrecord.Act(v), nil
	case record.DateField:
		period, err := parsePeriod(v)
		return what, period, usageError(err)
	case record.VenueField:
		if v == none {
			v = ""
		}
		return what, v, nil
	}
	if v == none && what != record.ContentField {
		return what, []onrecord.Span{}, nil
	}
	if v == none {
		return "", nil, usageError(errors.New("a statement has content; onrecord correct ID reject says that it is none"))
	}
	spans, err := parseSpans(v, stmt, kept.Report.Report.Text)
	return what, spans, usageError(err)
}

// usageError marks an error as one of usage.
func usageError(err error) error {
	if err == nil {
		return nil
	}
	return &exitError{statusUsage, err.Error()}
}

// parsePeriod reads a day, two of them with two dots between, or none.
func parsePeriod(s string) (p onrecord.Period, err error) {
	if s == none {
		return p, nil
	}
	start, end, closed := strings.Cut(s, "..")
	if !closed {
		end = start
	}
	if p.Start, err = onrecord.ParseDate(start); err != nil {
		return p, err
	}
	if p.End, err = onrecord.ParseDate(end); err != nil {
		return p, err
	}
	if p.End.String() < p.Start.String() {
		return p, fmt.Errorf("%s lies before %s", p.End, p.Start)
	}
	return p, nil
}

var spansPattern = regexp.MustCompile(`^\d+-\d+(,\d+-\d+)*$`)

// parseSpans reads spans in code points, or finds the place of the words that is
// nearest to the statement. Pieces of words are parted by an ellipsis.
func parseSpans(s string, stmt *record.Statement, text string) ([]onrecord.Span, error) {
	if spansPattern.MatchString(s) {
		var spans []onrecord.Span
		for _, pair := range strings.Split(s, ",") {
			from, to, _ := strings.Cut(pair, "-")
			start, err := strconv.Atoi(from)
			end, err2 := strconv.Atoi(to)
			if err := errors.Join(err, err2); err != nil {
				return nil, err
			}
			spans = append(spans, onrecord.Span{Start: start, End: end})
		}
		return spans, checkSpans(spans, utf8.RuneCountInString(text))
	}
	points := onrecord.NewPointIndex(text)
	at := onrecord.Hull(stmt.Read.Content...).Start
	var spans []onrecord.Span
	for _, words := range strings.Split(s, "…") {
		span, found := nearest(text, strings.Fields(words), at)
		if !found {
			return nil, fmt.Errorf("the report does not have the words %q", strings.TrimSpace(words))
		}
		spans = append(spans, points.Points(span))
		at = span.End
	}
	return spans, nil
}

// checkSpans returns an error when spans in code points are not in order, or lie
// behind the text.
func checkSpans(spans []onrecord.Span, points int) error {
	at := 0
	for _, span := range spans {
		switch {
		case span.End <= span.Start:
			return fmt.Errorf("%d-%d ends before it begins", span.Start, span.End)
		case span.Start < at:
			return fmt.Errorf("%d-%d begins before the piece before it ends", span.Start, span.End)
		case span.End > points:
			return fmt.Errorf("%d-%d lies behind the end of the report, which has %d code points", span.Start, span.End, points)
		}
		at = span.End
	}
	return nil
}

// nearest returns the place of words in text, with any white space between
// them, that begins nearest to a byte.
func nearest(text string, words []string, at int) (best onrecord.Span, found bool) {
	if len(words) == 0 {
		return best, false
	}
	for i := range words {
		words[i] = regexp.QuoteMeta(words[i])
	}
	distance := func(span onrecord.Span) int { return max(span.Start-at, at-span.Start) }
	for _, place := range regexp.MustCompile(strings.Join(words, `\s+`)).FindAllStringIndex(text, -1) {
		if span := (onrecord.Span{Start: place[0], End: place[1]}); !found || distance(span) < distance(best) {
			best, found = span, true
		}
	}
	return best, found
}

// join joins names.
func join[S ~string](names []S, separator string) string {
	var b strings.Builder
	for i, name := range names {
		if i > 0 {
			b.WriteString(separator)
		}
		b.WriteString(string(name))
	}
	return b.String()
}
