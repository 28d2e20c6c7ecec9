package eval

import (
	"context"
	"fmt"
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
	polnearManifest  = "data/polnear/manifest.jsonl"
	polnearSpeakers  = "data/polnear/speakers/dev.jsonl"
	polnearCarried   = "data/polnear/speakers/dev.carried.tsv"
	gapDir           = "data/gap"
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

// readAll reads the text files of a folder, by name with this ending.
func (s Shared) readAll(ctx context.Context, reader *read.Reader, dir, ending string) (map[string]*onrecord.Reading, error) {
	return s.readKnown(ctx, reader, dir, ending, nil)
}

// readKnown does what readAll does, with what a manifest knows of the reports.
func (s Shared) readKnown(ctx context.Context, reader *read.Reader, dir, ending string, manifest *intake.Manifest) (map[string]*onrecord.Reading, error) {
	readings := map[string]*onrecord.Reading{}
	files, err := fs.Glob(os.DirFS(s.Path(dir)), "*.txt")
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("no texts in %s: %w", dir, err)
	}
	for i := range files {
		files[i] = s.Path(path.Join(dir, files[i]))
	}
	for report, err := range intake.New(intake.Options{Manifest: manifest}).Reports(ctx, files) {
		if err != nil {
			return nil, err
		}
		reading, err := reader.Read(ctx, report)
		if err != nil {
			return nil, err
		}
		readings[strings.TrimSuffix(path.Base(report.Path), ".txt")+ending] = reading
	}
	return readings, nil
}

// StoryReadings reads the house example; the keys are the names of the files.
func (s Shared) StoryReadings(ctx context.Context, reader *read.Reader) (map[string]*onrecord.Reading, error) {
	return s.readAll(ctx, reader, storyDir, ".txt")
}

// ScoreStory scores readings of the house example, by the names of the files.
func (s Shared) ScoreStory(readings map[string]*onrecord.Reading) (StoryScore, error) {
	f, err := os.Open(s.Path(storyGold))
	if err != nil {
		return StoryScore{}, err
	}
	defer f.Close()
	gold, err := ReadStoryGold(f)
	if err != nil {
		return StoryScore{}, err
	}
	return gold.Score(readings), nil
}

// Story reads and scores the house example.
func (s Shared) Story(ctx context.Context, reader *read.Reader) (StoryScore, error) {
	readings, err := s.StoryReadings(ctx, reader)
	if err != nil {
		return StoryScore{}, err
	}
	return s.ScoreStory(readings)
}

// PolNeARReadings reads the articles of PolNeAR's development part; the keys
// are their names.
func (s Shared) PolNeARReadings(ctx context.Context, reader *read.Reader) (map[string]*onrecord.Reading, error) {
	return s.readAll(ctx, reader, path.Join(polnearDir, "text"), "")
}

// ScorePolNeAR scores the statements predicted for the articles of PolNeAR's
// development part.
func (s Shared) ScorePolNeAR(predicted func(article string) []Label) (PolNeARScore, error) {
	instances, err := openGzip(s.Path(polnearInstances))
	if err != nil {
		return PolNeARScore{}, err
	}
	defer instances.Close()
	corpus, err := ReadPolNeAR(instances, os.DirFS(s.Path(polnearDir)))
	if err != nil {
		return PolNeARScore{}, err
	}
	return corpus.Score(predicted), nil
}

// PolNeAR reads and scores PolNeAR's development part.
func (s Shared) PolNeAR(ctx context.Context, reader *read.Reader) (PolNeARScore, error) {
	readings, err := s.PolNeARReadings(ctx, reader)
	if err != nil {
		return PolNeARScore{}, err
	}
	return s.ScorePolNeAR(func(article string) []Label {
		if reading := readings[article]; reading != nil {
			return Labels(reading)
		}
		return nil
	})
}

// Articles calls visit with each article of PolNeAR's training part and its
// reading.
func (s Shared) Articles(ctx context.Context, reader *read.Reader, visit func(*Article, *onrecord.Reading)) error {
	return s.eachArticle(func(article *Article) error {
		reading, err := reader.Read(ctx, &onrecord.Report{Path: article.ID, Text: article.Text, Headline: strings.TrimSpace(article.Title)})
		if err == nil {
			visit(article, reading)
		}
		return err
	})
}

// eachArticle calls visit with each article of PolNeAR's training part, up to
// the first error.
func (s Shared) eachArticle(visit func(*Article) error) error {
	f, err := openGzip(s.Path(polnearTrain))
	if err != nil {
		return err
	}
	defer f.Close()
	for article, err := range ReadArticles(f) {
		if err != nil {
			return err
		}
		if err := visit(article); err != nil {
			return err
		}
	}
	return nil
}
