"""Draws every paper Lotse can make, to look at: `python -m tests.looks.papers OUT --pictures`.

OUT/<name>.pdf each; with `--pictures` also OUT/<name>-<page>.png (needs pdftoppm).
"""

import argparse
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from pypdf import PdfReader

from tests.looks.biographies import biographies
from tests.looks.paper_room import practice_room
from tests.looks.practice_papers import practice_papers
from tests.looks.unusual_papers import unusual_papers

DPI = "110"


def main() -> int:
    wanted = _arguments()
    wanted.out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place, practice_room(Path(place)) as room:
        for found in (practice_papers(room), unusual_papers(), biographies(room)):
            for name, pdf in found:
                if not wanted.only or any(name.startswith(begin) for begin in wanted.only):
                    _save(wanted.out / f"{name}.pdf", pdf, pictures=wanted.pictures)
    return 0


def _save(file: Path, pdf: bytes, *, pictures: bool) -> None:
    file.write_bytes(pdf)
    print(f"  {file.stem:<42} {len(PdfReader(BytesIO(pdf)).pages):>3} pages", flush=True)
    if pictures:
        call = ["pdftoppm", "-r", DPI, "-png", str(file), str(file.with_suffix(""))]
        subprocess.run(call, check=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.looks.papers", description=__doc__)
    parser.add_argument("out", type=Path, help="folder of the papers")
    parser.add_argument("--only", nargs="+", default=[], help="beginnings of names of papers")
    parser.add_argument("--pictures", action="store_true", help="a picture of each page, too")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
