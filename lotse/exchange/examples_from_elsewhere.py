"""Offers of another place as good practice to learn from: listed apart, never a target."""

from dataclasses import replace

from lotse.catalogue.offer_parts import OfferKind
from lotse.catalogue.offer_table import OfferFile


def as_examples(file: OfferFile) -> OfferFile:
    """The same file with every offer as „Praxisbeispiel“."""
    offers = tuple(replace(offer, kind=OfferKind.EXAMPLE) for offer in file.offers)
    return replace(file, offers=offers, columns=file.columns | {"kind"})
