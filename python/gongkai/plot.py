"""Charts of reports, as Altair charts (``pip install gongkai[plot]``): to look at, to change, to save.

Nothing that is missing is drawn as zero: what no report states has no bar, and each tooltip says how many reports a bar
is of.

Examples
--------
>>> import gongkai
>>> from gongkai import plot
>>> report = gongkai.parse("主动公开政府信息11条，其中文件类4条，占36.4%；其他类7条，占63.6%。")
>>> chart = plot.categories(report)
>>> [row["count"] for row in chart.to_dict()["data"]["values"]]
[4, 7]
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import altair as alt

from gongkai._forms import forms
from gongkai._gongkai import Report
from gongkai._reports import Aggregate, Frame, Reports
from gongkai.keys import Harmonised

__all__ = ["categories", "outcomes", "refusals", "timeliness"]

_OUTCOMES = [
    Harmonised.GRANTED,
    Harmonised.GRANTED_IN_PART,
    Harmonised.REFUSED,
    Harmonised.UNAVAILABLE_NOT_HELD,
    Harmonised.UNAVAILABLE_NEEDS_CREATION,
    Harmonised.UNAVAILABLE_STILL_UNCLEAR,
    Harmonised.NOT_PROCESSED,
    Harmonised.OTHER_HANDLING,
]

_ARRIVALS = {
    "on_time": "#2e7d4f",
    "late": "#d39e00",
    "undated": "#8c9bab",
    "other_year": "#7b5ea7",
    "unreadable": "#8a3b12",
    "missing": "#b3261e",
}


def _number(value: Decimal) -> int | float:
    """Give a number as a chart takes it: nothing is judged by it."""
    return int(value) if value == value.to_integral_value() else float(value)


def _of_scope(rows: list[dict[str, Any]], scope: str | None) -> list[dict[str, Any]]:
    """Take the sums of one scope: those of several are never added to one another."""
    found = {row["scope"] for row in rows}
    if scope is None and len(found) == 1:
        return rows
    if scope is None and len(found) > 1:
        named = ", ".join(sorted(str(it) for it in found))
        raise ValueError(f"the reports are of several scopes ({named}): choose one with scope=")
    return [row for row in rows if row["scope"] == scope]


def _chart(rows: list[dict[str, Any]]) -> alt.Chart:
    return alt.Chart(alt.InlineData(values=rows, name="rows"))


def categories(report: Report) -> alt.Chart:
    """Draw the categories of proactive disclosure of a report, each with the share that is printed beside it."""
    rows = [
        {
            "category": fact.label or "",
            "count": fact.value,
            "share": fact.share,
            "part_of": fact.parent,
            "line": fact.place.line,
        }
        for fact in report.facts()
        if fact.concept == "disclosure.category" and isinstance(fact.value, int)
    ]
    title = f"{report.agency or ''} {report.year or ''}".strip() or "主动公开"
    drawn: alt.Chart = (
        _chart(rows)
        .mark_bar()
        .encode(
            x=alt.X("count:Q", title="条"),
            y=alt.Y("category:N", sort="-x", title=None),
            color=alt.Color("part_of:N", legend=None),
            tooltip=["category:N", "count:Q", "share:N", "line:Q"],
        )
        .properties(title=title)
    )
    return drawn


def outcomes(sums: Aggregate | Reports, *, scope: str | None = None) -> alt.Chart:
    """Draw how requests ended, over the years.

    Parameters
    ----------
    sums
        Reports, or sums of them by year at least. Those whose year is not known are left out.
    scope
        Whose figures to draw: ``own_level``, ``region``, or None for reports that do not say. It must be given where
        the reports are of several scopes, which are never added to one another.
    """
    if isinstance(sums, Reports):
        sums = sums.aggregate(by=["year"], concepts=[str(key) for key in _OUTCOMES])
    order = [str(key) for key in _OUTCOMES]
    rows = [
        {
            "year": row["year"],
            "outcome": row["label"],
            "order": order.index(row["concept"]),
            "count": _number(row["value"]),
            "reports": f"{row['numbers']} / {row['reports']}",
        }
        for row in _of_scope(sums.rows(), scope)
        if row["concept"] in order and row["value"] is not None and row["year"] is not None
    ]
    labels = list(dict.fromkeys(row["outcome"] for row in sorted(rows, key=lambda row: row["order"])))
    drawn: alt.Chart = (
        _chart(rows)
        .mark_bar()
        .encode(
            x=alt.X("year:O", title=None),
            y=alt.Y("count:Q", title="件"),
            color=alt.Color("outcome:N", sort=labels, scale=alt.Scale(domain=labels), title=None),
            order="order:Q",
            tooltip=["year:O", "outcome:N", "count:Q", "reports:N"],
        )
    )
    return drawn


def refusals(reports: Reports | Report, edition: str = "2021", *, scope: str | None = None) -> alt.LayerChart:
    """Draw on which grounds requests of whom were refused, as a table of numbers coloured by how many there are.

    ``scope`` is that of :func:`outcomes`.
    """
    (form,) = [it for it in forms(edition) if it.table == "requests"]
    grounds = {str(row.key): row.label for row in form.rows if row.key.startswith("refused_")}
    applicants = {
        str(column.key): column.label for column in form.columns if column.key != "total" and column.role == "entry"
    }
    counted: dict[tuple[str, str], tuple[Decimal, int]] = {}
    if isinstance(reports, Report):
        cells = [
            (fact.concept.split(".")[1], fact.concept.split(".")[2], Decimal(fact.value))
            for fact in reports.facts()
            if fact.concept.startswith("requests.refused_") and isinstance(fact.value, int)
        ]
        counted = {(row, column): (value, 1) for row, column, value in cells}
    else:
        concepts = [f"requests.{row}.{column}" for row in grounds for column in applicants]
        for total in _of_scope(reports.aggregate(by=[], concepts=concepts).rows(), scope):
            if total["value"] is not None:
                _, row, column = total["concept"].split(".")
                counted[row, column] = (total["value"], total["numbers"])
    rows = [
        {"ground": grounds[row], "applicant": applicants[column], "count": _number(value), "reports": of}
        for (row, column), (value, of) in counted.items()
        if row in grounds and column in applicants
    ]
    base = _chart(rows).encode(
        x=alt.X("applicant:N", sort=list(applicants.values()), title=None, axis=alt.Axis(labelAngle=-30)),
        y=alt.Y("ground:N", sort=list(grounds.values()), title=None),
    )
    tooltip = ["ground:N", "applicant:N", "count:Q", "reports:Q"]
    colour = alt.Color("count:Q", scale=alt.Scale(scheme="oranges"), title="件")
    rectangles = base.mark_rect().encode(color=colour, tooltip=tooltip)
    return alt.LayerChart(layer=[rectangles, base.mark_text().encode(text="count:Q")])


def timeliness(arrivals: Frame | Iterable[dict[str, Any]]) -> alt.Chart:
    """Draw who of a jurisdiction reported in time: a bar of all, and how late the late ones are in the tooltip.

    Parameters
    ----------
    arrivals
        What :meth:`gongkai.Reports.arrivals` gives.
    """
    given: Iterable[dict[str, Any]]
    given = arrivals.to_polars().iter_rows(named=True) if isinstance(arrivals, Frame) else arrivals
    rows = [dict(row) for row in given if row["arrival"] in _ARRIVALS]
    domain = list(_ARRIVALS)
    drawn: alt.Chart = (
        _chart(rows)
        .mark_bar()
        .encode(
            x=alt.X("count():Q", title="机关数"),
            color=alt.Color(
                "arrival:N",
                scale=alt.Scale(domain=domain, range=[_ARRIVALS[it] for it in domain]),
                sort=domain,
                title=None,
            ),
            tooltip=["arrival:N", "count():Q", alt.Tooltip("max(days_late):Q", title="最多逾期天数")],
        )
    )
    return drawn
