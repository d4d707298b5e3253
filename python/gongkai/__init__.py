"""Read and check the annual reports of Chinese government organs on open government information.

Examples
--------
>>> import gongkai
>>> report = gongkai.parse("2012年主动公开政府信息11条,其中文件类4条,占40%;其他类6条,占60%。")
>>> [(fact.concept, fact.value, fact.share) for fact in report.facts()]
[('disclosure.total', 11, None), ('disclosure.category', 4, '40'), ('disclosure.category', 6, '60')]
>>> report.check(lang="en")[0].expected
'10'
"""

from __future__ import annotations

import os
from importlib.metadata import version as _version
from typing import Literal

from gongkai import keys
from gongkai._errors import UnknownKeyError, UnreadableWarning
from gongkai._forms import Bridge, Form, FormColumn, FormRow, Identity, crosswalk, forms
from gongkai._gongkai import (
    MAX_BYTES,
    BadValueError,
    BrokenFileError,
    Calendar,
    Coverage,
    DamagedTextError,
    EmptyInputError,
    Fact,
    Finding,
    GongkaiError,
    Grid,
    IllegalStepError,
    NoCalendarError,
    NoLawError,
    NoSuchCellError,
    Place,
    Report,
    ReportBuilder,
    Rule,
    Suspect,
    TooLargeError,
    UnsupportedFormatError,
    dismissals,
    parse,
    read_bytes,
    rules,
)
from gongkai._law import (
    Assessment,
    Deadline,
    Fee,
    FeeStep,
    LeftOut,
    assess,
    calendar,
    cost_fee,
    deadline,
    fee,
    fee_regime,
    schemas,
)
from gongkai._model import (
    Agency,
    Article,
    Bodies,
    Citation,
    Contact,
    CreditCode,
    Disclosure,
    DivisionCode,
    DocumentNumber,
    Fees,
    Figure,
    Improvement,
    Inspected,
    InspectionFault,
    Part,
    Platforms,
    Remedies,
    RemedyResults,
    Requests,
    Round,
    Staff,
    Training,
)
from gongkai._reports import Aggregate, Findings, Frame, Reports, Similar, read_many
from gongkai.request import RequestRecord

__all__ = [
    "Agency",
    "Aggregate",
    "Article",
    "Assessment",
    "BadValueError",
    "Bodies",
    "Bridge",
    "BrokenFileError",
    "Calendar",
    "Citation",
    "Contact",
    "Coverage",
    "CreditCode",
    "DamagedTextError",
    "Deadline",
    "Disclosure",
    "DivisionCode",
    "DocumentNumber",
    "EmptyInputError",
    "Fact",
    "Fee",
    "FeeStep",
    "Fees",
    "Figure",
    "Finding",
    "Findings",
    "Form",
    "FormColumn",
    "FormRow",
    "Frame",
    "GongkaiError",
    "Grid",
    "Identity",
    "IllegalStepError",
    "Improvement",
    "Inspected",
    "InspectionFault",
    "LeftOut",
    "NoCalendarError",
    "NoLawError",
    "NoSuchCellError",
    "Part",
    "Place",
    "Platforms",
    "Remedies",
    "RemedyResults",
    "Report",
    "ReportBuilder",
    "Reports",
    "RequestRecord",
    "Requests",
    "Round",
    "Rule",
    "Similar",
    "Staff",
    "Suspect",
    "TooLargeError",
    "Training",
    "UnknownKeyError",
    "UnreadableWarning",
    "UnsupportedFormatError",
    "assess",
    "calendar",
    "cost_fee",
    "crosswalk",
    "deadline",
    "dismissals",
    "fee",
    "fee_regime",
    "forms",
    "keys",
    "parse",
    "read",
    "read_many",
    "rules",
    "schemas",
]

__version__ = _version("gongkai")


def read(
    source: str | os.PathLike[str] | bytes | bytearray | memoryview, *, lang: Literal["zh", "en"] = "zh"
) -> Report:
    """Read a report from a file or from its bytes.

    Parameters
    ----------
    source
        The path of a file, or the bytes of one. Text that is decoded already goes to :func:`parse`.
    lang
        The language of error messages: ``"zh"`` or ``"en"``.

    Raises
    ------
    GongkaiError
        When the bytes cannot be read as a report; its subclasses tell why.
    OSError
        When the file cannot be opened.

    Examples
    --------
    >>> import gongkai
    >>> gongkai.read("全年收到信息公开申请3件。".encode("gb18030")).facts()[0].value
    3
    >>> gongkai.read(b"", lang="en")
    Traceback (most recent call last):
        ...
    gongkai.EmptyInputError: The file is empty: there is nothing to read.
    """
    if isinstance(source, bytes | bytearray | memoryview):
        return read_bytes(bytes(source), lang=lang)
    name = os.fsencode(source).decode("utf-8", "replace")
    with open(source, "rb") as file:
        # One byte more than the limit tells that it is beyond, whatever the size of the file.
        return read_bytes(file.read(MAX_BYTES + 1), source=name, lang=lang)
