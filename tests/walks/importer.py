"""A real process that imports one catalogue, to be killed while it does.

Reads `go NUMBER` from its input, then a child of it imports OFFERS offers, all of them named by the
NUMBER. It says `planned PID` when everything is read and compared, and `imported` after the commit;
then it waits for its end.
"""

import os
import signal
import sys
from datetime import date
from pathlib import Path

from db.vault import SqlVault
from lotse.acts.importing import import_offers, plan_of_file
from lotse.exchange.catalogue_file import write_catalogue
from tests.builders import an_offer
from tests.conftest import CHEAP, PASSWORD

SOURCE = "Stadt Beispiel"
OFFERS = 300
TODAY = date(2026, 11, 22)


def name_of(number: int) -> str:
    return f"Elterncafé im Jahr {number}"


def import_once(directory: Path, number: int) -> None:
    offers = [an_offer(f"b-{place:03}", name=name_of(number)) for place in range(OFFERS)]
    book = SqlVault(directory, cost=CHEAP).unlock(PASSWORD)
    data = write_catalogue("angebote.csv", offers)
    plan = plan_of_file("angebote.csv", data, SOURCE, book, today=TODAY)
    _say(f"planned {os.getpid()}")
    import_offers(plan, book, file_name=f"angebote-{number}.csv")
    _say("imported")
    signal.pause()


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def main() -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            import_once(Path(sys.argv[1]), int(line.removeprefix("go ")))
        os.waitpid(child, 0)
        _say("gone")


if __name__ == "__main__":
    main()
