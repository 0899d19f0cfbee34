"""Dates as people print them, in the precision in which they print them.

Tables and patterns read what newspapers of a dozen languages print; dateutil is asked for the rest, and only for a
whole text. Nothing is filled in from today. Where a number could be the day or the month, as in ``03/04/2025``, neither
is believed and the year alone is kept: the text does not say more, and its reader may know more. With dots, as in
``03.04.2025``, the day comes first everywhere. Years have four digits.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, TypeAlias

from interviewkit.errors import ModelError
from interviewkit.model import PartialDate, When, when
from interviewkit.text.months import long_months, months, unaccented, weekdays
from interviewkit.text.patterns import Pattern

if TYPE_CHECKING:
    from datetime import tzinfo

__all__ = ["find_date", "read_date"]

_LONGEST = 80
# A line that tells a date is short; in a longer one the beginning is searched.
_SEARCHED = 400

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
# The abbreviations that name one offset wherever they are used; CST, IST and ET do not.
_ZONES = {"z": 0, "utc": 0, "gmt": 0, "cet": 1, "cest": 2, "msk": 3, "jst": 9, "kst": 9}
_ZONES |= {"est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7}
# The words that dateutil knows; it also takes five capitals or fewer for a time zone.
_DATEUTIL = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    hour hours minute minutes second seconds and utc gmt""".split()
)
_AFTERNOON = {"pm", "p.m.", "p. m.", "下午", "午後", "오후"}

# A word that may be a month; the table decides. Patterns of all the names would take longer to compile than to use.
_WORD = r"(?P<month>[^\W\d_]{3,12})"
_LONG = r"(?P<long>[^\W\d_]{3,12})"
_S = r"[ \u00a0\u3000]{0,2}"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.?ª|º|°|\.)?"
# "7 December" begins with "7 de" too.
_OF = rf"(?:[ \u00a0]{{1,2}}(?:(?:de|del|of|di)(?=[ \u00a0])|d['’]))?{_S}"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_RUSSIAN_YEAR = rf"(?:{_S}г(?:ода|оду|\.)?(?!\w)|[ ]r\.)?"
_THE = r"(?:(?:the|le|am|den|der|el|il|on)[ \u00a0])?"
# Each form of a date with characters of which it has one.
_NUMERIC = (
    (rf"{_YEAR}(?P<cut>[-/.])(?P<month>\d{{1,2}})(?P=cut)(?P<day>\d{{1,2}})(?!\d)", "-/."),
    (rf"{_YEAR}\.{_S}(?P<month>\d{{1,2}})\.{_S}(?P<day>\d{{1,2}})(?!\d)", "."),
    (rf"{_YEAR}(?:[-/.])(?P<month>\d{{2}})(?![\d/.\-]\d|\d)", "-/."),
    (rf"{_YEAR}{_S}[年년](?:{_S}(?P<month>\d{{1,2}}){_S}[月월](?:{_S}(?P<day>\d{{1,2}}){_S}[日号號일])?)?", "年년"),
    (rf"(?P<era>{'|'.join(_ERAS)})(?P<year>\d{{1,2}}|元)年(?:(?P<month>\d{{1,2}})月(?:(?P<day>\d{{1,2}})日)?)?", "年"),
    (rf"(?P<first>\d{{1,2}})(?P<cut>[/.\-])(?P<second>\d{{1,2}})(?P=cut){_YEAR}", "-/."),
)
_WORDED = (
    rf"{_THE}{_DAY}(?:{_OF}|-){_WORD}\b\.?,?(?:{_OF}|-){_YEAR}{_RUSSIAN_YEAR}",
    rf"{_WORD}\b\.?{_S}{_DAY},?{_S}(?<=[ \u00a0,]){_YEAR}",
    rf"{_LONG}\b\.?,?{_OF}(?<=[ \u00a0]){_YEAR}{_RUSSIAN_YEAR}",
)
_HALF = r"(?P<half>a\.?m\.?\b|p\.?m\.?\b|[ap]\. m\.|上午|下午|午前|午後|오전|오후)"
_CLOCK = (
    rf"(?:{_HALF}{_S})?(?P<hour>\d{{1,2}})"
    rf"(?:(?:[:：.hH]|{_S}[时時点點시]{_S})(?P<minute>\d{{2}})[分분]?|(?={_S}[ap]\.?m\b))"
    rf"(?::(?P<second>\d{{2}})(?:[.,](?P<fraction>\d{{1,6}}))?)?"
    rf"(?:{_S}{_HALF.replace('half', 'half_after')})?(?:{_S}(?:Uhr|hrs?|h)\b)?"
    rf"(?P<zoned>{_S}\(?(?P<zone>(?-i:[A-Z]{{1,4}})|(?:UTC|GMT)?[+\-−]\d{{2}}:?\d{{2}})\)?(?![\w:]))?"
)
_BEFORE_CLOCK = (
    r"(?:T|(?:,|，|[ ]?[\-–—|·])?[ ]?"
    r"(?:(?:at|um|à|a las|alle ore|alle|às|ore|в|om|o|kl\.?|klockan|saat|الساعة)(?=[ \d]))?)"
    rf"{_S}"
)
_FORMS = tuple(
    Pattern(
        rf"(?<![0-9A-Za-zÀ-ɏͰ-ӿ_/.]){form}(?:(?<=[日号號일])|(?![/.\-]?\d))", re.IGNORECASE, needs=tuple(characters)
    )
    for form, characters in (*_NUMERIC, *((form, "") for form in _WORDED))
)
_FOUR_DIGITS = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_DAY_NAME = (
    r"(?:[(（](?:星期|周|週)?[一二三四五六日天月火水木金土월화수목금토일](?:曜日|요일)?[)）]|(?:星期"
    r"|周|週)[一二三四五六日天]"
    r"|[月火水木金土日]曜日|[월화수목금토일]요일|(?<!\w)(?P<word>[^\W\d_]{2,13}(?:-feira)?)\b\.?)"
)
_DAY_NAME_BEFORE = Pattern(rf"{_DAY_NAME}[,，]?{_S}\Z")
_DAY_NAME_AFTER = Pattern(rf",?{_S}{_DAY_NAME}")
_DAY_NAME_FIRST = Pattern(rf"{_DAY_NAME}[,，]?{_S}")
_HAN_YEAR = re.compile("[一二][〇零一二三四五六七八九]{3}年")
_HAN_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_YEARLIKE = re.compile(rf"\d{{4}}|{'|'.join(_ERAS)}")
_CLOCK_AFTER = Pattern(_BEFORE_CLOCK + _CLOCK + r"(?![\d:])", re.IGNORECASE)
_CLOCK_BEFORE = Pattern(rf"{_CLOCK}(?:,|[ ]on)?{_S}", re.IGNORECASE)
# What every time of day has somewhere.
_CLOCKLIKE = re.compile(rf"\d(?:[:：.hH]|{_S}[时時点點시apAP])")

_Found: TypeAlias = "tuple[When, int, int]"


def read_date(text: str) -> When | None:
    """Return the date that the whole of ``text`` is, with its time where one is printed, or None."""
    text = unicodedata.normalize("NFC", text[: 2 * _LONGEST].strip()) if len(text) < 2 * _LONGEST else ""
    text = _in_digits(text)
    if not 4 <= len(text) <= _LONGEST or not any(char.isdigit() for char in text):
        return None
    if len(text) == 4 and text.isdecimal():
        return _partial(int(text), 0, 0)
    try:
        return when(date.fromisoformat(text))
    except (ValueError, ModelError):
        pass
    if not _YEARLIKE.search(text):
        return None
    forms = _forms(text)
    start = _end_of_weekday(_DAY_NAME_FIRST, text, 0)
    clock = _CLOCK_BEFORE.match(text, start) if _CLOCKLIKE.search(text, start) else None
    for begin, before in ((start, None), (clock.end() if clock else start, clock)):
        for form in forms:
            if found := form.match(text, _end_of_weekday(_DAY_NAME_FIRST, text, begin)):
                value, end = _timed(text, found, before)
                if value is not None and not text[end:].strip(" .)"):
                    return value
    return _by_dateutil(text)


def find_date(text: str) -> _Found | None:
    """Return the first date in ``text``, a line, with where it starts and ends; a year alone is none."""
    best: _Found | None = None
    text = _in_digits(text[:_SEARCHED])
    if not _YEARLIKE.search(text):
        return None
    for form in _forms(text):
        limit = len(text) if best is None else min(len(text), best[1] + _LONGEST)
        for found in form.finditer(text, 0, limit):
            if best is not None and (found.start(), -found.end()) >= (best[1], -best[2]):
                break
            value, end = _timed(text, found, None)
            if value is not None:
                best = (value, _start_of_weekday(text, found.start()), end)
                break
    return best


def _in_digits(text: str) -> str:
    """Return ``text`` with the Chinese numerals of a year and what follows it as digits, in their places."""
    return text.translate(_HAN_DIGITS) if "年" in text and _HAN_YEAR.search(text) else text


def _forms(text: str) -> tuple[Pattern, ...]:
    """Return the forms that a date in ``text`` may have."""
    return _FORMS if _LETTERS.search(text) else _FORMS[: len(_NUMERIC)]


def _timed(text: str, found: re.Match[str], clock_before: re.Match[str] | None) -> tuple[When | None, int]:
    """Return the date that was found with the time before or after it, and where both end."""
    day, end = _day_of(found), found.end()
    if day is None or not day.day:
        return day, end
    end = _end_of_weekday(_DAY_NAME_AFTER, text, end) if end < len(text) else end
    clock = clock_before or (_CLOCK_AFTER.match(text, end) if _CLOCKLIKE.search(text, end) else None)
    if clock is None:
        return day, end
    moment, clock_end = _moment(day, clock)
    if moment is None:
        return day, end
    return moment, end if clock_before else clock_end


def _end_of_weekday(pattern: Pattern, text: str, start: int) -> int:
    """Return where the name of a weekday at ``start`` ends, or ``start`` where none stands there."""
    found = None if text[start : start + 1].isdecimal() else pattern.match(text, start)
    if found is None or (found["word"] and unaccented(found["word"]) not in weekdays()):
        return start
    return found.end()


def _start_of_weekday(text: str, end: int) -> int:
    """Return where the name of a weekday that ends at ``end`` starts, or ``end`` where none stands there."""
    found = _DAY_NAME_BEFORE.search(text, max(0, end - _LONGEST // 4), end) if end else None
    if found is None or (found["word"] and unaccented(found["word"]) not in weekdays()):
        return end
    return found.start()


def _day_of(found: re.Match[str]) -> PartialDate | None:
    parts = found.groupdict()
    year, month, day = parts["year"], parts.get("month") or parts.get("long") or "0", parts.get("day") or "0"
    if "first" in parts:
        return _numeric(int(year), int(parts["first"]), int(parts["second"]), parts["cut"])
    if "era" in parts:
        return _partial(_ERAS[parts["era"]] + (1 if year == "元" else int(year)), int(month), int(day))
    known = long_months() if "long" in parts else months()
    number = int(month) if month.isdecimal() else known.get(unaccented(month))
    return None if number is None else _partial(int(year), number, int(day))


def _numeric(year: int, first: int, second: int, cut: str) -> PartialDate | None:
    day_first, month_first = _partial(year, second, first), _partial(year, first, second)
    if cut == "." or month_first is None:
        return day_first
    if day_first is None or day_first == month_first:
        return month_first
    return _partial(year, 0, 0)


def _partial(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except ModelError:
        return None


def _moment(day: PartialDate, clock: re.Match[str]) -> tuple[When | None, int]:
    """Return the date with the time of day, and where it ends: before a time zone that is not certain."""
    hour, minute, second = (int(clock[part] or 0) for part in ("hour", "minute", "second"))
    half = (clock["half"] or clock["half_after"] or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            return None, 0
        hour = hour % 12 + (12 if half in _AFTERNOON else 0)
    fraction = int((clock["fraction"] or "").ljust(6, "0"))
    try:
        moment = datetime(day.year, day.month, day.day, hour, minute, second, fraction)  # noqa: DTZ001 - in no zone yet
    except ValueError:
        return None, 0
    if not clock["zone"]:
        return moment, clock.end()
    try:
        return when(moment.replace(tzinfo=_zone(clock["zone"]))), clock.end()
    except ValueError:
        return moment, clock.start("zoned")


def _zone(name: str) -> tzinfo:
    """Return the offset that ``name`` stands for; raises `ValueError` where it is not certain."""
    name = name.casefold()
    if name in _ZONES:
        return timezone(timedelta(hours=_ZONES[name])) if _ZONES[name] else UTC
    digits = name.lstrip("utcgm").replace(":", "").replace("−", "-")
    if digits[:1] not in {"+", "-"}:
        raise ValueError(name)
    offset = timedelta(hours=int(digits[1:3]), minutes=int(digits[3:]))
    return timezone(-offset if digits[0] == "-" else offset)


def _by_dateutil(text: str) -> When | None:
    """Return what dateutil makes of ``text``: the fields that do not depend on the date from which it fills gaps."""
    words = _LETTERS.findall(text)
    known = all(word.casefold() in _DATEUTIL or (word.isupper() and len(word) <= 5) for word in words)
    if not (words and known and _FOUR_DIGITS.search(text)):
        return None
    from dateutil.parser import parse  # noqa: PLC0415 - costs more than all the rest, and is rarely needed

    def zone(name: str | None, offset: int | None) -> tzinfo | None:
        if offset is None:
            return _zone(name) if name else None
        return timezone(timedelta(seconds=offset))

    gaps = (datetime(2001, 1, 2, 3, 4, 5), datetime(2004, 6, 17, 19, 28, 37))  # noqa: DTZ001 - in no zone
    try:
        one, other = (parse(text, default=gap, dayfirst=False, tzinfos=zone) for gap in gaps)
        swapped = parse(text, default=gaps[0], dayfirst=True, tzinfos=zone)
        agreed = one.year == other.year and one.month == other.month == swapped.month and one.day == other.day
        # What is printed as 0099 is not 1999.
        if not agreed or f"{one.year:04}" not in text:
            return None
        if one.hour != other.hour:
            return PartialDate(one.year, one.month, one.day)
        if one.minute != other.minute:
            one = one.replace(minute=0)
        return when(one if one.second == other.second else one.replace(second=0))
    except (ValueError, ArithmeticError, TypeError, LookupError, AttributeError):
        return None
