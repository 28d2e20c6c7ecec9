package record

import (
	"context"
	"math"

	"onrecord/record/query"
)

// window is how many of the newest matching statements are ranked at a time. It
// bounds what a query for common words costs; who reads on gets the next window.
const window = 250

// A Hit is a statement that a search found.
type Hit struct {
	Statement *Statement
	Report    *Report
	Snippet   query.Snippet
	Score     float64
}

// A Page is a part of what a search found, best first.
type Page struct {
	Hits []Hit
	Next string // the cursor with which to go on; "" when there is no more
}

// PageOptions say which part of what a search finds is wanted.
type PageOptions struct {
	Limit  int    // hits on the page
	Cursor string // of the page before; "" for the first page
	Width  int    // of snippets, in code points
}

// Search returns a page of the statements that a query finds: the newest ones
// ranked, then the next newest. Statements of old versions and rejected ones are
// not found.
func (r *Record) Search(ctx context.Context, q *query.Query, options PageOptions) (*Page, error) {
	cursor, err := q.ReadCursor(options.Cursor)
	if err != nil {
		return nil, err
	}
	page := &Page{}
	err = r.home.View(ctx, func(v View) error {
		*page = Page{}
		if err := answerable(ctx, v, q); err != nil {
			return err
		}
		who, err := newWho(ctx, v)
		if err != nil {
			return err
		}
		s := &search{view: v, query: q, plan: q.Plan(who.mean(ctx)), options: options}
		if err := s.fill(ctx, page, cursor); err != nil {
			return err
		}
		for i := range page.Hits {
			stmt := page.Hits[i].Statement
			stmt.Effective().Checked = stmt.Status
			who.name(ctx, stmt)
		}
		if who.err != nil {
			return who.err
		}
		return page.complete(ctx, v)
	})
	return page, err
}

// complete gives the hits the texts of their reports.
func (p *Page) complete(ctx context.Context, v View) error {
	whole := map[Key]*Report{}
	for i := range p.Hits {
		key := p.Hits[i].Report.Key
		if whole[key] == nil {
			report, err := v.ReportByKey(ctx, key)
			if err != nil {
				return err
			}
			whole[key] = report
		}
		p.Hits[i].Report = whole[key]
	}
	return nil
}

// A search is one page being filled.
type search struct {
	view    View
	query   *query.Query
	plan    *query.Plan
	options PageOptions
}

// fill fills a page from where the cursor stands.
func (s *search) fill(ctx context.Context, page *Page, cursor query.Cursor) error {
	for {
		before := Key(0)
		if cursor.Window > 0 && cursor.Window < math.MaxInt64 {
			before = cursor.Window + 1
		}
		keys, err := s.view.Find(ctx, s.plan.Terms(), before, window)
		if err != nil || len(keys) == 0 {
			return err
		}
		cursor.Window = keys[0] // what is added later does not move it
		candidates, stmts, heads, err := s.candidates(ctx, keys)
		if err != nil {
			return err
		}
		ranked := cursor.After(query.Rank(candidates, s.query))
		for i, best := range ranked {
			if len(page.Hits) == s.options.Limit {
				page.Next = s.query.Spell(cursor)
				return nil
			}
			stmt := stmts[best.Candidate]
			page.Hits = append(page.Hits, Hit{
				Statement: stmt, Report: heads[stmt.Report], Score: best.Score,
				Snippet: query.NewSnippet(stmt.Content, s.query, s.options.Width),
			})
			cursor.Key, cursor.Score = ranked[i].Key, best.Score
		}
		if len(keys) < window {
			return nil
		}
		cursor = query.Cursor{Window: keys[len(keys)-1] - 1}
		if cursor.Window == 0 {
			return nil
		}
		if len(page.Hits) == s.options.Limit {
			page.Next = s.query.Spell(cursor)
			return nil
		}
	}
}

// candidates returns what the keys name and the query finds, with the reports.
func (s *search) candidates(ctx context.Context, keys []Key) ([]query.Candidate, []*Statement, map[Key]*Report, error) {
	found, err := s.view.StatementsByKey(ctx, keys)
	if err != nil {
		return nil, nil, nil, err
	}
	var reports []Key
	seen := map[Key]bool{}
	for _, stmt := range found {
		if !seen[stmt.Report] {
			seen[stmt.Report] = true
			reports = append(reports, stmt.Report)
		}
	}
	heads, err := s.view.ReportHeads(ctx, reports)
	if err != nil {
		return nil, nil, nil, err
	}
	var candidates []query.Candidate
	var stmts []*Statement
	for _, stmt := range found {
		c := candidate(stmt, heads[stmt.Report])
		if s.plan.Match(&c) {
			candidates, stmts = append(candidates, c), append(stmts, stmt)
		}
	}
	return candidates, stmts, heads, nil
}

// candidate returns a statement of report as a query looks at it.
func candidate(stmt *Statement, report *Report) query.Candidate {
	c := query.Candidate{Key: stmt.Key, Content: stmt.Content, Stmt: stmt.Effective(), Report: &report.Report}
	if report.Story != "" {
		c.Stories = []string{report.Story}
	}
	for i := range stmt.Said {
		c.Speakers = append(c.Speakers, stmt.Said[i].Speaker)
	}
	return c
}
