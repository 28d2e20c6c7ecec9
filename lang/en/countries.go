package en

// Countries lists words for one country each: its name, its people, and the
// capital or house that reports name for its government. "Russian hackers" are
// of Russia, and so is what "Moscow" denied. Folded, one word each, the name
// first.
var Countries = [][]string{
	{"america", "us", "usa", "american", "americans", "washington"}, {"russia", "russian", "russians", "moscow", "kremlin"},
	{"britain", "uk", "british", "briton", "britons", "london", "england", "english"}, {"china", "chinese", "beijing", "prc"}, {"france", "french", "paris"},
	{"germany", "german", "germans", "berlin"}, {"israel", "israeli", "israelis", "jerusalem"}, {"iran", "iranian", "iranians", "tehran"},
	{"iraq", "iraqi", "iraqis", "baghdad"}, {"ukraine", "ukrainian", "ukrainians", "kyiv", "kiev"}, {"turkey", "turkish", "turks", "ankara"},
	{"syria", "syrian", "syrians", "damascus"}, {"india", "indian", "indians", "delhi"}, {"pakistan", "pakistani", "pakistanis", "islamabad"},
	{"japan", "japanese", "tokyo"}, {"italy", "italian", "italians", "rome"}, {"spain", "spanish", "spaniards", "madrid"}, {"mexico", "mexican", "mexicans"},
	{"canada", "canadian", "canadians", "ottawa"}, {"australia", "australian", "australians", "canberra"}, {"egypt", "egyptian", "egyptians", "cairo"},
	{"palestine", "palestinian", "palestinians"}, {"lebanon", "lebanese", "beirut"}, {"poland", "polish", "poles", "warsaw"}, {"greece", "greek", "greeks", "athens"},
	{"hungary", "hungarian", "hungarians", "budapest"}, {"sweden", "swedish", "swedes", "stockholm"}, {"norway", "norwegian", "norwegians", "oslo"},
	{"denmark", "danish", "danes", "copenhagen"}, {"finland", "finnish", "finns", "helsinki"}, {"netherlands", "dutch", "hague"}, {"belgium", "belgian", "belgians"},
	{"ireland", "irish", "dublin"}, {"scotland", "scottish", "scots", "edinburgh"}, {"switzerland", "swiss"}, {"austria", "austrian", "austrians", "vienna"},
	{"brazil", "brazilian", "brazilians", "brasilia"}, {"argentina", "argentine", "argentines"}, {"venezuela", "venezuelan", "venezuelans", "caracas"}, {"cuba", "cuban", "cubans", "havana"},
	{"somalia", "somali", "somalis", "mogadishu"}, {"sudan", "sudanese", "khartoum"}, {"kenya", "kenyan", "kenyans", "nairobi"}, {"nigeria", "nigerian", "nigerians", "abuja"},
	{"libya", "libyan", "libyans", "tripoli"}, {"afghanistan", "afghan", "afghans", "kabul"}, {"yemen", "yemeni", "yemenis"}, {"qatar", "qatari", "doha"}, {"saudi", "saudis", "riyadh"},
	{"indonesia", "indonesian", "indonesians", "jakarta"}, {"philippines", "philippine", "filipino", "manila"}, {"vietnam", "vietnamese", "hanoi"}, {"korea", "korean", "koreans", "seoul", "pyongyang"},
	{"thailand", "thai", "thais", "bangkok"}, {"serbia", "serbian", "serbs", "belgrade"}, {"georgia", "georgian", "georgians", "tbilisi"}, {"belarus", "belarusian", "minsk"}, {"congo", "congolese", "kinshasa"},
}
