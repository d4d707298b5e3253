"""A single request for disclosure (政府信息公开申请) and its life."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from typing import Any, Literal

from gongkai import _gongkai
from gongkai._gongkai import Calendar
from gongkai._law import Deadline
from gongkai._model import load
from gongkai.keys import Applicant, RequestStatus, Row, Step

__all__ = ["RequestRecord"]

# The steps that carry nothing.
_BARE = {Step.AMENDED, Step.EXTENDED, Step.FEE_PAID, Step.WITHDRAWN, Step.DELIVERED}


class RequestRecord:
    """A request with everything that has happened to it, in order.

    Parameters
    ----------
    id
        The number under which it is kept.
    applicant
        Who applies: ``"natural_person"``, ``"commercial_enterprise"`` ...
    way
        How it came in: ``"in_person"``, ``"signed_mail"``, ``"ordinary_mail"``, ``"online"``, ``"fax"``.
    arrived
        The day on which it was handed in, signed for, or arrived.
    confirmed
        The day on which it was confirmed with the applicant, for the ways that need it.

    Examples
    --------
    >>> import datetime, gongkai
    >>> day = datetime.date
    >>> request = gongkai.RequestRecord("1", "natural_person", "online", day(2025, 1, 17), confirmed=day(2025, 1, 20))
    >>> request.record(day(2025, 2, 18), "replied", outcome="granted")
    >>> request.deadline(day(2025, 2, 18)).due, str(request.status(day(2025, 12, 31)))
    (datetime.date(2025, 2, 21), 'answered_in_time')
    >>> request.record(day(2025, 2, 20), "extended")
    Traceback (most recent call last):
        ...
    gongkai.IllegalStepError: 申请 1：2025-02-20 不能登记“延长期限”：申请已经办结。
    """

    def __init__(
        self,
        id: str,
        applicant: str,
        way: str,
        arrived: datetime.date,
        *,
        confirmed: datetime.date | None = None,
        lang: Literal["zh", "en"] = "zh",
    ) -> None:
        self._inner = _gongkai.RequestRecord(id, applicant, way, arrived, confirmed=confirmed, lang=lang)

    @classmethod
    def from_json(cls, text: str, *, lang: Literal["zh", "en"] = "zh") -> RequestRecord:
        """Read a record from its JSON: each event is recorded anew."""
        record = cls.__new__(cls)
        record._inner = _gongkai.RequestRecord.from_json(text, lang=lang)
        return record

    def to_json(self) -> str:
        """Give the record as JSON."""
        return self._inner.to_json()

    @property
    def id(self) -> str:
        """The number under which it is kept."""
        return self._inner.id

    @property
    def applicant(self) -> Applicant:
        """Who applies."""
        return Applicant(self._inner.applicant)

    @property
    def events(self) -> list[dict[str, Any]]:
        """What has happened, in order: the day and the event, as they are published."""
        made: list[dict[str, Any]] = json.loads(self.to_json())["events"]
        return made

    @property
    def received(self) -> datetime.date:
        """The day of receipt (收到申请之日)."""
        return self._inner.received

    @property
    def outcome(self) -> Row | None:
        """The row of the request table that counts its outcome."""
        outcome = self._inner.outcome
        return Row(outcome) if outcome else None

    def record(self, on: datetime.date, step: str | Step, **details: Any) -> None:
        """Record a step on a day, with what it carries.

        ``amendment_asked(until)``, ``consultation_began(whom)``, ``consultation_ended(whom)``,
        ``fee_notified(amount)``, ``replied(outcome)``, ``remedy_sought(remedy)``, ``remedy_decided(remedy, result)``;
        the others carry nothing.

        Raises
        ------
        IllegalStepError
            When the life of a request does not allow it.
        BadValueError
            When it lies before the last step.
        """
        plain = {name: str(it) if isinstance(it, datetime.date | Decimal | int) else it for name, it in details.items()}
        bare = str(step) in _BARE and not plain
        self._inner.record_json(on, json.dumps(str(step) if bare else {str(step): plain}))

    def deadline(self, today: datetime.date, *, calendar: Calendar | None = None) -> Deadline:
        """Compute when the reply is due, as it stands on a day."""
        return load(Deadline, json.loads(self._inner.deadline_json(today, calendar=calendar)))

    def status(self, today: datetime.date, *, calendar: Calendar | None = None) -> RequestStatus:
        """Say where the request stands on a day."""
        return RequestStatus(self._inner.status(today, calendar=calendar))

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same."""
        return isinstance(other, RequestRecord) and self._inner == other._inner

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        """Show the number, the day of receipt and the steps."""
        return repr(self._inner)
