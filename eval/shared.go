package eval

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"onrecord"
	"onrecord/intake"
	"onrecord/read"
)

// Where the corpora stand below the folder of shared data.
const (
	storyDir         = "story-2017"
	storyGold        = "story-2017/gold.json"
	polnearDir       = "data/polnear/dev"
	polnearInstances = "data/polnear/cofenet_valid.jsonl.gz"
	polnearTrain     = "data/polnear/train.jsonl.gz"
)

// Shared is the folder of corpora that the project's checkouts share.
type Shared struct{ dir string }

// OpenShared returns the folder of shared data: the one that the environment
// variable ONRECORD_SHARED names, else "shared" beside the module's root. The
// error says where it was looked for.
func OpenShared() (Shared, error) {
	dir := os.Getenv("ONRECORD_SHARED")
	if dir == "" {
		root, err := moduleRoot()
		if err != nil {
			return Shared{}, err
		}
		dir = filepath.Join(root, "..", "shared")
	}
	if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(storyGold))); err != nil {
		return Shared{}, &onrecord.Error{
			Code: onrecord.NotFound, Path: filepath.ToSlash(dir), Message: "the corpora are not here",
			Hint: "put them there, or name their folder in ONRECORD_SHARED", Err: err,
		}
	}
	return Shared{dir}, nil
}

// moduleRoot returns the folder above the working one that holds go.mod.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", onrecord.Errorf(onrecord.NotFound, "no go.mod above the working folder: run this inside the project")
		}
		dir = parent
	}
}

// Path returns the path of a file below the folder.
func (s Shared) Path(name string) string { return filepath.Join(s.dir, filepath.FromSlash(name)) }

// readAll reads the text files of a folder, by name.
func (s Shared) readAll(ctx context.Context, reader *read.Reader, dir string) (map[string]*onrecord.Reading, error) {
	readings := map[string]*onrecord.Reading{}
	files, err := fs.Glob(os.DirFS(s.Path(dir)), "*.txt")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no texts in %s: %w", dir, err)
	}
	for i := range files {
		files[i] = s.Path(path.Join(dir, files[i]))
	}
	for report, err := range intake.New(intake.Options{}).Reports(ctx, files) {
		if err != nil {
			return nil, err
		}
		reading, err := reader.Read(ctx, report)
		if err != nil {
			return nil, err
		}
		readings[path.Base(report.Path)] = reading
	}
	return readings, nil
}

// Story scores reader on the house example.
func (s Shared) Story(ctx context.Context, reader *read.Reader) (StoryScore, error) {
	f, err := os.Open(s.Path(storyGold))
	if err != nil {
		return StoryScore{}, err
	}
	defer f.Close()
	gold, err := ReadStoryGold(f)
	if err != nil {
		return StoryScore{}, err
	}
	readings, err := s.readAll(ctx, reader, storyDir)
	if err != nil {
		return StoryScore{}, err
	}
	return gold.Score(readings), nil
}

// PolNeAR scores reader on the development part of PolNeAR.
func (s Shared) PolNeAR(ctx context.Context, reader *read.Reader) (PolNeARScore, error) {
	instances, err := openGzip(s.Path(polnearInstances))
	if err != nil {
		return PolNeARScore{}, err
	}
	defer instances.Close()
	corpus, err := ReadPolNeAR(instances, os.DirFS(s.Path(polnearDir)))
	if err != nil {
		return PolNeARScore{}, err
	}
	readings, err := s.readAll(ctx, reader, path.Join(polnearDir, "text"))
	if err != nil {
		return PolNeARScore{}, err
	}
	return corpus.Score(func(article string) []Label {
		if reading := readings[article+".txt"]; reading != nil {
			return Labels(reading)
		}
		return nil
	}), nil
}

// Articles calls visit with each article of PolNeAR's training part and its
// reading.
func (s Shared) Articles(ctx context.Context, reader *read.Reader, visit func(*Article, *onrecord.Reading)) error {
	f, err := openGzip(s.Path(polnearTrain))
	if err != nil {
		return err
	}
	defer f.Close()
	for article, err := range ReadArticles(f) {
		if err != nil {
			return err
		}
		reading, err := reader.Read(ctx, &onrecord.Report{Path: article.ID, Text: article.Text, Headline: strings.TrimSpace(article.Title)})
		if err != nil {
			return err
		}
		visit(article, reading)
	}
	return nil
}

// A QuotedScore tells how well quotations are found: on the statements whose
// content lies wholly inside quotation marks.
type QuotedScore struct {
	Content   PRF // with the right content
	Statement PRF // with the right content, cue and source
	All       PRF // of all statements of the articles, as match defines it
}

// Quotations scores reader on the articles of PolNeAR's training part, on the
// labels of the first annotator of each.
func (s Shared) Quotations(ctx context.Context, reader *read.Reader) (QuotedScore, error) {
	var score QuotedScore
	err := s.Articles(ctx, reader, func(article *Article, reading *onrecord.Reading) {
		gold, got := article.Annotations[0], Labels(reading)
		quoted := Quoted(article.Text, gold)
		score.Content.Add(FoundContent(article.Text, quoted, got))
		score.Statement.Add(FoundStatements(article.Text, quoted, got))
		score.All.Add(FoundStatements(article.Text, gold, got))
	})
	return score, err
}

// Print writes the score, a line for each figure.
func (s QuotedScore) Print(w io.Writer) {
	fmt.Fprintf(w, "right content        %5.1f%% (%d of %d statements wholly inside quotation marks)\n", 100*s.Content.Recall(), s.Content.Right, s.Content.Gold)
	fmt.Fprintf(w, "with source and cue  %5.1f%% (%d of %d)\n", 100*s.Statement.Recall(), s.Statement.Right, s.Statement.Gold)
	fmt.Fprintf(w, "all statements       %s (precision, recall, F1)\n", s.All)
}
