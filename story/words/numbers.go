package words

import (
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord"
	"onrecord/lang/en"
)

// numberOf returns the value of a folded word that is a number: "1200", "5.3bn",
// "forty".
func numberOf(exact string) (float64, bool) {
	if value, ok := en.NumberWords[exact]; ok {
		return value, true
	}
	digits := strings.TrimRight(exact, "abcdefghijklmnopqrstuvwxyz")
	if digits == "" || digits[0] < '0' || digits[0] > '9' {
		return 0, false
	}
	factor := 1.0
	if unit := exact[len(digits):]; unit != "" {
		var ok bool
		if factor, ok = en.Multipliers[unit]; !ok {
			return 0, false
		}
	}
	value, err := strconv.ParseFloat(digits, 64)
	return value * factor, err == nil
}

// joinNumbers makes one word of the words of each number: "two million",
// "forty-one", "3 hundred".
func joinNumbers(list []Word) []Word {
	joined := list[:0]
	for _, word := range list {
		if n := len(joined); n > 0 && joined[n-1].Class.In(Number) {
			last := &joined[n-1]
			if factor, ok := en.Multipliers[word.Exact]; ok && len(word.Exact) > 2 {
				*last = last.with(word.End, last.Value*factor)
				continue
			}
			if word.Joined && word.Exact == "one" { // a pronoun but in "forty-one"
				word.Class, word.Value = Number, 1
			}
			if word.Joined && word.Class.In(Number) && math.Mod(last.Value, 10) == 0 && last.Value < 100 && word.Value < 10 {
				*last = last.with(word.End, last.Value+word.Value)
				continue
			}
		}
		joined = append(joined, word)
	}
	for i := range joined {
		if joined[i].Class.In(Number) {
			joined[i].Exact = strconv.FormatFloat(joined[i].Value, 'f', -1, 64)
		}
	}
	return joined
}

func (w Word) with(end int, value float64) Word {
	w.Span, w.Value = onrecord.Span{Start: w.Start, End: end}, value
	return w
}

// A Quantity is a number of something.
type Quantity struct {
	Word
	Unit   string          // stem of what is counted: "passeng", "percent"; empty when that is not plain
	Rough  bool            // "about", "more than"
	Around map[string]bool // stems of the words near it that carry something, the unit aside
}

// around is how many words before and behind a number are near it.
const around = 6

var approximations = setOf(en.Approximations)

// Quantities returns the numbers among words with what they count: the next
// word that carries something, at most two on ("41 dead passengers" counts
// what is dead; reports agree in that).
func Quantities(text string, list []Word) []Quantity {
	var found []Quantity
	for i, word := range list {
		if !word.Class.In(Number) {
			continue
		}
		quantity := Quantity{Word: word}
		for back := 1; back <= 2 && i-back >= 0; back++ {
			if approximations[list[i-back].Exact] {
				quantity.Rough = true
			}
		}
		if sign, _ := utf8.DecodeLastRuneInString(text[:word.Start]); unicode.Is(unicode.Sc, sign) {
			quantity.Unit = string(sign)
		} else if after := text[word.End:]; strings.HasPrefix(after, "%") {
			quantity.Unit = "percent"
		} else if i+1 < len(list) && list[i+1].Sentence == word.Sentence && list[i+1].Class == 0 && !strings.ContainsAny(text[word.End:list[i+1].Start], ",;:()") {
			quantity.Unit = list[i+1].Stem
		}
		quantity.Around = map[string]bool{}
		for j := max(0, i-around); j <= min(len(list)-1, i+around); j++ {
			if list[j].Class&^Name == 0 && list[j].Stem != quantity.Unit {
				quantity.Around[list[j].Stem] = true
			}
		}
		found = append(found, quantity)
	}
	return found
}

// Conflict reports whether two quantities cannot both be right: they count the
// same, and neither is a rounding of the other.
func (q *Quantity) Conflict(p *Quantity) bool {
	if q.Unit == "" || q.Unit != p.Unit || q.Value == p.Value {
		return false
	}
	low, high := min(q.Value, p.Value), max(q.Value, p.Value)
	if q.Rough || p.Rough {
		return high > 1.5*low
	}
	return !rounds(low, high) && !rounds(high, low)
}

// rounds reports whether round is what value is when its last digits are
// dropped: 1,200 for 1,203, 6 for 6.2.
func rounds(round, value float64) bool {
	if round == math.Round(value) || round == math.Floor(value) {
		return true
	}
	for unit := 10.0; unit <= round; unit *= 10 {
		if math.Mod(round, unit) != 0 {
			return false
		}
		if math.Abs(round-value) < unit && round > unit {
			return true
		}
	}
	return false
}
