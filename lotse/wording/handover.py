"""The Übergabeprotokoll as content: labels from the form, so that screen and paper agree."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec.structs import replace

from lotse.answers import FormAnswers
from lotse.consents.consent import Consent, DataCategory
from lotse.consents.signatories import signatories
from lotse.dates.written import german
from lotse.documents.handover import Area, HandoverContent, SupportMeasure, Variant
from lotse.documents.parts import SignatureLine, Tick
from lotse.families.family import Family
from lotse.families.person import Person
from lotse.families.words import in_a_row, name_of
from lotse.form_data.names import HANDOVER
from lotse.forms.shipped import shipped_form
from lotse.institutions import Desk
from lotse.transitions.transition import Transition
from lotse.wording.spoken_form import SpokenForm

AREAS = tuple(f"f{number:02}" for number in range(1, 11))
TITLE = "Übergabeprotokoll Kita–Grundschule"
HOLDER = "Sorgeberechtigt"
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
VOICE = ("kann_gut", "mache_gern", "mag_nicht", "mit_wem", "wunsch_schule")
NOT_PASSED_ON = "Dieser Abschnitt wird nicht weitergegeben."


def handover_content(
    family: Family,
    protocol: FormAnswers,
    transition: Transition,
    desk: Desk,
    *,
    consent: Consent | None,
    variant: Variant,
    today: date,
    title: str = TITLE,
) -> HandoverContent:
    """For the school only what the consent covers; parents and Kita see everything.

    `title` is what the place calls this paper.
    """
    form = SpokenForm(shipped_form(HANDOVER), protocol.answers)
    child = family.person(transition.child_id)
    parents = _parents(consent, family, child, today)
    whole = HandoverContent(
        variant=variant,
        title=title,
        child_code=f"{_initials(child.name)} {family.reference}",
        child_name=form.text("kind_name") or child.name,
        **_said(form),
        consent=_consent_paragraphs(consent, family, transition),
        consent_ticks=_ticks(consent),
        signatures=_signatures(parents, form.text("fachkraft"), transition.to_name),
        printed_on=german(today),
        version=protocol.form_version,
        draft=consent is None,
        practice=desk.practice,
    )
    return _covered(whole, consent) if variant == "schule" else whole


def _said(form: SpokenForm) -> dict[str, Any]:
    """All that stands in the form, section by section."""
    return {
        **{section: form.facts(*names) for section, names in SECTIONS.items()},
        "voice": form.facts(*VOICE, blank=True),
        "interests": form.text("interessen"),
        "areas": tuple(_area(form, name) for name in AREAS),
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
    if not _covers(consent, DataCategory.SUPPORT):
        whole = replace(whole, support=(), support_note=NOT_PASSED_ON)
    if not _covers(consent, DataCategory.HEALTH):
        whole = replace(whole, health=(), health_note=NOT_PASSED_ON)
    return whole


def _covers(consent: Consent | None, category: DataCategory) -> bool:
    return consent is not None and category in consent.categories


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split())[:3].upper()


def _area(form: SpokenForm, name: str) -> Area:
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


def _consent_paragraphs(
    consent: Consent | None, family: Family, transition: Transition
) -> tuple[str, ...]:
    school = transition.to_name or "die Grundschule"
    if consent is None:
        return (
            "Entwurf für das Gespräch mit den Eltern. Dieses Protokoll geht erst an "
            f"{school}, wenn alle Sorgeberechtigten zugestimmt haben.",
            "Die Zustimmung ist freiwillig. Ohne sie hat das Kind keinen Nachteil.",
        )
    names = in_a_row([name_of(family, s.person_id) for s in consent.signatures])
    days = [s.signed_on for s in consent.signatures if s.signed_on]
    since = f" am {german(max(days))}" if days else ""
    have = "haben" if len(consent.signatures) > 1 else "hat"
    return (
        f"{names} {have}{since} zugestimmt, dass {transition.from_name} dieses Protokoll an "
        f"{school} weitergibt und darüber spricht.",
        f"Die Einwilligung gilt bis zum {german(consent.valid_until)} und kann jederzeit ohne "
        "Gründe für die Zukunft widerrufen werden. Die Schule nutzt das Protokoll nur für einen "
        "guten Start und vernichtet es spätestens am Ende der Schuleingangsphase.",
    )


def _ticks(consent: Consent | None) -> tuple[Tick, ...]:
    return (
        Tick(
            text="Abschnitt „Begonnene Förderung“ darf mitgegeben werden.",
            ticked=_covers(consent, DataCategory.SUPPORT),
        ),
        Tick(
            text="Abschnitt „Gesundheit und Hilfsmittel“ darf mitgegeben werden.",
            ticked=_covers(consent, DataCategory.HEALTH),
        ),
    )


def _signatures(
    parents: Iterable[SignatureLine], author: str, school: str
) -> tuple[SignatureLine, ...]:
    return (
        SignatureLine(role="Für die Kita", name=author),
        *parents,
        SignatureLine(role="Empfang in der Schule", name=school),
    )


def _parents(
    consent: Consent | None, family: Family, child: Person, today: date
) -> Iterable[SignatureLine]:
    """Those who have custody; while that is not clear there is a line without a name."""
    if consent is None:
        holders = signatories(family, (child.id,), today).persons
        for name in [person.name for person in holders] or [""]:
            yield SignatureLine(role=HOLDER, name=name)
        return
    for signature in consent.signatures:
        day = signature.signed_on
        yield SignatureLine(
            role=HOLDER,
            name=name_of(family, signature.person_id),
            done=f"zugestimmt am {german(day)}" if day else "",
        )
