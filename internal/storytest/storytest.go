// Package storytest gives tests reports of one story, held against each other.
// Only tests import it. The reports and all people in them are invented.
package storytest

import (
	"strings"
	"time"

	"onrecord"
)

// march returns a day of March 2026.
func march(day int) onrecord.Date { return onrecord.Date{Year: 2026, Month: time.March, Day: day} }

// on returns a period of one day of March 2026.
func on(day int) onrecord.Period { return onrecord.Period{Start: march(day), End: march(day)} }

// A telling is what a statement has beside its spans.
type telling struct {
	speaker string
	act     onrecord.Act
	said    onrecord.Period
	venue   string
}

// opening are the brackets that stand in a marked text before a part of a
// statement, whose number follows as one letter: "<a:Calder>" is the source of
// the first, "{a:said}" its cue, "[a:It is safe]" its content.
const (
	opening = "<{["
	closing = ">}]"
)

// reading makes a reading of a marked text.
func reading(report onrecord.Report, marked string, tellings ...telling) *onrecord.Reading {
	r := &onrecord.Reading{Statements: make([]onrecord.Statement, len(tellings)), Reader: onrecord.ReaderInfo{Version: "1.0", Model: "invented"}}
	type part struct{ role, stmt, start int }
	var open []part
	var text strings.Builder
	for i := 0; i < len(marked); i++ {
		if role := strings.IndexByte(opening, marked[i]); role >= 0 {
			open = append(open, part{role, int(marked[i+1] - 'a'), text.Len()})
			i += len("a:")
		} else if strings.IndexByte(closing, marked[i]) >= 0 {
			p := open[len(open)-1]
			open = open[:len(open)-1]
			stmt := &r.Statements[p.stmt]
			of := []*[]onrecord.Span{&stmt.Source, &stmt.Cue, &stmt.Content}[p.role]
			*of = append(*of, onrecord.Span{Start: p.start, End: text.Len()})
		} else {
			text.WriteByte(marked[i])
		}
	}
	r.Report = report
	r.Report.Text, r.Report.Language = text.String(), "en"
	start := 0
	for paragraph := range strings.SplitSeq(r.Report.Text, "\n\n") {
		r.Layout.Paragraphs = append(r.Layout.Paragraphs, onrecord.Span{Start: start, End: start + len(paragraph)})
		start += len(paragraph) + len("\n\n")
	}
	r.Layout.Headline = r.Layout.Paragraphs[0]
	r.Layout.Byline = r.Layout.Paragraphs[1:2]
	r.Report.Headline = r.Layout.Headline.In(r.Report.Text)
	index := onrecord.NewPointIndex(r.Report.Text)
	points := func(spans []onrecord.Span) (points []onrecord.Span) {
		for _, span := range spans {
			points = append(points, index.Points(span))
		}
		return points
	}
	for i, t := range tellings {
		stmt := &r.Statements[i]
		stmt.ID = onrecord.StatementID(r.Report.ID(), points(stmt.Source), points(stmt.Cue), points(stmt.Content))
		stmt.Act, stmt.Said, stmt.Venue = t.act, t.said, t.venue
		if t.speaker != "" {
			stmt.Speakers = []onrecord.Speaker{{Name: t.speaker, Kind: onrecord.Person, Basis: onrecord.Named, Confidence: 0.9}}
		}
	}
	return r
}

// The reports: a plain one, one of an agency, and one made up from others.
func readings() []*onrecord.Reading {
	return []*onrecord.Reading{
		reading(onrecord.Report{Path: "courier.txt", Outlet: "Port Alder Courier", Published: march(4), Byline: []string{"Lena Ortiz"}, URL: "https://courier.example/bridge"},
			`Harbour bridge to stay shut until spring, mayor says

By Lena Ortiz

[a:The harbour bridge will stay closed until spring] after divers found a crack in its northern pier, <a:Mayor Ines Calder> {a:said} on Tuesday.

[b:“We will not gamble with anyone’s life for the sake of ten minutes’ drive,”] <b:Calder> {b:told} reporters at the town hall. [b:“The bridge opens when the engineers say so, and not a day before.”]

<c:The contractor, Abara & Sons,> {c:denied} [c:that its welds had failed]. Its chief engineer, <d:Paul Abara>, {d:said} [d:the crack “may be older than our work”] and asked for an independent inspection.

Councillor <e:Tom Reyes> {e:accused} [e:the mayor of hiding the authority’s report]. [f:“She knew in January,”] <f:he> {f:said}.

<g:Calder> {g:rejected} [g:the accusation]. [h:“I read it the same morning he did,”] <h:she> {h:said}.`,
			telling{"Ines Calder", onrecord.Assert, on(3), ""},
			telling{"Ines Calder", onrecord.Promise, on(3), "town hall"},
			telling{"Abara & Sons", onrecord.Deny, onrecord.Period{}, ""},
			telling{"Paul Abara", onrecord.Suggest, onrecord.Period{}, ""},
			telling{"Tom Reyes", onrecord.Accuse, onrecord.Period{}, ""},
			telling{"Tom Reyes", onrecord.Accuse, onrecord.Period{}, ""},
			telling{"Ines Calder", onrecord.Deny, on(3), ""},
			telling{"Ines Calder", onrecord.Deny, on(3), ""},
		),
		reading(onrecord.Report{Path: "wire.txt", Outlet: "Saltmarsh Wire", Published: march(5)},
			`Calder: Bridge Opens When Engineers Say So

Saltmarsh Wire

Port Alder's <a:mayor> {a:admitted} on Wednesday [a:that the harbour bridge could stay shut "until spring or longer"].

[b:"We will not gamble with lives for ten minutes' drive,"] <b:Ines Calder> {b:said}. [b:"It opens when the engineers say so."]

<c:Abara & Sons>, which repaired the bridge two years ago, {c:insisted} [c:that the crack "is older than our work"].

<d:Critics of the mayor> {d:have accused} [d:her of sitting on the report], but <e:she> {e:denied} [e:that she had seen it before Tuesday].

The pier, built in 1968, was last examined in 2019, the Marine Authority's register shows.`,
			telling{"Ines Calder", onrecord.Assert, on(4), ""},
			telling{"Ines Calder", onrecord.Promise, on(4), ""},
			telling{"Abara & Sons", onrecord.Assert, onrecord.Period{}, ""},
			telling{"critics of the mayor", onrecord.Accuse, onrecord.Period{}, ""},
			telling{"Ines Calder", onrecord.Deny, onrecord.Period{}, ""},
		),
		reading(onrecord.Report{Path: "today.txt", Outlet: "Harbour News Today", Published: march(6)},
			`Bridge Scandal: Mayor Gambles With Lives

Marcus Vane

[a:"She knew in January."]

[b:"We would gamble with lives for minutes' drive,"] <b:the mayor> {b:claimed} in a radio interview on Friday.

Then <c:Abara> {c:said} [c:the crack is older].

The pier, built in 1968, was last examined in 2019, the register shows.

[d:"She has known about it since January!"] The welds, they can be looked at by anybody.`,
			telling{"", onrecord.Accuse, onrecord.Period{}, ""},
			telling{"Ines Calder", onrecord.Assert, on(6), "radio interview"},
			telling{"Paul Abara", onrecord.Assert, onrecord.Period{}, ""},
			telling{"", onrecord.Accuse, onrecord.Period{}, ""},
		),
	}
}
