package group

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"onrecord"
)

// A press writes reports of invented stories: each story has names and words
// of its own, which its reports share in part, among words of all reports as
// Zipf's law has them. Stories run at the same time, each for some days.
type press struct {
	random  *rand.Rand
	zipf    *rand.Zipf
	written int
	running []invented
}

// outlets is how many there are; all publish as much.
const outlets = 500

type invented struct {
	names, words []string
	left         int // reports
}

func newPress() *press {
	random := rand.New(rand.NewPCG(2017, 6))
	return &press{random: random, zipf: rand.NewZipf(random, 1.1, 4, 60000), running: make([]invented, 40)}
}

// invent makes a word of syllables.
func (p *press) invent(n int) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var word strings.Builder
	for range 3 {
		word.WriteByte(consonants[n%len(consonants)])
		n /= len(consonants)
		word.WriteByte(vowels[n%len(vowels)])
		n /= len(vowels)
	}
	return word.String()
}

func (p *press) begin() invented {
	story := invented{left: 1 + int(p.random.ExpFloat64()*5)}
	for range 10 {
		name := p.invent(p.random.IntN(150000))
		story.names = append(story.names, strings.ToUpper(name[:1])+name[1:])
	}
	for range 30 {
		story.words = append(story.words, p.word())
	}
	return story
}

func (p *press) word() string { return p.invent(int(p.zipf.Uint64())) }

// next writes a report of 250 words, and a day passes with every 200 reports.
func (p *press) next() Report {
	at := p.random.IntN(len(p.running))
	if p.running[at].left == 0 {
		p.running[at] = p.begin()
	}
	story := &p.running[at]
	story.left--
	var text strings.Builder
	for i := range 250 {
		switch {
		case i%12 == 11:
			text.WriteString(p.word() + ". ")
		case i%5 == 2:
			text.WriteString(story.names[p.random.IntN(len(story.names))] + " ")
		case i%5 == 4:
			text.WriteString(story.words[p.random.IntN(len(story.words))] + " ")
		default:
			text.WriteString(p.word() + " ")
		}
	}
	p.written++
	published := time.Date(2017, 6, 1+p.written/200, 0, 0, 0, 0, time.UTC)
	return Of(&onrecord.Reading{Report: onrecord.Report{
		Path: fmt.Sprintf("%d.txt", p.written), Text: text.String(), Outlet: fmt.Sprintf("outlet %d", p.written%outlets),
		Published: onrecord.Date{Year: published.Year(), Month: published.Month(), Day: published.Day()},
	}})
}

// BenchmarkGrowth groups more and more reports. What a report costs should
// hardly change: us/report of time in Add and Stories, and B/report of memory
// that a grouper holds.
func BenchmarkGrowth(b *testing.B) {
	for _, reports := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(reports), func(b *testing.B) {
			for b.Loop() {
				press, grouper := newPress(), New()
				before := heap()
				var spent time.Duration
				for range reports {
					report := press.next()
					begun := time.Now()
					grouper.Add(report)
					spent += time.Since(begun)
				}
				held := heap() - before
				begun := time.Now()
				stories := len(grouper.Stories())
				spent += time.Since(begun)
				b.ReportMetric(float64(spent.Microseconds())/float64(reports), "us/report")
				b.ReportMetric(float64(held)/float64(reports), "B/report")
				b.ReportMetric(float64(reports)/float64(stories), "reports/story")
				runtime.KeepAlive(grouper)
			}
		})
	}
}

// BenchmarkOf takes the terms of a report of 250 words.
func BenchmarkOf(b *testing.B) {
	press := newPress()
	for b.Loop() {
		press.next()
	}
}

// heap returns the bytes that are in use.
func heap() uint64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}
