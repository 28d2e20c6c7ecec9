package en

// Respellings are other spellings of names that reports shorten each in their
// own way, folded, with the one that is compared. "Ana Lund said the USA would
// pay" in one report is "the US will pay, Lund said" in another.
var Respellings = map[string]string{"usa": "us", "america": "us", "american": "us", "americans": "us", "britain": "uk", "british": "uk", "pct": "percent"}
