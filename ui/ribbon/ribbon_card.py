"""The card of the biography: picture and list, kept at the same place, and the way to paper."""

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from lotse.ribbon.pieces import Ribbon
from ui.documents.printing import JOB_NAME
from ui.ribbon.ribbon_list import RibbonList
from ui.ribbon.ribbon_print import print_ribbon
from ui.ribbon.ribbon_view import RibbonView
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowBox
from ui.widgets.labels import Label


class RibbonCard(Card):
    """`piece_opened(Piece)`: somebody wants to see what is behind a piece."""

    piece_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._switch = LinkButton(self.tr("Als Liste"), shortcut="Ctrl+L")
        self._tools = FlowBox(align_right=True)
        super().__init__(self.tr("Lebenslinie"), parent, action=self._tools)
        self._title_text = ""
        self._practice = False
        self._ribbon: Ribbon | None = None
        self._printer: QPrinter | None = None
        self.picture = RibbonView(self)
        self.list = RibbonList(self)
        self._keys = Label(
            self.tr(
                "Pfeiltasten: von Eintrag zu Eintrag · Enter: öffnen · + und −: näher und weiter · "
                "0: Überblick · 1: alles · Pos1: heute"
            ),
            "quiet",
        )
        self._focus = Label("", "quiet")
        self._build_tools()
        self.add(self.picture)
        self.add(self.list)
        self.add(self._focus)
        self.add(self._keys)
        self.list.hide()
        self.picture.piece_chosen.connect(self.list.choose)
        self.list.piece_chosen.connect(self.picture.choose)
        self.picture.piece_opened.connect(self.piece_opened)
        self.list.piece_opened.connect(self.piece_opened)

    def show_ribbon(self, ribbon: Ribbon, title: str, *, practice: bool = False) -> None:
        self._ribbon = ribbon
        self._title_text = title
        self._practice = practice
        self.picture.show_ribbon(ribbon)
        if not self.list.isHidden():
            self.list.show_ribbon(ribbon)
        self._show_focus()

    def switch_view(self) -> None:
        """Picture or list; the chosen entry stays chosen and the focus goes along."""
        as_list = self.list.isHidden()
        if as_list and self._ribbon:
            self.list.show_ribbon(self._ribbon)
            if self.picture.chosen:
                self.list.choose(self.picture.chosen)
        self.list.setVisible(as_list)
        self.picture.setVisible(not as_list)
        self._keys.setVisible(not as_list)
        self._show_focus()
        for button in self._zoom_buttons:
            button.setVisible(not as_list)
        self._switch.setText(self.tr("Als Bild") if as_list else self.tr("Als Liste"))
        (self.list if as_list else self.picture).setFocus()

    def _show_focus(self) -> None:
        """What the line below the stages means; the list says it in its rows."""
        texts = self._ribbon.focus_texts if self._ribbon else ()
        self._focus.setText(
            self.tr("Linie unter den Stufen: Schwerpunkt vor Ort ({0})").format(" · ".join(texts))
        )
        self._focus.setVisible(bool(texts) and self.list.isHidden())

    def print_biography(self) -> None:
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(JOB_NAME)
        dialog = QPrintDialog(self._printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(self._printer)

    def print_on(self, printer: QPrinter) -> None:
        if self._ribbon:
            print_ribbon(self._ribbon, self._title_text, printer, practice=self._practice)

    def _build_tools(self) -> None:
        line = self._tools.flow
        self._zoom_buttons = []
        for text, name, act in (
            ("−", self.tr("Weiter weg"), self.picture.zoom_out),
            ("+", self.tr("Näher heran"), self.picture.zoom_in),
            (self.tr("Überblick"), self.tr("Die Jahre um heute"), self.picture.show_overview),
            (self.tr("Alles"), self.tr("Von der Schwangerschaft bis zum Beruf"), self._show_all),
        ):
            button = LinkButton(text)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(act)
            line.addWidget(button)
            self._zoom_buttons.append(button)
        self._switch.clicked.connect(self.switch_view)
        print_button = LinkButton(self.tr("Drucken"), icon_name="print")
        print_button.clicked.connect(self.print_biography)
        line.addWidget(self._switch)
        line.addWidget(print_button)

    def _show_all(self) -> None:
        self.picture.show_whole()
