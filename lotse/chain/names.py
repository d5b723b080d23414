"""How stages and corridors are called in one place; without a local name the rule's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lotse.chain.stages import Span, Window, corridors, stages


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalName:
    label: str
    short: str  # for narrow bands


@dataclass(frozen=True, slots=True, kw_only=True)
class StageNames:
    """Codes with a name of their own. A stage and a corridor may share a code."""

    stages: Mapping[str, LocalName] = field(default_factory=dict)
    corridors: Mapping[str, LocalName] = field(default_factory=dict)

    def stage(self, code: str) -> LocalName:
        return self.stages.get(code) or _of_rules(stages(), code)

    def corridor(self, code: str) -> LocalName:
        return self.corridors.get(code) or _of_rules(corridors(), code)

    def label(self, code: str) -> str:
        """Of a stage or corridor; the stage where both share a code."""
        known = any(span.code == code for span in stages())
        return (self.stage(code) if known else self.corridor(code)).label

    def of_stage(self, window: Window) -> Window:
        name = self.stage(window.code)
        return replace(window, label=name.label, short=name.short)


NEUTRAL_NAMES = StageNames()


def _of_rules(spans: tuple[Span, ...], code: str) -> LocalName:
    found = next(span for span in spans if span.code == code)
    return LocalName(label=found.label, short=found.short)
