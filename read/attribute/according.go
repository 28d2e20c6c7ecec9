package attribute

import "onrecord/lang"

const accordingToSource confidence = 0.69

// accordingTo finds statements that name their source with "according to".
func (f *finder) accordingTo() {
	for _, u := range f.units {
		if !f.says(u) {
			continue
		}
		for i := u.first; i+2 < u.end; i++ {
			if f.is(i, "according") && f.is(i+1, "to") && !f.taken[i] {
				f.take(f.according(u, i))
			}
		}
	}
}

// according returns the statement whose cue begins at element cue: what
// stands behind the source when the unit opens with the cue, else what stands
// before it.
func (f *finder) according(u unit, cue int) finding {
	found := finding{cue: stretch{cue, cue + 2}, confidence: accordingToSource}
	found.source = f.phraseAfter(u, cue+2)
	comma := found.source.first
	for comma < found.source.end && !f.is(comma, ",") {
		comma++
	}
	opens := cue == u.first || cue == u.first+1 && f.in(u.first, lang.Coordinator|lang.VerbAdverb)
	if opens {
		if found.source.end >= u.end || !f.is(found.source.end, ",") {
			found.source.end = comma
		}
		rest := found.source.end + 1
		if rest < u.end {
			found.content = []stretch{{rest, f.clauseEnd(u, rest)}}
		}
		return found
	}
	if f.is(cue-1, ",") || f.isDash(cue-1) {
		// "Over the years, according to the office, deaths have risen": the clause goes on behind the source.
		if end := min(found.source.end, comma); comma < u.end && f.is(comma, ",") && f.finite(comma+1, u.end) && !f.finite(u.first, cue) {
			found.source.end = end
			found.content = []stretch{{u.first, cue - 1}, {comma + 1, f.clauseEnd(u, comma+1)}}
			return found
		}
	}
	end := f.trimEnd(u.first, cue)
	if f.isQuote(end-1) && f.taken[end-1] {
		return finding{}
	}
	found.content = []stretch{{u.first, end}}
	return found
}
