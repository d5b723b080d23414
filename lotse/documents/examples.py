"""A complete fictional example of every document; `lotse render ART --example` prints it."""

from lotse.documents.content import Content
from lotse.documents.letter import LetterContent, ReplySlip
from lotse.documents.parts import Fact, Passage
from lotse.documents.record import DocumentKind

LETTER = LetterContent(
    sender="Sankt-Clara-Klinik Gelsenkirchen",
    sender_lines=(
        "Lotsendienst der Geburtsklinik",
        "Beispielweg 12, 45879 Gelsenkirchen",
        "Telefon 0209 555-120",
        "lotsin@klinik.example",
    ),
    return_line="Lotsendienst, Beispielweg 12, 45879 Gelsenkirchen",
    mark="Persönlich/Vertraulich",
    recipient=(
        "Zentrale Anlaufstelle für Familien",
        "Frau Sommer",
        "Musterplatz 4",
        "45879 Gelsenkirchen",
    ),
    info=(
        Fact(label="Unser Zeichen", value="2026-0117"),
        Fact(label="Ansprechperson", value="Miriam Adler"),
        Fact(label="Telefon", value="0209 555-121"),
        Fact(label="E-Mail", value="adler@klinik.example"),
        Fact(label="Datum", value="21.11.2026"),
    ),
    subject="Vermittlung zu „Willkommen im Quartier“",
    salutation="Guten Tag, Frau Sommer,",
    passages=(
        Passage(
            text="mit Einverständnis von Frau Elif Yıldız vom 19.11.2026 bitten wir Sie, sie und "
            "ihren Sohn Emre (geboren am 15.11.2026) zu begleiten."
        ),
        Passage(
            heading="Anliegen der Familie.",
            text="„Ich möchte wissen, wer mir in den ersten Wochen hilft und wo es Gruppen gibt.“",
        ),
        Passage(
            heading="Was gut gelingt.",
            text="Die Großeltern wohnen in der Nähe. Frau Yıldız sucht sich früh Unterstützung.",
        ),
        Passage(
            heading="Wobei sie Unterstützung wünscht.",
            text="Besuche zu Hause, Hilfe bei Anträgen (Elterngeld, Kindergeld).",
        ),
        Passage(
            heading="Gut zu wissen.",
            text="Frau Yıldız spricht Türkisch und etwas Deutsch. Sie ist vormittags unter "
            "0151 0000000 zu erreichen; eine Nachricht ist erlaubt.",
        ),
        Passage(
            text="Bitte geben Sie uns bis zum 12.12.2026 Bescheid, ob der Kontakt zustande kam."
        ),
    ),
    signature=("Miriam Adler", "Lotsin"),
    enclosures=("Kopie der Einwilligung",),
    reply=ReplySlip(
        code="K7-2Q",
        title="Rückantwort: bitte ankreuzen und zurücksenden",
        choices=(
            "Der Kontakt kam zustande am",
            "Warteliste, voraussichtlich bis",
            "Kein Platz frei",
            "Das Angebot passt nicht, weil",
            "Die Familie ist nicht gekommen",
        ),
        return_to=("Lotsendienst", "Beispielweg 12", "45879 Gelsenkirchen"),
    ),
)

_EXAMPLES: dict[DocumentKind, Content] = {
    DocumentKind.LETTER: LETTER,
}


def example(kind: DocumentKind) -> Content:
    return _EXAMPLES[kind]
