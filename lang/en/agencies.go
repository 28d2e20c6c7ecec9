package en

// AgencyNames gives, for the agencies whose copy stands in many outlets, how
// credits spell them: "OSLO (AP) — The ferry ...", "Reuters contributed to this
// report."
var AgencyNames = map[string][]string{
	"Associated Press": {"AP", "Associated Press", "The Associated Press"}, "Reuters": {"Reuters", "REUTERS", "Thomson Reuters"},
	"Agence France-Presse": {"AFP", "Agence France-Presse", "Agence France Presse"}, "United Press International": {"UPI", "United Press International"},
	"Deutsche Presse-Agentur": {"dpa", "DPA", "Deutsche Presse-Agentur"}, "Press Association": {"PA", "Press Association", "PA Media"},
	"Canadian Press": {"CP", "The Canadian Press", "Canadian Press"}, "Australian Associated Press": {"AAP", "Australian Associated Press"},
	"Press Trust of India": {"PTI", "Press Trust of India"}, "Asian News International": {"ANI", "Asian News International"}, "IANS": {"IANS"},
	"TASS": {"TASS"}, "Xinhua": {"Xinhua"}, "EFE": {"EFE"}, "ANSA": {"ANSA"}, "Kyodo": {"Kyodo", "KYODO", "Kyodo News"}, "Bloomberg": {"Bloomberg", "Bloomberg News"},
}

// CreditForms are the words in which a report says that it has something from an
// outlet, which stands where % does: "The strike is over, the Harbour Post
// reported."
var CreditForms = []string{
	"% reported", "% first reported", "% reports", "% was first to report", "according to %", "according to the %", "told %", "told the %", "reported by %", "reported by the %",
	"originally appeared in %", "originally appeared in the %", "originally published by %", "first published in %", "first published by %", "via %",
}

// StockPhrases stand in reports of many hands in the same words: "He spoke on
// condition of anonymity because he was not authorised to discuss the ferry."
var StockPhrases = []string{
	"condition of anonymity", "not authorized to", "not authorised to", "did not immediately respond to", "did not immediately return", "could not immediately be reached",
	"declined to comment", "a request for comment", "requests for comment",
}
