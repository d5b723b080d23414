"""Lists that a form keeps in CSV files beside itself (select_one_from_file, pulldata)."""

import csv
from pathlib import Path, PurePosixPath

from lotse.forms.xform import XForm
from lotse.forms.xpath.nodes import Node

_MOST_BYTES = 10 * 1024 * 1024
_MOST_ROWS = 50_000


def attach_lists(form: XForm, folder: Path | None) -> None:
    """Fills the lists whose file lies in the folder; the others stay in `external`."""
    for name, address in list(form.external.items()):
        rows = _rows(folder, PurePosixPath(address).name)
        if rows:
            instance = form.instances[name] = Node("instance")
            root = Node("root", instance)
            for row in rows:
                item = Node("item", root)
                for column, cell in row.items():
                    Node(column, item, cell)
            del form.external[name]


def _rows(folder: Path | None, file_name: str) -> list[dict[str, str]]:
    """Empty where the file is missing or no CSV in UTF-8."""
    if folder is None or not file_name.endswith(".csv"):
        return []
    file = folder / file_name
    try:
        if file.stat().st_size > _MOST_BYTES:
            return []
        lines = file.read_text(encoding="utf-8-sig").splitlines()
        reader = csv.DictReader(lines[:_MOST_ROWS])
        return [
            {column.strip(): cell.strip() for column, cell in row.items() if column and cell}
            for row in reader
        ]
    except (OSError, ValueError, csv.Error, AttributeError):
        return []
