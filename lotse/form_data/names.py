"""Ids of the shipped forms that use cases know by name."""

INTAKE = "aufnahmebogen"
DAY_CARE_INTAKE = "kita_aufnahme"
SCREENING = "basisbogen"
HANDOVER = "uebergabeprotokoll"
MOTOR_TEST = "bewegungstest"

INTAKES = (INTAKE, DAY_CARE_INTAKE)
