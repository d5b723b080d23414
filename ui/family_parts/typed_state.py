"""What the fields of a dialog hold, to be compared with what they hold later."""

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ui.forms.fields.pick_many import PickManyField
from ui.widgets.fields import SearchField


def typed_in(root: QWidget) -> tuple[object, ...]:
    """In the order of the fields; what only narrows a list is nothing typed."""
    return tuple(
        held for each in root.findChildren(QWidget) if (held := _held_by(each)) is not None
    )


def _held_by(widget: QWidget) -> object:
    if isinstance(widget, PickManyField):
        return widget.chosen
    if isinstance(widget, QLineEdit) and not isinstance(widget, SearchField):
        return widget.text()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        return widget.isChecked()
    return None
