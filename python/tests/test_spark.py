"""Spark gives the tables and the sums of one machine."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import gongkai

pytest.importorskip("pyspark", reason="pyspark is not installed: Spark is not tested")
if shutil.which("java") is None:
    pytest.skip("Java is not installed: Spark is not tested", allow_module_level=True)

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").appName("gongkai")
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "2",
    }
    for key, value in settings.items():
        builder = builder.config(key, value)
    with pytest.MonkeyPatch.context() as patch:
        # The executors run the Python that the wheel is installed for.
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        made = builder.getOrCreate()
        made.sparkContext.setLogLevel("ERROR")
        yield made
        made.stop()


def texts() -> dict[str, bytes]:
    reports = {path.name: path.read_bytes() for path in sorted(EXAMPLES.iterdir())}
    for nth in range(30):
        text = (
            f"云溪县第{nth}局{2012 + nth % 3}年政府信息公开工作年度报告\n收到信息公开申请{nth}件。公开信息{nth * 7}条。"
        )
        reports[f"{nth:02}.txt"] = text.encode("gb18030" if nth % 2 else "utf-8")
    return reports | {"broken.pdf": b"%PDF-1.7 no more", "empty.txt": b""}


@pytest.fixture(scope="module")
def files(session: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Give real files, as Parquet of paths and bytes in several partitions."""
    folder = tmp_path_factory.mktemp("spark")
    rows = list(texts().items())
    frame = session.createDataFrame(rows, "path string, content binary").repartition(4)
    frame.write.parquet(str(folder / "files"))
    return session.read.parquet(str(folder / "files"))


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> gongkai.Reports:
    """Give the same files on one machine, in an order of their own."""
    folder = tmp_path_factory.mktemp("local")
    for name, content in texts().items():
        (folder / name).write_bytes(content)
    return gongkai.read_many(folder, progress=False)


def rows(frame: Any, columns: list[str]) -> list[tuple[str, ...]]:
    return sorted(tuple(str(row[column]) for column in columns) for row in frame)


@pytest.mark.parametrize("name", ["reports", "facts", "figures", "requests"])
def test_tables(files: Any, local: gongkai.Reports, name: str) -> None:
    from gongkai import spark

    ours = local.to_polars(name)
    columns = [column for column in ours.columns if column != "source"]
    here = rows(ours.iter_rows(named=True), columns)
    there = rows((row.asDict() for row in spark.table(files, name).collect()), columns)
    assert there == here
    assert len(here) >= 34


def test_findings(files: Any, local: gongkai.Reports) -> None:
    from gongkai import spark

    ours = local.check(partial=True).to_polars()
    columns = [column for column in ours.columns if column != "source"]
    there = rows((row.asDict() for row in spark.check(files, partial=True).collect()), columns)
    assert there == rows(ours.iter_rows(named=True), columns)


@pytest.mark.parametrize("by", [["year"], ["agency", "year"], []])
def test_sums_are_those_of_one_machine(files: Any, local: gongkai.Reports, by: list[str]) -> None:
    from gongkai import spark

    there = spark.aggregate(files, by=by)
    assert there == local.aggregate(by=by)
    assert there.to_json() == local.aggregate(by=by).to_json()
    assert there.unreadable == 2


def test_an_engine_groups_the_table_as_we_do(files: Any, local: gongkai.Reports) -> None:
    from gongkai import spark

    figures = spark.table(files, "figures")
    figures.createOrReplaceTempView("figures")
    query = (
        "select year, sum(value) s from figures where concept = 'requests_received' and status = 'number' group by year"
    )
    there = {row["year"]: row["s"] for row in files.sparkSession.sql(query).collect()}
    here = {row["year"]: row["value"] for row in local.aggregate(["year"], ["requests_received"]).rows()}
    assert there == here
