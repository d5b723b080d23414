"""Every kind of paper as the practice families get it."""

from collections.abc import Iterator
from typing import Literal

from lotse.acts.deadline_sheets import write_deadline_sheet
from lotse.acts.family_letters import write_family_letter
from lotse.acts.handing_over import hand_over, preview_handover, print_copy
from lotse.acts.printing_forms import blank_form_pdf, filled_form_pdf
from lotse.acts.referring import preview_letter, refer_family
from lotse.acts.reporting_gaps import gap_report, gap_report_pdf
from lotse.acts.signing_in import desk_of
from lotse.catalogue.facet_values import Facet
from lotse.catalogue.facets import Filter
from lotse.catalogue.shipped import school_directory
from lotse.consents.rules import recipient_of_offer, recipient_of_school
from lotse.documents.drawing.draw import draw
from lotse.documents.record import DocumentKind
from lotse.forms.shipped import shipped_forms
from lotse.practice.cast import practice_id
from lotse.views.offer_patrol import patrol_of_week
from lotse.wording.call_sheet import call_sheet
from lotse.wording.offer_list import offer_list
from lotse.wording.wish import LetterOrder, LetterWish, Urgency
from tests.builders import NOW, TODAY
from tests.looks.paper_room import PaperRoom

Paper = tuple[str, bytes]
LANGUAGES = ("tr", "ar", "uk", "ru", "pl", "ro", "bg", "en", "fr")


def practice_papers(room: PaperRoom) -> Iterator[Paper]:
    yield from _consents(room)
    yield from _letters(room)
    yield from _family_letters(room)
    yield from _handovers(room)
    yield from _deadline_sheets(room)
    yield from _forms(room)
    yield from _catalogue(room)


def _consents(room: PaperRoom) -> Iterator[Paper]:
    room.sit_at("klinik")
    offer = recipient_of_offer(room.offer("ge-03"))
    yield "consent-one-parent", room.asked("okafor", offer, _all("okafor", room))[1].pdf
    twins = room.children("haddad", "lina", "adam")
    yield "consent-joint-arabic", room.asked("haddad", offer, twins, language="ar")[1].pdf
    room.sit_at("linde")
    school = recipient_of_school(school_directory().get("135604"))
    yield "consent-school", room.asked("demir", school, _all("demir", room))[1].pdf
    room.sit_at("regenbogen")
    yield "consent-school-church", room.asked("ivanova", school, _all("ivanova", room))[1].pdf


def _letters(room: PaperRoom) -> Iterator[Paper]:
    room.sit_at("klinik")
    offer, twins = room.offer("ge-01"), room.children("haddad", "lina", "adam")
    wish = LetterWish(child_ids=twins, needs=("hebamme", "entlastung"), urgency=Urgency.THIS_WEEK)
    now = {"today": TODAY, "now": NOW}
    family = practice_id("haddad")
    yield (
        "letter-draft",
        preview_letter(
            LetterOrder(family_id=family, offer=room.offer("ge-04"), wish=wish), room.book, **now
        ).pdf,
    )
    consent, _ = room.asked("haddad", recipient_of_offer(offer), twins)
    room.signed_by_all(consent)
    yield (
        "letter-with-reply",
        refer_family(LetterOrder(family_id=family, offer=offer, wish=wish), room.book, **now)[
            1
        ].pdf,
    )


def _family_letters(room: PaperRoom) -> Iterator[Paper]:
    room.sit_at("klinik")
    offer = room.offer("ge-01")
    for language in ("de", *LANGUAGES):
        wish = LetterWish(child_ids=room.children("haddad", "lina"), language=language)
        letter = write_family_letter(
            LetterOrder(family_id=practice_id("haddad"), offer=offer, wish=wish),
            room.book,
            today=TODAY,
            now=NOW,
        )
        yield f"family-letter-{language}", letter.pdf


def _handovers(room: PaperRoom) -> Iterator[Paper]:
    room.sit_at("linde")
    emre = practice_id("demir", "uebergang", "emre")
    now = {"today": TODAY, "now": NOW}
    for variant in _VARIANTS:
        shown = preview_handover(emre, room.book, variant=variant, **now)
        yield f"handover-preview-{variant}", shown.pdf
    for copy in _COPIES:
        yield f"handover-copy-{copy}", print_copy(emre, copy, room.book, **now).pdf
    yield "handover-school", hand_over(emre, room.book, **now)[1].pdf
    sparse = practice_id("berger", "uebergang", "paul")
    yield "handover-sparse-draft", print_copy(sparse, "eltern", room.book, **now).pdf


def _deadline_sheets(room: PaperRoom) -> Iterator[Paper]:
    room.sit_at("buero")
    for family, child in _CHILDREN:
        sheet = write_deadline_sheet(
            practice_id(family), practice_id(family, child), room.book, today=TODAY, now=NOW
        )
        yield f"deadline-sheet-{child}", sheet.pdf


def _forms(room: PaperRoom) -> Iterator[Paper]:
    room.sit_at("linde")
    for form in shipped_forms():
        yield f"form-blank-{form.id}", blank_form_pdf(form.id, room.book, today=TODAY)
    for family in ("haddad", "demir"):
        with room.book.transaction() as records:
            filled = records.answers.of_family(practice_id(family))
        for answers in filled:
            pdf = filled_form_pdf(answers.id, room.book, today=TODAY)
            yield f"form-filled-{answers.form_id}", pdf


_CHILDREN = (("okafor", "kind"), ("haddad", "lina"), ("haddad", "yara"), ("demir", "emre"))
_VARIANTS: tuple[Literal["eltern", "schule", "akte"], ...] = ("eltern", "schule", "akte")
_COPIES: tuple[Literal["eltern", "akte"], ...] = ("eltern", "akte")


def _catalogue(room: PaperRoom) -> Iterator[Paper]:
    room.sit_at("buero")
    desk = desk_of(room.book)
    sheet = call_sheet(patrol_of_week(room.book, TODAY), desk, TODAY)
    yield "call-sheet", draw(DocumentKind.CALL_SHEET, sheet)
    with room.book.transaction() as records:
        offers = records.offers.all()
    narrowed = Filter(chosen={Facet.NEED: frozenset({"sprache"})})
    yield "offer-list", draw(DocumentKind.OFFER_LIST, offer_list(offers, narrowed, desk, TODAY))
    report = gap_report(room.book, today=TODAY)
    yield "gap-report", gap_report_pdf(report, room.book, today=TODAY)


def _all(key: str, room: PaperRoom) -> tuple[object, ...]:
    return tuple(child.id for child in room.family(key).children)
