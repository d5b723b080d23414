"""„Was steht drin“: what the letter shall say, as far as the consent reaches."""

from collections.abc import Collection, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from lotse.consents.consent import Consent, DataCategory
from lotse.families.family import Family
from lotse.wording.letter_parts import LetterPart, letter_parts, needs_to_name
from lotse.wording.wish import LetterWish, Urgency
from ui.family_parts.check_line import CheckLine
from ui.theme.measures import fit
from ui.widgets.card import Card
from ui.widgets.labels import Label

FREE_TO_CHOOSE = (DataCategory.CONCERN, DataCategory.STRENGTHS)


class LetterChoices(Card):
    """`changed` when the letter would read differently."""

    changed = Signal()

    def __init__(
        self,
        family: Family,
        needs: Sequence[str],
        parent: QWidget | None = None,
        *,
        hub: str = "",
        service_types: Sequence[str] = (),
    ) -> None:
        super().__init__(self.tr("Was steht drin"), parent)
        self._family = family
        self._hidden: Collection[str] = ()
        self._hub = hub  # the Ankerstandort near the family, as letters name it
        self._service_types = service_types
        self._wanted_needs = frozenset(needs)
        self._children: dict[UUID, CheckLine] = {}
        self._parts: dict[DataCategory, CheckLine] = {}
        self._needs: dict[str, CheckLine] = {}
        self.neutral = CheckLine(self.tr("Umschlag ohne Hinweis auf das Amt"))
        self.hub = CheckLine(self.tr("Ankerstandort nennen"))
        self.service = QComboBox()
        self.urgency = QComboBox()
        self.urgency.setAccessibleName(self.tr("Wie eilig?"))
        self.struck: list[str] = []

    def show_choices(self, consent: Consent | None, *, hidden: Collection[str] = ()) -> None:
        """What was chosen before stays chosen where the consent still allows it; `hidden` are
        needs that no letter of this place names."""
        self._hidden = hidden
        before = self.wish() if self._parts else None
        self.clear()
        self.struck = []
        self._show_children(before)
        for part in letter_parts(self._family, consent):
            self._show_part(part, before)
            if part.category is DataCategory.NEEDS:
                self._show_needs(consent, before)
        if self.struck:
            self.add(Label(self.tr("Nicht von der Einwilligung gedeckt, bleibt weg."), "quiet"))
        self._show_manner(before)

    def wish(self) -> LetterWish:
        chosen = tuple(child for child, box in self._children.items() if box.isChecked())
        return LetterWish(
            child_ids=chosen or tuple(self._children),
            needs=tuple(code for code, box in self._needs.items() if box.isChecked()),
            urgency=Urgency(self.urgency.currentData() or Urgency.IN_TIME),
            with_concern=self._is_chosen(DataCategory.CONCERN),
            with_strengths=self._is_chosen(DataCategory.STRENGTHS),
            service_type=str(self.service.currentData() or ""),
            hub=self._hub if self.hub.isChecked() else "",
            neutral_window=self.neutral.isChecked(),
        )

    def _is_chosen(self, category: DataCategory) -> bool:
        box = self._parts.get(category)
        return box is not None and box.isChecked()

    def _show_children(self, before: LetterWish | None) -> None:
        self._children = {}
        for child in self._family.children:
            box = CheckLine(child.given_name or child.name)
            box.setChecked(before is None or child.id in before.child_ids)
            box.toggled.connect(self.changed)
            self._children[child.id] = box
            if len(self._family.children) > 1:
                self.add(box)

    def _show_part(self, part: LetterPart, before: LetterWish | None) -> None:
        if not part.known:
            return
        if not part.covered:
            self.struck.append(part.label)
            self.add(_struck(part.label, self.tr("{}: nicht gedeckt").format(part.label)))
            return
        if part.category in (DataCategory.NEEDS, DataCategory.HEALTH):
            return  # shown one by one
        box = CheckLine(part.label)
        box.setChecked(_was_chosen(part.category, before))
        box.setEnabled(part.category in FREE_TO_CHOOSE)
        if part.category not in FREE_TO_CHOOSE:
            box.setToolTip(self.tr("Gehört immer dazu."))
        box.toggled.connect(self.changed)
        self._parts[part.category] = box
        self.add(box)

    def _show_needs(self, consent: Consent | None, before: LetterWish | None) -> None:
        self._needs = {}
        for need in needs_to_name(self._family, consent):
            if need.code in self._hidden:
                self.add(
                    Label(self.tr("{}: steht hier nie in Briefen").format(need.label), "quiet")
                )
                continue
            if not need.covered:
                self.struck.append(need.label)
                self.add(_struck(need.label, self.tr("{}: nicht gedeckt").format(need.label)))
                continue
            box = CheckLine(self.tr("Bedarf: {}").format(need.label))
            wanted = before.needs if before else self._wanted_needs
            box.setChecked(need.code in wanted)
            box.toggled.connect(self.changed)
            self._needs[need.code] = box
            self.add(box)

    def _show_manner(self, before: LetterWish | None) -> None:
        manner = QWidget()
        lines = QVBoxLayout(manner)
        fit(lines, margin=(0, 0.4, 0, 0), gap=0.3)
        self.neutral = CheckLine(self.tr("Umschlag ohne Hinweis auf das Amt"))
        self.neutral.setChecked(before is None or before.neutral_window)
        self.neutral.toggled.connect(self.changed)
        self.urgency = QComboBox()
        self.urgency.setAccessibleName(self.tr("Wie eilig?"))
        self.urgency.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for urgency in Urgency:
            self.urgency.addItem(self.tr("Bitte melden: {}").format(urgency), urgency)
        self.urgency.setCurrentIndex(
            self.urgency.findData(before.urgency if before else Urgency.IN_TIME)
        )
        self.urgency.currentIndexChanged.connect(self.changed)
        self._show_services(lines, before)
        lines.addWidget(self.urgency)
        lines.addWidget(self.neutral)
        self._show_hub(lines, before)
        self.add(manner)

    def _show_services(self, lines: QVBoxLayout, before: LetterWish | None) -> None:
        """One provider may have several services; the letter names the one that is meant."""
        self.service = QComboBox()
        self.service.setAccessibleName(self.tr("Welche Leistung?"))
        self.service.addItem(self.tr("Leistung: offen"), "")
        for name in self._service_types:
            self.service.addItem(self.tr("Leistung: {}").format(name), name)
        if before is not None:
            self.service.setCurrentIndex(max(0, self.service.findData(before.service_type)))
        self.service.currentIndexChanged.connect(self.changed)
        if self._service_types:
            lines.addWidget(self.service)

    def _show_hub(self, lines: QVBoxLayout, before: LetterWish | None) -> None:
        self.hub = CheckLine(self.tr("Ankerstandort nennen: {}").format(self._hub))
        self.hub.setChecked(before is not None and bool(before.hub))
        self.hub.toggled.connect(self.changed)
        if self._hub:
            lines.addWidget(self.hub)


def _was_chosen(category: DataCategory, before: LetterWish | None) -> bool:
    if before is None:
        return True
    chosen = {
        DataCategory.CONCERN: before.with_concern,
        DataCategory.STRENGTHS: before.with_strengths,
    }
    return chosen.get(category, True)


def _struck(text: str, spoken: str) -> Label:
    label = Label(text, "muted")
    font = label.font()
    font.setStrikeOut(True)
    label.setFont(font)
    label.setAccessibleName(spoken)
    return label
