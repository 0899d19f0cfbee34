r"""What the strings of a JSON document look like, as regular expressions for its JSON Schema.

They are in the part of the language that Python shares with ECMA-262 and its ``u`` flag, which JSON Schema prescribes.
Python's ``$`` also matches before a last line feed, which ``(?!\n)`` rules out for both.
"""

from __future__ import annotations

from interviewkit import model

__all__ = ["STRINGS", "WHEN"]

_ILLEGAL = r"\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ud800-\udfff\ufffe\uffff"
# What `str.strip` takes away, as far as a document can hold it.
_SPACE = r"\t\n \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_END = r"$(?!\n)"
_WORDS = rf"[^{_ILLEGAL}{_SPACE}](?:[^{_ILLEGAL}\n]*[^{_ILLEGAL}{_SPACE}])?"

_YEAR = "(?!0000)[0-9]{4}"
_LEAP = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
_DAY = (
    f"(?:{_YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    f"|02-(?:0[1-9]|1[0-9]|2[0-8]))|{_LEAP}-02-29)"
)
_TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?"
_OFFSET = "(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))"
# Only days that the calendar has, and offsets that XML Schema has.
WHEN = f"^(?:{_YEAR}(?:-(?:0[1-9]|1[0-2]))?|{_DAY}(?:T{_TIME}{_OFFSET}?)?){_END}"

STRINGS = {
    "line": (f"^(?:{_WORDS})?{_END}", "One line, without white space at its edges; it may be empty."),
    "words": (f"^{_WORDS}{_END}", "One line that is not empty, without white space at its edges."),
    "text": (f"^[{_SPACE}]*[^{_ILLEGAL}{_SPACE}][^{_ILLEGAL}]*{_END}", "Text that is not only white space."),
    "name": (f"^(?:{model.NCNAME.pattern}){_END}", "An id: an XML NCName."),
    "language": (f"^(?:[A-Za-z]{{1,8}}(?:-[A-Za-z0-9]{{1,8}})*)?{_END}", "A language tag (BCP 47)."),
    "address": (f"^(?:{_WORDS})?{_END}", "An address or a part of one, in the characters of RFC 3986 and RFC 3987."),
    "when": (WHEN, "A year, a month, a day, or a day and time, with or without an offset, in ISO 8601."),
}
