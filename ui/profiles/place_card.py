"""Choose another municipality: what would change is shown before anything does."""

from PySide6.QtWidgets import QWidget

from lotse.acts.profiling import choose_place, current_profile, put_back, state_of
from lotse.catalogue.place_name import folded_place
from lotse.profiles.difference import differences
from lotse.profiles.shipped import NEUTRAL, Place, PlaceKind, places, profile_for
from ui.context import AppContext
from ui.profiles.lines import Lines
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.fields import Field
from ui.widgets.labels import Label
from ui.widgets.pick_field import PickField


class PlaceCard(Card):
    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Kommune"))
        self._context = context
        self._about = Label("", "strong")
        self._origin = Label("", "quiet")
        self.pick = PickField(self.tr("Andere Kommune oder Kreis"), self._find)
        self.preview = Lines()
        self.take = PrimaryButton(self.tr("Dieses Profil verwenden"))
        for widget in (self._about, self._origin):
            self.add(widget)
        hint = self.tr("Tippen Sie den Anfang des Namens: 396 Städte und Gemeinden, 31 Kreise.")
        self.add(Field(self.tr("Andere Kommune oder Kreis"), self.pick, hint))
        self.add(self.preview)
        self.add(self.take)
        self.pick.picked.connect(self._preview)
        self.take.clicked.connect(self.use)
        context.changes.profile_changed.connect(self.show_part)
        self.show_part()

    def show_part(self) -> None:
        with self._context.messages.guarded():
            about = current_profile(self._context.book).about
            self._about.setText(about.name)
            neutral = self.tr(
                "Neutrales Profil für Nordrhein-Westfalen. Was vor Ort anders ist, tragen Sie "
                "unter den anderen Überschriften ein."
            )
            self._origin.setText(neutral if about.code == NEUTRAL else about.source)
            self.pick.set_picked("", "")
            self._preview("")

    def use(self) -> None:
        """Lotse works there from now on; „Rückgängig“ brings place and edits back."""
        with self._context.messages.guarded():
            before = state_of(self._context.book)
            profile = choose_place(self.pick.key(), self._context.book)
            self._before = before
            self._tell()
            said = self.tr("Lotse arbeitet jetzt mit dem Profil „{}“.").format(profile.name)
            self._context.messages.info(said, self._take_back)

    def _take_back(self) -> None:
        with self._context.messages.guarded():
            put_back(self._before, self._context.book)
            self._tell()

    def _tell(self) -> None:
        self._context.changes.profile_changed.emit()
        self._context.changes.desk_changed.emit()

    def _find(self, text: str) -> list[tuple[str, str]]:
        typed = folded_place(text)
        found = [place for place in places() if typed in folded_place(place.area.name)]
        found.sort(key=lambda place: not folded_place(place.area.name).startswith(typed))
        return [(place.area.ags, self._said(place)) for place in found]

    def _said(self, place: Place) -> str:
        kinds = {
            PlaceKind.MODEL: self.tr("eigenes Profil"),
            PlaceKind.EXTENSION: self.tr("seit 2017 dabei, neutrales Profil"),
            PlaceKind.OTHER: self.tr("neutrales Profil"),
        }
        kind = kinds[place.kind]
        profile = profile_for(place.area.ags)
        if place.kind is not PlaceKind.MODEL and profile.name != place.area.name:
            kind = self.tr("Profil {}").format(profile.name)
        return f"{place.area.name} · {kind}"

    def _preview(self, ags: str) -> None:
        self.take.setEnabled(bool(ags))
        if not ags:
            self.preview.show_lines(())
            return
        changed = differences(current_profile(self._context.book), profile_for(ags))
        self.preview.show_lines(
            (
                self.tr("Das ändert sich:"),
                *(changed or (self.tr("Nichts als der Name."),)),
                self.tr("Familien, Angebote und fertige Briefe bleiben, wie sie sind."),
            )
        )
