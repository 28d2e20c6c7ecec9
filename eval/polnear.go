package eval

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"onrecord"
)

// A Role is a part of a statement.
type Role string

// The roles, in the order in which they are reported.
const (
	Source  Role = "source"
	Cue     Role = "cue"
	Content Role = "content"
)

// Roles lists the roles.
var Roles = []Role{Source, Cue, Content}

func (l *Label) role(role Role) []onrecord.Span {
	switch role {
	case Source:
		return l.Source
	case Cue:
		return l.Cue
	}
	return l.Content
}

// A PolNeAR is a part of the PolNeAR corpus as CofeNet (Wang et al., COLING
// 2022) cut it into instances of tokens with labels, and its attributions as
// published.
type PolNeAR struct {
	docs []*polnearDoc
}

// A polnearDoc is what one annotator labelled of one article.
type polnearDoc struct {
	article string
	points  []rune // its text
	tokens  []string
	bounds  [][2]int   // of the instances, in tokens
	labels  [][]string // B-, I- and O by instance
	at      [][]int    // by code point of the article: the tokens on it
	gold    []Label
}

// ReadPolNeAR reads instances, and from dir the articles (text/NAME.txt) and
// their attributions (attributions/NAME_ANNOTATOR.ann).
func ReadPolNeAR(instances io.Reader, dir fs.FS) (*PolNeAR, error) {
	p := &PolNeAR{}
	byID := map[string]*polnearDoc{}
	decoder := json.NewDecoder(bufio.NewReader(instances))
	for {
		var row struct {
			ID     string
			Tokens []string
			Labels []string
		}
		if err := decoder.Decode(&row); err == io.EOF {
			break
		} else if err != nil {
			return nil, fmt.Errorf("reading PolNeAR's instances: %w", err)
		}
		doc := byID[row.ID]
		if doc == nil {
			doc = &polnearDoc{article: row.ID[:strings.LastIndexByte(row.ID, '_')]}
			byID[row.ID] = doc
			p.docs = append(p.docs, doc)
			ann, err := fs.ReadFile(dir, "attributions/"+row.ID+".ann")
			if err != nil {
				return nil, err
			}
			if doc.gold, err = parseAnn(string(ann)); err != nil {
				return nil, fmt.Errorf("%s: %w", row.ID, err)
			}
		}
		doc.bounds = append(doc.bounds, [2]int{len(doc.tokens), len(doc.tokens) + len(row.Tokens)})
		doc.tokens = append(doc.tokens, row.Tokens...)
		doc.labels = append(doc.labels, row.Labels)
	}
	for _, doc := range p.docs {
		text, err := fs.ReadFile(dir, "text/"+doc.article+".txt")
		if err != nil {
			return nil, err
		}
		doc.points = []rune(string(text))
		spans, _ := align(doc.tokens, doc.points)
		doc.at = make([][]int, len(doc.points))
		for i, span := range spans {
			for at := span[0]; at < span[1]; at++ {
				doc.at[at] = append(doc.at[at], i)
			}
		}
	}
	return p, nil
}

// parseAnn reads the attributions of a brat-like file that have a cue and a
// content. A line may name spans that later lines define.
func parseAnn(ann string) ([]Label, error) {
	events, err := parseEvents(ann)
	var labels []Label
	for _, event := range events {
		if len(event.Cue) > 0 && len(event.Content) > 0 {
			labels = append(labels, event.Label)
		}
	}
	return labels, err
}

// An annEvent is an attribution of a brat-like file with its ID.
type annEvent struct {
	id string
	Label
}

// parseEvents reads all attributions of a brat-like file.
func parseEvents(ann string) ([]annEvent, error) {
	spans := map[string][]onrecord.Span{}
	var ids, bodies []string
	for line := range strings.Lines(ann) {
		id, rest, _ := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		body, _, _ := strings.Cut(rest, "\t")
		switch {
		case strings.HasPrefix(id, "T"):
			_, ranges, _ := strings.Cut(body, " ")
			for fragment := range strings.SplitSeq(ranges, ";") {
				var span onrecord.Span
				if _, err := fmt.Sscan(fragment, &span.Start, &span.End); err != nil {
					return nil, fmt.Errorf("span %q: %w", fragment, err)
				}
				spans[id] = append(spans[id], span)
			}
		case strings.HasPrefix(id, "E"):
			ids, bodies = append(ids, id), append(bodies, body)
		}
	}
	var events []annEvent
	for i, body := range bodies {
		parts := map[Role][]onrecord.Span{}
		for _, part := range strings.Fields(body) {
			name, target, _ := strings.Cut(part, ":")
			role := Role(strings.ToLower(strings.TrimRight(name, "0123456789")))
			parts[role] = append(parts[role], spans[target]...)
		}
		events = append(events, annEvent{ids[i], Label{Source: parts[Source], Cue: parts[Cue], Content: parts[Content]}})
	}
	return events, nil
}

// A SpanScore holds the figures of CofeNet's protocol for one role.
type SpanScore struct {
	Exact   PRF     // spans equal in both ends
	Begin   PRF     // spans that begin with the same token
	Token   PRF     // tokens that carry the role
	Jaccard float64 // mean over gold spans of the best overlap, predicted spans that touch none counting 0
}

// A PolNeARScore is what score_polnear.py prints, and the counts that its
// parts and intervals are made of.
type PolNeARScore struct {
	Spans       map[Role]SpanScore
	Statement   PRF // statements right in source, cue and content as match defines it
	ByForm      map[onrecord.Form]FormCount
	Reliability Reliability // of the confidence of predicted statements
	articles    []articleScore
}

// A FormCount counts the statements of one form: predicted ones and those of
// them that are right, gold ones and those of them that were found. A statement
// may have another form in the prediction than in the gold.
type FormCount struct{ Predicted, Right, Gold, Found int }

// An articleScore holds the counts of one annotator's reading of an article.
type articleScore struct {
	publisher string
	exact     map[Role]PRF
	statement PRF
}

// Score scores the predicted statements of each article.
func (p *PolNeAR) Score(predicted func(article string) []Label) PolNeARScore {
	score := PolNeARScore{Spans: map[Role]SpanScore{}, ByForm: map[onrecord.Form]FormCount{}}
	overlaps := map[Role]*mean{Source: {}, Cue: {}, Content: {}}
	for _, doc := range p.docs {
		labels := predicted(doc.article)
		here := map[Role]SpanScore{}
		for i, got := range doc.project(labels) {
			scoreInstance(doc.labels[i], got, here, overlaps)
		}
		publisher, _, _ := strings.Cut(doc.article, "_")
		article := articleScore{publisher: publisher, exact: map[Role]PRF{}}
		for _, role := range Roles {
			total := score.Spans[role]
			total.Exact.Add(here[role].Exact)
			total.Begin.Add(here[role].Begin)
			total.Token.Add(here[role].Token)
			score.Spans[role] = total
			article.exact[role] = here[role].Exact
		}
		article.statement = score.addStatements(doc, labels)
		score.Statement.Add(article.statement)
		score.articles = append(score.articles, article)
	}
	for role, overlap := range overlaps {
		spans := score.Spans[role]
		spans.Jaccard = overlap.value()
		score.Spans[role] = spans
	}
	return score
}

// addStatements counts the statements of an article by form and confidence,
// and returns the counts of all.
func (s *PolNeARScore) addStatements(doc *polnearDoc, labels []Label) PRF {
	right, found := make([]bool, len(labels)), make([]bool, len(doc.gold))
	for _, pair := range pairs(doc.covered, doc.gold, labels) {
		right[pair.got], found[pair.gold] = true, true
	}
	for i := range doc.gold {
		form := formOf(doc.points, &doc.gold[i])
		count := s.ByForm[form]
		count.Gold++
		if found[i] {
			count.Found++
		}
		s.ByForm[form] = count
	}
	for i := range labels {
		form := formOf(doc.points, &labels[i])
		count := s.ByForm[form]
		count.Predicted++
		if right[i] {
			count.Right++
		}
		s.ByForm[form] = count
		s.Reliability.add(labels[i].Confidence, right[i])
	}
	return match(doc.covered, doc.gold, labels)
}

// covered returns the tokens on the code points of span.
func (d *polnearDoc) covered(span onrecord.Span) []int {
	var tokens []int
	for at := span.Start; at < min(span.End, len(d.at)); at++ {
		tokens = append(tokens, d.at[at]...)
	}
	slices.Sort(tokens)
	return slices.Compact(tokens)
}

// project turns predicted statements into labels of the tokens of each
// instance. Where fragments overlap, the earlier, then longer one keeps its
// tokens, and what is left of the other begins anew.
func (d *polnearDoc) project(labels []Label) [][]string {
	type fragment struct {
		onrecord.Span
		role Role
	}
	var fragments []fragment
	for i := range labels {
		for _, role := range Roles {
			for _, span := range labels[i].role(role) {
				if !span.Empty() {
					fragments = append(fragments, fragment{span, role})
				}
			}
		}
	}
	slices.SortFunc(fragments, func(a, b fragment) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.role, b.role))
	})
	role, begins := make([]Role, len(d.tokens)), make([]bool, len(d.tokens))
	for _, bounds := range d.bounds {
		if bounds[0] < len(begins) {
			begins[bounds[0]] = true
		}
	}
	for _, f := range slices.Compact(fragments) {
		previous := -2
		for _, token := range d.covered(f.Span) {
			if role[token] == "" {
				role[token] = f.role
				if previous != token-1 {
					begins[token] = true
				}
				previous = token
			}
		}
	}
	var out [][]string
	for _, bounds := range d.bounds {
		instance := make([]string, 0, bounds[1]-bounds[0])
		for token := bounds[0]; token < bounds[1]; token++ {
			switch {
			case role[token] == "":
				instance = append(instance, "O")
			case begins[token]:
				instance = append(instance, "B-"+string(role[token]))
			default:
				instance = append(instance, "I-"+string(role[token]))
			}
		}
		out = append(out, instance)
	}
	return out
}

// spansOf reads spans, in tokens, off labels. An I- that continues nothing
// ends what is open and opens nothing.
func spansOf(labels []string) map[Role][][2]int {
	spans := map[Role][][2]int{}
	role, start := Role(""), 0
	for i, label := range append(slices.Clone(labels), "O") {
		if role != "" && label != "I-"+string(role) {
			spans[role] = append(spans[role], [2]int{start, i})
			role = ""
		}
		if rest, ok := strings.CutPrefix(label, "B-"); ok {
			role, start = Role(rest), i
		}
	}
	return spans
}

func scoreInstance(gold, got []string, scores map[Role]SpanScore, overlaps map[Role]*mean) {
	wanted, found := spansOf(gold), spansOf(got)
	for _, role := range Roles {
		w, f, score := wanted[role], found[role], scores[role]
		whole := func(span [2]int) [2]int { return span }
		first := func(span [2]int) [2]int { return [2]int{span[0], 0} }
		score.Exact.Add(common(w, f, whole))
		score.Begin.Add(common(w, f, first))
		score.Token.Add(common(unfold(w), unfold(f), whole))
		scores[role] = score
		for _, x := range w {
			best := 0.0
			for _, y := range f {
				best = max(best, overlapRatio(x, y))
			}
			overlaps[role].add(best)
		}
		for _, y := range f {
			if !slices.ContainsFunc(w, func(x [2]int) bool { return overlapRatio(x, y) > 0 }) {
				overlaps[role].add(0)
			}
		}
	}
}

// common counts what two lists of spans share, each seen through view.
func common(gold, got [][2]int, view func([2]int) [2]int) PRF {
	set := map[[2]int]bool{}
	for _, span := range gold {
		set[view(span)] = true
	}
	seen := map[[2]int]bool{}
	right := 0
	for _, span := range got {
		if key := view(span); !seen[key] {
			seen[key] = true
			if set[key] {
				right++
			}
		}
	}
	return PRF{Right: right, Predicted: len(seen), Gold: len(set)}
}

// unfold returns the tokens of spans, each as a span.
func unfold(spans [][2]int) [][2]int {
	var tokens [][2]int
	for _, span := range spans {
		for i := span[0]; i < span[1]; i++ {
			tokens = append(tokens, [2]int{i, i + 1})
		}
	}
	return tokens
}

func overlapRatio(a, b [2]int) float64 {
	both := min(a[1], b[1]) - max(a[0], b[0])
	if both <= 0 {
		return 0
	}
	return ratio(both, max(a[1], b[1])-min(a[0], b[0]))
}
