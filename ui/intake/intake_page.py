"""A new family: the Kita takes a child in, everybody else the whole family."""

from lotse.form_data.names import DAY_CARE_INTAKE, INTAKE
from lotse.institutions import Work
from ui.context import AppContext
from ui.forms.form_page import FormPage


class IntakePage(FormPage):
    def __init__(self, context: AppContext, *, resume: bool = False) -> None:
        desk = context.book.desk
        in_kita = desk is not None and desk.work is Work.DAY_CARE
        super().__init__(context, DAY_CARE_INTAKE if in_kita else INTAKE, resume=resume)
