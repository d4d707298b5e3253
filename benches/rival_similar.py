"""Near-identical reports beside datasketch and rensa, on the same texts: seconds, pairs, recall.

cargo run --release --bin texts 20000 > texts.jsonl
pip install datasketch rensa && python rival_similar.py texts.jsonl
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import gongkai

SHINGLE = 8
THRESHOLD = 0.8
#: Reports of the sample on which every pair is compared.
SAMPLE = 1500
#: The tools measure a little differently (gongkai weighs and masks, the others estimate): a pair counts where it is
#: clearly above the threshold.
CLEARLY = 0.85

Pairs = set[tuple[int, int]]


def shingles(text: str) -> set[str]:
    """Cut a text as gongkai does, but for names and tables."""
    plain = re.sub(r"\W+", "", re.sub(r"[0-9]+", "0", text))
    return {plain[at : at + SHINGLE] for at in range(len(plain) - SHINGLE + 1)}


def ours(texts: list[str]) -> Pairs:
    found = gongkai.read_many([text.encode() for text in texts], progress=False).similar(THRESHOLD)
    rows = found.to_polars().select("first", "second").iter_rows()
    return {(int(one.split()[1]), int(two.split()[1])) for one, two in rows}


def datasketch(texts: list[str]) -> Pairs:
    from datasketch import MinHash, MinHashLSH

    lsh = MinHashLSH(threshold=THRESHOLD, num_perm=128)
    hashes = []
    for nth, text in enumerate(texts):
        minhash = MinHash(num_perm=128)
        minhash.update_batch([it.encode() for it in shingles(text)])
        hashes.append(minhash)
        lsh.insert(nth, minhash)
    near = ((one, two) for one, minhash in enumerate(hashes) for two in lsh.query(minhash) if one < two)
    return {(one, two) for one, two in near if hashes[one].jaccard(hashes[two]) >= THRESHOLD}


def rensa(texts: list[str]) -> Pairs:
    from rensa import RMinHash, RMinHashLSH

    lsh = RMinHashLSH(threshold=THRESHOLD, num_perm=128, num_bands=16)
    hashes = []
    for nth, text in enumerate(texts):
        minhash = RMinHash(num_perm=128, seed=42)
        minhash.update(list(shingles(text)))
        hashes.append(minhash)
        lsh.insert(nth, minhash)
    near = ((one, two) for one, minhash in enumerate(hashes) for two in lsh.query(minhash) if one < two)
    return {(one, two) for one, two in near if hashes[one].jaccard(hashes[two]) >= THRESHOLD}


def exact(texts: list[str]) -> Pairs:
    """Compare every pair of plain shingle sets."""
    sets = [shingles(text) for text in texts]
    found = set()
    for one in range(len(sets)):
        for two in range(one + 1, len(sets)):
            both = len(sets[one] & sets[two])
            if both >= CLEARLY * (len(sets[one]) + len(sets[two]) - both):
                found.add((one, two))
    return found


def main() -> None:
    texts = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    # Of the sample, members of one family stand together as often as in the whole.
    sample = texts[: SAMPLE // 2] + texts[3331 : 3331 + SAMPLE // 2]
    truth = exact(sample)
    ways: list[tuple[str, Callable[[list[str]], Pairs]]] = [
        ("gongkai", ours),
        ("datasketch", datasketch),
        ("rensa", rensa),
    ]
    for name, way in ways:
        recall = len(way(sample) & truth) / len(truth)
        start = time.perf_counter()
        pairs = way(texts)
        seconds = time.perf_counter() - start
        print(f"{name:>12}  {seconds:6.1f} s  {len(pairs):7} pairs  recall on the sample {recall:.4f} of {len(truth)}")


if __name__ == "__main__":
    main()
