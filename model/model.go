// Package model is the file that holds the weights of the learned stages: its
// format, its loader and the file that comes with the program. What the parts
// of the file mean is up to the stages.
package model

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"slices"
	"sync"

	"onrecord"
)

// The file begins with these bytes and the version of the format.
const (
	magic   = "onrecord model\x00"
	version = 2
)

// A Part is one stage's share of a model file.
type Part string

// The parts.
const (
	Tags       Part = "tags"
	Arcs       Part = "arcs"
	Names      Part = "names"
	Statements Part = "statements"
	Mentions   Part = "mentions"
)

// Parts lists the parts in the order of the file.
var Parts = []Part{Tags, Arcs, Names, Statements, Mentions}

// A Model is a model file in memory.
type Model struct {
	Name  string // for the reader's information: what made it, and a digest
	parts map[Part][]byte
}

// Part returns the bytes of a part, none when the file does not have it. They
// are not to be changed.
func (m *Model) Part(part Part) []byte { return m.parts[part] }

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Encode returns a model file: the magic, the version, a CRC-32C of all that
// follows, the name, and each part that is not empty as its name and its
// bytes. Names and bytes stand behind their length, four bytes. Numbers are
// little-endian.
func Encode(name string, parts map[Part][]byte) []byte {
	var body []byte
	field := func(bytes []byte) {
		body = binary.LittleEndian.AppendUint32(body, uint32(len(bytes)))
		body = append(body, bytes...)
	}
	field([]byte(name))
	for _, part := range Parts {
		if len(parts[part]) > 0 {
			field([]byte(part))
			field(parts[part])
		}
	}
	data := append([]byte(magic), version)
	data = binary.LittleEndian.AppendUint32(data, crc32.Checksum(body, castagnoli))
	return append(data, body...)
}

// Decode reads a model file. The model goes on using data. A file of another
// kind or version, one that is damaged, and one with a part that this program
// does not know give an error with code Invalid.
func Decode(data []byte) (*Model, error) {
	const header = len(magic) + 1 + 4
	if len(data) < header || string(data[:len(magic)]) != magic {
		return nil, refuse("this is no model of onrecord")
	}
	if got := data[len(magic)]; got != version {
		return nil, refuse(fmt.Sprintf("the model has format %d, and this program reads format %d: train it again, or use the program it came with", got, version))
	}
	body := data[header:]
	if crc32.Checksum(body, castagnoli) != binary.LittleEndian.Uint32(data[len(magic)+1:]) {
		return nil, refuse("the model is damaged: its checksum does not fit; get it again")
	}
	next := func() ([]byte, bool) {
		if len(body) < 4 {
			return nil, false
		}
		n := binary.LittleEndian.Uint32(body)
		if body = body[4:]; uint64(n) > uint64(len(body)) {
			return nil, false
		}
		field := body[:n]
		body = body[n:]
		return field, true
	}
	name, ok := next()
	m := &Model{Name: string(name), parts: map[Part][]byte{}}
	for ok && len(body) > 0 {
		var part, bytes []byte
		if part, ok = next(); ok {
			bytes, ok = next()
		}
		switch {
		case !ok:
		case !slices.Contains(Parts, Part(part)):
			return nil, refuse(fmt.Sprintf("the model has a part %q that this program does not know: use the program it came with", part))
		case m.parts[Part(part)] != nil:
			return nil, refuse(fmt.Sprintf("the model has the part %q twice", part))
		default:
			m.parts[Part(part)] = bytes
		}
	}
	if !ok {
		return nil, refuse("the model is damaged: its parts do not fit its length")
	}
	return m, nil
}

func refuse(message string) error {
	return &onrecord.Error{Code: onrecord.Invalid, Message: message}
}

//go:embed weights.bin
var embedded []byte

// Embedded returns the model that comes with the program.
var Embedded = sync.OnceValues(func() (*Model, error) { return Decode(embedded) })
