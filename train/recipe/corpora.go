package recipe

import (
	"compress/gzip"
	"io"
	"os"

	"onrecord/eval"
	"onrecord/train/attribute"
	"onrecord/train/corpus"
)

// Corpora are what a model is made from.
type Corpora struct {
	Treebanks []corpus.Sentence // UD English EWT and GUM, training parts
	Articles  []corpus.Article  // PolNeAR's training part with CoreNLP's columns
	Chains    []corpus.Article  // GUM, training part, for its coreference
	Passages  []eval.GapRow     // GAP, validation part
	labels    map[string]*eval.Article
}

// OpenCorpora reads the corpora from the shared folder.
func OpenCorpora(shared eval.Shared) (*Corpora, error) {
	c := &Corpora{labels: map[string]*eval.Article{}}
	for _, name := range []string{"data/ud/en_ewt-ud-train.conllu.gz", "data/ud/gum_cc_by-train.conllu.gz"} {
		err := unzip(shared.Path(name), func(r io.Reader) error {
			sentences, err := corpus.ReadTreebank(r)
			c.Treebanks = append(c.Treebanks, sentences...)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	err := unzip(shared.Path("data/ud/gum_cc_by-train.conllu.gz"), func(r io.Reader) error {
		var err error
		c.Chains, err = corpus.ReadCoreference(r)
		return err
	})
	if err != nil {
		return nil, err
	}
	if c.Passages, err = shared.OpenGAP("validation"); err != nil {
		return nil, err
	}
	texts := map[string]string{}
	err = unzip(shared.Path("data/polnear/train.jsonl.gz"), func(r io.Reader) error {
		for article, err := range eval.ReadArticles(r) {
			if err != nil {
				return err
			}
			texts[article.ID] = article.Text
			c.labels[article.ID] = article
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = unzip(shared.Path("data/polnear/silver/train.conll.gz"), func(r io.Reader) error {
		c.Articles, err = corpus.ReadSilver(r, texts)
		return err
	})
	return c, err
}

// AddCorrections adds articles in the form of PolNeAR's, such as onrecord export
// --corrections writes them of statements that people have checked: the finder
// of statements learns from them too.
func (c *Corpora) AddCorrections(r io.Reader) error {
	for article, err := range eval.ReadArticles(r) {
		if err != nil {
			return err
		}
		if len(article.Annotations) == 0 || c.labels[article.ID] != nil {
			continue
		}
		doc, err := corpus.Segment(article.Text)
		if err != nil {
			return err
		}
		c.labels[article.ID] = article
		c.Articles = append(c.Articles, corpus.Article{ID: article.ID, Doc: doc})
	}
	return nil
}

func unzip(path string, read func(io.Reader) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	return read(unzipped)
}

// Examples returns the articles with their labelled statements, those of the
// first annotator.
func (c *Corpora) Examples() []attribute.Example {
	var examples []attribute.Example
	for i := range c.Articles {
		article := c.labels[c.Articles[i].ID]
		examples = append(examples, attribute.NewExample(article.ID, article.Publisher, c.Articles[i].Doc, article.Annotations[0]))
	}
	return examples
}
