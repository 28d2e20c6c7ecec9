package folding

// Edits returns how many letters must be put in, taken out or replaced to make
// b of a (Levenshtein 1966).
func Edits(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1) // edits from the beginning of a to each beginning of b
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			edits := diagonal
			if x[i] != y[j] {
				edits = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], edits
		}
	}
	return row[len(y)]
}
