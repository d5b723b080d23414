"""The Übergabeprotokoll as content: labels from the form, so that screen and paper agree."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from msgspec.structs import replace

from lotse.answers import FormAnswers
from lotse.consents.consent import Consent, DataCategory
from lotse.dates.written import german
from lotse.documents.handover import Area, HandoverContent, SupportMeasure, Variant
from lotse.documents.parts import SignatureLine
from lotse.families.family import Family
from lotse.families.person import Person
from lotse.form_data.names import HANDOVER
from lotse.forms.shipped import shipped_form
from lotse.institutions import Desk
from lotse.transitions.transition import Transition
from lotse.wording.desk import sender_lines
from lotse.wording.handover_consent import (
    consent_paragraphs,
    consent_ticks,
    covers,
    parents_lines,
)
from lotse.wording.spoken_form import SpokenForm

AREAS = tuple(f"f{number:02}" for number in range(1, 11))
TITLE = "Übergabeprotokoll Kita–Grundschule"
# Section of the paper -> its questions in the form.
SECTIONS = {
    "head": ("kita", "kita_traeger", "kita_anschrift", "kita_telefon", "schule",
             "kita_jahr", "gruppe", "fachkraft", "datum"),
    "child": ("kind_rufname", "kind_geboren", "kind_sprachen", "kita_seit", "umfang"),
    "parents": ("eltern", "eltern_kontakt", "sprachmittlung", "sprachmittlung_sprache"),
    "learning": ("ausdauer", "selbststaendig", "neues", "merken", "grobmotorik",
                 "feinmotorik", "haendigkeit"),
    "health": ("hilfsmittel", "gesundheit_text"),
    "transition": ("besuche", "paten", "freunde", "geschwister", "ogs"),
    "meeting": ("gespraech_am", "gespraech_mit", "vereinbart"),
    "feedback": ("rueckbesuch_am", "geholfen", "gefehlt"),
}  # fmt: skip
BY_HAND = frozenset({"learning", "transition", "meeting", "feedback"})
VOICE = ("kann_gut", "mache_gern", "mag_nicht", "mit_wem", "wunsch_schule")
NOT_PASSED_ON = "Dieser Abschnitt wird nicht weitergegeben."


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverBasis:
    """What every version of the protocol is written from; without a consent only a draft."""

    family: Family
    transition: Transition
    protocol: FormAnswers
    desk: Desk  # under the letterhead in use
    consent: Consent | None = None
    title: str = TITLE  # what the place calls this paper
    today: date

    @property
    def child(self) -> Person:
        return self.family.person(self.transition.child_id)


def handover_content(basis: HandoverBasis, variant: Variant) -> HandoverContent:
    """For the school only what the consent covers; parents and Kita see everything."""
    consent, transition = basis.consent, basis.transition
    form = SpokenForm(shipped_form(HANDOVER), basis.protocol.answers)
    whole = HandoverContent(
        variant=variant,
        sender=basis.desk.institution.name,
        sender_lines=sender_lines(basis.desk),
        title=basis.title,
        child_code=f"{_initials(basis.child.name)} {basis.family.reference}",
        child_name=form.text("kind_name") or basis.child.name,
        **_said(form, to_go_on=variant != "schule"),
        consent=consent_paragraphs(consent, basis.family, transition),
        consent_ticks=consent_ticks(consent),
        signatures=(
            SignatureLine(role="Für die Kita", name=form.text("fachkraft")),
            *parents_lines(consent, basis.family, basis.child, basis.today),
            SignatureLine(role="Empfang in der Schule", name=transition.to_name),
        ),
        printed_on=german(basis.today),
        version=basis.protocol.form_version,
        draft=consent is None,
        practice=basis.desk.practice,
    )
    return _covered(whole, consent) if variant == "schule" else whole


def _said(form: SpokenForm, *, to_go_on: bool) -> dict[str, Any]:
    """All that stands in the form, section by section. `to_go_on`: people go on writing by hand,
    so what was not answered is asked for."""
    return {
        **{
            section: form.facts(*names, blank=to_go_on and section in BY_HAND)
            for section, names in SECTIONS.items()
        },
        "voice": form.facts(*VOICE, blank=True),
        "interests": form.text("interessen"),
        "areas": tuple(area_of(form, name) for name in AREAS),
        "observed_with": _observed_with(form),
        "support": _support(form),
        "support_note": "",
        "health_note": "",
        "parents_view": form.text("eltern_sicht"),
        "parents_differ": form.text("eltern_anders"),
        "first_weeks": form.text("empfehlung"),
    }


def _covered(whole: HandoverContent, consent: Consent | None) -> HandoverContent:
    """Leaves out the sections that need a tick of their own and have none."""
    if not covers(consent, DataCategory.SUPPORT):
        whole = replace(whole, support=(), support_note=NOT_PASSED_ON)
    if not covers(consent, DataCategory.HEALTH):
        whole = replace(whole, health=(), health_note=NOT_PASSED_ON)
    return whole


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split())[:3].upper()


def area_of(form: SpokenForm, name: str) -> Area:
    """One of the ten Bildungsbereiche as it was answered."""
    return Area(
        title=form.group_label(name),
        succeeds=form.text(f"{name}_gelingt"),
        helps=form.text(f"{name}_hilft"),
    )


def _observed_with(form: SpokenForm) -> str:
    parts = (form.text("verfahren"), form.text("verfahren_anderes"))
    return ", ".join(part for part in parts if part)


def _support(form: SpokenForm) -> tuple[SupportMeasure, ...]:
    measures = []
    for row in form.rows("foerderung"):
        kind = row.text("foerderart_andere") or row.text("foerderart")
        if kind:
            measures.append(
                SupportMeasure(
                    kind=kind,
                    since=row.text("foerderung_seit"),
                    place=row.text("foerderung_stelle"),
                    goes_on=row.text("foerderung_laeuft"),
                )
            )
    return tuple(measures)
