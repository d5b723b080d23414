"""What a referral letter says (DIN 5008 form B; domain of § 203 StGB: consent comes first)."""

from msgspec import Struct

from lotse.documents.parts import Fact, Footer, Passage, Short


class ReplySlip(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The part the recipient sends back. `code` is printed and stands in the QR code."""

    code: Short
    title: str
    choices: tuple[str, ...]  # "angekommen am", drawn with box and line
    return_to: tuple[str, ...]  # address lines


class LetterContent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    sender: str  # first line of the letterhead
    sender_lines: tuple[str, ...] = ()
    return_line: str  # small, above the address in the window
    mark: str = ""  # "Persönlich/Vertraulich"
    recipient: tuple[str, ...]  # at most six lines fit the window
    info: tuple[Fact, ...] = ()  # information block on the right
    subject: str
    salutation: str
    passages: tuple[Passage, ...]
    closing: str = "Mit freundlichen Grüßen"
    signature: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()
    reply: ReplySlip | None = None
    footer: Footer = ""
    draft: bool = False
    practice: bool = False
