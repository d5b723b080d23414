"""What people do with a family, as pieces: stays, referrals, transitions, consents, reminders."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from lotse.chain.stages import Span, corridor_windows
from lotse.consents.consent import ENDS_SOON, Consent
from lotse.dates.written import german
from lotse.families.family import Family, Stay, StayKind
from lotse.families.member_changes import entry_year_of
from lotse.families.words import name_of
from lotse.profiles.profile import Profile
from lotse.referrals.referral import WAITED_FOR, Referral, ReferralState
from lotse.referrals.words import STATE_WORDS as REFERRAL_WORDS
from lotse.reminders import Reminder
from lotse.ribbon.pieces import Piece, Tone, Topic
from lotse.transitions.transition import Transition, TransitionState
from lotse.transitions.words import STATE_WORDS as TRANSITION_WORDS
from lotse.transitions.words import corridor_words

ACT_NOW = timedelta(days=14)

FINISHED = (TransitionState.HANDED_OVER, TransitionState.FEEDBACK, TransitionState.CLOSED)


def stay_piece(stay: Stay, today: date) -> Piece | None:
    """Day care and school stand in the bands; midwife and doctor become bars."""
    if stay.kind not in (StayKind.MIDWIFE, StayKind.DOCTOR) or stay.since is None:
        return None
    last = stay.until.earliest if stay.until else max(today, stay.since.earliest)
    label = "Hebamme" if stay.kind is StayKind.MIDWIFE else "Kinderarztpraxis"
    until = f" bis {stay.until}" if stay.until else ""
    return Piece(
        key=f"stay:{stay.child_id}:{stay.kind}:{stay.since}",
        topic=Topic.CARE,
        tone=Tone.DONE if last < today else Tone.PLAIN,
        text=f"{label} {stay.name}".strip(),
        detail=f"{label} {stay.name}".strip() + f": seit {stay.since}{until}.",
        first=stay.since.earliest,
        last=last,
        certain=stay.since.exact is not None,
    )


def referral_piece(referral: Referral, today: date) -> Piece:
    word = REFERRAL_WORDS[referral.state]
    waited_for = referral.state in WAITED_FOR
    overdue = waited_for and referral.reply_until < today
    tone = Tone.UNKNOWN
    if referral.state is ReferralState.ARRIVED:
        tone = Tone.DONE
    elif waited_for:
        tone = Tone.TODAY if overdue else Tone.OPEN
    reply = f" Antwort bis {german(referral.reply_until)}." if waited_for else ""
    return Piece(
        key=f"referral:{referral.id}",
        topic=Topic.REFERRAL,
        tone=tone,
        text=f"{referral.offer_name}: {'Antwort fehlt' if overdue else word}",
        detail=f"Vermittlung vom {german(referral.created_on)} an {referral.offer_name}, "
        f"{word}.{reply}",
        first=referral.created_on,
        last=max(referral.reply_until, today) if waited_for else None,
        target=str(referral.id),
    )


def transition_piece(transition: Transition, family: Family, place: Profile) -> Piece:
    first, last = _corridor(transition, family, place.corridor_spans)
    name = corridor_words(transition.corridor, place.names)
    word = TRANSITION_WORDS[transition.state]
    tone = Tone.DONE if transition.state in FINISHED else Tone.OPEN
    route = place.route(transition.corridor)
    from_name = transition.from_name or (route.gives if route else "noch offen")
    to_name = transition.to_name or (f"{route.takes} (noch offen)" if route else "noch offen")
    paper = f" Mit: {route.paper}." if route else ""
    return Piece(
        key=f"transition:{transition.id}",
        topic=Topic.TRANSITION,
        tone=tone,
        text=f"{name}: {word}",
        detail=f"{name}, {word}. Von: {from_name}. An: {to_name}.{paper}",
        first=first,
        last=last,
        target=str(transition.id),
    )


def _corridor(transition: Transition, family: Family, spans: tuple[Span, ...]) -> tuple[date, date]:
    child = family.person(transition.child_id)
    if child.birthday is not None:
        entry_year = transition.entry_year or entry_year_of(family, child.id)
        for window in corridor_windows(born=child.birthday, entry_year=entry_year, spans=spans):
            if window.code == transition.corridor:
                return window.first, window.last
    return date(transition.entry_year - 1, 8, 1), date(transition.entry_year + 1, 1, 31)


def consent_pieces(consent: Consent, family: Family, today: date) -> Iterable[Piece]:
    """Missing signatures while it is valid, and its end when that comes near."""
    if consent.revoked_on is not None or consent.declined or consent.valid_until < today:
        return
    for signature in consent.unsigned:
        name = name_of(family, signature.person_id)
        yield Piece(
            key=f"signature:{consent.id}:{signature.person_id}",
            topic=Topic.CONSENT,
            tone=Tone.SOON,
            text=f"Unterschrift {name} fehlt",
            detail=f"Einwilligung für {consent.recipient.name}: Unterschrift von {name} fehlt.",
            first=max(consent.valid_from, today),
            target=str(consent.id),
        )
    if consent.valid_until - today <= ENDS_SOON:
        yield Piece(
            key=f"consent:{consent.id}",
            topic=Topic.CONSENT,
            tone=Tone.SOON if consent.valid_until - today <= ACT_NOW else Tone.OPEN,
            text=f"Einwilligung endet {german(consent.valid_until)}",
            detail=f"Einwilligung für {consent.recipient.name} endet am "
            f"{german(consent.valid_until)}.",
            first=consent.valid_until,
            target=str(consent.id),
        )


def reminder_piece(reminder: Reminder, today: date) -> Piece:
    done = reminder.done_on is not None
    tone = Tone.DONE if done else Tone.TODAY if reminder.due <= today else Tone.OPEN
    return Piece(
        key=f"reminder:{reminder.id}",
        topic=Topic.REMINDER,
        tone=tone,
        text=reminder.title,
        detail=f"Aufgabe zum {german(reminder.due)}: {reminder.title}. {reminder.detail}".strip(),
        first=reminder.done_on or reminder.due,
        target=str(reminder.id),
    )


def lane_of(child_ids: tuple[UUID, ...]) -> UUID | None:
    """One child: its lane. None or several: the lane of the family."""
    return child_ids[0] if len(child_ids) == 1 else None
