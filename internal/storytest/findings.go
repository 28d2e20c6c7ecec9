package storytest

import (
	"cmp"
	"slices"
	"strings"

	"onrecord"
	"onrecord/story"
)

// Statements of the reports.
var (
	closed   = story.Ref{Report: 0, Statement: 0}
	gamble   = story.Ref{Report: 0, Statement: 1}
	welds    = story.Ref{Report: 0, Statement: 2}
	older    = story.Ref{Report: 0, Statement: 3}
	hiding   = story.Ref{Report: 0, Statement: 4}
	january  = story.Ref{Report: 0, Statement: 5}
	rejects  = story.Ref{Report: 0, Statement: 6}
	morning  = story.Ref{Report: 0, Statement: 7}
	closedB  = story.Ref{Report: 1, Statement: 0}
	gambleB  = story.Ref{Report: 1, Statement: 1}
	olderB   = story.Ref{Report: 1, Statement: 2}
	sitting  = story.Ref{Report: 1, Statement: 3}
	unseen   = story.Ref{Report: 1, Statement: 4}
	januaryC = story.Ref{Report: 2, Statement: 0}
	gambleC  = story.Ref{Report: 2, Statement: 1}
	olderC   = story.Ref{Report: 2, Statement: 2}
	sinceC   = story.Ref{Report: 2, Statement: 3}
)

// A maker makes findings of readings.
type maker struct{ *story.Findings }

// Findings returns three reports of one story with findings of every kind,
// written by hand.
func Findings() *story.Findings {
	m := maker{&story.Findings{Readings: readings()}}
	m.utterance("Ines Calder", 0.97, "The same speaker promises the same with the same rare words, “gamble” and “ten minutes’ drive”.",
		m.wording(gamble, "anyone’s life", "the sake of", "The bridge", ", and not a day before"), m.wording(gambleB, "lives", "It"), m.wording(gambleC, "would", "lives"))
	m.change(0, story.Negation, gambleB, "will not", gambleC, "would", true, "Saltmarsh Wire has “will not gamble”, where Harbour News Today has “would gamble”.")
	m.change(0, story.Cut, gamble, ", and not a day before", gambleB, "", true, "Saltmarsh Wire leaves out “and not a day before”, which Port Alder Courier has.")
	m.change(0, story.Number, gamble, "ten", gambleC, "", true, "Port Alder Courier has “ten” in “of ten minutes’ drive”, which Harbour News Today lacks.")
	m.change(0, story.Verb, gambleB, "said", gambleC, "claimed", false, "Saltmarsh Wire has “said”, where Harbour News Today has “claimed”, which adds doubt.")
	m.utterance("Ines Calder", 0.81, "Both tell of the mayor saying when the bridge opens again.",
		m.wording(closedB, "that", "could", "shut", "or longer"), m.wording(closed, "The", "will", "closed"))
	m.change(1, story.Hedge, closed, "will", closedB, "could", false, "Port Alder Courier has “will”, where Saltmarsh Wire has “could”.")
	m.change(1, story.Verb, closed, "said", closedB, "admitted", false, "Port Alder Courier has “said”, where Saltmarsh Wire has “admitted”, which adds guilt.")
	m.utterance("Paul Abara", 0.74, "Both tell of the contractor saying that the crack is older.",
		m.wording(older, "may be"), m.wording(olderB, "that", "is"), m.wording(olderC, "is"))
	m.change(2, story.Hedge, older, "may be", olderB, "is", true, "Port Alder Courier has “may be”, where Saltmarsh Wire has “is”.")
	m.utterance("Tom Reyes", 0.9, "The words are the same but for the marks.",
		m.wording(sinceC, "has", "known about it since"), m.wording(january, "knew in").and(januaryC))
	for _, ref := range []story.Ref{welds, hiding, rejects, morning, sitting, unseen} {
		m.utterance(m.speaker(ref), 1, "", m.wording(ref))
	}
	m.Differences = []story.Difference{
		{Kind: story.OtherDay, Statements: []story.Ref{gamble, gambleB, gambleC}, Says: "Port Alder Courier has Ines Calder say it on 3 March, Saltmarsh Wire on 4 March, Harbour News Today on 6 March.", Confidence: 0.9},
		{Kind: story.OtherSpeaker, Statements: []story.Ref{older, olderB}, Says: "Port Alder Courier has Paul Abara say it, Saltmarsh Wire his company, Abara & Sons.", Confidence: 0.6},
	}
	m.Coverage = []story.Coverage{
		{Report: 2, Statements: []story.Ref{rejects, morning, unseen}, Says: "Harbour News Today leaves out that the mayor rejects the accusation, which the others have."},
		{Report: 1, Statements: []story.Ref{welds}, Says: "Saltmarsh Wire leaves out that Abara & Sons deny that their welds had failed."},
	}
	m.Claims = []story.Claim{
		{Claim: "the mayor was hiding the authority’s report", Confidence: 0.86, Positions: []story.Position{
			m.position(story.Accuses, hiding), m.position(story.Accuses, january), m.position(story.Accuses, sitting), m.position(story.Accuses, januaryC),
			m.position(story.Denies, rejects), m.position(story.Denies, morning), m.position(story.Denies, unseen),
		}, Grounds: []story.Ground{{Statement: january, For: true, Says: "Reyes says that she knew in January."}, {Statement: morning, Says: "Calder says that she read it on the same morning as he did."}}},
		{Claim: "the crack is older than the contractor’s work", Confidence: 0.7, Positions: []story.Position{
			m.position(story.Suggests, older), m.position(story.Asserts, olderB), m.position(story.Asserts, olderC),
		}},
	}
	const shared = "The pier, built in 1968, was last examined in 2019, the"
	m.Reuse = []story.Reuse{{A: m.place(1, shared), B: m.place(2, shared), Kind: story.Edited, From: 1, Says: "Both have a sentence of 12 words in common but for two; Saltmarsh Wire is a day older.", Confidence: 0.93}}
	m.Patchwork = []story.Patchwork{
		{Report: 0, Confidence: 0.03, Judgement: "Nothing suggests that this report was put together from others."},
		{Report: 1, Confidence: 0.06, Judgement: "Nothing suggests that this report was put together from others."},
		{Report: 2, Flagged: true, Confidence: 0.91, Judgement: "This report shows signs of having been put together from others: 5 places deserve a second look.", Signs: []story.Sign{
			{Kind: story.Orphan, Statements: []story.Ref{januaryC, sinceC}, Says: "Nobody is said to say two quotations.", Confidence: 0.9},
			{Kind: story.Twice, Statements: []story.Ref{januaryC, sinceC}, Says: "One quotation stands there twice, in other words.", Confidence: 0.85},
			{Kind: story.Swapped, Statements: []story.Ref{gambleC, gambleB}, Says: "Words inside a quotation differ from all other reports that have it.", Confidence: 0.8},
			{Kind: story.Unannounced, Statements: []story.Ref{olderC}, Places: []story.Place{m.place(2, "Abara")}, Says: "Abara appears by surname and is not introduced.", Confidence: 0.7},
			{Kind: story.Loose, Places: []story.Place{m.place(2, "The welds, they can be looked at by anybody.")}, Says: "A sentence reads like speech and has neither quotation marks nor a source.", Confidence: 0.55},
		}},
	}
	return m.Findings
}

// A told is a wording as the fixture gives it.
type told struct {
	refs   []story.Ref
	pieces []story.Piece
}

// and adds statements in the same words.
func (t told) and(refs ...story.Ref) told {
	t.refs = append(t.refs, refs...)
	return t
}

// wording returns a statement as the only one of its wording, and marks what
// words are its own.
func (m maker) wording(ref story.Ref, own ...string) told {
	text := m.Readings[ref.Report].Report.Text
	t := told{refs: []story.Ref{ref}}
	for _, span := range m.Statement(ref).Content {
		for !span.Empty() {
			next := story.Piece{Span: span}
			for i, words := range own {
				if at := strings.Index(span.In(text), words); at == 0 {
					next = story.Piece{Span: onrecord.Span{Start: span.Start, End: span.Start + len(words)}, Own: true}
					own = append(own[:i:i], own[i+1:]...)
					break
				} else if at > 0 {
					next.End = min(next.End, span.Start+at)
				}
			}
			t.pieces = append(t.pieces, next)
			span.Start = next.End
		}
	}
	return t
}

func (m maker) utterance(speaker string, confidence float64, why string, wordings ...told) {
	u := story.Utterance{Speaker: speaker, Confidence: confidence, Why: why}
	for _, t := range wordings {
		u.Statements = append(u.Statements, t.refs...)
		u.Wordings = append(u.Wordings, t.refs)
		u.Pieces = append(u.Pieces, t.pieces)
	}
	slices.SortFunc(u.Statements, func(a, b story.Ref) int {
		return cmp.Or(cmp.Compare(a.Report, b.Report), cmp.Compare(a.Statement, b.Statement))
	})
	u.ID = "u" + m.Statement(u.Statements[0]).ID[1:]
	m.Utterances = append(m.Utterances, u)
}

// change adds what differs between two statements of an utterance: words of
// each, or none.
func (m maker) change(utterance int, kind story.ChangeKind, a story.Ref, inA string, b story.Ref, inB string, quoted bool, says string) {
	u := &m.Utterances[utterance]
	u.Changes = append(u.Changes, story.Change{Kind: kind, A: a, B: b, SpanA: m.words(a, inA), SpanB: m.words(b, inB), Quoted: quoted, Says: says, Confidence: 0.9})
}

// words returns where words stand in a statement, and an empty span for none.
func (m maker) words(ref story.Ref, words string) onrecord.Span {
	if words == "" {
		return onrecord.Span{}
	}
	start := m.Statement(ref).Extent().Start
	start += strings.Index(m.Readings[ref.Report].Report.Text[start:], words)
	return onrecord.Span{Start: start, End: start + len(words)}
}

func (m maker) place(report int, words string) story.Place {
	start := strings.Index(m.Readings[report].Report.Text, words)
	return story.Place{Report: report, Span: onrecord.Span{Start: start, End: start + len(words)}}
}

func (m maker) speaker(ref story.Ref) string {
	if speakers := m.Statement(ref).Speakers; len(speakers) > 0 {
		return speakers[0].Name
	}
	return ""
}

func (m maker) position(stance story.Stance, ref story.Ref) story.Position {
	return story.Position{Stance: stance, Speaker: m.speaker(ref), Statement: ref, Confidence: 0.8}
}

// Hostile returns two reports of nothing but these words, with findings of
// every kind that have them wherever there are words.
func Hostile(words string) *story.Findings {
	whole := []onrecord.Span{{End: len(words)}}
	f := &story.Findings{}
	for i := range 2 {
		f.Readings = append(f.Readings, &onrecord.Reading{
			Report: onrecord.Report{Path: words, URL: "javascript:" + words, Text: words, Outlet: words, Headline: words, Byline: []string{words}, Language: words},
			Statements: []onrecord.Statement{{
				ID: words, Source: whole, Cue: whole, Content: whole, Speakers: []onrecord.Speaker{{Name: words}}, Venue: words, Target: []string{words},
				Said: onrecord.Period{Start: march(1 + i), End: march(1 + i), Basis: words},
			}},
			Layout: onrecord.Layout{Paragraphs: whole},
			Reader: onrecord.ReaderInfo{Version: words, Model: words},
		})
	}
	a, b := story.Ref{Report: 0}, story.Ref{Report: 1}
	refs, here := []story.Ref{a, b}, story.Place{Report: 1, Span: whole[0]}
	f.Utterances = []story.Utterance{{
		ID: words, Speaker: words, Statements: refs, Wordings: [][]story.Ref{{a}, {b}}, Pieces: [][]story.Piece{{{Span: whole[0], Own: true}}, {{Span: whole[0]}}}, Why: words, Confidence: 1,
		Changes: []story.Change{{Kind: story.Negation, A: a, B: b, SpanA: whole[0], SpanB: whole[0], Quoted: true, Says: words}},
	}}
	f.Differences = []story.Difference{{Kind: story.OtherDay, Statements: refs, Says: words}}
	f.Coverage = []story.Coverage{{Report: 1, Statements: refs[:1], Says: words}}
	f.Claims = []story.Claim{{Claim: words, Positions: []story.Position{{Stance: story.Denies, Speaker: words, Statement: a}, {Stance: story.Accuses, Speaker: words, Statement: b}}, Grounds: []story.Ground{{Statement: a, Says: words}}}}
	f.Reuse = []story.Reuse{{A: story.Place{Span: whole[0]}, B: here, Kind: story.Verbatim, From: -1, Says: words}}
	f.Patchwork = []story.Patchwork{{Report: 1, Flagged: true, Judgement: words, Signs: []story.Sign{{Kind: story.Loose, Statements: refs, Places: []story.Place{here}, Says: words}}}}
	return f
}
