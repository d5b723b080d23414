"""What is on paper: pages, parts, marks, and the same bytes for the same content."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from reportlab import rl_config

from lotse.documents.consent_form import ConsentContent
from lotse.documents.drawing.draw import draw
from lotse.documents.examples import example
from lotse.documents.family_letter import FamilyLetterContent
from lotse.documents.handover import Area, HandoverContent
from lotse.documents.letter import LetterContent
from lotse.documents.parts import Passage
from lotse.documents.record import DocumentKind
from tests.builders import a_recovery_sheet, a_table_report
from tests.lotse.documents.hostile import KINDS, content_of, squashed, text_of

ROOT = Path(__file__).parents[3]
BYTES_OF_ALL = """
import hashlib
from lotse.documents.drawing.draw import draw
from tests.lotse.documents.hostile import KINDS, content_of
for kind in KINDS:
    print(hashlib.sha256(draw(kind, content_of(kind))).hexdigest())
"""


def pages_of(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def a_letter(**changes: Any) -> LetterContent:
    letter = example(DocumentKind.LETTER)
    assert isinstance(letter, LetterContent)
    return replace(letter, **changes)


def a_handover(**changes: Any) -> HandoverContent:
    protocol = example(DocumentKind.HANDOVER)
    assert isinstance(protocol, HandoverContent)
    return replace(protocol, **changes)


def test_same_content_gives_same_bytes_in_every_process() -> None:
    """Whatever was drawn before, and whatever order Python gives its sets."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", BYTES_OF_ALL],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    draw(DocumentKind.LETTER, a_letter(subject="أهلا 😀 Ω"))  # leaves traces in the fonts
    assert draw(DocumentKind.LETTER, a_letter()) == draw(DocumentKind.LETTER, a_letter())


def test_reportlab_trusts_no_host() -> None:
    draw(DocumentKind.LETTER, a_letter())

    assert rl_config.trustedHosts is None


@pytest.mark.parametrize(
    ("kind", "pages"),
    [
        ("letter", 1),
        ("family-letter", 2),  # a page for each language
        ("consent", 1),
        ("handover", 4),  # three pages and the consent
        ("deadline-sheet", 1),
        ("recovery-sheet", 1),
        ("call-sheet", 1),
        ("offer-list", 1),
        ("table-report", 1),
    ],
)
def test_examples_fill_the_pages_they_should(kind: str, pages: int) -> None:
    shown = pages_of(draw(kind, content_of(kind)))

    assert len(shown) == pages
    for number, page in enumerate(shown, start=1):
        assert f"Seite {number} von {pages}" in page


@pytest.mark.parametrize("kind", KINDS)
def test_every_font_is_in_the_file_and_language_is_said(kind: str) -> None:
    reader = PdfReader(BytesIO(draw(kind, content_of(kind))))

    assert reader.trailer["/Root"]["/Lang"] == "de-DE"
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            assert "/FontFile2" in font.get_object()["/FontDescriptor"]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "recovery-sheet"])
def test_practice_documents_say_so_on_every_page(kind: str) -> None:
    marked = draw(kind, replace(content_of(kind), practice=True))

    assert all("ÜBUNG" in page for page in pages_of(marked))
    assert "ÜBUNG" not in text_of(draw(kind, content_of(kind)))


@pytest.mark.parametrize("kind", ["letter", "family-letter", "handover"])
def test_drafts_say_that_they_must_not_leave(kind: str) -> None:
    marked = draw(kind, replace(content_of(kind), draft=True))

    assert all("ENTWURF – nicht weitergeben" in page for page in pages_of(marked))
    assert "ENTWURF" not in text_of(draw(kind, content_of(kind)))


def test_a_long_letter_goes_on_and_keeps_its_reply_slip_whole() -> None:
    passage = Passage(text="Ein Satz, der Platz braucht. " * 40)
    pages = pages_of(draw(DocumentKind.LETTER, a_letter(passages=(passage,) * 6)))

    assert len(pages) > 2
    assert "Rückantwort" in pages[-1]
    assert "K7-2Q" in pages[-1]
    assert "Mit freundlichen Grüßen" in "".join(pages)


def test_a_letter_slightly_too_long_is_set_closer_to_stay_on_one_page() -> None:
    letter = a_letter()
    longer = replace(letter, passages=(*letter.passages, Passage(text="Noch ein Satz. " * 14)))

    assert len(pages_of(draw(DocumentKind.LETTER, longer))) == 1


def test_the_reply_slip_never_stands_alone_on_the_last_page() -> None:
    for many in range(20, 60, 4):
        passages = (Passage(text="Ein Satz, der Platz braucht. " * many),) * 2
        last = pages_of(draw(DocumentKind.LETTER, a_letter(passages=passages)))[-1]
        assert "Rückantwort" in last
        assert "Mit freundlichen Grüßen" in last


def test_signatures_of_a_consent_never_stand_alone() -> None:
    form = example(DocumentKind.CONSENT)
    assert isinstance(form, ConsentContent)
    for many in range(1, 12):
        longer = replace(form, purpose="Vermittlung an ein Angebot. " * 12 * many)
        last = pages_of(draw(DocumentKind.CONSENT, longer))[-1]
        assert "Erklärt auf Türkisch" in last
        assert "Murat Yıldız" in last


def a_family_letter(**changes: Any) -> FamilyLetterContent:
    letter = example(DocumentKind.FAMILY_LETTER)
    assert isinstance(letter, FamilyLetterContent)
    return replace(letter, **changes)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_each_language_of_a_family_letter_is_whole_on_its_own_page(times: int) -> None:
    """Somebody may hand on one of the two: sender, date, closing and signature stand on both."""
    letter = a_family_letter()
    longer = tuple(replace(block, paragraphs=block.paragraphs * times) for block in letter.blocks)
    pages = pages_of(draw(DocumentKind.FAMILY_LETTER, replace(letter, blocks=longer)))

    assert len(pages) == 2
    for page in pages:
        assert letter.sender in page
        assert letter.place_and_date in page
        assert "Miriam Adler, Lotsin" in page
    assert "Alles Gute für Sie" in pages[0]
    assert "noch nicht sprachlich geprüft" in pages[1]


def test_two_short_languages_share_a_page_and_each_is_signed() -> None:
    letter = a_family_letter()
    short = tuple(replace(block, facts=(), paragraphs=()) for block in letter.blocks)
    (page,) = pages_of(draw(DocumentKind.FAMILY_LETTER, replace(letter, blocks=short)))

    assert page.count("Miriam Adler, Lotsin") == 2


def test_the_signature_of_a_very_long_family_letter_stands_with_its_closing() -> None:
    letter = a_family_letter()
    for times in range(8, 14):
        long = replace(letter.blocks[0], paragraphs=letter.blocks[0].paragraphs * times)
        last = pages_of(draw(DocumentKind.FAMILY_LETTER, replace(letter, blocks=(long,))))[-1]
        assert "Alles Gute für Sie" in last
        assert "Miriam Adler, Lotsin" in last


def test_a_letter_without_its_optional_parts_is_drawn() -> None:
    bare = a_letter(
        sender_lines=(), mark="", info=(), passages=(), signature=(), enclosures=(), reply=None
    )
    shown = text_of(draw(DocumentKind.LETTER, bare))

    assert "Rückantwort" not in shown
    assert "Anlagen" not in shown


def test_an_address_that_leaves_the_window_goes_on_in_the_letter() -> None:
    lines = tuple(f"Zeile {number} der Anschrift" for number in range(1, 10))
    shown = text_of(draw(DocumentKind.LETTER, a_letter(recipient=lines)))

    assert all(line in shown for line in lines)


def test_an_information_block_that_is_too_long_goes_on_in_the_letter() -> None:
    letter = a_letter()
    shown = text_of(draw(DocumentKind.LETTER, replace(letter, info=letter.info * 4)))

    assert shown.count("Ansprechperson") == 4


def test_a_protocol_starts_with_the_child() -> None:
    first = pages_of(draw(DocumentKind.HANDOVER, a_handover()))[0]

    assert first.index("Das Kind kommt zu Wort") < first.index("Kita und Schule")


def test_a_protocol_has_all_sections_even_if_nothing_was_written() -> None:
    empty = a_handover(
        voice=(), drawing=False, interests="", learning=(), support=(), support_note="",
        health=(), transition=(), parents_view="", first_weeks="", meeting=(), consent=(),
        consent_ticks=(), signatures=(), feedback=(), observed_with="",
        areas=tuple(Area(title=area.title) for area in a_handover().areas),
    )  # fmt: skip
    shown = text_of(draw(DocumentKind.HANDOVER, empty))

    for letter in "ABCDEFGHIJKLMNOP":
        assert f"\n{letter} " in shown or f"\n{letter}\n" in shown, letter
    assert shown.count("Keine Angaben.") == 4  # G, H, I, J; the rest has lines to write on


def test_a_protocol_names_whose_copy_it_is_and_keeps_the_name_out_of_the_footer() -> None:
    copies = {"eltern": "Exemplar der Eltern", "schule": "Fassung für die Schule",
              "akte": "Akte der Kita"}  # fmt: skip
    for variant, words in copies.items():
        pages = pages_of(draw(DocumentKind.HANDOVER, a_handover(variant=variant)))
        assert all(f"MK 2026-0204 · {words} · Version 2026.1" in page for page in pages)
        assert "Kowalczyk" not in pages[1]


def test_long_cells_run_over_pages_without_loss() -> None:
    long = "Das gelingt dem Kind gut. " * 77
    areas = tuple(Area(title="Bewegung", succeeds=long, helps=long) for _ in range(10))
    shown = squashed(text_of(draw(DocumentKind.HANDOVER, a_handover(areas=areas))))

    assert shown.count("gelingtdemKindgut.") >= 77 * 20 - 60  # some are parted by a page's end


def test_a_consent_form_numbers_its_twelve_contents() -> None:
    form = example(DocumentKind.CONSENT)
    assert isinstance(form, ConsentContent)
    shown = text_of(draw(DocumentKind.CONSENT, form))

    places = [shown.index(f"\n{number} ") for number in range(1, 13)]
    assert places == sorted(places)
    for signature in form.signatures:
        assert signature.name in shown


def test_a_consent_form_takes_long_categories_and_none() -> None:
    form = example(DocumentKind.CONSENT)
    assert isinstance(form, ConsentContent)
    long = tuple(replace(tick, text=tick.text * 20) for tick in form.categories)

    assert "Gesundheit" in text_of(draw(DocumentKind.CONSENT, replace(form, categories=long)))
    assert "Welche Angaben" in text_of(draw(DocumentKind.CONSENT, replace(form, categories=())))


def test_a_recovery_sheet_shows_groups_place_and_use() -> None:
    sheet = a_recovery_sheet()
    shown = squashed(text_of(draw("recovery-sheet", sheet)))

    for group in sheet.groups:
        assert group in shown
    assert squashed(sheet.directory) in shown


def test_a_long_table_has_its_heads_on_every_page() -> None:
    report = a_table_report()
    rows = tuple((f"Bedarf {number}", "0", "0", "0") for number in range(120))
    table = replace(report.tables[0], rows=rows, levels=())
    pages = pages_of(draw("table-report", replace(report, tables=(table,))))

    assert len(pages) > 2
    assert all("Bulmke-Hüllen" in page for page in pages[:-1])
    assert "Bedarf 119" in "".join(pages)


def test_a_wide_table_goes_on_below_with_no_column_left_alone() -> None:
    report = a_table_report()
    heads = tuple(f"Ort {number}" for number in range(22))
    rows = tuple((f"Bedarf {number}", *("0" * 22)) for number in range(4))
    table = replace(report.tables[0], heads=heads, rows=rows, levels=())
    shown = text_of(draw("table-report", replace(report, tables=(table,))))

    assert shown.count("(Fortsetzung)") == 3
    assert all(head in shown for head in heads)


def test_a_table_does_not_begin_at_the_foot_of_a_page() -> None:
    report = a_table_report()
    for rows in range(30, 60):
        filler = tuple((f"Zeile {number}", "0", "0", "0") for number in range(rows))
        first = replace(report.tables[0], rows=filler, levels=())
        second = replace(report.tables[0], title="Zweite Tabelle")
        pages = pages_of(draw("table-report", replace(report, tables=(first, second))))
        (page,) = [page for page in pages if "Zweite Tabelle" in page]
        assert "Wohnen" in page
