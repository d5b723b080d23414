"""`lotse suggest`: suggestions for one situation."""

from pathlib import Path
from typing import Any

from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_table import OfferFile
from lotse.commands.files import read_bytes
from lotse.commands.offers import place_of
from lotse.commands.output import print_json, print_lines
from lotse.dates.written import german
from lotse.errors import UnreadableFile, quoted
from lotse.exchange.catalogue_file import read_catalogue
from lotse.matching.found import Suggestion, Suggestions
from lotse.matching.reading import read_situation
from lotse.matching.suggest import suggest
from lotse.matching.wording import quoted_needs


def run(offers: Path, situation: Path, *, limit: int, with_rest: bool, as_json: bool) -> int:
    """Prints the suggestions; 0. Raises InvalidInput or UnreadableFile."""
    wanted = read_situation(read_bytes(situation))
    found = suggest(wanted, _usable(offers), limit=limit, with_rest=with_rest)
    if as_json:
        print_json(as_data(found, with_rest=with_rest))
    else:
        print_lines(_sentences(found))
    return 0


def as_data(found: Suggestions, *, with_rest: bool) -> dict[str, Any]:
    """The answer as the outside interface writes it."""
    data: dict[str, Any] = {
        "on": found.on.isoformat(),
        "children": [
            {
                "index": child.index,
                "age_months": child.age_months,
                "stage": child.stage,
                "next_stage": child.next_stage,
                "next_stage_from": child.next_stage_from and child.next_stage_from.isoformat(),
            }
            for child in found.children
        ],
        "suggestions": [_suggestion(item) for item in found.suggestions],
        "later": [
            {
                "offer": item.offer,
                "name": item.name,
                "children": list(item.children),
                "from": item.starts.isoformat(),
                "covers": list(item.covers),
                "reasons": list(item.reasons),
            }
            for item in found.later
        ],
        "procedures": [{"need": item.need, "guidance": item.guidance} for item in found.procedures],
        "gaps": list(found.gaps),
    }
    if with_rest:
        data["not_suggested"] = [
            {"offer": item.offer, "reasons": list(item.reasons)} for item in found.not_suggested
        ]
    return data


def _suggestion(item: Suggestion) -> dict[str, Any]:
    return {
        "offer": item.offer,
        "name": item.name,
        "score": item.score,
        "children": list(item.children),
        "covers": list(item.covers),
        "reasons": list(item.reasons),
        "cautions": list(item.cautions),
    }


def _usable(path: Path) -> tuple[Offer, ...]:
    read = read_catalogue(path.name, read_bytes(path))
    if not read.is_usable:
        raise UnreadableFile(_broken(path, read))
    return read.offers


def _broken(path: Path, read: OfferFile) -> str:
    blocking = [problem for problem in read.problems if problem.blocking]
    first = blocking[0]
    rest = len(blocking) - 1
    more = f" und {rest} {'weiteres Problem' if rest == 1 else 'weitere Probleme'}" if rest else ""
    return (
        f"Die Angebotsdatei {quoted(path.name)} ist so nicht brauchbar ({place_of(first)}: "
        f"{first.sentence.removesuffix('.')}{more}). Es wurde nichts vorgeschlagen; "
        "„lotse offers check“ nennt jede Stelle."
    )


def _sentences(found: Suggestions) -> list[str]:
    lines = [f"Vorschläge, Stand {german(found.on)}"]
    for place, item in enumerate(found.suggestions, start=1):
        lines += ["", f"{place}. {item.name} ({item.offer}), {item.score} von 100"]
        lines += [f"   + {reason}" for reason in item.reasons]
        lines += [f"   ! {caution}" for caution in item.cautions]
    if not found.suggestions:
        lines += ["", "Heute passt kein Angebot."]
    if found.later:
        lines += ["", "Später:"]
        lines += [
            f"   ab {german(item.starts)}: {item.name} ({item.offer})" for item in found.later
        ]
    for procedure in found.procedures:
        lines += ["", f"{quoted_needs([procedure.need])}: {procedure.guidance}"]
    if found.gaps:
        lines += ["", f"Ohne Angebot bleibt: {quoted_needs(found.gaps)}."]
    if found.not_suggested:
        lines += ["", "Nicht vorgeschlagen:"]
        for rest in found.not_suggested:
            lines.append(f"   {rest.name} ({rest.offer}): {' '.join(rest.reasons)}")
    return lines
