"""A real process that saves without a pause, to be killed while it does.

Reads `go NUMBER` from its input, then a child of it (so that nothing has to be imported anew)
unlocks the file and saves from NUMBER on: a family, a form of 60 answers and a document in one
transaction, and the number in a family of long standing. It says `saving PID` before and
`saved NUMBER` after each commit.
"""

import os
from dataclasses import replace
from pathlib import Path

from db.vault import SqlVault
from tests.builders import a_document, a_family, form_answers
from tests.conftest import CHEAP, PASSWORD
from tests.walks.forked import say, serve

COUNTER = "2026-0000"


def reference(number: int) -> str:
    return f"2027-{number:05}"


def save_for_ever(directory: Path, number: int) -> None:
    say(f"saving {os.getpid()}")
    book = SqlVault(directory, cost=CHEAP).unlock(PASSWORD)
    while True:
        family = a_family(reference=reference(number))
        answers = {f"frage_{question}": f"Antwort {number} 😀" for question in range(60)}
        with book.transaction() as records:
            records.families.add(family)
            records.answers.add(form_answers(family, answers=answers))
            records.documents.add(a_document(family, pdf=os.urandom(30_000)))
            (counter,) = records.families.search(COUNTER)
            kept = records.families.get(counter.id)
            records.families.save(replace(kept, note=str(number)))
        say(f"saved {number}")
        number += 1


if __name__ == "__main__":
    serve(save_for_ever)
