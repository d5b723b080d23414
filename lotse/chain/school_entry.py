"""School entry and the school years that follow from it (SchulG NRW §§ 35-38).

Early entry and deferral are decided by people: pass the year they decided on instead.
"""

from datetime import date

from lotse.dates.months import after_months

CUT_OFF = (9, 30)  # born up to and including this day: § 35 I SchulG NRW
YEARS_OF_LIFE = 6
FIRST_ABC_ENTRY = 2029  # bill of the 18. Schulrechtsänderungsgesetz, not law yet
MONTHS_TO_18 = 216


def entry_year(born: date) -> int:
    """`e`: school starts on 1 August of this year."""
    late = (born.month, born.day) > CUT_OFF
    return born.year + YEARS_OF_LIFE + late


def school_year(start: int) -> str:
    """`2026/27` for the school year that starts in August 2026."""
    return f"{start}/{(start + 1) % 100:02}"


def abc_class_year(entry: int) -> str | None:
    """School year of the ABC-Klasse if there is a need, None where it does not exist (R-44)."""
    return school_year(entry - 1) if entry >= FIRST_ABC_ENTRY else None


def potential_analysis_year(entry: int) -> str:
    """School year of class 8, without repeating one (KAoA, R-51)."""
    return school_year(entry + 7)


def end_of_compulsory_school(born: date) -> date:
    """End of the school year in which somebody without training turns 18 (§ 38 SchulG NRW)."""
    of_age = after_months(born, MONTHS_TO_18)
    return date(of_age.year + (of_age.month >= 8), 7, 31)
