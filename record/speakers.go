package record

import (
	"context"
	"strings"

	"onrecord/record/registry"
)

// Speakers returns the registry of all speakers in the record.
func (r *Record) Speakers(ctx context.Context) (speakers *registry.Registry, err error) {
	err = r.home.View(ctx, func(v View) error {
		decided, err := decisions(ctx, v)
		if err != nil {
			return err
		}
		names, err := v.Names(ctx)
		if err != nil {
			return err
		}
		speakers = registry.Build(names, decided)
		return nil
	})
	return speakers, err
}

// Suggest returns pairs of speakers that somebody should look at, since they may
// be one.
func (r *Record) Suggest(ctx context.Context) (suggestions []registry.Suggestion, err error) {
	err = r.home.View(ctx, func(v View) error {
		decided, err := decisions(ctx, v)
		if err != nil {
			return err
		}
		mentions, err := v.Mentions(ctx, nil)
		suggestions = registry.Suggest(mentions, decided)
		return err
	})
	return suggestions, err
}

// Decisions returns what people decided about speakers.
func (r *Record) Decisions(ctx context.Context) (decided *registry.Decisions, err error) {
	err = r.home.View(ctx, func(v View) error {
		decided, err = decisions(ctx, v)
		return err
	})
	return decided, err
}

// Decide keeps lines of decisions about speakers, all of them or, on an error,
// none. Lines that are kept already change nothing, so that a file may be applied
// again after it was added to. Settle makes them complete.
func (r *Record) Decide(ctx context.Context, lines []string, author string) (added int, err error) {
	err = r.home.Change(ctx, func(c Change) error {
		added = 0
		decided, err := decisions(ctx, c)
		if err != nil {
			return err
		}
		before, err := c.Decisions(ctx)
		if err != nil {
			return err
		}
		kept := map[string]bool{}
		for _, decision := range before {
			kept[decision.Line] = true
		}
		var touched []string
		for _, line := range lines {
			if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			if kept[line] {
				continue
			}
			more, blocks, err := decided.With(line)
			if err != nil {
				return err
			}
			all := more.Lines()
			if kept[all[len(all)-1]] { // spelt otherwise
				continue
			}
			if err := c.AddDecision(ctx, &registry.Decision{Line: all[len(all)-1], Author: author, Made: r.time()}); err != nil {
				return err
			}
			decided, touched = more, append(touched, blocks...)
			added++
		}
		return c.Unsettle(ctx, touched)
	})
	return added, err
}
