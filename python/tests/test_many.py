"""Many reports at once: tables, sums, engines that agree."""

from decimal import Decimal
from pathlib import Path

import duckdb
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gongkai
from gongkai import Aggregate

EXAMPLES = Path(__file__).parents[2] / "examples"

YEARS = st.integers(2012, 2015)
COUNTS = st.one_of(st.none(), st.integers(0, 99_999))


def text(year: int, received: int | None, items: int | None) -> bytes:
    said = [f"云溪县{year}年政府信息公开工作年度报告"]
    if received is not None:
        said.append(f"{year}年，收到信息公开申请{received}件。")
    if items is not None:
        said.append(f"{year}年，主动公开政府信息{items}条。")
    return "\n".join(said).encode()


REPORTS = st.lists(st.tuples(YEARS, COUNTS, COUNTS), min_size=1, max_size=12)


def sums(aggregate: Aggregate) -> dict[tuple[int, str], Decimal]:
    return {(row["year"], row["concept"]): row["value"] for row in aggregate.rows() if row["value"] is not None}


@settings(max_examples=25, deadline=None)
@given(REPORTS)
def test_polars_duckdb_and_aggregate_agree_on_one_file(reports: list[tuple[int, int | None, int | None]]) -> None:
    import tempfile

    many = gongkai.read_many([text(*report) for report in reports])
    concepts = ["requests_received", "proactive_items"]
    ours = sums(many.aggregate(by=["year"], concepts=concepts))
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/figures.parquet"
        many.to_polars("figures").write_parquet(path)
        frame = pl.scan_parquet(path).filter(pl.col("concept").is_in(concepts), pl.col("status") == "number")
        grouped = frame.group_by("year", "concept").agg(pl.col("value").sum()).collect()
        by_polars = {(year, concept): value for year, concept, value in grouped.iter_rows()}
        query = (
            f"select year, concept, sum(value) from '{path}' "
            "where status = 'number' and concept in ('requests_received', 'proactive_items') group by all"
        )
        by_duckdb = {(year, concept): value for year, concept, value in duckdb.sql(query).fetchall()}
    assert ours == by_polars == by_duckdb


@settings(max_examples=25, deadline=None)
@given(REPORTS, st.integers(0, 12))
def test_parts_merge_to_the_whole(reports: list[tuple[int, int | None, int | None]], at: int) -> None:
    many = gongkai.read_many([text(*report) for report in reports])
    whole = many.aggregate(by=["year"])
    parts = many[:at].aggregate(by=["year"]) + many[at:].aggregate(by=["year"])
    assert parts == whole
    assert parts.to_json() == whole.to_json()
    assert Aggregate.from_json(whole.to_json()) == whole
    one_by_one = Aggregate.empty(["year"])
    for report in many:
        one_by_one = one_by_one.add(report)
    assert one_by_one == whole


def test_every_consumer_reads_the_tables() -> None:
    reports = gongkai.read_many(EXAMPLES, progress=False)
    assert [Path(source).name for source in reports.sources] == ["yunxi-2012.txt", "yunxi-2024.html"]
    facts = sum(len(report.facts()) for report in reports)
    assert len(reports.to_polars()) == len(reports.to_pandas()) == facts
    assert pa.table(reports.to_arrow()).num_rows == facts
    frame = reports.to_arrow()
    assert frame.columns[0] == "source"
    assert duckdb.sql("select count(*) from frame").fetchall() == [(facts,)]
    wide = reports.to_polars("requests")
    assert wide["granted.natural_person"].to_list() == [None, Decimal("41.000000")]
    assert wide["granted.natural_person.status"].to_list() == [None, "number"]
    assert pa.table(reports.table("figures")).schema.metadata == {b"schema": b"gongkai-panel/1"}


def test_missing_blank_mark_and_zero_stay_apart() -> None:
    page = "收到和处理政府信息公开申请情况\n"
    reports = gongkai.read_many([page.encode(), "2012年没有收到信息公开申请。".encode()])
    figures = reports.to_polars("figures").filter(pl.col("concept") == "requests_received")
    assert list(zip(figures["value"], figures["status"], strict=True)) == [
        (None, "absent"),
        (Decimal("0.000000"), "number"),
    ]


def test_one_bad_file_never_stops_the_others() -> None:
    reports = gongkai.read_many([b"%PDF-1.7 no more", text(2012, 12, None)], lang="en")
    with pytest.warns(gongkai.UnreadableWarning, match="bytes 0"):
        assert [report.year for report in reports] == [2012]
    assert [name for name, _ in reports.failed()] == ["bytes 0"]
    with pytest.raises(gongkai.GongkaiError, match="bytes 0"):
        reports[0]
    assert reports[-1].year == 2012
    assert reports.aggregate().unreadable == 1
    found = reports.check(partial=True)
    assert [name for name, _ in found.failed] == ["bytes 0"]
    assert found.to_polars()["severity"].to_list()[0] == "unreadable"
    for table in ["reports", "facts", "figures", "requests", "stats"]:
        assert "unreadable" in reports.to_polars(table)["status"].to_list()


def test_last_years_reports_are_paired_by_agency_and_year() -> None:
    def report(year: int) -> bytes:
        parts = "其中文件类31条，动态类57条，其他类32条"
        body = f"{year}年，主动公开政府信息120条，{parts}。收到申请7件，答复6件。"
        return f"山城县水利局{year}年政府信息公开工作年度报告\n{body}".encode()

    now, before = gongkai.read_many([report(2013)]), gongkai.read_many([report(2012)])
    assert "YER003" in [finding.code for finding in now.check(previous=before, partial=True)]
    assert "YER003" in now.check(previous=before, partial=True).to_polars()["code"].to_list()
    assert "YER003" not in [finding.code for finding in now.check(partial=True)]


def test_what_there_is_not_is_said() -> None:
    reports = gongkai.read_many([])
    assert len(reports) == 0
    assert reports.to_polars().columns[:2] == ["source", "agency"]
    with pytest.raises(gongkai.UnknownKeyError, match="panel table"):
        reports.table("no_such_table")
    with pytest.raises(gongkai.UnknownKeyError, match="quantity"):
        reports.aggregate(concepts=["no_such_thing"])
    with pytest.raises(gongkai.UnknownKeyError, match="grouping"):
        reports.aggregate(by=["county"])
    with pytest.raises(IndexError):
        reports[0]
    with pytest.raises(gongkai.BadValueError):
        reports.aggregate(by=["year"]) + reports.aggregate(by=["agency"])


def test_a_report_is_held_against_those_below_it() -> None:
    parent, one, two = (gongkai.parse(f"收到信息公开申请{count}件。") for count in (8, 3, 4))
    found = parent.check(children=[one, two], partial=True, lang="en")
    assert [(it.code, it.found, it.expected) for it in found] == [("ROL001", "8", "7")]
    silent = gongkai.parse("公开信息5条。")
    assert parent.check(children=[one, two, silent], partial=True) == []


def test_local_orders_go_before_the_law() -> None:
    late = gongkai.parse("云溪县水利局2023年政府信息公开工作年度报告\n发布时间：2024-02-05\n公开信息5条。")
    assert "DAT006" in [it.code for it in late.check()]
    assert "DAT006" not in [it.code for it in late.check(due={"department": "02-20"})]
    assert "DAT006" not in [it.code for it in late.check(due={"云溪县水利局": "2024-02-05"})]
    with pytest.raises(gongkai.BadValueError):
        late.check(due={"department": "31 January"})


def test_last_years_reports_never_stop_the_stream() -> None:
    reports = gongkai.read_many([text(2012 + nth % 2, nth, None) for nth in range(120)], progress=False)
    for _ in range(3):
        assert len(reports.check(previous=reports, partial=True).to_polars()) >= 120


def test_sums_take_more_in_without_a_copy() -> None:
    reports = gongkai.read_many([text(2012, 3, None), text(2013, 4, None)])
    sums = Aggregate.empty(["year"])
    for report in reports:
        sums += report
    sums += Aggregate.empty(["year"])
    assert sums == reports.aggregate(by="year")


def test_a_number_beyond_sums_is_told_as_such() -> None:
    reports = gongkai.read_many(["主动公开政府信息9999999999999999条。".encode()])
    figures = reports.to_polars("figures").filter(pl.col("concept") == "proactive_items")
    assert figures.select("value", "status").row(0) == (None, "out_of_range")
    assert reports.to_polars().select("value", "value_text", "status").row(0) == (None, "9999999999999999", "number")
