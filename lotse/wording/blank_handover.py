"""The Übergabeprotokoll with nothing in it but the Kita, to be written by hand."""

from datetime import date
from typing import Any

from lotse.dates.written import german
from lotse.documents.handover import HandoverContent, SupportMeasure
from lotse.documents.parts import SignatureLine, Tick
from lotse.form_data.names import HANDOVER
from lotse.forms.shipped import shipped_form
from lotse.institutions import Desk, InstitutionKind
from lotse.wording.desk import phone_of, sender_lines
from lotse.wording.handover import AREAS, SECTIONS, VOICE, area_of
from lotse.wording.handover_consent import HOLDER, consent_ticks
from lotse.wording.spoken_form import SpokenForm

ROWS_OF_SUPPORT = 3
CONSENT = (
    "Ich bin / wir sind einverstanden, dass die Kita dieses Protokoll an die Grundschule "
    "weitergibt und mit der Lehrkraft darüber spricht. Die Schule nutzt es nur für einen guten "
    "Start und vernichtet es spätestens am Ende der Schuleingangsphase.",
    "Die Einwilligung ist freiwillig. Wenn ich nicht zustimme, hat mein Kind keinen Nachteil. Ich "
    "kann sie jederzeit ohne Gründe für die Zukunft widerrufen, bei der Kita.",
)
ALONE = Tick(text="Ich bin allein sorgeberechtigt.")


def blank_handover(desk: Desk, *, title: str, today: date) -> HandoverContent:
    """`desk` is under the letterhead in use."""
    definition = shipped_form(HANDOVER)
    form = SpokenForm(definition, _known(desk))
    sections: dict[str, Any] = {
        name: form.facts(*asked, blank=True) for name, asked in SECTIONS.items()
    }
    return HandoverContent(
        variant="vordruck",
        sender=desk.institution.name,
        sender_lines=sender_lines(desk),
        title=title,
        child_code="",
        child_name="",
        **sections,
        voice=form.facts(*VOICE, blank=True),
        areas=tuple(area_of(form, name) for name in AREAS),
        support=(SupportMeasure(kind=""),) * ROWS_OF_SUPPORT,
        consent=CONSENT,
        consent_ticks=(*consent_ticks(None), ALONE),
        signatures=(
            SignatureLine(role="Für die Kita"),
            SignatureLine(role=HOLDER),
            SignatureLine(role=HOLDER),
            SignatureLine(role="Empfang in der Schule"),
        ),
        printed_on=german(today),
        version=definition.version,
        practice=desk.practice,
    )


def _known(desk: Desk) -> dict[str, Any]:
    """Of the Kita only: another desk prints it for somebody else."""
    if desk.institution.kind is not InstitutionKind.DAY_CARE:
        return {}
    site = desk.institution.main_site
    address = (site.street, f"{site.postcode} {site.town}".strip())
    return {
        "kita": desk.institution.name,
        "kita_traeger": desk.institution.provider,
        "kita_anschrift": ", ".join(part for part in address if part),
        "kita_telefon": phone_of(desk),
    }
