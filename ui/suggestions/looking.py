"""What fits a family today, or a sentence that says what is missing before anything
can; neither where the work has ended."""

from lotse.acts.suggesting import suggest_here
from lotse.errors import InvalidInput
from lotse.matching.found import Suggestions
from lotse.views.family_file import FamilyFile
from ui.context import AppContext


def look_for_offers(file: FamilyFile, context: AppContext) -> tuple[Suggestions | None, str]:
    if file.family.ended:
        return None, ""
    today = context.today()
    try:
        found = suggest_here(file.family, file.referrals, file.profile, context.book, today=today)
    except InvalidInput as missing:
        return None, " ".join((str(missing), *missing.problems.values()))
    return found, ""
