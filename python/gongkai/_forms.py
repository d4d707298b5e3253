"""The forms of the editions and the crosswalk between them, as frozen classes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Literal

from gongkai import _gongkai
from gongkai._model import load
from gongkai.keys import (
    Column,
    Comparability,
    Edition,
    Harmonised,
    Measure,
    Role,
    Row,
    SectionKind,
    Severity,
    Source,
    Strength,
    Table,
)

Lang = Literal["zh", "en"]


@dataclass(frozen=True)
class FormRow:
    """A row of a form."""

    key: Row
    level: int
    numbering: str
    label: str
    aliases: tuple[str, ...]
    unit: str
    role: Role
    measure: Measure
    source: Source


@dataclass(frozen=True)
class FormColumn:
    """A column of a form."""

    key: Column
    level: int
    numbering: str
    label: str
    aliases: tuple[str, ...]
    unit: str
    role: Role
    measure: Measure
    source: Source


@dataclass(frozen=True)
class Identity:
    """Something that holds in a table when its numbers are right; terms are pairs of a coefficient and a key."""

    id: str
    over: Literal["rows", "columns"]
    left: tuple[tuple[int, str], ...]
    op: Literal["=", "<="]
    right: tuple[tuple[int, str], ...]
    strength: Strength
    severity: Severity


@dataclass(frozen=True)
class Form:
    """A statutory table as an edition prints it."""

    table: Table
    section: SectionKind
    row_header: str
    note: str
    one_row: bool
    rows: tuple[FormRow, ...]
    columns: tuple[FormColumn, ...]
    identities: tuple[Identity, ...]


@dataclass(frozen=True)
class Bridge:
    """A line of the crosswalk: the cells of each edition whose sum is a harmonised concept."""

    harmonised: Harmonised
    term: str
    comparability: Comparability
    caveat: str
    prose: str | None
    cells: dict[str, list[str]]


def forms(edition: str | Edition) -> list[Form]:
    """Give the statutory tables of an edition: rows, columns, labels, roles, and what must hold in them.

    Examples
    --------
    >>> import gongkai
    >>> requests = gongkai.forms("2021")[4]
    >>> str(requests.table), requests.rows[0].label, [it.id for it in requests.identities if it.strength == "stated"]
    ('requests', '本年新收政府信息公开申请数量', ['balance'])
    """
    return [_form(it) for it in json.loads(_gongkai.forms_json(str(edition)))]


def _form(data: dict[str, Any]) -> Form:
    form = data["form"]
    names = ("table", "section", "row_header", "note", "one_row", "rows", "columns")
    return load(
        Form, {**{name: form[name] for name in names}, "identities": [_identity(it) for it in data["identities"]]}
    )


def _identity(data: dict[str, Any]) -> dict[str, Any]:
    terms = {side: tuple((factor, *axis.values()) for factor, axis in data[side]) for side in ("left", "right")}
    return {**data, **terms}


def crosswalk(*, lang: Lang = "zh") -> list[Bridge]:
    """Give what joins the editions, and prose with tables: a line for each harmonised concept, with its caveat.

    Examples
    --------
    >>> import gongkai
    >>> granted = {str(it.harmonised): it for it in gongkai.crosswalk(lang="en")}["granted"]
    >>> str(granted.comparability), granted.cells["2014"]
    ('summed', ['stats.already_public.value', 'stats.consented.value'])
    """
    return [load(Bridge, it) for it in json.loads(_gongkai.crosswalk_json(lang))]
