"""How reports and findings show themselves in a notebook."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai._gongkai import Fact, Finding, Report

_COLOURS = {"error": "#b00020", "warning": "#8a5a00", "info": "#555"}


def report(it: Report) -> str:
    """Show the facts of a report as a table."""
    title = f"{escape(it.agency or '?')} {it.year or '?'}"
    coverage = f"{it.coverage.placed} / {it.coverage.numbers}"
    head = "".join(f"<th>{name}</th>" for name in ("concept", "label", "value", "unit", "share", "line"))
    body = "".join(f"<tr>{_cells(fact)}</tr>" for fact in it.facts())
    return f"<table><caption>{title} ({it.edition}; {coverage})</caption><tr>{head}</tr>{body}</table>"


def _cells(fact: Fact) -> str:
    value = fact.status if fact.value is None else str(fact.value)
    hedge = {"over": "+", "about": "≈", "under": "<"}.get(fact.qualifier or "", "")
    cells = (fact.concept, fact.label, hedge + value, fact.unit, fact.share, fact.place.line)
    return "".join(f"<td>{'' if cell is None else escape(str(cell))}</td>" for cell in cells)


def finding(it: Finding) -> str:
    """Show a finding with its passage."""
    colour = _COLOURS[it.severity]
    place = it.places[0] if it.places else None
    where = f" ({place.line}:{place.column})" if place else ""
    passage = f"<blockquote>{escape(it.text)}</blockquote>" if it.text else ""
    return f'<p><b style="color:{colour}">{it.code}</b>{where} {escape(it.message)}</p>{passage}'
