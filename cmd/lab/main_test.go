package main

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"onrecord/internal/sharedtest"
)

func TestLabPrintsFigures(t *testing.T) {
	sharedtest.Open(t)
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"eval", "story"}, "statements: recall"},
		{[]string{"eval", "polnear"}, "95% intervals"},
	} {
		lab := newLab()
		var out bytes.Buffer
		lab.SetOut(&out)
		lab.SetArgs(c.args)
		if err := lab.ExecuteContext(context.Background()); err != nil || !strings.Contains(out.String(), c.want) {
			t.Errorf("lab %v: %v\n%s", c.args, err, &out)
		}
	}
}
