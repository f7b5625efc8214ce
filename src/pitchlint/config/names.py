"""Names in a configuration that must be names of rules: checked where the rules are known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pitchlint.config.record import Config
from pitchlint.errors import Problem, did_you_mean
from pitchlint.rules.built_in import REQUIRED_LINE
from pitchlint.rules.selection import known_names

if TYPE_CHECKING:
    from pitchlint.rules.model import Rule


def name_problems(config: Config, rules: Sequence[Rule]) -> list[Problem]:
    """Every name under a key that names rules, and that fits nothing, at its place."""
    known = known_names(rules)
    overridable = sorted({n for r in rules for n in (r.full_id, r.id, r.pack)})
    excusable = sorted({*overridable, *REQUIRED_LINE.id.split("/"), REQUIRED_LINE.id})
    problems = []
    for (key, *entry), (source, path) in config.origins.items():
        names: Sequence[str] = {"rules": overridable, "suppress": excusable}.get(key, known)
        at_name = key in ("select", "ignore", "rules", "suppress") or (key == "per-file-ignores" and len(path) > 2)
        if key == "per-file-ignores" and len(path) == 2 and source.data[key].get(path[1]) == entry[0]:
            at_name = True  # a glob with a single name
        if entry and at_name and entry[0] not in names:
            what = "rule or pack" if key in ("rules", "suppress") else "rule, pack, tag or level"
            hint = did_you_mean(entry[0], names)
            problems.append(source.problem(f"no {what} is called `{entry[0]}`", path, key=key == "rules", hint=hint))
    return problems
