package model

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"strings"
	"testing"

	"onrecord"
)

func sample() []byte {
	return Encode("sample", map[Part][]byte{Tags: []byte("tags"), Arcs: {}, Names: []byte("names"), Statements: bytes.Repeat([]byte("s"), 300)})
}

func TestDecodeGivesBackWhatWasEncoded(t *testing.T) {
	m, err := Decode(sample())
	if err != nil {
		t.Fatal(err)
	}
	if m.Name != "sample" || string(m.Part(Tags)) != "tags" || len(m.Part(Arcs)) != 0 || string(m.Part(Names)) != "names" || len(m.Part(Statements)) != 300 {
		t.Errorf("decoded %+v", m)
	}
}

func TestDecodeRefusesOtherFiles(t *testing.T) {
	data := sample()
	refused := func(what string, data []byte, want string) {
		t.Helper()
		if _, err := Decode(data); onrecord.CodeOf(err) != onrecord.Invalid || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want an error that says %q", what, err, want)
		}
	}
	refused("nothing", nil, "no model")
	refused("another file", []byte("PK\x03\x04 something else altogether"), "no model")
	other := bytes.Clone(data)
	other[len(magic)] = version + 1
	refused("a later format", other, "format 3")
	for n := len(magic) + 5; n < len(data); n += 7 {
		refused("a file cut off", data[:n], "damaged")
	}
	for i := len(magic) + 1; i < len(data); i += 11 {
		flipped := bytes.Clone(data)
		flipped[i] ^= 4
		refused("a flipped bit", flipped, "damaged")
	}
	refused("something behind it", append(bytes.Clone(data), 0), "damaged")
}

func TestDecodeRefusesPartsThatItDoesNotKnow(t *testing.T) {
	// A part is named in the file: that of "tags" begins behind the magic, the
	// version, the checksum, and the length and letters of the name "x".
	at := len(magic) + 1 + 4 + 4 + 1 + 4
	renamed := func(data []byte, at int, name string) []byte {
		data = bytes.Clone(data)
		copy(data[at:], name)
		binary.LittleEndian.PutUint32(data[len(magic)+1:], crc32.Checksum(data[len(magic)+5:], castagnoli))
		return data
	}
	data := Encode("x", map[Part][]byte{Tags: []byte("one"), Arcs: []byte("two")})
	if _, err := Decode(renamed(data, at, "tags")); err != nil {
		t.Fatal(err)
	}
	for name, says := range map[string]string{"tugs": "does not know", "arcs": "twice"} {
		if _, err := Decode(renamed(data, at, name)); onrecord.CodeOf(err) != onrecord.Invalid || !strings.Contains(err.Error(), says) {
			t.Errorf("a part %q: %v, want an error that says %q", name, err, says)
		}
	}
}

func TestPartsThatAreMissingAreEmpty(t *testing.T) {
	m, err := Decode(Encode("x", map[Part][]byte{Statements: []byte("s")}))
	if err != nil || len(m.Part(Tags)) != 0 || len(m.Part(Statements)) != 1 {
		t.Errorf("%+v, %v", m, err)
	}
}

// mostBytes is what the weights in the program may weigh.
const mostBytes = 24_000_000

func TestTheModelInTheProgramIsWholeAndSmall(t *testing.T) {
	m, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	if len(embedded) > mostBytes {
		t.Errorf("the model has %d bytes, more than %d", len(embedded), mostBytes)
	}
	for _, part := range Parts {
		if len(m.Part(part)) == 0 { // not yet trained
			t.Errorf("the model has no %s", part)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(sample())
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, data []byte) {
		if m, err := Decode(data); err == nil && m.Name == "" && len(data) < len(magic) {
			t.Error("a file without a head was decoded")
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		if _, err := Decode(embedded); err != nil {
			b.Fatal(err)
		}
	}
}
