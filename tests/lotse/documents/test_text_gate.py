"""The gate: what becomes of a text before it is set, and how it is set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotse.documents.drawing.fonts import FILES, typeface
from lotse.documents.drawing.lines import Line, Part, set_lines
from lotse.documents.drawing.order import visual_units
from lotse.documents.drawing.shaping import runs_of
from lotse.documents.drawing.style import TEXT
from lotse.documents.drawing.text import printable
from resources import resource


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Yıldız", "Yıldız"),
        ("e\u0301", "é"),
        ("a\x00b\x07", "ab"),
        ("e\x00\u0301", "é"),
        ("a\tb", "a b"),
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("10\u00a0000\u202f€", "10\u00a0000\u00a0€"),
        ("\u202eabc", "‹U+202E›abc"),
        ("a\u200bb\ufeffc", "a‹U+200B›b‹U+FEFF›c"),
        ("\u2066\u05d0\u2069", "‹U+2066›\u05d0‹U+2069›"),
        ("هاتف: \u20660209 55\u2069", "هاتف: 0209 55"),
        ("\u06a9\u0648\u062f\u06a9\u200c\u062a\u0627\u0646", "کودک\u200cتان"),
        ("ab\u200ccd", "ab‹U+200C›cd"),
        ("Wort\u00adteil", "Wort\u00adteil"),
        ("\ud800", "\ufffd"),
    ],
)
def test_the_gate_shows_what_would_hide_or_steer(typed: str, shown: str) -> None:
    assert printable(typed) == shown


@given(st.text(max_size=80))
def test_the_gate_is_passed_once_and_for_all(text: str) -> None:
    once = printable(text)

    assert printable(once) == once
    assert not any(ord(sign) < 32 and sign != "\n" for sign in once)


@given(st.text(max_size=200), st.floats(min_value=20, max_value=400))
def test_no_line_is_wider_than_its_column(text: str, width: float) -> None:
    for line in set_lines(text, TEXT, width):
        assert line.width <= width + 0.01 or _one_sign(line)


def _one_sign(line: Line) -> bool:
    """One sign (with its accents) cannot be broken."""
    return sum(bool(run.width) for run in line.runs) <= 2 and line.width < 60


def test_words_stay_whole_and_long_ones_break_after_a_hyphen() -> None:
    words = [_text(line) for line in set_lines("Straßenbahn-Haltestelle am Markt", TEXT, 80)]

    assert words == ["Straßenbahn-", "Haltestelle am", "Markt"]


def test_a_telephone_number_stays_on_one_line() -> None:
    lines = [_text(line) for line in set_lines("Telefon am Vormittag 0151 0000000", TEXT, 110)]

    assert lines == ["Telefon am Vormittag", "0151\u00a00000000"]


def test_line_ends_are_kept_and_empty_texts_give_no_line() -> None:
    assert [_text(line) for line in set_lines("eins\n\nzwei", TEXT, 200)] == ["eins", "", "zwei"]
    assert set_lines(" \n ", TEXT, 200) == []


def test_a_bold_beginning_and_its_text_share_a_line() -> None:
    (line,) = set_lines([Part("Gut zu wissen. ", bold=True), Part("Ja.")], TEXT, 400)

    assert [run.text for run in line.runs] == ["Gut zu wissen. ", "Ja."]
    assert line.runs[0].face is typeface("sans", True)
    assert line.runs[1].face is typeface("sans")


def test_a_bold_beginning_stays_apart_from_an_arabic_name_on_its_line() -> None:
    (line,) = set_lines([Part("Familie: ", bold=True), Part("ريما حداد kommt")], TEXT, 400)

    assert line.runs[0] == runs_of("Familie", True)[0]
    assert [run.face for run in line.runs if run.text == "kommt"] == [typeface("sans")]
    assert [run.face for run in line.runs if run.face is typeface("arabic", True)] == []


NAMES = (
    "Yıldız İpek Çağlar Şükrü Öğüt",  # Turkish
    "Łukasz Wiśniewski Żółć",  # Polish
    "Ștefănescu Țăran Brîncuși",  # Romanian
    "Şêrîn Cîwan Çelê",  # Kurmanji
    "Nguyễn Thị Ánh Đặng",  # Vietnamese
    "Євгенія Ґалаган Їжак Алёна Ънгелов",  # Ukrainian, Russian, Bulgarian
    "Γιώργος Gëzim Željka Đorđe Kšištof",  # Greek, Albanian, Serbian
)


@pytest.mark.parametrize("name", NAMES)
def test_the_main_typeface_has_every_letter_in_both_weights(name: str) -> None:
    for bold in (False, True):
        (run,) = runs_of(name, bold)
        assert run.face is typeface("sans", bold)


@pytest.mark.parametrize("word", ["رِيمَا", "کودک‌تان", "گونجاو", "ڵ", "ڕەنگە", "پێشنیارێک", "ټول"])
def test_arabic_persian_and_kurdish_letters_are_joined_not_boxed(word: str) -> None:
    for bold in (False, True):
        runs = runs_of(word, bold, rtl=True)
        assert {run.face for run in runs} == {typeface("arabic", bold)}
        isolated = sum(run.width for sign in word for run in runs_of(sign, bold, rtl=True))
        assert sum(run.width for run in runs) <= isolated


def test_vowel_signs_stay_and_take_no_room() -> None:
    with_signs, without = runs_of("مُحَمَّد", False, rtl=True), runs_of("محمد", False, rtl=True)

    assert len(with_signs[0].text) > len(without[0].text)
    assert with_signs[0].width == pytest.approx(without[0].width)


def test_signs_fall_back_and_unknown_ones_become_a_box() -> None:
    assert runs_of("☐▲✓", False)[0].face is typeface("symbols")
    assert runs_of("☐▲✓", True)[0].face is typeface("symbols")
    (box,) = runs_of("🏠", False)
    assert box.width == typeface("sans").face.hmetrics[0][0] > 0


@pytest.mark.parametrize(
    ("line", "rtl", "from_left"),
    [
        ("هاتف 0209\u00a0169-0 الآن", True, ["الآن", "0209\u00a0169-0", "هاتف"]),
        ("قبل 15.03.2027 (الاثنين).", True, [".", "(", "الاثنين", ")", "15.03.2027", "قبل"]),
        ("هذا Willkommen im Quartier هنا", True, ["هنا", "Willkommen", "im", "Quartier", "هذا"]),
        ("Frau ريما حداد kommt", False, ["Frau", "حداد", "ريما", "kommt"]),
        ("۰۲۰۹ تلفن", True, ["تلفن", "۰۲۰۹"]),
        ("\ue000 privat \U0001d7ce", True, ["\ue000", "privat", "\U0001d7ce"]),
    ],
)
def test_units_are_ordered_as_they_are_read(line: str, rtl: bool, from_left: list[str]) -> None:
    units = [unit.text for unit in visual_units(line, rtl=rtl)]

    assert [text for text in units if text.strip()] == from_left


def test_right_to_left_lines_are_broken_before_they_are_ordered() -> None:
    words = ["واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
    lines = set_lines(" ".join(words), TEXT, 90, rtl=True)

    assert len(lines) > 2
    first = [line.runs[-1].text for line in lines]  # the rightmost word is read first
    assert first[0] == runs_of(words[0], False, rtl=True)[0].text


def test_only_bundled_fonts_with_their_licences_are_shipped() -> None:
    shipped = {file.name for file in resource("fonts").iterdir()}
    assert shipped == {*FILES.values(), "OFL.txt", "DEJAVU.txt", "README.md"}


def _text(line: Line) -> str:
    return "".join(run.text for run in line.runs)


@pytest.mark.parametrize("rtl", [True, False])
def test_a_sign_that_unicode_does_not_know_yet_keeps_its_place(rtl: bool) -> None:
    units = visual_units("a\U0002fffe", rtl=rtl)

    assert sorted(unit.text for unit in units) == ["a", "\U0002fffe"]
