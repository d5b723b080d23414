"""„Lücken“: needs without an offer as a heat map, offers by stage and district, lists to take."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QWidget

from lotse.acts.looking_through import NoLongerWanted
from lotse.acts.reporting_gaps import ALL_AGES, gap_report, gap_report_pdf
from lotse.errors import LotseError
from lotse.gaps.age_groups import age_ranges
from lotse.gaps.export import csv_of
from lotse.gaps.gap_table import SIDES, Side
from lotse.gaps.report import (
    HIDDEN_WORDS,
    GapReport,
    Sheet,
    district_sheet,
    gap_sheet,
    stage_sheet,
    type_sheet,
)
from ui.context import AppContext
from ui.counting import Counting
from ui.documents.saving import ask_where, write_whole
from ui.gaps.district_card import DistrictCard
from ui.gaps.sheet_card import SheetCard
from ui.theme.measures import fit
from ui.widgets.buttons import Button
from ui.widgets.chip import ChipState
from ui.widgets.fields import Field
from ui.widgets.flow_layout import FlowBox
from ui.widgets.hint_box import HintBox
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.shown import set_shown
from ui.widgets.tag_box import TagBox


class GapsPage(ScrollPage):
    def __init__(self, context: AppContext) -> None:
        super().__init__(width=78)
        self._context = context
        self.title = self.tr("Lücken")
        self._report: GapReport | None = None
        self._counting = Counting(self)
        self._counting.counted.connect(self._tell_count)
        self.is_ready = False
        self._cards: dict[str, SheetCard | DistrictCard] = {}
        self.ages = SegmentedChoice(
            tuple((one.code, one.label) for one in age_ranges()), self.tr("Alter")
        )
        self.ages.set_value(ALL_AGES)
        self.tag = TagBox()
        self.rows, self.columns = self._sides(Side.NEED), self._sides(Side.DISTRICT)
        self.about = Label("", "quiet")
        self.empty_stages = HintBox("", ChipState.SOON)
        self._build()
        self.ages.value_changed.connect(self.read)
        self.tag.tag_chosen.connect(self.read)
        self.rows.currentIndexChanged.connect(self.show_gaps)
        self.columns.currentIndexChanged.connect(self.show_gaps)
        context.changes.offers_changed.connect(self.read)
        context.changes.profile_changed.connect(self.read)
        self.setFocusProxy(self.ages)
        self.read()

    def read(self) -> None:
        """Counts anew, beside the window; nothing about a family is kept."""
        ages = self.ages.value() or ALL_AGES
        self.ages.set_value(ages)
        self.is_ready = False
        self.about.setText(self.tr("Wird gezählt …"))
        book, today = self._context.book, self._context.today()
        tell = self._counting.begin()
        count = partial(gap_report, book, today=today, ages=ages, tag=self.tag.tag(), tell=tell)
        self._context.background.run(self, count, self._show, self._show_failure)

    def _show(self, report: GapReport) -> None:
        if (report.ages.code, report.tag) != (self.ages.value(), self.tag.tag()):
            return  # something else was chosen meanwhile
        self._counting.end()
        self._report = report
        self.about.setText(report.place)
        if not self.tag.set_tags(report.tags):  # the tag in use is gone from the profile
            self.read()
            return
        stages = ", ".join(report.inventory.empty_stages)
        words = self.tr("Stufen ohne jedes Angebot: {}").format(stages) if stages else ""
        self.empty_stages.set_text(words, ChipState.SOON)
        self._put("stages", stage_sheet(report.inventory))
        self._put("types", type_sheet(report.inventory))
        self._put("districts", district_sheet(report.districts, report.contacts, report.tag))
        self.show_gaps()
        self.is_ready = True

    def _tell_count(self, families: int) -> None:
        self.about.setText(self.tr("Wird gezählt … {} Familien").format(families))

    def _show_failure(self, failed: Exception) -> None:
        if isinstance(failed, NoLongerWanted):
            return
        self._counting.end()
        self.about.setText("")
        if not isinstance(failed, LotseError):
            raise failed
        self._context.messages.failure(failed)

    def show_gaps(self) -> None:
        """The heat map of the two chosen sides."""
        if self._report is None:
            return
        rows, columns = Side(self.rows.currentData()), Side(self.columns.currentData())
        if rows is columns:  # a side against itself says nothing
            other = Side.WHOLE if rows is not Side.WHOLE else Side.NEED
            self.columns.setCurrentIndex(self.columns.findData(other.value))
            return
        self._put("gaps", gap_sheet(self._report.table(rows, columns)))

    def sheets(self) -> list[Sheet]:
        return [card.sheet for card in self._cards.values()]

    def save_csv(self, path: Path) -> None:
        self._save(path, csv_of(self.sheets()))

    def save_pdf(self, path: Path) -> None:
        if self._report is not None:
            gaps = self._cards["gaps"].sheet
            today = self._context.today()
            self._save(
                path, gap_report_pdf(self._report, self._context.book, today=today, gaps=gaps)
            )

    def _build(self) -> None:
        table = Button(self.tr("&Tabelle speichern …"), icon_name="save")
        table.clicked.connect(self._ask_csv)
        paper = Button(self.tr("&PDF speichern …"), icon_name="document")
        paper.clicked.connect(self._ask_pdf)
        head = QHBoxLayout()
        fit(head)
        head.addWidget(Label(self.title, "title"))
        head.addWidget(FlowBox([table, paper], align_right=True), 1)
        self.body.addLayout(head)
        self.body.addWidget(self.about)
        self.body.addWidget(FlowBox([self.ages, self.tag]))
        self.body.addWidget(self.empty_stages)
        sides: list[QWidget] = [
            Field(self.tr("&Zeilen"), self.rows),
            Field(self.tr("&Spalten"), self.columns),
        ]
        self.body.addWidget(FlowBox(sides))
        nothing = self.tr("Keine Zahl ist hier groß genug, um sie zu zeigen.")
        for key, empty in (
            ("gaps", nothing),
            ("stages", self.tr("Keine Stadtteile bekannt. Bitte im Profil eintragen.")),
            ("types", self.tr("Noch kein Angebot im Katalog.")),
            ("districts", self.tr("Keine Stadtteile bekannt. Bitte im Profil eintragen.")),
        ):
            kind = DistrictCard if key == "districts" else SheetCard
            card = kind(Sheet(title="", first_head="", heads=(), rows=()), empty)
            self._cards[key] = card
            set_shown(card, False)  # nothing is missing before anything is counted
            self.body.addWidget(card)
            if key == "gaps":
                self.body.addWidget(Label(HIDDEN_WORDS, "quiet"))
        self.body.addStretch(1)

    def _sides(self, chosen: Side) -> QComboBox:
        box = QComboBox()
        for side, label in SIDES.items():
            box.addItem(label, side.value)
        box.setCurrentIndex(box.findData(chosen.value))
        return box

    def _put(self, key: str, sheet: Sheet) -> None:
        self._cards[key].show_sheet(sheet)
        set_shown(self._cards[key], True)

    def _ask_csv(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Tabelle speichern"), "luecken.csv", self.tr("Tabelle (*.csv)")
        )
        if chosen:
            self.save_csv(Path(chosen).with_suffix(".csv"))

    def _ask_pdf(self) -> None:
        path = ask_where(self, self.tr("Bericht speichern"), "luecken.pdf")
        if path is not None:
            self.save_pdf(path)

    def _save(self, path: Path, data: bytes) -> None:
        with self._context.messages.guarded():
            try:
                write_whole(path, data)
            except OSError:
                sentence = self.tr(
                    "Dort konnte nicht gespeichert werden. Bitte wählen Sie einen anderen Ordner."
                )
                raise LotseError(sentence) from None
            self._context.messages.info(self.tr("Gespeichert: {}.").format(path.name))
