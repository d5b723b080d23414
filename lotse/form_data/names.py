"""Ids of the shipped forms that use cases know by name."""

INTAKE = "aufnahmebogen"
DAY_CARE_INTAKE = "kita_aufnahme"
SCREENING = "basisbogen"
HANDOVER = "uebergabeprotokoll"

INTAKES = (INTAKE, DAY_CARE_INTAKE)
