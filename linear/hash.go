// Package linear is what the learned stages share: features named by hashes,
// compact tables of weights for them, and the search for the best sequence of
// labels. Training fills the tables (package train); nothing here learns.
package linear

// A Feature names something that holds at a token: a template and its value,
// hashed to 64 bits. Distinct features of one model meet with negligible
// probability.
type Feature uint64

// Hash returns the hash of s (FNV-1a, 64 bits, finished by Mix).
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return Mix(h)
}

// Mix scrambles the bits of x (the finisher of SplitMix64, Steele et al. 2014).
func Mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}

// Of returns the feature of a template with one value.
func Of(template uint64, value uint64) Feature {
	x := (value + template*0x9e3779b97f4a7c15) * 0xbf58476d1ce4e5b9
	return Feature(x ^ x>>29)
}

// Of2 returns the feature of a template with two values in this order.
func Of2(template uint64, a, b uint64) Feature {
	return Of(template, a*0xff51afd7ed558ccd+(b^b>>32)*0xc4ceb9fe1a85ec53)
}

// Of3 returns the feature of a template with three values in this order.
func Of3(template uint64, a, b, c uint64) Feature {
	return Of2(template, a*0x9fb21c651e98df25+(c^c>>31), b)
}
