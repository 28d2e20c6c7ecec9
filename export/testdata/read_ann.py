#!/usr/bin/env python3
"""Print what the scorers of the shared data read from .ann files.

usage: read_ann.py EVAL_DIR FILE.ann...

EVAL_DIR  the folder of score_speakers.py and score_polnear.py

Prints a line a file: the events of each scorer in their order, each with the code points of its roles.
"""
import json
import sys

ROLES = ("source", "cue", "content")


def main(eval_dir, *paths):
    sys.path.insert(0, eval_dir)
    import score_polnear
    import score_speakers
    for path in paths:
        speakers = [{role: sorted(event.get(role, ())) for role in ROLES} for event in score_speakers.ann_statements(path).values()]
        polnear = [{role: sorted({i for b, e in event[role] for i in range(b, e)}) for role in ROLES} for event in score_polnear.read_ann(path)]
        print(json.dumps({"speakers": speakers, "polnear": polnear}))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
