"""Many reports at once: read on all cores, as objects or as flat tables."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, Protocol, overload

from gongkai._errors import UnreadableWarning
from gongkai._gongkai import Finding, GongkaiError, Report, Sources, Totals

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

Source = str | os.PathLike[str] | bytes

#: Sources that are read ahead while reports are gone through one by one.
_AHEAD = 64


class ArrowStream(Protocol):
    """Anything that gives its rows as an Arrow stream: polars, pandas, pyarrow and duckdb read it."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Give the stream."""


class Frame:
    """A flat table. It is read while it is consumed, and holds nothing.

    Examples
    --------
    >>> import gongkai
    >>> frame = gongkai.read_many(["全年收到信息公开申请3件。".encode()]).table("facts")
    >>> frame.columns[:3]
    ['source', 'agency', 'division']
    >>> frame.to_polars()["value"].to_list()
    [Decimal('3.000000')]
    """

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    @property
    def columns(self) -> list[str]:
        """The names of its columns."""
        return list(self._stream.columns)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Give the rows as an Arrow stream."""
        return self._stream.__arrow_c_stream__(requested_schema)

    def to_polars(self) -> pl.DataFrame:
        """Give a polars frame (``pip install gongkai[polars]``)."""
        import polars

        # A stream without rows has columns all the same.
        frame = polars.DataFrame(self)
        assert isinstance(frame, polars.DataFrame)
        return frame

    def to_pandas(self) -> pd.DataFrame:
        """Give a pandas frame (``pip install gongkai[pandas]``); decimals stay exact, as objects."""
        import pyarrow

        return pyarrow.table(self).to_pandas()


class Findings(list[Finding]):
    """Findings as objects, and as a flat table with a row for each source."""

    def __init__(self, findings: list[Finding], failed: list[tuple[str, str]], frame: Frame) -> None:
        super().__init__(findings)
        #: Sources that could not be read, with the reason.
        self.failed = failed
        self._frame = frame

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Give the table as an Arrow stream."""
        return self._frame.__arrow_c_stream__(requested_schema)

    def to_arrow(self) -> Frame:
        """Give the table: one row a finding, and one row for a source without any or that could not be read."""
        return self._frame

    def to_polars(self) -> pl.DataFrame:
        """Give the table as a polars frame."""
        return self._frame.to_polars()

    def to_pandas(self) -> pd.DataFrame:
        """Give the table as a pandas frame."""
        return self._frame.to_pandas()


class Aggregate(Frame):
    r"""Sums over reports, each with its coverage. Sums of parts merge to the sum of the whole, in any order.

    Examples
    --------
    >>> import gongkai
    >>> title = "2012年政府信息公开工作年度报告"
    >>> texts = [f"{title}\n收到信息公开申请12件。", f"{title}\n公开信息5条。"]
    >>> reports = gongkai.read_many([text.encode() for text in texts])
    >>> sums = reports.aggregate(by=["year"], concepts=["requests_received"])
    >>> row = sums.rows()[0]
    >>> row["year"], row["value"], row["numbers"], row["absent"]
    (2012, Decimal('12'), 1, 1)
    """

    _stream: Totals

    @classmethod
    def empty(
        cls, by: Iterable[str] = (), concepts: Iterable[str] | None = None, *, lang: Literal["zh", "en"] = "zh"
    ) -> Aggregate:
        """Give sums of no report."""
        return cls(Totals.empty(list(by), None if concepts is None else list(concepts), lang=lang))

    @classmethod
    def from_json(cls, text: str, *, lang: Literal["zh", "en"] = "zh") -> Aggregate:
        """Read sums of the format gongkai-totals/1."""
        return cls(Totals.from_json(text, lang=lang))

    def to_json(self) -> str:
        """Give the sums as JSON of the format gongkai-totals/1: the same for the same reports in any order."""
        return self._stream.to_json()

    def __add__(self, other: Aggregate) -> Aggregate:
        """Give the sums of both."""
        return Aggregate(self._stream.merge(other._stream))

    def __iadd__(self, other: Aggregate | Report) -> Aggregate:
        """Take the sums of another one, or one more report, in."""
        if isinstance(other, Report):
            self._stream.absorb_report(other)
        else:
            self._stream.absorb(other._stream)
        return self

    def add(self, report: Report) -> Aggregate:
        """Give the sums with one more report; ``sums += report`` does not copy them."""
        return Aggregate(self._stream.add(report))

    def rows(self) -> list[dict[str, Any]]:
        """Give the rows as dictionaries; numbers are ``Decimal`` and ``int``, and None is no zero."""
        return self._stream.rows()

    @property
    def unreadable(self) -> int:
        """Inputs that could not be read: they are in no sum."""
        return self._stream.unreadable

    @property
    def repeated(self) -> int:
        """Reports beyond the first of the same agency and year: they are in the sums, and may be copies."""
        return self._stream.repeated

    def __eq__(self, other: object) -> bool:
        """Tell whether both are sums of the same reports."""
        return isinstance(other, Aggregate) and self._stream == other._stream

    def __hash__(self) -> int:
        """Hash the state."""
        return hash(self.to_json())


class Similar(Frame):
    """Pairs of reports that are near-identical, and the groups that they make."""

    def __init__(self, stream: Any, groups: list[list[str]], failed: list[tuple[str, str]], exact: bool) -> None:
        super().__init__(stream)
        #: The sources that pairs join, the largest group first.
        self.groups = groups
        #: Sources that could not be read, with the reason.
        self.failed = failed
        #: Whether every pair was compared; else sketches chose the pairs.
        self.exact = exact


class Reports:
    """Many reports. Nothing is held: each use reads the sources anew, on all cores, and in bounded memory.

    What cannot be read never stops the others. It is a row of every table, counted by every sum, listed by
    :meth:`failed`, and a warning where reports are gone through one by one.

    Examples
    --------
    >>> import gongkai
    >>> reports = gongkai.read_many(["收到信息公开申请12件。".encode(), b""])
    >>> len(reports)
    2
    >>> reports.failed(lang="en")
    [('bytes 1', 'The file is empty: there is nothing to read.')]
    >>> reports.to_polars("reports")["status"].to_list()
    ['read', 'unreadable']
    """

    def __init__(self, sources: Sources) -> None:
        self._sources = sources

    def __len__(self) -> int:
        """Count the sources."""
        return len(self._sources)

    @property
    def sources(self) -> list[str]:
        """The name of each source."""
        return self._sources.names

    @property
    def skipped(self) -> list[tuple[str, str]]:
        """What stands in a folder and was passed over, with the reason."""
        return self._sources.skipped

    @overload
    def __getitem__(self, at: int) -> Report: ...
    @overload
    def __getitem__(self, at: slice) -> Reports: ...
    def __getitem__(self, at: int | slice) -> Report | Reports:
        """Read one of them, or take some."""
        if isinstance(at, slice):
            start, stop, step = at.indices(len(self))
            if step != 1:
                raise ValueError("reports are taken in their order: a slice has no step")
            return Reports(self._sources.slice(start, max(start, stop)))
        place = at + len(self) if at < 0 else at
        if not 0 <= place < len(self):
            raise IndexError(f"there are {len(self)} reports")
        read = self._sources.read(place, place + 1)[0]
        if isinstance(read, str):
            raise GongkaiError(f"{self.sources[place]}: {read}")
        return read

    def __iter__(self) -> Iterator[Report]:
        """Go through those that can be read; the others are warnings."""
        for start in range(0, len(self), _AHEAD):
            stop = min(start + _AHEAD, len(self))
            names = self._sources.slice(start, stop).names
            for name, read in zip(names, self._sources.read(start, stop), strict=True):
                if isinstance(read, str):
                    warnings.warn(f"{name}: {read}", UnreadableWarning, stacklevel=2)
                else:
                    yield read

    def failed(self, *, lang: Literal["zh", "en"] | None = None) -> list[tuple[str, str]]:
        """List what cannot be read, with the reason."""
        sources = self._sources if lang is None else self._sources.in_language(lang)
        found = []
        for start in range(0, len(self), _AHEAD):
            stop = min(start + _AHEAD, len(self))
            names = sources.slice(start, stop).names
            pairs = zip(names, sources.read(start, stop), strict=True)
            found += [(name, read) for name, read in pairs if isinstance(read, str)]
        return found

    def table(self, name: str = "facts") -> Frame:
        """Give a flat table: ``reports``, ``facts``, ``figures``, or a statutory table such as ``requests``.

        See the page on the panel for their columns.
        """
        return Frame(self._sources.table(name))

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Give the facts as an Arrow stream."""
        return self.table().__arrow_c_stream__(requested_schema)

    def to_arrow(self, table: str = "facts") -> Frame:
        """Give a flat table as an Arrow stream: polars, pandas, pyarrow and duckdb read it."""
        return self.table(table)

    def to_polars(self, table: str = "facts") -> pl.DataFrame:
        """Give a flat table as a polars frame."""
        return self.table(table).to_polars()

    def to_pandas(self, table: str = "facts") -> pd.DataFrame:
        """Give a flat table as a pandas frame."""
        return self.table(table).to_pandas()

    def check(
        self,
        *,
        previous: Reports | None = None,
        partial: bool = False,
        select: list[str] | None = None,
        ignore: list[str] | None = None,
    ) -> Findings:
        """Check all of them: beside last year's reports where they are given, paired by agency and year.

        What the file beside a report puts aside (see :func:`gongkai.dismissals`) is left out.

        The findings hold the reports that they are of; :meth:`Findings.to_arrow` reads them anew and holds nothing.

        Examples
        --------
        >>> import gongkai
        >>> found = gongkai.read_many(["2012年公开信息11条,其中文件类4条,其他类6条。".encode()]).check(partial=True)
        >>> [(finding.source, finding.code) for finding in found]
        [('bytes 0', 'SUM001')]
        >>> found.to_polars()["code"].to_list()
        ['SUM001']
        """
        before = None if previous is None else previous._sources
        findings, failed = self._sources.check(previous=before, partial=partial, select=select, ignore=ignore)
        frame = self._sources.findings_table(previous=before, partial=partial, select=select, ignore=ignore)
        return Findings(findings, failed, Frame(frame))

    def aggregate(self, by: Iterable[str] = ("year",), concepts: Iterable[str] | None = None) -> Aggregate:
        """Add them up: by ``agency``, ``division``, ``level``, ``year``, ``edition``.

        What is of a moment is never added over years, and own-level figures never to those of a region.

        Parameters
        ----------
        by
            The groupings.
        concepts
            Keys of the crosswalk, cells as ``table.row.column``, or rates as ``rate....``; everything where it is
            not given.

        Raises
        ------
        UnknownKeyError
            When a grouping or a concept is none.
        """
        if isinstance(by, str):
            by = [by]
        return Aggregate(self._sources.aggregate(list(by), None if concepts is None else list(concepts)))

    def similar(self, threshold: Decimal | float | str = "0.8") -> Similar:
        r"""Find reports that are near-identical: with the same numbers a copy, with others a template.

        Digits, marks and agency names are masked, tables are left out, and what many reports say weighs less.

        Examples
        --------
        >>> import gongkai
        >>> words = "高度重视政府信息公开工作，健全工作机制，明确专人负责，规范办理流程，加强业务培训，提高公开质量"
        >>> title = "2023年政府信息公开工作年度报告"
        >>> texts = [f"云溪县第{nth}局{title}\n{words}，公开信息{nth * 7}条。" for nth in range(1, 4)]
        >>> found = gongkai.read_many([text.encode() for text in texts]).similar()
        >>> found.groups
        [['bytes 0', 'bytes 1', 'bytes 2']]
        >>> found.to_polars().select("first", "second", "text").row(0)
        ('bytes 0', 'bytes 1', Decimal('1.000000'))
        """
        return Similar(*self._sources.similar(Decimal(str(threshold))))

    def arrivals(self, agencies: str | os.PathLike[str]) -> Frame:
        r"""Tell which agencies of a list have reported: on time, late by days, unreadable, not at all.

        Examples
        --------
        >>> import gongkai, pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "agencies.csv"
        >>> _ = path.write_text("机关名称\n云溪县水利局\n云溪县教育局\n", encoding="utf-8")
        >>> text = "云溪县水利局2023年政府信息公开工作年度报告\n发布时间：2024-02-05"
        >>> frame = gongkai.read_many([text.encode()]).arrivals(path).to_polars()
        >>> frame.select("arrival", "days_late").rows()
        [('late', 5), ('missing', None)]
        """
        return Frame(self._sources.arrivals(os.fspath(agencies)))

    def __repr__(self) -> str:
        """Tell how many."""
        return f"<gongkai.Reports of {len(self)} sources>"


def read_many(
    sources: Source | Iterable[Source],
    *,
    progress: bool = True,
    agencies: str | os.PathLike[str] | None = None,
    lang: Literal["zh", "en"] = "zh",
) -> Reports:
    """Read many reports.

    Parameters
    ----------
    sources
        Files, folders (walked in the order of their names) and bytes of files, or one of them.
    progress
        Whether to show progress on standard error, where that is a terminal.
    agencies
        A list of agencies (csv, xlsx and the like), which fills in the division, level and scope that reports do
        not tell.
    lang
        The language of messages: ``"zh"`` or ``"en"``.

    Examples
    --------
    >>> import gongkai
    >>> title = "年政府信息公开工作年度报告"
    >>> reports = gongkai.read_many([f"2012{title}".encode(), f"2013{title}".encode()])
    >>> [report.year for report in reports]
    [2012, 2013]
    """
    if isinstance(sources, str | os.PathLike | bytes):
        sources = [sources]
    items: list[str | tuple[str, bytes]] = []
    for nth, source in enumerate(sources):
        items.append((f"bytes {nth}", source) if isinstance(source, bytes) else os.fspath(source))
    path = None if agencies is None else os.fspath(agencies)
    return Reports(Sources(items, agencies=path, progress=progress, lang=lang))
