package patchwork

// weights of the cues; "lab train patchwork" writes this file.
var weights = [numCues]weight{
	noSource:      {1.38, 0.93},
	twiceTold:     {0.60, 0.49},
	otherWords:    {1.00, 0.70},
	oddUsage:      {0.97, 0.87},
	lateName:      {1.93, 0.79},
	neverNamed:    {1.50, 0.88},
	againNamed:    {1.53, 0.75},
	againTitled:   {0.02, 0.57},
	twoCourtesies: {0.34, 0.80},
	twoForms:      {0.28, 0.83},
	looseSpeech:   {1.30, 0.83},
	mixedSayings:  {0.96, 0.60},
	manyDays:      {0.65, 0.72},
	turningDays:   {0.00, 0.55},
	headPronoun:   {0.88, 0.83},
	laterLead:     {0.84, 0.77},
	opensLate:     {1.11, 0.76},
	twoStyles:     {0.98, 0.81},
	headlineLate:  {0.00, 0.56},
	besideSource:  {1.86, 0.87},
	cutShort:      {2.05, 0.93},
	cutOut:        {0.98, 0.61},
	wrongArticle:  {1.15, 0.88},
	twoSettings:   {1.32, 0.77},
	aboutOther:    {0.93, 0.68},
	unlinked:      {1.90, 0.69},
	manyMatters:   {1.43, 0.75},
	bareSpeaker:   {1.59, 0.93},
	wrongWord:     {1.78, 0.96},
	bookishSpeech: {1.05, 0.91},
	headSource:    {1.09, 0.84},
	assembled:     {4.00, 0.90},
}

// What a report starts from, and the probability beyond which it is flagged.
const (
	bias    = -7.23
	flagged = 0.333
)
