package utterance

// weights of the features; "lab train utterances weights" writes this file.
var weights = [Features]float64{
	bias:        -7.285,
	contained:   3.006,
	evidence:    0.978,
	longRun:     1.481,
	sameTongs:   1.821,
	context:     2.545,
	speakerSame: 1.480,
	speakerNot:  -0.845,
	otherDay:    -1.854,
	farDay:      -2.257,
	oneStands:   -1.600,
	oneRefuses:  -3.112,
	polarity:    -1.291,
}
