package attribute

import "onrecord/lang"

const accordingToSource confidence = 0.69

// accordingTo finds statements that name their source with "according to".
func (f *finder) accordingTo() {
	for _, u := range f.units {
		if !f.says(u) {
			continue
		}
		room := statementsInUnit
		for i := u.first; i+2 < u.end && room > 0; i++ {
			if f.is(i, "according") && f.is(i+1, "to") && !f.taken[i] {
				f.take(f.according(u, i))
				room--
			}
		}
	}
}

// according returns the statement whose cue begins at element cue: what
// stands behind the source when the unit opens with the cue, else what stands
// before it.
func (f *finder) according(u unit, cue int) finding {
	found := finding{cue: stretch{cue, cue + 2}, confidence: accordingToSource}
	found.source = f.phraseFrom(u, cue+2)
	if found.source.empty() || f.is(found.source.first, "plan", "schedule", "script") {
		return finding{} // it went according to plan
	}
	comma := f.firstComma(found.source.first, found.source.end)
	if f.is(comma+1, "who", "which", "whose") {
		comma = f.firstComma(comma+1, found.source.end) // Sam Olu, who leads the union
	}
	opens := cue == u.first || cue == u.first+1 && f.in(u.first, lang.Coordinator|lang.VerbAdverb)
	if opens {
		if found.source.end >= u.end || !f.is(found.source.end, ",") {
			found.source.end = comma
		}
		if rest := found.source.end + 1; rest < u.end {
			found.content = []stretch{{rest, f.clauseEnd(u, rest)}}
		}
		return found
	}
	between := f.is(cue-1, ",") || f.isDash(cue-1)
	if between && comma < u.end && f.is(comma, ",") && !f.finite(u.first, cue) {
		// "Deaths, according to the office, have risen": the clause goes on behind the source.
		found.source.end = comma
		found.content = []stretch{{u.first, cue - 1}, {comma + 1, f.clauseEnd(u, comma+1)}}
		return found
	}
	end := f.trimEnd(u.first, cue)
	if end == u.first || f.isQuote(end-1) && f.taken[end-1] {
		return finding{}
	}
	found.content = []stretch{{u.first, end}}
	return found
}

// firstComma returns where the first comma stands between two elements, or
// end.
func (v *view) firstComma(first, end int) int {
	for i := first; i < end; i++ {
		if v.is(i, ",") {
			return i
		}
	}
	return end
}
