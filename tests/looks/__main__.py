"""Draws every screen to look at: `make looks`, or `python -m tests.looks OUT --only letter start`.

OUT/<scheme>-<zoom>/<screen>.png, one more picture for each screenful further down, and sheets of
several screens side by side.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QCursor

from tests.looks.pictures import pictures_of
from tests.looks.sheets import save_sheets
from tests.ui.every_screen import TABLES_AND_PAPER, Screen, Stage
from tests.ui.showing import EVERY_SCREEN, practice_stage, put_away, shown
from ui.opening import application
from ui.theme.theme import Scheme

SCHEMES = (Scheme.LIGHT, Scheme.DARK)
ZOOMS = (100, 150)


def main() -> int:
    wanted = _arguments()
    every = (*EVERY_SCREEN, *TABLES_AND_PAPER)
    screens = [one for one in every if _is_wanted(one.name, wanted.only)]
    app = application(["looks"])
    QCursor.setPos(app.primaryScreen().geometry().bottomRight())  # hovers over nothing
    for scheme in wanted.scheme:
        for zoom in wanted.zoom:
            folder = wanted.out / f"{scheme}-{zoom}"
            with TemporaryDirectory() as place, practice_stage(Path(place), app) as stage:
                stage.theme.set_scheme(Scheme(scheme))
                stage.theme.set_zoom(zoom)
                _draw(stage, screens, folder, sheets=wanted.sheets)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.looks", description=__doc__)
    parser.add_argument("out", type=Path, help="folder of the pictures")
    parser.add_argument("--only", nargs="+", default=[], help="beginnings of names of screens")
    parser.add_argument("--scheme", nargs="+", default=SCHEMES, choices=SCHEMES)
    parser.add_argument("--zoom", nargs="+", type=int, default=ZOOMS, help="percent")
    parser.add_argument("--sheets", action="store_true", help="four screens to a picture, too")
    return parser.parse_args()


def _is_wanted(name: str, beginnings: list[str]) -> bool:
    return not beginnings or any(name.startswith(begin) for begin in beginnings)


def _draw(stage: Stage, screens: list[Screen], folder: Path, *, sheets: bool) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    drawn = []
    for screen in screens:
        top = shown(stage, screen)
        for number, picture in enumerate(pictures_of(top, stage.window)):
            further = f"-{number + 1}" if number else ""
            path = folder / f"{screen.name.replace(' ', '_').replace(',', '')}{further}.png"
            picture.save(str(path))
            drawn.append(path)
        put_away(top)
    if sheets:
        save_sheets(drawn, folder / "sheets")
    print(f"{len(drawn):>4} pictures in {folder}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
