package main

import (
	"fmt"
	"testing"

	"onrecord"
)

// TestMostCompared counts reports wherever they are from, and each once.
func TestMostCompared(t *testing.T) {
	c := &compared{known: map[string]bool{}}
	for i := range mostCompared {
		reading := &onrecord.Reading{Report: onrecord.Report{Path: fmt.Sprint(i), Text: fmt.Sprintf("Report %d, invented.", i)}}
		if err := c.add(reading, i%2 == 0); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.add(c.readings[0], false); err != nil {
		t.Errorf("one of them again: %v", err)
	}
	if err := c.add(&onrecord.Reading{Report: onrecord.Report{Text: "One more, invented."}}, true); err == nil || len(c.readings) != mostCompared {
		t.Errorf("one more: %v", err)
	}
}
