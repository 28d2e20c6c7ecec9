package eval

import (
	"context"
	"fmt"
	"io"

	"onrecord"
	"onrecord/read"
)

// A QuotedScore tells how well quotations are found: on the statements whose
// content lies wholly inside quotation marks.
type QuotedScore struct {
	Content   PRF // with the right content
	Statement PRF // with the right content, cue and source
	All       PRF // of all statements of the articles, as match defines it
	contents  []PRF
}

// Quotations scores reader on the articles of PolNeAR's training part, on the
// labels of the first annotator of each.
func (s Shared) Quotations(ctx context.Context, reader *read.Reader) (QuotedScore, error) {
	var score QuotedScore
	err := s.Articles(ctx, reader, func(article *Article, reading *onrecord.Reading) {
		gold, got := article.Annotations[0], Labels(reading)
		quoted := Quoted(article.Text, gold)
		content := FoundContent(article.Text, quoted, got)
		score.contents = append(score.contents, content)
		score.Content.Add(content)
		score.Statement.Add(FoundStatements(article.Text, quoted, got))
		score.All.Add(FoundStatements(article.Text, gold, got))
	})
	return score, err
}

// Print writes the score, a line for each figure.
func (s QuotedScore) Print(w io.Writer) {
	fmt.Fprintf(w, "right content        %5.1f%% (%d of %d statements wholly inside quotation marks; 95%% interval %s)\n",
		100*s.Content.Recall(), s.Content.Right, s.Content.Gold, Bootstrap(s.contents, PRF.Recall))
	fmt.Fprintf(w, "with source and cue  %5.1f%% (%d of %d)\n", 100*s.Statement.Recall(), s.Statement.Right, s.Statement.Gold)
	fmt.Fprintf(w, "all statements       %s (precision, recall, F1)\n", s.All)
}
