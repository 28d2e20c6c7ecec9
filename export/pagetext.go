package export

import (
	"cmp"
	"slices"
	"strings"

	"onrecord"
	"onrecord/story"
)

// A paragraphView is a paragraph of a report with its statements marked.
type paragraphView struct {
	Class string // what it is beside the body
	Nodes []nodeView
}

// A nodeView is the next thing in a paragraph: text, the beginning or the end of
// a marked part, or the label of a statement behind it.
type nodeView struct {
	Text   string
	Open   string // class of a part that begins
	Anchor string // of that part; may be empty
	Close  bool
	Label  string
	To     string // where the label leads
}

// A pagePart is a part of a report that the page marks. Parts are nested: where
// two overlap, the one that begins later is cut in two.
type pagePart struct {
	onrecord.Span
	class  string
	anchor string // of its beginning
	label  string // behind its end
	to     string
}

// paragraphs returns the whole text of a report.
func (x *pager) paragraphs(report int) []paragraphView {
	reading := x.Readings[report]
	text := reading.Report.Text
	parts := x.parts(report)
	var views []paragraphView
	for _, paragraph := range wholeText(reading) {
		n, _ := slices.BinarySearchFunc(parts, paragraph.End, func(p pagePart, end int) int { return cmp.Compare(p.Start, end) })
		here := slices.Clone(parts[:n])
		var tails []pagePart
		for i := range here {
			var tail pagePart
			if here[i], tail = here[i].cut(paragraph.End); !tail.Empty() {
				tails = append(tails, tail)
			}
		}
		slices.SortStableFunc(tails, outerFirst)
		parts = parts[n-len(tails):]
		copy(parts, tails)
		views = append(views, paragraphView{classOf(&reading.Layout, paragraph), nodes(text, paragraph, here)})
	}
	if len(parts) > 0 { // of statements without words, at the end of the text
		views = append(views, paragraphView{"", nodes(text, onrecord.Span{Start: len(text), End: len(text)}, parts)})
	}
	return views
}

// wholeText returns the paragraphs of a report, and as one more each what
// stands between them.
func wholeText(reading *onrecord.Reading) []onrecord.Span {
	text := reading.Report.Text
	var spans []onrecord.Span
	at := 0
	between := func(end int) {
		if at < end && strings.TrimSpace(text[at:end]) != "" {
			spans = append(spans, onrecord.Span{Start: at, End: end})
		}
	}
	for _, paragraph := range reading.Layout.Paragraphs {
		between(paragraph.Start)
		spans = append(spans, paragraph)
		at = paragraph.End
	}
	between(len(text))
	return spans
}

func classOf(layout *onrecord.Layout, paragraph onrecord.Span) string {
	switch {
	case !layout.Headline.Empty() && layout.Headline.Contains(paragraph):
		return "headline"
	case slices.Contains(layout.Byline, paragraph), slices.Contains(layout.Boilerplate, paragraph), layout.DateLine == paragraph:
		return "aside"
	}
	return ""
}

// parts returns what is to be marked in a report: statements, and the places
// that findings point at.
func (x *pager) parts(report int) []pagePart {
	var parts []pagePart
	for n := range x.Readings[report].Statements {
		ref := story.Ref{Report: report, Statement: n}
		stmt := x.Statement(ref)
		class, to := "stmt", x.utterances[ref]
		if to != "" {
			class = "stmt joined"
		}
		content := stmt.Content
		if len(content) == 0 {
			start := stmt.Extent().Start
			content = []onrecord.Span{{Start: start, End: start}}
		}
		for i, span := range content {
			part := pagePart{Span: span, class: class}
			if i == 0 {
				part.anchor = x.statements[ref]
			}
			if i == len(content)-1 {
				part.label, part.to = ref.Label(), cmp.Or(to, x.statements[ref])
			}
			parts = append(parts, part)
		}
		for _, span := range stmt.Source {
			parts = append(parts, pagePart{Span: span, class: "who"})
		}
		for _, span := range stmt.Cue {
			parts = append(parts, pagePart{Span: span, class: "cue"})
		}
	}
	for place, anchor := range x.places {
		if place.Report == report {
			parts = append(parts, pagePart{Span: place.Span, class: "place", anchor: anchor})
		}
	}
	slices.SortStableFunc(parts, outerFirst)
	return parts
}

func outerFirst(a, b pagePart) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(b.class, a.class), cmp.Compare(a.anchor, b.anchor))
}

// cut returns the part before a place and the part behind it, which may be
// empty.
func (p pagePart) cut(at int) (head, tail pagePart) {
	if p.End <= at {
		return p, pagePart{}
	}
	head, tail = p, p
	head.End, head.label = at, ""
	tail.Start, tail.anchor = at, ""
	return head, tail
}

// nodes returns a paragraph with its parts marked.
func nodes(text string, paragraph onrecord.Span, parts []pagePart) []nodeView {
	var out []nodeView
	var open []pagePart
	at := paragraph.Start
	write := func(to int) {
		if to > at {
			out = append(out, nodeView{Text: text[at:to]})
			at = to
		}
	}
	closeUpTo := func(start int) {
		for len(open) > 0 && open[len(open)-1].End <= start {
			last := open[len(open)-1]
			open = open[:len(open)-1]
			write(last.End)
			out = append(out, nodeView{Close: true})
			if last.label != "" {
				out = append(out, nodeView{Label: last.label, To: last.to})
			}
		}
	}
	for len(parts) > 0 {
		part := parts[0]
		parts = parts[1:]
		closeUpTo(part.Start)
		write(part.Start)
		if len(open) > 0 {
			var tail pagePart
			if part, tail = part.cut(open[len(open)-1].End); !tail.Empty() {
				i, _ := slices.BinarySearchFunc(parts, tail, outerFirst)
				parts = slices.Insert(parts, i, tail)
			}
		}
		out = append(out, nodeView{Open: part.class, Anchor: part.anchor})
		open = append(open, part)
	}
	closeUpTo(paragraph.End)
	write(paragraph.End)
	return out
}
