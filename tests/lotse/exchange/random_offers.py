"""Offers of every shape, with every nasty sign a text can hold."""

from datetime import date, time

from hypothesis import strategies as st

from lotse.catalogue.circumstance import CIRCUMSTANCES
from lotse.catalogue.contact import Contact
from lotse.catalogue.lists import needs
from lotse.catalogue.offer import Offer
from lotse.catalogue.offer_parts import (
    BoundInstitution,
    CapacityState,
    Funding,
    LanguageNote,
    OfferKind,
    Origin,
    SchoolCover,
)
from lotse.catalogue.offer_row import STATES
from lotse.catalogue.offer_site import OfferSite
from lotse.catalogue.session import Rhythm, Session, Weekday
from lotse.chain.stages import stage_codes

SIGNS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
NASTY = st.sampled_from(
    ["=1+1", "+49 209 1", "-9", "@x", "'=1", "''", "a|b", "a\\|b\\", "a: b", "x\ny", "\\n",
     '"', "a,b", "a\tb", "_x000D_", "<b>&amp;", "ja", "nein", "0", "1e5", "2026-01-01", "NaN"]
)  # fmt: skip
TEXT = (NASTY | st.text(SIGNS, max_size=12)).map(str.strip)
WORD = TEXT.map(lambda text: text.replace(";", "").strip()).filter(bool)
WORDS = st.lists(WORD, max_size=3, unique=True).map(tuple)
DAY = st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31))
CLOCK = st.none() | st.times().map(lambda hour: time(hour.hour, hour.minute))
NUMBER = st.integers(100_000, 199_999).map(str)
AGE = st.none() | st.integers(-9, 1199)


def codes(known: object, most: int = 4) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(list(known)), max_size=most, unique=True).map(tuple)  # type: ignore[call-overload]


def several(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


SITES = st.builds(
    OfferSite,
    name=TEXT,
    street=TEXT,
    postcode=TEXT,
    town=TEXT,
    districts=WORDS,
    phone=TEXT,
    email=TEXT,
    accessibility=TEXT,
    transport=TEXT,
    is_anchor=st.booleans(),
    school_number=st.just("") | NUMBER,
    institution=TEXT,
    note=TEXT,
).filter(lambda site: site != OfferSite())
SESSIONS = st.builds(
    Session,
    weekday=st.none() | st.sampled_from(Weekday),
    opens=CLOCK,
    closes=CLOCK,
    site=TEXT,
    rhythm=st.sampled_from(Rhythm),
    interval=st.integers(1, 9),
    valid_from=DAY,
    valid_until=DAY,
    term_time_only=st.booleans(),
    note=TEXT,
).filter(lambda session: session != Session())
CONTACTS = st.builds(
    Contact,
    name=WORD,
    function=TEXT,
    phone=TEXT,
    email=TEXT,
    hours=TEXT,
    provider=TEXT,
    district=TEXT,
    school_number=st.just("") | NUMBER,
    qualification=TEXT,
    topics=WORDS,
)
PLACES = st.sampled_from(["Gelsenkirchen", "Dortmund", "Kreis Unna", "NRW", "Monheim"])


@st.composite
def offers(draw: st.DrawFn) -> Offer:
    ages = draw(st.tuples(AGE, AGE))
    known = sorted(age for age in ages if age is not None)
    low, high = known if len(known) == 2 else ages
    return draw(
        st.builds(
            Offer,
            id=WORD,
            name=WORD,
            municipality=PLACES,
            districts=WORDS,
            provider=WORDS.map(";".join),
            provider_type=st.sampled_from(["", "kommune", "verbund", "kommune;mso", "frei"]),
            description=TEXT,
            offer_type=TEXT,
            needs=codes(needs()).filter(bool),
            stages=codes(stage_codes()),
            age_min_months=st.just(low),
            age_max_months=st.just(high),
            target_groups=WORDS,
            languages=codes(["de", "tr", "ar", "uk", "ku", "kmr"]),
            cost=TEXT,
            access=WORDS,
            capacity=TEXT,
            sites=TEXT,
            frequency=TEXT,
            phone=TEXT,
            url=TEXT | st.just("https://beispiel.de/a?b=c"),
            source=TEXT,
            status=st.sampled_from(STATES),
            referable=st.booleans(),
            only_for=codes(CIRCUMSTANCES),
            prefers=codes(CIRCUMSTANCES),
            kind=st.sampled_from(OfferKind),
            alternate_name=TEXT,
            alert=TEXT,
            email=TEXT | st.just("a@beispiel.de"),
            service_types=WORDS,
            locations=several(SITES),
            sessions=several(SESSIONS),
            by_appointment=st.booleans(),
            registration=TEXT,
            language_notes=several(
                st.builds(LanguageNote, note=WORD, code=st.sampled_from(["", "tr", "ar"]))
            ),
            interpreter=TEXT,
            cost_note=TEXT,
            documents=WORDS,
            also_serves=codes(["Bochum", "Herne"]),
            contacts=several(CONTACTS),
            status_since=DAY,
            status_reason=TEXT,
            valid_until=DAY,
            last_verified=DAY,
            verified_by=TEXT | st.just("a@beispiel.de"),
            verified_how=TEXT,
            capacity_state=st.none() | st.sampled_from(CapacityState),
            capacity_on=DAY,
            capacity_source=TEXT,
            waiting_weeks=st.none() | st.integers(0, 500),
            excludes=WORDS,
            requires=WORDS,
            institutions=several(st.builds(BoundInstitution, name=WORD, school_number=NUMBER)),
            covered_schools=several(
                st.builds(SchoolCover, school_number=NUMBER, is_covered=st.booleans())
            ),
            funding=several(st.builds(Funding, source=WORD, until=DAY)),
            legal_bases=WORDS,
            tags=WORDS,
            origin=st.none()
            | st.builds(Origin, installation=WORD, source_id=TEXT, imported_on=DAY),
        )
    )
