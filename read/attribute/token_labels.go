package attribute

// The labels of tokens: 0 for none, then for each role the four parts that a
// token may be of a span (Ratinov and Roth 2009).
const (
	none = 0

	begins = 0
	goesOn = 1
	ends   = 2
	alone  = 3

	parts = 4

	// NumLabels is the number of labels.
	NumLabels = 1 + parts*numRoles
)

// A role is a part of a statement.
type role int

const (
	sourceRole role = iota
	cueRole
	contentRole
	numRoles = iota
)

func label(r role, part int) uint8 { return uint8(1 + int(r)*parts + part) }

func roleOf(label uint8) role { return role((label - 1) / parts) }

func partOf(label uint8) int { return int(label-1) % parts }

// MayFollow reports whether a label may stand behind another. Label 0 stands
// before the first token and behind the last.
func MayFollow(from, to int) bool {
	open := from != none && (partOf(uint8(from)) == begins || partOf(uint8(from)) == goesOn)
	into := to != none && (partOf(uint8(to)) == goesOn || partOf(uint8(to)) == ends)
	if open != into {
		return false
	}
	return !open || roleOf(uint8(from)) == roleOf(uint8(to))
}

// MarkSpan writes the labels of a span of tokens, half-open, in a role (0
// source, 1 cue, 2 content) where none of them has a label yet; runs that have
// are left out, and the rest becomes spans of its own.
func MarkSpan(labels []uint8, first, end, r int) {
	for i := first; i < end; {
		for i < end && labels[i] != none {
			i++
		}
		from := i
		for i < end && labels[i] == none {
			i++
		}
		switch n := i - from; {
		case n == 1:
			labels[from] = label(role(r), alone)
		case n > 1:
			labels[from] = label(role(r), begins)
			for k := from + 1; k < i-1; k++ {
				labels[k] = label(role(r), goesOn)
			}
			labels[i-1] = label(role(r), ends)
		}
	}
}

// RoleOf returns the role of a label: 0 source, 1 cue, 2 content, -1 none.
func RoleOf(label uint8) int {
	if label == none {
		return -1
	}
	return int(roleOf(label))
}

// Spans calls visit with the spans of tokens, half-open, that labels mark.
func Spans(labels []uint8, visit func(first, end, r int)) {
	first := 0
	for i, l := range labels {
		if l == none {
			continue
		}
		switch partOf(l) {
		case begins:
			first = i
		case alone:
			visit(i, i+1, int(roleOf(l)))
		case ends:
			visit(first, i+1, int(roleOf(l)))
		}
	}
}
