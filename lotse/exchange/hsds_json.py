"""Offers as JSON of the Human Services Data Specification 3.x."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import msgspec

from lotse.catalogue.csv_text import text_of
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import ALL_COLUMNS, Problem
from lotse.catalogue.offer_table import NumberedValues, OfferFile, gathered
from lotse.errors import UnreadableFile
from lotse.exchange.hsds_reading import NATIVE_COLUMNS
from lotse.exchange.hsds_service import read_service, service_of
from lotse.exchange.hsds_shapes import services_in
from lotse.exchange.hsds_unread import Unread

_BYTE = re.compile(r"\(byte (\d+)\)", re.ASCII)
BROKEN = object()  # stands for a service that cannot be read


def write_hsds_json(offers: Sequence[Offer]) -> bytes:
    """A list of services with everything nested, as the API of the specification answers; a line
    for each."""
    lines = (msgspec.json.encode(service_of(offer)) for offer in offers)
    return b"[\n" + b",\n".join(lines) + b"\n]\n"


def read_hsds_json(data: bytes) -> OfferFile:
    """The row of a problem is the place of the service in the list, counted from 1. Raises
    UnreadableFile."""
    services = services_in(_decoded(data))
    if services is None:
        raise UnreadableFile(
            "In der Datei stehen keine Angebote nach HSDS 3. Es wurde nichts übernommen. Erwartet "
            "wird eine Liste von „services“."
        )
    return offers_of_services(enumerate(services, start=1))


def offers_of_services(
    services: Iterable[tuple[int, object]], found_before: Iterable[Problem] = ()
) -> OfferFile:
    """Through the same gate as every other file."""
    rows: list[NumberedValues] = []
    problems = list(found_before)
    columns: frozenset[str] = NATIVE_COLUMNS
    unread = Unread()
    for number, service in services:
        if not isinstance(service, dict):
            sentence = "Dieser Eintrag ist kein Angebot."
            if service is BROKEN:
                sentence = "Dieser Eintrag ist kein lesbares JSON."
            problems.append(Problem(row=number, column="", sentence=sentence))
            rows.append((number, {}))
            continue
        cells, found, carried = read_service(service, number)
        problems += found
        rows.append((number, cells))
        # What we wrote ourselves says all it knows, the empty fields too.
        columns = frozenset(ALL_COLUMNS) if carried else columns
        unread.look(service, number)
    read = gathered(rows, problems, columns=columns)
    found = sorted((*read.problems, *unread.problems()), key=lambda problem: problem.row)
    return replace(read, problems=tuple(found))


def _decoded(data: bytes) -> Any:
    text = text_of(data).encode(errors="replace")
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, ValueError) as broken:
        if found := _line_by_line(text):
            return found
        row = line_of(broken, text)
        raise UnreadableFile(
            f"Ab Zeile {row} ist die Datei kein lesbares JSON. Es wurde nichts übernommen. Bitte "
            "lassen Sie sich die Datei noch einmal geben.",
            row=row,
        ) from None


def _line_by_line(text: bytes) -> list[object]:
    """A list with a service in each line, as we write it; a line that is broken is none. Empty for
    every other file: there nobody knows where the next service begins."""
    first, *lines = text.strip().split(b"\n")
    if first.strip() != b"[" or not lines or lines.pop().strip() != b"]":
        return []
    found: list[object] = []
    for line in lines:
        try:
            found.append(msgspec.json.decode(line.strip().removesuffix(b",")))
        except (msgspec.DecodeError, RecursionError, ValueError):
            found.append(BROKEN)
    is_ours = sum(isinstance(each, dict) for each in found) * 2 > len(found)
    return found if is_ours else []


def line_of(broken: Exception, text: bytes) -> int:
    """The decoder names the byte, unless the file ends too early or is too deep."""
    if isinstance(broken, RecursionError):
        return 1
    found = _BYTE.search(str(broken))
    return text.count(b"\n", 0, int(found[1]) if found else len(text)) + 1
