package utterance

import (
	"strings"

	"onrecord"
	"onrecord/folding"
	"onrecord/record/registry"
)

// A speaker is one of those who say a statement, comparable across reports.
type speaker struct {
	id    string // of all names that stand for the same speaker; empty for descriptions
	block string // of all names that might
	sure  bool   // that the id is right
	kind  onrecord.SpeakerKind
	words map[string]bool // stems of the name and of the description
}

// nameSpeakers finds out which speakers of the statements are the same, as the
// record does.
func nameSpeakers(witnesses []*witness) {
	var mentions []registry.Mention
	for _, w := range witnesses {
		report := &w.reading.Report
		id := report.ID()
		for i, s := range w.stmt.Speakers {
			mentions = append(mentions, registry.Mention{
				ReportID: id, Outlet: report.Outlet, Published: report.Published, Number: i,
				Name: s.Name, Kind: s.Kind, Gender: s.Gender, Description: s.Description,
			})
		}
	}
	mentions = registry.Settle(mentions, nil)
	for _, w := range witnesses {
		for _, s := range w.stmt.Speakers {
			as := speaker{kind: s.Kind, words: map[string]bool{}}
			if registry.Named(s.Name, s.Kind) {
				as.id, as.block, as.sure = mentions[0].Speaker, mentions[0].Block, mentions[0].Sureness > 0
			}
			mentions = mentions[1:]
			for _, stem := range folding.Stems(s.Name + " " + s.Description) {
				as.words[stem] = true
			}
			w.speakers = append(w.speakers, as)
		}
	}
}

// sameSpeaker returns how far two statements have a speaker in common: 1 for
// the same name, less for descriptions or offices that share words, 0 when
// nothing is known, -1 when both name their speakers and share none.
func sameSpeaker(a, b *witness) float64 {
	if len(a.speakers) == 0 || len(b.speakers) == 0 {
		return 0
	}
	best := -1.0
	for _, s := range a.speakers {
		for _, t := range b.speakers {
			best = max(best, s.like(&t))
		}
	}
	return best
}

// like returns how far two speakers may be one, as sameSpeaker does.
func (s *speaker) like(t *speaker) float64 {
	switch {
	case s.id != "" && s.id == t.id:
		return 1
	case s.id != "" && t.id != "" && s.kind == t.kind && (s.sure && t.sure || s.block != t.block):
		return -1
	}
	shared, least := 0.0, 0.0
	small, large := s.words, t.words
	if len(small) > len(large) {
		small, large = large, small
	}
	for stem := range small {
		weight := backgroundWeight(stem)
		least += weight
		if large[stem] {
			shared += weight
		}
	}
	if least == 0 {
		return 0
	}
	return shared / least
}

// fullest returns the longest of the names that reports have in full for the
// speaker of some statements, else the longest of all.
func fullest(witnesses []*witness) string {
	best, named := "", false
	for _, w := range witnesses {
		for _, s := range w.stmt.Speakers {
			full := strings.Contains(s.Name, " ") && registry.Named(s.Name, s.Kind)
			if full && !named || full == named && len(s.Name) > len(best) {
				best, named = s.Name, full
			}
		}
	}
	return best
}
