"""A plain-Python regex reading of the example, as a first script would do it, beside gongkai on the same text.

Prints for each: facts found, reports a second, MB a second. Run after the wheel is installed: python benches/rival.py
"""

from __future__ import annotations

import re
import timeit
from collections.abc import Callable
from pathlib import Path

import gongkai

EXAMPLE = (Path(__file__).parents[1] / "examples" / "yunxi-2012.txt").read_text("utf-8")

PART = re.compile(r"([^，；。、：\d]{2,30}?)(\d+)(条|期|件)，占([\d.]+)%")
TOTAL = re.compile(r"主动公开政府信息(\d+)条")
REQUESTS = re.compile(r"收到(?:信息公开)?申请(\d+)(条|件)")
PERIOD = re.compile(r"(\d{4})年(\d+)月(\d+)日起?至(\d{4})年(\d+)月(\d+)日")
STAFF = re.compile(r"(专职|兼职)人员(\d+)人")
UNITS = re.compile(r"(\d+)家单位")
ZERO = re.compile(r"没有发生[^。]*?(行政复议|行政诉讼|申诉)")


def script(text: str) -> int:
    """Count what the script finds."""
    patterns = (PART, TOTAL, REQUESTS, PERIOD, STAFF, UNITS, ZERO)
    return sum(len(pattern.findall(text)) for pattern in patterns)


def ours(text: str) -> int:
    """Count what gongkai finds."""
    return len(gongkai.parse(text).facts())


def measure(name: str, read: Callable[[str], int]) -> None:
    """Print one row: the best of seven runs."""
    timer = timeit.Timer(lambda: read(EXAMPLE))
    number, _ = timer.autorange()
    seconds = min(timer.repeat(7, number)) / number
    megabytes = len(EXAMPLE.encode()) / 1e6
    print(f"{name:16} {read(EXAMPLE):3} facts {1 / seconds:9.0f} reports/s {megabytes / seconds:7.1f} MB/s")


def main() -> None:
    """Measure both on the same text."""
    parts = {(int(count), share) for _, count, _, share in PART.findall(EXAMPLE)}
    found = {(fact.value, fact.share) for fact in gongkai.parse(EXAMPLE).facts() if fact.share}
    assert parts == found, "the two readings differ on the list itself"
    measure("regex script", script)
    measure("gongkai", ours)


if __name__ == "__main__":
    main()
