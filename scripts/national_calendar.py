"""Write the national calendar anew from the package chinesecalendar (MIT licence): run it when a year has been announced.

    pip install -U chinesecalendar && python scripts/national_calendar.py
"""

from __future__ import annotations

import datetime
from importlib.metadata import version
from pathlib import Path

import chinese_calendar
from chinese_calendar import constants

TARGET = Path(__file__).parent.parent / "crates/gongkai/src/calendar/national.txt"
DAY = datetime.timedelta(days=1)


def spans(days: dict[datetime.date, str]) -> list[tuple[datetime.date, datetime.date, str]]:
    """Join days that follow one another and have one name."""
    out: list[tuple[datetime.date, datetime.date, str]] = []
    for day, name in sorted(days.items()):
        if out and out[-1][1] + DAY == day and out[-1][2] == name and out[-1][0].year == day.year:
            out[-1] = (out[-1][0], day, name)
        else:
            out.append((day, day, name))
    return out


def main() -> None:
    """Write the file."""
    chinese = {it.value: it.chinese for it in constants.Holiday}
    # A day that the source lists is kept only where it differs from the weekday rule, or has a name of its own.
    off = {day: chinese[name] for day, name in constants.holidays.items()}
    off |= {day: chinese[name] for day, name in constants.in_lieu_days.items() if day not in off}
    work = {day: chinese[name] for day, name in constants.workdays.items()}
    lines = [
        "# Days off and make-up working days of the State Council's yearly notices (国务院办公厅关于节假日安排的通知).",
        f"# Written by scripts/national_calendar.py from chinesecalendar {version('chinesecalendar')} (MIT licence, (c) Lirian Su).",
        "# 'year' says that a whole year is known; 'off' and 'work' are the days that differ from Monday to Friday.",
    ]
    every = sorted([(*span, "off") for span in spans(off)] + [(*span, "work") for span in spans(work)])
    for year in sorted({day.year for day in off}):
        lines.append(f"year {year}")
        for start, end, name, kind in every:
            if start.year == year:
                lines.append(f"{kind} {start}{'' if start == end else f'..{end}'} {name}")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    first = datetime.date(min(day.year for day in off), 1, 1)
    last = datetime.date(max(day.year for day in off), 12, 31)
    for offset in range((last - first).days + 1):
        day = first + offset * DAY
        listed = day in work or (day.weekday() < 5 and day not in off)
        if listed != chinese_calendar.is_workday(day):
            raise SystemExit(f"the file would be wrong on {day}")


if __name__ == "__main__":
    main()
