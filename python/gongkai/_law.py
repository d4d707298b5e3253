"""Fees, deadlines and forms: what the law says, with the way to it."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from gongkai import _gongkai
from gongkai._gongkai import Calendar
from gongkai._model import load
from gongkai.keys import FeeRegime

Lang = Literal["zh", "en"]

calendar: Calendar = _gongkai.national_calendar()
"""The national working-day calendar."""


@dataclass(frozen=True)
class FeeStep:
    """The part of a fee that one bracket gives."""

    first: int
    last: int
    count: int
    rate: Decimal
    amount: Decimal
    text: str


@dataclass(frozen=True)
class Fee:
    """The information processing fee (信息处理费) of a number of items or pages."""

    kind: Literal["items", "pages"]
    n: int
    amount: Decimal
    working: tuple[FeeStep, ...]
    basis: str


class _Fees:
    """Compute the information processing fee in force on a day, with its working.

    Parameters
    ----------
    kind
        ``"items"`` (requests of one applicant in a calendar month) or ``"pages"`` (of one request).
    n
        How many.
    on
        The day whose rule applies; without it, the newest rule that is known.

    Raises
    ------
    NoLawError
        Before the fee existed; the message says which regime held.

    Examples
    --------
    >>> import gongkai
    >>> gongkai.fee("items", 31).amount
    Decimal('2200')
    >>> [step.text for step in gongkai.fee.pages(31, lang="en").working]
    ['pages 1-30: 30 × 0 yuan = 0 yuan', 'pages 31: 1 × 10 yuan = 10 yuan']
    """

    def __call__(
        self, kind: Literal["items", "pages"], n: int, *, on: datetime.date | None = None, lang: Lang = "zh"
    ) -> Fee:
        data = json.loads(_gongkai.fee_json(kind, n, on, lang))
        steps = tuple(
            FeeStep(it["from"], it["to"], it["count"], Decimal(it["rate"]), Decimal(it["amount"]), it["text"])
            for it in data["working"]
        )
        return Fee(data["kind"], data["n"], Decimal(data["amount"]), steps, data["basis"])

    def items(self, n: int, *, on: datetime.date | None = None, lang: Lang = "zh") -> Fee:
        """Compute the fee of requests of one applicant in a calendar month."""
        return self("items", n, on=on, lang=lang)

    def pages(self, n: int, *, on: datetime.date | None = None, lang: Lang = "zh") -> Fee:
        """Compute the fee of the pages of one request."""
        return self("pages", n, on=on, lang=lang)


fee = _Fees()


@dataclass(frozen=True)
class LeftOut:
    """A day that does not count."""

    date: datetime.date
    reason: str


@dataclass(frozen=True)
class Deadline:
    """The day by which a request must be answered, and how it was found."""

    received: datetime.date
    due: datetime.date
    working_days: int
    extended: bool
    law: str
    days: tuple[datetime.date, ...]
    left_out: tuple[LeftOut, ...]
    provisional: bool


def deadline(
    received: datetime.date,
    *,
    extended: bool = False,
    suspended: Iterable[tuple[datetime.date, datetime.date]] = (),
    counts_receipt: bool = False,
    calendar: Calendar | str | os.PathLike[str] | None = None,
    lang: Lang = "zh",
) -> Deadline:
    """Compute the deadline of a request under the law in force on the day of receipt.

    Parameters
    ----------
    received
        The day of receipt. Day 1 is the next working day.
    extended
        The reply was extended.
    suspended
        Times that do not count, as pairs of days; neither end counts.
    counts_receipt
        The day of receipt is day 1 if it is a working day.
    calendar
        A calendar, or the path of a calendar file that extends the national one.
    lang
        The language of law and reasons.

    Raises
    ------
    NoLawError
        Before the Regulations were in force.
    NoCalendarError
        When a day of a year without a calendar would have to be judged.

    Examples
    --------
    >>> import datetime, gongkai
    >>> due = gongkai.deadline(datetime.date(2025, 1, 20))
    >>> due.due, due.working_days, due.left_out[0].reason
    (datetime.date(2025, 2, 21), 20, '春节')
    """
    pairs = [(first, last) for first, last in suspended]
    known = _calendar(calendar, lang)
    return load(Deadline, json.loads(_gongkai.deadline_json(received, extended, pairs, counts_receipt, known, lang)))


def _calendar(given: Calendar | str | os.PathLike[str] | None, lang: Lang) -> Calendar:
    """Give the calendar that is meant: the national one, one that was made, or the national one with a file."""
    if given is None:
        return calendar
    if isinstance(given, Calendar):
        return given
    with open(given, encoding="utf-8") as file:
        return calendar.extended(file.read(), lang=lang)


def schemas() -> dict[str, Any]:
    """Give the JSON Schemas of the published formats: ``report``, ``line``, ``fact`` and ``finding``.

    Examples
    --------
    >>> import gongkai
    >>> sorted(gongkai.schemas())
    ['fact', 'finding', 'line', 'report']
    """
    made: dict[str, Any] = json.loads(_gongkai.schemas_json())
    return made


def fee_regime(on: datetime.date, *, lang: Lang = "zh") -> tuple[FeeRegime, str] | None:
    """Say what could be charged for disclosure on request on a day, and what that rests on.

    Examples
    --------
    >>> import datetime, gongkai
    >>> str(gongkai.fee_regime(datetime.date(2012, 12, 31))[0])
    'cost_fees'
    """
    found = _gongkai.fee_regime(on, lang)
    return (FeeRegime(found[0]), found[1]) if found else None


@dataclass(frozen=True)
class Assessment:
    """How an inspected web site or account came out."""

    qualified: bool
    points: Decimal | None
    with_bonus: bool


def assess(
    on: datetime.date,
    *,
    veto: Iterable[str] = (),
    taken: Iterable[tuple[Decimal | int, Decimal | int | None]] = (),
    bonus: Decimal | int = 0,
    no_services: bool = False,
    lang: Lang = "zh",
) -> Assessment:
    """Score an inspected object by the indicator set in force on a day.

    Parameters
    ----------
    on
        The day.
    veto
        Keys of veto indicators that were met; any of them fails the object.
    taken
        Points taken off under each head, with the most that the head can cost, where that is known.
    bonus
        Points of the bonus, which counts above 80 only.
    no_services
        The organ offers no public services.

    Examples
    --------
    >>> import datetime, gongkai
    >>> gongkai.assess(datetime.date(2022, 1, 1), taken=[(15, None)], bonus=10)
    Assessment(qualified=True, points=Decimal('95'), with_bonus=True)
    """
    pairs = [(Decimal(cost), None if most is None else Decimal(most)) for cost, most in taken]
    return Assessment(*_gongkai.assess_json(on, list(veto), pairs, Decimal(bonus), no_services, lang))


def cost_fee(
    province: str,
    uses: Mapping[str, int],
    *,
    on: datetime.date,
    exempt: str | None = None,
    lang: Lang = "zh",
) -> Decimal | None:
    """Compute the cost fee of 2008-2017 (检索费、复制费) by the recorded standard of a province, without post.

    Parameters
    ----------
    province
        The first two digits of its division codes.
    uses
        How many of each :class:`gongkai.keys.CostItem`.
    on
        The day.
    exempt
        A :class:`gongkai.keys.Exemption`, where one applies.

    Returns
    -------
    Decimal or None
        Yuan; None where no standard of the province is recorded here, which does not say that there was none.

    Examples
    --------
    >>> import datetime, gongkai
    >>> gongkai.cost_fee("35", {"search": 1, "copy_a4": 12}, on=datetime.date(2012, 6, 1))
    Decimal('7.40')
    """
    return _gongkai.cost_fee(province, [(str(item), count) for item, count in uses.items()], on, exempt, lang)
