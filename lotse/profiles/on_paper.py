"""What a profile changes on letters: whose lines stand at the head, which needs stay unnamed."""

from dataclasses import replace

from lotse.institutions import Desk, Site
from lotse.profiles.parts import Letterhead
from lotse.profiles.profile import Profile


def desk_on_paper(desk: Desk, profile: Profile) -> Desk:
    """The desk under the letterhead in use. It signs and files as itself; never store this."""
    head = profile.letterhead(profile.about.letterhead)
    return _under(head, desk) if head else desk


def _under(head: Letterhead, desk: Desk) -> Desk:
    institution = desk.institution
    sites = (_site(head, institution.main_site), *institution.sites[1:])
    return replace(
        desk,
        institution=replace(institution, name=head.sender or institution.name, sites=sites),
        phone=head.phone or desk.phone,
        email=head.email or desk.email,
        contact=head.contact or desk.contact,
        footer=head.footer or desk.footer,
    )


def _site(head: Letterhead, own: Site) -> Site:
    """The last line is postcode and town, what stands above it is the street."""
    if not head.lines:
        return own
    *above, last = head.lines
    postcode, _, town = last.partition(" ")
    if not postcode.isdigit():
        return replace(own, street=", ".join(head.lines), postcode="", town="")
    return replace(own, street=", ".join(above), postcode=postcode, town=town)
