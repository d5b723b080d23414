"""Forms on paper: blank ones to write on, filled ones as they were answered; nothing is kept."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from db.record_book import SqlRecordBook
from lotse.acts.printing_forms import blank_form_pdf, filled_form_pdf
from lotse.acts.profiling import change_rows
from lotse.acts.reporting_gaps import gap_report, gap_report_pdf
from lotse.forms.load import load_form_text
from lotse.forms.shipped import shipped_forms
from lotse.wording.form_sheet import blank_form, filled_form
from tests.builders import GELSENKIRCHEN, TODAY, a_desk, a_family, form_answers
from tests.papers import words_of

MOST_PAGES = {
    "aufnahmebogen": 3,
    "basisbogen": 3,
    "bewegungstest": 1,
    "kita_aufnahme": 2,
    "uebergabeprotokoll": 4,
}
SMALL = """
| survey |
| | type | name | label | relevant | appearance | readonly | calculation |
| | note | gruss | Fragen Sie im Gespräch. | | | | |
| | note | fazit | Heute genügen Informationen. | ${da} = '' | | | |
| | select_one ja_nein | da | Gibt es Geschwister? | | | | |
| | begin repeat | kind | Kind | | | | |
| | text | name | Vorname | ${da} = 'ja' | | | |
| | end repeat | | | | | | |
| | begin group | rest | Zum Schluss | | | | |
| | text | wunsch | Was wünscht sie sich? | | multiline | | |
| | text | zahl | Beantwortet | | | yes | count(${kind}) |
| | calculate | punkte | | | | | 7 |
| | end group | | | | | | |
| choices |
| | list_name | name | label |
| | ja_nein | ja | Ja |
| | ja_nein | nein | Nein |
"""


def small_form():
    return load_form_text("klein", SMALL)


@pytest.mark.parametrize("form", shipped_forms(), ids=lambda form: form.id)
def test_every_shipped_form_can_be_printed_blank(book: SqlRecordBook, form) -> None:
    pdf = blank_form_pdf(form.id, book, today=TODAY)

    text = words_of(pdf)
    pages = len(PdfReader(BytesIO(pdf)).pages)
    assert pages == MOST_PAGES[form.id]
    assert f"Seite {pages} von {pages}" in text
    assert "Klinik am Muster" in text
    asked = [q.label for q in form.questions() if q.is_answered_by_hand and not q.choices]
    missing = [label for label in asked if " ".join(label.split()) not in text]
    assert form.id == "uebergabeprotokoll" or missing == []  # that one has a paper of its own


def test_a_blank_form_asks_everything_but_says_nothing_that_follows_from_answers() -> None:
    sheet = blank_form(small_form(), a_desk(), title="Klein", today=TODAY)

    lines = {line.label: line for section in sheet.sections for line in section.lines}
    assert [section.title for section in sheet.sections] == ["", "Kind 1", "Kind 2", "Zum Schluss"]
    assert "Fragen Sie im Gespräch." in lines
    assert "Heute genügen Informationen." not in lines
    assert "Beantwortet" not in lines
    assert [tick.text for tick in lines["Gibt es Geschwister?"].choices] == ["Ja", "Nein"]
    assert (lines["Vorname"].lines, lines["Was wünscht sie sich?"].lines) == (1, 3)


def test_a_filled_form_shows_what_was_answered_and_no_points() -> None:
    answers = {"da": "ja", "kind": [{"name": "Ada"}, {"name": "Bo"}], "wunsch": ""}
    sheet = filled_form(small_form(), answers, a_desk(), title="Klein", about="Y", today=TODAY)

    said = [(section.title, line.label, line.answer) for section in sheet.sections
            for line in section.lines]  # fmt: skip
    assert said == [
        ("", "Gibt es Geschwister?", "Ja"),
        ("Kind 1", "Vorname", "Ada"),
        ("Kind 2", "Vorname", "Bo"),
    ]


def test_answers_that_no_longer_count_are_left_out() -> None:
    answers = {"da": "nein", "kind": [{"name": "Ada"}]}
    sheet = filled_form(small_form(), answers, a_desk(), title="Klein", about="Y", today=TODAY)

    assert [section.title for section in sheet.sections] == [""]


def test_a_finished_form_is_printed_and_not_filed(book: SqlRecordBook) -> None:
    with book.transaction() as records:
        family = records.families.add(a_family())
        answers = form_answers(
            family, answers={"erhebung": "moeglich", "st_freude": "ja", "wunsch_text": "Ruhe"}
        )
        records.answers.add(answers)

    text = words_of(filled_form_pdf(answers.id, book, today=TODAY))

    assert "Can Yıldız · ausgefüllt am 21.11.2026" in text
    assert "Sie sehen Freude am Kind und liebevollen Kontakt. Ja" in text
    with book.transaction() as records:
        assert not records.documents.of_family(family.id)


def test_the_blank_protocol_has_a_line_for_each_who_signs(book: SqlRecordBook) -> None:
    text = words_of(blank_form_pdf("uebergabeprotokoll", book, today=TODAY))

    assert "Vordruck" in text
    assert text.count("Sorgeberechtigt") >= 3  # the heading and two lines
    assert "Keine Angaben" not in text
    assert "Ich bin allein sorgeberechtigt" in text


def test_forms_and_reports_stand_under_the_letterhead_in_use(book: SqlRecordBook) -> None:
    head = {"code": "standard", "sender": "Stadt Gelsenkirchen", "lines": "45875 Gelsenkirchen"}
    change_rows("letterhead", [head], book)
    about = {"code": "ge", "name": "Gelsenkirchen", "ags": GELSENKIRCHEN, "letterhead": "standard"}
    change_rows("profile", [about], book)

    form = words_of(blank_form_pdf("aufnahmebogen", book, today=TODAY))
    report = words_of(gap_report_pdf(gap_report(book, today=TODAY), book, today=TODAY))

    for text in (form, report):
        assert text.startswith("Stadt Gelsenkirchen")
        assert "Klinik am Muster" not in text
