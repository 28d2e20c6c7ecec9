package registry

import (
	"slices"
	"strings"

	"onrecord/lang/en"
)

var (
	companyForms = setOf(en.CompanyForms)
	smallWords   = setOf(en.SmallNameWords)
	ownedBodies  = setOf(en.OwnedBodies)
	headedBodies = setOf(en.HeadedBodies)
)

// bodyKey returns what the name of an organisation or document has in all
// reports: folded, without a leading article, the forms of companies and the
// endings of possessives, full stops inside abbreviations left out. The key of
// a key is the key.
func bodyKey(name string) string {
	key := cutBody(name)
	for range 8 {
		again := cutBody(key)
		if again == key {
			break
		}
		key = again
	}
	return key
}

// cutBody is one step of bodyKey.
func cutBody(name string) string {
	list := strings.Fields(bodyMarks(fold(name)))
	for i, word := range list {
		word = strings.TrimSuffix(word, "'s")
		list[i] = strings.Trim(strings.ReplaceAll(word, "'", ""), "-")
	}
	list = trimBody(strings.Fields(strings.Join(list, " ")))
	if len(list) > 2 && headedBodies[list[0]] && list[1] == "of" {
		list = trimBody(append(slices.Clone(list[2:]), list[0]))
	}
	return strings.Join(list, " ")
}

// trimBody takes articles from the start of a name and the forms of companies
// from its end.
func trimBody(list []string) []string {
	for len(list) > 1 && (list[0] == "the" || list[0] == "a" || list[0] == "an") {
		list = list[1:]
	}
	for len(list) > 1 && companyForms[list[len(list)-1]] {
		list = list[:len(list)-1]
	}
	return list
}

// bodyMarks writes a folded name with full stops, & and parentheses as words
// have them: "u.s." as "us", "at&t" as "att", "smith & lund" as "smith and lund".
func bodyMarks(folded string) string {
	var b strings.Builder
	for word := range strings.FieldsSeq(folded) {
		if word == "&" {
			word = "and"
		}
		if abbreviated(word) {
			word = strings.ReplaceAll(word, ".", "")
		}
		b.WriteString(bodyMark.Replace(word))
		b.WriteByte(' ')
	}
	return b.String()
}

// bodyMark takes the marks out of a word in the name of a body.
var bodyMark = strings.NewReplacer(".", " ", "&", "", "(", " ", ")", " ", "\"", " ")

// abbreviated reports whether the full stops of a word stand behind single
// letters: "u.s.", "a.f.l.-c.i.o.".
func abbreviated(word string) bool {
	for piece := range strings.SplitSeq(word, ".") {
		if len([]rune(strings.Trim(piece, "-"))) > 1 {
			return false
		}
	}
	return true
}

// acronym returns the initials of the words of a key, small words left out;
// empty when there are fewer than two. A department or ministry has its noun
// in front, "doj" for "justice department", "dhs" for "homeland security
// department".
func acronym(key string) string {
	if of, head, found := cutLast(key); found && headedBodies[head] {
		key = head + " " + of
		if !strings.Contains(of, " ") {
			return head[:1] + "o" + string([]rune(of)[:1])
		}
	}
	var b strings.Builder
	n := 0
	for word := range strings.FieldsSeq(key) {
		if smallWords[word] {
			continue
		}
		for part := range strings.SplitSeq(word, "-") {
			for _, r := range part {
				b.WriteRune(r)
				n++
				break
			}
		}
	}
	if n < 2 {
		return ""
	}
	return b.String()
}

// cutLast cuts off the last word of several.
func cutLast(key string) (before, last string, found bool) {
	i := strings.LastIndexByte(key, ' ')
	if i < 0 {
		return "", key, false
	}
	return key[:i], key[i+1:], true
}
