"""What Python users read a page with, beside gongkai on the same page.

BeautifulSoup with lxml, lxml alone and pandas.read_html give cells and know not what a table means;
gongkai gives facts. First it is looked at that they see the same numbers. Run after the wheel is installed:

    pip install beautifulsoup4 lxml pandas && python benches/rival_page.py [PAGE ...]
"""

from __future__ import annotations

import io
import sys
import timeit
from collections.abc import Callable
from pathlib import Path

import lxml.html
import pandas
from bs4 import BeautifulSoup

import gongkai

EXAMPLE = Path(__file__).parents[1] / "examples" / "yunxi-2024.html"


def soup(page: str) -> list[str]:
    """The cells as BeautifulSoup sees them."""
    return [cell.get_text(strip=True) for cell in BeautifulSoup(page, "lxml").find_all(["td", "th"])]


def lxml_alone(page: str) -> list[str]:
    """The cells as lxml sees them."""
    return [str(cell.text_content()).strip() for cell in lxml.html.fromstring(page).iter("td", "th")]


def frames(page: str) -> list[str]:
    """The cells as pandas sees them."""
    return [str(cell) for frame in pandas.read_html(io.StringIO(page)) for cell in frame.to_numpy().ravel()]


def ours(page: str) -> list[str]:
    """The facts of gongkai."""
    return [str(fact.value) for fact in gongkai.read(page.encode()).facts()]


def checked(page: str) -> list[str]:
    """Facts and findings of gongkai."""
    report = gongkai.read(page.encode())
    return [finding.code for finding in report.check()]


def measure(name: str, page: str, read: Callable[[str], list[str]]) -> None:
    """Print one row: the best of seven runs."""
    timer = timeit.Timer(lambda: read(page))
    number, _ = timer.autorange()
    seconds = min(timer.repeat(7, number)) / number
    print(f"  {name:28} {len(read(page)):5} results {seconds * 1e6:10.0f} us {1 / seconds:8.0f} pages/s")


def main() -> None:
    """Measure all on the same pages."""
    for path in [Path(it) for it in sys.argv[1:]] or [EXAMPLE]:
        page = path.read_text("utf-8")
        numbers = {it for it in soup(page) if it.isdigit()}
        assert numbers <= set(ours(page)), "the two readings differ"
        print(f"{path.name}, {len(page.encode()) // 1024} KB")
        rivals = {"BeautifulSoup with lxml": soup, "lxml": lxml_alone, "pandas.read_html": frames}
        for name, read in {**rivals, "gongkai, facts": ours, "gongkai, findings": checked}.items():
            measure(name, page, read)


if __name__ == "__main__":
    main()
