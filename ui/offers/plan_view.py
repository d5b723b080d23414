"""What an import would do: counts, and a list for each of them."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lotse.exchange.import_plan import ImportPlan
from ui.offers.plan_rows import ADDED, CHANGED, GONE, KEPT, PROBLEMS, UNCHANGED, rows_of_plan
from ui.widgets.parts_view import ListPart, PartsView


class PlanView(PartsView):
    """Opens at what needs eyes first: problems, then what changes."""

    def __init__(self, plan: ImportPlan, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        words = {
            PROBLEMS: translate("PlanView", "Hinweise und Fehler"),
            ADDED: translate("PlanView", "Neu"),
            CHANGED: translate("PlanView", "Geändert"),
            GONE: translate("PlanView", "Nicht mehr dabei"),
            KEPT: translate("PlanView", "Hier bearbeitet, bleibt"),
            UNCHANGED: translate("PlanView", "Unverändert"),
        }
        parts = [
            ListPart(key=key, words=said, rows=rows_of_plan(plan, key))
            for key, said in words.items()
            if plan.kept or key != KEPT
        ]
        super().__init__(parts, translate("PlanView", "Vorschau"), parent)
