"""Dates as people print them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.model import PartialDate
from interviewkit.text.dates import find_date, read_date

MAY_7 = PartialDate(2025, 5, 7)


@pytest.mark.parametrize(
    "text",
    [
        "2025-05-07",
        "2025/5/7",
        "2025.5.7",
        "2025. 5. 7.",
        "2025年5月7日",
        "2025年05月07日 星期三",
        "2025年5月7日（水）",
        "令和7年5月7日",
        "2025년 5월 7일",
        "May 7, 2025",
        "MAY 7, 2025",
        "May 7th 2025",
        "7 May 2025",
        "7-May-2025",
        "the 7th of May 2025",
        "Wednesday, May 7, 2025",
        "May 07, 2025.",
        "le 7 mai 2025",
        "mercredi 7 mai 2025",
        "7. Mai 2025",
        "Mittwoch, 7. Mai 2025",
        "07.05.2025",
        "7 de mayo de 2025",
        "miércoles, 7 de mayo de 2025",
        "7 maggio 2025",
        "7 de maio de 2025",
        "quarta-feira, 7 de maio de 2025",
        "7 мая 2025 г.",
        "7 мая 2025 года",
        "7 mei 2025",
        "7 maja 2025 r.",
        "7 травня 2025",
        "7 Mayıs 2025",
        "7 مايو 2025",
        "二〇二五年五月七日",
        "2025 May 7",
    ],
)
def test_a_day_is_read_in_every_language(text: str) -> None:
    """One day, printed in the ways of a dozen languages, is one date."""
    assert read_date(text) == MAY_7


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025", PartialDate(2025)),
        ("2025年", PartialDate(2025)),
        ("2025-05", PartialDate(2025, 5)),
        ("2025/05", PartialDate(2025, 5)),
        ("2025年5月", PartialDate(2025, 5)),
        ("May 2025", PartialDate(2025, 5)),
        ("mai 2025", PartialDate(2025, 5)),
        ("май 2025", PartialDate(2025, 5)),
        ("mayo de 2025", PartialDate(2025, 5)),
        ("1er août 2024", PartialDate(2024, 8, 1)),
        ("Sept. 3, 2024", PartialDate(2024, 9, 3)),
    ],
)
def test_the_precision_is_the_printed_one(text: str, date: PartialDate) -> None:
    """A date says no more than what was printed."""
    assert read_date(text) == date


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2020/3/30 18:33:40", datetime(2020, 3, 30, 18, 33, 40)),
        ("May 7, 2025 10:14 PM", datetime(2025, 5, 7, 22, 14)),
        ("May 7, 2025 12:05 a.m.", datetime(2025, 5, 7, 0, 5)),
        ("10:14 PM, May 7, 2025", datetime(2025, 5, 7, 22, 14)),
        ("May 7th 2025 at 5pm", datetime(2025, 5, 7, 17)),
        ("07.05.2025, 10:14 Uhr", datetime(2025, 5, 7, 10, 14)),
        ("7 mai 2025 à 10h14", datetime(2025, 5, 7, 10, 14)),
        ("2025年5月7日10:14", datetime(2025, 5, 7, 10, 14)),
        ("2025년 5월 7일 오후 3:05", datetime(2025, 5, 7, 15, 5)),
        ("2025-05-07T10:14:00.5", datetime(2025, 5, 7, 10, 14, 0, 500000)),
        ("2025-05-07T10:14:00Z", datetime(2025, 5, 7, 10, 14, tzinfo=UTC)),
        ("2025-05-07 10:14:00 +0800", datetime(2025, 5, 7, 10, 14, tzinfo=timezone(timedelta(hours=8)))),
        ("May 7, 2025 10:14 EST", datetime(2025, 5, 7, 10, 14, tzinfo=timezone(timedelta(hours=-5)))),
        ("Wed May  7 10:14:00 2025", datetime(2025, 5, 7, 10, 14)),
        ("Wed, 2025 May 7, 10:14", datetime(2025, 5, 7, 10, 14)),
        ("2025 May 7, 10:14:05", datetime(2025, 5, 7, 10, 14, 5)),
        ("2025 May 7, 5 PM", datetime(2025, 5, 7, 17)),
        ("2025 May 7, 10:14 +0800", datetime(2025, 5, 7, 10, 14, tzinfo=timezone(timedelta(hours=8)))),
    ],
)
def test_a_time_of_day_is_read_with_the_date(text: str, moment: datetime) -> None:
    """A date with a time is a moment, in the zone that was printed and in none where none was."""
    found = read_date(text)
    assert found == moment
    assert isinstance(found, datetime)
    assert found.utcoffset() == moment.utcoffset()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("03/04/2025", PartialDate(2025)),
        ("3-4-2025", PartialDate(2025)),
        ("13/04/2025", PartialDate(2025, 4, 13)),
        ("04/13/2025", PartialDate(2025, 4, 13)),
        ("05/05/2025", PartialDate(2025, 5, 5)),
        ("03.04.2025", PartialDate(2025, 4, 3)),
    ],
)
def test_a_number_that_may_be_day_or_month_is_not_believed(text: str, date: PartialDate) -> None:
    """Of an ambiguous date the year alone is kept; with dots the day comes first."""
    assert read_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "",
        "May 7",
        "Wednesday",
        "10:14",
        "5/7/25",
        "2025-13-45",
        "31 February 2025",
        "0000",
        "May 7, 2025 10:14 PM ET",
        "May 7, 2025 13:14 PM",
        "Published: 2025-05-07",
        "May 7, 2025 in Oslo",
        "out 2025",
        "Room 2025",
        "12 2025",
        "On 2025",
        "Maı 7, 2025",
        "2025 May 7, 10:14 XYZ",
        "2025 May",
        "May 0099 7, 10",
        "1" * 40,
        "9" * 70 + " May",
        "a" * 100_000,
    ],
)
def test_what_is_no_whole_date_is_none(text: str) -> None:
    """A text that says less or more than a date is none, and nothing is filled in from today."""
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("line", "date", "printed"),
    [
        ("Interviewed on May 3, 2001 in Oslo", PartialDate(2001, 5, 3), "May 3, 2001"),
        ("Published on Wednesday, May 7, 2025.", MAY_7, "Wednesday, May 7, 2025"),
        ("2025-05-07 10:14 来源：环球时报", datetime(2025, 5, 7, 10, 14), "2025-05-07 10:14"),
        ("来源2025年5月7日", MAY_7, "2025年5月7日"),
        ("At 10:14 PM ET? May 7, 2025 10:14 PM ET", datetime(2025, 5, 7, 22, 14), "May 7, 2025 10:14 PM"),
        ("The cat 12, 2025 May 3, 2001", PartialDate(2001, 5, 3), "May 3, 2001"),
        ("by 7 December 2025", PartialDate(2025, 12, 7), "7 December 2025"),
        ("on 1.2.2025 and 3 May 2001", PartialDate(2025, 2, 1), "1.2.2025"),
        ("May 7, 2025 99:99", MAY_7, "May 7, 2025"),
    ],
)
def test_a_date_is_found_in_a_line(line: str, date: PartialDate | datetime, printed: str) -> None:
    """The first date of a line is found with its weekday and its time, and where it stands."""
    found = find_date(line)
    assert found is not None
    assert found[0] == date
    assert line[found[1] : found[2]] == printed


@pytest.mark.parametrize(
    "line", ["", "came out 2025", "call 555-05-2025", "version 1.2.3.2025", "in 2025", "x" * 50_000]
)
def test_a_line_without_a_date_has_none(line: str) -> None:
    """Numbers that are no date are left alone."""
    assert find_date(line) is None


@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%Y年%m月%d日", "%d.%m.%Y"]))
def test_every_day_is_read(day: datetime, pattern: str) -> None:
    """Every day of the calendar is read back from what is printed for it."""
    printed = day.strftime(pattern.replace("%Y", f"{day.year:04}"))
    assert read_date(printed) == PartialDate(day.year, day.month, day.day)


@given(st.text(st.sampled_from("0123456789 /-.:,年月日aemnyMPT+Zſı"), max_size=90))
def test_any_text_is_answered(text: str) -> None:
    """Any text is a date or none; what is found lies within the text."""
    read_date(text)
    found = find_date(text)
    assert found is None or 0 <= found[1] < found[2] <= len(text)


@pytest.mark.parametrize(
    "piece", ["1 ", "may ", "1/", "2025 ", "1 de ", "10:30:", "12.12.", "99/99/2025 ", "31 febru 2025 "]
)
def test_hostile_repetition_is_answered(piece: str) -> None:
    """A line of one piece over and over is no date, whatever the piece."""
    assert find_date(piece * 20_000) is None
    assert read_date(piece * 20_000) is None
