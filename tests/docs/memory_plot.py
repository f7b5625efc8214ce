"""samples/memory.svg: peak memory of audits by number of conversations, from memory.json beside this file.

python tests/bench/memory.py --seeded --json tests/docs/memory.json 10000 2
python tests/docs/memory_plot.py
"""

from __future__ import annotations

import json
from math import log10
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FILE = HERE / "memory.json"
PICTURE = ROOT / "samples" / "memory.svg"
ALLOWED = 1.2  # times the memory of the first run

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 640, 330, 58, 150, 46, 50
_STYLE = """
text { font: 12px system-ui, sans-serif; fill: #444 } .title { font-size: 14px; font-weight: 600 }
.grid { stroke: #ddd } .bound { stroke: #b3541e; stroke-dasharray: 5 4 } .boundary { fill: #b3541e }
.parent { stroke: #1f6f8b; fill: #1f6f8b } .worker { stroke: #6a7f10; fill: #6a7f10 }
polyline { fill: none !important; stroke-width: 2 } rect { fill: #fff }
@media (prefers-color-scheme: dark) { text { fill: #ccc } .grid { stroke: #444 } rect { fill: #16191d } }
"""


def runs() -> list[dict[str, int]]:
    """The runs that are drawn: conversations, and peak kilobytes of parent and largest worker."""
    found: list[dict[str, int]] = json.loads(FILE.read_text(encoding="utf-8"))
    return sorted((run for run in found if run["seeded"]), key=lambda run: run["conversations"])


def ratios() -> dict[str, float]:
    """The largest memory of each process as a multiple of that of the first run."""
    found = runs()
    return {who: max(run[who] for run in found) / found[0][who] for who in ("parent", "worker")}


def picture() -> str:
    """The plot as SVG."""
    found = runs()
    low, high = (log10(found[at]["conversations"]) for at in (0, -1))
    bound = ALLOWED * found[0]["parent"] / 1024
    most = 100 * (int(bound // 100) + 1)

    def x(conversations: int) -> float:
        return round(_LEFT + (log10(conversations) - low) / (high - low) * (_WIDTH - _LEFT - _RIGHT), 1)

    def y(megabytes: float) -> float:
        return round(_HEIGHT - _BOTTOM - megabytes / most * (_HEIGHT - _TOP - _BOTTOM), 1)

    made = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{_about()}">',
        f"<style>{_STYLE}</style>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}"/>',
        f'<text class="title" x="{_LEFT}" y="24">Peak memory of pitchlint audit, MB</text>',
    ]
    for level in range(0, most + 1, 100):
        made.append(f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y(level)}" y2="{y(level)}"/>')
        made.append(f'<text x="{_LEFT - 8}" y="{y(level) + 4}" text-anchor="end">{level}</text>')
    for run in found:
        at = x(run["conversations"])
        made.append(f'<text x="{at}" y="{_HEIGHT - _BOTTOM + 20}" text-anchor="middle">{run["conversations"]:,}</text>')
    middle = (_LEFT + _WIDTH - _RIGHT) / 2
    made.append(f'<text x="{middle}" y="{_HEIGHT - 10}" text-anchor="middle">conversations</text>')
    end = _WIDTH - _RIGHT + 12
    made.append(f'<line class="bound" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y(bound)}" y2="{y(bound)}"/>')
    made.append(f'<text class="boundary" x="{_LEFT + 6}" y="{y(bound) - 6}">{ALLOWED} times the first</text>')
    for who, name in (("parent", "parent"), ("worker", "largest worker")):
        points = [(x(run["conversations"]), y(run[who] / 1024)) for run in found]
        made.append(f'<polyline class="{who}" points="{" ".join(f"{a},{b}" for a, b in points)}"/>')
        made += [f'<circle class="{who}" cx="{a}" cy="{b}" r="3.5"/>' for a, b in points]
        last = found[-1][who] / 1024
        made.append(f'<text x="{end}" y="{y(last) + 4}">{name}, {last:.0f}</text>')
    return "\n".join([*made, "</svg>", ""])


def _about() -> str:
    said = [f"{r['conversations']:,}: parent {r['parent'] / 1024:.0f}, worker {r['worker'] / 1024:.0f}" for r in runs()]
    return "Peak megabytes by number of conversations. " + "; ".join(said)


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
