package registry

import (
	"strings"
	"testing"

	"onrecord"
)

func TestKeyOfPersons(t *testing.T) {
	for _, tt := range []struct{ name, key, block string }{
		{"Ana Lund", "ana lund", "lund"},
		{"Ana Ruiz Lund", "ana lund", "lund"},
		{"Ana R. Lund", "ana lund", "lund"},
		{"ANA LUND", "ana lund", "lund"},
		{"Lund", "lund", "lund"},
		{"Mrs. Lund", "lund", "lund"},
		{"Senator Ana Lund", "ana lund", "lund"},
		{"Prof. Dr. Ana Lund, PhD", "ana lund", "lund"},
		{"Bill Lund", "william lund", "lund"},
		{"Bobby Lund", "bobby lund", "lund"},
		{"Tom Lund Jr.", "thomas lund jr", "lund"},
		{"Tom Lund, III", "thomas lund iii", "lund"},
		{"Zoë Ødegård", "zoe odegard", "odegard"},
		{"Miles O’Hara", "miles ohara", "ohara"},
		{"Miles O'Hara", "miles ohara", "ohara"},
		{"Mia Lund‐Ruiz", "mia lund-ruiz", "lund-ruiz"},
		{"J. K. Arden", "jk arden", "arden"},
		{"J.K. Arden", "jk arden", "arden"},
		{"J. Edgar Arden", "edgar arden", "arden"},
		{"J. Arden", "j arden", "arden"},
		{"M. R. Arden", "m-r arden", "arden"},
		{"Piet van der Lund", "piet van der lund", "lund"},
		{"van der Lund", "van der lund", "lund"},
		{"Karim al-Lund", "karim lund", "lund"},
		{"Karim Al Lund", "karim lund", "lund"},
		{"al-Lund", "lund", "lund"},
		{"Al Lund", "al lund", "lund"},
		{"Ben Lund", "benjamin lund", "lund"},
		{"Maria Vega Ortiz", "maria ortiz", "ortiz"},
		{"Vega Ortiz", "vega ortiz", "ortiz"},
		{"Nagy Eszter", "nagy eszter", "eszter"},
		{`Joaquin "Shorty" Ruiz`, "joaquin ruiz", "ruiz"},
		{"John Reed (singer)", "john reed (singer)", "reed"},
		{"Governor Reed", "reed", "reed"},
		{"Dean Reed", "dean reed", "reed"},
	} {
		if got := Key(tt.name, onrecord.Person); got != tt.key {
			t.Errorf("Key(%q) = %q, want %q", tt.name, got, tt.key)
		}
		if got := Block(tt.name, onrecord.Person); got != tt.block {
			t.Errorf("Block(%q) = %q, want %q", tt.name, got, tt.block)
		}
	}
}

func TestKeyOfBodies(t *testing.T) {
	for _, tt := range []struct{ name, key, block string }{
		{"Harbour Watch", "harbour watch", "hw"},
		{"The Harbour Watch", "harbour watch", "hw"},
		{"HW", "hw", "hw"},
		{"H.W.", "hw", "hw"},
		{"Port Ellery Society of Friends", "port ellery society of friends", "pesf"},
		{"Lund Haulage, Inc.", "lund haulage", "lh"},
		{"Lund & Sons", "lund and sons", "ls"},
		{"L&S Ltd", "ls", "ls"},
		{"Department of Tides", "tides department", "dot"},
		{"Tides Department", "tides department", "dot"},
		{"Ana Lund’s campaign", "ana lund campaign", "alc"},
		{"Ana Lund campaign", "ana lund campaign", "alc"},
		{"Reeds’ campaign", "reeds campaign", "rc"},
	} {
		if got := Key(tt.name, onrecord.Organisation); got != tt.key {
			t.Errorf("Key(%q) = %q, want %q", tt.name, got, tt.key)
		}
		if got := Block(tt.name, onrecord.Organisation); got != tt.block {
			t.Errorf("Block(%q) = %q, want %q", tt.name, got, tt.block)
		}
	}
}

func TestNamed(t *testing.T) {
	for _, tt := range []struct {
		name string
		kind onrecord.SpeakerKind
		want bool
	}{
		{"Ana Lund", onrecord.Person, true},
		{"Piet van der Lund", onrecord.Person, true},
		{"al-Lund", onrecord.Person, true},
		{"Tom Lund jr.", onrecord.Person, true},
		{"King", onrecord.Person, true},
		{"candidate", onrecord.Person, false},
		{"Candidate", onrecord.Person, false},
		{"Lund campaign official", onrecord.Person, false},
		{"Another", onrecord.Person, false},
		{"two senior officials", onrecord.Group, false},
		{"Democrats", onrecord.Group, false},
		{"Bank of Port Ellery", onrecord.Organisation, true},
		{"The Harbour Post", onrecord.Organisation, true},
		{"Lund campaign", onrecord.Organisation, true},
		{"Police", onrecord.Organisation, false},
		{"company", onrecord.Organisation, false},
		{"report", onrecord.DocumentKind, false},
		{"Polls", onrecord.DocumentKind, false},
		{"Harbour Post poll", onrecord.DocumentKind, false},
		{"Ellery Treaty", onrecord.DocumentKind, true},
		{"Lund", "", true},
		{"", onrecord.Person, false},
	} {
		if got := Named(tt.name, tt.kind); got != tt.want {
			t.Errorf("Named(%q, %q) = %v, want %v", tt.name, tt.kind, got, tt.want)
		}
	}
}

func TestID(t *testing.T) {
	lund := ID("Ana Lund", onrecord.Person, "r1")
	if want := "ph6yrcgtiitknvhndkdio"; lund != want { // the same on every machine and in every release
		t.Errorf("the ID of Ana Lund is %s, want %s", lund, want)
	}
	if other := ID("ANA R. LUND", onrecord.Person, "r2"); other != lund {
		t.Errorf("one name has two IDs: %s, %s", lund, other)
	}
	if ID("Ana Lund", onrecord.Organisation, "r1") == lund {
		t.Error("a person and a body share an ID")
	}
	if ID("officials", onrecord.Group, "r1") == ID("officials", onrecord.Group, "r2") {
		t.Error("officials of two reports share an ID")
	}
	if ID("the officials", onrecord.Group, "r1") != ID("Officials", onrecord.Group, "r1") {
		t.Error("officials of one report have two IDs")
	}
}

func FuzzKey(f *testing.F) {
	for _, name := range []string{"Ana R. Lund Jr.", "al-al-x", "M. R. Lund", "Mr. Jr. (x)", "J. Dean van Lund", "The Department of the", "a.f.l.-c.i.o.", `" "`, "ß ẞ İ", "(a) b", "St. Mr. Lund", "J. Major van Lund", "Lund's's", "..", "-"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		for _, kind := range []onrecord.SpeakerKind{onrecord.Person, onrecord.Organisation, onrecord.Group, onrecord.DocumentKind, ""} {
			key := Key(name, kind)
			if again := Key(key, kind); again != key {
				t.Errorf("%s: the key of %q is %q, whose key is %q", kind, name, key, again)
			}
			if block := Block(name, kind); block != Block(name, kind) || strings.TrimSpace(block) != block {
				t.Errorf("%s: %q has the block %q", kind, name, block)
			}
			if keyID(Key(key, kind), kind) != keyID(key, kind) {
				t.Errorf("%s: %q changes its ID", kind, name)
			}
			Named(name, kind)
		}
	})
}
