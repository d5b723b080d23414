"""How the states of a transition are said."""

from lotse.chain.names import StageNames
from lotse.transitions.transition import ENDED, TransitionState

STATE_WORDS: dict[TransitionState, str] = {
    TransitionState.PLANNED: "geplant",
    TransitionState.PREPARED: "Entwurf",
    TransitionState.CONSENTED: "Einwilligung liegt vor",
    TransitionState.DECLINED: "Einwilligung abgelehnt",
    TransitionState.HANDED_OVER: "übergeben",
    TransitionState.FEEDBACK: "Rückmeldung da",
    TransitionState.CLOSED: "abgeschlossen",
    TransitionState.BROKEN_OFF: "vorher beendet",
    TransitionState.NOT_REACHED: "nicht zustande gekommen",
}
ENDING_WORDS = {state: words for state, words in STATE_WORDS.items() if state in ENDED}
_CORRIDORS = {
    "familie_kita": "Übergang in die Kita",
    "kita_grundschule": "Übergang Kita–Schule",
    "grundschule_sek1": "Übergang Klasse 4–5",
    "schule_beruf": "Übergang Schule–Beruf",
}


def corridor_words(corridor: str, names: StageNames) -> str:
    """The name of the place, else our own short one."""
    own = names.corridors.get(corridor)
    return own.label if own else _CORRIDORS.get(corridor, "Übergang")
