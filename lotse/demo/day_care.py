"""A five-year-old in Kamen whose Kita writes the Übergabeprotokoll."""

from datetime import datetime
from uuid import UUID

from lotse.acts.answering import complete_form
from lotse.acts.handing_over import hand_over, preview_handover
from lotse.acts.planning_transitions import ask_handover_consent, plan_transition
from lotse.acts.signing_in import desk_of
from lotse.catalogue.shipped import school_directory
from lotse.demo.common import all_sign, read_case, sign_in, take_in
from lotse.demo.story import Story
from lotse.errors import NoConsent
from lotse.form_data.names import DAY_CARE_INTAKE, HANDOVER
from lotse.form_data.prefill import prefilled
from lotse.forms.shipped import shipped_form
from lotse.records import RecordBook


def day_care_case(book: RecordBook, story: Story, *, now: datetime) -> None:
    """Kita intake, protocol for a real school, draft refused to leave, consent, protocol."""
    today = now.date()
    case = read_case("day_care", today)
    sign_in(book, case["desk"], story)
    family = take_in(book, DAY_CARE_INTAKE, case["intake"], story, now=now)
    child = family.children[0]
    school = school_directory().search(
        case["school"]["search"], town=case["school"]["town"], school_type="Grundschule"
    )[0]
    transition = plan_transition(family.id, child.id, school, book, today=today)
    story.step(
        "Grundschule gewählt",
        f"{school.full_name}, {school.street}, {school.postcode} {school.town}",
        f"Schulnummer {school.number}, Einschulung {transition.entry_year}",
    )
    known = prefilled(HANDOVER, family, child.id, desk_of(book), today=today, transition=transition)
    form = shipped_form(HANDOVER)
    complete_form(
        family.id, child.id, form, {**known, **case["protocol"]}, book, today=today, now=now
    )
    story.step("Übergabeprotokoll ausgefüllt", f"{len(known)} Angaben waren schon bekannt.")
    story.write(4, preview_handover(transition.id, book, today=today, now=now))
    _refused_handover(transition.id, book, story, now=now)
    consent, printed = ask_handover_consent(
        transition.id, book, today=today, now=now, with_support=True
    )
    signed = all_sign(consent, family, book, today)
    story.step("Einwilligung beider Eltern eingeholt", f"Unterschrieben von {signed}")
    story.write(5, printed)
    given, protocol = hand_over(transition.id, book, today=today, now=now)
    story.step(
        "Übergabeprotokoll für die Schule gedruckt",
        f"An: {given.to_name}",
        "Der Abschnitt Gesundheit fehlt: Dafür gibt es keine Erlaubnis.",
    )
    story.write(6, protocol)


def _refused_handover(
    transition_id: UUID, book: RecordBook, story: Story, *, now: datetime
) -> None:
    try:
        hand_over(transition_id, book, today=now.date(), now=now)
    except NoConsent as refused:
        story.step("Ohne Einwilligung bleibt es ein Entwurf", *refused.reasons)
