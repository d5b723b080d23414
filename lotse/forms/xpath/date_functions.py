"""Date and time functions of ODK XForms, in local wall clock time."""

import math
import re
from collections.abc import Sequence
from datetime import datetime, time

from lotse.forms.xpath.context import Context, Expression
from lotse.forms.xpath.functions import Function, plain, raw
from lotse.forms.xpath.values import EPOCH, Moment, Value, to_moment, to_text

# Short names of months, then of days from Monday, by language.
_NAMES = {
    "de": "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez Mo Di Mi Do Fr Sa So",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun",
    "es": "ene feb mar abr may jun jul ago sep oct nov dic lun mar mié jue vie sáb dom",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc. "
    "lun. mar. mer. jeu. ven. sam. dim.",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic lun mar mer gio ven sab dom",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec ma di wo do vr za zo",
    "pl": "sty lut mar kwi maj cze lip sie wrz paź lis gru pon. wt. śr. czw. pt. sob. niedz.",
    "ro": "ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec. lun. mar. mie. joi "
    "vin. sâm. dum.",
    "ru": "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек. пн вт ср чт пт сб вс",
    "tr": "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara Pzt Sal Çar Per Cum Cmt Paz",
    "uk": "січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд. пн вт ср чт пт сб нд",
}
_DATE_SIGN = re.compile(r"%([YymnbdeaHhMS3])")
_UNPADDED = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(T.*)?")
_CLOCK = re.compile(r"(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(?:Z|[-+]\d{2}:\d{2})?")


def _today(context: Context, arguments: Sequence[Expression]) -> Value:
    return Moment.of(datetime.combine(context.around.now.date(), time()))


def _now(context: Context, arguments: Sequence[Expression]) -> Value:
    return Moment.of(context.around.now)


def _date_time(value: Value) -> Moment | None:
    """Also `2026-1-5` and days since 1970-01-01; None when it is no date."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (float, int)):
        return to_moment(value)
    text = to_text(value).strip()
    unpadded = _UNPADDED.fullmatch(text)
    if unpadded is not None:
        year, month, day, rest = unpadded.groups()
        text = f"{year}-{month:0>2}-{day:0>2}{rest or ''}"
    return Moment.from_text(text)


def _date_only(value: Value) -> Value:
    """The day alone; blank when it is no date."""
    moment = _date_time(value)
    if moment is None:
        return ""
    return Moment.of(datetime.combine(_wall_clock(moment), time()))


def _with_time(value: Value) -> Value:
    moment = _date_time(value)
    return "" if moment is None else moment


def _decimal_date_time(value: Value) -> float:
    moment = to_moment(value)
    return math.nan if moment is None else float(moment)


def _decimal_time(text: str) -> float:
    """The fraction of the day; blank when it is no time."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        return math.nan
    hour, minute, second = (int(part or 0) for part in found.groups()[:3])
    if hour > 23 or minute > 59 or second > 59:
        return math.nan
    return (hour * 3600 + minute * 60 + second + float(found[4] or 0)) / 86_400


def _formatted(context: Context, arguments: Sequence[Expression]) -> Value:
    moment = to_moment(arguments[0](context))
    if moment is None:
        return ""
    signs = _signs(_wall_clock(moment), context.around.language)
    return _DATE_SIGN.sub(lambda found: signs[found[1]], to_text(arguments[1](context)))


def _wall_clock(moment: Moment) -> datetime:
    text = moment.text
    return datetime.fromisoformat(text).replace(tzinfo=None) if "T" in text else _day(text)


def _day(text: str) -> datetime:
    return EPOCH.fromisoformat(text)


def _signs(moment: datetime, language: str) -> dict[str, str]:
    names = _NAMES.get(language, _NAMES["en"]).split()
    return {
        "Y": f"{moment.year:04}",
        "y": f"{moment.year % 100:02}",
        "m": f"{moment.month:02}",
        "n": str(moment.month),
        "b": names[moment.month - 1],
        "d": f"{moment.day:02}",
        "e": str(moment.day),
        "a": names[12 + moment.weekday()],
        "H": f"{moment.hour:02}",
        "h": str(moment.hour),
        "M": f"{moment.minute:02}",
        "S": f"{moment.second:02}",
        "3": f"{moment.microsecond // 1000:03}",
    }


FUNCTIONS: dict[str, Function] = {
    "today": Function(least=0, most=0, call=_today),
    "now": Function(least=0, most=0, call=_now),
    "date": plain(_date_only, raw),
    "date-time": plain(_with_time, raw),
    "decimal-date-time": plain(_decimal_date_time, raw),
    "decimal-time": plain(_decimal_time, to_text),
    "format-date": Function(least=2, most=2, call=_formatted),
    "format-date-time": Function(least=2, most=2, call=_formatted),
}
