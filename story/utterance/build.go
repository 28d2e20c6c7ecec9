package utterance

import (
	"cmp"
	"slices"
	"strings"

	"onrecord"
	"onrecord/story"
)

// echoes parts witnesses into those that are compared and those that only say
// again what one of these says: the same words of the same speaker on the same
// day, as a hundred reports print them that have them from one agency. They
// come by whom they echo.
func echoes(witnesses []*witness) (leaders []*witness, echoes map[*witness][]*witness) {
	type saying struct{ words, speakers, start, end string }
	first := map[saying]*witness{}
	echoes = map[*witness][]*witness{}
	for _, w := range witnesses {
		var ids []string
		for _, s := range w.speakers {
			ids = append(ids, s.id)
		}
		as := saying{w.spelling(), strings.Join(ids, " "), w.stmt.Said.Start.String(), w.stmt.Said.End.String()}
		leader := first[as]
		switch {
		case leader == nil:
			first[as] = w
			leaders = append(leaders, w)
		case !tangled(leader, w) && probability(leader, w) >= Threshold:
			echoes[leader] = append(echoes[leader], w)
		default:
			leaders = append(leaders, w)
		}
	}
	return leaders, echoes
}

// newUtterance makes the finding of a group of leaders with those who echo them.
func newUtterance(g group, leaders []*witness, echoes map[*witness][]*witness) story.Utterance {
	var members []*witness
	for _, i := range g.members {
		members = append(append(members, leaders[i]), echoes[leaders[i]]...)
	}
	slices.SortFunc(members, func(a, b *witness) int { return compareRefs(a.ref, b.ref) })
	u := story.Utterance{Speaker: fullest(members), Confidence: g.p}
	if len(g.members) == 1 && len(members) > 1 {
		u.Confidence = probability(members[0], members[1])
	}
	var ids []string
	at := map[string]int{}
	for _, w := range members {
		u.Statements = append(u.Statements, w.ref)
		ids = append(ids, w.stmt.ID)
		words := w.spelling()
		n, known := at[words]
		if !known {
			n = len(u.Wordings)
			at[words] = n
			u.Wordings = append(u.Wordings, nil)
		}
		u.Wordings[n] = append(u.Wordings[n], w.ref)
	}
	u.ID = onrecord.UtteranceID(ids)
	if len(members) > 1 {
		u.Why = why(members, len(u.Wordings))
	}
	return u
}

// compareRefs orders statements as the reports have them.
func compareRefs(a, b story.Ref) int {
	return cmp.Or(cmp.Compare(a.Report, b.Report), cmp.Compare(a.Statement, b.Statement))
}

// spelling returns the words of the content without case and marks.
func (w *witness) spelling() string {
	spelt := make([]string, len(w.words))
	for i, word := range w.words {
		spelt[i] = word.exact
	}
	return strings.Join(spelt, " ")
}
