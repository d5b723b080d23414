"""Circumstances of a family that offers may be made for."""

from collections.abc import Mapping

# code -> German label
CIRCUMSTANCES: Mapping[str, str] = {
    "armut": "wenig Geld",
    "neuzugewandert": "neu zugewandert",
    "chronisch_krank": "chronische Krankheit",
    "behinderung": "Behinderung",
    "psychisch_belastet": "seelische Belastung",
    "suchtbelastet": "Belastung durch Sucht",
    "alleinerziehend": "alleinerziehend",
    "junge_eltern": "sehr junge Eltern",
    "hze": "Hilfe zur Erziehung läuft",
    "wartet_auf_kita": "wartet auf einen Kita-Platz",
    "arbeitslos": "ohne Arbeit",
}
