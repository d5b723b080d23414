# ruff: noqa: E501 - rows of a form read best on one line
"""How fast a form of 60 questions loads and follows typing."""

import time
from collections.abc import Callable
from datetime import date
from statistics import median

from lotse.forms.evaluate import evaluate
from lotse.forms.load import load_form_text

_TODAY = date(2026, 11, 21)
_QUESTIONS = 60


def form_of_sixty() -> str:
    """Every kind of rule a long intake form has, on 60 questions."""
    rows = [
        "| survey |",
        "| | type | name | label | relevant | constraint | required | calculation | choice_filter |",
        "| | date | geboren | Geboren | | . <= today() | yes | | |",
        "| | select_one kreis | kreis | Kreis | | | yes | | |",
    ]
    for number in range(_QUESTIONS // 6):
        rows += [
            f"| | begin group | g{number} | Teil {number} | | | | | |",
            f"| | integer | zahl{number} | Zahl | ${{kreis}} != '' | . >= 0 and . < 100 | yes | | |",
            f"| | select_one stadt | stadt{number} | Stadt zu ${{zahl{number}}} | ${{zahl{number}}} > 3 "
            "| | yes | | kreis = ${kreis} |",
            f"| | select_multiple ja | auswahl{number} | Auswahl | | count-selected(.) < 3 | | | |",
            f"| | text | text{number} | Text | selected(${{auswahl{number}}}, 'ja') "
            "| string-length(.) < 200 | | | |",
            f"| | note | hinweis{number} | Summe ${{summe{number}}} | ${{summe{number}}} > 5 | | | | |",
            f"| | calculate | summe{number} | | | | "
            f"| coalesce(${{zahl{number}}}, 0) + {f'${{summe{number - 1}}}' if number else '0'} | |",
            f"| | calculate | monate{number} | | | | | int((today() - ${{geboren}}) div 30.4) | |",
            "| | end group | | | | | | | |",
        ]
    return "\n".join([*rows, *_CHOICES])


_CHOICES = [
    "| choices |",
    "| | list_name | name | label | kreis |",
    "| | kreis | a | Kreis A | |",
    "| | kreis | b | Kreis B | |",
    "| | ja | ja | Ja | |",
    "| | ja | nein | Nein | |",
    *(f"| | stadt | s{number} | Stadt {number} | {'ab'[number % 2]} |" for number in range(20)),
]


def answers_of_sixty() -> dict[str, object]:
    answers: dict[str, object] = {"geboren": "2024-05-17", "kreis": "a"}
    for number in range(_QUESTIONS // 6):
        answers[f"zahl{number}"] = number + 1
        answers[f"stadt{number}"] = "s2" if number > 2 else None
        answers[f"auswahl{number}"] = ["ja"]
        answers[f"text{number}"] = "Ein Satz"
    return answers


def figures() -> list[tuple[str, float, str]]:
    """Medians in milliseconds."""
    markdown = form_of_sixty()
    form = load_form_text("sechzig", markdown)
    answers = answers_of_sixty()
    return [
        ("load a form of 60 questions", _timed(lambda: load_form_text("s", markdown), 7), "ms"),
        (
            "evaluate a form of 60 questions",
            _timed(lambda: evaluate(form, answers, today=_TODAY), 51),
            "ms",
        ),
    ]


def _timed(work: Callable[[], object], times: int) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return median(taken)


if __name__ == "__main__":
    for name, value, unit in figures():
        print(f"{name}: {value:.1f} {unit}")
