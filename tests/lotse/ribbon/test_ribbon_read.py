"""From a family to its ribbon: stages with places, what is due, what people do."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from lotse.consents.consent import Consent, DataCategory, Party, Signature
from lotse.dates.partial import PartialDate
from lotse.families.changes import add_milestone, add_note
from lotse.families.family import Family, Member, Role, Stay, StayKind
from lotse.families.member_changes import set_school_entry
from lotse.families.person import Person
from lotse.matching.found import LaterOffer, Suggestion, Suggestions
from lotse.referrals.referral import Referral, ReferralState
from lotse.reminders import Reminder
from lotse.ribbon.pieces import Lane, Piece, Ribbon, Tone
from lotse.ribbon.read import Biography, read_ribbon
from lotse.ribbon.rows import rows_of
from lotse.ribbon.span import overview
from lotse.ribbon.walk import beside, other_lane
from lotse.transitions.transition import Transition, TransitionState

TODAY = date(2026, 11, 21)
DERYA = Person(id=uuid4(), given_name="Derya", born=PartialDate(2021, 9, 3))
EMRE = Person(id=uuid4(), given_name="Emre", born=PartialDate(2026, 3, 15))
ELIF = Person(id=uuid4(), given_name="Elif", family_name="Yıldız")


def a_family(*children: Person, **changed: object) -> Family:
    members = [Member(person=ELIF, role=Role.MOTHER)]
    members += [Member(person=child, role=Role.CHILD) for child in children or (DERYA, EMRE)]
    family = Family(id=uuid4(), reference="2026-0001", members=tuple(members))
    return replace(family, **changed)


def read(family: Family, **shelves: object) -> Ribbon:
    return read_ribbon(Biography(family=family, **shelves), TODAY)


def lane(ribbon: Ribbon, name: str) -> Lane:
    return next(lane for lane in ribbon.lanes if lane.name == name)


def piece(lane: Lane, text: str) -> Piece:
    return next(piece for piece in lane.pieces if text in piece.text)


def texts(lane: Lane) -> list[str]:
    return [piece.text for piece in lane.pieces]


def test_a_lane_per_child_oldest_first_with_age() -> None:
    ribbon = read(a_family())
    assert [(lane.name, lane.age) for lane in ribbon.lanes] == [
        ("Derya", "5 Jahre"),
        ("Emre", "8 Monate"),
    ]


def test_bands_say_the_stage_first_then_the_place() -> None:
    stays = (
        Stay(
            child_id=DERYA.id, kind=StayKind.DAY_CARE, name="Sonnenblume", since=PartialDate(2025)
        ),
        Stay(
            child_id=DERYA.id,
            kind=StayKind.DAY_CARE,
            name="Tagespflege Ott",
            since=PartialDate(2023, 2),
            until=PartialDate(2024, 7, 31),
        ),
    )
    bands = {band.stage: band for band in lane(read(a_family(stays=stays)), "Derya").bands}
    assert bands["kita"].words == "Kita-Kind ab drei · Sonnenblume"
    assert bands["u3"].place == "Tagespflege Ott"
    assert bands["grundschule"].words == "Grundschule"
    assert bands["kita"].last == date(2027, 7, 31)


def test_two_places_in_one_stage_stand_in_order() -> None:
    stays = tuple(
        Stay(child_id=DERYA.id, kind=StayKind.DAY_CARE, name=name, since=PartialDate(year, 10))
        for name, year in (("Mond", 2025), ("Sonne", 2024))
    )
    bands = {band.stage: band for band in lane(read(a_family(stays=stays)), "Derya").bands}
    assert bands["kita"].place == "Sonne → Mond"


def test_deferral_moves_the_school() -> None:
    family = set_school_entry(a_family(), DERYA.id, 2029, "Gutachten")
    bands = {band.stage: band for band in lane(read(family), "Derya").bands}
    assert bands["grundschule"].first == date(2029, 8, 1)


def test_an_estimated_birthday_is_uncertain_and_fixes_no_deadline() -> None:
    about = Person(id=uuid4(), given_name="Amal", born=PartialDate(2020, circa=True))
    found = lane(read(a_family(about)), "Amal")
    assert found.bands
    assert not any(band.certain for band in found.bands)
    assert found.pieces == ()
    assert found.age == "ca. 6 Jahre"


def test_a_child_without_any_date_still_has_a_lane() -> None:
    found = lane(read(a_family(Person(id=uuid4(), given_name="Noor"))), "Noor")
    assert (found.bands, found.pieces) == ((), ())


def test_the_unborn_are_certain_only_until_birth() -> None:
    unborn = Person(id=uuid4(), due=date(2027, 2, 1))
    found = lane(read(a_family(unborn)), "ungeborenes Kind")
    assert [band.certain for band in found.bands][:2] == [True, False]
    assert "erwartet 01.02.2027" in found.age


def test_check_ups_open_done_missed_and_coming() -> None:
    family = add_milestone(a_family(), EMRE.id, "U4", PartialDate(2026, 7, 1), "U4")
    found = lane(read(family), "Emre")
    assert piece(found, "U4").tone is Tone.DONE
    assert piece(found, "U5").text == "U5 nicht eingetragen"
    assert piece(found, "U5").tone is Tone.UNKNOWN
    assert piece(found, "U6").text == "U6 bis 14.05.2027"
    assert piece(found, "U6").tone is Tone.OPEN
    assert piece(found, "U7 ").tone is Tone.LATER
    assert piece(found, "U7 ").proposed
    assert not any("U8" in text or "J1" in text for text in texts(found))


def test_the_last_two_weeks_are_soon() -> None:
    soon = read_ribbon(Biography(family=a_family()), date(2027, 5, 5))
    assert piece(lane(soon, "Emre"), "U6").tone is Tone.SOON


def test_long_claims_are_no_tasks() -> None:
    found = lane(read(a_family()), "Derya")
    assert not any(p.tone is Tone.OPEN and "Anspruch" in p.text for p in found.pieces)


def test_notes_and_uncertain_dates() -> None:
    family = add_note(a_family(), EMRE.id, "Oma zieht ein", today=TODAY)
    family = add_milestone(family, EMRE.id, "U3", PartialDate(2026, 4), "U3")
    found = lane(read(family), "Emre")
    assert piece(found, "Oma zieht ein").tone is Tone.DONE
    assert not piece(found, "U3").certain


def a_referral(state: ReferralState, *, reply: date = TODAY + timedelta(days=10)) -> Referral:
    return Referral(
        id=uuid4(),
        family_id=uuid4(),
        child_ids=(EMRE.id,),
        offer_id="ge-01",
        offer_name="Elterncafé",
        provider="AWO",
        needs=("information",),
        state=state,
        created_on=date(2026, 11, 1),
        reply_until=reply,
        reply_code="K7-2Q",
    )


def test_referrals_wait_are_overdue_or_arrived() -> None:
    waiting = a_referral(ReferralState.SENT)
    overdue = a_referral(ReferralState.SENT, reply=TODAY - timedelta(days=1))
    arrived = a_referral(ReferralState.ARRIVED)
    found = lane(read(a_family(), referrals=(waiting, overdue, arrived)), "Emre")
    by_key = {piece.key: piece for piece in found.pieces}
    assert by_key[f"referral:{waiting.id}"].tone is Tone.OPEN
    assert by_key[f"referral:{waiting.id}"].last == waiting.reply_until
    assert by_key[f"referral:{overdue.id}"].tone is Tone.TODAY
    assert by_key[f"referral:{overdue.id}"].last == TODAY
    assert by_key[f"referral:{arrived.id}"].tone is Tone.DONE


def test_a_referral_of_the_whole_family_has_its_own_lane() -> None:
    both = replace(a_referral(ReferralState.SENT), child_ids=(EMRE.id, DERYA.id))
    assert texts(lane(read(a_family(), referrals=(both,)), "Familie")) == ["Elterncafé: versandt"]


def a_consent(until: date, *signatures: Signature, child: UUID = EMRE.id) -> Consent:
    return Consent(
        id=uuid4(),
        family_id=uuid4(),
        child_ids=(child,),
        giver=Party(key="desk", name="Familienbüro"),
        recipient=Party(key="offer:ge-01", name="Elterncafé"),
        categories=(DataCategory.CONTACT,),
        purpose="Beratung",
        signatures=signatures,
        valid_from=date(2026, 1, 1),
        valid_until=until,
    )


def test_consents_tell_missing_signatures_and_their_end() -> None:
    ending = a_consent(TODAY + timedelta(days=12), Signature(person_id=ELIF.id))
    far = a_consent(TODAY + timedelta(days=300), Signature(person_id=ELIF.id, signed_on=TODAY))
    past = a_consent(TODAY - timedelta(days=1), Signature(person_id=ELIF.id))
    revoked = replace(ending, id=uuid4(), revoked_on=TODAY)
    declined = a_consent(
        TODAY + timedelta(days=12),
        Signature(person_id=ELIF.id),
        Signature(person_id=ELIF.id, declined=True),
    )
    found = lane(read(a_family(), consents=(ending, far, past, revoked, declined)), "Emre")
    consents = [text for text in texts(found) if "Einwilligung" in text or "Unterschrift" in text]
    assert consents == ["Unterschrift Elif Yıldız fehlt", "Einwilligung endet 03.12.2026"]
    assert piece(found, "Einwilligung endet").tone is Tone.SOON


def test_transitions_and_reminders() -> None:
    transition = Transition(
        id=uuid4(),
        family_id=uuid4(),
        child_id=DERYA.id,
        corridor="kita_grundschule",
        state=TransitionState.PREPARED,
        entry_year=2027,
        from_name="Sonnenblume",
    )
    call = Reminder(id=uuid4(), family_id=uuid4(), child_id=EMRE.id, due=TODAY, title="Anrufen")
    done = replace(call, id=uuid4(), done_on=date(2026, 11, 3), title="Besuch")
    ribbon = read(a_family(), transitions=(transition,), reminders=(call, done))
    bar = piece(lane(ribbon, "Derya"), "Übergang Kita–Schule: Entwurf")
    assert bar.last is not None
    assert bar.first.month == 8
    assert bar.detail.endswith("An: Grundschule und Ganztag (noch offen). Mit: Übergabeprotokoll.")
    assert piece(lane(ribbon, "Emre"), "Anrufen").tone is Tone.TODAY
    assert piece(lane(ribbon, "Emre"), "Besuch").first == date(2026, 11, 3)


def test_midwife_and_doctor_are_bars() -> None:
    stay = Stay(
        child_id=EMRE.id, kind=StayKind.MIDWIFE, name="Frau Ott", since=PartialDate(2026, 3)
    )
    bar = piece(lane(read(a_family(stays=(stay,))), "Emre"), "Hebamme Frau Ott")
    assert (bar.last, bar.certain, bar.tone) == (TODAY, False, Tone.PLAIN)
    nameless = replace(stay, since=None)
    assert not any("Hebamme F" in t for t in texts(lane(read(a_family(stays=(nameless,))), "Emre")))


def test_the_list_says_everything_the_picture_shows() -> None:
    ribbon = read(a_family(), referrals=(a_referral(ReferralState.SENT),))
    rows = rows_of(ribbon)
    shown = [piece for lane in ribbon.lanes for piece in lane.pieces]
    assert [row.piece for row in rows if row.piece] == shown
    assert len([row for row in rows if row.piece is None]) == 16  # 8 stages, 2 children
    assert {row.state for row in rows if row.piece is None} == {"war", "jetzt", "kommt"}
    assert any(row.when == "01.11.2026 – 01.12.2026" for row in rows)


def test_arrows_walk_along_the_lane_and_between_lanes() -> None:
    ribbon = read(a_family())
    derya, emre = lane(ribbon, "Derya").pieces, lane(ribbon, "Emre").pieces
    start = beside(ribbon, None, 1)
    assert start is not None
    assert start.first >= TODAY
    assert beside(ribbon, derya[0], -1) is derya[0]
    assert beside(ribbon, derya[0], 1) is derya[1]
    assert beside(ribbon, derya[-1], 1) is derya[-1]
    below = other_lane(ribbon, derya[0], 1)
    assert below in emre
    assert other_lane(ribbon, emre[0], 1) is emre[0]
    assert other_lane(ribbon, None, 1) is start


def test_a_vanished_piece_starts_anew() -> None:
    ribbon = read(a_family())
    gone = replace(lane(ribbon, "Emre").pieces[0], key="gone")
    assert beside(ribbon, gone, 1) == beside(ribbon, None, 1)
    assert other_lane(ribbon, gone, 1) == beside(ribbon, None, 1)
    empty = Ribbon(today=TODAY, lanes=())
    assert beside(empty, None, 1) is None


def test_around_birth_the_overview_is_closer() -> None:
    young = overview(read(a_family(EMRE)))
    older = overview(read(a_family(DERYA, EMRE)))
    assert young.days < 1200 < older.days
    assert young.holds(date(2025, 12, 1))
    assert young.holds(date(2028, 10, 1))


def test_what_the_family_was_referred_to_is_not_suggested_again() -> None:
    found = Suggestions(
        on=TODAY,
        children=(),
        suggestions=tuple(
            Suggestion(
                offer=offer,
                name=offer,
                score=50,
                children=children,
                covers=(),
                reasons=("Vor Ort.",),
                cautions=(),
            )
            for offer, children in (("ge-01", (1,)), ("ge-02", (1,)), ("ge-03", (0, 1)))
        ),
        later=(
            LaterOffer(
                offer="ge-04",
                name="Seiteneinstieg",
                children=(1,),
                starts=date(2027, 3, 15),
                covers=(),
                reasons=(),
            ),
        ),
        not_suggested=(),
        procedures=(),
        gaps=(),
    )
    referral = a_referral(ReferralState.ARRIVED)
    ribbon = read(a_family(), suggestions=found, referrals=(referral,))
    emre, family = lane(ribbon, "Emre"), lane(ribbon, "Familie")
    assert "ge-02 – vorgeschlagen" in texts(emre)
    assert not any("ge-01" in text for text in texts(emre))
    assert texts(family) == ["ge-03 – vorgeschlagen"]
    assert piece(emre, "Seiteneinstieg ab 15.03.2027").proposed
