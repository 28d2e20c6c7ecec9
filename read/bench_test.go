package read

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"onrecord"
	"onrecord/text"
)

// benchTexts returns reports to measure speed on: PolNeAR's development part
// where it is, else the examples.
func benchTexts(b *testing.B) []string {
	shared := os.Getenv("ONRECORD_SHARED")
	if shared == "" {
		shared = "../../shared"
	}
	files, _ := filepath.Glob(filepath.Join(shared, "data/polnear/dev/text/*.txt"))
	if len(files) == 0 {
		files, _ = filepath.Glob("../examples/*.txt")
	}
	var texts []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	if len(texts) == 0 {
		b.Fatal("no reports to measure on")
	}
	return texts
}

// wordsAReport is what the speed of reading is told in: reports of this size.
const wordsAReport = 800

// report tells the speed in reports of wordsAReport words and in tokens.
func report(b *testing.B, words, tokens int) {
	seconds := b.Elapsed().Seconds() / float64(b.N)
	b.ReportMetric(float64(words)/wordsAReport/seconds, "reports/s")
	b.ReportMetric(1e9*seconds/float64(tokens), "ns/token")
	b.ReportMetric(0, "ns/op")
}

func words(texts []string) int {
	n := 0
	for _, s := range texts {
		n += len(strings.Fields(s))
	}
	return n
}

// BenchmarkRead measures the whole of reading on one core, from text to
// reading.
func BenchmarkRead(b *testing.B) {
	texts := benchTexts(b)
	reader := newReader(b, "bench", Options{Language: "en"})
	tokens := 0
	for b.Loop() {
		tokens = 0
		for _, s := range texts {
			reading, err := reader.Read(context.Background(), &onrecord.Report{Text: s})
			if err != nil {
				b.Fatal(err)
			}
			tokens += len(reading.Report.Text) / 5
		}
	}
	report(b, words(texts), tokens)
}

// BenchmarkStage measures each stage by itself, on documents that the stages
// before it have annotated.
func BenchmarkStage(b *testing.B) {
	texts := benchTexts(b)
	reader := newReader(b, "bench", Options{Language: "en"})
	for n, stage := range reader.stages {
		b.Run(stage.Name(), func(b *testing.B) {
			docs := make([]*text.Document, len(texts))
			tokens := 0
			for i, s := range texts {
				docs[i] = text.NewDocument(&onrecord.Report{Text: s})
				for _, before := range reader.stages[:n] {
					if err := before.Annotate(context.Background(), docs[i]); err != nil {
						b.Fatal(err)
					}
				}
				tokens += max(1, len(docs[i].Tokens))
			}
			for b.Loop() {
				for _, doc := range docs {
					fresh := *doc
					if err := stage.Annotate(context.Background(), &fresh); err != nil {
						b.Fatal(err)
					}
				}
			}
			report(b, words(texts), tokens)
		})
	}
}
