package utterance

// weights of the features; "lab train utterances weights" writes this file.
var weights = [Features]float64{
	bias:        -7.318,
	contained:   2.876,
	evidence:    0.979,
	longRun:     1.521,
	sameTongs:   1.836,
	context:     2.637,
	speakerSame: 1.469,
	speakerNot:  -0.820,
	otherDay:    -2.330,
	oneStands:   -1.559,
	polarity:    -1.376,
}
