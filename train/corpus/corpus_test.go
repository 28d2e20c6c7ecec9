package corpus

import (
	"fmt"
	"strings"
	"testing"

	"onrecord/text"
)

// show writes a sentence in one line: form/tag/head/relation, and * before
// what begins a name.
func show(s Sentence) string {
	var out []string
	for _, t := range s.Tokens {
		name := ""
		if t.Name != text.NoName {
			name = fmt.Sprintf("/%d", t.Name)
		}
		if t.NameBegins {
			name += "*"
		}
		out = append(out, fmt.Sprintf("%s/%s/%s/%d/%d%s", t.Form, t.Lemma, t.Tag, t.Head, t.Relation, name))
	}
	return strings.Join(out, " ")
}

// column makes the ten columns of CoNLL-U from seven fields.
func conllu(lines string) string {
	var out strings.Builder
	for line := range strings.Lines(lines) {
		f := strings.Fields(line)
		if strings.HasPrefix(line, "#") || len(f) == 0 {
			out.WriteString(line)
			continue
		}
		fmt.Fprintf(&out, "%s\t%s\t%s\t_\t%s\t_\t%s\t%s\t_\t%s\n", f[0], f[1], f[2], f[3], f[4], f[5], f[6])
	}
	return out.String()
}

func TestReadTreebank(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"hyphens join, a prenominal group is an adjective", `# text = A long-term plan
1 A a DT 5 det _
2 long long JJ 4 amod _
3 - - HYPH 4 punct _
4 term term NN 5 compound _
5 plan plan NN 0 root _
`, fmt.Sprintf("A/a/DT/2/%d long-term/long-term/JJ/2/%d plan/plan/NN/-1/%d", text.RelDet, text.RelCompound, text.RelRoot)},
		{"and behind the hyphen the head gives tag and lemma", `# text = cyber-attacks
1 cyber cyber NN 3 compound _
2 - - HYPH 3 punct _
3 attacks attack NNS 0 root _
`, fmt.Sprintf("cyber-attacks/cyber-attack/NNS/-1/%d", text.RelRoot)},
		{"contractions", `# text = They don’t.
1 They they PRP 2 nsubj _
2-3 don’t _ _ _ _ _
2 do do VBP 0 root _
3 n’t not RB 2 advmod _
4 . . . 2 punct _
`, fmt.Sprintf("They/they/PRP/1/%d do/do/VBP/-1/%d n’t/not/RB/1/%d ./././1/%d", text.RelNsubj, text.RelRoot, text.RelNeg, text.RelPunct)},
		{"conjunctions hang on the first conjunct", `# text = tea, milk and jam
1 tea tea NN 0 root _
2 , , , 3 punct _
3 milk milk NN 1 conj _
4 and and CC 5 cc _
5 jam jam NN 1 conj _
`, fmt.Sprintf("tea/tea/NN/-1/%d ,/,/,/0/%d milk/milk/NN/0/%d and/and/CC/0/%d jam/jam/NN/0/%d",
			text.RelRoot, text.RelPunct, text.RelConj, text.RelCc, text.RelConj)},
		{"names hang on the last word", `# text = Dr. Anna Berg left
1 Dr. Dr. NNP 2 nmod:desc Entity=(1-person-new-x-cf1-1,2,3-sgl
2 Anna Anna NNP 4 nsubj _
3 Berg Berg NNP 2 flat Entity=1)
4 left leave VBD 0 root _
`, fmt.Sprintf("Dr./dr./NNP/2/%d Anna/anna/NNP/2/%d/1* Berg/berg/NNP/3/%d/1 left/leave/VBD/-1/%d",
			text.RelCompound, text.RelCompound, text.RelNsubj, text.RelRoot)},
		{"of names inside names the longest", `# text = Bank of Norland fell
1 Bank Bank NNP 4 nsubj Entity=(1-organization-new-x-cf1-1-sgl-Bank_of_Norland
2 of of IN 3 case _
3 Norland Norland NNP 1 nmod Entity=(2-place-new-x-cf2-1-sgl-Norland)1)
4 fell fall VBD 0 root _
`, fmt.Sprintf("Bank/bank/NNP/3/%d/2* of/of/IN/2/%d/2 Norland/norland/NNP/0/%d/2 fell/fall/VBD/-1/%d",
			text.RelNsubj, text.RelCase, text.RelNmod, text.RelRoot)},
	} {
		sentences, err := ReadTreebank(strings.NewReader(conllu(c.in)))
		if err != nil || len(sentences) != 1 {
			t.Errorf("%s: %d sentences, %v", c.name, len(sentences), err)
		} else if got := show(sentences[0]); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestReadTreebankRefuses(t *testing.T) {
	for _, in := range []string{"1\ttwo\n", conllu("# text = a\n1 b b NN 0 root _\n"), conllu("# text = a\n1 a a NN 7 root _\n"), conllu("# text = a\n1 a a XYZ 0 root _\n")} {
		if _, err := ReadTreebank(strings.NewReader(in)); err == nil {
			t.Errorf("%q was read", in)
		}
	}
}

func TestReadSilver(t *testing.T) {
	const content = "Präsident Müller, of the Norland Post, didn’t go to Bergen."
	columns := strings.ReplaceAll(`#doc a
0 9 Präsident _ NNP _ 2 compound
10 16 Müller _ NNP PERSON 11 nsubj
16 17 , _ , _ 2 punct
18 20 of _ IN _ 7 case
21 24 the _ DT ORGANIZATION 7 det
25 32 Norland _ NNP ORGANIZATION 7 compound
33 37 Post _ NNP ORGANIZATION 2 nmod
37 38 , _ , _ 2 punct
39 42 did do VBD _ 11 aux
42 45 n't not RB _ 11 neg
46 48 go _ VB _ 0 root
49 51 to _ TO _ 13 case
52 58 Bergen _ NNP LOCATION 11 nmod
58 59 . _ . _ 11 punct

#end
`, " ", "\t")
	articles, err := ReadSilver(strings.NewReader(strings.ReplaceAll(columns, "#doc\t", "#doc ")), map[string]string{"a": content})
	if err != nil || len(articles) != 1 || len(articles[0].Sentences) != 1 {
		t.Fatalf("%d articles, %v", len(articles), err)
	}
	want := fmt.Sprintf("Präsident/präsident/NNP/1/%d Müller/müller/NNP/10/%d/1* ,/,/,/1/%d of/of/IN/6/%d the/the/DT/6/%d Norland/norland/NNP/6/%d/2* "+
		"Post/post/NNP/1/%d/2 ,/,/,/1/%d did/do/VBD/10/%d n’t/not/RB/10/%d go/go/VB/-1/%d to/to/IN/12/%d Bergen/bergen/NNP/10/%d/3* ./././10/%d",
		text.RelCompound, text.RelNsubj, text.RelPunct, text.RelCase, text.RelDet, text.RelCompound, text.RelNmod, text.RelPunct,
		text.RelAux, text.RelNeg, text.RelRoot, text.RelCase, text.RelObl, text.RelPunct)
	if got := show(articles[0].Sentences[0]); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}
