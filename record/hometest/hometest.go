// Package hometest has the suite of tests that every home of the record
// passes, and the benchmarks that they are compared by. Only tests import it.
package hometest

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"onrecord"
	"onrecord/record"
)

// Run tests the homes that open returns: each a new, empty record, closed by
// the end of the test.
func Run(t *testing.T, open func(t *testing.T) record.Home) {
	for _, test := range []struct {
		name string
		run  func(*testing.T, record.Home)
	}{
		{"empty record", testEmpty},
		{"settings", testSettings},
		{"reports", testReports},
		{"every field is kept", testFields},
		{"versions", testVersions},
		{"statements", testStatements},
		{"many spans", testManySpans},
		{"texts of all kinds", testTexts},
		{"speakers", testSpeakers},
		{"unsettled", testUnsettled},
		{"edits and decisions", testEdits},
		{"stories", testStories},
		{"stories of versions", testStoriesOfVersions},
		{"what statements are found by", testReindex},
		{"counts", testCounts},
		{"removal takes everything", testRemoval},
		{"erasing takes nothing else", testErase},
		{"keys rise", testKeysRise},
		{"find", testFind},
		{"find words in many scripts", testFindScripts},
		{"find words that look like operators", testFindOperators},
		{"find by pages", testFindPages},
		{"find after changes", testFindAfterChanges},
		{"find at random", testFindRandom},
		{"changes are whole", testAtomic},
		{"an error that was passed over", testPassedOver},
		{"a view sees one state", testOneState},
		{"a change reads what it wrote", testReadsOwn},
		{"readers beside a writer", testConcurrent},
		{"writers take turns", testTurns},
		{"contexts that end", testContext},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, open(t)) })
	}
}

// change makes a change that must succeed.
func change(t testing.TB, home record.Home, fn func(context.Context, record.Change) error) {
	t.Helper()
	ctx := context.Background()
	if err := home.Change(ctx, func(c record.Change) error { return fn(ctx, c) }); err != nil {
		t.Fatal(err)
	}
}

// see looks at the record; fn must succeed.
func see(t testing.TB, home record.Home, fn func(context.Context, record.View) error) {
	t.Helper()
	ctx := context.Background()
	if err := home.View(ctx, func(v record.View) error { return fn(ctx, v) }); err != nil {
		t.Fatal(err)
	}
}

// get returns what a method of a view returns, which must succeed.
func get[T any](t testing.TB, home record.Home, method func(context.Context, record.View) (T, error)) T {
	t.Helper()
	var got T
	see(t, home, func(ctx context.Context, v record.View) (err error) {
		got, err = method(ctx, v)
		return err
	})
	return got
}

// same fails the test unless got is want. What statements are found by is not
// read back.
func same(t testing.TB, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), cmpopts.IgnoreFields(record.Statement{}, "Index")); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// wantCode fails the test unless err has a code.
func wantCode(t testing.TB, what string, err error, code onrecord.Code) {
	t.Helper()
	if err == nil || onrecord.CodeOf(err) != code {
		t.Errorf("%s: error %v with code %q, want code %q", what, err, onrecord.CodeOf(err), code)
	}
}
