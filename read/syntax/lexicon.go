package syntax

import (
	"encoding/binary"
	"fmt"

	"onrecord/linear"
	"onrecord/text"
)

// A Lexicon holds what training has seen of each word: its parts of speech and
// the lemmas that no rule gives.
type Lexicon struct {
	labels  []text.Tag // the tags that the classifier chooses among
	classes []uint32   // by class: the labels that its words may have; 0: any
	entries []entry
	lemmas  []lemma
	slots   []slot // a hash table of the entries by linear.Hash
}

type entry struct {
	norm         string
	class        uint16
	lower, upper text.Tag // the tag that it always has in small letters, and with a capital; NoTag: it depends
	known        uint8    // how well: 0 seen a few times, 1 more often, 2 often
	lemmas       uint8    // how many there are
	firstLemma   int32    // in Lexicon.lemmas
}

type lemma struct {
	tag  text.Tag
	form string
}

type slot struct {
	hash  uint64
	entry int32 // its number plus 1; 0: none
}

// MaxTagLabels is the most tags that the classifier chooses among: so many
// weights fit into 32 bytes, beside their fingerprint.
const MaxTagLabels = 30

// A LexiconEntry is one word of a lexicon that is being made.
type LexiconEntry struct {
	Norm         string
	Class        int
	Lower, Upper text.Tag
	Known        uint8
	Lemmas       map[text.Tag]string
}

// AppendLexicon appends the bytes of a lexicon to data.
func AppendLexicon(data []byte, labels []text.Tag, classes []uint32, entries []LexiconEntry) []byte {
	data = binary.AppendUvarint(data, uint64(len(labels)))
	for _, tag := range labels {
		data = append(data, byte(tag))
	}
	data = binary.AppendUvarint(data, uint64(len(classes)))
	for _, class := range classes {
		data = binary.LittleEndian.AppendUint32(data, class)
	}
	data = binary.AppendUvarint(data, uint64(len(entries)))
	for _, e := range entries {
		data = append(data, byte(len(e.Norm)))
		data = append(data, e.Norm...)
		data = append(data, byte(e.Class), byte(e.Class>>8), byte(e.Lower), byte(e.Upper), e.Known, byte(len(e.Lemmas)))
		for tag := range text.Tag(text.NumTags) {
			if form, ok := e.Lemmas[tag]; ok {
				data = append(data, byte(tag), byte(len(form)))
				data = append(data, form...)
			}
		}
	}
	return data
}

// ParseLexicon returns the lexicon at the beginning of data and what follows
// it. It returns an error when data is no lexicon.
func ParseLexicon(data []byte) (*Lexicon, []byte, error) {
	x := &Lexicon{}
	r := lexiconReader{data: data}
	for range r.count(MaxTagLabels, 1) {
		x.labels = append(x.labels, r.tag())
	}
	classes := r.count(1<<16, 4)
	for range classes {
		x.classes = append(x.classes, uint32(r.byte())|uint32(r.byte())<<8|uint32(r.byte())<<16|uint32(r.byte())<<24)
	}
	n := r.count(1<<24, 7)
	x.entries = make([]entry, 0, n)
	for range n {
		e := entry{norm: r.string(), class: uint16(r.byte()) | uint16(r.byte())<<8, lower: r.tag(), upper: r.tag(), known: r.byte(), lemmas: r.byte()}
		e.firstLemma = int32(len(x.lemmas))
		if int(e.class) >= classes || r.broken {
			r.broken = true
			break
		}
		for range e.lemmas {
			x.lemmas = append(x.lemmas, lemma{r.tag(), r.string()})
		}
		x.entries = append(x.entries, e)
	}
	if r.broken || len(x.labels) == 0 || len(x.classes) == 0 {
		return nil, nil, fmt.Errorf("the tagger's lexicon is cut off or makes no sense, %d bytes before its end", len(r.data))
	}
	x.index()
	return x, r.data, nil
}

// index fills the hash table.
func (x *Lexicon) index() {
	size := 16
	for size < 2*len(x.entries) {
		size *= 2
	}
	x.slots = make([]slot, size)
	for i := range x.entries {
		hash := linear.Hash(x.entries[i].norm)
		at := hash & uint64(size-1)
		for x.slots[at].entry != 0 {
			at = (at + 1) & uint64(size-1)
		}
		x.slots[at] = slot{hash, int32(i + 1)}
	}
}

// find returns the entry of the word with this hash, or nil.
func (x *Lexicon) find(hash uint64) *entry {
	mask := uint64(len(x.slots) - 1)
	for at := hash & mask; ; at = (at + 1) & mask {
		s := &x.slots[at]
		if s.entry == 0 {
			return nil
		}
		if s.hash == hash {
			return &x.entries[s.entry-1]
		}
	}
}

// A lexiconReader reads the parts of a lexicon; once it is broken it gives
// nothing but zeroes.
type lexiconReader struct {
	data   []byte
	broken bool
}

func (r *lexiconReader) byte() byte {
	if len(r.data) == 0 {
		r.broken = true
		return 0
	}
	b := r.data[0]
	r.data = r.data[1:]
	return b
}

func (r *lexiconReader) tag() text.Tag {
	b := r.byte()
	if int(b) >= text.NumTags {
		r.broken = true
		return text.NoTag
	}
	return text.Tag(b)
}

// count reads how many things of at least this many bytes follow.
func (r *lexiconReader) count(most, size int) int {
	n, width := binary.Uvarint(r.data)
	if width <= 0 || n > uint64(most) || n > uint64((len(r.data)-width)/size) {
		r.broken = true
		return 0
	}
	r.data = r.data[width:]
	return int(n)
}

func (r *lexiconReader) string() string {
	n := int(r.byte())
	if n > len(r.data) {
		r.broken = true
		return ""
	}
	s := string(r.data[:n])
	r.data = r.data[n:]
	return s
}

// Labels returns the tags that the classifier chooses among.
func (x *Lexicon) Labels() []text.Tag { return x.labels }
