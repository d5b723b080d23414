"""A reply slip has come back: which referral does it belong to?"""

from lotse.errors import InvalidInput
from lotse.records import RecordBook
from lotse.referrals.referral import Referral
from lotse.referrals.reply_code import typed_code


def referral_of_slip(typed: str, book: RecordBook) -> Referral:
    """Raises InvalidInput for a code that is mistyped or stands on no letter of this file."""
    code = typed_code(typed)
    if code is None:
        raise InvalidInput(
            "Diesen Code gibt es nicht. Bitte vergleichen Sie ihn mit der Rückantwort, "
            "zum Beispiel K7-2Q."
        )
    with book.transaction() as records:
        referral = records.referrals.of_code(code)
    if referral is None:
        raise InvalidInput(
            f"Der Code {code} steht auf keinem Brief aus diesem Bestand. "
            "Bitte prüfen Sie, ob die Rückantwort zu einer anderen Stelle gehört."
        )
    return referral
