"""Words and conversations a second, beside the plain pipeline, spaCy's tokenizer and grep, all in one run on one core.

    python tests/bench/throughput.py [FILE.jsonl ...] [--megabytes N] [--rounds N] [--plain N] [--verify]

Files are conversations in gold form, by default tests/labelled. Each round measures in turn:

    each turn new     every conversation once, by an analyzer that has not seen its turns (but has compiled its rules)
    turns repeated    the same turns again and again up to --megabytes, but no conversation that is known as a whole
    repeated          the same conversations again and again up to --megabytes, as robocalls and double exports repeat
    plain pipeline    every turn through the whole spaCy model, then every pattern on every turn (engine "naive")
    tokenizer alone   every turn through spaCy's tokenizer
    grep -E           the texts searched for the words that the rules' patterns require

Medians of --rounds, and ratios. The text categoriser is off everywhere. --plain is how many conversations the plain
pipeline gets, since it is slow; the speed of the others is of all. --verify also holds the findings of both engines
against each other on everything. Nothing here is a test: machines differ.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src")]

from pitchlint import readers  # noqa: E402
from pitchlint.analyzer import Analyzer, Settings  # noqa: E402
from pitchlint.conversation import Conversation  # noqa: E402
from pitchlint.nlp.pipeline import DEFAULT_MODEL  # noqa: E402
from pitchlint.nlp.text import Repeated  # noqa: E402

Said = Sequence[Conversation]


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the analysis against a plain pipeline.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE.jsonl")
    parser.add_argument("--megabytes", type=float, default=2.0, metavar="N", help="of text in the repeated run")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--plain", type=int, default=20, metavar="N", help="conversations for the plain pipeline")
    parser.add_argument("--verify", action="store_true", help="compare the findings of both engines on everything")
    chosen = parser.parse_args()
    files = chosen.files or sorted((ROOT / "tests" / "labelled").glob("*.jsonl"))
    said = [c for f in files for c in readers.read_path(str(f)) if isinstance(c, Conversation)]
    fast, naive = Analyzer(Settings(learn=False)), Analyzer(Settings(learn=False, engine="naive"))
    if chosen.verify:
        verify(said, fast, naive)
    some = said[:: max(1, len(said) // chosen.plain)][: chosen.plain]
    many = repeated(said, chosen.megabytes)
    nlp = importlib.import_module(DEFAULT_MODEL).load()
    runs: dict[str, tuple[Callable[[Said], None], Said]] = {
        "each turn new": (lambda c: anew(fast, c), said),
        "turns repeated": (lambda c: turn_by_turn(fast, c), many),
        "repeated": (lambda c: analyse(fast, c), many),
        "plain pipeline": (lambda c: plain(naive, nlp, c), some),
        "tokenizer alone": (lambda c: tokenize(nlp, c), said),
    }
    for run, conversations in runs.values():
        run(conversations[: len(said)])  # compiles what is compiled on first use
    gc.freeze()
    taken: dict[str, list[float]] = {name: [] for name in (*runs, "grep -E")}
    with tempfile.TemporaryDirectory() as folder:
        search = grep(Path(folder), said, fast)
        for _ in range(chosen.rounds):
            for name, (run, conversations) in runs.items():
                taken[name].append(seconds(run, conversations))
            taken["grep -E"].append(seconds(search, said))
    sizes = {name: conversations for name, (_, conversations) in runs.items()} | {"grep -E": said}
    table({name: (statistics.median(taken[name]), sizes[name]) for name in taken})


def repeated(said: Said, megabytes: float) -> Said:
    """The conversations again and again, up to so many megabytes of text."""
    size = sum(len(t.text.encode()) for c in said for t in c.turns)
    return [*said] * max(1, round(megabytes * 1e6 / size))


def anew(analyzer: Analyzer, said: Said) -> None:
    analyzer._texts = Repeated()
    turn_by_turn(analyzer, said)


def turn_by_turn(analyzer: Analyzer, said: Said) -> None:
    known, analyzer._recurring = analyzer._recurring, None
    analyse(analyzer, said)
    analyzer._recurring = known


def analyse(analyzer: Analyzer, said: Said) -> None:
    for conversation in said:
        analyzer.analyze(conversation)


def plain(analyzer: Analyzer, nlp: Callable[..., object], said: Said) -> None:
    for conversation in said:
        for _ in nlp.pipe((t.text for t in conversation.turns), batch_size=256):  # type: ignore[attr-defined]
            pass
        analyzer.analyze(conversation)


def tokenize(nlp: Callable[..., object], said: Said) -> None:
    for _ in nlp.tokenizer.pipe(t.text for c in said for t in c.turns):  # type: ignore[attr-defined]
        pass


def grep(folder: Path, said: Said, analyzer: Analyzer) -> Callable[[Said], None]:
    """A search of the texts, one turn a line, for every word that a pattern requires."""
    assert analyzer.program.prefilter
    words, texts = folder / "words", folder / "texts"
    words.write_text("\n".join(w.replace("_", "'") for w in analyzer.program.prefilter.words if w[0] != "#"))
    texts.write_text("\n".join(t.text for c in said for t in c.turns))
    command = ["grep", "-E", "-i", "-w", "-c", "-f", str(words), str(texts)]
    environment = {**os.environ, "LC_ALL": "C"}
    return lambda _: subprocess.run(command, stdout=subprocess.DEVNULL, env=environment) and None


def seconds(run: Callable[[Said], None], said: Said) -> float:
    """Processor time of this process and its children."""
    gc.collect()
    begin = _spent()
    run(said)
    return _spent() - begin


def _spent() -> float:
    return sum(used.ru_utime + used.ru_stime for used in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN)))


def table(measured: dict[str, tuple[float, Said]]) -> None:
    """Prints words and conversations a second, and each speed as a multiple of the comparisons."""
    speed = {n: sum(t.words for c in said for t in c.turns) / s for n, (s, said) in measured.items()}
    compared = ("plain pipeline", "tokenizer alone", "grep -E")
    print(f"{'':17} words a s  talks a s" + "".join(f"{'to ' + n:>20}" for n in compared))
    for name, (spent, said) in measured.items():
        ratios = "".join(f"{speed[name] / speed[n]:20.3f}" for n in compared)
        print(f"{name:17} {speed[name]:9.0f} {len(said) / spent:10.1f}{ratios}")


def verify(said: Said, fast: Analyzer, naive: Analyzer) -> None:
    """Ends the run where the two engines differ on a conversation."""
    for number, conversation in enumerate(said, 1):
        if fast.analyze(conversation) != naive.analyze(conversation):
            sys.exit(f"{conversation.source}: {conversation.id}: the engines differ")
        if number % 100 == 0:
            print(f"{number} of {len(said)} conversations alike", file=sys.stderr)
    print(f"both engines find the same in all {len(said)} conversations")


if __name__ == "__main__":
    main()
