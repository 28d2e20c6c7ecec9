package attribute

// The marks of a quotation decide where what it says begins and ends.

// fitQuotes reports whether a piece may stand as to the quotations that its
// ends lie in: it holds a quotation whole or stands wholly inside it. One that
// holds all words of a quotation takes its marks along.
func (f *learned) fitQuotes(piece *Piece) bool {
	first, last := f.closedQuote(piece.First), f.closedQuote(piece.End-1)
	if first >= 0 && first == last {
		if r := role(piece.Role); r == contentRole && piece.First <= int(f.quoteFirst[first])+1 && piece.End >= int(f.quoteLast[first]) {
			piece.First, piece.End = int(f.quoteFirst[first]), int(f.quoteLast[first])+1
		}
		return true
	}
	if first >= 0 && piece.First > int(f.quoteFirst[first]) {
		return false
	}
	return last < 0 || piece.End-1 >= int(f.quoteLast[last])
}

// closedQuote returns the quotation at the top that token i is in, when it has
// both its marks, or -1.
func (f *learned) closedQuote(i int) int32 {
	q := f.quoteOf[i]
	if q >= 0 && (f.doc.Quotes[q].Unclosed || f.doc.Quotes[q].Unopened) {
		return -1
	}
	return q
}

// wholeQuotes widens contents that were cut inside a quotation to all of it,
// unless their cue stands in the same quotation: then the speaker tells what
// somebody else said.
func (f *learned) wholeQuotes(statements []joined) {
	for i := range statements {
		s := &statements[i]
		for _, c := range s.contents {
			piece := &f.pieces[c]
			q := f.closedQuote(piece.First)
			if q < 0 || f.quoteOf[f.pieces[s.cue].First] == q || piece.First == int(f.quoteFirst[q]) && piece.End > int(f.quoteLast[q]) {
				continue
			}
			first, end := int(f.quoteFirst[q]), int(f.quoteLast[q])+1
			if piece.End > end || c > 0 && f.pieces[c-1].End > first || c+1 < len(f.pieces) && f.pieces[c+1].First < end {
				continue
			}
			piece.First, piece.End = first, end
		}
	}
}
