"""The list of bodies, networks and professionals: search while typing, filter by art and place."""

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from lotse.catalogue.provider import provider_types
from lotse.directory.directory import Directory
from lotse.directory.entries import Entry, EntryKind
from lotse.directory.search import DirectorySearch
from lotse.directory.words import functions, network_kinds
from lotse.gaps.age_groups import AgeSpan, age_ranges
from lotse.responsible.read import read_directory
from ui.context import AppContext
from ui.directory.network_dialog import NetworkDialog
from ui.directory.organisation_dialog import OrganisationDialog
from ui.directory.professional_dialog import ProfessionalDialog
from ui.theme.measures import PAGE_MARGIN, fit, keep
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.chip import ChipState
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import SearchField
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label
from ui.widgets.row_list import RowList
from ui.widgets.row_model import ListRow
from ui.widgets.segmented_choice import SegmentedChoice
from ui.widgets.shown import set_shown

_MOST_SHOWN = 300
SHORT = 10  # letters of a filter
_ICONS = {
    EntryKind.ORGANISATION: "organisation",
    EntryKind.NETWORK: "network",
    EntryKind.PROFESSIONAL: "person",
}


class ListTab(QWidget):
    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._directory = Directory()
        self._found = DirectorySearch(self._directory, context.today())
        self._entries: dict[str, Entry] = {}
        self.search = SearchField(self.tr("Name, Dienst oder Ort …"))
        keep(self.search, min_width=15, max_width=22)
        self.kind = SegmentedChoice(
            (
                (EntryKind.ORGANISATION, self.tr("Einrichtungen")),
                (EntryKind.NETWORK, self.tr("Netzwerke")),
                (EntryKind.PROFESSIONAL, self.tr("Fachkräfte")),
            ),
            self.tr("Was"),
        )
        self.sort = _short_filter(self.tr("Art"))
        self.district = _short_filter(self.tr("Stadtteil"))
        self.ages = _short_filter(self.tr("Alter"))
        for one in age_ranges():
            self.ages.addItem(one.label, one)
        self.ages.setItemText(0, self.tr("Alle Alter"))
        self.count = Label("", "muted", wrap=False)
        self.rows = RowList(self.tr("Verzeichnis"))
        self._listed = QWidget()
        self._build()
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self._reload)
        self.kind.value_changed.connect(self._switch)
        self.sort.currentIndexChanged.connect(self._reload)
        self.district.currentIndexChanged.connect(self._reload)
        self.ages.currentIndexChanged.connect(self._reload)
        self.rows.row_opened.connect(self._open)
        context.changes.directory_changed.connect(self._read)
        self._read()

    def _build(self) -> None:
        self.new_body = PrimaryButton(self.tr("Neue &Einrichtung"))
        self.new_network = Button(self.tr("Neues Netz&werk"))
        self.new_person = Button(self.tr("Neue &Fachkraft"))
        first = PrimaryButton(self.tr("Erste Einrichtung eintragen"))
        for button in (self.new_body, first):
            button.clicked.connect(self._ask_body)
        self.new_network.clicked.connect(self._ask_network)
        self.new_person.clicked.connect(self._ask_person)
        column = QVBoxLayout(self._listed)
        fit(column, margin=PAGE_MARGIN)
        column.addWidget(
            FlowBox([self.kind, self.search, self.sort, self.district, self.ages], gap=0.9)
        )
        column.addWidget(self.rows, 1)
        column.addWidget(FlowBox([self.new_body, self.new_network, self.new_person, self.count]))
        self._empty = EmptyState(
            self.tr("Noch kein Netzwerk"),
            self.tr(
                "Hier stehen Träger, Einrichtungen, Netzwerke und wer wofür zuständig ist. "
                "Wer hier steht, sieht keine Familien."
            ),
            action=first,
            icon_name="referrals",
        )
        layout = QVBoxLayout(self)
        fit(layout, gap=0)
        layout.addWidget(self._listed)
        layout.addWidget(self._empty)

    def _read(self) -> None:
        with self._context.messages.guarded():
            self._directory = read_directory(self._context.book)
        self._found = DirectorySearch(self._directory, self._context.today())
        known = self._directory
        some = bool(known.organisations or known.networks or known.professionals)
        set_shown(self._listed, some)
        set_shown(self._empty, not some)
        self._offer_filters()

    def _offer_filters(self) -> None:
        """Only kinds and districts that occur."""
        entries = self._found.find(limit=100_000)
        kind = self.kind.value()
        here = {e.kind_code for e in entries if kind is None or e.kind == kind}
        labels = {**provider_types(), **network_kinds(), **functions()}
        sorts = [(label, code) for code, label in labels.items() if code in here]
        places = sorted({place for entry in entries for place in entry.districts})
        _refill(self.sort, self.tr("Alle Arten"), sorts)
        _refill(self.district, self.tr("Alle Stadtteile"), [(place, place) for place in places])
        self._reload()

    def _switch(self, _kind: object) -> None:
        self._offer_filters()
        self.search.setFocus()

    def _reload(self) -> None:
        text = self.search.text().strip()
        kind = self.kind.value()
        found = self._found.find(
            text,
            kind=EntryKind(kind) if kind else None,
            kind_code=self.sort.currentData() or "",
            district=self.district.currentData() or "",
            months=self._months(),
            limit=_MOST_SHOWN,
        )
        self._entries = {str(entry.id): entry for entry in found}
        self.rows.set_rows([self._row(entry) for entry in found])
        self.rows.select_row(0)
        self.count.setText(self.tr("{n} gefunden").format(n=len(found)))
        if text:
            announce(self.rows, self.count.text())

    def _months(self) -> tuple[int, int] | None:
        """The first range is all ages: whoever is in no network belongs there too."""
        if self.ages.currentIndex() == 0:
            return None
        ages: AgeSpan = self.ages.currentData()
        return ages.from_months, ages.to_months

    def _row(self, entry: Entry) -> ListRow:
        place = ", ".join(entry.districts[:3])
        chips = ((self.tr("Ankerstandort"), ChipState.OPEN),) if entry.is_anchor else ()
        return ListRow(
            key=str(entry.id),
            strong=entry.name,
            quiet=" · ".join(part for part in (entry.about, place) if part),
            icon_name=_ICONS[entry.kind],
            chips=chips,
        )

    def _open(self, key: str) -> None:
        entry, navigate = self._entries[key], self._context.navigate
        match entry.kind:
            case EntryKind.ORGANISATION:
                navigate.show_organisation(entry.id)
            case EntryKind.NETWORK:
                navigate.show_network(entry.id)
            case EntryKind.PROFESSIONAL:
                navigate.show_professional(entry.id)

    def _ask_body(self) -> None:
        dialog = OrganisationDialog(self._context, None, self)
        dialog.accepted.connect(self.search.setFocus)
        dialog.ask()

    def _ask_network(self) -> None:
        NetworkDialog(self._context, self._directory, None, self).ask()

    def _ask_person(self) -> None:
        ProfessionalDialog(self._context, self._directory, None, self).ask()


def _refill(box: QComboBox, all_words: str, choices: list[tuple[str, str]]) -> None:
    """What was chosen stays chosen if it is still there."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(all_words, "")
    for label, key in choices:
        box.addItem(label, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)


def _short_filter(name: str) -> QComboBox:
    """Three of them stand side by side even where it is narrow."""
    box = QComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(SHORT)
    return box
