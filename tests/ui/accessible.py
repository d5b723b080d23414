"""Walks what a screen reader sees."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

_CONTROLS = {
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.PageTab,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
}


def unnamed_controls(widget: QWidget) -> list[str]:
    """Class and object of every visible control without a name."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return [_said(one) for one in _below(interface) if _is_control(one) and not _name(one)]


def access_keys(widget: QWidget) -> list[str]:
    """`Alt+S` of every visible, enabled control."""
    interface = QAccessible.queryAccessibleInterface(widget)
    found = (one.text(QAccessible.Text.Accelerator) for one in _below(interface))
    return [keys for keys in found if keys.startswith("Alt+")]


def _below(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield child
            yield from _below(child)


def _is_control(interface: QAccessibleInterface) -> bool:
    return interface.role() in _CONTROLS


def _name(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name).strip()


def _said(interface: QAccessibleInterface) -> str:
    thing = interface.object()
    return f"{type(thing).__name__} {interface.role()}" if thing else str(interface.role())
