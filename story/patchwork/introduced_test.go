package patchwork

import (
	"slices"
	"testing"
)

// TestIntroduced: an apposition introduces whoever it stands by.
func TestIntroduced(t *testing.T) {
	for _, c := range []struct {
		name  string
		text  string
		fires bool
	}{
		{"an organisation behind its part", "The ferry’s operator, Corvane, was silent. «Corvane| said |“We know where the ferry is going.”»", false},
		{"a person behind his part", "The mayor's brother, Joost, was silent. «Joost| said |“We know where the ferry is going.”»", false},
		{"in the source", "The ferry’s operator, «Corvane|, said |“We know where the ferry is going.”»", false},
		{"the part behind the name", "The harbour waits. «Corvane|, the owner of the ferry, said |“We know where the ferry is going.”»", false},
		{"a time", "In the end, «Corvane|, said |“We know where the ferry is going.”»", true},
		{"a season", "In the winter, «Corvane|, said |“We know where the ferry is going.”»", true},
		{"nothing", "«Corvane| said |“We know where the ferry is going.”»", true},
	} {
		p := newPage(0, reading("Ferry", plain[2], c.text, plain[5]))
		found := slices.ContainsFunc(p.findings(nil), func(f finding) bool { return f.cue == neverNamed || f.cue == bareSpeaker })
		if found != c.fires {
			t.Errorf("%s: fires is %v", c.name, found)
		}
	}
}
