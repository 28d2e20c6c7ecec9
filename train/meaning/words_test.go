package meaning

import (
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	text := strings.Repeat("The ferrywoman of Tarrow moored. ", 2) + "Once she yodelled."
	lines := map[string]bool{}
	for line := range strings.Lines(string(Words([]string{text}, []string{"[UNK]", "##ing", "quux"}))) {
		lines[strings.Fields(line)[0]] = true
	}
	for stem, want := range map[string]bool{"ferrywoman": true, "moor": true, "tarrow": true, "yodel": false, "quux": true, "unk": false} {
		if lines[stem] != want {
			t.Errorf("has the stem %q: %v, want %v", stem, lines[stem], want)
		}
	}
}
