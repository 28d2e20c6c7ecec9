package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// A document is one piece of JSON with a long list in it, written item by
// item. It is not JSON before its end.
type document struct {
	out   *bufio.Writer
	head  string // what stands before the items
	begun bool
	items int
}

func newDocument(w io.Writer, head string) *document {
	return &document{out: bufio.NewWriterSize(w, 64<<10), head: head}
}

// add writes the next item, on a line of its own.
func (d *document) add(item any) error {
	var line bytes.Buffer
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(item); err != nil {
		return err
	}
	d.begin()
	if d.items > 0 {
		_, _ = d.out.WriteString(",") // a bufio.Writer keeps its error
	}
	d.items++
	_, _ = d.out.WriteString("\n")
	_, err := d.out.Write(bytes.TrimRight(line.Bytes(), "\n"))
	return err
}

func (d *document) begin() {
	if !d.begun {
		d.begun = true
		_, _ = d.out.WriteString(d.head)
	}
}

// end writes what stands behind the items.
func (d *document) end(tail string) error {
	d.begin()
	_, _ = d.out.WriteString("\n" + tail + "\n")
	return d.out.Flush()
}
