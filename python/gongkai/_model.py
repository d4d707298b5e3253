"""The parts of a report as frozen classes, made from the JSON that the library writes."""

from __future__ import annotations

import dataclasses
import datetime
import functools
import json
import types
import typing
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

from gongkai import _gongkai
from gongkai.keys import (
    AgencyKind,
    DocumentKind,
    FeeState,
    InspectionRule,
    Layer,
    Level,
    Method,
    NumberRepair,
    ObjectKind,
    Qualifier,
    Scope,
    Status,
)

T = TypeVar("T")

Value = int | Decimal | datetime.date | str | None


@dataclass(frozen=True)
class Figure:
    """A value with its hedge: exactly 52, more than 80, an unknown number.

    Examples
    --------
    >>> import gongkai
    >>> gongkai.parse("共计47个单位80多人参加培训。").training().participants
    Figure(value=80, status=<Status.NUMBER: 'number'>, qualifier=<Qualifier.OVER: 'over'>)
    """

    value: Value
    status: Status = Status.NUMBER
    qualifier: Qualifier | None = None


@dataclass(frozen=True)
class Part:
    """A part of a total: a category, a channel, a kind of applicant."""

    label: str | None
    figure: Figure
    share: str | None = None
    parent: str | None = None


@dataclass(frozen=True)
class Disclosure:
    """Proactive disclosure (主动公开)."""

    total: Figure | None
    cumulative: Figure | None
    categories: tuple[Part, ...]
    channels: tuple[Part, ...]


@dataclass(frozen=True)
class Requests:
    """Requests for disclosure (依申请公开)."""

    received: Figure | None
    carried_in: Figure | None
    answered: Figure | None
    concluded: Figure | None
    carried_out: Figure | None
    by_channel: tuple[Part, ...]
    by_applicant: tuple[Part, ...]


@dataclass(frozen=True)
class RemedyResults:
    """The results of one kind of remedy."""

    total: Figure | None
    upheld: Figure | None
    corrected: Figure | None
    other: Figure | None
    pending: Figure | None


@dataclass(frozen=True)
class Remedies:
    """Remedies against the handling of requests (行政复议、行政诉讼)."""

    reconsideration: RemedyResults
    litigation: RemedyResults
    complaints: Figure | None


@dataclass(frozen=True)
class Fees:
    """Fees for disclosure on request (收费及减免).

    Examples
    --------
    >>> import gongkai
    >>> gongkai.parse("由于收费标准尚未核定，目前未收取费用。").fees().state
    <FeeState.STANDARD_NOT_APPROVED: 'standard_not_approved'>
    """

    collected: Figure | None
    reason: str | None
    state: FeeState | None


@dataclass(frozen=True)
class Staff:
    """Staff (工作人员), in people."""

    full_time: Figure | None
    part_time: Figure | None
    total: Figure | None


@dataclass(frozen=True)
class Training:
    """Training (培训)."""

    sessions: Figure | None
    participants: Figure | None
    units: Figure | None
    rotation_units: Figure | None


@dataclass(frozen=True)
class Platforms:
    """Platforms (公开平台)."""

    items: Figure | None
    accounts: Figure | None


@dataclass(frozen=True)
class Agency:
    """An agency (行政机关) with what is known of it."""

    name: str
    kind: AgencyKind | None = None
    level: Level | None = None
    division: str | None = None
    credit_code: str | None = None


@dataclass(frozen=True)
class Contact:
    """Contact data (联系方式) as printed."""

    body: str | None = None
    address: str | None = None
    postcode: str | None = None
    telephone: str | None = None
    fax: str | None = None
    email: str | None = None
    website: str | None = None


@dataclass(frozen=True)
class Bodies:
    """Who stands behind a report, and what it covers."""

    reporting_agency: Agency | None = None
    competent_department: str | None = None
    working_institution: str | None = None
    contact: Contact = Contact()
    scope: Scope | None = None
    covers: str | None = None
    leaves_out: str | None = None


@dataclass(frozen=True)
class Improvement:
    """One of the problems and measures (存在的主要问题及改进情况)."""

    title: str
    text: str


@dataclass(frozen=True)
class Article:
    """A place in a law: article (条), paragraph (款), item (项).

    Examples
    --------
    >>> import gongkai
    >>> gongkai.Article.parse("第20条第（一）项")
    Article(article=20, paragraph=None, item=1)
    """

    article: int
    paragraph: int | None = None
    item: int | None = None

    @classmethod
    def parse(cls, text: str, *, lang: str = "zh") -> Article:
        """Read an article."""
        return load(cls, _parsed("article", text, lang)["fields"])


@dataclass(frozen=True)
class DocumentNumber:
    """A document number (发文字号): organ code, year, serial, and what had to be put right to read it.

    Examples
    --------
    >>> import gongkai
    >>> number = gongkai.DocumentNumber.parse("中办发20168号")
    >>> str(number), number.repairs
    ('中办发〔2016〕8号', (<NumberRepair.BRACKET: 'bracket'>,))
    """

    organ: str
    year: int | None
    serial: int
    repairs: tuple[NumberRepair, ...] = ()

    @classmethod
    def parse(cls, text: str, *, lang: str = "zh") -> DocumentNumber:
        """Read a document number in any of the ways in which it is printed."""
        return load(cls, _parsed("document_number", text, lang)["fields"])

    def __str__(self) -> str:
        """Give the normal form."""
        return f"{self.organ}〔{self.year}〕{self.serial}号" if self.year else f"{self.organ}第{self.serial}号"


@dataclass(frozen=True)
class Citation:
    """A document that a report cites."""

    title: str | None = None
    number: DocumentNumber | None = None
    articles: tuple[Article, ...] = ()

    @property
    def kind(self) -> DocumentKind | None:
        """What kind of document its title names."""
        kind = _gongkai.document_kind(self.title) if self.title else None
        return DocumentKind(kind) if kind else None


@dataclass(frozen=True)
class CreditCode:
    """A unified social credit code (统一社会信用代码) whose check digits are right.

    Examples
    --------
    >>> import gongkai
    >>> gongkai.CreditCode.parse("113325000026455663").division
    '332500'
    """

    text: str
    division: str
    organisation: str
    is_organ: bool

    @classmethod
    def parse(cls, text: str, *, lang: str = "zh") -> CreditCode:
        """Read a code and check both check digits."""
        parsed = _parsed("credit_code", text, lang)
        return cls(parsed["text"], **parsed["fields"])


@dataclass(frozen=True)
class DivisionCode:
    """A division code (行政区划代码), with its validity where that is recorded.

    Examples
    --------
    >>> import gongkai
    >>> code = gongkai.DivisionCode.parse("652100")
    >>> code.name, str(code.valid_until), code.successor
    ('吐鲁番地区', '2015-03-16', '650400')
    """

    text: str
    level: Level
    parent: str | None = None
    name: str | None = None
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None
    successor: str | None = None

    @classmethod
    def parse(cls, text: str, *, lang: str = "zh") -> DivisionCode:
        """Read a code."""
        parsed = _parsed("division_code", text, lang)
        return load(cls, {"text": parsed["text"], **parsed["fields"]})


@dataclass(frozen=True)
class Inspected:
    """One kind of object in a round of inspection."""

    kind: ObjectKind | None = None
    running: Figure | None = None
    checked: Figure | None = None
    on_site: Figure | None = None
    unqualified: Figure | None = None
    pass_rate: str | None = None


@dataclass(frozen=True)
class InspectionFault:
    """Something that cannot be in a round of inspection."""

    rule: InspectionRule
    object: int | None
    found: str
    expected: str


@dataclass(frozen=True)
class Round:
    """A round of inspection (一轮检查).

    Examples
    --------
    >>> from gongkai import Figure, Inspected, Round
    >>> sites = Inspected(checked=Figure(134), unqualified=Figure(8), pass_rate="94.3")
    >>> Round(objects=(sites,)).faults()[0].expected
    '94.0'
    """

    layer: Layer = Layer.OWN
    on: datetime.date | None = None
    scope: Scope | None = None
    methods: tuple[Method, ...] = ()
    objects: tuple[Inspected, ...] = ()
    found: Figure | None = None
    rectified: Figure | None = None
    notices: Figure | None = None
    rechecked: Figure | None = None
    still_failing: Figure | None = None
    rotation_units: Figure | None = None
    in_assessment: bool | None = None

    def faults(self) -> list[InspectionFault]:
        """Say what cannot be in this round. Figures that are hedged, unknown or missing are not judged."""
        faults = json.loads(_gongkai.inspection_faults_json(json.dumps(dump(self))))
        return [load(InspectionFault, fault) for fault in faults]


def _parsed(kind: str, text: str, lang: str) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(_gongkai.parsed_json(kind, text, lang))
    return parsed


PARTS: dict[str, Any] = {
    "bodies": Bodies,
    "citations": tuple[Citation, ...],
    "improvements": tuple[Improvement, ...],
    "disclosure": Disclosure,
    "requests": Requests,
    "remedies": Remedies,
    "fees": Fees,
    "staff": Staff,
    "training": Training,
    "platforms": Platforms,
    "inspection": Round | None,
}


def part(name: str, text: str) -> Any:
    """Make a part of a report from its JSON."""
    return load(PARTS[name], json.loads(text))


def load(kind: type[T], data: Any) -> T:
    """Make a value of a type from what JSON gives."""
    return typing.cast(T, _load(kind, data))


def _load(kind: Any, data: Any) -> Any:
    origin = typing.get_origin(kind)
    if origin is typing.Union or isinstance(kind, types.UnionType):
        options = [it for it in typing.get_args(kind) if it is not type(None)]
        return None if data is None else _load(options[0], data)
    if origin is tuple:
        return tuple(_load(typing.get_args(kind)[0], it) for it in data)
    if kind is Figure:
        return Figure(*_value(data["value"]), Qualifier(data["qualifier"]) if data.get("qualifier") else None)
    if kind is datetime.date:
        return datetime.date.fromisoformat(data)
    if kind is Decimal or (isinstance(kind, type) and issubclass(kind, Enum)):
        return kind(data)
    if dataclasses.is_dataclass(kind):
        made: Any = kind
        hints = _hints(made)
        return made(**{name: _load(hints[name], it) for name, it in data.items()})
    return data


@functools.cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _value(data: Any) -> tuple[Value, Status]:
    """Give a value and its status from the published form: {"count": 5}, "blank", {"mark": "/"} ..."""
    if isinstance(data, str):
        return None, Status(data)
    ((kind, value),) = data.items()
    if kind in ("mark", "not_a_number"):
        return None, Status.MARK if kind == "mark" else Status.TEXT
    if kind == "amount":
        return Decimal(value), Status.NUMBER
    return datetime.date.fromisoformat(value) if kind == "date" else value, Status.NUMBER


def dump(value: Any) -> Any:
    """Give what JSON holds of a value."""
    if isinstance(value, Figure):
        return {"value": _written(value), "qualifier": value.qualifier}
    if dataclasses.is_dataclass(value):
        return {field.name: dump(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [dump(it) for it in value]
    return str(value) if isinstance(value, datetime.date | Decimal) else value


def _written(figure: Figure) -> Any:
    if figure.status in (Status.BLANK, Status.UNKNOWN):
        return str(figure.status)
    if figure.status in (Status.MARK, Status.TEXT):
        return {"mark" if figure.status is Status.MARK else "not_a_number": ""}
    if isinstance(figure.value, int):
        return {"count": figure.value}
    if isinstance(figure.value, Decimal):
        return {"amount": str(figure.value)}
    kind = "date" if isinstance(figure.value, datetime.date) else "words"
    return {kind: str(figure.value)}
