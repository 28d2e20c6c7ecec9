package corpus

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"onrecord"
)

// ReadCoreference reads the documents of a treebank in CoNLL-U whose column
// MISC has entities as the corpus GUM writes them, with the chains of their
// mentions. The text of a document is that of its sentences, a line a
// paragraph. Of the other layers of the treebank nothing is kept.
func ReadCoreference(r io.Reader) ([]Article, error) {
	var articles []Article
	c := coreference{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; ; n++ {
		more := lines.Scan()
		line := lines.Text()
		if id, ok := strings.CutPrefix(line, "# newdoc id = "); ok || !more {
			if article, ok, err := c.finish(); err != nil {
				return nil, fmt.Errorf("reading coreference, line %d: %w", n, err)
			} else if ok {
				articles = append(articles, article)
			}
			c = coreference{id: id, chains: map[string][]onrecord.Span{}}
		}
		if !more {
			break
		}
		c.add(line)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading coreference: %w", err)
	}
	return articles, nil
}

// coreference is one document that is being read.
type coreference struct {
	id     string
	text   strings.Builder
	order  []string
	chains map[string][]onrecord.Span
	words  []treeWord // of the present sentence
	open   []openMention
	at     int // where the next word may begin
	sent   string
	begin  int // where the present sentence begins in the text
	newPar bool
}

type treeWord struct {
	onrecord.Span
	head int // index, or -1
}

type openMention struct {
	id    string
	first int
}

func (c *coreference) add(line string) {
	switch {
	case strings.HasPrefix(line, "# newpar ") || line == "# newpar":
		c.newPar = true
	case strings.HasPrefix(line, "# text = "):
		c.sent = line[len("# text = "):]
		if c.text.Len() > 0 {
			if c.newPar {
				c.text.WriteString("\n\n")
			} else {
				c.text.WriteString(" ")
			}
		}
		c.newPar = false
		c.begin, c.at, c.words, c.open = c.text.Len(), 0, nil, nil
		c.text.WriteString(c.sent)
	case line == "" || strings.HasPrefix(line, "#"):
	default:
		c.word(strings.Split(line, "\t"))
	}
}

// word takes in a word of the present sentence. Mentions that go on in the
// next sentence are left out.
func (c *coreference) word(columns []string) {
	if len(columns) != 10 || strings.ContainsAny(columns[0], "-.") {
		return
	}
	head, _ := strconv.Atoi(columns[6])
	w := treeWord{head: head - 1}
	if i := strings.Index(c.sent[min(c.at, len(c.sent)):], columns[1]); i >= 0 {
		w.Span = onrecord.Span{Start: c.begin + c.at + i, End: c.begin + c.at + i + len(columns[1])}
		c.at += i + len(columns[1])
	}
	c.words = append(c.words, w)
	this := len(c.words) - 1
	eachEntity(columns[9], func(s string) string {
		id, _, _ := strings.Cut(s, "-")
		c.open = append(c.open, openMention{id, this})
		return id
	}, func(id string) { c.close(id, this) })
}

// close ends the mention of an entity that was begun last.
func (c *coreference) close(id string, last int) {
	for i := len(c.open) - 1; i >= 0; i-- {
		if c.open[i].id != id {
			continue
		}
		first := c.open[i].first
		c.open = append(c.open[:i], c.open[i+1:]...)
		if _, known := c.chains[id]; !known {
			c.order = append(c.order, id)
		}
		c.chains[id] = append(c.chains[id], c.words[c.headWord(first, last)].Span)
		return
	}
}

// headWord returns the first word of a mention whose head lies outside it.
func (c *coreference) headWord(first, last int) int {
	for i := first; i <= last; i++ {
		if head := c.words[i].head; head < first || head > last {
			return i
		}
	}
	return last
}

func (c *coreference) finish() (Article, bool, error) {
	if c.text.Len() == 0 {
		return Article{}, false, nil
	}
	doc, err := segmented(c.text.String(), false)
	if err != nil {
		return Article{}, false, err
	}
	article := Article{ID: c.id, Doc: doc}
	for _, id := range c.order {
		if len(c.chains[id]) > 1 {
			article.Chains = append(article.Chains, c.chains[id])
		}
	}
	return article, true, nil
}
