"""The Übergabeprotokoll: a draft until all agree, and only the sections they agree to."""

from dataclasses import replace
from typing import Any

import pytest

from db.record_book import SqlRecordBook
from lotse.acts.answering import complete_form
from lotse.acts.consenting import record_signature
from lotse.acts.ending_transitions import close_transition, reopen_transition, undo_closing
from lotse.acts.handing_over import hand_over, preview_handover, print_copy
from lotse.acts.planning_transitions import ask_handover_consent, plan_transition
from lotse.acts.profiling import change_rows
from lotse.acts.revoking import revoke_consent
from lotse.catalogue.shipped import school_directory
from lotse.consents.consent import Consent
from lotse.errors import InvalidInput, LotseError, NoConsent, RecordChanged
from lotse.families.family import Family, Role
from lotse.families.member_changes import set_school_entry, with_member
from lotse.form_data.names import HANDOVER
from lotse.form_data.prefill import prefilled
from lotse.forms.shipped import shipped_form
from lotse.transitions.transition import ENDED, Transition, TransitionState
from tests.builders import GELSENKIRCHEN, NOW, TODAY, a_desk, a_family, a_person
from tests.papers import words_of

WORDS: dict[str, Any] = {
    "kann_gut": "Auf Bäume klettern",
    "interessen": "Käfer und Lupen",
    "f01_gelingt": "Klettert sicher",
    "f03_gelingt": "Erzählt gern",
    "f04_hilft": "Ein vertrautes Kind",
    "f07_gelingt": "Legt Muster",
    "f08_gelingt": "Fragt nach",
    "verfahren": ["basik", "anderes"],
    "verfahren_anderes": "Eigene Notizen",
    "haendigkeit": "links",
    "foerderung_da": "ja",
    "foerderung": [
        {
            "foerderart": "logopaedie",
            "foerderung_stelle": "Praxis Klang",
            "foerderung_laeuft": "ja",
        },
        {"foerderart": "andere", "foerderart_andere": "Reiten"},
        {},
    ],
    "hilfsmittel": ["brille"],
    "gesundheit_text": "Trägt die Brille auch beim Turnen",
    "ogs": "ja",
    "eltern_anders_da": "ja",
    "eltern_anders": "Zu Hause ist er stiller",
}


@pytest.fixture
def family(book: SqlRecordBook) -> Family:
    with book.transaction() as records:
        return records.families.add(a_family())


@pytest.fixture
def transition(book: SqlRecordBook, family: Family) -> Transition:
    """Planned to the Diesterwegschule in Kamen, protocol filled in."""
    school = school_directory().get("135616")
    child = family.children[0].id
    going = plan_transition(family.id, child, school, book, today=TODAY)
    known = prefilled(HANDOVER, family, child, a_desk(), today=TODAY, transition=going)
    complete_form(
        family.id, child, shipped_form(HANDOVER), {**known, **WORDS}, book, today=TODAY, now=NOW
    )
    return going


def agreed(book: SqlRecordBook, transition: Transition, **sections: bool) -> Consent:
    consent, _ = ask_handover_consent(transition.id, book, today=TODAY, now=NOW, **sections)
    for signature in consent.signatures:
        consent = record_signature(consent.id, signature.person_id, TODAY, book, today=TODAY)
    return consent


def stored(book: SqlRecordBook, transition: Transition) -> Transition:
    with book.transaction() as records:
        return records.transitions.get(transition.id)


def test_a_transition_is_planned_once_and_the_school_may_come_later(
    book: SqlRecordBook, family: Family
) -> None:
    child = family.children[0].id
    first = plan_transition(family.id, child, None, book, today=TODAY)

    again = plan_transition(family.id, child, school_directory().get("135604"), book, today=TODAY)

    assert again.id == first.id
    assert (first.to_name, first.state) == ("", TransitionState.PLANNED)
    assert "Eichendorffschule" in again.to_name
    assert again.entry_year == 2027


def test_the_year_set_by_hand_decides(book: SqlRecordBook, family: Family) -> None:
    child = family.children[0].id
    with book.transaction() as records:
        records.families.save(set_school_entry(family, child, 2028, "Gutachten"))

    assert plan_transition(family.id, child, None, book, today=TODAY).entry_year == 2028


def test_only_those_with_custody_are_asked_to_sign_the_draft(
    book: SqlRecordBook, family: Family, transition: Transition
) -> None:
    with book.transaction() as records:
        known = records.families.get(family.id)
        records.families.save(with_member(known, a_person("Oma"), Role.GRANDPARENT))

    draft = preview_handover(transition.id, book, today=TODAY, now=NOW)

    lines = [line["name"] for line in draft.content["signatures"]]
    assert {"Elif Yıldız", "Murat Yıldız"} <= set(lines)
    assert "Oma Yıldız" not in lines


def test_the_draft_shows_everything_and_is_marked(
    book: SqlRecordBook, transition: Transition
) -> None:
    draft = preview_handover(transition.id, book, today=TODAY, now=NOW)

    text = words_of(draft.pdf)
    assert draft.draft
    assert "ENTWURF" in text
    for part in (
        "Auf Bäume klettern", "Käfer und Lupen", "Praxis Klang", "Reiten", "Brille", "BaSiK",
        "Diesterwegschule", "Zu Hause ist er stiller", "Eigene Notizen",
    ):  # fmt: skip
        assert part in text, part
    assert len(draft.content["support"]) == 2
    with book.transaction() as records:
        assert not records.documents.of_family(transition.family_id)


def test_the_child_speaks_before_anything_is_said_about_it(
    book: SqlRecordBook, transition: Transition
) -> None:
    text = words_of(preview_handover(transition.id, book, today=TODAY, now=NOW).pdf)

    assert text.index("Auf Bäume klettern") < text.index("Käfer und Lupen")


def test_without_consent_the_protocol_does_not_leave(
    book: SqlRecordBook, transition: Transition
) -> None:
    with pytest.raises(NoConsent, match="noch keine Einwilligung"):
        hand_over(transition.id, book, today=TODAY, now=NOW)

    consent, _ = ask_handover_consent(transition.id, book, today=TODAY, now=NOW)
    record_signature(consent.id, consent.signatures[0].person_id, TODAY, book, today=TODAY)
    with pytest.raises(NoConsent, match="Es fehlt noch die Unterschrift von: Murat Yıldız"):
        hand_over(transition.id, book, today=TODAY, now=NOW)
    assert stored(book, transition).state is TransitionState.PREPARED


@pytest.mark.parametrize(
    ("sections", "shown", "hidden"),
    [
        ({}, (), ("Praxis Klang", "Reiten", "Brille")),
        ({"with_support": True}, ("Praxis Klang", "Reiten"), ("Brille",)),
        ({"with_health": True}, ("Brille",), ("Praxis Klang", "Reiten")),
        ({"with_support": True, "with_health": True}, ("Praxis Klang", "Brille"), ()),
    ],
)
def test_the_school_sees_only_what_was_allowed(
    book: SqlRecordBook,
    transition: Transition,
    sections: dict[str, bool],
    shown: tuple[str, ...],
    hidden: tuple[str, ...],
) -> None:
    consent = agreed(book, transition, **sections)

    given, document = hand_over(transition.id, book, today=TODAY, now=NOW)

    content = str(document.content)
    assert all(words in content for words in shown)
    assert not [words for words in hidden if words in content]
    assert not document.draft
    assert "ENTWURF" not in words_of(document.pdf)
    assert (given.state, given.handed_over_on) == (TransitionState.HANDED_OVER, TODAY)
    assert (given.document_id, given.consent_id) == (document.id, consent.id)


def test_parents_always_get_their_copy(book: SqlRecordBook, transition: Transition) -> None:
    agreed(book, transition)
    hand_over(transition.id, book, today=TODAY, now=NOW)

    copy = print_copy(transition.id, "eltern", book, today=TODAY, now=NOW)

    assert copy.content["variant"] == "eltern"
    assert "Praxis Klang" in str(copy.content)
    with book.transaction() as records:
        assert copy.id in [d.id for d in records.documents.of_family(transition.family_id)]


def test_a_copy_before_the_consent_is_marked_as_a_draft(
    book: SqlRecordBook, transition: Transition
) -> None:
    assert print_copy(transition.id, "akte", book, today=TODAY, now=NOW).draft


def test_parents_get_their_copy_before_a_school_is_chosen(
    book: SqlRecordBook, transition: Transition
) -> None:
    with book.transaction() as records:
        known = records.transitions.get(transition.id)
        records.transitions.save(replace(known, to_school_number="", to_name=""))

    assert print_copy(transition.id, "eltern", book, today=TODAY, now=NOW).draft


def test_a_revoked_consent_stops_the_handover(book: SqlRecordBook, transition: Transition) -> None:
    consent = agreed(book, transition)
    revoke_consent(consent.id, "Murat Yıldız", TODAY, book)

    assert stored(book, transition).state is TransitionState.DECLINED
    with pytest.raises(NoConsent, match="widerrufen"):
        hand_over(transition.id, book, today=TODAY, now=NOW)


def test_school_and_protocol_must_be_there(book: SqlRecordBook, family: Family) -> None:
    going = plan_transition(family.id, family.children[0].id, None, book, today=TODAY)

    with pytest.raises(LotseError, match="noch nicht ausgefüllt"):
        preview_handover(going.id, book, today=TODAY, now=NOW)
    with pytest.raises(LotseError, match="noch keine Grundschule"):
        ask_handover_consent(going.id, book, today=TODAY, now=NOW)


def test_a_transition_ends_by_hand_and_can_be_taken_up_again(
    book: SqlRecordBook, transition: Transition
) -> None:
    closing = close_transition(
        transition.id, TransitionState.BROKEN_OFF, book, today=TODAY, reason="Umzug nach Bremen"
    )
    assert stored(book, transition).state is TransitionState.BROKEN_OFF
    with book.transaction() as records:
        noted = records.families.get(transition.family_id).milestones[-1]
    assert noted.text == "Übergang vorher beendet. Grund: Umzug nach Bremen"
    with pytest.raises(LotseError, match="beendet"):
        hand_over(transition.id, book, today=TODAY, now=NOW)
    with pytest.raises(InvalidInput, match="schon beendet"):
        close_transition(transition.id, TransitionState.CLOSED, book, today=TODAY)

    undo_closing(closing, book)
    with book.transaction() as records:
        assert noted not in records.families.get(transition.family_id).milestones
    assert stored(book, transition).state is closing.before.state
    with pytest.raises(RecordChanged):
        undo_closing(closing, book)

    close_transition(transition.id, TransitionState.NOT_REACHED, book, today=TODAY)
    assert reopen_transition(transition.id, book).state is TransitionState.PREPARED
    assert reopen_transition(transition.id, book).state is TransitionState.PREPARED


@pytest.mark.parametrize("state", sorted(set(TransitionState) - ENDED))
def test_only_an_ending_ends_a_transition(
    book: SqlRecordBook, transition: Transition, state: TransitionState
) -> None:
    with pytest.raises(InvalidInput, match="nicht gewählt"):
        close_transition(transition.id, state, book, today=TODAY)


def test_a_child_with_one_name_gets_a_sign_in_the_footer(
    book: SqlRecordBook, transition: Transition, family: Family
) -> None:
    child = replace(a_person("Suhartini", ""), id=transition.child_id, born=family.children[0].born)
    with book.transaction() as records:
        kept = records.families.get(family.id)
        members = tuple(
            replace(m, person=child) if m.person.id == child.id else m for m in kept.members
        )
        records.families.save(replace(kept, members=members))

    draft = preview_handover(transition.id, book, today=TODAY, now=NOW)

    assert draft.content["child_code"] == "S 2026-0117"


def test_the_protocol_stands_under_the_letterhead_of_the_place(
    book: SqlRecordBook, transition: Transition
) -> None:
    own = preview_handover(transition.id, book, today=TODAY, now=NOW)
    head = {
        "code": "standard",
        "sender": "Stadt Gelsenkirchen, Kitas",
        "lines": "Goldbergstraße 12; 45875 Gelsenkirchen",
    }
    change_rows("letterhead", [head], book)
    about = {"code": "ge", "name": "Gelsenkirchen", "ags": GELSENKIRCHEN, "letterhead": "standard"}
    change_rows("profile", [about], book)
    under = preview_handover(transition.id, book, today=TODAY, now=NOW)

    assert own.content["sender"] == "Klinik am Muster"
    assert words_of(under.pdf).split("Kitas")[0].endswith("weitergeben Stadt Gelsenkirchen, ")
    assert "Goldbergstraße 12" in words_of(under.pdf)


def test_parents_and_kita_find_room_for_what_was_not_answered(
    book: SqlRecordBook, transition: Transition
) -> None:
    """They go on by hand; the school gets what was said."""
    for variant, asked in (("eltern", True), ("akte", True), ("schule", False)):
        draft = preview_handover(transition.id, book, today=TODAY, now=NOW, variant=variant)
        labels = [fact["label"] for fact in draft.content["learning"]]
        assert ("Kleine Bewegungen" in labels) is asked
