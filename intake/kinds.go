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
	records        // JSON, one report a line
	gzippedRecords // the same, compressed
)

// knownKinds names the kinds for people.
const knownKinds = ".txt, .text, .jsonl, .jsonl.gz"

// kindOf tells the kind of a file by the end of its name.
func kindOf(path string) kind {
	lower := strings.ToLower(path)
	for _, ending := range []struct {
		suffix string
		kind   kind
	}{{".txt", plainText}, {".text", plainText}, {".jsonl", records}, {".jsonl.gz", gzippedRecords}} {
		if strings.HasSuffix(lower, ending.suffix) {
			return ending.kind
		}
	}
	return unknown
}

// looksLikeRecords reports whether what r holds is a record a line, so that
// records can be piped in. No report in prose begins with {"...": .
func looksLikeRecords(r *bufio.Reader) bool {
	head, _ := r.Peek(4096)
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	if !bytes.HasPrefix(head, []byte("{")) {
		return false
	}
	head = bytes.TrimLeft(head[1:], " \t")
	return bytes.HasPrefix(head, []byte(`"`)) && (bytes.Contains(head, []byte(`"text"`)) || bytes.Contains(head, []byte(`"path"`)))
}
