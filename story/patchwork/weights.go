package patchwork

// weights of the cues; "lab train patchwork" writes this file.
var weights = [numCues]weight{
	noSource:      {1.40, 0.93},
	twiceTold:     {0.59, 0.49},
	otherWords:    {1.00, 0.70},
	oddUsage:      {0.97, 0.87},
	lateName:      {1.88, 0.79},
	neverNamed:    {1.32, 0.87},
	againNamed:    {1.64, 0.75},
	againTitled:   {0.00, 0.57},
	twoCourtesies: {0.43, 0.80},
	twoForms:      {0.44, 0.83},
	looseSpeech:   {1.26, 0.83},
	mixedSayings:  {0.96, 0.60},
	manyDays:      {0.55, 0.72},
	turningDays:   {0.00, 0.55},
	headPronoun:   {0.83, 0.83},
	laterLead:     {0.90, 0.77},
	opensLate:     {1.26, 0.76},
	twoStyles:     {0.92, 0.81},
	headlineLate:  {0.00, 0.56},
	besideSource:  {2.04, 0.87},
	cutShort:      {2.14, 0.93},
	cutOut:        {0.99, 0.61},
	wrongArticle:  {1.10, 0.88},
	twoSettings:   {1.34, 0.77},
	aboutOther:    {1.02, 0.68},
	unlinked:      {2.14, 0.69},
	bareSpeaker:   {1.64, 0.93},
	wrongWord:     {1.69, 0.96},
	bookishSpeech: {0.90, 0.83},
	headSource:    {1.17, 0.84},
}

// What a report starts from, and the probability beyond which it is flagged.
const (
	bias    = -4.58
	flagged = 0.860
)
