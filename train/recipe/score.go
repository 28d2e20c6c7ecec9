package recipe

import (
	"context"
	"fmt"
	"io"

	"onrecord/eval"
	"onrecord/model"
	"onrecord/read/syntax"
	"onrecord/text"
	"onrecord/train/corpus"
)

// A SyntaxScore compares what the stages of package syntax say with a corpus,
// token by token.
type SyntaxScore struct {
	Tokens             int
	Tags, Lemmas       int                        // that are the corpus's
	Words, Heads, Arcs int                        // words that are no punctuation, those with the right head, and those with the right relation too
	Names              map[text.NameKind]eval.PRF // exact spans
}

// add scores sentences whose documents are annotated. Layers that a document
// does not have are left out.
func (s *SyntaxScore) add(sentences []corpus.Sentence) {
	if s.Names == nil {
		s.Names = map[text.NameKind]eval.PRF{}
	}
	for i := range sentences {
		sentence := &sentences[i]
		doc := sentence.Doc
		for k, token := range sentence.Tokens {
			at := sentence.First + k
			if token.Tag == text.NoTag {
				continue
			}
			s.Tokens++
			if doc.Morphs[at].Tag == token.Tag {
				s.Tags++
			}
			if doc.Morphs[at].Lemma == token.Lemma {
				s.Lemmas++
			}
			if len(doc.Arcs) == 0 || token.Relation == text.RelPunct || token.Head == corpus.Unknown {
				continue
			}
			s.Words++
			head := -1
			if token.Head >= 0 {
				head = sentence.First + token.Head
			}
			if int(doc.Arcs[at].Head) == head {
				s.Heads++
				if doc.Arcs[at].Relation == token.Relation {
					s.Arcs++
				}
			}
		}
		s.addNames(sentence)
	}
}

func (s *SyntaxScore) addNames(sentence *corpus.Sentence) {
	type span struct{ first, end int }
	gold := map[span]text.NameKind{}
	for k := range sentence.Tokens {
		if !sentence.Tokens[k].NameBegins {
			continue
		}
		kind, end := sentence.Tokens[k].Name, k+1
		for end < len(sentence.Tokens) && sentence.Tokens[end].Name == kind && !sentence.Tokens[end].NameBegins {
			end++
		}
		gold[span{sentence.First + k, sentence.First + end}] = kind
		count := s.Names[kind]
		count.Gold++
		s.Names[kind] = count
	}
	for _, name := range sentence.Doc.Names {
		if name.First < sentence.First || name.First >= sentence.First+len(sentence.Tokens) {
			continue
		}
		count := s.Names[name.Kind]
		count.Predicted++
		if gold[span{name.First, name.Next}] == name.Kind {
			count.Right++
		}
		s.Names[name.Kind] = count
	}
}

// Print writes the score in one line.
func (s *SyntaxScore) Print(w io.Writer, name string) {
	percent := func(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }
	fmt.Fprintf(w, "%-10s %6d tokens  tags %.2f  lemmas %.2f", name, s.Tokens, percent(s.Tags, s.Tokens), percent(s.Lemmas, s.Tokens))
	if s.Words > 0 {
		fmt.Fprintf(w, "  heads %.2f  with relation %.2f", percent(s.Heads, s.Words), percent(s.Arcs, s.Words))
	}
	kinds := []string{"", "person", "organisation", "place", "other"}
	for kind := text.PersonName; int(kind) < text.NumNameKinds; kind++ {
		if count := s.Names[kind]; count.Gold > 0 && count.Predicted > 0 {
			fmt.Fprintf(w, "  %s %.1f", kinds[kind], 100*count.F1())
		}
	}
	fmt.Fprintln(w)
}

// PrintSyntax scores the tagger, lemmatiser, parser and namer of a model on
// the development parts of the treebanks. The parser follows the convention of
// the silver columns, which is another than the treebanks', so that its arcs
// agree with them less than they are right.
func PrintSyntax(ctx context.Context, w io.Writer, shared eval.Shared, weights *model.Model) error {
	tagger, _, err := syntax.ParseTagger(weights.Part(model.Tags))
	if err != nil {
		return err
	}
	parser, _, err := syntax.ParseParser(weights.Part(model.Arcs))
	if err != nil {
		return err
	}
	namer, _, err := syntax.ParseNamer(weights.Part(model.Names))
	if err != nil {
		return err
	}
	for _, part := range []struct{ name, file string }{{"EWT dev", "data/ud/en_ewt-ud-dev.conllu.gz"}, {"GUM dev", "data/ud/gum_cc_by-dev.conllu.gz"}} {
		var sentences []corpus.Sentence
		err := unzip(shared.Path(part.file), func(r io.Reader) error {
			sentences, err = corpus.ReadTreebank(r)
			return err
		})
		if err != nil {
			return err
		}
		for i := range sentences {
			for _, stage := range []text.Stage{syntax.Tags{Model: tagger}, syntax.Arcs{Model: parser}, syntax.Names{Model: namer}} {
				if err := stage.Annotate(ctx, sentences[i].Doc); err != nil {
					return err
				}
			}
		}
		var score SyntaxScore
		score.add(sentences)
		score.Print(w, part.name)
	}
	return nil
}
