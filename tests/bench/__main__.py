"""Prints every measured figure: `make bench`. Medians; ratios against the floor of the same run."""

import importlib
import sys

SUBJECTS = ("start", "store", "matching", "catalogue", "forms", "form_screen", "documents", "pages")


def main() -> int:
    chosen = sys.argv[1:] or SUBJECTS
    for subject in chosen:
        print(f"\n{subject}")
        for name, value, remark in importlib.import_module(f"tests.bench.{subject}").figures():
            print(f"  {name:<58} {value:>10.2f}  {remark}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
