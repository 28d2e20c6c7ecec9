package hometest

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"onrecord"
	"onrecord/record"
	"onrecord/record/registry"
	"onrecord/record/terms"
)

var added = time.Date(2026, 11, 22, 16, 44, 26, 0, time.UTC)

// report returns a current report with this number.
func report(n int) *record.Report {
	text := fmt.Sprintf("The mayor said that it was over %d times.", n)
	return &record.Report{
		ID: fmt.Sprintf("r%d", n), Place: fmt.Sprintf("folder/%d.txt", n), Version: 1, Current: true, Whole: true, Added: added, Hash: "cafe",
		Report: onrecord.Report{Path: fmt.Sprintf("folder/%d.txt", n), Text: text, Outlet: "Town Crier", Published: onrecord.Date{Year: 2017, Month: 3, Day: 1 + n%28}},
	}
}

// statement returns a statement of a report with this number in it, found by
// words.
func statement(of *record.Report, n int, words ...string) *record.Statement {
	return &record.Statement{
		Report: of.Key, Number: n, Content: strings.Join(words, " "),
		Read:  onrecord.Statement{ID: fmt.Sprintf("s%s.%d", of.ID, n), Content: []onrecord.Span{{Start: 0, End: 3}}, Act: onrecord.Assert, Confidence: 0.75},
		Index: terms.Index{Words: words, Facets: []string{"number" + fmt.Sprint(n)}},
	}
}

// fillWith adds reports with statements, given by their words.
func fillWith(t testing.TB, home record.Home, reports ...[]string) (all []*record.Report) {
	t.Helper()
	change(t, home, func(ctx context.Context, c record.Change) error {
		for i := range reports {
			all = append(all, report(i))
		}
		if err := c.AddReports(ctx, all); err != nil {
			return err
		}
		var statements []*record.Statement
		for i, contents := range reports {
			for n, content := range contents {
				statements = append(statements, statement(all[i], n, strings.Fields(content)...))
			}
		}
		return c.AddStatements(ctx, statements)
	})
	return all
}

// odd is a text with all that storage is known to stumble over.
const odd = "“Ünïcödé” 𝒳 \u202e'\"`\\ ; -- % _ $1 ? \x00 \ufdd1 \ufdd100 \r\n\t\ue080 🕊"

// setAll sets everything in v, so that no field is forgotten: drift shows.
func setAll(v reflect.Value, n *int) {
	*n++
	switch v.Interface().(type) {
	case time.Time:
		v.Set(reflect.ValueOf(added.Add(time.Duration(*n) * time.Hour)))
		return
	case onrecord.Date:
		v.Set(reflect.ValueOf(onrecord.Date{Year: 1900 + *n, Month: 12, Day: 1 + *n%28}))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("%s %d", odd, *n))
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(1 / float64(*n+2))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		setAll(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			setAll(v.Index(i), n)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			setAll(v.Field(i), n)
		}
	default:
		panic("a field of type " + v.Type().String())
	}
}

// fullReport returns a report that has everything a report can have.
func fullReport() *record.Report {
	n, full := 0, &record.Report{}
	setAll(reflect.ValueOf(full).Elem(), &n)
	full.ID = "rfull"
	full.Report.BlankedID = "" // stands for a report that is not whole
	full.Report.Path += "\xff\xfe"
	full.Place += "\xff"
	return full
}

// fullStatement returns a statement that has everything a statement can have.
func fullStatement(of *record.Report) *record.Statement {
	n, full := 0, &record.Statement{}
	setAll(reflect.ValueOf(full).Elem(), &n)
	full.Read.ID, full.Edited.ID = "sfull", "sfull"
	full.Report = of.Key
	for i := range full.Said {
		full.Said[i].Number = i
		belongs(&full.Said[i], full, of)
	}
	return full
}

// belongs gives a mention what it has from its statement and report.
func belongs(m *registry.Mention, stmt *record.Statement, of *record.Report) {
	m.Statement, m.Report = stmt.Key, of.Key
	m.ReportID, m.Outlet, m.Published = of.ID, of.Report.Outlet, of.Report.Published
}
