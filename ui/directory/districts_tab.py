"""The report by district: what there is, and the list of what is missing."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lotse.catalogue.labels import need_label
from lotse.views.district_report import DistrictReport, kinds_in_words, read_report
from ui.context import AppContext
from ui.directory.words import counted, in_line
from ui.theme.measures import fit
from ui.widgets.card import Card
from ui.widgets.chip import Chip, ChipState
from ui.widgets.closing import delete_later
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.tag_box import TagBox

_MOST_NEEDS = 6


class DistrictsTab(ScrollPage):
    def __init__(self, context: AppContext) -> None:
        super().__init__(width=62)
        self._context = context
        words = self.tr("Was es in jedem Stadtteil gibt und was fehlt. Ohne Angaben zu Familien.")
        self.body.addWidget(Label(words, "quiet"))
        self.tag = TagBox()
        self.body.addWidget(FlowBox([self.tag]))
        self._content = QWidget()
        self.body.addWidget(self._content)
        self.body.addStretch(1)
        for changed in (
            context.changes.directory_changed,
            context.changes.offers_changed,
            context.changes.profile_changed,
        ):
            changed.connect(self.show_report)
        self.tag.tag_chosen.connect(self.show_report)
        self.show_report()

    def show_report(self) -> None:
        with self._context.messages.guarded():
            whole = read_report(self._context.book, self._context.today())
            self.tag.set_tags([tag for report in whole for tag in report.tags])
            reports = [report for report in whole if self.tag.lets(report.tags)]
            fresh = QWidget()
            column = QVBoxLayout(fresh)
            fit(column)
            for report in reports:
                column.addWidget(self._card(report))
            if not reports:
                column.addWidget(
                    Label(self.tr("Weder Profil noch Verzeichnis nennen Stadtteile."), "muted")
                )
            self.body.replaceWidget(self._content, fresh)
            self._content.hide()
            delete_later(self._content)
            self._content = fresh

    def _card(self, report: DistrictReport) -> Card:
        gaps: list[QWidget] = [Chip(gap, ChipState.SOON) for gap in report.gaps]
        if not gaps:
            gaps = [Chip(self.tr("Zuständigkeit, Netzwerk und Anker da"), ChipState.DONE)]
        gaps += [Chip(tag) for tag in report.tags]
        card = Card(report.district)
        card.add(FlowBox(gaps))
        count = counted(report.organisations, self.tr("Einrichtung"), self.tr("Einrichtungen"))
        offers = counted(report.offers, self.tr("Angebot"), self.tr("Angebote"))
        card.add(Label(in_line(count, offers, kinds_in_words(report))))
        if report.networks:
            card.add(Label(self.tr("Netzwerke: {}").format(", ".join(report.networks)), "quiet"))
        if report.anchors:
            card.add(
                Label(self.tr("Ankerstandorte: {}").format(", ".join(report.anchors)), "quiet")
            )
        missing = report.needs_without_offer
        if missing:
            names = [need_label(code) for code in missing[:_MOST_NEEDS]]
            more = len(missing) - len(names)
            rest = self.tr(" und {} weitere").format(more) if more else ""
            card.add(Label(self.tr("Ohne Angebot: {}").format(", ".join(names)) + rest, "quiet"))
        return card
