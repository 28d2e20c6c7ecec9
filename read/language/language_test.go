package language_test

import (
	"context"
	"strings"
	"testing"

	"onrecord"
	"onrecord/read/language"
	"onrecord/text"
)

func TestLanguages(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"English", "The mayor said on Tuesday that the bridge would stay closed until the spring.", "en"},
		{"an English headline", "Harbour Bridge Closed Until Spring, Mayor Says", "en"},
		{"a headline of names", "Abara Sons Fire Coach Jim O'Brien, Hire Tom Okafor", "en"},
		{"English with foreign words", "The chancellor said: “Wir schaffen das.” Nobody in the hall had expected that she would.", "en"},
		{"German", "Die Bürgermeisterin sagte am Dienstag, die Brücke werde bis zum Frühling nicht geöffnet.", "de"},
		{"French", "La maire a déclaré mardi que le pont resterait fermé jusqu'au printemps et que les navires seraient déviés.", "fr"},
		{"Spanish", "La alcaldesa dijo el martes que el puente no se abrirá hasta la primavera por una grieta.", "es"},
		{"Russian", "Мэр заявила во вторник, что мост останется закрытым до весны.", "ru"},
		{"Japanese", "市長は火曜日、橋は春まで閉鎖されたままだと述べた。", "ja"},
		{"Arabic", "قالت رئيسة البلدية يوم الثلاثاء إن الجسر سيظل مغلقا حتى الربيع.", "ar"},
		{"nothing but emoji", "😀😀 🎉", ""},
		{"nothing but numbers", "2017 2018 2019", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := text.NewDocument(&onrecord.Report{Path: "a.txt", Text: c.text})
			err := language.Stage{}.Annotate(context.Background(), doc)
			if c.want == "en" || c.want == "" {
				if err != nil || doc.Language.Code != c.want {
					t.Errorf("language is %q, %v; want %q", doc.Language.Code, err, c.want)
				}
				return
			}
			if onrecord.CodeOf(err) != onrecord.Unsupported || !strings.Contains(err.Error(), "a.txt: not in English") || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v, want one line that refuses the text", err)
			}
		})
	}
}

func TestInsistOnALanguage(t *testing.T) {
	doc := text.NewDocument(&onrecord.Report{Text: "Die Brücke bleibt zu, sagte die Bürgermeisterin."})
	if err := (language.Stage{Insist: "en"}).Annotate(context.Background(), doc); err != nil || doc.Language.Code != "en" {
		t.Errorf("language is %q, %v", doc.Language.Code, err)
	}
}
