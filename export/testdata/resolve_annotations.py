#!/usr/bin/env python3
"""Find the segments of a collection of web annotations in the texts that they are about.

usage: resolve_annotations.py COLLECTION.json TEXTS.json

COLLECTION.json  an AnnotationCollection with its page embedded
TEXTS.json       {"IRI of a report": ["text", ...], ...}

Prints each segment as a line: annotation, role, what it selects.  Position and quote must select the same characters,
and the quote with its context must stand there (https://www.w3.org/TR/annotation-model/#selectors).  Knows nothing of
the program that wrote the collection.
"""
import json
import sys


def resolve(selectors, text):
    """(start, end) of the segment, or None when the selectors do not agree on one in this text."""
    position = next(s for s in selectors if s["type"] == "TextPositionSelector")
    quote = next(s for s in selectors if s["type"] == "TextQuoteSelector")
    start, end = position["start"], position["end"]
    before, after = quote.get("prefix", ""), quote.get("suffix", "")
    around = text[max(0, start - len(before)):end + len(after)]
    if text[start:end] != quote["exact"] or around != before + quote["exact"] + after:
        return None
    # Whoever has the words alone finds them by their context.
    if text.find(before + quote["exact"] + after) < 0:
        return None
    return start, end


def main(collection_path, texts_path):
    with open(collection_path, encoding="utf-8") as file:
        collection = json.load(file)
    with open(texts_path, encoding="utf-8") as file:
        texts = json.load(file)
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld", collection["@context"]
    assert collection["type"] == "AnnotationCollection" and collection["first"]["type"] == "AnnotationPage"
    items = collection["first"]["items"]
    assert collection["total"] == len(items), (collection["total"], len(items))
    assert collection["id"].startswith("urn:") and collection["first"]["id"] != collection["id"]
    for item in items:
        assert item["type"] == "Annotation" and item["id"] and item["target"], item
        segments = [("content", target) for target in item["target"]]
        segments += [(body["role"], body) for body in item["body"] if body["type"] == "SpecificResource"]
        for role, segment in segments:
            found = [resolve(segment["selector"], text) for text in texts[segment["source"]]]
            assert any(found), (item["id"], segment)
            exact = next(s["exact"] for s in segment["selector"] if "exact" in s)
            print(json.dumps([item["id"], role, exact]))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
