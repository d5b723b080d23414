"""What ends or changes hands: an entry ends, two networks become one, somebody else answers."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from lotse.acts.directory import hand_over_responsibility, merge_networks
from lotse.dates.partial import PartialDate
from lotse.directory.network import Network
from lotse.directory.professional import Professional, Responsibility
from lotse.errors import InvalidInput
from ui.context import AppContext
from ui.directory.entry_dialog import EntryDialog
from ui.directory.inputs import CodeBox, exact_day
from ui.widgets.labels import Label
from ui.widgets.partial_date_field import PartialDateField


class EndDialog(EntryDialog):
    """`end(day, reason)` keeps it."""

    def __init__(
        self,
        context: AppContext,
        name: str,
        end: Callable[[date, str], object],
        parent: QWidget | None = None,
        *,
        asks_reason: bool = False,
    ) -> None:
        super().__init__(context, "", "", parent)
        self.setWindowTitle(self.tr("{} beenden").format(name))
        self.save_button.setText(self.tr("Beenden"))
        self._name, self._end = name, end
        self.on = PartialDateField(context.today)
        self.on.set_value(PartialDate.of(context.today()))
        self.reason = QLineEdit()
        self.add(Label(self.tr("Was bis dahin war, bleibt nachlesbar.")))
        self.add_field("on", self.tr("&Letzter Tag"), self.on)
        if asks_reason:
            self.add_field("reason", self.tr("&Grund"), self.reason)
        self.finish()

    def save(self) -> None:
        day = exact_day(self.on, "on")
        if day is None:
            raise InvalidInput(
                self.tr("Es fehlt noch etwas."), {"on": self.tr("Bitte nennen Sie den Tag.")}
            )
        self._end(day, self.reason.text())
        self.done_with(self.tr("{} ist beendet.").format(self._name))


class MergeDialog(EntryDialog):
    def __init__(
        self,
        context: AppContext,
        kept: Network,
        others: Sequence[Network],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", "", parent)
        self.setWindowTitle(self.tr("Netzwerke zusammenführen"))
        self.save_button.setText(self.tr("Zusammenführen"))
        self._kept = kept
        self._others = {str(other.id): other for other in others}
        words = self.tr(
            "„{}“ besteht weiter und bekommt alle Mitglieder, Aufgaben und Programme des anderen "
            "Netzwerks. Das andere endet heute und bleibt nachlesbar."
        )
        self.add(Label(words.format(kept.name)))
        names = {key: other.name for key, other in self._others.items()}
        self.other = CodeBox(names, "", self.tr("bitte wählen"))
        self.add_field("other", self.tr("&Mit diesem Netzwerk"), self.other)
        self.finish()

    def save(self) -> None:
        other = self._others.get(self.other.code())
        if other is None:
            raise InvalidInput(
                self.tr("Es fehlt noch etwas."),
                {"other": self.tr("Bitte wählen Sie das andere Netzwerk.")},
            )
        book, today = self.context.book, self.context.today()
        whole = merge_networks(self._kept, other, book, today=today)
        count = len(whole.members_on(today))
        said = self.tr("Zusammengeführt: {name} hat jetzt {n} Mitglieder.")
        self.done_with(said.format(name=whole.name, n=count))


class SwitchDialog(EntryDialog):
    """From a day on somebody else answers; every family there is led to them."""

    def __init__(
        self,
        context: AppContext,
        held: Responsibility,
        giver: Professional,
        others: Sequence[Professional],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", "", parent)
        self.setWindowTitle(self.tr("Zuständigkeit wechselt"))
        self.save_button.setText(self.tr("Wechsel speichern"))
        self._held, self._giver = held, giver
        self._others = {str(other.id): other for other in others if other.id != giver.id}
        words = self.tr("{place}: bisher {name}. Familien dort sehen ab dem Tag die neue Stelle.")
        self.add(Label(words.format(place=held.place, name=giver.name)))
        names = {key: other.name for key, other in self._others.items()}
        self.taker = CodeBox(names, "", self.tr("bitte wählen"))
        self.since = PartialDateField(context.today)
        self.since.set_value(PartialDate.of(context.today()))
        self.add_field("taker", self.tr("&Neu zuständig"), self.taker)
        self.add_field("since", self.tr("&Ab"), self.since)
        self.finish()

    def save(self) -> None:
        taker, since = self._others.get(self.taker.code()), exact_day(self.since, "since")
        problems = {}
        if taker is None:
            problems["taker"] = self.tr("Bitte wählen Sie, wer zuständig wird.")
        if since is None:
            problems["since"] = self.tr("Bitte nennen Sie den Tag.")
        if taker is None or since is None:
            raise InvalidInput(self.tr("Es fehlt noch etwas."), problems)
        book = self.context.book
        hand_over_responsibility(self._held, self._giver, taker, book, since=since)
        said = self.tr("{place}: zuständig ist jetzt {name}.")
        self.done_with(said.format(place=self._held.place, name=taker.name))
