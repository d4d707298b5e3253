"""Reports on Spark: the same tables and the same sums as on one machine, over a frame of paths and bytes.

Needs ``pip install gongkai[spark]`` and Java; the wheel must be installed for the Python of the executors. Read files
as ``binaryFile``, or keep them as a table of ``path`` and ``content``. Each partition is read in its executor
through ``mapInArrow``; nothing is collected but sums. A file that cannot be read is a row, as everywhere.

    from gongkai import spark as gs

    files = session.read.format("binaryFile").option("recursiveFileLookup", True).load("/reports")
    gs.table(files, "figures").write.parquet("/panel/figures")
    gs.aggregate(files, by=["year", "level"]).rows()
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from gongkai._gongkai import Sources
from gongkai._reports import Aggregate, Frame

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

__all__ = ["aggregate", "check", "table"]

#: Sources of a partition that are read at once: bounds the memory of an executor.
_AT_ONCE = 64


def table(
    files: DataFrame,
    name: str = "facts",
    *,
    path: str = "path",
    content: str = "content",
    agencies: str | None = None,
    lang: str = "zh",
) -> DataFrame:
    """Give a flat table: ``reports``, ``facts``, ``figures`` or a statutory one, as :meth:`gongkai.Reports.table`.

    Parameters
    ----------
    files
        A frame with the name and the bytes of each file.
    name
        The table.
    path, content
        The columns of the name and of the bytes.
    agencies
        The path of a list of agencies, which every executor can read.
    lang
        The language of messages.
    """

    def make(sources: Sources) -> Any:
        return sources.table(name)

    return _mapped(files, make, path, content, agencies, lang)


def check(
    files: DataFrame,
    *,
    path: str = "path",
    content: str = "content",
    partial: bool = False,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    agencies: str | None = None,
    lang: str = "zh",
) -> DataFrame:
    """Give the table of findings: a row for each, and one for a report without any or that cannot be read."""

    def make(sources: Sources) -> Any:
        return sources.findings_table(partial=partial, select=select, ignore=ignore)

    return _mapped(files, make, path, content, agencies, lang)


def aggregate(
    files: DataFrame,
    by: Iterable[str] = ("year",),
    concepts: Iterable[str] | None = None,
    *,
    path: str = "path",
    content: str = "content",
    agencies: str | None = None,
    lang: Literal["zh", "en"] = "zh",
) -> Aggregate:
    """Add reports up, as :meth:`gongkai.Reports.aggregate` does, with the very same result.

    Each partition gives one state; the driver merges them, in whatever order they come.
    """
    groupings, named = [by] if isinstance(by, str) else list(by), None if concepts is None else list(concepts)

    def states(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        whole = Aggregate.empty(groupings, named)
        for sources in _sources(batches, path, content, agencies, lang):
            whole += Aggregate(sources.aggregate(groupings, named))
        yield pa.RecordBatch.from_pydict({"state": [whole.to_json()]})

    found = files.select(path, content).mapInArrow(states, "state string")
    whole = Aggregate.empty(groupings, named, lang=lang)
    for row in found.toLocalIterator():
        whole += Aggregate.from_json(row["state"])
    return whole


def _sources(
    batches: Iterator[pa.RecordBatch], path: str, content: str, agencies: str | None, lang: Any
) -> Iterator[Sources]:
    """Give the sources of a partition, a few at a time."""
    for batch in batches:
        names, contents = batch.column(path), batch.column(content)
        for start in range(0, batch.num_rows, _AT_ONCE):
            rows = range(start, min(start + _AT_ONCE, batch.num_rows))
            # A file without bytes is an empty one, and told as such.
            items: list[str | tuple[str, bytes]] = [
                (names[row].as_py() or "", contents[row].as_py() or b"") for row in rows
            ]
            yield Sources(items, agencies=agencies, lang=lang)


def _mapped(
    files: DataFrame, make: Callable[[Sources], Any], path: str, content: str, agencies: str | None, lang: Any
) -> DataFrame:
    import pyarrow as pa
    from pyspark.sql.pandas.types import from_arrow_schema

    def rows(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        for sources in _sources(batches, path, content, agencies, lang):
            yield from pa.RecordBatchReader.from_stream(Frame(make(sources)))

    schema = pa.RecordBatchReader.from_stream(Frame(make(Sources([], lang=lang)))).schema
    return files.select(path, content).mapInArrow(rows, from_arrow_schema(schema))
