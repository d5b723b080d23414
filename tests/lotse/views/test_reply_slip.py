"""The code on a reply slip leads back to its referral."""

import pytest

from db.record_book import SqlRecordBook
from lotse.errors import InvalidInput
from lotse.referrals.reply_code import reply_code
from lotse.views.reply_slip import referral_of_slip
from tests.builders import a_family, a_referral


def test_the_code_is_found_however_it_is_typed(book: SqlRecordBook) -> None:
    family = a_family()
    referral = a_referral(family)
    code = reply_code(referral.id)
    with book.transaction() as records:
        records.families.add(family)
        records.referrals.add(a_referral(family, reply_code="AA-22"))
        wanted = records.referrals.add(a_referral(family, id=referral.id, reply_code=code))

    assert referral_of_slip(code.lower().replace("-", " "), book) == wanted


def test_a_mistyped_code_and_one_of_somebody_else_are_told_apart(book: SqlRecordBook) -> None:
    with pytest.raises(InvalidInput, match="Diesen Code gibt es nicht"):
        referral_of_slip("K7", book)
    code = reply_code(a_referral(a_family()).id)
    with pytest.raises(InvalidInput, match=f"{code} steht auf keinem Brief"):
        referral_of_slip(code, book)
