"""A real process that imports one catalogue, to be killed while it does.

Reads `go NUMBER` from its input, then a child of it imports OFFERS offers, all of them named by the
NUMBER. It says `planned PID` when everything is read and compared, and `imported` after the commit;
then it waits for its end.
"""

import os
import signal
from datetime import date
from pathlib import Path

from db.vault import SqlVault
from lotse.acts.importing import import_offers, plan_of_file
from lotse.exchange.catalogue_file import write_catalogue
from tests.builders import an_offer
from tests.conftest import CHEAP, PASSWORD
from tests.walks.forked import say, serve

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
    say(f"planned {os.getpid()}")
    import_offers(plan, book, file_name=f"angebote-{number}.csv")
    say("imported")
    signal.pause()


if __name__ == "__main__":
    serve(import_once)
