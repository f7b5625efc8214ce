"""The closed vocabulary of the categoriser, and the word pieces that the encoder knows for each of its words.

Names of persons (US census lists) are left out unless they are ordinary words.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from importlib import resources
from typing import Any

from pitchlint.nlp.categoriser.features import NAMES_TOO, SPECIAL, TITLES
from pitchlint.nlp.spelling import american, spellings
from pitchlint.nlp.text import normalise

ORDINARY = NAMES_TOO | frozenset(
    """in my so an see love man long many else son soon chance marry song brain major sun star german tiny moon spring
    page hung precious desire bell golden royal prince van noble winter forest season princess loan fairy temple
    diamond junior lean merry liberty sang patience sunshine manual cherish echo rocky rusty velvet dusty blossom
    ivory stormy delta genie marvel windy sparkle conception misty earnest easter april june august santa do good
    box heard held hang carry means pounds bills keys vat christmas english gst pdf irs uk charm bunny dot maple mi pa
    ha robin ma sage pen karma era""".split()
)
SAME = {
    "he": "she him her his hers himself herself he_s she_s",
    "spouse": "husband wife hubby boyfriend girlfriend",
    "child": "son daughter",
    "parent": "mother father mum mom dad mam mama papa mummy mommy daddy",
    "sibling": "brother sister",
    "grandparent": "grandmother grandfather grandma grandpa granny nan grandad granddad gran",
    "person": "man woman guy lady gentleman bloke gal",
    "child's": "boy girl lad lass",
    "sir": "madam ma_am maam",
    "okay": "ok k okey okie",
    "yes": "yeah yep yup ya aye yea",
    "you": "u",
    "your": "ur",
    "you_re": "youre",
    "please": "plz pls",
    "thanks": "thx thanx ta cheers",
    "because": "cos cuz cause coz _cause",
    "though": "tho",
    "through": "thru",
    "going": "goin",
    "want_to": "wanna",
    "going_to": "gonna",
    "about": "bout",
    "isn_t": "ain_t aint",
    "um": "uh er erm umm uhh hmm mm mmm mhm",
    "don_t": "dont",
    "check": "cheque",
    "weekday": """monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
        saturdays sundays mon tues thurs""",
    "month_name": "january february april june july august september october november december",
    "hello": "hiya",
    "no": "nope nah",
    "i_m": "im",
}
NAMES_ONLY = frozenset(
    """smith taylor clark carter turner parker collins murphy kelly howard ward cox wright mason harper fletcher
    shepherd hunter fisher porter de la le el da du von al dos st""".split()
)
_ENDINGS = ("s", "es", "ed", "ing", "er", "ers")
_CONTRACTED = re.compile(r"_(t|re|ve|ll|d|m|s)$")
_NO_MERGE = frozenset("well ill were wed shed hell id its lets wont cant shell whore wed".split())


def word_list(texts: list[str], limit: int) -> list[str]:
    """Ordinary English words and the words of the training texts, without names; most frequent first."""
    root = resources.files("spellchecker") / "resources" / "en.json.gz"
    counts: dict[str, int] = json.loads(gzip.decompress(root.read_bytes()))
    names = _names()
    seen: Counter[str] = Counter()
    lower: set[str] = set()
    for text in texts:
        norm = normalise(text)
        words = [(m[0], m.start()) for m in re.finditer(r"[a-z]+(?:_[a-z]+)*", norm)]
        seen.update({w for w, _ in words})
        if any(c.isupper() for c in text):
            lower.update(w for w, at in words if text[at].islower())
    lower |= ORDINARY | {w for others in SAME.values() for w in others.split()}
    ranked = sorted(counts, key=lambda w: (-counts[w], w))
    common = [w.replace("'", "_") for w in ranked[:limit]]
    own = sorted(w for w, n in seen.items() if n >= 2 and w in lower)
    merged = dict.fromkeys([*common, *own])
    return [w for w in merged if w.split("_")[0] not in names and not (len(w) == 1 and w not in "aiu")]


def _names() -> frozenset[str]:
    from english_words import get_english_words_set

    low = {w for w in get_english_words_set(["web2", "gcide"], lower=False) if w.islower()}
    folder = resources.files("names")
    found: set[str] = set()
    for name in ("dist.female.first", "dist.male.first"):
        found |= {line.split()[0].lower() for line in (folder / name).read_text().splitlines()}
    last = [line.split()[0].lower() for line in (folder / "dist.all.last").read_text().splitlines()[:6000]]
    found |= {n for n in last if n not in low and not any(n.endswith(e) and n[: -len(e)] in low for e in _ENDINGS)}
    return frozenset((found | NAMES_ONLY) - ORDINARY - set(TITLES))


def numbered(words: list[str]) -> tuple[dict[str, int], list[str]]:
    """Word -> number, where spellings and gendered forms of one word share a number; and a word for each number."""
    numbers: dict[str, int] = {}
    shown = list(SPECIAL)
    alias = {other: head for head, others in SAME.items() for other in others.split()}
    have = set(words)
    for word in words:
        for other in spellings(word):
            alias.setdefault(other, american(word))
    for title in TITLES:
        numbers[title] = SPECIAL.index("#title")
    for word in [*words, *sorted(alias), "_s", "_ll", "_d", "_ve", "_re"]:
        head = alias.get(word, word)
        if word in numbers:
            continue
        if head not in numbers:
            numbers[head] = len(shown)
            shown.append(head)
        numbers[word] = numbers[head]
        bare = word.replace("_", "")
        if _CONTRACTED.search(word) and bare not in have and bare not in _NO_MERGE and len(word) > 3:
            numbers.setdefault(bare, numbers[head])
    for word in words:
        if word.endswith("ing") and len(word) > 5 and word[:-1] not in have:
            numbers.setdefault(word[:-1], numbers[word])
    return numbers, shown


# What the encoder reads for the special numbers: what such words look like in the text it was trained on.
SPOKEN = {
    "": "[PAD]", "#unknown": "[MASK]", "#number": "12", "#money": "$ 50", "#percent": "10 %", "#title": "mr",
    "#begin": "[CLS]", "#split": "[SEP]", "#seller": "seller :", "#customer": "customer :", "#other": "other :",
    "#first": "start [SEP]",
}  # fmt: skip


def pieces(shown: list[str], tokenizer: Any) -> list[list[int]]:
    """The encoder's own numbers for each of ours."""
    made = []
    for word in shown:
        text = SPOKEN.get(word, word.replace("_", " " if word in ("want_to", "going_to") else "'"))
        made.append(tokenizer.convert_tokens_to_ids(tokenizer.tokenize(text)))
    return made
