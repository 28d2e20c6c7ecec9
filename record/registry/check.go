package registry

import (
	"fmt"
)

// check returns an error when names stand for each other in a circle, or for
// one that they were decided not to be.
func (x *index) check(rules []*rule) error {
	for _, s := range []space{persons, bodies} {
		for _, rule := range rules {
			switch rule.verb {
			case same, alias:
				if last := x.circle(rule, s); last != nil {
					return clash(rule, last, quote(rule.a)+" would stand for itself")
				}
			case different, split:
				if merge := x.meet(rule, s); merge != nil {
					return clash(rule, merge, quote(rule.a)+" and "+quote(rule.b)+" would be one and not one")
				}
			}
		}
	}
	return nil
}

// circle returns the decision by which a name comes to stand for itself after
// others; nil when it does not.
func (x *index) circle(first *rule, s space) *rule {
	key := x.key(first.a, s)
	if x.merges[key] != first {
		return nil // a later line has won
	}
	last := first
	for range len(x.merges) {
		next := x.merges[x.key(last.b, s)]
		if next == nil {
			return nil
		}
		if last = next; x.key(last.b, s) == key {
			return last
		}
	}
	return nil
}

// meet returns a decision by which the two names of another come to stand for
// the same; nil when they do not.
func (x *index) meet(apart *rule, s space) *rule {
	a, ruleA := x.follow(apart.a, s, s)
	b, ruleB := x.follow(apart.b, s, s)
	if x.key(a, s) != x.key(b, s) {
		return nil
	}
	if ruleB != nil {
		return ruleB
	}
	return ruleA
}

// clash returns an error about two decisions that cannot hold together, the
// earlier one first.
func clash(a, b *rule, because string) error {
	if a.position > b.position {
		a, b = b, a
	}
	return conflict(fmt.Sprintf("%s (%s) and %s (%s) cannot both hold: %s", a.label, a, b.label, b, because), "take one of them back with undo, or leave it out")
}
