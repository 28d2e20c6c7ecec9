package speaker

import (
	"onrecord"
	"onrecord/lang/en"
	"onrecord/text"
)

// plainly is how much a title or a noun counts beside a pronoun.
const plainly = 3

// count counts what titles and words of kinship and trade say of the gender of
// somebody. Given names say nothing here.
func (c *cast) count(e int32, word string, female, male set) {
	switch {
	case female.has(word):
		c.entities[e].female += plainly
	case male.has(word):
		c.entities[e].male += plainly
	}
}

// gender returns the gender that the report's words give somebody.
func (who *entity) gender() onrecord.Gender {
	switch {
	case who.female > 2*who.male:
		return onrecord.Female
	case who.male > 2*who.female:
		return onrecord.Male
	}
	return ""
}

// givenGender returns the gender that most people with somebody's given name
// have. It is a guess, and serves to choose between readings of a pronoun
// where the text itself does not tell.
func (who *entity) givenGender() onrecord.Gender {
	if who.kind != text.PersonName || len(who.name.parts) < 2 {
		return ""
	}
	switch en.GivenNames()[who.name.parts[0]] {
	case en.WomensName:
		return onrecord.Female
	case en.MensName:
		return onrecord.Male
	}
	return ""
}
