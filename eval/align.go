package eval

import (
	"strings"
	"unicode"
)

// CofeNet's instances hold tokens that CoreNLP respelt: quotation marks made
// straight, dashes plain, brackets named. They are aligned to the articles by
// comparing both without white space and with such spellings evened out.

var respelt = func() map[rune]string {
	m := map[rune]string{'…': "...", '\u0085': "...", '½': "1/2", '¼': "1/4", '¾': "3/4", '⅓': "1/3", '⅔': "2/3", '€': "$", '\u0080': "$", '£': "#", '¢': "cents"}
	for to, from := range map[string]string{
		`"`: "“”„‟«»″\u0093\u0094", "'": "‘’‛‚`´′\u0091\u0092", "-": "–—―−‐‑\u0096\u0097", "": "\u00ad\u200b\ufeff",
	} {
		for _, r := range from {
			m[r] = to
		}
	}
	return m
}()

var unescape = strings.NewReplacer(`\/`, "/", `\*`, "*")

var brackets = [][2]string{{"-LRB-", "("}, {"-RRB-", ")"}, {"-LSB-", "["}, {"-RSB-", "]"}, {"-LCB-", "{"}, {"-RCB-", "}"}}

// isSpace reports whether r is white space to the Python scorer.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }

func evenOut(s string) string {
	var b strings.Builder
	for _, r := range s {
		if isSpace(r) {
			continue
		}
		if to, ok := respelt[r]; ok {
			b.WriteString(to)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// spellings returns what a token may be spelt like in an evened-out text, the
// likeliest first.
func spellings(token string) []string {
	for _, bracket := range brackets {
		token = strings.ReplaceAll(token, bracket[0], bracket[1])
	}
	t := evenOut(unescape.Replace(token))
	var out []string
	for _, spelling := range []string{
		strings.ReplaceAll(t, "''", `"`), t, strings.ReplaceAll(t, "'''", `'"`), strings.ReplaceAll(t, "--", "-"),
		strings.ReplaceAll(t, `"`, "''"), strings.ReplaceAll(t, "$", "#"), strings.ToLower(t),
	} {
		if spelling != "" && !containsString(out, spelling) {
			out = append(out, spelling)
		}
	}
	if len(out) == 0 {
		return []string{"\x00"}
	}
	return out
}

func containsString(list []string, s string) bool {
	for _, item := range list {
		if item == s {
			return true
		}
	}
	return false
}

// An aligner finds where in a text its tokens stand.
type aligner struct {
	chars  []rune // the text, evened out
	places []int  // the code point of the text that each came from
	used   []bool
	tokens [][][]rune // by token: its spellings
}

// align returns the code points that each token covers, and the number of
// tokens that were placed by guess. Tokens are looked for in the order of the
// text, but a run of them may jump, since an instance joins sentences of one
// attribution between which others stand.
func align(tokens []string, text []rune) (spans [][2]int, guesses int) {
	a := &aligner{}
	for i, r := range text {
		for _, even := range evenOut(string(r)) {
			a.chars = append(a.chars, even)
			a.places = append(a.places, i)
		}
	}
	a.used = make([]bool, len(a.chars)+1)
	for _, token := range tokens {
		var forms [][]rune
		for _, spelling := range spellings(token) {
			forms = append(forms, []rune(spelling))
		}
		a.tokens = append(a.tokens, forms)
	}
	at := 0
	for k := range tokens {
		n := a.hit(k, at)
		if n == 0 && tokens[k] == "." && at > 0 && a.chars[at-1] == '.' { // "U.S." at the end of a sentence: the full stop is doubled
			spans = append(spans, [2]int{a.places[at-1], a.places[at-1] + 1})
			continue
		}
		if n == 0 || a.used[at] {
			if found := a.seek(k, at); found >= 0 {
				at, n = found, a.hit(k, found)
			} else { // an unknown spelling: it runs up to where the next token is found
				guesses++
				at = min(at, len(a.chars)-1)
				n = 1
				for next := at + 1; next < min(at+40, len(a.chars)); next++ {
					if a.hit(k+1, next) > 0 {
						n = next - at
						break
					}
				}
			}
		}
		for i := at; i < min(at+n, len(a.used)); i++ {
			a.used[i] = true
		}
		spans = append(spans, [2]int{a.places[at], a.places[min(at+n, len(a.places))-1] + 1})
		at += n
	}
	return spans, guesses
}

// hit returns the length of token k at a place, or 0 when it does not stand
// there.
func (a *aligner) hit(k, at int) int {
	if k >= len(a.tokens) {
		return 1
	}
	for _, form := range a.tokens[k] {
		if a.startsWith(form, at) {
			return len(form)
		}
	}
	return 0
}

func (a *aligner) startsWith(form []rune, at int) bool {
	if at+len(form) > len(a.chars) {
		return false
	}
	for i, r := range form {
		if a.chars[at+i] != r {
			return false
		}
	}
	return true
}

// seek returns where token k may stand when it does not stand at a place, or
// -1: where a run of tokens is found that nothing has used, best behind the
// place and near it.
func (a *aligner) seek(k, at int) int {
	for _, n := range []int{8, 5} {
		var run []rune
		for _, forms := range a.tokens[k:min(k+n, len(a.tokens))] {
			run = append(run, forms[0]...)
		}
		best := -1
		for i := range a.chars {
			if !a.startsWith(run, i) || a.used[i] {
				continue
			}
			if best < 0 || better(i, best, at) {
				best = i
			}
		}
		if best >= 0 {
			return best
		}
	}
	for i := at; i < min(at+60, len(a.chars)); i++ {
		if n := a.hit(k, i); n > 0 && a.hit(k+1, i+n) > 0 {
			return i
		}
	}
	return -1
}

func better(i, best, at int) bool {
	if (i < at) != (best < at) {
		return best < at
	}
	return abs(i-at) < abs(best-at)
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
