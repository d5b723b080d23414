"""What a consent and release from confidentiality says (Art. 7, 9, 13 GDPR; § 203 StGB)."""

from msgspec import Struct

from lotse.documents.parts import Fact, SignatureLine, Tick


class ConsentContent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str
    responsible: tuple[str, ...]  # 1: body with contact, data protection officer
    givers: tuple[str, ...]  # 2: who agrees, in which role
    children: tuple[str, ...]  # 2: for whom
    sender: str  # 3: who discloses
    recipient: str  # 3: to whom
    direction: str  # 3: one way or mutual
    categories: tuple[Tick, ...]  # 4: which data
    purpose: str  # 5
    voluntary: str  # 6
    revocation: str  # 7
    valid_until: str  # 8
    retention: str  # 9
    rights: str  # 10: rights and where to complain
    explained: str = ""  # 11: language, interpreter
    law: str = ""  # "DSGVO", "KDG", "DSG-EKD"
    info: tuple[Fact, ...] = ()  # reference, date
    place_and_date: str = ""
    signatures: tuple[SignatureLine, ...]  # 12
    practice: bool = False
