// Package group puts reports into stories: reports of the same event stand
// together, and two earthquakes or two trials do not.
//
// A report is a vector of terms, mostly names, weighted by how rare they are
// in English, in the reports so far, and in those of its outlet, whose footers
// and style would else join them. Two groups of reports are near when the
// average cosine between their reports is high, the more so the more days lie
// between them. They are one story when they are near beside how close the
// reports within each of them stand: look-alikes are nearer than strangers,
// but less near than either is to itself. This is average linkage (Sokal and
// Michener 1958) with the relative closeness of Chameleon (Karypis, Han and
// Kumar 1999), and the setting is that of topic detection (Allan 2002).
//
// Reports come one by one. Each is compared with the few groups that share its
// most telling terms, found by an index whose lists have a bounded length.
// When a group has grown by a half, it and its neighbours are taken apart and
// put together again, so that the outcome depends little on the order.
package group
