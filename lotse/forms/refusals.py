"""What pyxform says in English, with sheet, row and column, said in German."""

import re

from pyxform.errors import PyXFormError

from lotse.forms.problems import Problem

_ROW = re.compile(r"\[row : (\d+)\]\s*")
_SHEET = re.compile(r"[Oo]n the '(\w+)' sheet, the '([^']+)' value")
_HEADER = re.compile(
    r"headers provided for sheet: '(\w+)'.*?(?:mapping for '|headers were not found: ')(\w+)'", re.S
)
_ELEMENT = re.compile(r"element named '([^']+)'")
_SENTENCES = (
    (r"must have a sheet named 'survey'", "Das Blatt „survey“ fehlt."),
    (r"Duplicate column header: (.+)", "Die Spalte „{0}“ kommt zweimal vor."),
    (r"Choice filter not supported with or_other", "choice_filter geht nicht mit or_other."),
    (
        r"Choice filter not supported for table-list",
        "choice_filter geht nicht mit der Darstellung table-list.",
    ),
    (
        r"unique anywhere in the 'survey'\. The name '([^']+)' appears",
        "Der Name „{0}“ steht mehrmals im Formular, deshalb ist ${{{0}}} nicht eindeutig.",
    ),
    (r"Could not find the name '([^']+)'", "${{{0}}} gibt es in diesem Formular nicht."),
    (r"Unknown question type '([^']+)'", "Den Typ „{0}“ gibt es nicht."),
    (r"List name not in choices sheet: (\S+)", "Die Liste „{0}“ steht nicht im Blatt choices."),
    (r"There should be a choices sheet", "Das Blatt „choices“ fehlt."),
    (
        r"survey element named '([^']+)' has no label or hint",
        "„{0}“ hat weder eine Beschriftung (label) noch einen Hinweis (hint).",
    ),
    (
        r"name 'meta' is reserved",
        "Der Name „meta“ ist für Lotse und andere Programme vergeben.",
    ),
    (
        r"different names for the same column were found: (.+?)\.",
        "Diese Spalten bedeuten dasselbe, nur eine darf bleiben: {0}.",
    ),
    (
        r"'name' value '([^']+)' is invalid\. Repeat names must",
        "Den Namen „{0}“ trägt schon ein anderer Wiederholungsblock.",
    ),
    (
        r"multiple survey elements named '([^']+)'",
        "Der Name „{0}“ steht mehrmals im Formular, deshalb ist ${{{0}}} nicht eindeutig.",
    ),
    (
        r"Instance names must be unique within a form\. The name '([^']+)'",
        "Der Name „{0}“ steht für zwei verschiedene Listen.",
    ),
    (
        r"same instance id .* Instance name: '([^']+)'",
        "Der Name „{0}“ steht für zwei verschiedene Listen.",
    ),
    (r"entit|save_to", "Die Angaben zu „entities“ sind so nicht zulässig."),
    (r"trigger", "Der Auslöser in „trigger“ ist so nicht zulässig."),
    (
        r"Reference variables must start with",
        "Ein Verweis ist falsch geschrieben; richtig ist ${{name}} ohne Leerzeichen.",
    ),
    (
        r"arameter|randomize|seed|quality|max-pixels|track-changes|location-|identify-user",
        "Die Angaben in „parameters“ sind so nicht zulässig.",
    ),
)


def problem_of_pyxform(error: PyXFormError) -> Problem:
    """Its row, sheet and column as far as pyxform knows them."""
    message = str(error)
    header = _HEADER.search(message)
    if header:
        sentence = f"Die Spalte „{header[2]}“ fehlt."
        return Problem(sentence=sentence, sheet=header[1], row=1, column=header[2])
    row = _ROW.search(message)
    place = _SHEET.search(message)
    context = error.context
    sheet = place[1] if place else str(context.get("sheet") or ("survey" if row else ""))
    return Problem(
        sentence=_german(message),
        sheet=sheet if sheet.islower() else "",
        row=int(row[1]) if row else None,
        column=place[2] if place else str(context.get("column") or ""),
    )


def element_of_pyxform(error: PyXFormError) -> str:
    """The name of the question that is meant, where pyxform names it without its row."""
    found = _ELEMENT.search(str(error))
    return found[1] if found else ""


def _german(message: str) -> str:
    for pattern, sentence in _SENTENCES:
        found = re.search(pattern, message)
        if found is not None:
            return sentence.format(*(group.strip(" '") for group in found.groups()))
    said = " ".join(_ROW.sub("", message).split())
    return f"Das lässt der XLSForm-Standard nicht zu ({said[:300]})."
