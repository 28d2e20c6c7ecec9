package corpus

import (
	"strings"
	"testing"
)

const chained = `# newdoc id = invented
# newpar
# text = Ann Lund spoke.
1	Ann	Ann	PROPN	NNP	_	2	compound	_	Entity=(1-person-new-cf1-2-coref-x
2	Lund	Lund	PROPN	NNP	_	3	nsubj	_	Entity=1)
3	spoke	speak	VERB	VBD	_	0	root	_	_
4	.	.	PUNCT	.	_	3	punct	_	_

# text = She left Leeds.
1	She	she	PRON	PRP	_	2	nsubj	_	Entity=(1-person-giv-cf1-1-ana)
2	left	leave	VERB	VBD	_	0	root	_	_
3	Leeds	Leeds	PROPN	NNP	_	2	obj	_	Entity=(2-place-new-cf2-1-sgl)
4	.	.	PUNCT	.	_	2	punct	_	_
`

func TestReadCoreferenceGivesTheHeadsOfEachChain(t *testing.T) {
	articles, err := ReadCoreference(strings.NewReader(chained))
	if err != nil || len(articles) != 1 {
		t.Fatal(err, len(articles))
	}
	article := articles[0]
	if article.ID != "invented" || article.Doc.Text != "Ann Lund spoke. She left Leeds." {
		t.Errorf("%s: %q", article.ID, article.Doc.Text)
	}
	if len(article.Chains) != 1 {
		t.Fatalf("%d chains, want 1: what is mentioned once is none", len(article.Chains))
	}
	var heads []string
	for _, span := range article.Chains[0] {
		heads = append(heads, span.In(article.Doc.Text))
	}
	if got := strings.Join(heads, " "); got != "Lund She" {
		t.Errorf("the chain is %q, want \"Lund She\"", got)
	}
}
