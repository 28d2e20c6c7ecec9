package patchwork

// weights of the cues; "lab train patchwork" writes this file.
var weights = [numCues]weight{
	noSource:      {1.43, 0.93},
	twiceTold:     {0.61, 0.49},
	otherWords:    {1.00, 0.70},
	oddUsage:      {0.97, 0.87},
	lateName:      {1.94, 0.79},
	neverNamed:    {1.33, 0.87},
	againNamed:    {1.53, 0.75},
	againTitled:   {0.04, 0.57},
	twoCourtesies: {0.42, 0.80},
	twoForms:      {0.34, 0.83},
	looseSpeech:   {1.28, 0.83},
	mixedSayings:  {0.95, 0.60},
	manyDays:      {0.60, 0.72},
	turningDays:   {0.06, 0.55},
	headPronoun:   {0.86, 0.83},
	laterLead:     {0.90, 0.77},
	opensLate:     {1.12, 0.76},
	twoStyles:     {0.98, 0.81},
	headlineLate:  {0.00, 0.56},
	besideSource:  {1.83, 0.87},
	cutShort:      {2.03, 0.93},
	cutOut:        {0.99, 0.61},
	wrongArticle:  {1.10, 0.88},
	twoSettings:   {1.30, 0.77},
	aboutOther:    {0.94, 0.68},
	unlinked:      {1.87, 0.69},
	manyMatters:   {1.46, 0.75},
	bareSpeaker:   {1.68, 0.93},
	wrongWord:     {1.69, 0.96},
	bookishSpeech: {0.92, 0.83},
	headSource:    {1.08, 0.84},
	assembled:     {4.00, 0.90},
}

// What a report starts from, and the probability beyond which it is flagged.
const (
	bias    = -4.76
	flagged = 0.844
)
