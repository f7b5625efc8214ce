"""Where the time of an audit went, over all its workers: by stage and by rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pitchlint.batch.part_file import PartResult
from pitchlint.batch.part_settings import PartSettings
from pitchlint.batch.parts import Part
from pitchlint.batch.worker import Lost, Step, analyze_part, analyzer_for
from pitchlint.matching.costs import Costs


@dataclass(slots=True)
class Profile:
    """Seconds of the parts that a run analysed; those of parts whose results were there are not in it.

    Attributes:
        parts: number of parts.
        stages: read, analyse, pack.
        rules: by full id, without what the rules refer to. What analysis spends outside of rules is in none.
    """

    parts: int = 0
    stages: Costs = field(default_factory=Costs)
    rules: Costs = field(default_factory=Costs)

    def add(self, result: PartResult) -> None:
        """Takes what a part cost."""
        self.parts += 1
        for costs, spent in zip((self.stages, self.rules), result.spent, strict=True):
            for name, seconds in spent.items():
                costs.seconds[name] = costs.seconds.get(name, 0.0) + seconds


def profile_part(part: Part, settings: PartSettings, lost: Lost, tell: Callable[[Step], object]) -> PartResult:
    """As `analyze_part`; the result says what each stage and each rule cost."""
    analyzer, stages = analyzer_for(settings.analysis), Costs()
    analyzer.costs = Costs()
    try:
        result = analyze_part(part, settings, lost, tell, stages)
        return replace(result, spent=(dict(stages.seconds), dict(analyzer.costs.seconds)))
    finally:
        analyzer.costs = None
