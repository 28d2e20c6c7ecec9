package utterance

// weights of the features; "lab train utterances weights" writes this file.
var weights = [Features]float64{
	bias:        -7.219,
	contained:   2.929,
	alike:       1.377,
	evidence:    0.767,
	longRun:     1.625,
	misquoted:   -1.166,
	oneQuotes:   0.861,
	sameTongs:   1.330,
	speakerSame: 1.720,
	speakerNot:  -1.523,
	sameAct:     0.682,
	otherDay:    -2.540,
	polarity:    -2.087,
}
