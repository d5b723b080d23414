"""Giving offers, networks and patterns of transitions to other places, and taking theirs."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from lotse.acts.exchanging import package_of, plan_of, take_package, templates_here
from lotse.catalogue.offer_row import Problem
from lotse.commands.files import read_bytes
from lotse.directory.template import TransitionTemplate
from lotse.errors import LotseError
from lotse.exchange.package import read_package
from lotse.exchange.package_plan import PackagePlan
from lotse.imports import ImportKind
from ui.context import AppContext
from ui.directory.entry_page import origin_words
from ui.directory.words import in_line
from ui.documents.saving import write_whole
from ui.family_parts.family_tab import fill_rows
from ui.imports.imports_card import ImportsCard
from ui.imports.take_back import TakeBack, tell_of
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.chip import ChipState
from ui.widgets.flow_layout import FlowBox
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label
from ui.widgets.row import Row
from ui.widgets.scroll_page import ScrollPage

_ENDING = ".lotse-paket"
_MOST_PROBLEMS = 20


class ExchangeTab(ScrollPage):
    def __init__(self, context: AppContext) -> None:
        super().__init__(width=62)
        self._context = context
        self._plan: PackagePlan | None = None
        self._name = ""
        self._undo = TakeBack(context, self)
        self.give, self.load = (
            Button(self.tr("Paket &speichern …"), icon_name="save"),
            Button(self.tr("Paket &prüfen …")),
        )
        self.hint = HintBox("")
        self.changes = Card()
        self.take = PrimaryButton(self.tr("Geprüftes Paket übernehmen"))
        self.templates = Card(self.tr("Vorlagen für Übergänge"))
        card = Card(self.tr("Mit anderen Orten austauschen"))
        words = self.tr(
            "Ein Paket enthält Angebote, Einrichtungen, Netzwerke und Vorlagen für Übergänge. Es "
            "enthält keine Familien, keine Namen von Fachkräften, keine vertraulichen Anschriften "
            "und keine Notizen. Übernommenes behält seine Herkunft; Eigenes wird nie überschrieben."
        )
        card.add(Label(words, "quiet"))
        card.add(FlowBox([self.give, self.load]))
        for widget in (self.hint, self.changes, self.take):
            card.add(widget)
        self.body.addWidget(card)
        self.body.addWidget(ImportsCard(context, [ImportKind.PACKAGE]))
        self.body.addWidget(self.templates)
        self.body.addStretch(1)
        self.give.clicked.connect(self._ask_where)
        self.load.clicked.connect(self._ask_which)
        self.take.clicked.connect(self.take_over)
        context.changes.directory_changed.connect(self._show_templates)
        context.changes.profile_changed.connect(self._show_templates)
        self._forget()
        self._show_templates()

    def save_to(self, path: Path) -> None:
        with self._context.messages.guarded():
            data = package_of(self._context.book, today=self._context.today())
            try:
                write_whole(path, data)
            except OSError:
                sentence = self.tr(
                    "Das Paket konnte dort nicht gespeichert werden. Bitte wählen Sie einen "
                    "anderen Ordner."
                )
                raise LotseError(sentence) from None
            self._context.messages.info(self.tr("Das Paket ist gespeichert."))

    def check(self, path: Path) -> None:
        """Says what would come, or why nothing can be taken."""
        self._forget()
        try:
            package = read_package(read_bytes(path))
            plan = plan_of(package, self._context.book, today=self._context.today())
        except LotseError as known:
            words = self.tr("„{}“: {}").format(path.name, known)
            self.hint.set_text(words, ChipState.TODAY)
            return
        if not plan.is_allowed:
            self._refuse([problem for problem in plan.offers.problems if problem.blocking])
            return
        self._plan, self._name = plan, path.name
        if plan.changes:
            said = self.tr("Paket von {}. Das käme dazu:").format(plan.source)
        else:
            said = self.tr("Paket von {}. Es bringt nichts Neues.").format(plan.source)
        self.hint.set_text(said, ChipState.DONE)
        fill_rows(self.changes, [self._part(*part) for part in plan.parts])
        self.changes.show()
        self.take.setVisible(bool(plan.changes))

    def take_over(self) -> None:
        if self._plan is None:
            return
        with self._context.messages.guarded():
            done = take_package(self._plan, self._context.book, file_name=self._name)
            said = self.tr("{n} Einträge von {place} übernommen.")
            words = said.format(n=done.written, place=done.source)
            self._context.messages.info(words, partial(self._undo.at_once, done.id))
            self._forget()
            tell_of(self._context, done)

    def _refuse(self, problems: Sequence[Problem]) -> None:
        """Every problem with its place in the package."""
        count = len({problem.row for problem in problems})
        one = self.tr("1 Angebot im Paket ist nicht lesbar. Es wurde nichts übernommen.")
        many = self.tr("{n} Angebote im Paket sind nicht lesbar. Es wurde nichts übernommen.")
        self.hint.set_text(one if count == 1 else many.format(n=count), ChipState.TODAY)
        place = self.tr("„angebote.json“, Angebot {row}")
        rows = [
            Row(in_line(place.format(row=p.row), p.column), p.sentence, plain=True)
            for p in problems[:_MOST_PROBLEMS]
        ]
        fill_rows(self.changes, rows)
        self.changes.show()

    def _part(self, words: str, added: int, changed: int, unchanged: int) -> Row:
        said = self.tr("{added} neu, {changed} geändert, {same} unverändert")
        about = said.format(added=added, changed=changed, same=unchanged)
        return Row(words, about, plain=True)

    def _show_templates(self) -> None:
        with self._context.messages.guarded():
            with self._context.book.transaction() as records:
                found = templates_here(records)
            nothing = self.tr("Das Profil nennt noch keine Übergänge.")
            fill_rows(self.templates, [self._template(each) for each in found], nothing)

    def _template(self, template: TransitionTemplate) -> Row:
        ways = self.tr("{} an {}").format(template.gives, template.takes)
        source = origin_words(template.origin) or self.tr("aus dem eigenen Profil")
        return Row(template.name, in_line(ways, template.paper, *template.steps, source))

    def _ask_where(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Paket speichern"), "netzwerk" + _ENDING, self._filter()
        )
        if chosen:
            self.save_to(Path(chosen).with_suffix(_ENDING))

    def _ask_which(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Paket prüfen"), "", self._filter())
        if chosen:
            self.check(Path(chosen))

    def _filter(self) -> str:
        return self.tr("Pakete von Lotse (*.lotse-paket)")

    def _forget(self) -> None:
        self._plan = None
        self.hint.set_text("")
        self.changes.hide()
        self.take.hide()
