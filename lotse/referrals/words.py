"""How the states of a referral are said."""

from lotse.referrals.referral import ReferralState

STATE_WORDS: dict[ReferralState, str] = {
    ReferralState.PREPARED: "vorbereitet",
    ReferralState.SENT: "versandt",
    ReferralState.ARRIVED: "angekommen",
    ReferralState.WAITING: "Warteliste",
    ReferralState.NO_PLACE: "kein Platz",
    ReferralState.NOT_FITTING: "passt nicht",
    ReferralState.NOT_SHOWN_UP: "nicht erschienen",
    ReferralState.STOPPED: "gestoppt",
    ReferralState.LET_GO: "ohne Antwort beendet",
}
