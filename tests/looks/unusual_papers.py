"""Papers that the practice families do not need: short, long, blank."""

from collections.abc import Iterator

from msgspec.structs import replace

from lotse.documents.consent_form import ConsentContent
from lotse.documents.drawing.draw import draw
from lotse.documents.examples import example
from lotse.documents.family_letter import FamilyLetterContent
from lotse.documents.handover import Area, HandoverContent
from lotse.documents.letter import LetterContent
from lotse.documents.parts import Passage
from lotse.documents.record import DocumentKind
from tests.builders import a_recovery_sheet

Paper = tuple[str, bytes]
SENTENCE = "Das Kind erzählt gern, fragt nach und hilft anderen, wenn sie etwas nicht schaffen. "


def unusual_papers() -> Iterator[Paper]:
    for kind in DocumentKind:
        yield f"example-{kind}", draw(kind, example(kind))
    yield "recovery-sheet", draw("recovery-sheet", a_recovery_sheet())
    yield from _letters()
    yield from _family_letters()
    yield from _consents()
    yield from _handovers()


def _letters() -> Iterator[Paper]:
    letter = example(DocumentKind.LETTER)
    assert isinstance(letter, LetterContent)
    short = replace(letter, passages=letter.passages[:2], reply=None, enclosures=())
    yield "letter-short", draw(DocumentKind.LETTER, short)
    for name, times in (("two-pages", 7), ("three-pages", 26)):
        more = tuple(Passage(heading="Noch etwas", text=SENTENCE * 3) for _ in range(times))
        long = replace(letter, passages=(*letter.passages, *more))
        yield f"letter-{name}", draw(DocumentKind.LETTER, long)
    draft = replace(letter, draft=True, practice=True, recipient=letter.recipient * 2)
    yield "letter-draft-long-address", draw(DocumentKind.LETTER, draft)


def _family_letters() -> Iterator[Paper]:
    letter = example(DocumentKind.FAMILY_LETTER)
    assert isinstance(letter, FamilyLetterContent)
    long = replace(
        letter,
        blocks=tuple(
            replace(block, paragraphs=block.paragraphs * 5, facts=block.facts * 2)
            for block in letter.blocks
        ),
    )
    yield "family-letter-long", draw(DocumentKind.FAMILY_LETTER, long)


def _consents() -> Iterator[Paper]:
    form = example(DocumentKind.CONSENT)
    assert isinstance(form, ConsentContent)
    long = replace(form, purpose=SENTENCE * 4, responsible=form.responsible * 3)
    yield "consent-two-pages", draw(DocumentKind.CONSENT, long)


def _handovers() -> Iterator[Paper]:
    protocol = example(DocumentKind.HANDOVER)
    assert isinstance(protocol, HandoverContent)
    full = replace(
        protocol,
        voice=tuple(replace(fact, value=SENTENCE) for fact in protocol.voice),
        interests=SENTENCE * 7,
        areas=tuple(
            replace(area, succeeds=(SENTENCE * 4)[:300], helps=(SENTENCE * 4)[:300])
            for area in protocol.areas
        ),
        parents_view=SENTENCE * 5,
        parents_differ=SENTENCE * 2,
        first_weeks=(SENTENCE * 5)[:400],
    )
    for variant in ("eltern", "schule"):
        paper = replace(full, variant=variant)
        yield f"handover-full-{variant}", draw(DocumentKind.HANDOVER, paper)
    blank = replace(
        protocol,
        voice=tuple(replace(fact, value="") for fact in protocol.voice),
        interests="",
        areas=tuple(Area(title=area.title) for area in protocol.areas),
        learning=tuple(replace(fact, value="") for fact in protocol.learning),
        support=(),
        health=(),
        parents_view="",
        parents_differ="",
        first_weeks="",
        meeting=(),
        draft=True,
    )
    yield "handover-nothing-written", draw(DocumentKind.HANDOVER, blank)
