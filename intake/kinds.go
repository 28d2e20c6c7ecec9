package intake

import (
	"bufio"
	"bytes"
	"strings"
)

// A kind is a sort of file.
type kind uint8

const (
	unknown kind = iota
	plainText
	records // JSON, one report a line
)

// gzipMagic begins a compressed file, whatever its name.
const gzipMagic = "\x1f\x8b"

// knownKinds names the kinds for people.
const knownKinds = ".txt, .text, .jsonl, also with .gz"

// kindOf tells the kind of a file by the end of its name.
func kindOf(path string) kind {
	lower := strings.TrimSuffix(strings.ToLower(path), ".gz")
	for _, ending := range []struct {
		suffix string
		kind   kind
	}{{".txt", plainText}, {".text", plainText}, {".jsonl", records}} {
		if strings.HasSuffix(lower, ending.suffix) {
			return ending.kind
		}
	}
	return unknown
}

// Reads reports whether a file of this name is read when it lies in a folder.
func Reads(path string) bool { return kindOf(path) != unknown }

// looksLikeRecords reports whether what r holds is a record a line, so that
// records can be piped in. No report in prose begins with {"...": . It waits
// for no more than the first line.
func looksLikeRecords(r *bufio.Reader) bool {
	const enough = 4096
	for n := 1; n <= enough; n++ {
		head, err := r.Peek(max(n, min(r.Buffered(), enough)))
		n = len(head)
		if n < len(byteOrderMark) && err == nil {
			continue
		}
		line, _, whole := bytes.Cut(bytes.TrimLeft(bytes.TrimPrefix(head, []byte(byteOrderMark)), " \t\r\n"), []byte("\n"))
		switch {
		case len(line) > 0 && line[0] != '{':
			return false
		case bytes.Contains(line, []byte(`"text"`)), bytes.Contains(line, []byte(`"path"`)):
			return bytes.HasPrefix(bytes.TrimLeft(line[1:], " \t"), []byte(`"`))
		case err != nil || whole:
			return false
		}
	}
	return false
}
