"""One section of an offer to edit, and the few fields a new one begins with."""

from PySide6.QtWidgets import QWidget

from lotse.acts.cataloguing import rewrite_offer, write_offer
from lotse.catalogue.lists import areas
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_row import cells_of
from lotse.catalogue.offer_sections import Section, column_label
from lotse.errors import InvalidInput, LotseError, RecordChanged
from lotse.records import RecordBook
from ui.context import AppContext
from ui.family_parts.edit_dialog import EditDialog
from ui.offers.cell_editors import CellEditor, hint_for
from ui.offers.editors import LISTS, editor_for
from ui.offers.offer_changes import OfferChanges
from ui.offers.records_cell import RecordsCell
from ui.widgets.buttons import Button
from ui.widgets.chip import ChipState

_FIRST = ("name", "provider", "municipality", "district", "needs", "stages", "phone")


class CellsDialog(EditDialog):
    """Editors for some columns; what was typed goes through the same gate as a file."""

    def __init__(
        self,
        context: AppContext,
        offer: Offer,
        columns: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self.context = context
        self.offer = offer
        self._editors: dict[str, CellEditor] = {}
        before = cells_of(offer, columns)
        for column in columns:
            editor = editor_for(column, offer, context)
            editor.set_cell(before[column])
            self._editors[column] = editor
            self.add_field(column, column_label(column), editor, hint_for(LISTS, column))  # type: ignore[arg-type]
            if isinstance(editor, RecordsCell):
                editor.grown.connect(self.grow)

        self._editors[columns[0]].setFocus()  # type: ignore[attr-defined]

    def show_problems(self, invalid: InvalidInput) -> None:
        """In a record the very field is marked: the line below all of them is far from it."""
        super().show_problems(invalid)
        for column in invalid.problems:
            editor = self._editors.get(column)
            if isinstance(editor, RecordsCell) and (unclear := editor.mark_unclear()) is not None:
                self.fields[column].clear_problem()
                unclear.setFocus()
                return

    def cells(self) -> dict[str, str]:
        return {column: editor.cell() for column, editor in self._editors.items()}


class OfferDialog(CellsDialog):
    """Two edits of the same offer never overwrite in silence."""

    def __init__(
        self, context: AppContext, offer: Offer, section: Section, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, offer, section.columns, parent)
        self.setWindowTitle(self.tr("{}: {}").format(offer.name, section.title))
        self.save_button.setText(self.tr("Speichern"))
        self._columns = section.columns
        self.anyway_button = Button(self.tr("Trotzdem speichern"))
        self.anyway_button.hide()
        self.anyway_button.clicked.connect(self.save_anyway)
        self.add(self.anyway_button)
        self.finish()

    def save(self) -> None:
        said = self.tr("{} ist gespeichert.").format(self.offer.name)
        OfferChanges(self.context).store(self.offer, self._rewrite, said)

    def save_anyway(self) -> None:
        """The fields of this dialog replace what was saved elsewhere, other fields stay."""
        with self.context.messages.guarded(), self.context.book.transaction() as records:
            self.offer = records.offers.get(self.offer.id)
        self.anyway_button.hide()
        self.try_to_save()

    def show_failure(self, known: LotseError) -> None:
        super().show_failure(known)
        if isinstance(known, RecordChanged):
            self.problem.set_text(
                self.tr(
                    "Dieses Angebot wurde inzwischen an anderer Stelle geändert. Es wurde nichts "
                    "überschrieben, und was Sie eingegeben haben, steht noch hier. „Trotzdem "
                    "speichern“ ersetzt diese Felder, „Abbrechen“ lässt den anderen Stand."
                ),
                ChipState.TODAY,
            )
            self.anyway_button.show()
            self.anyway_button.setFocus()

    def _rewrite(self, before: Offer, book: RecordBook) -> Offer:
        return rewrite_offer(before, self.cells(), book)


class NewOfferDialog(CellsDialog):
    """A few fields; the rest can be added any time."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        desk = context.book.desk
        town = areas().get(desk.municipality).name if desk else ""
        super().__init__(context, Offer(id="neu", name="", municipality=town), _FIRST, parent)
        self.setWindowTitle(self.tr("Neues Angebot"))
        self.save_button.setText(self.tr("Anlegen"))
        self.finish()

    def save(self) -> None:
        offer = write_offer(self.cells(), self.context.book)
        self.context.changes.offers_changed.emit()
        self.context.changes.saved.emit(self.context.now())
        self.context.navigate.show_offer(offer.id)
