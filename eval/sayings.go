package eval

import (
	"cmp"
	"context"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"onrecord"
	"onrecord/intake"
	"onrecord/read"
)

// A SayingScore counts hand-read statements that were found, and how much of
// what they mean was understood, as score_speakers.py counts it.
type SayingScore struct {
	Articles []SayingCounts // one for each article
	Acts     map[onrecord.Act]PRF
	Misses   []string // the statements whose speakers are not right
}

// SayingCounts are the counts of one article, or of several. The predicted
// ones of a PRF are those among found statements.
type SayingCounts struct {
	Speaker           PRF // predicted: found; gold: all
	ByBasis           map[onrecord.Basis]PRF
	Act               PRF
	Kind, Basis       PRF // of statements with the right speakers
	Date              PRF // right to the day, month or year that the gold has
	DateHere          PRF // of those whose date stands in their own sentence
	DateExtra         int // dates given where the gold has none
	Venue             PRF // with a word of content in common
	Target, Addressee PRF // names; targets of statements that accuse
}

// overlapNeeded is the least share of the joint content of two statements that
// lets one count as the other.
const overlapNeeded = 0.5

func (c *SayingCounts) add(o *SayingCounts) {
	for _, pair := range []struct {
		to   *PRF
		from PRF
	}{{&c.Speaker, o.Speaker}, {&c.Act, o.Act}, {&c.Kind, o.Kind}, {&c.Basis, o.Basis}, {&c.Date, o.Date}, {&c.DateHere, o.DateHere},
		{&c.Venue, o.Venue}, {&c.Target, o.Target}, {&c.Addressee, o.Addressee}} {
		pair.to.Add(pair.from)
	}
	c.DateExtra += o.DateExtra
	for basis, count := range o.ByBasis {
		count.Add(c.ByBasis[basis])
		c.ByBasis[basis] = count
	}
}

// Total returns the counts of all articles.
func (s *SayingScore) Total() SayingCounts {
	total := SayingCounts{ByBasis: map[onrecord.Basis]PRF{}}
	for i := range s.Articles {
		total.add(&s.Articles[i])
	}
	return total
}

// MacroF1 returns the mean F1 over the acts that the found statements have.
func (s *SayingScore) MacroF1() float64 {
	var m mean
	for _, act := range onrecord.Acts {
		if count := s.Acts[act]; count.Gold > 0 {
			m.add(count.F1())
		}
	}
	return m.value()
}

// ScoreSayings scores readings, by the names of their articles.
func ScoreSayings(articles []HandRead, readings map[string]*onrecord.Reading) SayingScore {
	score := SayingScore{Acts: map[onrecord.Act]PRF{}}
	for i := range articles {
		score.article(&articles[i], readings[articles[i].Article])
	}
	return score
}

func (s *SayingScore) article(article *HandRead, reading *onrecord.Reading) {
	counts := SayingCounts{ByBasis: map[onrecord.Basis]PRF{}}
	var labels []Label
	if reading != nil {
		labels = Labels(reading)
	}
	pairs := pairStatements(article.Statements, labels)
	for i := range article.Statements {
		gold := &article.Statements[i]
		basis := counts.ByBasis[gold.Basis]
		counts.Speaker.Gold++
		basis.Gold++
		if gold.Date != "" {
			counts.Date.Gold++
			if !gold.Carried {
				counts.DateHere.Gold++
			}
		}
		got, found := pairs[i]
		if found {
			counts.Speaker.Predicted++
			basis.Predicted++
			stmt := &reading.Statements[got]
			if speakersRight(gold, stmt.Speakers) {
				counts.Speaker.Right++
				basis.Right++
				counts.refer(gold, stmt)
			} else {
				s.Misses = append(s.Misses, article.Article+": "+string(gold.Basis)+" "+strings.Join(gold.Speakers, " | ")+", got "+strings.Join(speakerNames(stmt.Speakers), " | "))
			}
			counts.occasion(gold, stmt)
			counts.Act.Predicted++
			counts.Act.Gold++
			if stmt.Act == gold.Act {
				counts.Act.Right++
			}
			s.act(gold.Act, stmt.Act)
			if gold.Act == onrecord.Accuse && stmt.Act == onrecord.Accuse {
				counts.Target.names(gold.Target, stmt.Target)
			}
			counts.Addressee.names(gold.Addressee, stmt.Addressee)
		}
		counts.ByBasis[gold.Basis] = basis
	}
	s.Articles = append(s.Articles, counts)
}

func (s *SayingScore) act(gold, got onrecord.Act) {
	count := s.Acts[gold]
	count.Gold++
	if gold == got {
		count.Right++
	}
	s.Acts[gold] = count
	count = s.Acts[got]
	count.Predicted++
	s.Acts[got] = count
}

// refer compares the kind and basis of the first speakers.
func (c *SayingCounts) refer(gold *HandStatement, stmt *onrecord.Statement) {
	if len(stmt.Speakers) == 0 || len(gold.Speakers) == 0 {
		return
	}
	for _, pair := range []struct {
		count *PRF
		right bool
	}{{&c.Kind, stmt.Speakers[0].Kind == gold.Kind || len(stmt.Speakers) > 1 && gold.Kind == onrecord.Group}, {&c.Basis, stmt.Speakers[0].Basis == gold.Basis}} {
		pair.count.Gold++
		pair.count.Predicted++
		if pair.right {
			pair.count.Right++
		}
	}
}

// occasion compares when and where.
func (c *SayingCounts) occasion(gold *HandStatement, stmt *onrecord.Statement) {
	start := stmt.Said.Start.String()
	right := gold.Date != "" && strings.HasPrefix(start, gold.Date)
	switch {
	case gold.Date == "" && start != "":
		c.DateExtra++
	case gold.Date != "":
		for _, count := range []*PRF{&c.Date, &c.DateHere} {
			if count == &c.DateHere && gold.Carried {
				continue
			}
			if start != "" {
				count.Predicted++
			}
			if right {
				count.Right++
			}
		}
	}
	if gold.Venue != "" {
		c.Venue.Gold++
	}
	if stmt.Venue != "" {
		c.Venue.Predicted++
		if gold.Venue != "" && sharesWord(gold.Venue, stmt.Venue) {
			c.Venue.Right++
		}
	}
}

// names compares lists of names.
func (c *PRF) names(gold, got []string) {
	c.Gold += len(gold)
	c.Predicted += len(got)
	for _, name := range gold {
		if slices.ContainsFunc(got, func(other string) bool { return sameName(name, other, false) }) {
			c.Right++
		}
	}
}

// sharesWord reports whether two phrases have a word of more than two letters
// in common, articles and "and" left out.
func sharesWord(a, b string) bool {
	words := func(s string) []string {
		return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	others := words(b)
	return slices.ContainsFunc(words(a), func(word string) bool {
		return len(word) > 2 && word != "the" && word != "and" && slices.Contains(others, word)
	})
}

// pairStatements pairs gold statements with predicted ones: a character of the
// cue in common, or no cue in both, and half of the joint content; best content
// first, one to one.
func pairStatements(gold []HandStatement, labels []Label) map[int]int {
	type pairing struct {
		overlap   float64
		gold, got int
	}
	var all []pairing
	for i := range gold {
		content, cue := pointsOf(gold[i].Content), pointsOf(gold[i].Cue)
		for j := range labels {
			other := pointsOf(labels[j].Cue)
			if shared(cue, other) == 0 && len(cue)+len(other) > 0 {
				continue
			}
			if overlap := jaccard(content, pointsOf(labels[j].Content)); overlap >= overlapNeeded {
				all = append(all, pairing{overlap, i, j})
			}
		}
	}
	slices.SortFunc(all, func(a, b pairing) int {
		return cmp.Or(cmp.Compare(b.overlap, a.overlap), cmp.Compare(a.gold, b.gold), cmp.Compare(a.got, b.got))
	})
	pairs, used := map[int]int{}, map[int]bool{}
	for _, p := range all {
		if _, paired := pairs[p.gold]; !paired && !used[p.got] {
			pairs[p.gold], used[p.got] = p.got, true
		}
	}
	return pairs
}

func speakerNames(speakers []onrecord.Speaker) []string {
	var names []string
	for _, speaker := range speakers {
		if speaker.Name != "" {
			names = append(names, speaker.Name)
		}
	}
	return names
}

// speakersRight reports whether each gold speaker is one of those predicted,
// and nobody else is. Names must be there in full; a description may differ in
// some of its words.
func speakersRight(gold *HandStatement, predicted []onrecord.Speaker) bool {
	names := speakerNames(predicted)
	if len(gold.Speakers) == 0 {
		return len(names) == 0
	}
	named := gold.Basis != "" && gold.Basis != onrecord.Description && slices.ContainsFunc(gold.Speakers, func(name string) bool { return name != "" && unicode.IsUpper([]rune(name)[0]) })
	return len(names) <= len(gold.Speakers) && !slices.ContainsFunc(gold.Speakers, func(want string) bool {
		return !slices.ContainsFunc(names, func(name string) bool { return sameName(want, name, named) })
	})
}

var (
	possessive = regexp.MustCompile(`['’]s?\b`)
	wordRun    = regexp.MustCompile(`[\p{L}\p{N}_]+`)
)

// wordsOf returns the words of a name, articles and possessive endings left
// out, as score_speakers.py takes them.
func wordsOf(name string) []string {
	words := wordRun.FindAllString(possessive.ReplaceAllString(strings.ToLower(name), ""), -1)
	return slices.DeleteFunc(words, func(word string) bool { return word == "the" || word == "a" || word == "an" })
}

// sameName reports whether a predicted name is a gold one: for a proper name
// all its words and at most two more, else its last word and half of the words
// of both.
func sameName(gold, predicted string, named bool) bool {
	g, p := wordsOf(gold), wordsOf(predicted)
	if len(g) == 0 || len(p) == 0 {
		return false
	}
	both := map[string]bool{}
	for _, word := range g {
		both[word] = slices.Contains(p, word)
	}
	wanted, had, joint := len(both), map[string]bool{}, 0
	for _, in := range both {
		if in {
			joint++
		}
	}
	for _, word := range p {
		had[word] = true
	}
	if named {
		return joint == wanted && len(had) <= wanted+2
	}
	return had[g[len(g)-1]] && 2*joint >= wanted+len(had)-joint
}

// HandReadDevReadings reads PolNeAR's development part with what its manifest
// knows.
func (s Shared) HandReadDevReadings(ctx context.Context, reader *read.Reader) (map[string]*onrecord.Reading, error) {
	manifest, err := intake.OpenManifest(s.Path(polnearManifest))
	if err != nil {
		return nil, err
	}
	return s.readKnown(ctx, reader, path.Join(polnearDir, "text"), "", manifest)
}

// SayingsDev reads and scores the hand-read articles of the development part.
func (s Shared) SayingsDev(ctx context.Context, reader *read.Reader) (SayingScore, error) {
	articles, err := s.HandReadDev()
	if err != nil {
		return SayingScore{}, err
	}
	readings, err := s.HandReadDevReadings(ctx, reader)
	if err != nil {
		return SayingScore{}, err
	}
	return ScoreSayings(articles, readings), nil
}

// Sayings reads and scores a part of the hand-read articles of PolNeAR's
// training part.
func (s Shared) Sayings(ctx context.Context, reader *read.Reader, part HandPart) (SayingScore, error) {
	var articles []HandRead
	readings := map[string]*onrecord.Reading{}
	err := s.eachArticle(func(article *Article) error {
		hand, ok, err := part.Of(article)
		if err != nil || !ok {
			return err
		}
		published, err := onrecord.ParseDate(article.Date)
		if err != nil {
			return err
		}
		articles = append(articles, hand)
		readings[article.ID], err = reader.Read(ctx, &onrecord.Report{Path: article.ID, Text: article.Text, Headline: strings.TrimSpace(article.Title), Published: published})
		return err
	})
	return ScoreSayings(articles, readings), err
}
