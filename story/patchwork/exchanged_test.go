package patchwork

import "testing"

// TestWrongWords: each pattern of exchanged words is looked for where it stands.
func TestWrongWords(t *testing.T) {
	for _, words := range []string{
		"the require", "an endeavour", "no permit the", "pay however the", "has additionally", "Correct now", "proper-wing", "acquiring rid", "grant up", "create sure", "grab care", "they require to",
		"retain going", "gaze like", "observe you later", "fail the election", "in a method of", "to ballot", "in the finish", "plenty of of", "two annum",
	} {
		p := newPage(0, reading("", "The mayor saw "+words+" the harbour was shut.", plain[2]))
		if found := p.wrongWords(); len(found) == 0 {
			t.Errorf("%q is not found", words)
		}
	}
	if found := newPage(0, reading("", plain...)).wrongWords(); len(found) > 0 {
		t.Errorf("a plain report has %+v", found)
	}
}
